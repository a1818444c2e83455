"""Cutting a text into tokens: words, characters, or sub-words that byte-pair encoding learns.

In:  cut = learn(["the cooks bake the bread.", …], "sub-words", "en", size=300); cut.pieces("cooks")
Out: ["cook", "s"]; cut.merges == (("t", "h"), ("th", "e"), …), in the order they were learnt

Sub-words: Sennrich et al. 2016, by the library tokenizers. Each token has a number; the first four
numbers are no text: filling, a beginning, an end, and whatever is not in the vocabulary.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

KINDS = ("words", "characters", "sub-words")
FILLING, BEGIN, END, UNKNOWN = range(4)
MARKS = ("·", "⊢", "⊣", "�")
"""How those four are shown."""
SPACE = "▁"
"""Stands before a sub-word that begins a word."""
WORD = r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_"
"""What is a word of a text without spaces in its words: letters and digits, or one mark."""
_WORD = re.compile(WORD)
_TIGHT = re.compile(r"\s+([.,;:!?)’'])")


@dataclass(frozen=True)
class Cut:
    """A way to cut a language's text; the place of a piece in `vocabulary` is its number.

    `bpe` is what the library learnt, as its JSON, and "" for words and characters.
    """

    kind: str
    language: str
    vocabulary: tuple[str, ...]
    bpe: str = ""

    def pieces(self, text: str) -> list[str]:
        """The text in its pieces, those that are not in the vocabulary among them."""
        if self.kind == "words":
            return words(text, self.language)
        if self.kind == "characters":
            return list(text)
        return [str(one) for one in self._library.encode(text).tokens]

    def numbers(self, text: str) -> list[int]:
        """The number of each piece; UNKNOWN for one that is not in the vocabulary."""
        return [self._numbers.get(piece, UNKNOWN) for piece in self.pieces(text)]

    def text(self, numbers: Iterable[int]) -> str:
        """The pieces of these numbers as one text, without marks."""
        pieces = [self.vocabulary[one] for one in numbers if one > END]
        if self.kind == "words" and self.language == "en":
            return _TIGHT.sub(r"\1", " ".join(pieces))
        whole = "".join(pieces)
        return whole.replace(SPACE, " ").lstrip() if self.kind == "sub-words" else whole

    @property
    def merges(self) -> tuple[tuple[str, str], ...]:
        """The pairs that were merged, the first learnt first; none but for sub-words."""
        if not self.bpe:
            return ()
        return tuple((first, second) for first, second in json.loads(self.bpe)["model"]["merges"])

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {piece: at for at, piece in enumerate(self.vocabulary)}

    @cached_property
    def _library(self) -> Any:
        from tokenizers import Tokenizer

        return Tokenizer.from_str(self.bpe)


def learn(
    texts: Sequence[str], kind: str, language: str, size: int = 300, known: Sequence[str] = ()
) -> Cut:
    """A cut whose vocabulary is that of the texts, and of the `known` words.

    `size` is the most pieces that sub-words may have; words and characters take all there are.
    """
    if kind == "sub-words":
        bpe = _byte_pairs(texts, size)
        numbered: dict[str, int] = json.loads(bpe)["model"]["vocab"]
        return Cut(kind, language, (*MARKS, *sorted(numbered, key=numbered.__getitem__)), bpe)
    part = Cut(kind, language, MARKS)
    counted = Counter(piece for text in texts for piece in part.pieces(text))
    counted.update(dict.fromkeys(known if kind == "words" else (), 0))
    return Cut(kind, language, (*MARKS, *(one for one, _ in counted.most_common())))


def words(text: str, language: str) -> list[str]:
    """The words and marks of a text; those of Chinese as jieba's dictionary has them."""
    if language != "zh":
        return _WORD.findall(text)
    from playground.deduction.reading.chinese.dictionary import tagged

    return [word for run in text.split() for word, _ in tagged(run)]


def _byte_pairs(texts: Sequence[str], size: int) -> str:
    """Merges of the most frequent pair of neighbours, over and over, as the library's JSON."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    library = Tokenizer(models.BPE())
    library.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Metaspace(SPACE), pre_tokenizers.Punctuation()]
    )
    library.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=size, show_progress=False, special_tokens=[])
    )
    return str(library.to_str())
