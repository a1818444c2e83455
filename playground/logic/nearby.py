"""Sentences in plain English that a sentence of free text may mean, made of the text's own words.

In:  "You'll find that Eric, poor man, feels blue." in a text with Eric and things that are blue
Out: ["Eric is poor and blue."]
In:  "Nice people who are big tend to be round in shape."
Out: ["If someone is nice and big then they are round.", "If someone is big and round then they …"]

Properties are words that stand where words stand which tell how somebody is; names are those that
the text always writes with a capital. A sentence with a name (or "he", after one) is taken for a
fact, one without for a rule: what comes after its last verb is its conclusion, or any one of its
properties. The likelier come first. Which of them is near enough, others have to judge.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from playground.logic.english.chunks import is_function_word

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|,")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEING = _set("is are be feels feeling feel he's she's they're")
"""What stands before a word that tells how somebody is."""
_VERBS = _BEING | _set("then have has will makes make means find become becomes")
"""What stands before the conclusion of a rule."""
_KINDS = _set("people persons person man woman men women one ones")
"""What stands after a word that tells how somebody is."""
_ANYONE = _KINDS | _set(
    "someone somebody anyone anybody everyone everybody something anything everything things thing "
    "some those whoever who all any each you"
)
"""Who or what may be anyone: a sign of a rule."""
_GIVEN = frozenset(("if", "when", "whenever"))
_APPOSED = _set("the a an who")
_PRONOUNS = _set("he she him her his he's she's")
_NOT = _set("not never isn't aren't nor neither without")
_SKIPPED = _set("a an bit also always often still quite very so rather too just though both")
"""Words that change no place: "is also a bit round" stands for "is round"."""
_COMMON = _VERBS | _ANYONE | _NOT | _SKIPPED | {"well", "sure", "only", "had", "been", "they'll"}
_NEVER = ("s", "ing", "ly")
"""Endings that words do not have which tell how somebody is."""
_REACH = 2
"""So many words after "not" a property is still denied by it."""
MOST = 6
"""Properties a sentence may have; with more of them it says too much to guess at."""


@dataclass(frozen=True)
class Vocabulary:
    """The names (lower case → as it is written) and the properties of a text."""

    names: dict[str, str]
    properties: frozenset[str]


def vocabulary(sentences: Sequence[str], known: Collection[str] = ()) -> Vocabulary:
    """The names and properties of a text; `known` are properties that it is sure to have.

    That somebody is a person, or anything, is no property, though a text may say so.
    """
    texts = [_WORD.findall(sentence) for sentence in sentences]
    lower = Counter(word for words in texts for word in {w for w in words if w[0].islower()})
    names = {
        word.lower(): word
        for words in texts
        for at, word in enumerate(words)
        if word[0].isupper()
        and word.lower() not in lower
        and not _is_common(word)
        and (at or _opens(words))
    }
    bare = [[one for one in map(str.lower, words) if not _is_skipped(one)] for words in texts]
    often = {word for word, times in lower.items() if times > 1}
    properties, before = {*known} - _COMMON, -1
    while len(properties) > before:
        before = len(properties)
        for words in bare:
            properties |= set(_described(words, properties, often)) - names.keys()
    return Vocabulary(names, frozenset(properties))


def _opens(words: Sequence[str]) -> bool:
    """Whether a sentence opens like one about somebody: "Eric has …", "Eric, the old man, …"."""
    _, second, third = (*words, "", "", "")[:3]
    return second.endswith("s") or (second == "," and third in _APPOSED)


def _described(
    words: Sequence[str], properties: Collection[str], often: Collection[str]
) -> Iterator[str]:
    """The words of a sentence that tell how somebody is, by what stands beside them.

    A comma, or another such word, is sign enough only for words that come often.
    """
    padded = ["", "", *words, "", ""]
    for at, word in enumerate(padded[2:-2], start=2):
        if word == "," or _is_common(word) or word.endswith(_NEVER):
            continue
        before, after = padded[at - 1], padded[at + 1]
        beside = (padded[at - 2], before), (padded[at + 2], after)
        sure = (before in _BEING or after in _KINDS) and after not in {"to", "that", "as"}
        sure |= any(link in {"and", "or"} and far in properties for far, link in beside)
        weak = after in properties or any(
            link in {",", "but"} and far in properties for far, link in beside
        )
        if sure or (weak and word in often):
            yield word


def _is_common(word: str) -> bool:
    return is_function_word(word.lower()) or word.lower() in _COMMON


def _is_skipped(word: str) -> bool:
    return word in _SKIPPED or word.endswith("ly")


def nearby(sentence: str, before: str, words: Vocabulary) -> list[str]:
    """What the sentence may mean, none twice; `before`: the text before it, for "he" and "she"."""
    found = _WORD.findall(sentence)
    small = [word.lower() for word in found]
    said = _properties(small, words)
    if not 0 < len(said) <= MOST:
        return []
    whom = [words.names[word] for word in dict.fromkeys(small) if word in words.names]
    if not whom and _PRONOUNS & set(small) and not _ANYONE & set(small):
        earlier = [word for word in _WORD.findall(before) if word.lower() in words.names]
        whom = earlier[-1:]
    if len(whom) == 1:
        return [f"{whom[0]} is {_listed(list(said))}."]
    if whom or len(said) < 2:
        return []
    return list(
        dict.fromkeys(
            _rule(said, heads) for heads in _conclusions(small, said) if 0 < len(heads) < len(said)
        )
    )


def _conclusions(small: Sequence[str], said: dict[str, int]) -> Iterator[list[str]]:
    """Which of the properties may be the conclusion, the likeliest first."""
    verbs = [at for at, word in enumerate(small) if word in _VERBS]
    given = [at for at, word in enumerate(small) if at and word in _GIVEN]
    if given:
        yield [one for one, at in said.items() if at < given[0]]
    for verb in reversed(verbs):
        yield [one for one, at in said.items() if at > verb]
    yield from ([one] for one in reversed(said))


def _rule(said: Collection[str], heads: Collection[str]) -> str:
    body = [one for one in said if one not in heads]
    return f"If someone is {_listed(body)} then they are {_listed(list(heads))}."


def _properties(small: Sequence[str], words: Vocabulary) -> dict[str, int]:
    """The properties of a sentence and their places, with "not" those that it denies."""
    said: dict[str, int] = {}
    denials = [
        at
        for at, (one, next_) in enumerate(pairwise([*small, ""]))
        if one in _NOT and next_ != "only"
    ]
    for at, word in enumerate(small):
        if word in words.properties and not {word, f"not {word}"} & said.keys():
            denied = any(at - _REACH <= one < at for one in denials)
            said[f"not {word}" if denied else word] = at
    return said


def _listed(said: Sequence[str]) -> str:
    """Words in a row, what is denied last: "blue, big and not rough"."""
    row = sorted(said, key=lambda one: one.startswith("not "))
    return f"{', '.join(row[:-1])} and {row[-1]}" if len(row) > 1 else row[0]
