"""A question in plain English about formulas, read as a formula over their own vocabulary.

In:  "If Rina is no student, then she either drinks coffee or jokes about it.", and premises with
     the predicates Student, Drinks and Jokes, each with the sentence that it is of
Out: ¬Student(rina) → Drinks(rina) ⊕ Jokes(rina)

The form is read by its small words (if, either, neither, and, or, not, all, no, some); what stands
between them is a phrase that must clearly speak of one predicate (first_order_words.py) and of a
constant. Where it does not, the question stays unread: a silence is better than a wrong guess.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from playground.logic.chunks import Unread
from playground.logic.first_order import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    SOME,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
    free_names,
)
from playground.logic.first_order_reading import Premise
from playground.logic.first_order_words import Words, learn, squashed, words

SURE = 0.5
"""How surely a phrase must speak of a predicate, from 0 to 1."""
MAX_ASKED = 60
"""Words of a question."""

_VARIABLE = Term("x")
_LONGEST_NAME = 9
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_BEING = ("is", "are", "was", "were", "be", "been", "being", "am")
_DOING = ("has", "have", "had", "does", "do", "did", "can", "could", "will", "would", "may")
_VERBS = frozenset((*_BEING, *_DOING))
_LEADS = re.compile(
    r"(?:(?:also|always|indeed|a|an|the|person|people|someone|one|something|thing|who|that|which"
    r"|he|she|it|they)\b\s*)+",
    re.IGNORECASE,
)
_QUANTIFIED = re.compile(r"(not all|all|every|each|any|no|some)\s+(.+)", re.IGNORECASE)
_THERE = re.compile(r"there (?:is|are|exists?)\s+(no\s+|not\s+)?(?:an?\s+|some\s+)?(.+)", re.I)


@dataclass(frozen=True)
class _Read:
    """A formula and how sure the least sure of its phrases is."""

    formula: Formula
    sure: float


def read_asked(text: str, premises: Sequence[Premise]) -> Formula:
    """What a question or statement in plain English asks of these formulas. Raises Unread."""
    if len(text.split()) > MAX_ASKED:
        raise Unread(f"it has more than {MAX_ASKED} words.")
    reader = _Reader(learn(premises))
    plain = re.sub(r"[.?!\s]+$", "", re.sub(r"\s+", " ", text.strip()))
    plain = re.sub(r"n['’]t\b", " not", re.sub(r"\bcan(?:not|['’]t)\b", "can not", plain))
    found = max(reader.sentence(plain, None), key=lambda one: one.sure, default=None)
    if found is None or found.sure < SURE:
        raise Unread("it does not clearly speak of the names and predicates of the formulas.")
    return found.formula


class _Reader:
    def __init__(self, known: Words) -> None:
        self._words = known
        self._phrases = cache(lambda text, subject: list(self._predicate(text, subject)))

    def sentence(self, text: str, subject: Term | None) -> Iterator[_Read]:
        """The ways to read a sentence; `subject` is whom "he" or "it" means."""
        given = re.match(r"(?:if|when|suppose)\s+(.+)", text, re.IGNORECASE)
        if given:
            for mark in re.finditer(r",?\s+then\s+|,\s+", given[1]):
                for one in self.sentence(given[1][: mark.start()], subject):
                    about = next((Term(name) for name in free_names(one.formula)), subject)
                    for other in self.sentence(given[1][mark.end() :], about):
                        yield _joined(IMPLIES, one, other)
            return
        quantified = _QUANTIFIED.fullmatch(text)
        if quantified:
            yield from self._quantified(quantified[1].lower(), quantified[2])
            return
        there = _THERE.fullmatch(text)
        if there:
            for one in self._phrases(there[2], _VARIABLE):
                some = Quantified(SOME, "x", one.formula)
                yield _Read(Not(some) if there[1] else some, one.sure)
            return
        either = re.match(r"(either|neither|both)\s+(.+)", text, re.IGNORECASE)
        moved = f"{either[2]}" if either else text
        about, rest = self._about(moved, subject)
        if about is not None:
            yield from self._phrases(f"{either[1]} {rest}" if either else rest, about)

    def _quantified(self, sign: str, text: str) -> Iterator[_Read]:
        """ "All coffee drinkers are awake": cut wherever both parts are something."""
        for cut in [at.start() for at in re.finditer(r"\s", text)]:
            for one in self._phrases(text[:cut], _VARIABLE):
                for other in self._phrases(text[cut + 1 :], _VARIABLE):
                    sure = min(one.sure, other.sure)
                    if one.formula == other.formula:
                        continue
                    if sign == "some":
                        both = Joined(AND, one.formula, other.formula)
                        yield _Read(Quantified(SOME, "x", both), sure)
                        continue
                    then = Not(other.formula) if sign == "no" else other.formula
                    every = Quantified(ALL, "x", Joined(IMPLIES, one.formula, then))
                    yield _Read(Not(every) if sign == "not all" else every, sure)

    def _about(self, text: str, subject: Term | None) -> tuple[Term | None, str]:
        """Whom a clause is about, and what it says of him."""
        first, _, rest = text.partition(" ")
        if first.lower() in _PRONOUNS:
            return subject, rest
        found = words(text)
        for length in range(min(_LONGEST_NAME, len(found)), 0, -1):
            for start in (0, 1) if found[0].lower() in {"the", "a", "an"} else (0,):
                name = self._words.constants.get(squashed("".join(found[start : start + length])))
                if name is not None:
                    last = found[min(start + length, len(found)) - 1]
                    return Term(name), text[text.index(last) + len(last) :].strip()
        if first.lower() in _VERBS:
            return subject, text
        return None, text

    def _predicate(self, text: str, subject: Term) -> Iterator[_Read]:
        """What a phrase says of its subject, in every way that its small words can be taken."""
        text = text.strip(" ,;")
        first, _, rest = text.partition(" ")
        low = first.lower()
        if low in _VERBS or _LEADS.match(text):
            bare = rest if low in _VERBS else _LEADS.sub("", text, count=1)
            yield from self._phrases(bare, subject)
        elif low in {"not", "never", "no"}:
            yield from self._denied(text, rest, subject)
        elif low == "either":
            yield from self._split(rest, subject, ("or",), EITHER)
        elif low == "neither":
            for one in self._split(rest, subject, ("nor",), OR):
                yield _Read(Not(one.formula), one.sure)
        elif low == "both":
            yield from self._split(rest, subject, ("and",))
        elif text:
            yield from self._split(text, subject, ("or", "and", "but"))
            yield from self._atom(text, subject)

    def _denied(self, text: str, rest: str, subject: Term) -> Iterator[_Read]:
        """ "not A and is B" denies A alone, "not both A and B" the two; "not A and B" is unread."""
        both = rest.startswith("both ")
        joins = re.search(r"\b(?:and|or|but)\s+(\S*)", rest)
        if joins and not both:
            starts = joins[1].lower() in _VERBS
            yield from self._split(text, subject, ("or", "and", "but") if starts else ("but",))
            return
        for one in self._phrases(rest, subject):
            yield _Read(Not(one.formula), one.sure)

    def _split(
        self, text: str, subject: Term, at: Sequence[str], by: str | None = None
    ) -> Iterator[_Read]:
        signs = {"or": OR, "and": AND, "but": AND, "nor": OR}
        for mark in re.finditer(rf",?\s+({'|'.join(at)})\s+", text):
            for one in self._phrases(text[: mark.start()], subject):
                for other in self._phrases(text[mark.end() :], subject):
                    if one.formula != other.formula:
                        yield _joined(by or signs[mark[1]], one, other)

    def _atom(self, text: str, subject: Term) -> Iterator[_Read]:
        """A phrase without small words: one predicate of the subject, or of it and a name."""
        named, rest = self._object(text, subject)
        if named is not None:
            name, sure = self._words.meant(rest, 2)
            if sure:
                yield _Read(Predicate(name, (subject, named)), sure)
        name, sure = self._words.meant(text, 1)
        if sure:
            yield _Read(Predicate(name, (subject,)), sure)

    def _object(self, text: str, subject: Term) -> tuple[Term | None, str]:
        """The longest name in a phrase, and the phrase without it."""
        found = words(text)
        for length in range(min(_LONGEST_NAME, len(found)), 0, -1):
            for start in range(len(found) - length + 1):
                part = found[start : start + length]
                name = self._words.constants.get(squashed("".join(part)))
                if name is not None and name != subject.name:
                    return Term(name), " ".join([*found[:start], *found[start + length :]])
        return None, text


def _joined(by: str, one: _Read, other: _Read) -> _Read:
    return _Read(Joined(by, one.formula, other.formula), min(one.sure, other.sure))
