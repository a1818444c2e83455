"""What was so before a change and what since: "moved from Tuesday to Thursday".

In:  elsewhen("When is the meeting now?", "It was moved from Tuesday to Thursday.", 18, 25)
     elsewhen("When is the concert?", "It was planned for Friday but postponed to Sunday.", 19, 25)
Out: True: Tuesday and Friday were before, and the questions do not ask about that
"""

import re
from functools import lru_cache

from playground.text import patterns
from playground.text.patterns import Match
from playground.text.stems import words

_PUT = r"(?:re)?(?:mov|chang|schedul|shift|push|postpon|delay|transfer|bring|brought|put|switch)\w*"
_CHANGED = rf"(?:{_PUT}|(?:rais|cut|reduc|increas|decreas|gr[eo]w|lower|relocat|extend|shorten|rose"
_CHANGED += r"|rise|fell|fall|went|go|drop|climb|jump|renam)\w*)"
_FROM = r"\b(?:\s[^\W\d_]+){0,4}?\sfrom\s([^.;?!]{1,40}?)\s(?:in)?to\s"
_MOVED = re.compile(rf"\b{_PUT}{_FROM}", re.IGNORECASE)
_FROM_TO = re.compile(rf"\b{_CHANGED}{_FROM}", re.IGNORECASE)
_TO = re.compile(
    rf"\b{_CHANGED}(?:\s(?:off|back|forwards?|up|down|out|again|later))?"
    r"(?:,?\s(?:until|till|(?:in)?to)|(?<=ed)\sfor)\s",
    re.IGNORECASE,
)
"""A change that says what has been since, not what was before: “postponed to”, “put off until”."""
_INSTEAD = re.compile(
    r"\b(?:instead\sof|rather\sthan|(?:formerly|previously|originally|used\sto\sbe))\s"
    r"(?:(?:on|at|in|for|the)\s)*",
    re.IGNORECASE,
)
_WAS = re.compile(r"\(\s*(?:was|were|formerly|previously|originally|RRP)[\s:]*$", re.IGNORECASE)
"""Before what was so: “£24.99 (was £34.99)”."""
_WHEN = re.compile(r"\b(?:when|what time|(?:which|what) (?:day|date|month|year))\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:before|originally|original|former(?:ly)?|previous(?:ly)?|earlier|first|initially|old"
    r"|used\sto|planned|intended|supposed)\b"
    r"|\b(?:is|are|was|were|did|come|comes)\b.*\bfrom\b|\b(?:did|was|were)\b.*\b(?:leave|left|start(?:ed)?)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:last|how\slong|(?:take|took)(?!\splace)|between)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
"""What is asked of a year is not asked of now."""
_NOW = re.compile(r"\b(?:is|are|do|does|will|has|have|now)\b|['’]s\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:plan(?:ned)?|scheduled|supposed|originally|initially|going\sto|intended|meant"
    r"|was\sto|were\sto|used\sto|should\shave|arranged|booked)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[^\s,.;:!?]+(?:[\s.:](?=\S*\d)[^\s,.;!?]+)*")
_WHERE = re.compile(
    r"\b(?:where|(?:which|what)\s(?:room|place|city|town|hall|building|street|venue))\b", re.I
)
_MOVES = re.compile(r"(?:re)?(?:mov|locat|transfer|shift|switch|chang)", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:in|at|from|to|on|near)\s(?:the\s|an?\s)?$", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:an?\s|the\s)?(?:(?:gate|room|platform|terminal|hall|track|floor|number|about|around|only|just)\s)?",
    re.I,
)
_FOR_SOME = re.compile(r"\s*(?:for|if|when|unless)\s", re.IGNORECASE)
"""“for groups it is reduced to 5 euros”: for others it is as before."""
_IT = frozenset("it this that they these which he she we".split())
_ATTRIBUTES = frozenset(
    """price cost fee rent fare date day time hour start begin place venu room locat deadlin
    appoint event depart gate""".split()
)
"""Stems of what says by itself of what it is told: “The price has been raised to 15 euros.”"""


def elsewhen(question: str, sentence: str, start: int, end: int, after: str = "") -> bool:
    """Whether what stands at a place of the sentence was so before a change, and the question asks
    what has been since, or the other way round; both at once are no answer either. `after` is the
    text that follows, which may tell of the change."""
    if _OVER.search(question) or _YEAR.search(question):
        return False
    if _WAS.search(sentence, 0, start):
        return _BEFORE.search(question) is None
    for one in (_MOVED if _WHEN.search(question) else _FROM_TO).finditer(sentence):
        old = one.span(1)
        new = _PIECE.match(sentence, one.end())
        if new is None:
            continue
        in_old = start < old[1] and old[0] < end
        in_new = start < new.end() and new.start() < end
        if in_old or in_new:
            return in_new if _BEFORE.search(question) else in_old
    return _since(question, sentence, start, end, after)


