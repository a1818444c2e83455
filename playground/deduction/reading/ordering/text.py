"""A text in, what it says of an order out.

In:  the program of "There are three birds: an owl, a robin and a quail. The owl is the leftmost."
Out: Arrangement(…, claims=((1, Claim("at", ("owl",), "leftmost", 1)),),
                 series=Series(("owl", "robin", "quail"), 0))

A sentence about other things is left to the rules; one that neither can read stays unread. Words
that may mean two scales ("shorter", "between") are settled by the scales the text speaks of.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from playground.deduction.orders import Arrangement, Claim, Series
from playground.deduction.program import Program, Sentence
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.comparing import facts, laws, of_numbers, used
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.ordering import chinese
from playground.deduction.reading.ordering.statements import name, states
from playground.deduction.reading.ordering.words import COUNT, MAY_ORDER, PLACES, is_known, number

_SERIES = re.compile(r"(?P<lead>[^:]+): (?P<names>[^:]+)")
_ROW = re.compile(
    r"(?P<names>[^:]+?) (?:sit|stand|are|wait|live)(?: sitting| standing| waiting)? (?:in|on) "
    r"(?:a|one) (?:row|line|queue|bench)"
)
_COUNT = re.compile(rf"\b{COUNT}\b", re.IGNORECASE)
_ITEMS = re.compile(r", and |, | and ")
_ABOUT_THE_TEXT = re.compile(
    r"the following (?:paragraphs?|statements?|sentences?|clues?|facts?)\b.*|"
    r"(?:the|all|these|all the|all these) (?:statements|sentences|clues|facts|paragraphs) "
    r"(?:are|is)(?: all)?(?: logically)? (?:consistent|true)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ALIKE = "without a list of all that are placed they may be alike, so “not” gives no order."


@lru_cache(maxsize=32)
def arrangement(program: Program) -> Arrangement:
    """What the sentences of a text say of an order; without claims where they say nothing."""
    series, names, why = _series(program.sentences)
    listed = series.names if series else None
    claims: list[tuple[int, Claim]] = []
    rowed = series is not None and _row(program.sentences[series.sentence].text) is not None
    for at, sentence in enumerate(program.sentences):
        if _ABOUT_THE_TEXT.fullmatch(sentence.text) or (series and at == series.sentence):
            why[at] = ""
        elif MAY_ORDER.search(sentence.text) and at not in why:
            try:
                stated = states(sentence.text, listed)
            except Unread as unread:
                if not sentence.read:
                    why[at] = str(unread) if series else sentence.why
                continue
            why[at] = ""
            claims += [(at, _in_row(claim) if rowed else claim) for claim in stated.claims]
            for term, shown in stated.names.items():
                names.setdefault(term, shown)
    kept: list[tuple[int, Claim]] = []
    for at, claim in claims:
        try:
            kept.append((at, settled(claim, [one for _, one in claims])))
            if series is None and _may_be_alike(kept[-1][1]):
                raise Unread(_ALIKE)
        except Unread as unread:
            if program.sentences[at].read:  # as a fact: “Ann sits next to Ben.”
                why.pop(at, None)
            else:
                why[at] = program.sentences[at].why or str(unread)
    kept = [(at, claim) for at, claim in kept if not why.get(at, "a fact")]
    read = tuple(replace(one, why=why.get(at, one.why)) for at, one in enumerate(program.sentences))
    ordinary = tuple(at for at, one in enumerate(read) if one.read and at not in why)
    return Arrangement(read, tuple(kept), series, ordinary, names)


@lru_cache(maxsize=8)
def comparisons_read(program: Program) -> Program:
    """The program, its comparisons counted as read.

    Where a rule compares, they become facts that it can use, with the laws of comparison; no other
    rule could use what they say.
    """
    relations = used(program)
    if not relations and all(sentence.read for sentence in program.sentences):
        return program
    told = arrangement(program)
    claims = [(at, claim) for at, claim in told.claims if claim.relation == "before"]
    compared = {at for at, _ in claims}
    found = [
        rule
        for at, claim in claims
        if not program.sentences[at].read
        for rule in facts(claim, at, relations)
    ]
    sentences = (
        told.sentences[at] if at in compared else one for at, one in enumerate(program.sentences)
    )
    names = {**told.names, **program.names}
    rules = (*program.rules, *found, *of_numbers(program), *laws(relations))
    return replace(program, sentences=tuple(sentences), rules=rules, names=names)


def settled(claim: Claim, among: Iterable[Claim]) -> Claim:
    """The claim on the one scale that it means, where its words leave several open.

    "Shorter" is about length where other claims are; "next to" is about the only places spoken of.
    Raises Unread where that may still be two, or where no scale is known ("the guest").
    """
    others = list(among)
    scales = {one.scale for one in others if one.scale and "|" not in one.scale}
    if claim.scale and "|" not in claim.scale:
        compared = {one.scale for one in others if one.relation != "at" or abs(one.number) > 1}
        if not (is_known(claim.scale) or claim.scale in {*PLACES, *compared}):
            raise Unread(f"nothing else in the text says what “{claim.scale}” compares.")
        return claim
    anywhere = scales if claim.relation in {"between", "at"} else PLACES
    able = claim.scale.split("|") if claim.scale else sorted(anywhere or PLACES)
    meant = scales & set(able)
    if len(meant) > 1 or (not meant and not claim.scale):
        raise Unread("it does not say which order it means.")
    return replace(claim, scale=meant.pop() if meant else able[0])


def _row(sentence: str) -> re.Match[str] | None:
    """ "Ann, Bob and Cy sit in a row.": three or more."""
    found = _ROW.fullmatch(sentence.rstrip(" .!"))
    return found if found and len(_ITEMS.split(found["names"])) > 2 else None


def _in_row(claim: Claim) -> Claim:
    """A claim of places side by side, where the text says that all are in a row."""
    return claim if claim.scale else replace(claim, scale="leftmost")


def _may_be_alike(claim: Claim) -> bool:
    """Whether a claim says of two only that one is not more than the other."""
    return not claim.positive and claim.relation != "at" and claim.scale not in PLACES


def _listed(sentence: str) -> tuple[dict[str, str], int | None] | None:
    """The names that a sentence lists, and how many it says there are; None where it is no list."""
    if is_chinese(sentence):
        found = chinese.listed(sentence)
        return found and ({one: one for one in found[0]}, found[1])
    mark = _SERIES.fullmatch(sentence.rstrip(" .!"))
    if not mark and (row := _row(sentence)):
        mark = _SERIES.fullmatch(f"In a row: {row['names']}")
    try:
        names = dict(name(one) for one in _ITEMS.split(mark["names"])) if mark else {}
    except Unread:
        return None
    if not mark or len(names) < 2:
        return None
    counts = [number(one) for one in _COUNT.findall(mark["lead"])]
    return names, counts[-1] if counts else None


def _series(
    sentences: tuple[Sentence, ...],
) -> tuple[Series | None, dict[str, str], dict[int, str]]:
    """The list of all that are placed, how they are written, and why other lists are not read."""
    series: Series | None = None
    names: dict[str, str] = {}
    unread: dict[int, str] = {}
    for at, sentence in enumerate(sentences):
        found = _listed(sentence.text)
        if not found:
            continue
        listed, count = found
        if count is not None and count != len(listed):
            unread[at] = f"it says {count} and lists {len(listed)}."
        elif series:
            unread[at] = "another list of what is placed stands before it."
        else:
            series, names = Series(tuple(listed), at), listed
    return series, names, unread
