"""Who did what, when and where: the events of simple English clauses, by rule.

In:  find("The mill was bought by Ann in 2001.")
Out: (Event("buy", parts=(Part("who", 23, 26, "Ann"), Part("did", 9, 19, "was bought"),
           Part("what", 0, 8, "The mill"), Part("when", 30, 34, "2001")), …),)

A verb is told by its form and its neighbours, since no dictionary is here: after "has", "will" or
"was"; a past or third-person form between a subject and what may follow a verb. What stands before
it up to the clause's start is its subject, what follows up to a preposition its object. A clause
that does not fit gives no event.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playground.logic.english.inflection import looks_third
from playground.text import patterns, prose, verbs

_TOKEN = re.compile(
    r"[$€£¥]?\d+(?:[.,]\d+)+|[$€£¥]\d+|[^\W_]+(?:[.&-](?=[^\W_])[^\W_]+)*(?:['’](?!s\b)[^\W_]+)?"
    r"(?:['’]s\b)?|[^\w\s]|_"
)

_DETERMINERS = frozenset(
    """the a an this that these those my your his her its our their some any no every each all both
    many several few most another""".split()  # noqa: SIM905
)
_PRONOUNS = frozenset("i you he she it we they who someone everyone nobody".split())  # noqa: SIM905
_OBJECT_PRONOUNS = frozenset("me you him her it us them".split())  # noqa: SIM905
_PREPOSITIONS = frozenset(
    """about above across after against along among around as at before behind below beneath beside
    besides between beyond by despite during except for from in inside into like near of off on
    onto out outside over past since through throughout to toward towards under until up upon via
    with within without""".split()  # noqa: SIM905
)
_BREAKS = frozenset(
    """that because when while if although though where which who whom whose unless whereas so but
    whether and or then how why what than""".split()  # noqa: SIM905
)
_ADVERBS = frozenset(
    """not never n't also just still already then soon only even later once now yet always often
    ever again twice first""".split()  # noqa: SIM905
)
_LONGEST_VERB = 8
"""Words of a verb with its auxiliaries and adverbs: "may not have been seen" are 5."""

_WHERE = frozenset(
    """in at near inside outside across through on from to into onto towards toward around under
    over behind along within via""".split()  # noqa: SIM905
)
_MOTION = frozenset(
    """go come move travel fly drive walk run sail ride return arrive flee march swim emigrate send
    bring take carry ship migrate head hurry rush transfer drop climb lead get""".split()  # noqa: SIM905
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


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int
    time: bool
    """Whether it is part of a date or a time."""

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def word(self) -> bool:
        return self.text[-1].isalnum()


@dataclass(frozen=True)
class _Verb:
    """The tokens `first` to `last` of a verb with its auxiliaries."""

    first: int
    last: int
    passive: bool


def find(text: str) -> tuple[Event, ...]:
    """The events of an English text, in order; a sentence may have several or none."""
    times = patterns.find(text, {"date", "time"})
    timed = bytearray(len(text))
    for match in times:
        timed[match.start : match.end] = b"\1" * (match.end - match.start)
    return tuple(
        event
        for sentence in prose.sentences(text)
        for event in _sentence(text, sentence.start, sentence.end, timed)
    )


def leads_to_place(before: str) -> bool:
    """Whether what stands before a piece of a text ends in a word such as "in", or "in the"."""
    said = [word.lower() for word in re.findall(r"\w+", before[-30:])[-2:]]
    return bool(said) and (said[-1] in _WHERE or (said[0] in _WHERE and said[-1] in _DETERMINERS))


def tells_time(text: str) -> bool:
    """Whether a piece of a text has a word of times in it, such as "evening" or "war"."""
    return bool(_TIMES.search(text))


def _sentence(text: str, start: int, end: int, timed: bytearray) -> Iterator[Event]:
    tokens = [
        _Token(one.group(), *one.span(), bool(timed[one.start()]))
        for one in _TOKEN.finditer(text, start, end)
    ]
    subject: tuple[int, int] | None = None
    found = _verbs(tokens)
    for number, verb in enumerate(found):
        before = found[number - 1].last + 1 if number else 0
        after = found[number + 1].first if number + 1 < len(found) else len(tokens)
        begin = _joined(tokens, before, verb.first)
        own = _subject(tokens, begin, verb.first)
        shares = (
            number and verb.first > before and tokens[verb.first - 1].lower in {"and", "then", ","}
        )
        subject = own or (subject if shares else None)
        said = shares and verbs.base(tokens[verb.last].lower) == "say"  # “…, said Ann”
        if subject is None or said:
            continue
        clause = _clause_end(tokens, verb.last + 1, after)
        parts = _parts(text, tokens, subject, verb, (begin, clause))
        yield Event(verbs.base(tokens[verb.last].lower), verb.passive, parts, start, end)


def _verbs(tokens: Sequence[_Token]) -> list[_Verb]:
    """The verbs of a sentence from left to right; "is" alone is none, for nothing happens."""
    found = []
    at = 0
    while at < len(tokens):
        verb = _verb(tokens, at)
        if verb:
            found.append(verb)
            at = verb.last + 1
        else:
            at += 1
    return found


def _verb(tokens: Sequence[_Token], at: int) -> _Verb | None:
    word = tokens[at].lower
    helpers = verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS
    if word in helpers:
        end, last = at, word
        while end + 1 < min(len(tokens), at + _LONGEST_VERB) and (
            tokens[end + 1].lower in helpers or _adverb(tokens[end + 1].lower)
        ):
            end += 1
            last = last if _adverb(tokens[end].lower) else tokens[end].lower
        if end + 1 == len(tokens) or tokens[end + 1].time:
            return None
        main = tokens[end + 1].lower
        if last in verbs.BE and verbs.may_be_participle(main):
            return _Verb(at, end + 1, True)
        if last in verbs.BE and main.endswith("ing") and len(main) > 4:
            return _Verb(at, end + 1, False)
        if last in verbs.HAVE and verbs.may_be_participle(main):
            return _Verb(at, end + 1, False)
        plain = main.isalpha() and main not in _DETERMINERS | _PREPOSITIONS | _PRONOUNS | _BREAKS
        if last in verbs.MODALS | verbs.DO and plain and at:
            return _Verb(at, end + 1, False)
        return None
    if not at or tokens[at].time or not tokens[at].text.islower():
        return None
    past, third = verbs.may_be_past(word), looks_third(word)
    if (past or third) and _follows_subject(tokens, at, third) and _takes(tokens, at + 1, third):
        return _Verb(at, at, False)
    return None


def _adverb(word: str) -> bool:
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly"))


def _follows_subject(tokens: Sequence[_Token], at: int, third: bool) -> bool:
    """Whether the word before may end a subject, or join this verb to another before it."""
    before = tokens[at - 1]
    if _adverb(before.lower) and at > 1:
        before = tokens[at - 2]
    if before.lower in _PRONOUNS:
        return not third or before.lower in {"he", "she", "it", "who", "someone", "everyone"}
    if before.lower in {"and", "then"}:
        return not third
    if before.text == "," or before.time:
        return not third
    if not before.word or before.lower in _DETERMINERS | _PREPOSITIONS | _BREAKS:
        return False
    name = before.text[0].isupper()
    determined = any(one.lower in _DETERMINERS for one in tokens[max(0, at - 4) : at - 1])
    return name or (determined if third else not before.lower.endswith("'s"))


def _takes(tokens: Sequence[_Token], at: int, third: bool) -> bool:
    """Whether what follows may follow a verb: an object, a preposition, or the clause's end."""
    if at == len(tokens) or not tokens[at].word:
        return True
    after = tokens[at]
    starts = _DETERMINERS | _PREPOSITIONS | _OBJECT_PRONOUNS | _BREAKS
    return not third or after.lower in starts or after.text[0].isupper() or after.time


