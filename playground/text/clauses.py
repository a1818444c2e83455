"""Who did what, when and where: the events of simple English clauses, by rule.

In:  find("The mill was bought by Ann in 2001.")
Out: (Event("buy", parts=(Part("who", 23, 26, "Ann"), Part("did", 9, 19, "was bought"),
           Part("what", 0, 8, "The mill"), Part("when", 30, 34, "2001")), …),)

Verbs are those of `finite_verbs`. What stands before one up to the clause's start is its subject,
what follows up to a preposition its object. A clause that does not fit gives no event.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from playground.text import finite_verbs, prose, verbs
from playground.text.finite_verbs import (
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    Verb,
    adverb,
)

_WHERE = frozenset(
    """in at near inside outside across through on from to into onto towards toward around under
    over behind along within via""".split()
)
_MOTION = frozenset(
    """go come move travel fly drive walk run sail ride return arrive flee march swim emigrate send
    bring take carry ship migrate head hurry rush transfer drop climb lead get""".split()
)
_TIMES = re.compile(
    r"\b(?:morning|afternoon|evening|night|day|week|month|year|decade|century|season|moment|winter|summer"
    r"|spring|autumn|war|childhood|lunch|dinner|breakfast|dawn|dusk|sunrise|sunset|century|beginning|end"
    r"|time|meantime|meeting|past|future)s?\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:least|most|all|first|last|fact|addition|general|particular|order|love|front|favou?r|charge|response"
    r"|return|turn|public|private|purpose|sale|strike|behalf|way|case|hurry|trouble|it|them|him|her|me|us)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Part:
    """A piece of an event, `text[start:end]`: `who`, `did`, `what`, `when` or `where`."""

    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Event:
    """What happened: the verb's base form, its parts, and the sentence it stands in."""

    verb: str
    passive: bool
    parts: tuple[Part, ...]
    start: int
    end: int

    def part(self, label: str) -> str:
        """What stands first under a label; "" where there is none."""
        return next((part.text for part in self.parts if part.label == label), "")


def find(text: str, known: frozenset[str] = frozenset()) -> tuple[Event, ...]:
    """The events of an English text, in order; a sentence may have several or none.

    `known`: stems of words that are verbs here for sure (`finite_verbs.verbs_in`).
    """
    times = finite_verbs.timed(text)
    return tuple(
        event
        for sentence in prose.sentences(text)
        for event in _sentence(text, sentence.start, sentence.end, times, known)
    )


def leads_to_place(before: str) -> bool:
    """Whether what stands before a piece of a text ends in a word such as "in", or "in the"."""
    said = [word.lower() for word in re.findall(r"\w+", before[-30:])[-2:]]
    return bool(said) and (said[-1] in _WHERE or (said[0] in _WHERE and said[-1] in DETERMINERS))


def tells_time(text: str) -> bool:
    """Whether a piece of a text has a word of times in it, such as "evening" or "war"."""
    return bool(_TIMES.search(text))


def _sentence(
    text: str, start: int, end: int, times: bytearray, known: frozenset[str]
) -> Iterator[Event]:
    tokens = finite_verbs.read(text, start, end, times)
    subject: tuple[int, int] | None = None
    found = finite_verbs.find(tokens, known)
    for number, one in enumerate(found):
        verb = one
        before = found[number - 1].last + 1 if number else 0
        after = found[number + 1].first if number + 1 < len(found) else len(tokens)
        begin = _joined(tokens, before, verb.first)
        own = _subject(tokens, begin, verb.first)
        joint = {"and", "then", "but", ","}
        shares = number and verb.first > before and tokens[verb.first - 1].lower in joint
        subject = own or (subject if shares else None)
        said = shares and verbs.base(tokens[verb.last].lower) == "say"  # “…, said Ann”
        if subject is None or said:
            continue
        if own is None and number and found[number - 1].passive and _by_whom(tokens, verb):
            verb = replace(one, passive=True)  # “was written by Ann and drawn by Ben”
        clause = _clause_end(tokens, verb.last + 1, after)
        parts = _parts(text, tokens, subject, verb, (begin, clause))
        yield Event(verbs.base(tokens[verb.last].lower), verb.passive, parts, start, end)


def _by_whom(tokens: Sequence[Token], verb: Verb) -> bool:
    """Whether a single verb may be a participle, and says after it who did it."""
    next_is = tokens[verb.last + 1].lower if verb.last + 1 < len(tokens) else ""
    return next_is == "by" and verbs.may_be_participle(tokens[verb.first].lower)


