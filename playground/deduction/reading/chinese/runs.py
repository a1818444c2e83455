"""Where a run of Chinese characters falls into subject, verb and object.

In:  clause_cut("小明喜欢小红", known), verb_cut("喜欢小红", known), verb_cut("善良", known)
Out: 2, 2, 0

A cut is made where a common verb or property shows it (lexicon.py) or a name does that
other sentences have; else where a dictionary has one word after the other (dictionary.py). Where
two cuts are as good as each other, or none is, the run is Ambiguous.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from playground.deduction.reading.chinese.dictionary import is_person, tagged
from playground.deduction.reading.chinese.lexicon import PROPERTIES, THINGS, VERBS, property_of
from playground.deduction.reading.english.chunks import Ambiguous

_LONGEST_VERB = max(map(len, VERBS))
_LONGEST_NEW_VERB = 4
_NOUNS, _SAID = "nrsjx", "vazi"
"""First letters of the dictionary's classes: what a subject is made of, and what is said of it."""


@dataclass(frozen=True)
class Known:
    """The names and the properties that other sentences have."""

    names: frozenset[str]
    properties: frozenset[str]

    def is_property(self, word: str) -> bool:
        """Whether a word is known to be said of one thing: a common property, or one of before."""
        plain = property_of(word)
        return plain in PROPERTIES or plain in self.properties

    def is_name(self, words: str) -> bool:
        """Whether something is called so in another sentence."""
        return words.lower() in self.names

    def begins_with_name(self, run: str) -> bool:
        """Whether a name stands at the start of a run."""
        return any(self.is_name(run[:end]) for end in range(1, len(run)))


@lru_cache(maxsize=8)
def known(names: frozenset[str]) -> Known:
    """The keys of a program's `names`, sorted out: "小明" is a name, "is 红" a property."""
    properties = frozenset(name.removeprefix("is ") for name in names if name.startswith("is "))
    return Known(frozenset(name for name in names if not name.startswith("is ")), properties)


def clause_cut(run: str, known: Known, *, object_follows: bool = False) -> int:
    """Where the subject of a run that holds subject and predicate ends. Raises Ambiguous.

    With `object_follows` the run ends in a verb.
    """
    named = [end for end in range(1, len(run)) if _is_subject(run[:end], known)]
    for end in reversed(named):
        rest = run[end:]
        if _is_verb(rest) if object_follows else may_be_predicate(rest, known):
            return end
    if named:
        raise _unclear(run)
    if object_follows:
        ends = [end for end in range(1, len(run)) if run[end:] in VERBS]
        if not ends:
            raise _unclear(run)
        return ends[0]
    cuts = [cut for cut in _verbs(run) if not _within_word(run, *cut)]
    named_object = [cut for cut in cuts if known.is_name(run[sum(cut) :])]
    long = [cut for cut in cuts if cut[1] > 1]
    starts = {start for start, _ in named_object or long or cuts}
    if not named_object and not long:
        properties = (end for end in range(1, len(run) - 1) if run[end:] in PROPERTIES)
        starts |= set(islice(properties, 1))
    if len(starts) > 1 and (at := _placed(run)) in starts:
        return at
    if len(starts) == 1:
        return starts.pop()
    if not starts and (cut := _predicate_of_words(run)) and may_be_predicate(run[cut:], known):
        return cut
    raise _unclear(run)


def verb_cut(run: str, known: Known) -> int:
    """Where the verb of a predicate ends and its object begins; 0 where it is a property.

    Raises Ambiguous.
    """
    if known.is_property(run):
        return 0
    if len(run) == 2 and run not in VERBS and [kind for _, kind in tagged(run)] == ["v"]:
        return 0
    ends = [end for end in range(1, len(run)) if known.is_name(run[end:])]
    latin = [
        end for end in range(1, len(run)) if _is_latin(run[end:]) and not run[end - 1].isascii()
    ]
    common = [end for end in range(1, len(run)) if run[:end] in VERBS]
    new = [end for end in ends if _is_verb(run[:end])]
    for cuts in ([end for end in common if end in ends], new[:1], common[-1:], latin):
        if cuts and _is_verb(run[: cuts[-1]]):
            return cuts[-1]
    if run in VERBS:
        return 0
    found = _object_of_words(run)
    if found is None:
        raise _unclear(run)
    return found


def may_be_predicate(run: str, known: Known) -> bool:
    """Whether a run can be what is said of a subject."""
    try:
        verb_cut(run, known)
    except Ambiguous:
        return False
    return True


def ends_in_verb(run: str) -> bool:
    """Whether a common verb stands at the end of a run, with something before it."""
    return any(run[end:] in VERBS for end in range(1, len(run)))


def holds_verb(run: str) -> bool:
    """Whether a run is more than a name, since a verb of two characters stands in it."""
    return any(length > 1 for _, length in _verbs(run))


def _within_word(run: str, start: int, length: int) -> bool:
    """Whether a verb of one character is in a longer word: “学” of “学校”, not “在” of “在家”."""
    if run[start] == "在":
        return False
    at = 0
    for word, _ in tagged(run):
        if at <= start < at + len(word):
            return length == 1 < len(word)
        at += len(word)
    return False


def _placed(run: str) -> int:
    """Where “在” stands as a word with one place behind it: “小王在学校”; 0 elsewhere."""
    words = tagged(run)
    at = sum(len(word) for word, _ in words[:-2])
    return at if [word for word, _ in words[-2:-1]] == ["在"] and words[-1][1][0] in "ns" else 0


def _predicate_of_words(run: str) -> int:
    """Where the predicate of a run begins, after nothing but nouns and names; 0 where none does."""
    for end in (3, 2):
        after = tagged(run[end:]) if is_person(run[:end]) else ()
        if after and after[0][1][0] in _SAID:
            return end
    for guess in (False, True):
        at = 0
        for number, (word, kind) in enumerate(tagged(run, guess=guess)):
            if kind[0] in _SAID and number:
                return at
            if kind[0] not in _NOUNS:
                break
            at += len(word)
    return 0


def _object_of_words(run: str) -> int | None:
    """Where the object begins in a predicate: 0 where it is all verbs, or one adjective.

    None where its words are no predicate.
    """
    words = tagged(run)
    kinds = "".join(kind[0] for _, kind in words)
    if any(len(word) == 1 for word, _ in words[1:]) and len(words) > 2:
        return None
    if re.fullmatch(r"v+|[azil]", kinds):
        return 0
    return len(words[0][0]) if re.fullmatch(r"v[nr]+", kinds) else None


def _is_subject(words: str, known: Known) -> bool:
    if known.is_name(words) or words in THINGS or words in known.properties:
        return True
    return _is_latin(words)


def _is_latin(words: str) -> bool:
    return words.isascii() and words[0].isalpha()


def _is_verb(words: str) -> bool:
    """Whether words are a common verb, or may be another: few, and no verb or property in them."""
    if words in VERBS:
        return True
    if any(map(str.isascii, words)) or len(words) > _LONGEST_NEW_VERB:
        return False
    return words not in PROPERTIES and not holds_verb(words)


def _verbs(run: str) -> Iterator[tuple[int, int]]:
    """Every common verb with something before and after it: its place and length."""
    start = 1
    while start < len(run) - 1:
        lengths = range(min(_LONGEST_VERB, len(run) - 1 - start), 0, -1)
        length = next((n for n in lengths if run[start : start + n] in VERBS), 0)
        if length:
            yield start, length
        start += length or 1


def _unclear(run: str) -> Ambiguous:
    return Ambiguous(
        f"where one word ends and the next begins in “{run}” cannot be told; “…是…的” would tell."
    )
