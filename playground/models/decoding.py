"""From token ids to text while they arrive: a character may take several tokens.

In:  decoder = Decoder(tokenizer, prompt); decoder.add(15043), decoder.add(29871) …
Out: "Hello", "", " …"; the pieces joined are the text after the prompt
"""

from collections.abc import Sequence
from typing import Any

HALF = "\ufffd"
"""What a tokenizer writes for bytes that are no whole character (yet)."""


class Decoder:
    """The text that one token after another adds after `before`, the tokens of a prompt."""

    def __init__(self, tokenizer: Any, before: Sequence[int] = ()) -> None:
        self._tokenizer = tokenizer
        self._told = list(before[-4:])  # spaces and accents hang on the tokens before
        self._waiting: list[int] = []

    def add(self, token: int) -> str:
        """The text that is whole with this token: "" while a character lacks some of its bytes."""
        self._waiting.append(token)
        known = self._text(self._told)
        text = self._text(self._told + self._waiting)
        if text.endswith(HALF) and len(self._waiting) < 8:
            return ""
        self._told, self._waiting = (self._told + self._waiting)[-4:], []
        return text.removeprefix(known)

    def one(self, token: int) -> str:
        """How a token looks by itself, its leading space kept."""
        anchor: list[int] = self._tokenizer("a", add_special_tokens=False)["input_ids"][-1:]
        return self._text([*anchor, token]).removeprefix(self._text(anchor))

    def _text(self, tokens: list[int]) -> str:
        text: str = self._tokenizer.decode(tokens, clean_up_tokenization_spaces=False)
        return text
