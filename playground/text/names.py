"""Persons, places and organizations by rule: capitals, titles, endings, and lists of known names.

In:  find("Dr Ada Byrne of Kelm University flew to Oslo.")
Out: (Match(3, 12, "Ada Byrne", "person", "after a title"),
      Match(16, 31, "Kelm University", "organization", "a word of organizations"),
      Match(40, 44, "Oslo", "place", "a known place"))

A name is a run of words with capitals. What kind it is, the first rule that fits says. Where most
words are capitals, or none is, capitals tell nothing, and only known names are found.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from playground.deduction.reading.english.lexicon import may_be
from playground.text.gazetteer import (
    FIRST_NAMES,
    ORGANIZATION_WORDS,
    ORGANIZATIONS,
    PLACE_BEFORE,
    PLACE_WORDS,
    PLACES,
    ROLES,
    SPEAKS_AFTER,
    TITLES,
)
from playground.text.key_phrases import STOP
from playground.text.patterns import Match

LABELS = ("person", "place", "organization")

SHOUTED = 0.8
"""From this share of words with a capital on, capitals tell nothing."""

_TOKEN = re.compile(r"[@#]?[^\W_]+(?:[-&][^\W_]+|['’](?!s\b)[^\W_]+|\.(?=[A-Z]\b))*|[^\w\s]|_")
_JOINS = frozenset("of the de la van von der den al bin".split())
_ENDS = frozenset('.!?:"“”\n')


_SCORE = re.compile(r"\d{1,2}-\d{1,2}")
_CLUB_BEFORE = frozenset(
    """real fc ac inter atlético atletico sporting bayern borussia dynamo dinamo lokomotiv
    olympique athletic""".split()
)
_CLUB_AFTER = frozenset("united rovers wanderers hotspur albion athletic fc".split())
_FOUNDED = frozenset(
    "hospital college school university church cathedral academy chapel abbey".split()
)
"""What is called after a saint or a king: "St Mary's Hospital", "King's College"."""
_MONTHS = frozenset("april may june august".split())
"""First names that are months too."""
RELATIVES = frozenset(
    """husband wife son daughter brother sister mother father friend colleague partner cousin uncle
    aunt nephew niece boss neighbour neighbor boyfriend girlfriend fiancé fiancée
    grandson granddaughter""".split()
)
"""Words before the name of somebody."""
_GIVES = frozenset(
    """send sends sent sending ship ships shipped shipping give gives gave given giving sell sells
    sold selling write writes wrote written hand hands handed pass passed forward forwarded deliver
    delivered return returned lend lent pay pays paid talk talks talked speak speaks spoke belong
    belongs belonged introduce introduced married addressed show shows showed report reports
    reported award awarded offer offered""".split()
)
"""Verbs after which "to" leads to somebody: "ship two mugs to Ana Kowalska"."""
_WORKS = frozenset(
    """work works worked working job employed internship intern interns interned hired position
    engineer analyst manager consultant accountant started""".split()
)
"""Words after which "at" and "for" lead to an employer: "works at Deloitte"."""
_BACK = 8
"""So many words before a name are looked at for one of these."""


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int
    first: bool
    """Whether it stands where a sentence may begin."""

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() and not (len(self.text) == 1 and self.text in "IUA")


def find(text: str, avoid: Iterable[Match] = ()) -> tuple[Match, ...]:
    """The names in an English text, in order, none over another or over what is to be avoided."""
    blocked = bytearray(len(text))
    for match in avoid:
        blocked[match.start : match.end] = b"\1" * (match.end - match.start)
    tokens = [one for one in _tokens(text) if not blocked[one.start]]
    words = [one for one in tokens if one.text[0].isalpha()]
    capitals = sum(one.capital for one in words)
    shouted = len(words) > 3 and (capitals >= SHOUTED * len(words) or not capitals)
    found, at = [], 0
    while at < len(tokens):
        known = _known(tokens, at)
        if known and not (_run(text, tokens, at) > known[0] and not shouted):
            found.append(_match(text, tokens[at : known[0]], *known[1:]))
            at = known[0]
            continue
        end = at if shouted else _run(text, tokens, at)
        if end > at:
            name = _kind(text, tokens, at, end)
            if name:
                found.append(name)
        at = max(end, at + 1)
    return tuple(found)


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for piece in _TOKEN.finditer(text):
        between = text[found[-1].end : piece.start()] if found else "\n"
        first = "\n" in between or found[-1].text in _ENDS
        found.append(_Token(piece.group(), *piece.span(), first))
    return found


def _known(tokens: Sequence[_Token], at: int) -> tuple[int, str, str] | None:
    """The longest known name that begins here: where it ends, its label and rule."""
    for size in (3, 2, 1):
        some = tokens[at : at + size]
        said = " ".join(one.lower.removeprefix("#") for one in some)
        loud = all(one.capital or one.text[0] == "#" for one in some)
        if len(some) == size and loud:
            if said in PLACES and _SCORE.fullmatch(
                "".join(one.text for one in tokens[at + size : at + size + 1])
            ):
                return at + size, "organization", "a name before a score"
            if said in PLACES:
                return at + size, "place", "a known place"
            if said in ORGANIZATIONS:
                return at + size, "organization", "a known organization"
    return None


def _run(text: str, tokens: Sequence[_Token], at: int) -> int:
    """Where the run of capitals that begins at `at` ends; `at` where none begins."""
    end = at
    while end < len(tokens):
        token = tokens[end]
        touches = end == at or text[tokens[end - 1].end : token.start] == " "
        initial = end > at + 1 and tokens[end - 1].text == "." and len(tokens[end - 2].text) == 1
        coded = end > at and not token.text.isalpha() and any(map(str.isdigit, token.text))
        named = (
            token.capital
            and not coded
            and (touches or initial)
            and (end == at or not token.first or initial)
        )
        dot = token.text == "." and end > at and len(tokens[end - 1].text) == 1
        if end > at and (after := _past_possessive(text, tokens, end)):
            end = after
            continue
        small = end > at and touches and token.lower in _JOINS and _goes_on(tokens, end)
        if not (named or dot or small):
            break
        end += 1
    while end > at and not tokens[end - 1].capital:
        end -= 1
    return end


def _past_possessive(text: str, tokens: Sequence[_Token], at: int) -> int:
    """Where a name goes on after the "'s" of "St Mary's Hospital" at `at`; 0 where it does not."""
    if tokens[at].text not in "'’":
        return 0
    s = at + 1 < len(tokens) and tokens[at + 1].text == "s"
    end = at + 1 + s
    led = tokens[at - 1].end == tokens[at].start and end < len(tokens)
    capital = led and tokens[end].capital and text[tokens[end - 1].end : tokens[end].start] == " "
    return end if capital and tokens[end].lower in _FOUNDED else 0


def _goes_on(tokens: Sequence[_Token], end: int) -> bool:
    """Whether a small word at `end` stands inside a name: "Bank of England", "Ana de la Cruz"."""
    after = [one for one in tokens[end + 1 : end + 3] if one.lower not in _JOINS]
    small = {"of", "the"}
    word = tokens[end - 1].lower in ORGANIZATION_WORDS | PLACE_WORDS
    return bool(after) and after[0].capital and (tokens[end].lower not in small or word)


def _kind(text: str, tokens: Sequence[_Token], at: int, end: int) -> Match | None:
    """The name in the run, without what does not belong to it; None where it is no name."""
    titled = at > 0 and tokens[at - 1].lower in TITLES
    if at > 1 and tokens[at - 1].text == "." and tokens[at - 2].lower in TITLES:
        titled = True
    role = max((i for i in range(at, end - 1) if tokens[i].lower in ROLES), default=None)
    founded = tokens[end - 1].lower in _FOUNDED
    if founded and (titled or role is not None):  # "King's College", "General Hospital"
        titled = False
    elif role is not None:  # "Labour MP Ed Hale"; "President of France Ed Hale"
        at, titled = _past_office(tokens, role + 1, end), True
    elif end - at > 2 and tokens[at].first and tokens[at + 1].lower in FIRST_NAMES:
        at += tokens[at].lower not in FIRST_NAMES  # "Yesterday Ann Hale"
    while at < end and (tokens[at].lower in STOP or tokens[at].lower in _JOINS):
        two = at + 1 < end and tokens[at + 1].lower not in FIRST_NAMES  # not "May Tom come?"
        named = tokens[at].lower in _MONTHS and (titled or two)
        if named or _known(tokens, at):  # "May Jones", "New York City"
            break
        at += 1
    known = _known(tokens, at) if at < end else None
    if known and known[0] == end:  # "The White House"
        return _match(text, tokens[at:end], *known[1:])
    run = tokens[at:end]
    if not run:
        return None
    lower = [one.lower for one in run if one.text != "."]
    if _SHORT_TITLES.issuperset(lower) or _is_numbered(text, tokens, end):
        return None  # “Dr. Demir”: the full stop parts the title from the name
    before = tokens[at - 1].lower if at else ""
    after = tokens[end].lower if end < len(tokens) else ""
    rules = (
        (titled, "person", "after a title"),
        (bool(ORGANIZATION_WORDS & set(lower)) and len(run) > 1, "organization", _ORG),
        (_is_club(lower), "organization", "a word of clubs"),
        (lower[0] in FIRST_NAMES, "person", "a known first name"),
        (lower[0] in _MONTHS and len(run) > 1, "person", "a known first name"),
        (known is not None and lower[-1] in {"dc", "city"}, "place", "a known place"),
        (bool(PLACE_WORDS & set(lower)) and len(run) > 1, "place", "a word of places"),
        (len(run) == 1 and run[0].first, "", ""),
        (before in RELATIVES and not _loud(run), "person", "a name after"),
        (_is_given(tokens, at, before, len(lower)), "person", "a name after"),
        (_employs(tokens, at, end, before), "organization", "a name after"),
        (before.startswith("visit") and _in_a_place(tokens, end), "", ""),
        (before in PLACE_BEFORE and not _loud(run), "place", "a name after"),
        (after in SPEAKS_AFTER, "person", "a name before"),
        (len(run) == 1 and _loud(run), "", ""),
        (_is_of_words(lower), "", ""),
        (len(lower) in (2, 3) and not _loud(run), "person", "two or three words with capitals"),
    )
    for fits, label, rule in rules:
        if fits:
            cue = {"a name after": before, "a name before": after}.get(rule, "")
            return replace(_match(text, run, label, rule), cue=cue) if label else None
    return None


def _said_before(tokens: Sequence[_Token], at: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands a little before a name in its sentence."""
    for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if tokens[back].text in _ENDS - {":"}:
            return False
        if tokens[back].lower in words:
            return True
    return False


