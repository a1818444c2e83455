"""Which places on a scale are left for each name, and what holds in every order that fits.

In:  Places(("owl", "robin"), ((0, Claim("before", ("owl", "robin"), "leftmost")),), goals, all)
Out: .possible({0}) == {"owl": (1,), "robin": (2,)}; .follows(0, {0}) says whether goal 0 must hold

clingo searches the orders. Of a listed series each has one of n places. Without a list others may
stand before, between and after those that are named: then there are as many places as could make a
difference. Names, sentences and goals are numbers there, so no word becomes a piece of a program.
"""

from collections.abc import Collection, Sequence
from functools import cached_property

import clingo

from playground.deduction.explaining.order_chain import Numbered
from playground.deduction.limits import MAX_CONFLICTS, MAX_INSTANCES
from playground.deduction.orders import Claim
from playground.errors import InputError

Goal = tuple[Claim, ...]
"""Claims that hold together."""

_ORDERS = """
1 { at(X,P) : P = 1..m } 1 :- X = 0..n-1.
:- P = 1..m, 2 { at(X,P) : X = 0..n-1 }.
by(X,P) :- at(X,P).
by(X,P+1) :- by(X,P), P < m.
1 { end(P) : P = e..m } 1.
:- at(X,P), end(E), P > E.
{ on(S) : sentence(S) }.
:- on(S), not says(S).
goal(G,0) :- aim(G), not goal(G,1).
#show at/2.
"""
"""`by(X,P)`: X has place P or one before it; `end(P)`: P is the last place that anyone has."""

_FILLED = ":- P = 1..m, not 1 { at(X,P) : X = 0..n-1 }."
"""Where the names are all there are no place stays empty; clingo need not find that out."""


