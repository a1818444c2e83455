"""Whether a statement about an order follows from a text, and the least sentences that are enough.

In:  Orders(the arrangement of "Ann is taller than Bob. Bob is taller than Cy.", "tallest",
            ((Claim("before", ("cy", "ann"), "tallest"),),)).decide(0)
Out: Decided("False", sentences=(0, 1))

What a sentence says outright comes first, then chains of comparisons, then all orders that fit.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal as OneOf

from playground.deduction.engines.ordering.places import Goal, Places
from playground.deduction.explaining.order_chain import Chains, circle, compares_only
from playground.deduction.orders import Arrangement, Claim
from playground.errors import InputError


@dataclass(frozen=True)
class Decided:
    """`True`, `False` or `Unknown`, and the sentences that are enough for it, none too many.

    `listed`: the list of all that are placed is needed too. `alone`: it holds only if there is
    nobody but those that are compared. `assumed`: in the closed world nothing proves the opposite.
    """

    label: OneOf["True", "False", "Unknown"]
    sentences: tuple[int, ...] = ()
    listed: bool = False
    alone: bool = False
    assumed: bool = False


UNKNOWN = Decided("Unknown")


class Orders:
    """The orders on one scale that fit a text, and the goals that are asked of them.

    In the `closed` world a comparison that nothing proves is false, where no list says that all
    have a place.
    Raises InputError where there are more names than can be placed.
    """

    def __init__(
        self, told: Arrangement, scale: str, goals: Sequence[Goal], *, closed: bool = False
    ) -> None:
        self._told = told
        self._goals = goals
        self._closed = closed
        self._claims = told.on(scale)
        self._numbers = tuple(sorted({number for number, _ in self._claims}))
        self._said = {claim: number for number, claim in reversed(self._claims)}
        self._compared = dict.fromkeys(name for _, claim in self._claims for name in claim.names)
        self._compares_only = compares_only(self._claims)
        self._chains = Chains(self._claims)
        self._asked = Counter(name for goal in goals for claim in goal for name in claim.names)

    @property
    def names(self) -> tuple[str, ...]:
        """Those that have a place: the listed, or without a list all that are compared."""
        return self._told.series.names if self._told.series else tuple(self._compared)

    def contradiction(self) -> Decided | None:
        """Sentences that cannot all be true, none too many; None where an order fits them all."""
        found = circle(self._claims)
        if found:
            return Decided("False", tuple(sorted(set(found))))
        if self._compares_only or self._every.fits(self._numbers):
            return None
        listed = self._told.series is not None and self._unlisted.fits(self._numbers)
        places = self._listed if listed else self._unlisted
        return Decided("False", self._least(lambda kept: not places.fits(kept), ()), listed)

    def decide(self, goal: int) -> Decided:
        """Whether a goal is met in all orders that fit the text, in none, or in some."""
        claims = self._goals[goal]
        short = self._each(claims)
        if short:
            return short
        ranks = any(claim.relation == "at" for claim in claims)
        known = {name for claim in claims for name in claim.names} <= self._compared.keys()
        if self._told.series is None:
            chains_tell = self._compares_only and all(one.relation == "before" for one in claims)
            found = None if chains_tell else self._decided(self._unlisted, goal)
            if found or ranks:
                return found or (self._alone(goal) if known else UNKNOWN)
            return self._assumed(goal) if self._closed and self._compares_only else UNKNOWN
        return self._decided(self._listed, goal, listed=True) or UNKNOWN

    def examples(self, goal: int) -> tuple[tuple[str, ...], ...]:
        """Two orders that fit, one in which a goal is met and one in which it is not.

        None where there are more names than can be placed.
        """
        try:
            places = self._every
        except InputError:
            return ()
        return tuple(places.example(goal, self._numbers, met=met) for met in (True, False))

    def possible(self, sentences: Sequence[int]) -> dict[str, tuple[int, ...]]:
        """The places each name may have in a list of all, given these sentences."""
        return self._listed.possible(sentences)

    def _each(self, claims: Goal) -> Decided | None:
        """What is found of each claim alone: True where all are true, False where one is false."""
        found = [self._short(claim) for claim in claims]
        false = [one for one in found if one and one.label == "False"]
        true = [one for one in found if one and one.label == "True"]
        if false:
            return false[0]
        if len(true) < len(claims):
            return None
        return Decided("True", tuple(dict.fromkeys(at for one in true for at in one.sentences)))

    def _short(self, claim: Claim) -> Decided | None:
        """What one sentence says outright, or a chain of comparisons."""
        for label, one in (("True", claim), ("False", claim.denial)):
            if one in self._said:
                return Decided(label, (self._said[one],))  # type: ignore[arg-type]
        if claim.relation != "before":
            return None
        first, last = claim.names
        # Of "who is taller than Ann?" all chains start or end at Ann.
        common = self._asked[last] > self._asked[first]
        there = self._chains.find(first, last, backwards=common)
        back = self._chains.find(last, first, backwards=not common)
        if there:
            return Decided("True" if claim.positive else "False", there)
        if back:
            return Decided("False" if claim.positive else "True", back)
        return None

    def _decided(self, places: Places, goal: int, *, listed: bool = False) -> Decided | None:
        """What all orders agree on, and the least that is enough; the list goes first."""
        tests: tuple[tuple[OneOf["True", "False"], Callable[[Places], Callable[..., bool]]], ...]
        tests = (("True", lambda one: one.follows), ("False", lambda one: one.refuted))
        for label, test in tests:
            if not test(places)(goal, self._numbers):
                continue
            if listed and test(self._unlisted)(goal, self._numbers):
                places, listed = self._unlisted, False
            about = [name for claim in self._goals[goal] for name in claim.names]
            enough = test(places)
            least = self._least(lambda kept, enough=enough: enough(goal, kept), about)
            return Decided(label, least, listed)
        return None

    def _assumed(self, goal: int) -> Decided:
        """What no chain proves is false, and its denial true."""
        positive = all(claim.positive for claim in self._goals[goal])
        return Decided("False" if positive else "True", assumed=True)

    def _alone(self, goal: int) -> Decided:
        """A place among those that are compared, if there is nobody else."""
        found = self._decided(self._listed, goal)
        return Decided(found.label, found.sentences, alone=True) if found else UNKNOWN

    def _least(
        self, enough: Callable[[Sequence[int]], bool], about: Sequence[str]
    ) -> tuple[int, ...]:
        """Leave out sentence after sentence as long as the rest is enough.

        Those that name nothing of what the goal is `about` are tried first.
        """
        kept = list(self._numbers)
        shared = dict.fromkeys(kept, 0)
        for number, claim in self._claims:
            shared[number] += len(set(claim.names) & set(about))
        for number in sorted(kept, key=lambda one: (shared[one], -one)):
            rest = [one for one in kept if one != number]
            if enough(rest):
                kept = rest
        return tuple(kept)

    @property
    def _every(self) -> Places:
        return self._listed if self._told.series else self._unlisted

    @cached_property
    def _listed(self) -> Places:
        """The names are all there are."""
        goals = [
            tuple(claim for claim in goal if set(claim.names) <= set(self.names))
            for goal in self._goals
        ]
        return Places(self.names, self._claims, goals, listed=True)

    @cached_property
    def _unlisted(self) -> Places:
        """There may be others."""
        asked = (name for goal in self._goals for claim in goal for name in claim.names)
        names = tuple(dict.fromkeys((*self.names, *asked)))
        return Places(names, self._claims, self._goals, listed=False)
