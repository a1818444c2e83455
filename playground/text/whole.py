"""Which words, numbers and phrases stand in a text as wholes: one walk, however many are asked for.

In:  text = Whole("Costó 30 dólares en Nueva York.")
     "30" in text, "3" in text, "Nueva York" in text
Out: True, False, True

A word is no part of a longer word, a number no part of a longer number; Chinese has no spaces, so
there a word stands wherever its characters do. What is in small letters may stand in capitals too.
"""

import re
from collections import defaultdict
from functools import cached_property
from itertools import islice

_CHINESE = "\u3400-\u9fff"
_TOKEN = re.compile(rf"[{_CHINESE}]|\d+|[^\W\d{_CHINESE}]+|[^\w\s]")
_LETTER = re.compile(rf"[^\W{_CHINESE}]")
_NUMBER_BEFORE = re.compile(r"\d[.,:]?$")
_NUMBER_AFTER = re.compile(r"[.,]?\d")
_HEAD = 8
"""By how many tokens, at most, a stretch is looked up; the rest of it is compared."""


class Whole:
    """A text, to be asked with `in`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[int, dict[str, list[int]]] = {}
        self._answers: dict[str, bool] = {}

    def __contains__(self, said: str) -> bool:
        if said not in self._answers:
            self._answers[said] = self._stands(said)
        return self._answers[said]

    @cached_property
    def _tokens(self) -> list[tuple[int, int]]:
        return [token.span() for token in _TOKEN.finditer(self._text)]

    @cached_property
    def _small(self) -> "Whole":
        small = self._text.lower()
        return self if small == self._text else Whole(small)

    def _stands(self, said: str) -> bool:
        if said.islower() and self._small is not self:
            return said in self._small
        said = said.strip()
        head = list(islice(_TOKEN.finditer(said), _HEAD))
        if not head:
            return False
        places = self._stretches(len(head)).get(said[: head[-1].end()], ())
        return any(
            self._text.startswith(said, at) and self._alone(at, at + len(said)) for at in places
        )

    def _stretches(self, length: int) -> dict[str, list[int]]:
        """All stretches of so many tokens, and where each begins."""
        if length not in self._starts:
            starts = defaultdict(list)
            for (start, _), (_, end) in zip(self._tokens, self._tokens[length - 1 :], strict=False):
                starts[self._text[start:end]].append(start)
            self._starts[length] = dict(starts)
        return self._starts[length]

    def _alone(self, start: int, end: int) -> bool:
        """Whether a stretch of whole tokens is no part of a longer word or number."""
        text = self._text
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        if text[start].isdecimal():
            return not (_NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after))
        left = _LETTER.match(text[start]) and _LETTER.match(before[-1:])
        right = _LETTER.match(text[end - 1]) and _LETTER.match(after)
        return not (left or right)