def _is_given(tokens: Sequence[_Token], at: int, before: str, size: int) -> bool:
    """Whether something is given to a name of two or three words, so that it is somebody's."""
    return before == "to" and size in (2, 3) and _said_before(tokens, at, _GIVES)


def _employs(tokens: Sequence[_Token], at: int, end: int, before: str) -> bool:
    """Whether somebody works there, or is "at" what lies "in" a place: "at BMW in Berlin"."""
    if before in {"at", "for"} and _said_before(tokens, at, _WORKS):
        return True
    return before == "at" and _in_a_place(tokens, end)


def _in_a_place(tokens: Sequence[_Token], end: int) -> bool:
    """Whether "in" and a known place stand right after a name."""
    if end + 1 >= len(tokens) or tokens[end].lower != "in":
        return False
    known = _known(tokens, end + 1)
    return known is not None and known[1] == "place"


def _past_office(tokens: Sequence[_Token], at: int, end: int) -> int:
    """Past the "of France" of an office, where two words or more are left for a name."""
    if at < end and tokens[at].lower == "of":
        known = _known(tokens, at + 1)
        if known and known[1] == "place" and end - known[0] >= 2:
            return known[0]
    return at


def _is_club(lower: Sequence[str]) -> bool:
    """Whether words in small letters name a club: "real madrid", "leeds united"."""
    return len(lower) > 1 and (lower[0] in _CLUB_BEFORE or lower[-1] in _CLUB_AFTER)


