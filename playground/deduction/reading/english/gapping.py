"""A verb that is said once of several: what each of the others does with something else.

In:  ungapped("Ann likes tea and Bob coffee."), ungapped("Ann is tall and Bob short.")
Out: "Ann likes tea and Bob likes coffee.", "Ann is tall and Bob is short."

What may be a verb by itself ("and Bob sings", "and Bob left") is no gap (gapping: Ross, 1970). It
is left unread where that may be a thing as well ("Ann sells shoes and Bob hats"), or "Bob Tom" one.
"""

import re

from playground.deduction.reading.english.chunks import Unread, is_function_word
from playground.deduction.reading.english.gender import is_given
from playground.deduction.reading.english.inflection import (
    base,
    looks_plural,
    looks_third,
    singular,
)
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.parsed import parsed
from playground.deduction.reading.english.past import in_present
from playground.deduction.reading.english.qualities import ALIVE

_NAME = r"(?!The\b)[A-Z][\w-]*"
_WORD = r"(?!(?:and|but|or|while)\b)[a-z-]+"
_THING = rf"(?:(?:an?|the|some) )?(?:{_WORD} )?{_WORD}(?: (?:with|without|from|of) {_WORD})?"
_MORE = rf"(?P<who>{_NAME}) (?P<thing>{_THING})"
_ANY = rf"{_NAME} {_THING}"
_GAPPED = re.compile(
    rf"(?P<first>{_NAME} (?P<verb>[a-z]+) (?P<thing>{_THING}))"
    rf"(?P<others>(?:, {_ANY})*(?:,? (?:and|but|while) {_ANY}|; {_ANY}))[.!]?"
)
_JOINED = re.compile(rf"(?P<join>,? (?:and|but|while) |[,;] ){_MORE}")
_OF_NAMES = re.compile(
    rf"(?P<first>{_NAME} (?P<verb>[a-z]+s) {_NAME})(?P<join>,? (?:and|but|while) )"
    rf"(?P<who>{_NAME}) (?P<whom>{_NAME})[.!]?"
)
_WITH = re.compile(r" (?:with|without|from|of) ")
_ARTICLES = frozenset(("a", "an", "the", "some"))


def ungapped(sentence: str) -> str:
    """The sentence with its verb for each; "" where nothing is left out.

    Raises Unread where that is not clear.
    """
    if (of_names := _OF_NAMES.fullmatch(sentence)) and looks_third(of_names["verb"]):
        return _between_names(*of_names.group("first", "verb", "join", "who", "whom"))
    found = _GAPPED.fullmatch(sentence)
    if not found:
        return ""
    verb, others = found["verb"], list(_JOINED.finditer(found["others"]))
    things = [found["thing"], *(one["thing"] for one in others)]
    says = verb in {"is", "was"} or looks_third(verb) or bool(in_present(f"Ann {verb} it."))
    if says and looks_plural(things[0].split()[-1]):
        _mind_acts(sentence, things[1:])
    if not says or not all(_is_thing(one, being=verb in {"is", "was"}) for one in things):
        return ""
    more = (f" and {one['who']} {verb} {one['thing']}" for one in others)
    return f"{found['first']}{''.join(more)}."


def _between_names(first: str, verb: str, join: str, who: str, whom: str) -> str:
    """ "Ann sees Mia, and Bob Tom." """
    if not (is_given(who) and is_given(whom)):
        return ""
    if join == " and ":
        raise Unread(f"“{who} {whom}” may be one name or two.")
    return f"{first} and {who} {verb} {whom}."


def _mind_acts(sentence: str, things: list[str]) -> None:
    """Raise Unread where what follows a name may be things, as before, or what it does."""
    for one in things:
        if _acts(one) and may_be(one, "noun") and (words := parsed(sentence)):
            tags = {word.tag for word in words if word.text == one}
            if tags != {"VBZ"}:
                raise Unread(f"“{one}” may be a thing, or what is done.")


def _acts(word: str) -> bool:
    """Whether somebody may do it: "sings", and of "dogs" and "cats" nobody thinks so."""
    verb = looks_third(word) and may_be(base(word), "verb")
    return verb and not ALIVE.fullmatch(singular(word))


def _is_thing(phrase: str, *, being: bool) -> bool:
    """Whether a phrase can be what is seen or liked, or how one is, and is no verb."""
    article, *rest = _WITH.split(phrase)[0].split()
    bare = article not in _ARTICLES
    *before, last = [article, *rest] if bare else rest
    if any(map(is_function_word, (*before, last))) or not last:
        return False
    if bare and (acts := before[0] if before else last):
        adverb = may_be(acts, "adv") and not (being and may_be(acts, "adj"))
        if _acts(acts) or adverb or in_present(f"Ann {acts} it."):
            return False
    kinds = ("adj", "noun") if being and bare else ("noun",)
    return any(may_be(one, kind) for one in (last, base(last)) for kind in kinds)
