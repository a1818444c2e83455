"""A program and a world in; what holds out.

In:  the program of "Bob is big. All big people are kind.", world "closed"
Out: consequences(...).holding == {Bob is big, Bob is kind}; everything else is false

`closed`: what cannot be proved is false; "not" in a condition means "is not proved" (negation as
failure under the stable model semantics, Gelfond and Lifschitz 1988). `open`: "not" is explicit
(strong negation, Gelfond and Lifschitz 1991), and what neither holds nor is denied is unknown. In
both worlds an atom and its explicit denial contradict each other. Variables range over the names
of the text and of the question.

Most texts have one model, which forward chaining finds (chaining/); the rest, where "not" runs in a
circle, goes to clingo. There every rule comes in two halves, `body(rule, variables) :- …` and `head
:- body(rule, variables)`, so that a model itself says which rule fired with which names: a proof is
read off it. Relations and names are numbers there, so no word of a text can become a piece of a
program."""

from collections import defaultdict
from collections.abc import Iterable

import clingo

from playground.deduction.engines.chaining.chain import chain
from playground.deduction.limits import MAX_CONFLICTS, MAX_INSTANCES
from playground.deduction.model import Instance, Model, World
from playground.deduction.program import (
    Atom,
    Either,
    Literal,
    Program,
    Rule,
    unstated,
    variables_of,
)
from playground.errors import InputError

__all__ = ["Instance", "Model", "World", "consequences", "models", "search"]


def consequences(program: Program, world: World) -> Model | None:
    """What holds where the text decides everything; None where it contradicts itself or does not.

    Raises InputError where the program is larger than the limits.
    """
    found = models(program, world, at_most=2)
    return found[0] if len(found) == 1 else None


def models(
    program: Program,
    world: World,
    *,
    at_most: int,
    names: Iterable[str] = (),
    given: Literal | None = None,
    contradictions: bool = False,
) -> list[Model]:
    """The first `at_most` models of the program (0: all), in an order that never changes.

    `names` are names to reason about beside those of the program. With `given` only models in which
    the opposite of that literal is not true; with `contradictions` an atom and its denial may
    both hold. Raises InputError where the program is too large or takes too long.
    """
    names = tuple(names)
    only = chain(program, world, names, contradictions=contradictions)
    if only is None:
        return search(program, world, at_most, names, given, contradictions=contradictions)
    return [one for one in only if given is None or one.label(given.negation) != "True"]


def search(
    program: Program,
    world: World,
    at_most: int,
    names: Iterable[str] = (),
    given: Literal | None = None,
    *,
    contradictions: bool = False,
) -> list[Model]:
    """The same by clingo alone, whatever the program; here many names can be too large as well."""
    source = _Source(program, world, names)
    if source.instances > MAX_INSTANCES:
        raise InputError(
            f"The rules can be filled with names in {source.instances:,} ways, and at most "
            f"{MAX_INSTANCES:,} are worked out. Ask with fewer names or fewer rules."
        )
    text = source.text
    if not contradictions:
        text += source.no_contradictions
    if given is not None:
        text += source.only(given)
    control = clingo.Control(["--warn=none"], message_limit=0)
    control.add("base", [], text)
    control.ground([("base", [])])
    return [Model(world, source.reasons(found)) for found in _solve(control, at_most)]


def _solve(control: clingo.Control, at_most: int) -> list[list[str]]:
    """The shown atoms of each model, after at most MAX_CONFLICTS conflicts of the search."""
    found: list[list[str]] = []
    control.configuration.solve.models = at_most  # type: ignore[union-attr]
    control.configuration.solve.solve_limit = str(MAX_CONFLICTS)  # type: ignore[union-attr]
    outcome = control.solve(
        on_model=lambda model: found.append([str(one) for one in model.symbols(shown=True)])
    )
    if not outcome.exhausted and not 0 < at_most <= len(found):
        raise InputError(
            f"The search for what follows was stopped after {MAX_CONFLICTS:,} conflicts. "
            "Ask with fewer sentences that say “not”."
        )
    return found


