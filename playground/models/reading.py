"""What a reader makes of a question and passages: spans, how likely each is, and what it held.

In:  Reading(spans=(Span(0, 3, "Ada", 0.93, "answer"), …), absent=0.02, …).answers
Out: {"Ada": 0.93, …}
"""

from dataclasses import dataclass, replace
from typing import Any

from playground.core import Attention, Span
from playground.text.passages import Passage


@dataclass(frozen=True, eq=False)
class Seen:
    """What the network held of one window: of each token its place, and its numbers in some layers.

    `asked` are places in the question, `places` in the document, of which `passage` is read here;
    `states` has the shape (layers, tokens of the question and then of the passage, width).
    """

    passage: Passage
    asked: list[tuple[int, int]]
    places: list[tuple[int, int]]
    states: Any


@dataclass(frozen=True)
class Reading:
    """What a reader makes of a question and passages.

    `spans` (best first), `starts` and `ends` have probabilities as weights; with `absent`, that the
    answer is not there, those of all spans sum to 1. `attention` and `seen` (None where the reader
    keeps no layers) are of the best span's window.
    """

    spans: tuple[Span, ...]
    absent: float
    starts: tuple[Span, ...]
    ends: tuple[Span, ...]
    attention: Attention
    tokens: int
    windows: int
    seen: Seen | None = None

    @property
    def answers(self) -> dict[str, float]:
        """Each text among the spans and its probability over all places it stands, best first."""
        found: dict[str, float] = {}
        for span in self.spans:
            found[span.text] = found.get(span.text, 0.0) + span.weight
        return dict(sorted(found.items(), key=lambda one: -one[1]))

    def weighed(self, borne_out: float) -> "Reading":
        """The same where the question is borne out with that probability, else not answered.

        Each span's odds against all others stay; what they lose goes to `absent`.
        """

        def less(some: tuple[Span, ...]) -> tuple[Span, ...]:
            return tuple(replace(one, weight=one.weight * borne_out) for one in some)

        return replace(
            self,
            spans=less(self.spans),
            absent=1 - (1 - self.absent) * borne_out,
            starts=less(self.starts),
            ends=less(self.ends),
        )
