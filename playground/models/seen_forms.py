"""How far a text is from the sentences that a network has learnt: by their form, not their words.

In:  forms.distance(["Most birds fly.", "Tom is a bird."])
Out: Distance(0.3, "Most birds fly."): of the first sentence's trigrams six of ten were never seen

A sentence's form is its function words in their places, with "w" for other words, "s" for those
that end so, "N" for names and "0" for numbers. What a network has not seen it may read as anything,
and its probabilities know nothing of that (Hendrycks and Gimpel 2017).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from playground.deduction.reading.english.chunks import is_function_word
from playground.text.stems import STOP

FILE = "forms.json"
"""It lies in the folder of the network that has learnt them."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\s\w]")
_LETTERS = frozenset("XYZ")
"""They stand for anyone, "If X is a man", and are names of nobody."""
_OFTEN = 5
"""What was seen fewer times may be a slip of a file."""


@dataclass(frozen=True)
class Distance:
    """The share of unseen trigrams, a mean over the sentences, and the sentence with most."""

    share: float
    sentence: str


@dataclass(frozen=True)
class SeenForms:
    """The trigrams of forms that were learnt; a text farther than `most` is another language."""

    trigrams: frozenset[str]
    most: float

    @classmethod
    def of(cls, sentences: Iterable[str], most: float) -> Self:
        """Those of many sentences of the training."""
        seen = Counter(one for sentence in sentences for one in set(trigrams(sentence)))
        return cls(frozenset(one for one, often in seen.items() if often >= _OFTEN), most)

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Those beside a network; None where it has none."""
        if not (folder / FILE).is_file():
            return None
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls(frozenset(kept["trigrams"]), kept["most"])

    def save(self, folder: Path) -> None:
        """Write them beside a network."""
        kept = {"most": self.most, "trigrams": sorted(self.trigrams)}
        (folder / FILE).write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8")

    def distance(self, sentences: Sequence[str]) -> Distance:
        """How far some sentences are, 0 to 1."""
        found = [(self._unseen(one), one) for one in sentences]
        share = sum(far for far, _ in found) / max(1, len(found))
        return Distance(share, max(found, default=(0.0, ""), key=lambda one: one[0])[1])

    def _unseen(self, sentence: str) -> float:
        found = trigrams(sentence)
        return sum(one not in self.trigrams for one in found) / max(1, len(found))


def trigrams(sentence: str) -> list[str]:
    """The form of a sentence, three pieces at a time: "^ if someone", "if someone is"."""
    pieces = ["^"]
    for word in _WORD.findall(sentence.rstrip(".?! ")):
        piece = _piece(word, first=len(pieces) == 1)
        if piece != pieces[-1] or piece not in {"w", "N"}:
            pieces.append(piece)
    pieces.append("$")
    return [" ".join(pieces[at : at + 3]) for at in range(len(pieces) - 2)]


def _piece(word: str, *, first: bool) -> str:
    lower = word.lower()
    if is_function_word(lower) or lower in STOP or not word[0].isalnum():
        return lower
    if word.isdigit():
        return "0"
    if word in _LETTERS:
        return "letter"
    if word[0].isupper() and not first:
        return "N"
    return "s" if lower.endswith("s") else "w"
