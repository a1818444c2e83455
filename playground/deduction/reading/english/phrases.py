"""Phrases that the grammar cannot take apart, each as one property: the same words, the same one.

In:  "No one who jokes about being tired is unaware that sleep helps."
Out: "No one who does borpat is corpat.", of which `borpat` is `joke about being tired`

The parser says where what is said of somebody begins and ends (folds.py). What makes the logic of a
sentence ("if", "not", a pronoun) is never part of such a phrase, so the grammar reads it as ever.
What else a phrase says is lost, so an Unknown is minded (answering/deduction/near_phrases.py).
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from playground.deduction.program import Atom, Literal, atomic
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.folds import Folds, Phrase
from playground.deduction.reading.english.inverted import told_of
from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.english.pipeline import pipeline
from playground.deduction.reading.english.plainly import plainly
from playground.deduction.reading.english.pronouns import of_somebody_else
from playground.deduction.reading.english.reading import (
    Reading,
    not_so,
    read_plain,
    read_sentence,
)
from playground.deduction.reading.rewording import reworded, ways

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STAND_IN = re.compile(r"\b([bcdfghjklmnprstvwz]orpat)s?\b", re.IGNORECASE)
_ATTACHED = re.compile(r"\w[b-z]orpat|orpat(?!s\b)\w")
_OF_PAST = re.compile(r"\b(?:was|were|did|had)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|them|her(?=[.,?!]|$))\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z]")
_MOST = 600
"""Characters of a sentence in which phrases are looked for."""
_STAND_INS = tuple(f"{letter}orpat" for letter in "bcdfghjklmnprstvwz")


def read_phrases(
    sentence: str, known: frozenset[str] = frozenset(), *, asks: bool = False
) -> Reading:
    """Read a statement, or what a question `asks` as the statement it asks about, phrase by phrase.

    What a phrase means that the grammar reads alone is stated too, but not by a question. Raises
    Unread.
    """
    if (told := told_of(sentence, known)) != sentence:
        with suppress(Unread):
            return read_phrases(told, known, asks=True)
    said, so, past = plainly(sentence)
    if said[:1].islower():
        raise Unread("it does not begin with a capital letter.")
    if whose := of_somebody_else(said):
        raise Unread(f"whom “{whose}” means is not said before.")
    text, found = folded(said)
    _mind_pronouns(text, found)
    if not past and _OF_PAST.search(text):
        raise Unread("it speaks of what was and of what is.")
    try:
        plain = read_plain(text, known, past=past)
    except Unread:
        plain = read_plain(_as_complements(text), known, past=past)
    reading = unfolded(plain, found, read_sentence)
    reading = replace(reading, rules=reading.rules[: len(plain.rules)]) if asks else reading
    return reading if so else not_so(reading)


def _mind_pronouns(text: str, found: Mapping[str, Phrase]) -> None:
    """Raise Unread where a pronoun may mean somebody or something within a phrase."""
    pronoun = _PRONOUN.search(text)
    if pronoun is None:
        return
    it = pronoun[0].lower() == "it"
    for phrase in found.values():
        named = _CAPITAL.search(phrase.words) or (it and phrase.kind == "verb")
        if named:
            raise Unread(f"whom “{pronoun[0]}” means may be two of them.")


_PERSON = r"(?:a person|someone|somebody|people|something|a thing) (?:who|that|which)"
_COMPLEMENTS = ways(
    (rf"{_PERSON} (?:is|are|does|do) (not )?(?=(?:an? )?\w+orpat)", r"\1"),
    (r"\bdo(?:es)? (?=(?:not )?(?:both |either )?(?:do )?\w+orpat)", "is "),
    (r"\b(either|both) (is|are) ", r"\2 \1 "),
    (r"\b(or|nor|and) (?:is|are|do|does) (?=(?:not )?(?:an? )?\w*orpat)", r"\1 "),
    (r"^Either ([^,]+?) is ((?:an? )?\w+ or (?:an? )?\w+)(?=\.?$)", r"\1 is either \2"),
    (r"\bneither (is|are) ", r"\1 neither "),
)


def _as_complements(text: str) -> str:
    """A folded sentence with all that is said as what somebody is: "does borpat" as "is borpat"."""
    return capital(reworded(text, _COMPLEMENTS))


def folded(sentence: str) -> tuple[str, Mapping[str, Phrase]]:
    """The sentence with stand-ins for its phrases, and those. Raises Unread where it has none."""
    parser = pipeline()
    if parser is None or "orpat" in sentence or len(sentence) > _MOST or not sentence.isprintable():
        raise Unread("no phrase is found in it.")
    sentence = " ".join(sentence.split()).rstrip(".!? ")
    doc = parser(sentence)
    found: dict[str, Phrase] = {}
    said, end = "", 0
    for start, stop, phrase, lead in sorted(Folds(doc).found(), key=lambda one: one[:2]):
        if start < end:
            raise Unread("its phrases lie one in another.")
        stand_in = next((one for one, two in found.items() if two == phrase), "")
        stand_in = stand_in or next((one for one in _STAND_INS if one not in found), "")
        if not stand_in:
            raise Unread("it has too many phrases.")
        found[stand_in] = phrase
        many = "s" if lead == "many" else ""
        first = doc[start].idx
        said += sentence[end and _stop(doc, end) : first] if end else sentence[:first]
        said += f"{'' if lead == 'many' else lead}{stand_in}{many}"
        end = stop
    if not found:
        raise Unread("no phrase is found in it.")
    said += sentence[_stop(doc, end) :]
    if _ATTACHED.search(said):  # “cannot” is two words to the parser
        raise Unread("a phrase is not read here.")
    return said, found


def _stop(doc: "Doc", end: int) -> int:
    last = doc[end - 1]
    return last.idx + len(last.text)


def unfolded(
    reading: Reading, found: Mapping[str, Phrase], read: Callable[[str], Reading]
) -> Reading:
    """A reading of a folded sentence with its phrases in the places of their stand-ins.

    Where the grammar reads "Zed …" with a phrase alone, that is what it means. Raises Unread.
    """
    whole: dict[str, Literal] = {}
    more = []
    names: list[tuple[str, str]] = []
    phrases: set[str] = set()
    for stand_in, phrase in found.items():
        literals = [] if phrase.parts else _alone(phrase, read)
        for part in phrase.parts:
            said = _alone(part, read)
            if not said:
                phrases.add(part.relation)
                said = [(_of_zed(part), [(part.relation, part.shown)])]
            literals += said
        names += [name for _, some in literals for name in some]
        if len(literals) == 1:
            whole[stand_in] = literals[0][0]
            continue
        names.append((phrase.relation, phrase.shown))
        so = _of_zed(phrase).filled({"zed": "?zed"})
        parts = tuple(one.filled({"zed": "?zed"}) for one, _ in literals)
        if so not in parts:
            more += [(one, (so,)) for one in parts] + ([(so, parts)] if parts else [])
        else:
            more += [(one, (so,)) for one in parts if one != so]
        phrases.add(phrase.relation)
        if not parts and phrase.head:
            more.append((_of_zed(Phrase(phrase.head, "noun")).filled({"zed": "?zed"}), (so,)))
            names.append((f"is {phrase.head}", Phrase(phrase.head, "noun").shown))
    swap = _Swap(found, whole)
    swapped = reading.each(swap.literal)
    kept = [
        swap.name(*one)
        for one in reading.names
        if one[0][0] in "?!" or not _STAND_IN.search(one[0])
    ]
    return replace(
        swapped,
        rules=(*swapped.rules, *more),
        names=(*kept, *names),
        sought=swap.term(reading.sought),
        phrases=frozenset(phrases),
    )


def _of_zed(phrase: Phrase) -> Literal:
    return atomic(phrase.relation, "zed")


def _alone(
    phrase: Phrase, read: Callable[[str], Reading]
) -> list[tuple[Literal, list[tuple[str, str]]]]:
    """What a phrase says of Zed by the grammar; nothing where it does not read it."""
    said = f"Zed {phrase.shown}." if phrase.kind != "verb" else f"Zed does {phrase.words}."
    try:
        try:
            reading = read(said)
        except Unread:
            if phrase.kind != "noun":
                raise
            reading = read_plain(said, frozenset(), past=False)
    except Unread:
        return []
    plain = not reading.eithers and all(not body for _, body in reading.rules)
    heads = [head for head, _ in reading.rules]
    single = all(
        one.atom.terms[:1] == ("zed",) and not any(two[0] in "?!" for two in one.atom.terms)
        for one in heads
    )
    if not plain or not single or (len(heads) == 1 and not heads[0].positive):
        return []
    names = [one for one in reading.names if one[0] != "zed"]
    return [(one, names if not at else []) for at, one in enumerate(heads)]


class _Swap:
    def __init__(self, found: Mapping[str, Phrase], whole: Mapping[str, Literal]) -> None:
        self._found, self._whole = found, whole

    def literal(self, literal: Literal) -> Literal:
        relation, terms = literal.atom
        terms = tuple(self.term(one) for one in terms)
        stands = _STAND_IN.search(relation)
        if not stands:
            return Literal(Atom(relation, terms), literal.positive)
        if len(terms) != 1 or not relation.endswith(stands[0]) or stands[0] not in self._found:
            raise Unread("a phrase is not read here.")
        before = relation[: stands.start()]
        own = self._found[stands[0]].relation
        more: tuple[str, ...] = ()
        if meant := self._whole.get(stands[0]):
            own, more = meant.atom.relation, meant.atom.terms[1:]
        if own.startswith("is "):
            if not before.endswith(("is ", "was ", "be ")):
                raise Unread("a phrase is not read here.")
            own = own.removeprefix("is ")
        elif before in {"is ", "was "}:
            before = "" if before == "is " else "did "
        elif before.endswith(("is ", "was ", "be ")):
            raise Unread("a phrase is not read here.")
        return Literal(Atom(before + own, (*terms, *more)), literal.positive)

    def name(self, name: str, shown: str) -> tuple[str, str]:
        stands = _STAND_IN.search(name)
        words = self._found[stands[1].lower()].words if stands else ""
        return self.term(name), _STAND_IN.sub(words, shown)

    def term(self, term: str) -> str:
        """A variable called by its noun. Raises Unread where a phrase stands for a thing."""
        stands = _STAND_IN.search(term)
        if not stands:
            return term
        if term[0] not in "?!":
            raise Unread("a phrase is not read here.")
        words = self._found[stands[1].lower()].words.split()
        name = re.sub(r"\W", "", words[0].lower()) or "thing"
        return f"{term[0]}{name}{stands[1].lower()[0]}{term[stands.end() :]}"
