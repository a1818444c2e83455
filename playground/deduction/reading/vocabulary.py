"""The names and properties that a free text speaks of, by the places where their words stand.

In:  ["You'll find that Eric, poor man, feels blue.", "Sad and blue people are big."]
Out: Vocabulary({"eric": "Eric"}, {"poor", "blue", "sad", "big"})

Names are what the text always writes with a capital; properties stand where words stand which tell
how somebody is: after "is" or "feels", before "people", in a list with other properties.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass

from playground.deduction.reading.english.chunks import is_function_word

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|,")


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


BEING = word_set("is are be being been feels feeling feel he's she's they're")
"""What stands before a word that tells how somebody is."""
VERBS = BEING | word_set("then have has will makes make means find become becomes")
"""What stands before the conclusion of a rule."""
PERSONS = word_set("people persons person fellow fellows guy guys folk folks human humans")
"""Words for anybody at all: that somebody is one of them says nothing."""
KINDS = PERSONS | word_set("man woman men women one ones")
"""What stands after a word that tells how somebody is."""
ANYONE = KINDS | word_set(
    "someone somebody anyone anybody everyone everybody something anything everything things thing "
    "some those whoever who all any each you"
)
"""Who or what may be anyone: a sign of a rule."""
NOT = word_set("not never isn't aren't nor neither without")
_SKIPPED = word_set("a an bit also always often still quite very so rather too just though both")
"""Words that change no place: "is also a bit round" stands for "is round"."""
_COMMON = VERBS | ANYONE | NOT | _SKIPPED | word_set("well sure only had they'll other same")
_LINKS = word_set("and or but")
_ARTICLES = word_set("a an")
_APPOSED = word_set("the a an who")
_MODALS = word_set("may might can could will would must should")
_PARTICIPLE = re.compile("..[^aeiou]?ed$")
"""A property only after "is": "is tired", but not "a kind natured person"."""
_NEVER = ("s", "ing", "ly")
"""Endings that words do not have which tell how somebody is."""


@dataclass(frozen=True)
class Vocabulary:
    """The names (lower case → as it is written) and the properties of a text."""

    names: dict[str, str]
    properties: frozenset[str]

    def told(self, sentence: str) -> frozenset[str]:
        """The properties that the sentence has words for."""
        return self.properties.intersection(words_of(sentence.lower()))


def words_of(text: str) -> list[str]:
    """The words of a text as it writes them, and its commas."""
    return _WORD.findall(text)


def vocabulary(sentences: Sequence[str], known: Set[str] = frozenset()) -> Vocabulary:
    """The names and properties of a text; `known` are properties that it is sure to have.

    That somebody is a person, or anything, is no property, though a text may say so.
    """
    texts = [words_of(sentence) for sentence in sentences]
    small = [[word.lower() for word in words] for words in texts]
    lower = {word for words in texts for word in words if word[0].islower()}
    names = {
        word.lower(): word
        for words in texts
        for at, word in enumerate(words)
        if word[0].isupper()
        and word.lower() not in lower
        and word.lower() not in known
        and not _is_common(word)
        and (at or _opens(words))
    }
    seen = Counter(word for words in small for word in {*words})
    often = {word for word, times in seen.items() if times > 1}
    bare = [_bare(words) for words in small]
    properties, before = {*known - _COMMON}, -1
    while len(properties) > before:
        before = len(properties)
        for words in bare:
            properties |= set(_described(words, properties, often)) - names.keys()
    return Vocabulary(names, frozenset(properties))


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that change no place; "a" stays where it stands after no "is"."""
    kept: list[str] = []
    for word in words:
        if word in _LINKS and kept[-1:] == [","]:
            kept.pop()
        if not _is_skipped(word) or (word in _ARTICLES and not {*kept[-1:]} & BEING):
            kept.append(word)
    return kept


def _opens(words: Sequence[str]) -> bool:
    """Whether a sentence opens like one about somebody: "Eric has …", "Eric, the old man, …"."""
    _, second, third = (*words, "", "", "")[:3]
    return second.endswith("s") or second in _MODALS or (second == "," and third in _APPOSED)


def _described(
    words: Sequence[str], properties: Collection[str], often: Collection[str]
) -> Iterator[str]:
    """The words of a sentence that tell how somebody is, by what stands beside them.

    Words that the text has more than once (`often`) need less of a sign than others.
    """
    padded = ["", "", *words, "", ""]
    for at, word in enumerate(padded[2:-2], start=2):
        before, after = padded[at - 1], padded[at + 1]
        if word == "," or _is_common(word) or word.endswith(_NEVER):
            continue
        if _PARTICIPLE.search(word) and before not in BEING:
            continue
        if after in KINDS:
            yield word
        if before in properties:  # "a red color": a thing
            continue
        told = before in BEING and after not in {"to", "that"}
        ends = after in _LINKS or after in {"", ",", "as"}
        linked = [
            link
            for far, link in ((padded[at - 2], before), (padded[at + 2], after))
            if far in properties and (link == "," or link in _LINKS)
        ]
        if (told and ends) or _LINKS.intersection(linked) or linked == [",", ","]:
            yield word
        if word in often and (told or linked or after in properties):
            yield word


def _is_common(word: str) -> bool:
    return is_function_word(word.lower()) or word.lower() in _COMMON


def _is_skipped(word: str) -> bool:
    return word in _SKIPPED or word.endswith("ly")
