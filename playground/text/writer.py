"""Whether whoever wrote a text did what is asked about: "I" and "we" are answers to "who".

In:  did("Who sold the bike?", "I sold my bike to Karim.")
Out: (Doing(0, 1, "I", 0, 24),): the writer did, in the sentence of these places

Where a text says so, the one it was sold to, or who is spoken to, is none.
"""

import re
from dataclasses import dataclass

from playground.text import clauses, deeds, polarity, question_type
from playground.text.chinese import writer as chinese
from playground.text.prose import sentences
from playground.text.stems import stem, words

WRITERS = frozenset(("i", "we"))
_BESIDE = re.compile(
    r"(?:^|(?<=[.,;:!?]\s)|(?<=\bso\s)|(?<=\band\s)|(?<=\bbut\s))"
    r"((?:(?:[Mm]y|[Oo]ur|[Tt]he)\s[a-z]+(?:\s[A-Z]\w+)?|[A-Z]\w+(?:\s[A-Z]\w+)?)\sand\s)$"
)
_ASKS = re.compile(r"\bwho\s(?!(?:do|does|did|is|are|was|were)\b)(\w+)", re.IGNORECASE)
_WRITES_TO = re.compile(
    r"\b(I|we)(?:\sam|\sare|['’]m|['’]re)\swriting\sto\s([a-z]+)", re.IGNORECASE
)
_NAME = r"((?:(?:Dr|Mr|Mrs|Ms)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
_CALLED = re.compile(rf"\b(?:[Mm]y\sname(?:\sis|['’]s)|I\sam\scalled|[Tt]his\sis)\s{_NAME}")
_SIGNED = re.compile(
    rf"(?:[Rr]egards|[Ll]ove|[Yy]ours(?:\s\w+)?|[Ss]incerely|[Cc]heers|[Bb]est|[Tt]hanks|[Ww]ishes),?\s+{_NAME}\W*$"
)
_LINE = re.compile(r"^\s*([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)?):[ \t]+(?=\S)", re.MULTILINE)
"""What a line of a dialogue begins with."""


@dataclass(frozen=True)
class Doing:
    """Where the text says who wrote it did so, `text` as it stands there, and its sentence."""

    start: int
    end: int
    text: str
    sentence: int
    sentence_end: int


def did(question: str, context: str) -> tuple[Doing, ...]:
    """Where a text says that its writer does what "Who …?" asks about; empty where it does not,
    or says the same of another one with more of the words asked about."""
    asks = _ASKS.search(question)
    if asks is None:
        return ()
    parts = sentences(context)
    for one in parts:
        said = _WRITES_TO.search(one.text)
        if said and stem(said[2]) == stem(asks[1]) != "":
            return (_doing(one.text, one.start, *said.span(1)),)
    ask = deeds.asked(question, question_type.read(question), [one.text for one in parts])
    if ask is None or ask.subject:
        return ()
    found: list[tuple[int, Doing | None]] = []
    for one in parts:
        for event in clauses.find(one.text, ask.known):
            doer = next((part for part in event.parts if part.label == "who"), None)
            done = next(part for part in event.parts if part.label == "did")
            if doer is None or ask.verb not in {stem(event.verb), stem(done.text.split()[-1])}:
                continue
            clause = polarity.at(polarity.clauses(one.text, ask.known), done.start)
            if clause.denied != polarity.denies(question):
                continue
            all_words = {word.stem for word in words(" ".join(part.text for part in event.parts))}
            told = len(ask.words & all_words)
            mine = doer.text.lower() in WRITERS
            doing = _doing(one.text, one.start, doer.start, doer.end) if mine else None
            found.append((told, doing))
    most = max((told for told, _ in found), default=0)
    best = [doing for told, doing in found if told == most]
    return tuple(one for one in best if one) if all(best) else ()


def writes(text: str) -> bool:
    """Whether an answer means whoever wrote the text: "I", "my sister and I", 我们."""
    last = text.lower().split()[-1:]
    return bool(last) and last[0] in WRITERS | chinese.WRITERS


def name(context: str) -> str:
    """What the one who wrote a text is called, where it says so; else ""."""
    found = _CALLED.search(context) or _SIGNED.search(context)
    return found[1] if found else ""


def speaker(context: str, place: int) -> str:
    """Who says the line at a place of a dialogue, where two lines or more begin as "Leo: " does;
    else ""."""
    line = _LINE.match(context, context.rfind("\n", 0, place) + 1)
    return line[1] if line and len(_LINE.findall(context)) > 1 else ""


def beside(sentence: str, start: int) -> int:
    """Where "my sister and I" begins, whose "I" stands at `start`; `start` of an "I" alone."""
    led = _BESIDE.search(sentence, 0, start)
    return led.start(1) if led else start


def _doing(sentence: str, offset: int, start: int, end: int) -> Doing:
    begin = beside(sentence, start)
    text = sentence[begin:end]
    return Doing(offset + begin, offset + end, text, offset, offset + len(sentence))
