"""A verb that is said once of several: what each of the others does with something else.

In:  ungapped("Ann likes tea and Bob coffee."), ungapped("Ann is tall and Bob short.")
Out: "Ann likes tea and Bob likes coffee.", "Ann is tall and Bob is short."

Only names and what stands in small letters: "Bob Tom" may be one name. What may be a verb by
itself ("and Bob sings", "and Bob left") is no gap (gapping: Ross, 1970).
"""

import re

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.inflection import base, looks_third
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.past import in_present

_NAME = r"(?!The\b)[A-Z][\w-]*"
_WORD = r"(?!(?:and|but|or|while)\b)[a-z-]+"
_THING = rf"(?:(?:an?|the|some) )?(?:{_WORD} )?{_WORD}"
_MORE = rf"(?P<who>{_NAME}) (?P<thing>{_THING})"
_ANY = rf"{_NAME} {_THING}"
_GAPPED = re.compile(
    rf"(?P<first>{_NAME} (?P<verb>[a-z]+) (?P<thing>{_THING}))"
    rf"(?P<others>(?:, {_ANY})*(?:,? (?:and|but|while) {_ANY}|; {_ANY}))[.!]?"
)
_JOINED = re.compile(rf"(?P<join>,? (?:and|but|while) |[,;] ){_MORE}")
_ARTICLES = frozenset(("a", "an", "the", "some"))


def ungapped(sentence: str) -> str:
    """The sentence with its verb for each; "" where nothing is left out, or it is not clear."""
    found = _GAPPED.fullmatch(sentence)
    if not found:
        return ""
    verb, others = found["verb"], list(_JOINED.finditer(found["others"]))
    things = [found["thing"], *(one["thing"] for one in others)]
    says = verb in {"is", "was"} or looks_third(verb) or bool(in_present(f"Ann {verb} it."))
    if not says or not all(_is_thing(one, being=verb in {"is", "was"}) for one in things):
        return ""
    more = (f" and {one['who']} {verb} {one['thing']}" for one in others)
    return f"{found['first']}{''.join(more)}."


def _is_thing(phrase: str, *, being: bool) -> bool:
    """Whether a phrase can be what is seen or liked, or how one is, and is no verb."""
    article, *rest = phrase.split()
    bare = article not in _ARTICLES
    *before, last = [article, *rest] if bare else rest
    if any(map(is_function_word, (*before, last))) or not last:
        return False
    if bare and (acts := before[0] if before else last):
        verb = looks_third(acts) and may_be(base(acts), "verb")
        adverb = may_be(acts, "adv") and not (being and may_be(acts, "adj"))
        if verb or adverb or in_present(f"Ann {acts} it."):
            return False
    kinds = ("adj", "noun") if being and bare else ("noun",)
    return any(may_be(one, kind) for one in (last, base(last)) for kind in kinds)
