"""A weighted text spelled out: its rules with names in them, and the draw that each hangs on.

In:  the program of "Bob is red. 70% of red things are kind.", the literal is kind(bob)
Out: Ground(literals=(is kind(bob), is red(bob)), draws=(Draw(1, (("?something", "bob"),), 0.7),),
            clauses=(Clause(…, head=0, needs=(1,), draw=0), Clause(…, head=1)))

A sentence with a weight is drawn once for every way to fill its variables with names, and all its
conclusions hang on that one draw; draws are independent (Sato's distribution semantics, 1995).
Here is every clause that may fire in some outcome of the draws and matters to the question or to
whether the text contradicts itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from playground.deduction.engines.chaining.components import components
from playground.deduction.engines.solve import models
from playground.deduction.model import Instance, World
from playground.deduction.program import Literal, Program, Rule, atomic

_NAMED = "?"
"""The relation of all names, for a variable that stands in a "not" alone; no word reads as it."""


@dataclass(frozen=True)
class Draw:
    """Whether a weighted sentence holds for these names of its variables, with this probability."""

    sentence: int
    names: tuple[tuple[str, str], ...]
    weight: float


@dataclass(frozen=True)
class Clause:
    """A rule with names in it, in the numbers of a Ground.

    `head` holds where all that it `needs` holds, none of what it `lacks` does, and `draw` (an index
    of the draws, None where the rule is certain) comes out.
    """

    instance: Instance
    head: int
    needs: tuple[int, ...] = ()
    lacks: tuple[int, ...] = ()
    draw: int | None = None


@dataclass(frozen=True)
class Ground:
    """The clauses that matter to a literal; `literals` and `draws` are known by their index.

    `goal` and `denial` are the literal asked for and its opposite, None where no outcome has them;
    `clashes` are the pairs of a literal and its denial which some outcome may both have.
    """

    world: World
    literals: tuple[Literal, ...]
    clauses: tuple[Clause, ...]
    draws: tuple[Draw, ...]
    goal: int | None
    denial: int | None
    clashes: tuple[tuple[int, int], ...]

    def weight(self, clause: Clause) -> float:
        """How probable it is that the draw of a clause comes out; 1 where it hangs on none."""
        return 1.0 if clause.draw is None else self.draws[clause.draw].weight

    @property
    def circular(self) -> bool:
        """Whether a "not" depends on what it concludes, so that an outcome may not decide all."""
        rests: dict[int, list[int]] = {number: [] for number in range(len(self.literals))}
        for clause in self.clauses:
            rests[clause.head] += (*clause.needs, *clause.lacks)
        component = components(rests)
        return any(
            component[one] == component[clause.head]
            for clause in self.clauses
            for one in clause.lacks
        )


def ground(program: Program, world: World, literal: Literal, *, whole: bool = False) -> Ground:
    """The clauses that may fire and matter to a literal without variables; with `whole` all.

    Raises InputError where the program is larger than the limits.
    """
    possible, options = _possible(program, world, literal)
    heads = {instance.head for instance, _ in possible} | options
    clashing = sorted((one for one in heads if one.positive and one.negation in heads), key=str)
    goals = [literal, literal.negation, *(side for one in clashing for side in (one, one.negation))]
    matter = heads if whole else _behind(goals, possible, world)
    kept = [filled for filled in possible if filled[0].head in matter]
    number: dict[Literal, int] = {}
    for one in (*goals, *(instance.head for instance, _ in kept), *sorted(options & matter)):
        if one in heads:
            number.setdefault(one, len(number))
    draws: dict[Draw, int] = {}
    return Ground(
        world,
        tuple(number),
        tuple([_clause(instance, names, world, number, draws) for instance, names in kept]),
        tuple(draws),
        number.get(literal),
        number.get(literal.negation),
        tuple((number[one], number[one.negation]) for one in clashing),
    )


def _clause(
    instance: Instance,
    names: tuple[tuple[str, str], ...],
    world: World,
    number: dict[Literal, int],
    draws: dict[Draw, int],
) -> Clause:
    """A rule with names in it, in numbers; a draw that is met first gets the next one."""
    rule, draw = instance.rule, None
    if rule.weight != 1:
        draw = draws.setdefault(Draw(rule.sentence, names, rule.weight), len(draws))
    lacked = [_lacked(one, world) for one in instance.body]
    return Clause(
        instance,
        number[instance.head],
        tuple(
            number[one] for one, not_this in zip(instance.body, lacked, strict=True) if not not_this
        ),
        tuple(number[one] for one in lacked if one in number),
        draw,
    )


def _lacked(condition: Literal, world: World) -> Literal | None:
    """What must not hold for a condition to be met; None where the condition itself must hold."""
    return condition.negation if world == "closed" and not condition.positive else None


Filled = tuple[Instance, tuple[tuple[str, str], ...]]
"""A rule with names in it, and the name of each of its variables."""


def _possible(
    program: Program, world: World, literal: Literal
) -> tuple[list[Filled], set[Literal]]:
    """Every rule with names in it whose conditions may be met in some outcome of the draws, and
    what an "or" may then leave.

    They are found by letting all rules fire that hold, with no regard to what must not hold.
    """
    rules = [_without_lacks(rule, number, world) for number, rule in enumerate(program.rules)]
    rules += [
        _without_lacks(Rule(option, either.body, 0), len(program.rules), world)
        for either in program.eithers
        for option in either.options
    ]
    terms = {
        term
        for rule in program.rules
        for one in (rule.head, *rule.body)
        for term in one.atom.terms
        if not term.startswith("?")
    }
    names = sorted(terms | set(literal.atom.terms))
    if any(one.atom.relation == _NAMED for rule in rules for one in rule.body):
        rules += [Rule(atomic(_NAMED, name), (), len(program.rules) + 1) for name in names]
    relaxed = Program(program.sentences, tuple(rules), program.names)
    [model] = models(relaxed, "open", at_most=1, names=names, contradictions=True)
    found, options = list[Filled](), set[Literal]()
    for instance in model.fired:
        number = instance.rule.sentence
        if number == len(program.rules):
            options.add(instance.head)
        elif number < len(program.rules):
            rule, names_of = program.rules[number], _names(instance)
            body = tuple(one.filled(names_of) for one in rule.body)
            filled = Instance(rule, instance.head, body, instance.rank)
            found.append((filled, tuple(sorted(names_of.items()))))
    return found, options


def _without_lacks(rule: Rule, number: int, world: World) -> Rule:
    """A rule without the conditions that something must not hold, known by its own number."""
    kept = [one for one in rule.body if _lacked(one, world) is None]
    bound = {term for one in (rule.head, *kept) for term in one.atom.terms}
    loose = {term for one in rule.body for term in one.atom.terms} - bound
    kept += [atomic(_NAMED, term) for term in sorted(loose)]
    return replace(rule, body=tuple(kept), sentence=number, weight=1.0)


def _names(instance: Instance) -> dict[str, str]:
    """The names that stand for the variables of a rule."""
    pairs = zip((instance.rule.head, *instance.rule.body), (instance.head, *instance.body),
                strict=True)  # fmt: skip
    return {
        term: name
        for one, filled in pairs
        for term, name in zip(one.atom.terms, filled.atom.terms, strict=True)
        if term.startswith("?")
    }


def _behind(goals: Iterable[Literal], possible: list[Filled], world: World) -> set[Literal]:
    """The literals that may matter to some goals."""
    bodies: dict[Literal, list[tuple[Literal, ...]]] = {}
    for instance, _ in possible:
        bodies.setdefault(instance.head, []).append(instance.body)
    found: set[Literal] = set()
    waiting = list(goals)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            for body in bodies.get(one, ()):
                waiting += (_lacked(part, world) or part for part in body)
    return found
