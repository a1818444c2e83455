"""Which pieces of an English sentence are no answer, however near to what is asked about.

In:  ruled_out(asking("Who left?", …), words("Tom did not leave."), its sentence, "Tom")
Out: {"is denied": 1.0, "is of another kind": 0.0, …}
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from playground.deduction.program import Sentence
from playground.deduction.reading.english.lexicon import may_be
from playground.text import (
    clauses,
    deeds,
    gapping,
    he_or_she,
    not_so,
    patterns,
    polarity,
    posed,
    question_type,
    relations,
    someone_else,
)
from playground.text.answer_types import Candidate, moments, small_at_start
from playground.text.asking import Asking
from playground.text.clauses import Event
from playground.text.finite_verbs import PRONOUNS, verbs_in
from playground.text.patterns import Match
from playground.text.stems import STOP, Word, stem, words
from playground.text.verbs import BE, may_be_participle

_GREETED = re.compile(r"(?:^|[.!?\n]\s*)(?:Dear|Hi|Hello|Hey)(?:\s[\w.’'-]+){1,4}$", re.IGNORECASE)
"""Whom a text greets: it is written to them, and says nothing of them there."""
_BARE = frozenset(
    """all every each some most many few no any only anything anyone anybody something someone
    somebody everything nothing dear hi hello hey""".split()
)
"""Words that say how many and are nobody without what follows, or name nobody and nothing."""
_NUMBER_OF = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|(?:a\s)?dozen|hundred|thousand|million|billion)\b(?=((?:\s[\w-]+){1,3}))",
    re.IGNORECASE,
)
_LIFE = (stem("born"), stem("died"))
_LIFE_ASKED = re.compile(r"^\s*(?:when|where|in wh\w+ \w+)\b.*\b(?:born|die)\W*$", re.IGNORECASE)
_ANY_ONE = frozenset(("one", "each", "some", "other", "another", "hi", "hello", "hey", "dear"))
"""Words that say no more of a thing than its noun: “one pet” is no pet that is named."""
_IS_A = re.compile(r"\b(?:is|was|are|were) an? $")
"""What somebody is follows, no place."""
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "this"))


@lru_cache(maxsize=64)
def events(sentence: str, known: frozenset[str]) -> tuple[Event, ...]:
    """Those of a sentence, kept for the pieces that are asked about after it."""
    return clauses.find(sentence, known)


@lru_cache(maxsize=64)
def _times(sentence: str) -> tuple[Match, ...]:
    return patterns.find(sentence, ("date", "time"))


def forms(event: Event) -> set[str]:
    """The stems of an event's verb, by itself and as it is written."""
    return {stem(event.verb), stem(event.part("did").split()[-1])}


def ruled_out(
    ask: Asking, read: Sequence[Word], home: Candidate, one: Candidate
) -> dict[str, float]:
    """Which rules say that a candidate is no answer; `read` are the words of its sentence."""
    parts = polarity.clauses(home.text, ask.known)
    at = one.start - home.start
    mine = polarity.at(parts, at)
    if one.kind == "reason":
        mine = polarity.reason_for(home.text, parts, at)
    inner = [word.stem for word in read if one.start <= word.start < one.end and word.stem]
    asked = {*ask.weights, *ask.asked.focus}
    done = {part.verb for part in parts} & asked
    last = polarity.at(parts, at + len(one.text) - 1)
    whole = one.kind in {"doer", "reason", "quotation"} or last.number == mine.number
    why_not = ask.denies and ask.asked.kind == "reason"
    counted = ask.asked.kind in {"number", "amount"}
    inner = inner if counted else [one for one in inner if one not in _ANY_ONE]
    within = {a for a, _, _ in verbs_in(home.text, ask.known) if at <= a < at + len(one.text)}
    verb = at in within and ask.verb and one.text.islower() and not may_be(one.text, "noun")
    acting = bool(within) or _is_done(read, one)
    acts = acting and (bool(verb) or ask.asked.kind in {"person", "place"} or ask.role == "who")
    path = one.kind == "name" and ("\\" in one.text or "/" in one.text)
    timed = (
        not path
        and (ask.asked.kind in {"person", "place"} or ask.role == "who")
        and any(time.start < at + len(one.text) and at < time.end for time in _times(home.text))
    )
    thing = ask.asked.kind == "entity" and _TIMES.isdisjoint(ask.asked.focus or _TIMES)
    timed = timed or (thing and one.kind == "date")  # no gate is called “06:45”
    lead, after = _beside(read, one)
    said = one.text if one.kind != "phrase" else small_at_start(home.text, at, one.text)
    fits = question_type.is_of(ask.asked, said, one.kind, lead, after)
    fits = fits and one.text.lower() not in _BARE and not _is_what(ask, home.text[:at])
    many = ask.asked.cue == "how many" and one.kind == "amount"
    if places := _counted(ask.context, ask.asked.focus) if many else ():
        fits = fits and any(one.start < end and start < one.end for start, end in places)
    fits = fits and not (ask.asked.cue == "when" and _is_half(home.text, at, at + len(one.text)))
    fits = fits and not (
        ask.asked.kind == "person" and _GREETED.search(home.text[: at + len(one.text)])
    )
    passives = (
        event for event in events(home.text, ask.known) if event.passive and not event.part("who")
    )
    nobody = ask.role == "who" and any(ask.weights.keys() & forms(event) for event in passives)
    named = _doers(ask, home.text)
    if named and one.kind != "doer":
        nobody = not any(start < at + len(one.text) and at < end for start, end in named)
    if ask.writer:
        ends = one.start + len(one.text)
        nobody = not any(it.start <= one.start and ends <= it.end for it in ask.writer)
    told = [part.denies(asked) != ask.denies for part in parts if part.verb in done]
    no = mine.denies(asked) != ask.denies or (bool(ask.role) and bool(told) and all(told))
    denied = not why_not and one.kind != "doer" and no
    another = _deed_of_another(ask, one.start)
    another = another or _another_life(ask, read)
    another = (
        another
        or gapping.of_another(ask.question, home.text, one.text)
        or _of_another(ask.question, ask.context, home.start)
    )
    another = another or he_or_she.of_another(ask.question, ask.context, home.text)
    another = another or someone_else.of_another(
        ask.question, ask.context, home.text, at, at + len(one.text)
    )
    otherwise = _not_so(ask, home, one)
    elsewhere = done and mine.verb and mine.verb not in done and ask.asked.kind != "person"
    return {
        "is denied": float(bool(denied)),
        "is of another kind": float((bool(acts) and one.kind != "doer") or timed or not fits),
        "does not do it": float(nobody and (one.kind != "doer" or bool(ask.writer))),
        "says it of another": float(bool(another)),
        "says only what was asked": float(bool(inner) and asked.issuperset(inner)),
        **otherwise,
        "is only asked": float(posed.only_asked(ask.question, home.text, at)),
        "does something else": float(bool(elsewhere)),
        "goes over into another clause": float(not whole),
    }


