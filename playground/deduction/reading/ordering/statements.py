"""One sentence about an order in, its claims out.

In:  states("The owl is newer than the robin but older than the quail.")
Out: Stated((Claim("before", ("robin", "owl"), "oldest"), Claim("before", ("owl", "quail"),
         "oldest")), names={"owl": "the owl", "robin": "the robin", "quail": "the quail"})

A sentence is a subject, a verb and what is said: a comparison ("older than", "to the left of"), a
place ("the third-oldest", "second from the right", "finished last"), or several of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playground.deduction.limits import MAX_SENTENCE_CHARACTERS
from playground.deduction.orders import Claim, Relation
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.anyone import mine
from playground.deduction.reading.english.chunks import Unread, chunks, is_capital
from playground.deduction.reading.english.inflection import base
from playground.deduction.reading.english.letters import as_written
from playground.deduction.reading.english.worded import worded
from playground.deduction.reading.ordering import chinese
from playground.deduction.reading.ordering.forms import (
    ACTION,
    ARTICLE,
    BE,
    BESIDE,
    BETWEEN,
    COMPARED,
    ELSE,
    FINISH,
    MOST,
    NO_FORM,
    PREPOSITION,
    SENTENCE,
    SIDE,
    SIZE,
    WINS,
    place_in,
    plain,
)
from playground.deduction.reading.ordering.words import Degree, degree, end, number, superlative
from playground.deduction.reading.unbroken import unbroken

_PRICED = {"cost": "most expensive", "weigh": "heaviest"}
_CLAUSES = re.compile(r"[，；,;] ?(?:and |而|而且)?| and ")
"""Between statements, each with a subject of its own."""
_BEGINS = {"before": True, "ahead of": True, "in front of": True, "above": True}


@dataclass(frozen=True)
class Stated:
    """What a sentence claims, and how it writes its names."""

    claims: tuple[Claim, ...]
    names: Mapping[str, str]


@unbroken
def states(sentence: str, series: tuple[str, ...] | None = None) -> Stated:
    """The claims of a sentence; with `series` no other names are taken. Raises Unread."""
    if len(sentence) > MAX_SENTENCE_CHARACTERS:
        raise Unread(f"it has more than {MAX_SENTENCE_CHARACTERS:,} characters.")
    try:
        return _states(sentence, series)
    except Unread as whole:
        said = sentence if is_chinese(sentence) else worded(sentence)
        clauses = _CLAUSES.split(said.rstrip("。."))
        if len(clauses) < 2:
            raise
        try:
            each = [_states(one, series) for one in clauses]
        except Unread:
            raise whole from None
        names = {name: shown for one in each for name, shown in one.names.items()}
        return Stated(tuple(claim for one in each for claim in one.claims), names)


def _states(sentence: str, series: tuple[str, ...] | None) -> Stated:
    if is_chinese(sentence):
        return Stated(*chinese.claims(sentence, series))
    reader = _Reader(series)
    return Stated(tuple(reader.sentence(plain(mine(worded(sentence))))), reader.names)


def name(phrase: str) -> tuple[str, str]:
    """A name and how it is written: "The owl" is ("owl", "the owl"). Raises Unread for no name."""
    kinds = [chunk.kind for chunk in chunks(phrase)]
    if kinds not in (["RUN"], ["THE", "RUN"], ["A", "RUN"]) or len(phrase.split()) > 5:
        raise Unread(f"“{phrase}” is not read as a name.")
    bare = ARTICLE.sub("", phrase, count=1)
    shown = bare if kinds == ["RUN"] and not bare.islower() else f"the {bare}"
    return bare.lower(), as_written(shown)


def _runs_on(phrase: str) -> bool:
    """Whether a phrase is more than a name: "Bob says Ann", "the owl likes Ann"."""
    words = phrase.split()
    article = ARTICLE.match(phrase) is not None
    capitals = [is_capital(word) for word in words[article:]]
    first_lower = capitals.index(False) if False in capitals else len(capitals)
    return any(capitals[first_lower:]) or (not article and 0 < first_lower < len(capitals))


class _Reader:
    """Reads one sentence and keeps the names it meets."""

    def __init__(self, series: tuple[str, ...] | None) -> None:
        self._series = series
        self.names: dict[str, str] = {}

    def sentence(self, text: str) -> Iterator[Claim]:
        """The claims of a plain sentence. Raises Unread."""
        wins = WINS.fullmatch(text)
        if wins:
            for one in self._list(wins["subject"]):
                yield Claim("at", (one,), "first", 1, not wins["never"])
            return
        action = ACTION.fullmatch(text)
        found = SENTENCE.fullmatch(text)
        if action and not found:
            yield from self._action(action)
            return
        if not found and (most := MOST.fullmatch(text)):
            yield from self._most(most)
            return
        if not found:
            raise Unread(NO_FORM)
        positive = not (found["not"] or found["never"])
        if not positive and re.match(SIZE, found["rest"], re.IGNORECASE)["size"]:  # type: ignore[index]
            raise Unread("“not” with a measure says nothing of an order.")
        finish = bool(found["finish"])
        subjects, rest = found["subject"], found["rest"]
        if not finish and place_in(subjects):
            # "The oldest vehicle is the truck."
            subjects, rest = rest, subjects
        claims = [
            one for subject in self._list(subjects) for one in self._said(subject, rest, finish)
        ]
        if not positive and len(claims) > 1:
            raise Unread("it does not say which of several things “not” denies.")
        yield from (claims if positive else [claims[0].denial])

    def _action(self, found: re.Match[str]) -> Iterator[Claim]:
        """ "The pears cost more than the plums.", "Ann runs faster than Bob." """
        verb, noun = base(found["verb"].lower()), (found["noun"] or "").lower()
        how = degree(found["how"])
        if how is None or (found["never"] and " and " in found["object"]):
            raise Unread(NO_FORM)
        for subject in re.split(r", and |, | and ", found["subject"]):
            words = ARTICLE.sub("", subject).split()
            if len(words) > 1 and any(word.islower() for word in words):
                # "Ann likes dogs more than cats" compares what Ann likes.
                raise Unread(NO_FORM)
        scale = f"{how.scale}{noun} to {verb}"
        if how.scale == "most" and not noun:
            scale = _PRICED.get(verb, scale)
        degrees = Degree(scale, how.first)
        for subject in self._list(found["subject"]):
            for claim in self._than(subject, degrees, found["object"]):
                yield claim if not found["never"] else claim.denial

    def _most(self, found: re.Match[str]) -> Iterator[Claim]:
        """ "Ann has the most books.", "Ann runs the fastest." """
        how = superlative((found["how"] or found["best"]).lower())
        noun, verb = (found["noun"] or "").lower(), base((found["verb"] or found["does"]).lower())
        scale = f"{how.scale}{noun} to {verb}"
        for one in self._list(found["subject"] or found["one"]):
            yield Claim("at", (one,), scale, 1 if how.first else -1)

    def _said(self, subject: str, rest: str, finish: bool) -> list[Claim]:
        """What is said of one name after the verb; several things joined by "and" or "but"."""
        try:
            return list(self._one_thing(subject, rest, finish))
        except Unread as unread:
            for join in re.finditer(r",? (?:and|but) ", rest):
                left, right = rest[: join.start()], rest[join.end() :]
                right = re.sub(rf"^(?:{FINISH}|{BE}) ", "", right, flags=re.IGNORECASE)
                try:
                    first = list(self._one_thing(subject, left.removeprefix("both "), finish))
                    return [*first, *self._said(subject, right, finish)]
                except Unread:
                    continue
            raise unread

    def _one_thing(self, subject: str, rest: str, finish: bool) -> Iterator[Claim]:
        if found := SIDE.fullmatch(rest):
            side = end(found["side"])
            yield from self._than(subject, side, found["object"], self._gap(found))
        elif found := PREPOSITION.fullmatch(rest):
            word = found["word"].lower()
            upright = word in {"above", "below", "beneath"} and not finish
            side = Degree("topmost" if upright else "first", _BEGINS.get(word, False))
            yield from self._than(subject, side, found["object"], self._gap(found))
        elif found := COMPARED.fullmatch(rest):
            how = degree(found["how"])
            if how is None or how.scale == "most":
                raise Unread(NO_FORM)
            scale = "first" if finish and how.scale in {"earliest", "highest"} else how.scale
            yield from self._than(subject, Degree(scale, how.first), found["object"])
        elif found := place_in(rest):
            yield self._at(subject, found)
        elif found := BESIDE.fullmatch(rest):
            yield Claim("beside", (subject, self._name(found["object"])), "")
        elif found := BETWEEN.fullmatch(rest):
            ends = self._name(found["one"]), self._name(found["other"])
            yield Claim("between", (subject, *ends), "")
        else:
            raise Unread(NO_FORM)

    def _than(self, subject: str, how: Degree, others: str, gap: int = 0) -> Iterator[Claim]:
        """That the subject is further on a scale than others are."""
        if ELSE.fullmatch(others):
            yield Claim("at", (subject,), how.scale, 1 if how.first else -1)
            return
        for other in self._list(others):
            if other == subject:
                raise Unread("it compares a thing with itself.")
            pair = (subject, other) if how.first else (other, subject)
            relation: Relation = "gap" if gap else "before"
            yield Claim(relation, pair, how.scale, gap)

    def _at(self, subject: str, found: re.Match[str]) -> Claim:
        """ "the third-oldest", "second from the right", "last", "in the middle" """
        groups = found.groupdict()
        place = number(groups["ordinal"]) if groups.get("ordinal") else 1
        if place < 1:
            raise Unread("places are counted from 1.")
        if groups.get("middle"):
            if not self._series or len(self._series) % 2 == 0:
                raise Unread("there is no one in the middle.")
            return Claim("at", (subject,), "", (len(self._series) + 1) // 2)
        if groups.get("end"):
            side = end(groups["end"])
        elif groups.get("superlative"):
            side = superlative(groups["superlative"])
        else:
            side = Degree("first", first=not re.search(r"\blast\b", found.group(), re.I))
            before = (groups.get("last") or "first").lower()
            if not side.first:
                place = 2 if before == "next" else number(before)
        return Claim("at", (subject,), side.scale, place if side.first else -place)

    def _gap(self, found: re.Match[str]) -> int:
        """How many places lie from one to the other, where it says so; else 0. Raises Unread."""
        near = found.groupdict().get("near") or found["directly"]
        if not found["size"]:
            return 1 if near else 0
        if (found["unit"] or "").rstrip("s") not in {"place", "position", "spot", "seat"}:
            return 0
        size = found["size"].split()[0].lower()
        return 1 if size in {"a", "an"} else number(size)

    def _list(self, phrase: str) -> list[str]:
        """Several names: "Ann, Bob and Cy", "both Ann and Bob". Raises Unread."""
        phrase = re.sub(r"^both ", "", phrase, flags=re.IGNORECASE)
        return [self._name(one) for one in re.split(r", and |, | and ", phrase)]

    def _name(self, phrase: str) -> str:
        term, shown = name(phrase)
        if self._series is None and _runs_on(phrase):
            raise Unread(f"“{phrase}” is not read as a name.")
        if self._series is not None and term not in self._series:
            raise Unread(f"“{phrase}” is none of those that the text places.")
        self.names.setdefault(term, shown)
        return term
