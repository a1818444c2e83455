"""What does not follow, followed back: the rules that would conclude it, and what they lack.

In:  follow_back(is kind(bob), the program of "Bob is old. All big people are kind. If someone is
     old and tall then they are big.", its model)
Out: {is kind(bob): (… lacks is big(bob),), is big(bob): (… lacks is tall(bob),), is tall(bob): ()}

"Bob is red or blue." concludes each option where the others are denied. A rule is fitted to what
should be concluded first, then its other variables to what holds. Those that nothing fits stay
variables: someone is missing. All of it is bounded (limits.py), so that a large text costs no more
than what is near the question.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from playground.deduction.engines.solve import Instance, Model, World
from playground.deduction.limits import MAX_FITTING, MAX_GOALS
from playground.deduction.program import Literal, Program, Rule

Kind = tuple[str, int, bool]


@dataclass(frozen=True)
class Attempt:
    """A rule that would conclude something, but for the conditions it lacks."""

    instance: Instance
    lacks: tuple[Literal, ...]


def follow_back(
    goal: Literal, program: Program, model: Model
) -> Mapping[Literal, tuple[Attempt, ...]]:
    """The attempts at a goal and at all that they lack, in turn; the nearest first.

    The goal does not hold. What is `opposed`, or has a variable, is not followed further.
    """
    rules: dict[Kind, list[Rule]] = defaultdict(list)
    for rule in (*program.rules, *_of_eithers(program, model.world)):
        if rule.body:
            rules[_kind(rule.head)].append(rule)
    facts = _Facts(model)
    found: dict[Literal, tuple[Attempt, ...]] = {}
    waiting = deque([goal])
    while waiting and len(found) < MAX_GOALS:
        one = waiting.popleft()
        if one in found:
            continue
        if is_open(one) or opposed(one, model):
            found[one] = ()
            continue
        attempts = (
            attempt
            for rule in rules[_kind(one)]
            for attempt in islice(_fitting(rule, one, model, facts), MAX_FITTING)
        )
        found[one] = tuple(sorted(dict.fromkeys(attempts), key=lambda each: len(each.lacks)))
        waiting.extend(lacking for attempt in found[one] for lacking in attempt.lacks)
    for one in waiting:
        found.setdefault(one, ())
    return found


def holds(literal: Literal, model: Model) -> bool:
    """Whether a condition of a rule is met in a model, if only because nothing proves more."""
    if literal in model.reasons:
        return True
    assumed = model.world == "closed" and not literal.positive and not is_open(literal)
    return assumed and literal.negation not in model.reasons


def opposed(literal: Literal, model: Model) -> bool:
    """Whether the text says the opposite of what is missing."""
    return literal.negation in model.reasons


def is_open(literal: Literal) -> bool:
    """Whether it speaks of someone or something that no name stands for."""
    return any(term.startswith("?") for term in literal.atom.terms)


def _of_eithers(program: Program, world: World) -> Iterator[Rule]:
    """What an "or" concludes: an option where all others are denied, a denial where one holds."""
    for either in program.eithers:
        asserted = tuple(one for one in either.options if one.positive)
        for option in asserted if asserted and world == "closed" else either.options:
            others = (one.negation for one in either.options if one != option)
            yield Rule(option, (*either.body, *others), either.sentence)
        yield from either.denials


class _Facts:
    """What holds, by a term that is known of it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._kinds: dict[Kind, list[Literal]] | None = None
        self._by_term: dict[tuple[Kind, int], dict[str, list[Literal]]] = {}

    def matching(self, pattern: Literal) -> Iterable[Literal]:
        """What has the terms of a pattern where that has no variables."""
        if self._kinds is None:
            self._kinds = defaultdict(list)
            for literal in self._model.reasons:
                self._kinds[_kind(literal)].append(literal)
        kind, terms = _kind(pattern), pattern.atom.terms
        known = [place for place, term in enumerate(terms) if not term.startswith("?")]
        if not known:
            return self._kinds.get(kind, ())
        place = known[0]
        if (kind, place) not in self._by_term:
            index = self._by_term[kind, place] = defaultdict(list)
            for literal in self._kinds.get(kind, ()):
                index[literal.atom.terms[place]].append(literal)
        return self._by_term[kind, place].get(terms[place], ())


def _kind(literal: Literal) -> Kind:
    return literal.atom.relation, len(literal.atom.terms), literal.positive


def _fitting(rule: Rule, goal: Literal, model: Model, facts: _Facts) -> Iterator[Attempt]:
    """The rule with the goal as its head, and its other variables fitted to what holds."""
    start = _match(rule.head, goal)
    if start is None:
        return

    def fit(left: tuple[Literal, ...], names: dict[str, str]) -> Iterator[dict[str, str]]:
        if not left:
            yield names
            return
        one = left[0].filled(names)
        if is_open(one):
            for fact in islice(facts.matching(one), MAX_FITTING):
                more = _match(one, fact)
                if more is not None:
                    yield from fit(left[1:], {**names, **more})
        yield from fit(left[1:], names)

    for names in fit(rule.body, start):
        body = tuple(literal.filled(names) for literal in rule.body)
        lacks = tuple(dict.fromkeys(one for one in body if not holds(one, model)))
        if lacks:
            yield Attempt(Instance(rule, goal, body), lacks)


def _match(pattern: Literal, literal: Literal) -> dict[str, str] | None:
    """The names that make a pattern the literal; None where none do."""
    names: dict[str, str] = {}
    for wanted, term in zip(pattern.atom.terms, literal.atom.terms, strict=True):
        if names.get(wanted, wanted if wanted[0] != "?" else term) != term:
            return None
        if wanted[0] == "?":
            names[wanted] = term
    return names