def _since(question: str, sentence: str, start: int, end: int, after: str) -> bool:
    """As `elsewhen`, where the text says what has been since and what was before stands earlier, as
    something of the same kind: another day, amount or place."""
    told = _TO.search(sentence) or _INSTEAD.search(sentence) or _TO.search(after[:200])
    if not told:
        return False
    asks_before = _BEFORE.search(question) is not None
    mine = _sort_at(sentence, start, end)
    about = {word.stem for word in words(question) if word.stem}
    for instead in _INSTEAD.finditer(sentence):
        if start <= instead.end() < end or (start == instead.end()):
            return not asks_before and bool(mine & _sort(sentence[:start], ""))
    for change in _TO.finditer(sentence):
        new = _sort(sentence[change.end() : change.end() + 40], "in ", first=True)
        stands = mine & new and _fits(question, mine & new, change[0])
        since = sentence[
            max(sentence.rfind(mark, 0, change.start()) for mark in ",;") + 1 : change.start()
        ]
        if not stands or _asks_of(change[0], about) or _FOR_SOME.match(since):
            continue
        if asks_before and start >= change.end() and _sort(sentence[: change.start()], "") & new:
            return start < change.end() + 20
        now = _NOW.search(question) or _PLAN.search(sentence, 0, change.start())
        if not asks_before and now and end <= change.start():
            return True
        if not asks_before and start < change.start() and end > change.end():
            return True
    return not asks_before and _changed_after(question, sentence, start, mine, after)


def _changed_after(
    question: str, sentence: str, start: int, mine: frozenset[str], after: str
) -> bool:
    """Whether one of the sentences that follow says that it has changed since."""
    if not (mine and after and (_NOW.search(question) or _PLAN.search(sentence, 0, start))):
        return False
    about = {word.stem for word in words(question) if word.stem}
    told = {word.stem for word in words(sentence)} & about
    for change in _TO.finditer(after[:200]):
        begin = max(after.rfind(mark, 0, change.start()) for mark in ".!?\n") + 1
        said = after[begin : change.start()]
        read = words(said)
        stems = {word.stem for word in read}
        first = next((word.text.lower() for word in read if word.text[0].isalnum()), "")
        new = _sort(after[change.end() : change.end() + 40], "in ", first=True)
        same = first in _IT or stems & told or stems & _ATTRIBUTES
        if (
            same
            and mine & new
            and _fits(question, mine & new, change[0])
            and not _asks_of(change[0], about)
        ):
            return True
    return False


def _asks_of(change: str, about: set[str]) -> bool:
    """Whether the question is of the change itself: “When was it moved?”"""
    return any(word.stem in about for word in words(change) if word.stem)


def _fits(question: str, sort: frozenset[str], change: str) -> bool:
    """Whether a question asks for what a change is of; a place is not raised or extended."""
    if _WHEN.search(question):
        return not sort.isdisjoint({"date", "time"})
    if "place" in sort:
        return bool(_WHERE.search(question) and _MOVES.match(change))
    return True


def is_since(question: str, sentence: str, place: int) -> bool:
    """Whether what stands at a place of a sentence is what something was changed to, the sentence
    saying only “it”, “the price” or so of what."""
    if not _TO.search(sentence) or _BEFORE.search(question) or _OVER.search(question):
        return False
    about = {word.stem for word in words(question) if word.stem}
    for change in _TO.finditer(sentence):
        read = words(sentence[: change.start()])
        first = next((word.text.lower() for word in read if word.text[0].isalnum()), "")
        same = first in _IT or {word.stem for word in read} & (_ATTRIBUTES | about)
        new = _sort(sentence[change.end() : change.end() + 40], "in ", first=True)
        near = 0 <= place - change.end() <= len("the room ")
        if same and near and _fits(question, new, change[0]) and not _asks_of(change[0], about):
            return True
    return False


def _sort_at(sentence: str, start: int, end: int) -> frozenset[str]:
    """Of what sort a piece of a sentence is; that of “March” is that of “3 March” there."""
    found = patterns.find(sentence, ("date", "time", "amount", "number"))
    sorts = {_label(one) for one in found if one.start < end and start < one.end}
    return frozenset(sorts) or _sort(sentence[start:end], sentence[:start])


def _label(one: Match) -> str:
    return "amount" if one.label == "number" else one.label


@lru_cache(maxsize=256)
def _sort(text: str, before: str, *, first: bool = False) -> frozenset[str]:
    """Of what sort a piece of a text is: a date, a time, an amount, or what `before` it makes a
    place; with `first`, only what the piece begins with."""
    found = patterns.find(text, ("date", "time", "amount", "number"))
    if first:
        lead = _LEADS.match(text)
        found = tuple(one for one in found if one.start <= (lead.end() if lead else 0))
        found += patterns.find(text, ("time",)) if found else ()
    sorts = {_label(one) for one in found}
    if not sorts and (_PLACE.search(before) or before == "in "):
        return frozenset({"place"})
    return frozenset(sorts)