def _not_so(ask: Asking, home: Candidate, one: Candidate) -> dict[str, float]:
    sentence = Sentence(home.text, home.start, home.end)
    found = not_so.why(ask.question, ask.context, sentence, one.start, one.end)
    return {key: float(found is not None and found[0] == key) for key in not_so.KEYS}


def _is_what(ask: Asking, before: str) -> bool:
    """Whether it tells what somebody is, where a place is asked for."""
    return ask.asked.cue == "where" and _IS_A.search(before) is not None


def _is_half(sentence: str, start: int, end: int) -> bool:
    """Whether a piece is the day or the hour alone of “Thursday 3pm”."""
    return any(a <= start and end <= b and b - a > end - start for a, b in moments(sentence))


@lru_cache(maxsize=16)
def _counted(context: str, focus: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where a text counts what "how many" asks for: "two rooms", "two large rooms"."""
    return tuple(
        one.span()
        for one in _NUMBER_OF.finditer(context)
        if any(stem(word) in focus for word in takewhile(stem, one[1].split()))
    )


def _another_life(ask: Asking, read: Sequence[Word]) -> bool:
    """Whether it asks when or where somebody was born or died, and a sentence that does not say so
    is read, where another one of the text does."""
    said = {word.stem for word in read}
    asks = _LIFE_ASKED.search(ask.question)
    return asks is not None and any(
        one in ask.weights and one not in said and _has(ask.context, one) for one in _LIFE
    )


@lru_cache(maxsize=16)
def _has(context: str, one: str) -> bool:
    return any(word.stem == one for word in words(context))


def _deed_of_another(ask: Asking, place: int) -> bool:
    if ask.deed is None:
        return False
    return deeds.of_another(ask.deed, ask.told, place, ask.asked.kind) or deeds.of_another_one(
        ask.deed, ask.told, place, ask.context
    )


@lru_cache(maxsize=16)
def _of_another(question: str, context: str, place: int) -> bool:
    return relations.of_another(question, context, place)


_TIMES = frozenset(("time", "hour", "day", "date", "year", "month", "week", "centuri", "decad"))
"""Stems of what is asked for by a time: “in which year”."""


def _is_done(read: Sequence[Word], one: Candidate) -> bool:
    """Whether a candidate is what happened to something: the “moved” of “it was moved”."""
    first = next(i for i, word in enumerate(read) if word.end > one.start)
    before = read[first - 1].text.lower() if first else ""
    return before in {*BE, "been"} and may_be_participle(one.text.lower())


def _doers(ask: Asking, sentence: str) -> list[tuple[int, int]]:
    """Where those stand who do what "Who …?" asks about, as a sentence's events tell."""
    if ask.role != "who" or ask.deed is None or ask.deed.subject:
        return []
    found = []
    clauses_of = polarity.clauses(sentence, ask.known)
    for event in events(sentence, ask.known):
        one = next((part for part in event.parts if part.label == "who"), None)
        if one is None or ask.deed.verb not in forms(event) or one.text.lower() in PRONOUNS:
            continue
        done = next(part for part in event.parts if part.label == "did")
        own = polarity.at(clauses_of, one.start)
        so = polarity.at(clauses_of, done.end - 1).denied == ask.denies
        asked_about = not ask.deed.object.isdisjoint(word.stem for word in words(one.text))
        if so and (own.verb or not own.denied) and not asked_about:
            found.append((one.start, one.end))
    return found


def _beside(read: Sequence[Word], one: Candidate) -> tuple[str, str]:
    """The words before and after a candidate in lower case, articles left out; before a name the
    nearest of three that is a function word."""
    first = next(i for i, word in enumerate(read) if word.end > one.start)
    before = [word.text.lower() for word in read[max(0, first - 3) : first]][::-1]
    fits = STOP - _ARTICLES if one.kind == "name" else set(before) - _ARTICLES
    after = next((word.text.lower() for word in read if word.start >= one.end), "")
    if before[:2] == ["of", "age"]:
        return "age", after
    return next((word for word in before if word in fits), ""), after
