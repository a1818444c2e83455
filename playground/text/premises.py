"""What a question takes for granted that the text does not say, or says otherwise.

In:  missing("When did Otto close the bakery?", "Ada opened the bakery in 1987.")
Out: Missing("nowhere", "Otto")

A name or a number of the question that stands nowhere in a short text, or a word where the text has
its opposite, and not the word itself. A long text may be about a name without saying it. Other
words a text may say in its own way; whether it does, a network judges (`models.verifier`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playground.text import polarity
from playground.text.opposites import against, turned
from playground.text.prose import sentences
from playground.text.question_type import COLOURS
from playground.text.stems import STOP, Word, stem, words

_NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][\w’'-]*[a-z][\w-]*|\d[\d.,]*\d|\d)")

_BARE = re.compile(
    r"\b(does|do)\s(?!it\b|he\b|she\b|they\b|we\b|you\b)([a-z]{3,})\s[a-z]+\b(?!\s[a-z]+\s(?:in|at|on)\b)"
)
"""“Does copper melt”: a stuff or a kind without an article, which has no second name in a text."""
_COLOURED = re.compile(rf"\b({COLOURS})\s([a-z]{{3,}})", re.IGNORECASE)
_MUCH = re.compile(r"\bhow\s(?!do\b|does\b)\w+|\btemperature\b", re.IGNORECASE)

SHORT = 60
"""A text of at most so many words names what it is about."""
LONG = 100
"""A text of at most so many says by one word what happened, or did not."""


@dataclass(frozen=True)
class Missing:
    """A word of the question that is `nowhere` in the text, `against` one that is, or `denied` by
    the sentence `instead`."""

    how: str
    word: str
    instead: str = ""


def missing(question: str, context: str, sentence: str = "") -> Missing | None:
    """The first thing missing; opposites are looked for in the sentence that seems to answer, and
    in a text of at most LONG words in all that share a word with the question."""
    text, read = context.lower(), words(context)
    stems = {word.stem for word in read}
    for found in _NAME.finditer(question if len(read) <= SHORT else ""):
        word = found.group().removesuffix("'s").removesuffix("’s").rstrip(".,")
        if word.lower() not in text and stem(word) not in stems and word.lower() not in STOP:
            return Missing("nowhere", word)
    if len(read) <= SHORT and (bare := _BARE.search(question)):
        plural = bare[1].lower() == "do" and not _MUCH.search(question)
        if not plural and stem(bare[2]) and stem(bare[2]) not in stems:
            return Missing("nowhere", bare[2])
    asked = words(question)
    said = sentence if len(read) > LONG else "\n".join(_near(asked, context, sentence))
    if len(read) <= SHORT and (hue := _of_another_colour(question, context)):
        return hue
    if other_way := turned(question, said if len(read) > LONG else context, context):
        return Missing("against", *other_way)
    for one in asked:
        if one.stem and one.stem not in stems and (other := against(one.text, said)):
            return Missing("against", one.text, other)
    return _denied(question, context) if len(read) <= LONG else None


def _near(asked: Sequence[Word], context: str, sentence: str) -> Iterator[str]:
    """The sentence, and those of a text that share a content word with the question."""
    stems = {one.stem for one in asked if one.stem}
    yield sentence
    for one in sentences(context):
        if any(word.stem in stems for word in words(one.text)):
            yield one.text


def _of_another_colour(question: str, context: str) -> Missing | None:
    """The colour of the thing asked about, where a text has such a thing in another colour."""
    for one in _COLOURED.finditer(question):
        other = re.search(rf"\b({COLOURS})\s{one[2]}", context, re.IGNORECASE)
        if other and one[1].lower() not in context.lower():
            return Missing("against", one[1], other[1])
    return None


def _denied(question: str, context: str) -> Missing | None:
    """A verb that is only denied: that of "How many people died?" in "Nobody died."."""
    if polarity.denies(question):
        return None
    said = [(one.text, part) for one in sentences(context) for part in polarity.clauses(one.text)]
    told = {part.verb for _, part in said if not part.denied}
    for one in words(question):
        no = (text for text, part in said if part.denied and part.verb == one.stem)
        if one.stem and one.stem not in told and (instead := next(no, "")):
            return Missing("denied", one.text, instead)
    return None