class Places:
    """The orders that fit the sentences of a text, for the goals that are asked of them.

    With `listed` the names are all there are. Raises InputError where there are too many.
    """

    def __init__(
        self, names: Sequence[str], claims: Numbered, goals: Sequence[Goal], *, listed: bool
    ) -> None:
        self._names = {name: number for number, name in enumerate(names)}
        self._numbers = sorted({number for number, _ in claims})
        self._goals = goals
        every = [*(claim for _, claim in claims), *(one for goal in goals for one in goal)]
        self.size = len(names) if listed else _enough(len(names), every)
        if self.size * (len(names) + len(every)) > MAX_INSTANCES:
            raise InputError(
                f"{len(names):,} names with {len(every):,} comparisons are more than can be "
                "placed in an order. Leave out what the question does not need."
            )
        self._claims: dict[Claim, int] = {}
        self._lines: list[str] = [_ORDERS, _FILLED] if listed else [_ORDERS]
        for number in self._numbers:
            said = [self._literal(claim) for at, claim in claims if at == number]
            self._lines.append(f"sentence({number}). says({number}) :- {', '.join(said)}.")
        for number, goal in enumerate(goals):
            met = ", ".join(self._literal(claim) for claim in goal)
            self._lines.append(f"aim({number}). goal({number},1) :- {met or '#true'}.")

    def fits(self, sentences: Collection[int]) -> bool:
        """Whether any order fits these sentences."""
        return self._solve(sentences) is not None

    def follows(self, goal: int, sentences: Collection[int]) -> bool:
        """Whether a goal is met in every order that fits these sentences."""
        return self._solve(sentences, goal, met=False) is None

    def refuted(self, goal: int, sentences: Collection[int]) -> bool:
        """Whether a goal is met in no order that fits these sentences."""
        return self._solve(sentences, goal, met=True) is None

    def example(self, goal: int, sentences: Collection[int], *, met: bool) -> tuple[str, ...]:
        """One order that fits in which the goal is met, or is not; empty where there is none."""
        found = self._solve(sentences, goal, met=met)
        names = list(self._names)
        return tuple(names[name] for name, _ in sorted(found or (), key=lambda one: one[1]))

    def possible(self, sentences: Collection[int]) -> dict[str, tuple[int, ...]]:
        """The places that each name has in some order that fits, none where no order does."""
        found = self._solve(sentences, enumerate_mode="brave")
        places: dict[int, list[int]] = {number: [] for number in self._names.values()}
        for name, place in sorted(found or ()):
            places[name].append(place)
        return {name: tuple(places[number]) for name, number in self._names.items()}

    @cached_property
    def _control(self) -> clingo.Control:
        control = clingo.Control(["--warn=none"], message_limit=0)
        consts = f"#const n={len(self._names)}. #const m={self.size}. #const e={len(self._names)}."
        control.add("base", [], "\n".join([consts, *self._lines]))
        control.ground([("base", [])])
        return control

    def _solve(
        self,
        sentences: Collection[int],
        goal: int | None = None,
        *,
        met: bool = True,
        enumerate_mode: str = "auto",
    ) -> list[tuple[int, int]] | None:
        """The places of one order that fits (of all together, with "brave"); None for none."""
        assumed = [
            (clingo.Function("on", [clingo.Number(one)]), one in sentences) for one in self._numbers
        ]
        if goal is not None:
            numbers = [clingo.Number(goal), clingo.Number(int(met))]
            assumed.append((clingo.Function("goal", numbers), True))
        configuration = self._control.configuration.solve
        configuration.enum_mode = enumerate_mode  # type: ignore[union-attr]
        configuration.models = 0 if enumerate_mode == "brave" else 1  # type: ignore[union-attr]
        configuration.solve_limit = str(MAX_CONFLICTS)  # type: ignore[union-attr]
        found: list[list[tuple[int, int]]] = []
        outcome = self._control.solve(
            assumptions=assumed,
            on_model=lambda model: found.append(
                [
                    (one.arguments[0].number, one.arguments[1].number)
                    for one in model.symbols(shown=True)
                ]
            ),
        )
        if not outcome.exhausted and not (found and enumerate_mode == "auto"):
            raise InputError(
                f"The search for an order was stopped after {MAX_CONFLICTS:,} conflicts. "
                "Leave out what the question does not need."
            )
        return found[-1] if found else None

    def _literal(self, claim: Claim) -> str:
        """An atom that holds where the claim does, with the rules that define it."""
        plain = claim if claim.positive else claim.denial
        number = self._claims.get(plain)
        if number is None:
            number = self._claims[plain] = len(self._claims)
            names = [self._names[name] for name in plain.names]
            for body in _bodies(plain, names):
                self._lines.append(f"c({number}) :- {body}.")
        return f"{'' if claim.positive else 'not '}c({number})"


def _bodies(claim: Claim, names: list[int]) -> list[str]:
    """The ways a claim may hold, in clingo's language."""
    if claim.relation == "at":
        if claim.number > 0:
            return [f"at({names[0]},{claim.number})"]
        return [f"at({names[0]},P), end(P+{-claim.number - 1})"]
    if claim.relation == "before":
        return [f"at({names[1]},P), by({names[0]},P-1)"]
    if claim.relation == "gap":
        return [f"at({names[0]},P), at({names[1]},P+{claim.number})"]
    if claim.relation == "beside":
        return [f"at({names[0]},P), at({names[1]},P+{step})" for step in (1, -1)]
    one, left, right = names
    return [
        f"at({one},P), by({low},P-1), not by({high},P)"
        for low, high in ((left, right), (right, left))
    ]


def _enough(names: int, claims: list[Claim]) -> int:
    """So many places that more would make no difference.

    Beyond the highest place that is counted from either end, a run of others longer than the
    longest gap that is spoken of can be cut short, and what was said stays as it was.
    """
    ends = max([abs(one.number) for one in claims if one.relation == "at"], default=0)
    gap = max([one.number or 1 for one in claims if one.relation in {"gap", "beside"}], default=0)
    return 2 * ends + names + (names + 1) * gap
