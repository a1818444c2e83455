"""One way the world may be: what holds in it, and the rules that fired for each of these things.

In:  Model("closed", {is big(bob): (…,), is kind(bob): (is kind(bob) ← is big(bob),)})
Out: .label(is kind(bob)) == "True", .label(is red(bob)) == "False"
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Literal as OneOf
from typing import NamedTuple

from playground.deduction.program import Either, Literal, Rule

World = OneOf["open", "closed"]


class Instance(NamedTuple):
    """A rule of the text whose variables stand for names, and whose conditions all hold.

    `rank` is its place among those that fired: facts, then rules in the order of the text, then of
    the names. Where the head is an option of an "or" that holds in this model, `either` is that
    "or": no reason to believe the head, but it may be all that there is for it.
    """

    rule: Rule
    head: Literal
    body: tuple[Literal, ...]
    rank: tuple[int, ...] = ()
    either: Either | None = None


@dataclass(frozen=True)
class Model:
    """`reasons` are the literals that a sentence says or that follow, each with what fired for it.

    No assumptions are among them. The mapping may be lazy: a lookup costs what is looked up.
    """

    world: World
    reasons: Mapping[Literal, tuple[Instance, ...]]

    @property
    def holding(self) -> Set[Literal]:
        """The literals that hold."""
        return self.reasons.keys()

    @cached_property
    def fired(self) -> tuple[Instance, ...]:
        """Every rule that fires, in the order of `rank`."""
        found = [instance for fired in self.reasons.values() for instance in fired]
        return tuple(sorted(found, key=attrgetter("rank")))

    def label(self, literal: Literal) -> str:
        """`True`, `False` or (in the open world) `Unknown`."""
        if literal in self.reasons:
            return "True"
        if literal.negation in self.reasons:
            return "False"
        if self.world == "open":
            return "Unknown"
        return "False" if literal.positive else "True"

    def about(self, *literals: Literal) -> "Model":
        """Only what may stand in a proof of these; it costs nothing for the rest of a big text."""
        found: dict[Literal, tuple[Instance, ...]] = {}
        waiting = list(literals)
        while waiting:
            one = waiting.pop()
            if one not in found and (fired := self.reasons.get(one)):
                found[one] = fired
                for instance in fired:
                    waiting += instance.body
        return Model(self.world, found)
