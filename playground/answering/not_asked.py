"""Why a piece of a text that a network points at is not what is asked about, by rules.

In:  why_not("Who sold the bike?", "I sold my bike to Karim.", 18, 23)
Out: Said("the writer does it", {"writer": "I", "text": "Karim"})

The rules look at who does it in the clause with the verb asked about, of whom a sentence says so,
what was so before a change, and what a
text only asks; a network that has learnt encyclopedias overlooks "I", for one.
"""

import re
from functools import lru_cache

from playground.core import Said
from playground.deduction.program import Sentence
from playground.text import (
    deeds,
    he_or_she,
    not_so,
    patterns,
    polarity,
    posed,
    question_type,
    relations,
    someone_else,
    writer,
)
from playground.text.clauses import tells_time
from playground.text.premises import SHORT
from playground.text.prose import sentences
from playground.text.question_type import Asked
from playground.text.stems import words
from playground.text.verbs import BE, may_be_participle

_ADDRESSED = re.compile(
    r"(?:^|[.!?\n]\s*)(?:Dear|Hi|Hello|Hey)(?:\s[\w.’'-]+){0,4}\s*$", re.IGNORECASE
)


@lru_cache(maxsize=64)
def why_not(question: str, context: str, start: int, end: int) -> Said | None:
    """Why `context[start:end]` answers another question; None where no rule says so."""
    text = context[start:end]
    home = next((one for one in sentences(context) if one.start <= start < one.end), None)
    if home is None:
        return None
    mine = writer.did(question, context)
    called = writer.name(context)
    named = bool(called) and (called in text or text.strip(".,!") in called)
    if mine and not named and not any(start < one.end <= end for one in mine):
        return Said("the writer does it", {"writer": mine[0].text, "text": text})
    asked = question_type.read(question)
    if asked.cue == "who" and _ADDRESSED.search(context[:end]):
        return Said("is only spoken to", {"text": text})
    if kind := _of_another_kind(asked, home.text, start - home.start, end - home.start):
        return kind
    if otherwise := _not_so(question, context, home, start, end):
        return otherwise
    if posed.only_asked(question, home.text, start - home.start):
        return Said("is only asked", {"text": text})
    if asked.kind == "date" and _of_another_clause(question, home.text, start - home.start):
        return Said("is when something else was", {"text": text})
    if end > home.end:
        return Said("runs over a full stop", {"text": text})
    if he_or_she.of_another(question, context, home.text):
        return Said("is told of another one", {"text": text})
    by_name, of_another = _deed_of_another(question, context, start)
    if by_name:
        return Said("is told of another one", {"text": text})
    of_another = of_another or relations.of_another(question, context, start)
    near = (start - home.start, end - home.start)
    of_another = of_another or someone_else.of_another(question, context, home.text, *near)
    return Said("is said of another", {"text": text}) if of_another else None


def _of_another_kind(asked: Asked, sentence: str, start: int, end: int) -> Said | None:
    """Why a piece of a sentence is nobody, no place or no amount, where that is asked."""
    text = sentence[start:end]
    if asked.cue == "who" and _is_time(sentence, start, end):
        return Said("is nobody", {"text": text})
    place = not _is_time(sentence, start, end) and not _is_done(sentence[:start], text)
    if asked.cue == "where" and not place:
        return Said("is no place", {"text": text})
    if not question_type.tells_how_much(asked, text):
        return Said("is no amount", {"text": text, "cue": asked.cue})
    return None


def _not_so(question: str, context: str, home: Sentence, start: int, end: int) -> Said | None:
    found = not_so.why(question, context, home, start, end)
    key, word = found or ("", "")
    values = {"text": context[start:end], "word": word}
    if key == "is only said":
        return Said("is only said", values)
    if key == "counts something else":
        return Said("counts something else", values)
    return Said("was so at another time", values) if key else None


def _is_done(before: str, text: str) -> bool:
    """Whether it is what happened to something, the “moved” of “it was moved”, or a mark."""
    if not any(letter.isalnum() for letter in text):
        return True
    *_, last = ("", *before.lower().split())
    return last in {*BE, "been"} and may_be_participle(text.lower().rstrip(".!?,"))


def _is_time(sentence: str, start: int, end: int) -> bool:
    found = patterns.find(sentence, ("date", "time"))
    number = (
        patterns.find(sentence, ("number",)) if sentence[start:end].strip(".").isalnum() else ()
    )
    return any(one.start <= start and end <= one.end + 1 for one in (*found, *number))


def _of_another_clause(question: str, sentence: str, place: int) -> bool:
    """Whether the clause at a place of a sentence does something else, and the one that does what
    is asked about has a time of its own: "a flood in 1998 destroyed the mill, rebuilt in 2000"."""
    stems = frozenset(word.stem for word in words(question) if word.stem)
    parts = polarity.clauses(sentence, stems)
    mine = polarity.at(parts, place)
    if not mine.verb or mine.verb in stems:
        return False
    times = patterns.find(sentence, ("date", "time"))
    does = [part for part in parts if part.verb in stems and part.number != mine.number]
    return any(part.start <= time.start < part.end for part in does for time in times) or any(
        tells_time(sentence[part.start : part.end]) for part in does
    )


def _deed_of_another(question: str, context: str, place: int) -> tuple[bool, bool]:
    """Whether a text that is not long says it of another one by name, and whether a short one says
    it of another; a long one may name the same in two ways."""
    many = len(words(context))
    if many > deeds.LONG:
        return False, False
    parts = sentences(context)
    asked = question_type.read(question)
    ask = deeds.asked(question, asked, [one.text for one in parts])
    if ask is None:
        return False, False
    told = deeds.find(ask, [(one.start, one.text) for one in parts])
    by_name = deeds.of_another_one(ask, told, place, context)
    return by_name, many <= SHORT and deeds.of_another(ask, told, place, asked.kind)
