"""Which clauses of an English sentence say that something is so, and which deny it.

In:  clauses("The letter was not sent to Lund but to Malmö.")
Out: (Clause(0, 31, 0, "send", denied=True), Clause(31, 44, 1, "", denied=False))

A sentence is cut at its commas and conjunctions. A piece without a verb belongs to the clause
before it, the first one to the clause after; but what begins with "but" or "not", "instead of" or
"rather than" stands for itself. A clause with "not", "never", "refused to" and the like is denied.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from playground.text.finite_verbs import verbs_in
from playground.text.stems import stem, words
from playground.text.verbs import may_be_participle

NOT = (
    r"(?:\bnot\b(?!\s(?:only|just|merely|simply|least|far|long|later|less|unlike)\b)"
    r"|\b(?:never|nobody|none|neither|nor|nothing|nowhere|cannot)\b|\bno\sone\b|n['’]t\b"
    r"|\bno\b(?!\.|\s(?:one|later|sooner|less|fewer|doubt|matter|wonder)\b))"
)
"""A word that denies what its clause says, as a pattern; "not only" and "not far" do not."""

_REFUSES = re.compile(
    r"\b(?:refus(?:e|es|ed|al|ing)|declin(?:e|es|ed)\sto|fail(?:s|ed)?\sto|unable\sto|avoid(?:s|ed)?"
    r"|(?:stop(?:s|ped)?|quits?|g(?:ave|ive|ives|iven)\sup|ceas(?:e|es|ed))(?=\s\w+ing|\sto)"
    r"|(?:forget|forgets|forgot|forgotten)\sto|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_DENIES = re.compile(rf"{NOT}|{_REFUSES.pattern}", re.IGNORECASE)
_BOTH = re.compile(
    rf"{NOT}(?:\s\w+)?\s{_REFUSES.pattern}|\bnot\b[^.;]*\buntil\b|n['’]t\b[^.;]*\buntil\b",
    re.IGNORECASE,
)
"""What denies a denial, or only tells when it began."""

_INSTEAD = r"instead\sof|rather\sthan|as\sopposed\sto|unlike|except(?:\sfor)?|other\sthan"
_WORDS = (
    r"(?:and|but|or)\snot|and|but|or|then|because|although|though|while|whereas|when|where|which|who"
    rf"|whose|unless|if|so|{_INSTEAD}"
)
_CUT = re.compile(rf"[,;:()–—](?!\d)(?:\s*(?:{_WORDS})\b)?|\b(?:{_WORDS})\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"[\s,(–—]*(?:which|who|whose|where|when|while|because|although|though|whereas|unless|if)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"[\s,;(–—]*(?:(?:and|but|or)\s)?(?:not\b(?!\sonly)|{_INSTEAD})", re.IGNORECASE
)
_BUT = re.compile(r"[\s,;(–—]*but\b", re.IGNORECASE)
_SINCE = re.compile(r"[\s,;(–—]*(?:because|since|due|as)\b", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:the|an?|this|that|his|her|its|their|our|my|he|she|it|they|we)\b|[A-Z]")


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence, the number of its clause, the stem of that clause's verb ("" for
    none), and whether it is denied."""

    start: int
    end: int
    number: int
    verb: str
    denied: bool
    refused: frozenset[str] = frozenset()
    """Stems of what is refused or stopped; what is asked about something else is not denied."""

    def denies(self, asked: Collection[str]) -> bool:
        """Whether it denies what is asked about with words of these stems."""
        return self.denied and (not self.refused or not self.refused.isdisjoint(asked))


def denies(text: str) -> bool:
    """Whether a clause, or a question, denies what it says."""
    return _DENIES.search(text) is not None and _BOTH.search(text) is None


