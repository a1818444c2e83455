"""Where a sentence names constants of the formulas.

In:  Names([("", ("oldNora", "lisbon"))]).tokens("Old Nora visits Lisbon.")
Out: (Token("Old Nora", "oldNora"), Token("visits"), Token("Lisbon", "lisbon"))

A part of a name will do where no other constant has it ("Nora"), and so will what a sentence writes
for a constant of its formula (aliases.py). A name that the formulas do not have, written with a
capital inside a sentence, is a constant of the sentence's own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from playground.logic.english.chunks import is_function_word
from playground.logic.first_order.aliases import alias, squashed

_WORD = re.compile(r"[^\W_]+(?:['’.–-][^\W_]+)*|,")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_OWNER = re.compile(r"['’]s$")
_LONGEST_NAME = 9


@dataclass(frozen=True)
class Token:
    """A word or a comma, or the words that name a constant."""

    text: str
    name: str = ""

    @property
    def low(self) -> str:
        """The word in lower case; of a name nothing, so that none is a function word."""
        return "" if self.name else self.text.lower()

    @property
    def owns(self) -> bool:
        """Whether it is a name to which something belongs: "Ann's"."""
        return bool(self.name and _OWNER.search(self.text))


def plain_words(text: str) -> list[str]:
    """The words and commas of a text; "isn't" is two words, "Ann's" is one."""
    text = re.sub(r"\bcan(?:not|['’]t)\b", "can not", text, flags=re.IGNORECASE)
    text = re.sub(r"\bwon['’]t\b", "will not", text, flags=re.IGNORECASE)
    return _WORD.findall(re.sub(r"n['’]t\b", " not", text))


def name_words(name: str) -> list[str]:
    """The words in a name: "WorkAtPool" has Work, At and Pool."""
    return _PART.findall(name)


class Names:
    """The constants by how they are written, learnt from the sentences of the formulas.

    Each sentence comes with the constants of its formula.
    """

    def __init__(self, sentences: Iterable[tuple[str, Iterable[str]]]) -> None:
        pairs = [(plain_words(text), tuple(constants)) for text, constants in sentences]
        said = [words for words, _ in pairs]
        self._whole = {squashed(name): name for _, constants in pairs for name in constants}
        self._constants = frozenset(self._whole.values())
        self._parts: dict[str, str] = {}
        self._known = {squashed(word) for found in said for word in found}
        for words, constants in pairs:
            named = {token.name for token in self._marked(words)}
            for name in (one for one in constants if one not in named):
                if span := alias(name, words):
                    written = _OWNER.sub("", "".join(words[slice(*span)]))
                    self._whole.setdefault(squashed(written), name)
        spans = {name: set(map(str.lower, name_words(name))) for name in self._constants}
        for found in said:
            for token in self._marked(found):
                if token.name:
                    spans[token.name].update(squashed(word) for word in token.text.split())
        counts = Counter(part for parts in spans.values() for part in parts)
        self._parts = {
            part: name
            for name, parts in spans.items()
            for part in parts
            if counts[part] == 1 and len(part) > 2 and not is_function_word(part)
        }

    def has(self, name: str) -> bool:
        """Whether the formulas have this constant."""
        return name in self._constants

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The words of a text, those that name a constant together."""
        found: list[Token] = []
        for token in self._marked(plain_words(text)):
            goes_on = found and token.name and token.name == found[-1].name and not found[-1].owns
            text = f"{found.pop().text} {token.text}" if goes_on else token.text
            found.append(Token(text, token.name))
        return tuple(found)

    def _marked(self, words: Sequence[str]) -> Iterator[Token]:
        at = 0
        while at < len(words):
            length, name = self._named(words, at)
            yield Token(" ".join(words[at : at + length]), name)
            at += length

    def _named(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """How many words from here on name a constant, and which; one word that names none."""
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            part = words[at : at + length]
            name = self._whole.get(squashed("".join(part))) or self._whole.get(
                squashed(_OWNER.sub("", "".join(part)))
            )
            if name and "," not in (part[0], part[-1]) and not is_function_word("".join(part)):
                end = at + length
                while part[0][0].isupper() and self._goes_on(words, end):
                    end += 1
                return end - at, name
        word = words[at]
        if not word[0].isupper() or is_function_word(word.lower()):
            return 1, ""
        if name := self._parts.get(squashed(_OWNER.sub("", word)), ""):
            return 1, name
        length = 0
        while at > 0 and at + length < len(words) and self._is_new(words[at + length]):
            length += 1
        return max(length, 1), squashed("".join(words[at : at + length]))

    def _goes_on(self, words: Sequence[str], at: int) -> bool:
        """Whether a name has one more word: "Ann Lee Moss" of ann, where no constant is moss."""
        if at >= len(words) or not words[at][0].isupper() or is_function_word(words[at].lower()):
            return False
        return not any(
            squashed("".join(words[at : at + length])) in self._whole
            for length in range(1, _LONGEST_NAME)
        )

    def _is_new(self, word: str) -> bool:
        if any(len(word) >= 4 and one.startswith(squashed(word)) for one in self._known):
            return False
        return (
            word[0].isupper()
            and squashed(word) not in self._known
            and not is_function_word(word.lower())
        )


def trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without commas around them."""
    while tokens and tokens[0].text == ",":
        tokens = tokens[1:]
    while tokens and tokens[-1].text == ",":
        tokens = tokens[:-1]
    return tokens


def unnamed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with every name taken for words."""
    return tuple(Token(word) for token in tokens for word in token.text.split())
