"""Places in words, and what denies a statement about an order.

In:  say_place("owl", "leftmost", 2, {"owl": "the owl"}), opposite("Ann finished first.")
Out: "The owl is the second from the left.", "Ann did not finish first."
"""

import re
from collections.abc import Mapping

from playground.deduction.reading.chinese.words import has_chinese, is_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.inflection import base, looks_third, third
from playground.deduction.reading.ordering import chinese
from playground.deduction.reading.ordering.forms import ACTION, NO_FORM, SENTENCE, WINS, plain
from playground.deduction.reading.ordering.words import SIDES, ordinal

_PAST = {
    "finish": "finished",
    "come": "came",
    "place": "placed",
    "rank": "ranked",
    "end": "ended",
    "arrive": "arrived",
    "win": "won",
    "run": "ran",
    "have": "had",
}


def say_place(name: str, scale: str, place: int, names: Mapping[str, str]) -> str:
    """One name's place as a sentence: "The owl is the second from the left.", "Ann is third."."""
    shown = names.get(name, name)
    if has_chinese(shown):
        return chinese.say_place(shown, scale, place)
    verb = "are" if plural(shown) else "is"
    return f"{shown[0].upper()}{shown[1:]} {verb} {place_words(scale, place)}."


def place_words(scale: str, place: int) -> str:
    """A place in words: "the leftmost", "the second-oldest", "third"."""
    if scale == "first":
        return ordinal(place)
    if place == 1:
        return f"the {scale}"
    if scale in SIDES:
        return f"the {ordinal(place)} from {SIDES[scale]}"
    return f"the {ordinal(place)}-{scale}"


def plural(shown: str) -> bool:
    """Whether a name is that of several: "the pears"."""
    return shown.islower() and shown.endswith("s") and not shown.endswith(("ss", "us", "is"))


def opposite(sentence: str) -> str:
    """What denies a sentence: "The owl is not the leftmost.", "Ann did not finish first." """
    if is_chinese(sentence):
        return chinese.opposite(sentence)
    text = plain(sentence)
    found = SENTENCE.fullmatch(text) or ACTION.fullmatch(text) or WINS.fullmatch(text)
    if not found:
        raise Unread(NO_FORM)
    groups = found.groupdict()
    denied = groups.get("never") or groups.get("not")
    verb = groups["verb"]
    start, stop = found.span("verb")
    before, after = text[:start], text[stop:]
    if groups.get("be") or verb.split()[0].lower() in {"is", "are", "was", "were"}:
        word, _, more = verb.partition(" ")
        after = after.removeprefix(" not") if denied else after
        said = f"{before}{word}{'' if denied else ' not'}{f' {more}' if more else ''}{after}"
    elif denied:
        helper = groups["did"].lower()
        before = re.sub(r"(?:did|does|do) not $", "", before, flags=re.IGNORECASE)
        said = f"{before}{inflected(verb, helper)}{after}"
    else:
        helper, plain_verb = _helper(verb)
        said = f"{before}{helper} not {plain_verb}{after}"
    return f"{said}."


def inflected(verb: str, helper: str) -> str:
    """The form that a verb has without its helper: "did finish" is "finished"."""
    head, _, more = verb.partition(" ")
    forms = {"did": _PAST.get(head, f"did {head}"), "does": third(base(head)), "do": head}
    return f"{forms[helper]}{f' {more}' if more else ''}"


def _helper(verb: str) -> tuple[str, str]:
    """The helper and the plain form of a verb: "finished up" is "did", "finish up"."""
    head, _, more = verb.partition(" ")
    word = head.lower()
    past = {form: one for one, form in _PAST.items()}
    if word in past:
        helper, word = "did", past[word]
    else:
        helper, word = ("does", base(word)) if looks_third(word) else ("do", word)
    return helper, f"{word}{f' {more}' if more else ''}"