@lru_cache(maxsize=64)
def clauses(sentence: str, known: frozenset[str] = frozenset()) -> tuple[Clause, ...]:
    """The pieces of a sentence in order; those of one clause have its verb and its polarity.

    `known`: stems of words that are verbs here for sure (`finite_verbs.verbs_in`).
    """
    pieces = tuple(_pieces(sentence))
    verbs = [_verb(piece, sentence, known) for piece in pieces]
    first = re.match(r"\w+", sentence)
    if first and verbs[0] is None and may_be_participle(first[0].lower()):
        verbs[0] = first[0].lower()  # “Founded in 1921 by two sisters, the school …”
    homes = _homes([sentence[start:end] for start, end in pieces], verbs)
    mine: dict[int, list[str]] = defaultdict(list)
    for (start, end), home in zip(pieces, homes, strict=True):
        mine[home].append(sentence[start:end])
    told = {}
    for home, parts in mine.items():
        said = " ".join(parts)
        apart = verbs[home] is None and _APART.match(sentence[slice(*pieces[home])])
        denied = bool(apart) or denies(said)
        cue = None if apart or re.search(NOT, said, re.IGNORECASE) else _REFUSES.search(said)
        refused = frozenset(w.stem for w in words(said[cue.end() :]) if w.stem) if cue else None
        told[home] = (stem(verbs[home] or "_"), denied, refused or frozenset())
    return tuple(
        Clause(start, end, home, *told[home])
        for (start, end), home in zip(pieces, homes, strict=True)
    )


def at(found: Sequence[Clause], place: int) -> Clause:
    """The clause in which a place of the sentence lies."""
    return next((one for one in found if place < one.end), found[-1])


def reason_for(sentence: str, found: Sequence[Clause], place: int) -> Clause:
    """The clause of which a reason at this place tells why: the one before its "because"."""
    number = found.index(at(found, place))
    led = _SINCE.match(sentence, found[number].start)
    beside = number - 1 if number else 1
    return found[beside] if led and beside < len(found) else found[number]


def _pieces(sentence: str) -> Iterator[tuple[int, int]]:
    """Where the pieces between marks and conjunctions begin and end."""
    cuts = {one.start() for one in _CUT.finditer(sentence)}
    for one in re.finditer(_INSTEAD, sentence, re.IGNORECASE):  # “Instead of the bus | we took”
        verb = next((a for a, _, _ in verbs_in(sentence) if a > one.end()), None)
        if verb is not None and not _CUT.search(sentence, one.end(), verb):
            starts = [a.start() for a in _BEGINS.finditer(sentence, one.end() + 1, verb)]
            cuts.add(starts[-1] if starts[1:] or (starts and starts[0] > one.end() + 1) else verb)
    marks = sorted({0, len(sentence), *cuts})
    yield from ((a, b) for a, b in pairwise(marks) if sentence[a:b].strip())


def _verb(piece: tuple[int, int], sentence: str, known: frozenset[str]) -> str | None:
    """The main verb that begins in a piece; None where none does."""
    start, end = piece
    return next((word for a, _, word in verbs_in(sentence, known) if start <= a < end), None)


def _homes(said: Sequence[str], verbs: Sequence[str | None]) -> list[int]:
    """For each piece the number of the one whose clause it is in."""
    homes: list[int] = []
    free: int | None = None  # the clause that what has no verb goes on
    for number, (piece, verb) in enumerate(zip(said, verbs, strict=True)):
        apart = verb is None and _APART.match(piece)
        own = bool(verb is not None or apart or _BUT.match(piece))
        if number and verbs[number - 1] is not None and _WITHIN.match(said[number - 1]):
            own = own or piece.startswith(",")
        homes.append(number if own or free is None else free)
        free = free if apart else homes[-1]
    main = (n for n, verb in enumerate(verbs) if verb is not None and not _WITHIN.match(said[n]))
    after = next(main, None)
    begins = verbs[:1] == [None] and not _APART.match(said[0])
    if begins and after is not None and not _BUT.match(said[after]):
        homes = [after if home == 0 else home for home in homes]
    return homes