def _subject(tokens: Sequence[_Token], start: int, end: int) -> tuple[int, int] | None:
    """The tokens of the noun phrase that ends before the verb; None where there is none."""
    while end > start and (_adverb(tokens[end - 1].lower) or tokens[end - 1].text == ","):
        end -= 1
    at = end
    while at > start:
        token = tokens[at - 1]
        joins = token.lower in {"and", "or"} and at - 1 > start and at < end
        if not token.word and token.text not in "'’.&-\"“”":
            break
        if token.lower in _BREAKS and not joins:
            break
        at -= 1
    if at - 1 > start and tokens[at - 1].lower in {"which", "who"}:  # “the firm, which …, moved”
        return _subject(tokens, start, at - 1)
    while at < end and tokens[at].lower in _BREAKS:
        at += 1
    if at < end and tokens[at].lower in _PREPOSITIONS and tokens[at].lower != "of":
        at = _past_preposition(tokens, at, end)
    while at < end and (tokens[at].time or _adverb(tokens[at].lower) or not tokens[at].word):
        at += 1
    while at < end and not tokens[end - 1].word:
        end -= 1
    return (at, end) if at < end and tokens[at].lower not in _PREPOSITIONS else None


def _joined(tokens: Sequence[_Token], start: int, end: int) -> int:
    """Where the subject of a later verb may begin: after the last "and", comma or the like.

    Right before the verb where nothing joins it to the verb before: then it has no subject.
    """
    if start == 0:
        return 0
    for i in range(end - 2, start - 1, -1):
        if tokens[i].lower in _BREAKS or tokens[i].text in {",", ";", ":", "—", "–"}:
            return i + 1 if tokens[i].lower not in {"which", "who"} else start
    return end