def _is_numbered(text: str, tokens: Sequence[_Token], end: int) -> bool:
    """Whether a run ends in a plain word with a number after it: "Room B12", "Flight LH400"."""
    if end == len(tokens) or not may_be(tokens[end - 1].lower, "noun"):
        return False
    touches = text[tokens[end - 1].end : tokens[end].start] == " "
    coded = tokens[end].capital and any(map(str.isdigit, tokens[end].text))
    return touches and coded and tokens[end - 1].lower not in PLACES


def _is_of_words(lower: Sequence[str]) -> bool:
    """Whether the last two of the words with capitals are plain ones: "KLM Customer Care"."""
    if lower[0] in FIRST_NAMES:
        return False
    last = lower[-2:]
    return all(len(one) > 1 and (may_be(one, "noun") or may_be(one, "adj")) for one in last)


_SHORT_TITLES = frozenset("mr mrs ms dr prof rev st sr jr sen gov gen col capt".split())
_ORG = "a word of organizations"


def _loud(run: Sequence[_Token]) -> bool:
    """Whether a name is written in capitals throughout."""
    return all(one.text.isupper() for one in run)


def _match(text: str, run: Sequence[_Token], label: str, rule: str) -> Match:
    start, end = run[0].start, run[-1].end
    return Match(start, end, text[start:end], label, rule)
