"""What a corpus is made of: lines, each with what can be asked of it.

In:  Line("Mira takes the lamp past the mill. Now she puts down the lamp.",
          gap=Gap("Mira takes the lamp past the mill. Now she puts down the", "lamp", ("bell", …)))
Out: a model that puts more probability on "lamp" than on "bell" has remembered it
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Gap:
    """A beginning, the word that has to follow, and words that would fit but for what is said far
    before it: so many words before (`distance`)."""

    beginning: str
    right: str
    wrong: tuple[str, ...]
    distance: int


@dataclass(frozen=True)
class Line:
    """A text to learn from. `label` is what a classifier is to say of it, "" where nothing is."""

    text: str
    label: str = ""
    gap: Gap | None = None

    @property
    def judged(self) -> str:
        """What a classifier reads: the text without the word of its gap, the label perhaps."""
        return self.gap.beginning if self.gap and self.label else self.text


@dataclass(frozen=True)
class Corpus:
    """Lines in a language (`en`, `zh`), the first `held_out` of which are never trained on."""

    lines: tuple[Line, ...]
    language: str
    held_out: int

    @property
    def trained(self) -> tuple[Line, ...]:
        """What is learnt from."""
        return self.lines[self.held_out :]

    @property
    def unseen(self) -> tuple[Line, ...]:
        """What is only measured on."""
        return self.lines[: self.held_out]

    @property
    def labels(self) -> tuple[str, ...]:
        """What a line may be called, in the order of the alphabet; none for a corpus without."""
        return tuple(sorted({one.label for one in self.lines if one.label}))
