"""What follows from a text in classical logic: clingo looks for a world without it.

In:  Theory(the program of "All dogs are big. Rex is not big.", [Claim(((is dog(rex),),))])
Out: .verdict(the claim) == Verdict("False", sentences=(0, 1)); .contradiction() is None

A rule is no more than a constraint here, so it runs both ways: who is not big is no dog. Every atom
may be true or false, each sentence is a constraint while `on(sentence)` is assumed, and clingo is
asked for a world in which the claim is not so. Where there is none the claim follows, and the core
of the assumptions is the sentences that are enough; where there is one, and one with the claim, it
is Unknown. One of whom a text says no more than that he is there ("Some dogs bark.") has a name
that the reader made up, a Skolem constant. No such one stands under a "for all", so the names of
the text and of the claim are all that need be looked at (Bernays and Schönfinkel 1928).
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

import clingo

from playground.deduction.limits import MAX_CONFLICTS, MAX_INSTANCES, MAX_MINIMISED
from playground.deduction.program import Literal, Program, variables_of

Ways = tuple[tuple[Literal, ...], ...]


class Undecided(Exception):  # noqa: N818
    """The text is too large, or the search took too long, to be decided."""


@dataclass(frozen=True)
class Claim:
    """That there are names for the variables with which one of the `ways` is so.

    Each way is a conjunction. With `none` it claims that there are no such names: a rule is that
    nobody meets its conditions without its conclusion.
    """

    ways: Ways
    none: bool = False

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of all its ways."""
        return variables_of(literal for way in self.ways for literal in way)


@dataclass(frozen=True)
class Verdict:
    """`True`, `False` or `Unknown`, and the sentences that are enough, by number."""

    label: str
    sentences: tuple[int, ...] = ()


class Theory:
    """A text, grounded once for all the claims about it.

    Raises Undecided where there are too many ways to fill it with names.
    """

    def __init__(self, program: Program, claims: Iterable[Claim]) -> None:
        self._claims = {claim: at for at, claim in enumerate(dict.fromkeys(claims))}
        ways = _instances(program, self._claims)
        if ways > MAX_INSTANCES:
            raise Undecided(
                f"it can be filled with names in {ways:,} ways, and at most {MAX_INSTANCES:,} are "
                "looked at"
            )
        source = _Source(program, list(self._claims))
        self._control = clingo.Control(["--warn=none"], message_limit=0)
        self._control.add("base", [], source.text)
        self._control.ground([("base", [])])
        solving = self._control.configuration.solve
        solving.solve_limit = str(MAX_CONFLICTS)  # type: ignore[union-attr]
        self._literals = {
            str(one.symbol): one.literal
            for name in ("on", "holds", "fails")
            for one in self._control.symbolic_atoms.by_signature(name, 1)
        }
        self._sentences = {
            literal: int(name[3:-1])
            for name, literal in self._literals.items()
            if name.startswith("on(")
        }

    def contradiction(self) -> tuple[int, ...] | None:
        """Sentences that cannot all be true; None where all can. Raises Undecided."""
        return self._enough(None)

    def verdict(self, claim: Claim) -> Verdict:
        """What the text, which contradicts itself nowhere, makes of one of the claims.

        Raises Undecided.
        """
        at = self._claims[claim]
        for holds in (True, False):
            found = self._enough(self._literals[f"{'fails' if holds else 'holds'}({at})"])
            if found is not None:
                return Verdict(str(holds != claim.none), found)
        return Verdict("Unknown")

    def label(self, claim: Claim, without: Container[int]) -> str:
        """What the text without some of its sentences makes of a claim; "" where it contradicts
        itself. Raises Undecided.
        """
        on = [one for one, number in self._sentences.items() if number not in without]
        if self._core(on, None) is not None:
            return ""
        at = self._claims[claim]
        for holds in (True, False):
            if self._core(on, self._literals[f"{'fails' if holds else 'holds'}({at})"]) is not None:
                return str(holds != claim.none)
        return "Unknown"

    def _enough(self, given: int | None) -> tuple[int, ...] | None:
        """Sentences with which a given literal cannot be, none to spare; None where it can."""
        core = self._core(list(self._sentences), given)
        if core is None or len(core) > MAX_MINIMISED:
            return core if core is None else self._numbers(core)
        for one in core:
            if one in core:
                fewer = self._core([other for other in core if other != one], given)
                core = core if fewer is None else fewer
        return self._numbers(core)

    def _numbers(self, core: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(self._sentences[one] for one in core))

    def _core(self, sentences: Sequence[int], given: int | None) -> list[int] | None:
        """Some of these sentences that are enough, None where they are not. Raises Undecided."""
        cores: list[Sequence[int]] = []
        off = [-one for one in self._sentences if one not in set(sentences)]
        assumed = [*sentences, *off, *([] if given is None else [given])]
        outcome = self._control.solve(assumptions=assumed, on_core=cores.append)
        if outcome.satisfiable:
            return None
        if not outcome.unsatisfiable:
            raise Undecided(f"the search was stopped after {MAX_CONFLICTS:,} conflicts")
        found = set(cores[-1]) if cores else set()
        return [one for one in sentences if one in found]


