"""What of a big text may bear on a claim in classical logic: the rest cannot, while it is true.

In:  relevant(the program of "All dogs are big. Rex is not big. Tom is not big.", is dog(rex))
Out: the program of "All dogs are big. Rex is not big."

Of each sentence one of some literals holds. One that has the opposite of a literal bears on it, and
so do those then that bear on its other literals, with the same names in them. A proof from a claim
goes through no others (set of support: Wos, Robinson and Carson 1965).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from playground.deduction.engines.classical import Claim
from playground.deduction.limits import MAX_INSTANCES
from playground.deduction.program import Literal, Program

Clause = tuple[Literal, ...]
_ANY = "?"
"""A variable, whichever it is."""


def relevant(program: Program, claim: Claim, *, linked: bool = False) -> Program | None:
    """The rules and choices that bear on a claim; None where that goes on for too long.

    With `linked` also those that only bear on whether one of these can be: the rest then has no
    atom in common with them, and what it says is independent of them.
    """
    index = _index(program)
    waiting = [_pattern(one) for way in claim.ways for one in way]
    waiting += [one.negation for one in waiting]
    seen, kept = set(waiting), set[int]()
    while waiting:
        literal = waiting.pop()
        for number, clause, at in index.opposite(literal):
            bound = _bound(clause[at], literal)
            if bound is None:
                continue
            kept.add(number)
            for other in (*clause[:at], *clause[at + 1 :]):
                one = _pattern(other.filled(bound))
                for said in (one, one.negation) if linked else (one,):
                    if said not in seen:
                        seen.add(said)
                        waiting.append(said)
        if len(seen) > MAX_INSTANCES:
            return None
    rules = len(program.rules)
    return replace(
        program,
        rules=tuple(program.rules[one] for one in sorted(kept) if one < rules),
        eithers=tuple(program.eithers[one - rules] for one in sorted(kept) if one >= rules),
    )


@dataclass(frozen=True)
class _Index:
    """Where each literal stands: by relation and sign, and by the name at each place."""

    everywhere: dict[object, list[tuple[int, Clause, int]]]
    by_name: dict[object, list[tuple[int, Clause, int]]]

    def opposite(self, literal: Literal) -> list[tuple[int, Clause, int]]:
        """The clauses, and the place in each, that may hold the opposite of a literal."""
        key = (literal.atom.relation, len(literal.atom.terms), not literal.positive)
        for place, term in enumerate(literal.atom.terms):
            if term != _ANY:
                named = self.by_name.get((key, place, term), [])
                return named + self.by_name.get((key, place, _ANY), [])
        return self.everywhere.get(key, [])


@lru_cache(maxsize=2)
def _index(program: Program) -> _Index:
    index = _Index(defaultdict(list), defaultdict(list))
    for number, clause in _clauses(program):
        for at, literal in enumerate(clause):
            relation, terms = literal.atom
            key = (relation, len(terms), literal.positive)
            index.everywhere[key].append((number, clause, at))
            for place, term in enumerate(terms):
                name = _ANY if term.startswith("?") else term
                index.by_name[key, place, name].append((number, clause, at))
    return index


def _clauses(program: Program) -> Iterator[tuple[int, Clause]]:
    for number, rule in enumerate(program.rules):
        yield number, (*(one.negation for one in rule.body), rule.head)
    for number, either in enumerate(program.eithers, start=len(program.rules)):
        yield number, (*(one.negation for one in either.body), *either.options)
        for rule in either.denials:
            yield number, (*(one.negation for one in rule.body), rule.head)


def _pattern(literal: Literal) -> Literal:
    """The literal with one and the same variable for all of its variables."""
    return literal.filled({one: _ANY for one in literal.atom.terms if one.startswith("?")})


def _bound(literal: Literal, pattern: Literal) -> dict[str, str] | None:
    """The names that a literal's variables must have to meet a pattern; None where it cannot."""
    names: dict[str, str] = {}
    for term, wanted in zip(literal.atom.terms, pattern.atom.terms, strict=True):
        if wanted == _ANY or names.get(term, term) == wanted:
            continue
        if not term.startswith("?") or term in names:
            return None
        names[term] = wanted
    return names
