"""What a piece of reasoning claims, one by one, each with its place.

In:  "1. Since Anne is white, she is cold. It is false that Anne is big."
Out: Claim(3, 23, "Anne is white"), Claim(24, 36, "she is cold"),
     Claim(37, 65, "Anne is big", denied=True)

A sentence is taken apart only where it cannot be read whole, and only where what comes out can be
read: at "since", "because", "so", at an arrow, at "and" between statements. `reads` says whether a
statement can be.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from playground.deduction.checking.lead_in import BY, CITED, led, numbering, quiet, trimmed
from playground.deduction.limits import MAX_SENTENCE_CHARACTERS
from playground.deduction.reading.rewording import reworded, ways
from playground.deduction.reading.sentences import pieces

Reads = Callable[[str], bool]


@dataclass(frozen=True)
class Claim:
    """Code points `start` to `end` of the reasoning, and the statement in it; `denied` where the
    reasoning says that it is false.
    """

    start: int
    end: int
    statement: str
    denied: bool = False


# What stands before the colon of "We need to show: X", and makes X no claim.
_SOUGHT = re.compile(
    r"[^:]*\b(?:question|goal|target|statements?(?!\s*#?\d)|claim|hypothesis|query|prove|verify|"
    r"check|determine|evaluate|need|want|asked|whether|suppose|assume|if)\b[^:]*:",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:if|when|whenever|unless|suppose|assume|let)\b", re.IGNORECASE)
_REASON = re.compile(
    r"\s*(?:since|because|as|given that|given|seeing that|considering that|knowing that)\b",
    re.IGNORECASE,
)
_BY_REASON = re.compile(rf"\s*{BY}\s+(?:{CITED}\s*(?:that\b|[:,(])?|that\b)?", re.IGNORECASE)
_INFERS = re.compile(
    r"\s*(?:→|⇒|⟹|∴|=>|[-–]{1,2}>|:)\s*"
    r"|[\s,]*[,(\s]\s*(?=(?:and\s+)?(?:so|therefore|thus|hence|consequently|because|since|"
    r"which (?:means|implies)|meaning(?: that)?|implying(?: that)?)\b)|[\s,]\s*(?=as\b)",
    re.IGNORECASE,
)
_INFERRING = re.compile(
    r"\s*(?:and\s+)?(?:because|since|as|meaning(?: that)?|implying(?: that)?)\b(?!\s+of\b)",
    re.IGNORECASE,
)
_COMMA = re.compile(",")
_AND = re.compile(r"\s*(?:,\s*and|,|\band)\s+(?:that\s+)?", re.IGNORECASE)
_DENIES = re.compile(
    r"it\s+(?:is|'s)\s+(?:therefore\s+|thus\s+)?"
    r"(?:(?P<no>false|untrue|not true|not the case|incorrect)|true)\s+that\s+(?P<said>.+)"
    r"|(?:the\s+|this\s+)?(?:(?:statement|claim|sentence|conclusion|proposition)\s+)?(?:that\s+)?"
    r"(?P<said2>.+?)\s+is\s+(?:therefore\s+|thus\s+)?(?:(?P<no2>false|untrue|not true|incorrect)|"
    r"true|correct)",
    re.IGNORECASE | re.DOTALL,
)
_WORDING = ways(
    (r"\b(?:cannot|can't|can not|must not|will not|won't|would not) be\b", "is not"),
    (
        r"\b(they|people|things) (?:must|will|would|should|have to)(?: (?:also|then))? be\b",
        r"\1 are",
    ),
    (r"\b(?:must|will|would|should|has to)(?: (?:also|then))? be\b", "is"),
    (
        r"\b(?:therefore|thus|hence|indeed|consequently|certainly|definitely|clearly|"
        r"obviously|in fact|both),? ",
        "",
    ),
    (r"\bis an? (\w+) person\b", r"is \1"),
    (r"\s{2,}|\n", " "),
    flags=re.IGNORECASE,
)
_MOST_JOINTS = 6
"""Places in a sentence at which it is tried to take it apart."""


def claims(reasoning: str, reads: Reads) -> Iterator[Claim]:
    """The claims of a text, in its order; what claims nothing that can be read is one of them too.

    A mere number or heading ("Step 2.") is none.
    """
    text = quiet(reasoning)
    seen: dict[str, list[Claim]] = {}
    for piece in pieces(reasoning):
        if piece.text not in seen:
            seen[piece.text] = _of_piece(piece.text, text[piece.start : piece.end], reads)
        for claim in seen[piece.text]:
            yield replace(claim, start=piece.start + claim.start, end=piece.start + claim.end)


def _of_piece(raw: str, text: str, reads: Reads) -> list[Claim]:
    """The claims of one sentence, at their places in it."""
    if len(raw) > MAX_SENTENCE_CHARACTERS:
        return [Claim(0, len(raw), raw)]
    if numbering(text):
        return []
    found = _Sentence(raw, text, reads).taken_apart(0, len(raw))
    return [claim for claim in found if any(map(str.isalnum, raw[claim.start : claim.end]))]


class _Sentence:
    """Takes one sentence apart. `raw` is the text as written, `text` the same without marks."""

    def __init__(self, raw: str, text: str, reads: Reads) -> None:
        self._raw = raw
        self._text = text
        self._reads = reads
        self._at_and: dict[tuple[int, int], list[Claim]] = {}

    def taken_apart(self, start: int, end: int) -> list[Claim]:
        """The claims in a stretch of text; the stretch itself where it cannot be read."""
        if _SOUGHT.match(self._text, start, end):
            return [Claim(start, end, self._raw[start:end])]
        reasoned = self._after_a_reason(start, end)
        if reasoned:
            return reasoned
        whole = self._claim(start, end)
        conditional = _CONDITION.match(self._text, led(self._text, start, end), end)
        if conditional:
            return [whole]
        steps = self._at_inferences(start, end)
        if self._read(whole) and not all(map(self._read, steps)):
            return [whole]
        return steps or self._at_ands(start, end) or [whole]

    def _claim(self, start: int, end: int) -> Claim:
        """A stretch of text as one claim."""
        written = self._raw[start:end]
        first = start + len(written) - len(written.lstrip(" \t\r\n,;"))
        last = first + len(self._raw[first:end].rstrip(" \t\r\n,;("))
        while last < len(self._raw) and self._raw[last] in '"”’»*_':
            last += 1
        inner = _INFERRING.match(self._text, start, end)
        begin, stop = trimmed(self._text, inner.end() if inner else start, end)
        statement = self._text[begin:stop].strip(" \t\r\n,;:.!")
        if "(" not in statement:
            statement = statement.rstrip(")")
        statement = reworded(statement, _WORDING)
        found = _DENIES.fullmatch(statement)
        if found:
            said = (found["said"] or found["said2"]).strip()
            if self._reads(said):
                return Claim(first, last, said, denied=bool(found["no"] or found["no2"]))
        return Claim(first, last, statement)

    def _read(self, claim: Claim) -> bool:
        return bool(claim.statement) and self._reads(claim.statement)

    def _after_a_reason(self, start: int, end: int) -> list[Claim]:
        """ "Since X, Y", "From rule 2 and X, Y": at the comma after which Y can be read."""
        begin = led(self._text, start, end)
        since = _REASON.match(self._text, begin, end)
        by = _BY_REASON.match(self._text, begin, end)
        reason = since or by
        if reason is None:
            return []
        found: list[Claim] = []
        for comma in reversed(self._joints(_COMMA, reason.end(), end)):
            given = self._stretch(start, reason.end(), comma.start())
            concluded = self._parts(comma.end(), end)
            if not all(map(self._read, concluded)):
                continue
            if all(map(self._read, given)):
                return [*given, *concluded]
            # Where something is known from need not be a statement; a reason is one.
            found = found or (
                [*given, *concluded] if since else [self._covering(start, end, concluded)]
            )
        return found

    def _stretch(self, start: int, begin: int, end: int) -> list[Claim]:
        """The claims in `begin` to `end`, the first of which is taken to begin at `start`."""
        first, *rest = self._parts(begin, end)
        lead = self._claim(start, first.end)
        return [Claim(lead.start, first.end, first.statement, first.denied), *rest]

    def _covering(self, start: int, end: int, concluded: list[Claim]) -> Claim:
        whole, last = self._claim(start, end), concluded[-1]
        return Claim(whole.start, whole.end, last.statement, last.denied)

    def _at_inferences(self, start: int, end: int) -> list[Claim]:
        """ "X, so Y", "X because Y", "X → Y → Z": where one of them can be read."""
        joints = self._joints(_INFERS, led(self._text, start, end), end)
        ends = [*(joint.start() for joint in joints), end]
        starts = [start, *(joint.end() for joint in joints)]
        found = [
            claim
            for first, last in zip(starts, ends, strict=True)
            for claim in self._after_a_reason(first, last) or self._parts(first, last)
        ]
        return found if any(map(self._read, found)) else []

    def _parts(self, start: int, end: int) -> list[Claim]:
        """A stretch as one claim, or as several joined by "and"."""
        whole = self._claim(start, end)
        return [whole] if self._read(whole) else self._at_ands(start, end) or [whole]

    def _at_ands(self, start: int, end: int) -> list[Claim]:
        """ "X and Y": where both can be read."""
        if (start, end) not in self._at_and:
            self._at_and[start, end] = self._first_and(start, end)
        return self._at_and[start, end]

    def _first_and(self, start: int, end: int) -> list[Claim]:
        for joint in self._joints(_AND, start, end):
            left = self._claim(start, joint.start())
            if self._read(left):
                right = self._claim(joint.end(), end)
                rest = [right] if self._read(right) else self._at_ands(joint.end(), end)
                if rest:
                    return [left, *rest]
        return []

    def _joints(self, pattern: re.Pattern[str], start: int, end: int) -> list[re.Match[str]]:
        """The first places where a sentence may be taken apart."""
        found = pattern.finditer(self._text, start, end)
        return [mark for mark, _ in zip(found, range(_MOST_JOINTS), strict=False)]