def _subject(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """The tokens of the noun phrase that ends before the verb; None where there is none."""
    while end > start and (adverb(tokens[end - 1].lower) or tokens[end - 1].text == ","):
        end -= 1
    at = end
    while at > start:
        token = tokens[at - 1]
        joins = token.lower in {"and", "or"} and at - 1 > start and at < end
        if not token.word and token.text not in "'’.&-\"“”":
            break
        if token.lower in BREAKS and not joins:
            break
        at -= 1
    if at - 1 > start and tokens[at - 1].lower in {"which", "who"}:  # “the firm, which …, moved”
        return _subject(tokens, start, at - 1)
    if end - at > 1 and tokens[end - 1].lower in PRONOUNS - {"who"} and tokens[end - 2].word:
        return end - 1, end  # “the book she wrote”
    while at < end and tokens[at].lower in BREAKS:
        at += 1
    if at < end and tokens[at].lower in PREPOSITIONS and tokens[at].lower != "of":
        at = _past_preposition(tokens, at, end)
    while at < end and (tokens[at].time or adverb(tokens[at].lower) or not tokens[at].word):
        at += 1
    while at < end and not tokens[end - 1].word:
        end -= 1
    return (at, end) if at < end and tokens[at].lower not in PREPOSITIONS else None


def _joined(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the subject of a later verb may begin: after the last "and", comma or the like.

    Right before the verb where nothing joins it to the verb before: then it has no subject.
    """
    if start == 0:
        return 0
    for i in range(end - 2, start - 1, -1):
        if tokens[i].lower in BREAKS or tokens[i].text in {",", ";", ":", "—", "–"}:
            return i + 1 if tokens[i].lower not in {"which", "who"} else start
    return end


def _past_preposition(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past the "In March" of "In March the firm bought": up to the next determiner or name."""
    at += 2
    while at < end and not (
        tokens[at].lower in DETERMINERS | PRONOUNS
        or (tokens[at].text[0].isupper() and not tokens[at - 1].text[0].isupper())
    ):
        at += 1
    return at


def _clause_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the clause ends that goes on at `at`; the next verb begins at `end`."""
    for i in range(at, end):
        if tokens[i].text in {";", ":", "(", ")", "—", "–"}:
            return i
        if tokens[i].lower in BREAKS - {"and", "or", "so", "then"}:
            return i
    if end == len(tokens):
        return end
    for i in range(end - 1, at - 1, -1):  # back over the next verb's subject to what joins it
        if tokens[i].lower in {"and", "but", "or", "so", "then", ","}:
            return i
    return end


def _parts(
    text: str,
    tokens: Sequence[Token],
    subject: tuple[int, int],
    verb: Verb,
    clause: tuple[int, int],
) -> tuple[Part, ...]:
    """The parts of an event, first who, did and what, then when and where."""
    base = verbs.base(tokens[verb.last].lower)
    mine = [_part(text, tokens, "what" if verb.passive else "who", *subject)]
    done = [_part(text, tokens, "did", verb.first, verb.last + 1)]
    rest: list[Part] = []
    for preposition, start, stop in _phrases(tokens, verb.last + 1, clause[1]):
        said = text[tokens[start].start : tokens[stop - 1].end]
        if tokens[start].time or (preposition in PREPOSITIONS and _TIMES.search(said)):
            rest.append(_part(text, tokens, "when", start, stop))
        elif not preposition and not verb.passive and not rest:
            rest.append(_part(text, tokens, "what", start, stop))
        elif preposition == "by" and verb.passive:
            rest.append(_part(text, tokens, "who", start, stop))
        elif preposition in _WHERE and not _NO_PLACE.search(said):
            to = preposition in {"to", "from", "into", "onto", "on"}
            if not to or base in _MOTION or (preposition == "from" and said[0].isupper()):
                rest.append(_part(text, tokens, "where", start, stop))
    before = [
        _part(text, tokens, "when", i, _while_time(tokens, i, verb.first))
        for i in range(clause[0], subject[0])
        if tokens[i].time and (i == 0 or not tokens[i - 1].time)
    ]
    order = ("who", "did", "what", "when", "where")
    parts = [*mine, *done, *rest, *before[-1:]]
    return tuple(sorted(parts, key=lambda part: order.index(part.label)))


def _phrases(tokens: Sequence[Token], at: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The pieces after a verb: the preposition before each ("" for none), its first token, its end.

    "of" stays inside a piece, and so do "and" and "or".
    """
    while at < end:
        token = tokens[at]
        preposition = token.lower if token.lower in PREPOSITIONS else ""
        if preposition or not token.word or adverb(token.lower) or token.lower in BREAKS:
            at += 1
            if not preposition:
                continue
        start = at
        if start < end and tokens[start].time:
            at = _while_time(tokens, start, end)
        while at < end and not tokens[start].time:
            one = tokens[at]
            if one.time or (one.lower in PREPOSITIONS and one.lower != "of"):
                break
            if not one.word and one.text not in "'’.&-$€£":
                break
            at += 1
        stop = at
        while stop > start and (tokens[stop - 1].lower in BREAKS or not tokens[stop - 1].word):
            stop -= 1
        if stop > start:
            yield preposition, start, stop
        at = max(at, start)


def _while_time(tokens: Sequence[Token], at: int, end: int) -> int:
    while at < end and tokens[at].time:
        at += 1
    return at


def _part(text: str, tokens: Sequence[Token], label: str, first: int, end: int) -> Part:
    start, stop = tokens[first].start, tokens[end - 1].end
    return Part(label, start, stop, text[start:stop])