class _Source:
    """A program in clingo's language, and the way back from its models."""

    def __init__(self, program: Program, world: World, names: Iterable[str]) -> None:
        self._world = world
        self._names: dict[str, int] = {}
        self._relations: dict[tuple[str, int], int] = {}
        self._rules: dict[int, tuple[Rule, tuple[str, ...]]] = {}
        self._eithers: list[tuple[Either, tuple[str, ...]]] = []
        self.facts: list[Instance] = []
        self.denied: set[int] = set()
        said = [(rule.head, *rule.body) for rule in program.rules]
        said += [(*either.options, *either.body) for either in program.eithers]
        for literals in said:
            for literal in literals:
                self._learn(term for term in literal.atom.terms if not term.startswith("?"))
        self._learn(names)
        denials = (rule for either in program.eithers for rule in either.denials)
        lines = [self._line(at, rule) for at, rule in enumerate((*program.rules, *denials))]
        lines += [self._options(either) for either in program.eithers]
        size = len(self._names)
        self._by_number = list(self._names)
        filled = [variables for _, variables in (*self._rules.values(), *self._eithers)]
        self.instances = sum(size ** len(variables) for variables in filled)
        arities = {len(variables) for variables in filled}
        shown = "".join(f"#show b/{arity + 1}.#show c/{arity + 2}." for arity in arities)
        domain = f"d(0..{size - 1})." if size else ""
        self.text = "\n".join(("#show.", shown, domain, *lines))

    @property
    def no_contradictions(self) -> str:
        """Nothing is both true and denied."""
        lines = []
        for (_, arity), number in self._relations.items():
            if number in self.denied:
                terms = ",".join(f"V{i}" for i in range(arity))
                lines.append(f"\n:- p{number}({terms}), n{number}({terms}).")
        return "".join(lines)

    def only(self, literal: Literal) -> str:
        """Leave the models in which the opposite of a literal without variables is not true."""
        if self._world == "closed" and literal.positive:
            return f"\n:- not {self._literal(literal, {})}."
        return f"\n:- {self._literal(literal.negation, {})}."

    def reasons(self, shown: list[str]) -> dict[Literal, tuple[Instance, ...]]:
        """What holds in a model and why, from its atoms `b(rule,name,…)`, `c(or,option,name,…)`."""
        found: dict[Literal, list[Instance]] = defaultdict(list)
        for fact in self.facts:
            found[fact.head].append(fact)
        for kind, numbers in sorted(
            (symbol[0], tuple(map(int, symbol[2:-1].split(",")))) for symbol in shown
        ):
            instance = self._rule(*numbers) if kind == "b" else self._option(*numbers)
            found[instance.head].append(instance)
        return {head: tuple(instances) for head, instances in found.items()}

    def _rule(self, at: int, *filled: int) -> Instance:
        rule, variables = self._rules[at]
        names = dict(zip(variables, (self._by_number[n] for n in filled), strict=True))
        body = tuple(literal.filled(names) for literal in rule.body)
        return Instance(rule, rule.head.filled(names), body, (1, at, *filled))

    def _option(self, number: int, option: int, *filled: int) -> Instance:
        """An option of an "or" that holds in a model."""
        either, variables = self._eithers[number]
        names = dict(zip(variables, (self._by_number[n] for n in filled), strict=True))
        ground = either.filled(names)
        rule = unstated(ground.options[option], *ground.body)
        return Instance(rule, rule.head, rule.body, (2, number, option, *filled), ground)

    def _learn(self, names: Iterable[str]) -> None:
        for name in names:
            self._names.setdefault(name, len(self._names))

    def _line(self, at: int, rule: Rule) -> str:
        variables = variables_of((rule.head, *rule.body))
        places = {variable: f"V{i}" for i, variable in enumerate(variables)}
        head = self._literal(rule.head, places)
        if not rule.head.positive:
            self.denied.add(self._relation(rule.head.atom))
        if not rule.body and not variables:
            self.facts.append(Instance(rule, rule.head, (), (0, at)))
            return f"{head}."
        fired = f"b({','.join((str(at), *places.values()))})"
        self._rules[at] = rule, variables
        conditions = [self._condition(literal, places) for literal in rule.body]
        conditions += [f"d({place})" for place in places.values()]
        return f"{fired} :- {', '.join(conditions)}. {head} :- {fired}."

    def _options(self, either: Either) -> str:
        """Options of which one holds at least, and in `c` those that do.

        In the closed world an option that says "not" holds where nothing proves the opposite, so
        the others are only called for where something does.
        """
        variables = variables_of((*either.options, *either.body))
        places = {variable: f"V{i}" for i, variable in enumerate(variables)}
        number = len(self._eithers)
        self._eithers.append((either, variables))
        self.denied |= {self._relation(one.atom) for one in either.options if not one.positive}
        asserted = [option for option in either.options if option.positive]
        heads = asserted if asserted and self._world == "closed" else either.options
        given = (*either.body, *(one.negation for one in either.options if one not in heads))
        options = [self._literal(option, places) for option in heads]
        domain = [f"d({place})" for place in places.values()]
        body = [self._condition(literal, places) for literal in given]
        met = f"e({','.join((str(number), *places.values()))})"
        lines = [f"{met} :- {', '.join((*body, *domain))}." if body or domain else f"{met}."]
        lines.append(f"{' ; '.join(options)} :- {met}.")
        for at, option in zip(map(either.options.index, heads), options, strict=True):
            chosen = f"c({','.join((str(number), str(at), *places.values()))})"
            lines.append(f"{chosen} :- {met}, {option}.")
        return " ".join(lines)

    def _condition(self, literal: Literal, places: dict[str, str]) -> str:
        if self._world == "closed" and not literal.positive:
            return f"not p{self._atom(literal.atom, places)}"
        return self._literal(literal, places)

    def _literal(self, literal: Literal, places: dict[str, str]) -> str:
        return f"{'p' if literal.positive else 'n'}{self._atom(literal.atom, places)}"

    def _atom(self, atom: Atom, places: dict[str, str]) -> str:
        terms = (places[term] if term in places else str(self._names[term]) for term in atom.terms)
        return f"{self._relation(atom)}({','.join(terms)})"

    def _relation(self, atom: Atom) -> int:
        key = (atom.relation, len(atom.terms))
        return self._relations.setdefault(key, len(self._relations))
