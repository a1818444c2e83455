"""What follows from formulas, by the prover z3 (de Moura and Bjørner 2008).

In:  contradiction([∀x (Red(x) → Kind(x)), Red(bob), Big(bob), ¬Kind(bob)])
Out: (0, 1, 3): those cannot all be true, and without any one of them the others can

A claim follows from premises where they contradict its denial. What is asked of z3 is counted and
not timed; where it gives up, so does this, by `Undecided`.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from playground.deduction.formulas import (
    AND,
    IMPLIES,
    OR,
    SAME,
    SOME,
    Equal,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
)
from playground.deduction.limits import MAX_PROVER_WORK

MILLISECONDS = 20_000
"""A second bound on one check, by the clock, should its count of steps go wrong."""


class Undecided(Exception):  # noqa: N818
    """The prover gave up; the message is its own word for why."""


def contradiction(
    formulas: Sequence[Formula], work: int = MAX_PROVER_WORK
) -> tuple[int, ...] | None:
    """The indices of formulas that contradict each other, None where all can be true at once.

    None of them can be left out, as far as `work` (z3's `rlimit`) suffices to see that. Raises
    Undecided.
    """
    return _Check(formulas, work).contradiction()


class _Check:
    """The formulas as z3 has them, in a context of their own: threads do not meet."""

    def __init__(self, formulas: Sequence[Formula], work: int) -> None:
        import z3

        self._z3 = z3
        self._work = work
        self._context = z3.Context()
        self._things = z3.DeclareSort("Thing", self._context)
        self._symbols = cache(self._symbol)
        self._formulas = [self._formula(one, {}) for one in formulas]
        self._marks = [z3.Bool(f"mark {n}", self._context) for n in range(len(formulas))]

    def contradiction(self) -> tuple[int, ...] | None:
        core = self._core(range(len(self._formulas)))
        if core is None:
            return None
        for one in sorted(core, reverse=True):
            try:
                smaller = self._core([other for other in core if other != one])
            except Undecided:
                continue
            core = core if smaller is None else smaller
        return tuple(sorted(core))

    def _core(self, which: Sequence[int]) -> list[int] | None:
        """Some of these formulas that contradict each other; None where they do not."""
        z3 = self._z3
        solver = z3.Solver(ctx=self._context)
        solver.set("timeout", MILLISECONDS)
        solver.set("rlimit", self._work)
        for one in which:
            solver.assert_and_track(self._formulas[one], self._marks[one])
        found = solver.check()
        if found == z3.sat:
            return None
        if found == z3.unknown:
            raise Undecided(solver.reason_unknown())
        used = {str(mark) for mark in solver.unsat_core()}
        return [one for one in which if str(self._marks[one]) in used]

    def _formula(self, formula: Formula, bound: dict[str, Any]) -> Any:
        z3 = self._z3
        match formula:
            case Predicate(name, terms):
                if not terms:
                    return z3.Bool(f"{name}/0", self._context)
                return self._symbols(name, len(terms), False)(*self._terms(terms, bound))
            case Equal(left, right):
                one, other = self._terms((left, right), bound)
                return one == other
            case Not(inner):
                return z3.Not(self._formula(inner, bound))
            case Joined(by, left, right):
                return self._joined(by, self._formula(left, bound), self._formula(right, bound))
            case Quantified(by, variable, inner):
                thing = z3.Const(f"{variable} {len(bound)}", self._things)
                body = self._formula(inner, {**bound, variable: thing})
                return z3.Exists(thing, body) if by == SOME else z3.ForAll(thing, body)

    def _joined(self, by: str, left: Any, right: Any) -> Any:
        z3 = self._z3
        if by == AND:
            return z3.And(left, right)
        if by == OR:
            return z3.Or(left, right)
        if by == IMPLIES:
            return z3.Implies(left, right)
        return left == right if by == SAME else z3.Xor(left, right)

    def _terms(self, terms: Sequence[Term], bound: dict[str, Any]) -> list[Any]:
        return [self._term(one, bound) for one in terms]

    def _term(self, term: Term, bound: dict[str, Any]) -> Any:
        if term.terms:
            return self._symbols(term.name, len(term.terms), True)(*self._terms(term.terms, bound))
        if term.name in bound:
            return bound[term.name]
        return self._z3.Const(f"{term.name}/c", self._things)

    def _symbol(self, name: str, places: int, is_function: bool) -> Any:
        """What stands for a relation, or for a function, of so many places."""
        result = self._things if is_function else self._z3.BoolSort(self._context)
        kind = "f" if is_function else "p"
        return self._z3.Function(f"{name}/{kind}{places}", *[self._things] * places, result)
