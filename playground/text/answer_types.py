"""Pieces of a sentence that could be an answer, each with the kind of thing it looks like.

In:  candidates("Ada Byrne sailed to Lima in 1840 because the war was over.", 0)
Out: (Candidate(0, 9, "Ada Byrne", "name"), Candidate(20, 24, "Lima", "name"), Candidate(28, 32,
      "1840", "date"), Candidate(33, 57, "the war was over", "reason"), …)

Dates, times, amounts and numbers are those of `patterns`; names are words with capitals, quotations
stand in quotation marks, reasons after "because" and its like, and phrases are what is left between
function words and marks.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from playground.deduction.reading.english.lexicon import may_be
from playground.text import patterns
from playground.text.finite_verbs import PREPOSITIONS
from playground.text.gazetteer import FIRST_NAMES, PLACES, TITLES
from playground.text.stems import STOP, Word, stem, words

_PARTS = STOP | PREPOSITIONS | {"rather", "instead"}
"""Words that part one phrase from the next."""

MOST_WORDS = 8
"""A phrase has at most so many words; a reason twice as many."""

_KIND = dict.fromkeys(("date", "time"), "date") | {"amount": "amount"}
_KIND |= dict.fromkeys(("number", "phone"), "number")
_ADDRESSES = ("e-mail", "URL", "phone")
"""Labels of what no answer cuts in two."""
_NUMBERED = frozenset(
    """room gate platform block building hall terminal floor unit section chapter page table flat
    class grade line bus route track studio lab exit pier bay zone level ward stage court lane door
    suite apartment""".split()
)
"""Nouns that a number behind them makes a name: “Room 7”, “Gate 12B”."""
_LASTING = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)-"
    r"(?:second|minute|hour|day|night|week|month|year)\b",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"(?<![\w/\\])(?:[A-Za-z]:[\\/]|\\\\|~/|/(?=[\w.-]+/))[^\s,;:!?\"'“”<>|()]*[^\s.,;:!?\"'“”<>|()]"
)
"""Where a file lies: C:\\data\\log.txt, /var/log/mail, ~/notes.txt."""
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,80})[\"”]")
_REASON = re.compile(
    r"\b(?:because(?: of)?|due to|since|as a result of|owing to|thanks to|in order to|so that"
    r"|so as to)\s",
    re.IGNORECASE,
)
_PURPOSE = re.compile(rf"\b(?=to (?!(?:{'|'.join(sorted(STOP))})\b)[a-z]{{3,}})")
_MANNER = re.compile(r"\b(?:by|through|via|using|with)\s", re.IGNORECASE)
_HOUR = re.compile(
    r"(?<=\bat\s|\bby\s)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|1[0-2]|[1-9])(?=[.,;!?]|$|\s(?:and|but|on|in|every|each|sharp|to|until)\b)"
)
_AND_WHEN = re.compile(r",?\s(?:(?:at|on|from)\s)?")
"""Between the day and the hour of one moment: “Thursday 3pm”, “8 am on Friday”."""
_OFTEN = re.compile(
    r"\b(?:once|twice|(?:[a-z]+|\d+) times)(?: (?:an?|per|every|each) [a-z]+)?\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:.()\"”]|$")
_LINKS = frozenset(("of", "the", "and", "de", "la", "von", "van", "der", "du", "al", "for", "&"))


@dataclass(frozen=True)
class Candidate:
    """`text[start:end]` of the context, and its kind: one of the heads of `answering.FITS`."""

    start: int
    end: int
    text: str
    kind: str


def candidates(sentence: str, offset: int) -> tuple[Candidate, ...]:
    """All of them, each place once with its first kind; `offset` is the sentence's place."""
    found: dict[tuple[int, int], str] = {}
    matches = patterns.find(sentence, {*_KIND, *_ADDRESSES})
    addresses = _addresses(sentence)
    found |= dict.fromkeys(moments(sentence), "date")
    for match in matches:
        found.setdefault((match.start, match.end), _KIND.get(match.label, "phrase"))
    found |= {path.span(): "name" for path in _PATH.finditer(sentence)}
    for often in _OFTEN.finditer(sentence):
        found[often.span()] = "amount"
    for lasting in _LASTING.finditer(sentence):
        found.setdefault(lasting.span(), "amount")
    for hour in _HOUR.finditer(sentence):
        found[hour.span()] = "date"
    for quoted in _QUOTED.finditer(sentence):
        found.setdefault(quoted.span(1), "quotation")
    read = words(sentence)
    days = [one for one in patterns.find(sentence, ("date",)) if one.rule == "weekday"]
    for start, end in _names(read):
        day = next((one.end for one in days if one.start <= start < one.end < end), None)
        begin = next(word.start for word in read if word.start >= (day or start))
        found.setdefault((begin, end), "name")  # “On Monday Dr. Lee”
    for pattern, kind in ((_REASON, "reason"), (_PURPOSE, "reason"), (_MANNER, "manner")):
        for cue in pattern.finditer(sentence):
            end = _clause_end(sentence, cue.end())
            if end > cue.end():
                found.setdefault((cue.end(), end), kind)
    for span in _phrases(read):
        found.setdefault(span, "phrase")
    whole: dict[tuple[int, int], str] = {}
    for span, kind in sorted(found.items()):
        home = _unbroken(span, addresses)
        whole.setdefault(home, found.get(home, kind))
    return tuple(
        Candidate(offset + start, offset + end, sentence[start:end], kind)
        for (start, end), kind in sorted(whole.items())
        if any(letter.isalnum() for letter in sentence[start:end])
    )


