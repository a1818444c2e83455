"""A second witness for Chinese: does a dictionary part a sentence into the words that were read?

In:  disputed("汤姆没有驾驶证", the reading 驾驶(汤姆, 证), ())
Out: "“证” is part of the word “驾驶证”."

The grammar takes what stands between its function words for names, nouns and verbs. Here a name
must hold no verb or adverb of the dictionary, and a word must not be a piece of a longer one. Words
that the dictionary does not know, such as names that somebody made up, are taken as they are read.
"""

import re
from collections.abc import Container, Iterator
from itertools import accumulate

from playground.deduction.reading.chinese.dictionary import is_common, is_person, tagged
from playground.deduction.reading.chinese.lexicon import PROPERTIES, VERBS
from playground.deduction.reading.english.identity import literals_of
from playground.deduction.reading.english.reading import Reading

_IN_NO_NAME, _NO_NAME = "vdpcuyemqtr", "dpctr"
"""First letters of the classes of words that no name holds: verbs, adverbs, numbers, times …; and
of those that are none by themselves."""
_NAMES = frozenset(("今天", "我", "我们"))
"""Words that are read as names all the same."""
_NEVER = frozenset("别来去多真也又还再很太最看听自些个点做")
"""Of one character, and never a name or the beginning or end of one."""
_MIXED = re.compile(r"\d[一-鿿]+\d")
_PLACED = re.compile("(?<![存现自实内外潜所])在(?=.)")
_SEEMS = re.compile("[看听闻]起来|[看听]上去")


def disputed(sentence: str, reading: Reading, names: Container[str]) -> str:
    """Why a reading is not to be relied on; "" where the dictionary agrees.

    Of `names`, which other sentences have, it is not asked.
    """
    return next(_differences(sentence, reading, names), "")


def _differences(sentence: str, reading: Reading, names: Container[str]) -> Iterator[str]:
    for relation, terms in dict.fromkeys(one.atom for one in literals_of([reading])):
        said = relation.removeprefix("is ").removeprefix("can ")
        found = [term for term in terms if term not in names and term not in _NAMES]
        nouns = [term.lstrip("?!").rstrip("0123456789") for term in found]
        for word in (said, *nouns):
            whole = "" if f"is {word}" in names else _part_of(word, sentence)
            denied = whole == "没有" and word.startswith("有")
            if whole and not denied and whole not in {f"怕{word}", f"在{word}"}:
                yield f"“{word}” is part of the word “{whole}”."
        for noun in nouns:
            if f"is {noun}" not in names and (other := _no_noun(noun)):
                yield f"“{other}” in “{noun}” is no part of a name."
        if relation.startswith("is ") and said in names and is_person(said):
            yield f"“{said}” is a name, and that two names are one is not read."
        if relation not in names and relation.startswith("is ") and said not in PROPERTIES:
            yield from _no_property(said, sentence)
        elif len(terms) == 2 and said not in VERBS and _has_words(said):
            others = [word for word, kind in tagged(said) if kind[0] not in "vnxg"]
            yield from (f"“{one}” in “{said}” is no part of a verb." for one in others)


def _no_property(said: str, sentence: str) -> Iterator[str]:
    """Why what stands after “是” is neither a noun nor a property."""
    words = tagged(said)
    if len(words) == 1 and words[0][1].startswith("nr"):
        yield f"“{said}” is a name, and that two names are one is not read."
    odd = words[0][0] in _NEVER or (words[-1][1][0] == "f" and _has_words(said))
    if said.startswith("是") or (odd and len(words) > 1):
        yield f"“{said}” is not read as a noun."
    if len(said) > 1 and [kind for _, kind in words] in (["n"], ["vn"]) and f"{said}的" in sentence:
        yield f"“{said}的” may say whose it is, and not what it is like."


def _has_words(run: str) -> bool:
    """Whether the dictionary has a word of more than one character in it."""
    return any(len(word) > 1 for word, _ in tagged(run))


def _part_of(word: str, sentence: str) -> str:
    """The longer word of the dictionary of which a word is a piece wherever it stands; "" else."""
    if word in VERBS or word in PROPERTIES or len(tagged(word)) != 1:
        return ""
    words = [one for one, _ in tagged(sentence)]
    ends = list(accumulate(map(len, words)))
    whole = ""
    start = sentence.find(word)
    while start >= 0:
        places = {start, start + len(word)}
        whole = next(
            (
                one
                for one, end in zip(words, ends, strict=True)
                if any(end - len(one) < place < end for place in places)
            ),
            "",
        )
        if not whole:
            return ""
        start = sentence.find(word, start + 1)
    return whole


def _no_noun(noun: str) -> str:
    """The word in a name or noun that none holds; "" where there is none."""
    if _MIXED.search(noun):
        return noun
    if _PLACED.search(noun):
        return "在"
    if is_person(noun) or "的" in noun:
        return ""
    words = tagged(noun)
    if not words:
        return noun
    if len(words) == 1:
        [(word, kind)] = words
        return word if word in _NEVER or kind[0] in _NO_NAME or _SEEMS.match(word) else ""
    first, last = words[0][0], words[-1][0]
    if _has_words(noun) and (first in _NEVER or last in _NEVER or last == "老"):
        return first if first in _NEVER else last
    for number, (word, kind) in enumerate(words):
        before, of_person = words[number - 1] if number else ("", "")
        named = of_person.startswith("nr") and len(before) > 1 and is_common(before)
        if len(word) > 1 and is_common(word) and (named or kind[0] in _IN_NO_NAME):
            return word
    return ""
