"""A text in capitals throughout, as one writes it otherwise: names alone keep their first capital.

In:  in_small_letters("ALL CATS ARE KIND. REX LIKES ANN.")
     in_small_letters("DOES REX LIKE ANN?", names={"rex"})
Out: "All cats are kind. Rex likes Ann.", "Does Rex like Ann?"

It is as long as before, so that what stands where stays told.
"""

import re
from collections.abc import Collection

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.gender import is_given
from playground.deduction.reading.english.inflection import looks_plural
from playground.deduction.reading.english.lexicon import known, may_be

_WORD = re.compile(r"[A-Z][A-Z'’-]*")
_SMALL = re.compile(r"[a-zà-ÿ]")
_STARTS = re.compile(r"(?:^|[.!?;:\n]\s*)(?:\(?\d+[.)]\s*)?([A-Z][A-Z'’-]*)")
_BEFORE_NOUN = frozenset("a an the all every each no some any most many both few only".split())


def in_small_letters(text: str, names: Collection[str] = ()) -> str:
    """The text; itself where it has small letters or no words of English. `names` (in lower case)
    are those that are known from elsewhere.
    """
    words = [one for one in _WORD.findall(text) if len(one) > 1]
    if _SMALL.search(text) or not any(_of_grammar(one) or known(one.lower()) for one in words):
        return text
    starts = {found.start(1) for found in _STARTS.finditer(text)}
    first = {found[1].lower() for found in _STARTS.finditer(text)}
    found_names = {*names, *(one for one in first if not looks_plural(one))}
    before = ["", ""]

    def small(found: re.Match[str]) -> str:
        word = found[0].lower()
        named = not _of_grammar(word) and _is_name(word, before, found_names)
        before[:] = [before[1], word]
        return word.capitalize() if named or word == "i" or found.start() in starts else word

    return _WORD.sub(small, text)


def _of_grammar(word: str) -> bool:
    return is_function_word(word.lower().replace("’", "'"))


def _is_name(word: str, before: Collection[str], names: Collection[str]) -> bool:
    """Whether a word is a name after the two `before` it: no noun has an article there."""
    *_, one, last = before
    if last in _BEFORE_NOUN or (one in _BEFORE_NOUN and may_be(last, "adj")):
        return False
    word = re.sub(r"['’]s?$", "", word)
    return word in names or is_given(word) or not known(word)


def names_of(text: str) -> set[str]:
    """The words, in lower case, that a text writes with a capital, and never without one."""
    capital = {one.lower() for one in re.findall(r"\b[A-Z][\w-]*", text)}
    return {
        one
        for one in capital - set(re.findall(r"\b[a-z][\w-]*", text))
        if not _of_grammar(one) and not (looks_plural(one) and known(one))
    }