@lru_cache(maxsize=64)
def moments(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where a day stands with its hour: “Thursday 3pm”, “Friday at 8 am”."""
    times = patterns.find(sentence, ("date", "time"))
    return tuple(
        (one.start, other.end)
        for one, other in pairwise(times)
        if one.label != other.label and _AND_WHEN.fullmatch(sentence, one.end, other.start)
    )


def unbroken(sentence: str, start: int, end: int) -> tuple[int, int]:
    """A piece of a sentence with the whole of an address or a path that it begins or ends in."""
    return _unbroken((start, end), _addresses(sentence))


def _addresses(sentence: str) -> list[tuple[int, int]]:
    """Where e-mail addresses, URLs and paths of files stand."""
    found = [(one.start, one.end) for one in patterns.find(sentence, _ADDRESSES)]
    return [*found, *(one.span() for one in _PATH.finditer(sentence))]


def _unbroken(span: tuple[int, int], addresses: list[tuple[int, int]]) -> tuple[int, int]:
    """The span; one that begins or ends within an address takes in the whole of it."""
    start, end = span
    return (
        next((a for a, b in addresses if a < start < b), start),
        next((b for a, b in addresses if a < end < b), end),
    )


def _names(read: tuple[Word, ...]) -> list[tuple[int, int]]:
    """Runs of words with capitals, links like "of" between them; also without what a link adds."""
    capital = [word.text[0].isupper() and word.text != "I" for word in read]
    for i, word in enumerate(read):
        if capital[i] and (i == 0 or not read[i - 1].text[0].isalnum()):
            alone = i + 1 == len(read) or not capital[i + 1]
            capital[i] = word.stem != "" and not (alone and ordinary(word.text))
    spans = []
    at = 0
    while at < len(read):
        if not capital[at]:
            at += 1
            continue
        end, plain = at + 1, at + 1
        while end < len(read):
            if capital[end]:
                end += 1
                if end - 1 == plain:
                    plain = end
            elif end + 1 < len(read) and capital[end + 1] and _links(read, end):
                end += 1
            elif (
                read[end].text in _LINKS
                and end + 2 < len(read)
                and read[end + 1].text in _LINKS
                and capital[end + 2]
            ):
                end += 2
            else:
                break
        number = re.fullmatch(r"\d{1,3}[A-Za-z]?", read[end].text) if end < len(read) else None
        if number and read[end - 1].text.lower() in _NUMBERED:
            spans.append((read[at].start, read[end].end))
            at = end + 1
            continue
        spans.append((read[at].start, read[end - 1].end))
        if plain < end:
            spans.append((read[at].start, read[plain - 1].end))
        at = end
    return spans


def ordinary(word: str) -> bool:
    """Whether a word with the capital of a start is one of the language that names nothing."""
    small = word.lower()
    if small in FIRST_NAMES or small in PLACES or may_be(small, "noun"):
        return False
    return any(may_be(small, kind) for kind in ("adj", "adv", "verb"))


def small_at_start(sentence: str, at: int, piece: str) -> str:
    """A piece without the capital that it has only as it stands where a sentence or clause does."""
    starts = at == 0 or not sentence[:at].rstrip()[-1:].isalnum()
    first = piece.split(maxsplit=1)[0] if piece.strip() else ""
    known_word = stem(first) == "" or ordinary(first)
    return piece[:1].lower() + piece[1:] if starts and first and known_word else piece


def _links(read: tuple[Word, ...], at: int) -> bool:
    """Whether it stands within a name: "of" or so, the full stop of "Dr."."""
    titled = read[at].text == "." and read[at - 1].text.lower() in TITLES
    return titled or read[at].text in _LINKS


def _phrases(read: tuple[Word, ...]) -> list[tuple[int, int]]:
    """Runs between function words and marks; two runs that "of" or "and" joins; runs' tails."""
    runs: list[tuple[int, int]] = []
    begin = None
    for at, word in enumerate((*read, None)):
        inside = word is not None and word.text[0].isalnum() and word.text.lower() not in _PARTS
        if inside and begin is None:
            begin = at
        elif not inside and begin is not None:
            runs.append((begin, at))
            begin = None
    spans = list(runs)
    for (start, end), (after, stop) in pairwise(runs):
        joint = [word.text.lower() for word in read[end:after]]
        if joint and joint[0] in {"of", "and", "or", "for", "to", "in", ","} and len(joint) <= 2:
            spans.append((start, stop))
    spans += [
        (inner, end) for start, end in runs for inner in range(start + 1, end) if end - inner <= 4
    ]
    spans += [
        (start, inner)
        for start, end in runs
        for inner in range(start + 1, end)
        if inner - start <= 4
    ]
    return [
        (read[start].start, read[end - 1].end)
        for start, end in dict.fromkeys(spans)
        if end - start <= MOST_WORDS
    ]


def _clause_end(sentence: str, start: int) -> int:
    """Where the clause that begins at `start` ends, or twice `MOST_WORDS` words are over."""
    within = min(len(sentence), start + 200)  # so that a sentence without marks is not read often
    found = _CLAUSE_END.search(sentence, start, within)
    read = words(sentence[start : found.start() if found else within])[: 2 * MOST_WORDS]
    return start + read[-1].end if read else start
