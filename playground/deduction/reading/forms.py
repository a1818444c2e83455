"""The form of a sentence, its names taken out: a big text has many facts and few forms, read once.

In:  taken_out("Unit12 likes Unit7.")
Out: ("Xqa0 likes Xqb0.", ("Unit12", "Unit7")); what that form says is then said of these two

Only words are taken out of which the grammar knows no more than that they are words: they begin
with a capital letter or hold a digit, and no ending or table speaks of them. So a form is read as
each of its sentences would be; `tests/deduction/test_forms.py` holds the two against each other.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from string import ascii_lowercase

from playground.deduction.limits import MAX_FORMS, MAX_SENTENCE_CHARACTERS
from playground.deduction.program import Atom, Literal, Sentence
from playground.deduction.reading.english.chunks import Ambiguous, Unread, is_function_word, is_time
from playground.deduction.reading.english.gender import is_given
from playground.deduction.reading.english.inflection import base, looks_plural, singular
from playground.deduction.reading.english.letters import as_written
from playground.deduction.reading.english.lexicon import may_be, only_adverb
from playground.deduction.reading.english.openings import without_opening
from playground.deduction.reading.english.reading import Reading
from playground.errors import InputError

Read = Callable[[Sentence], Reading | Unread]

_MARK = "xq"
"""Every stand-in has it; a sentence that has it anywhere keeps its names."""
_STAND_IN = re.compile(rf"o?{_MARK}[a-z]0?", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*(?![\w'’-])")
_PRONOUN = re.compile(r"\b(?:he|she|it|him|her|his|its)\b", re.IGNORECASE)
"""Where one stands it matters whether a name is a man's or a woman's."""
_LETTER = re.compile(r"[XYZ]\d?")
_ENDINGS = ("ed", "en", "ing", "ly", "thing")


def taken_out(sentence: str) -> tuple[str, tuple[str, ...]]:
    """A sentence with stand-ins for its names, and the names."""
    if _MARK in sentence.lower():
        return sentence, ()
    stands: dict[str, str] = {}
    of_gender = _PRONOUN.search(sentence)

    def stand_in(match: re.Match[str]) -> str:
        word = match.group()
        if not _is_name(word) or (word not in stands and len(stands) == len(ascii_lowercase)):
            return word
        if of_gender and is_given(word):
            return word
        if word not in stands:
            stands[word] = _stand_in(len(stands), word)
        return stands[word]

    return _WORD.sub(stand_in, sentence), tuple(stands)


class Forms:
    """The forms of one text; `read` reads a sentence alone."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._readings: dict[str, Reading | Unread] = {}
        self._alone = 0

    def reading(self, sentence: Sentence) -> Reading | Unread:
        """What a sentence says. Raises InputError at more than MAX_FORMS different ones."""
        if sentence.why or len(sentence.text) > MAX_SENTENCE_CHARACTERS:
            return self._read(sentence)
        form, names = taken_out(without_opening(sentence.text))
        found = self._readings.get(form)
        if found is None:
            self._count()
            found = self._readings[form] = self._read(Sentence(form, 0, len(form)))
        if not names:
            return found
        if isinstance(found, Ambiguous):
            self._count()
            return self._read(sentence)
        if isinstance(found, Reading) and {one.lower() for one in names} & {*dict(found.names)}:
            self._count()
            return self._read(sentence)  # "Rubbish" may be a name, and is not beside "the rubbish"
        words: dict[str, str] = {}
        for at, name in enumerate(names):
            stand_in = _stand_in(at, name)
            words[stand_in.lower()] = name.lower()
            words[stand_in] = as_written(name)
        return (
            Unread(_filled(str(found), words)) if isinstance(found, Unread) else _said(found, words)
        )

    def _count(self) -> None:
        self._alone += 1
        if self._alone > MAX_FORMS:
            raise InputError(
                f"The facts and rules have more than {MAX_FORMS:,} sentences that differ in more "
                "than their names. Leave out what the question does not need."
            )


@lru_cache(maxsize=100_000)
def _is_name(word: str) -> bool:
    lower = word.lower()
    if _LETTER.fullmatch(word):
        return False
    if not word[0].isupper() and (word != lower or not any(map(str.isdigit, word))):
        return False
    return not (
        is_function_word(lower)
        or may_be(lower, "adj")
        or only_adverb(lower)
        or is_time(lower)
        or looks_plural(lower)
        or lower.endswith(_ENDINGS)
        or singular(lower) != lower
        or base(lower) != lower
    )


def _stand_in(number: int, word: str) -> str:
    """A word that begins as the other does, with a capital or not, after "a" or after "an"."""
    vowel = "o" if word[0] in "aeiouAEIOU" else ""
    stand_in = f"{vowel}{_MARK}{ascii_lowercase[number]}"
    stand_in = stand_in.capitalize() if word[0].isupper() else stand_in
    return f"{stand_in}0" if any(map(str.isdigit, word)) else stand_in


def _said(reading: Reading, words: Mapping[str, str]) -> Reading:
    """A reading of a form with the names in their places."""
    found = reading.each(lambda one: _literal(one, words))
    names = [(_filled(one, words), _filled(shown, words)) for one, shown in reading.names]
    return replace(
        found,
        rules=tuple(dict.fromkeys(found.rules)),
        names=tuple(dict.fromkeys(names)),
        sought=_filled(reading.sought, words),
    )


def _literal(literal: Literal, words: Mapping[str, str]) -> Literal:
    relation = _filled(literal.atom.relation, words)
    terms = tuple([_filled(term, words) for term in literal.atom.terms])
    return Literal(Atom(relation, terms), literal.positive)


def _filled(text: str, words: Mapping[str, str]) -> str:
    """A text with the names for its stand-ins."""
    if text in words:
        return words[text]
    if _MARK not in text.lower():
        return text
    return _STAND_IN.sub(lambda match: words.get(match.group(), match.group()), text)
