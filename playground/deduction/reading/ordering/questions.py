"""A question about an order in, the statements that answer it out.

In:  "Which bird is the leftmost?", of a text that places an owl and a robin
Out: Asked("which", (Option("The owl is the leftmost.", (Claim(…),), "the owl"), Option(…)))

Every question comes down to statements that are true, false or open: a question with "is" or "did"
to one, a question with "which" to one for each name, one with choices to one for each choice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal as OneOf

from playground.deduction.limits import MAX_SENTENCE_CHARACTERS
from playground.deduction.orders import Arrangement, Claim
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.anyone import mine
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.letters import as_written
from playground.deduction.reading.english.worded import worded
from playground.deduction.reading.ordering import chinese
from playground.deduction.reading.ordering.forms import plain
from playground.deduction.reading.ordering.statements import name, states
from playground.deduction.reading.ordering.text import settled
from playground.deduction.reading.ordering.words import (
    COMPARATIVE,
    MAY_ORDER,
    SUPERLATIVE,
    is_known,
)
from playground.deduction.reading.unbroken import unbroken
from playground.deduction.wording.orders import inflected, place_words, plural

Kind = OneOf["whether", "which", "where", "choice"]
Wanted = OneOf["True", "False", "possible"]


@dataclass(frozen=True)
class Option:
    """A statement, what it claims, and what is answered where it is the one."""

    said: str
    claims: tuple[Claim, ...]
    text: str


@dataclass(frozen=True)
class Asked:
    """What a question asks: one statement, or which of several. Of choices, which are `wanted`."""

    kind: Kind
    options: tuple[Option, ...]
    wanted: Wanted = "True"


_OFTEN_TRUE = re.compile(r"\b(?:could|can|may|might|possibl[ey])\b(?! not)", re.IGNORECASE)
_FALSE = re.compile(r"\b(?:false|cannot|can't|impossible|not true|could not|untrue)\b", re.I)
_INVERTED = re.compile(r"(?P<first>is|are|was|were|did|does|do) (?P<rest>.+)", re.IGNORECASE)
_WH = re.compile(r"(?:who|what|which)(?: one)?(?: of (?:the(?:se|m)?|them))? (?P<rest>.+)", re.I)
_EITHER = re.compile(
    rf"(?:who|what|which)(?: [a-z]+)? (?P<verb>is|are|was|were|finished|came|runs|ran)"
    rf" (?P<how>{COMPARATIVE})(?:,| -| –)? (?P<one>.+?),? or (?P<other>.+)",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"(?:where|(?:in )?(?:what|which) (?:place|position|spot)) (?:is|are|was|were|did|does|do) "
    r"(?P<name>.+?)(?: (?:in|finish(?: in)?|come(?: in)?|end up|stand|sit|placed|standing))?",
    re.IGNORECASE,
)
_MIDDLE = re.compile(r"\b(?:middle|cent(?:er|re))\b|中间")
"""Without a list it is meant among those that are compared."""
_BARE_SUPERLATIVE = re.compile(
    rf"^\s*(?:who|what|which)\b.*\b(?:is|are|was|were)\s({SUPERLATIVE})\s*\??\s*$", re.IGNORECASE
)
_NOUN_WORDS = 4
"""Words that may stand between "which" and the verb: "which of the old green books is …"."""


def asks(text: str, choices: tuple[str, ...], told: Arrangement) -> Asked | None:
    """What is asked of an arrangement; None where it is nothing about an order."""
    try:
        return _asked(text, choices, told)
    except Unread:
        return None


@unbroken
def _asked(text: str, choices: tuple[str, ...], told: Arrangement) -> Asked | None:
    if choices and (asked := _choices(text, choices, told)):
        return asked
    if is_chinese(text):
        return _in_chinese(text, told)
    text = _with_article(mine(worded(text)))
    asked = _where(text, told) or _either(text, told)
    if asked or not MAY_ORDER.search(text):
        return asked
    return _whether(text, told) or _which(text, told)


def _with_article(text: str) -> str:
    """ "Who is shortest?" as "Who is the shortest?"."""
    found = _BARE_SUPERLATIVE.search(text)
    if found is None or not is_known(found[1]):
        return text
    return f"{text[: found.start(1)]}the {text[found.start(1) :]}"


def may_ask(text: str, choices: tuple[str, ...]) -> bool:
    """Whether it is worth a look at the text: without a word of an order, none is asked about."""
    if len(text) > MAX_SENTENCE_CHARACTERS:
        return False
    if any(MAY_ORDER.search(one) for one in (text, *choices)):
        return True
    if is_chinese(text):
        forms = (chinese.either, chinese.whose_place, chinese.asks_more)
        return any(form(text) for form in forms)
    return any(form.fullmatch(plain(text)) for form in (_WHERE, _EITHER))


def _choices(text: str, choices: tuple[str, ...], told: Arrangement) -> Asked | None:
    """Each choice as a statement."""
    try:
        options = tuple(_option(choice, choice, told) for choice in choices)
    except Unread:
        return None
    possible: Wanted = "possible" if _OFTEN_TRUE.search(text) else "True"
    return Asked("choice", options, "False" if _FALSE.search(text) else possible)


def _in_chinese(text: str, told: Arrangement) -> Asked | None:
    """“甲在乙的左边吗？”, “谁最高？”, “甲和乙谁更高？”, “甲排第几？”."""
    term = chinese.whose_place(text)
    if term and told.series and len(told.scales) == 1 and term in told.series.names:
        [scale] = told.scales
        places = range(1, len(told.series.names) + 1)
        return Asked(
            "where",
            tuple(
                Option(
                    chinese.say_place(term, scale, place),
                    (Claim("at", (term,), scale, place),),
                    chinese.place_words(scale, place),
                )
                for place in places
            ),
        )
    said = chinese.either(text)
    if not said and chinese.filled(text, ""):
        names = told.series.names if told.series else told.names
        said = tuple((chinese.filled(text, name) or "", told.names[name]) for name in names)
    kind: Kind = "which" if said else "whether"
    options = []
    for one, answer in said or ((f"{chinese.plain(text)}。", ""),):
        try:
            options.append(_option(one, answer, told))
        except Unread:
            continue
    return Asked(kind, tuple(options)) if options else None


def _whether(text: str, told: Arrangement) -> Asked | None:
    """ "Is the owl to the left of the robin?", "Ann finished third." """
    if not text.rstrip().endswith("?"):
        try:
            return Asked("whether", (_option(f"{plain(text)}.", "", told),))
        except Unread:
            return None
    option = next(_turned(plain(text), "", told), None)
    return Asked("whether", (option,)) if option else None


def _turned(text: str, answer: str, told: Arrangement, after: str = "") -> Iterator[Option]:
    """The statements that a question with a verb before its subject may ask about."""
    found = _INVERTED.fullmatch(text)
    words = found["rest"].split() if found else []
    for at in range(1, len(words)):
        subject, verb, rest = " ".join(words[:at]), words[at], " ".join([*words[at + 1 :], after])
        first = found["first"].lower()  # type: ignore[index]
        if first in {"is", "are", "was", "were"}:
            said = f"{subject} {first} {verb} {rest}"
        else:
            said = f"{subject} {inflected(verb, first)} {rest}"
        try:
            if name(subject)[0] in told.names or not told.series:
                yield _option(f"{said.strip()}.", answer, told)
        except Unread:
            continue


def _either(text: str, told: Arrangement) -> Asked | None:
    """ "Which is older, the car or the truck?" """
    found = _EITHER.fullmatch(plain(text))
    if not found:
        return None
    pair = found["one"], found["other"]
    said = (f"{one} {found['verb']} {found['how']} than " for one in pair)
    try:
        return Asked(
            "which",
            tuple(
                _option(f"{words}{other}.", name(one)[1], told)
                for words, one, other in zip(said, pair, reversed(pair), strict=True)
            ),
        )
    except Unread:
        return None


def _which(text: str, told: Arrangement) -> Asked | None:
    """ "Who finished third?", "Which bird is the owl to the left of?" """
    found = _WH.fullmatch(plain(text))
    words = found["rest"].split() if found else []
    for skipped in range(min(_NOUN_WORDS, len(words))):
        rest = " ".join(words[skipped:])
        options = []
        for term, shown in told.names.items():
            if told.series and term not in told.series.names:
                continue
            option = _filled(rest, shown, told)
            if option and any(term in claim.names for claim in option.claims):
                options.append(option)
        if options:
            return Asked("which", tuple(options))
    return None


def _filled(rest: str, shown: str, told: Arrangement) -> Option | None:
    """The statement that a name makes of the rest of a question."""
    verb, _, more = rest.partition(" ")
    number = {"is": "are", "was": "were"} if plural(shown) else {"are": "is", "were": "was"}
    try:
        return _option(f"{shown} {number.get(verb.lower(), verb)} {more}.", shown, told)
    except Unread:
        return next(_turned(rest, shown, told, after=shown), None)


def _where(text: str, told: Arrangement) -> Asked | None:
    """ "In which place did Ann finish?": one statement for each place of the only scale."""
    found = _WHERE.fullmatch(plain(text))
    if not found or not told.series or len(told.scales) != 1:
        return None
    try:
        term, shown = name(found["name"])
    except Unread:
        return None
    if term not in told.series.names:
        return None
    [scale] = told.scales
    options = []
    for place in range(1, len(told.series.names) + 1):
        words = place_words(scale, place)
        said = f"{shown} is {words}."
        claim = Claim("at", (term,), scale, place)
        options.append(Option(f"{said[0].upper()}{said[1:]}", (claim,), words))
    return Asked("where", tuple(options))


def _option(said: str, answer: str, told: Arrangement) -> Option:
    """A statement about the text's order. Raises Unread."""
    compared = tuple(told.names) if _MIDDLE.search(said) else None
    stated = states(said, told.series.names if told.series else compared)
    among = [*(claim for _, claim in told.claims), *stated.claims]
    claims = tuple(settled(claim, among) for claim in stated.claims)
    said = as_written(said)
    return Option(f"{said[0].upper()}{said[1:]}", claims, answer)