def _past_preposition(tokens: Sequence[_Token], at: int, end: int) -> int:
    """Past the "In March" of "In March the firm bought": up to the next determiner or name."""
    at += 2
    while at < end and not (
        tokens[at].lower in _DETERMINERS | _PRONOUNS
        or (tokens[at].text[0].isupper() and not tokens[at - 1].text[0].isupper())
    ):
        at += 1
    return at


def _clause_end(tokens: Sequence[_Token], at: int, end: int) -> int:
    """Where the clause ends that goes on at `at`; the next verb begins at `end`."""
    for i in range(at, end):
        if tokens[i].text in {";", ":", "(", ")", "—", "–"}:
            return i
        if tokens[i].lower in _BREAKS - {"and", "or", "so", "then"}:
            return i
    if end == len(tokens):
        return end
    for i in range(end - 1, at - 1, -1):  # back over the next verb's subject to what joins it
        if tokens[i].lower in {"and", "but", "or", "so", "then", ","}:
            return i
    return end


def _parts(
    text: str,
    tokens: Sequence[_Token],
    subject: tuple[int, int],
    verb: _Verb,
    clause: tuple[int, int],
) -> tuple[Part, ...]:
    """The parts of an event, first who, did and what, then when and where."""
    base = verbs.base(tokens[verb.last].lower)
    mine = [_part(text, tokens, "what" if verb.passive else "who", *subject)]
    done = [_part(text, tokens, "did", verb.first, verb.last + 1)]
    rest: list[Part] = []
    for preposition, start, stop in _phrases(tokens, verb.last + 1, clause[1]):
        said = text[tokens[start].start : tokens[stop - 1].end]
        if tokens[start].time or (preposition in _PREPOSITIONS and _TIMES.search(said)):
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


def _phrases(tokens: Sequence[_Token], at: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The pieces after a verb: the preposition before each ("" for none), its first token, its end.

    "of" stays inside a piece, and so do "and" and "or".
    """
    while at < end:
        token = tokens[at]
        preposition = token.lower if token.lower in _PREPOSITIONS else ""
        if preposition or not token.word or _adverb(token.lower) or token.lower in _BREAKS:
            at += 1
            if not preposition:
                continue
        start = at
        if start < end and tokens[start].time:
            at = _while_time(tokens, start, end)
        while at < end and not tokens[start].time:
            one = tokens[at]
            if one.time or (one.lower in _PREPOSITIONS and one.lower != "of"):
                break
            if not one.word and one.text not in "'’.&-$€£":
                break
            at += 1
        stop = at
        while stop > start and (tokens[stop - 1].lower in _BREAKS or not tokens[stop - 1].word):
            stop -= 1
        if stop > start:
            yield preposition, start, stop
        at = max(at, start)


def _while_time(tokens: Sequence[_Token], at: int, end: int) -> int:
    while at < end and tokens[at].time:
        at += 1
    return at


def _part(text: str, tokens: Sequence[_Token], label: str, first: int, end: int) -> Part:
    start, stop = tokens[first].start, tokens[end - 1].end
    return Part(label, start, stop, text[start:stop])
