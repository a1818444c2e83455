"""Comparisons and orderings as values: what is said of places on a scale.

In:  "The owl is to the left of the robin."             "The quail is the second from the right."
Out: Claim("before", ("owl", "robin"), "leftmost")      Claim("at", ("quail",), "leftmost", -2)

A scale is called by what stands first on it, "leftmost", "oldest", "most expensive", "first"; what
is newer or finished later stands further on. `ordering_text` reads a text, `ordering_chain` and
`ordering_places` work out what follows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal as OneOf

from playground.deduction.program import Sentence

Relation = OneOf["before", "at", "gap", "beside", "between"]


@dataclass(frozen=True)
class Claim:
    """That names stand so on a scale, or (`positive` is False) that they do not.

    `before`: the first is nearer to the scale's beginning. `at`: it has place `number`, 1 being the
    first and -1 the last. `gap`: the second stands `number` places after the first. `beside`: their
    places are neighbours. `between`: the first stands between the others, whichever comes first.
    """

    relation: Relation
    names: tuple[str, ...]
    scale: str
    number: int = 0
    positive: bool = True

    @property
    def denial(self) -> "Claim":
        """The opposite of it."""
        return replace(self, positive=not self.positive)


@dataclass(frozen=True)
class Series:
    """All that are placed, as sentence `sentence` lists them; each has a place of its own."""

    names: tuple[str, ...]
    sentence: int


@dataclass(frozen=True)
class Arrangement:
    """A text's claims, each with the number of its sentence.

    `ordinary` are the numbers of sentences about other things, `names` is how the text writes a
    name ("owl" as "the owl"). The sentences that nothing could read have their `why`.
    """

    sentences: tuple[Sentence, ...]
    claims: tuple[tuple[int, Claim], ...]
    series: Series | None = None
    ordinary: tuple[int, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def scales(self) -> frozenset[str]:
        """The scales that its claims speak of."""
        return frozenset(claim.scale for _, claim in self.claims)

    def on(self, scale: str) -> tuple[tuple[int, Claim], ...]:
        """The claims about one scale."""
        return tuple((number, claim) for number, claim in self.claims if claim.scale == scale)