def names_of(program: Program) -> tuple[str, ...]:
    """The names of which a text says something, in its order."""
    terms = (term for one in _said(program) for part in one for term in part.atom.terms)
    return tuple(dict.fromkeys(term for term in terms if not term.startswith("?")))


def _said(program: Program) -> Iterator[tuple[Literal, ...]]:
    for rule in program.rules:
        yield (rule.head, *rule.body)
    for either in program.eithers:
        yield (*either.options, *either.body)


def _instances(program: Program, claims: Iterable[Claim]) -> int:
    """In how many ways names can be put into a text and claims."""
    names, filled, relations = set(names_of(program)), list[int](), set[tuple[str, int]]()
    said = [*_said(program), *(way for claim in claims for way in claim.ways)]
    for literals in said:
        filled.append(len(variables_of(literals)))
        for relation, terms in (one.atom for one in literals):
            relations.add((relation, len(terms)))
            names.update(terms)
    size = max(1, len(names))
    return sum(size**places for places in (*filled, *(arity for _, arity in relations)))


class _Source:
    """A text and claims in clingo's language; relations and names are numbers."""

    def __init__(self, program: Program, claims: Sequence[Claim]) -> None:
        self._names: dict[str, int] = {}
        self._relations: dict[tuple[str, int], int] = {}
        lines = [self._never(f"on({rule.sentence})", (*rule.body, rule.head.negation))
                 for rule in program.rules]  # fmt: skip
        for either in program.eithers:
            on = f"on({either.sentence})"
            denied = tuple(one.negation for one in either.options)
            lines.append(self._never(on, (*either.body, *denied)))
            lines += [self._never(on, (*one.body, one.head.negation)) for one in either.denials]
        for at, claim in enumerate(claims):
            lines += [self._never(f"fails({at})", way) for way in claim.ways]
            lines.append(self._some(at, claim))
        marks = {f"on({one.sentence})" for one in program.rules}
        marks |= {f"on({one.sentence})" for one in program.eithers}
        marks |= {f"{kind}({at})" for at in range(len(claims)) for kind in ("holds", "fails")}
        size = max(1, len(self._names))
        lines += [f"{{{one}}}." for one in sorted(marks)]
        for (_, arity), number in self._relations.items():
            places = ",".join(f"V{one}" for one in range(arity))
            free = f"p{number}({places})"
            lines.append(f"{{{free}}}{_anyone(arity)}." if arity else f"{{p{number}}}.")
        self.text = "\n".join((f"d(0..{size - 1}).", *lines))

    def _never(self, while_: str, literals: tuple[Literal, ...]) -> str:
        """That these are not all so, whatever names the variables have."""
        places = {one: f"V{at}" for at, one in enumerate(variables_of(literals))}
        said = [self._literal(one, places) for one in literals]
        return f":- {', '.join((while_, *said, *(f'd({one})' for one in places.values())))}."

    def _some(self, at: int, claim: Claim) -> str:
        """That one of the ways is so of somebody: of names that stand nowhere else."""
        new = {one: f"{one} of claim {at}" for one in claim.variables}
        ways = [f"way({at},{number})" for number in range(len(claim.ways))]
        lines = [f"{{{one}}}." for one in ways]
        lines.append(f":- holds({at}), {', '.join(f'not {one}' for one in ways)}.")
        for name, way in zip(ways, claim.ways, strict=True):
            said = (one.filled(new).negation for one in way)
            lines += [f":- {name}, {self._literal(one, {})}." for one in said]
        return "\n".join(lines)

    def _literal(self, literal: Literal, places: dict[str, str]) -> str:
        relation, terms = literal.atom
        number = self._relations.setdefault((relation, len(terms)), len(self._relations))
        filled = ",".join(
            places.get(one) or str(self._names.setdefault(one, len(self._names))) for one in terms
        )
        atom = f"p{number}({filled})" if terms else f"p{number}"
        return atom if literal.positive else f"not {atom}"


def _anyone(arity: int) -> str:
    return " :- " + ", ".join(f"d(V{one})" for one in range(arity))
