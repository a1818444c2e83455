"""Those of whom a text says no more than that they are there: each sentence speaks of another one.

In:  the readings of "Some dog is kind. Some dog is red."
Out: is kind(!dog), is red(!dog 2): nothing says that these are one

The only one that is brought in as "a dog" is "the dog" from then on: a definite description takes
up its antecedent (Heim, "The Semantics of Definite and Indefinite Noun Phrases", 1982).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from playground.deduction.program import Sentence
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.discourse import SOME, certain
from playground.deduction.reading.english.reading import Reading


def each_his_own(readings: Sequence[Reading | Unread]) -> list[Reading | Unread]:
    """The readings with another name in each for those that it says there are."""
    used: Counter[str] = Counter()
    return [one if isinstance(one, Unread) else _renamed(one, used) for one in readings]


def taken_up(
    sentences: Sequence[Sentence], readings: Sequence[Reading | Unread]
) -> list[Reading | Unread]:
    """The readings, with "the dog" for the only one that they bring in as "a dog".

    It stays apart where a dog is there of whom one spoke before, where it is there only if
    something else is so, and where that is no more than likely.
    """
    found = list(readings)
    named = Counter(name for one in readings if isinstance(one, Reading) for name, _ in one.names)
    spoken_of: set[str] = set()
    for at, reading in enumerate(readings):
        if isinstance(reading, Unread):
            continue
        spoken_of.update(name for name, _ in reading.names)
        new: dict[str, tuple[str, str]] = {}
        for name in _brought_in(reading, sentences[at].text):
            noun = name.removeprefix(SOME)
            if named[name] == 1 and noun not in spoken_of:
                new[name] = noun, f"the {noun}" if noun in named else certain(noun)
        if new:
            found[at] = _with_names(reading, new)
    return found


def _brought_in(reading: Reading, sentence: str) -> list[str]:
    """Those that a sentence says there are, as "a dog"; none where that is but likely."""
    some = [name for name, _ in reading.names if name.startswith(SOME)]
    if not some or reading.weight != 1:
        return []
    facts = {term for head, body in reading.rules if not body for term in head.atom.terms}
    a_dog = r"\ban? (?:[a-z-]+ ){{0,3}}{}\b"
    return [
        name
        for name in some
        if name in facts
        and re.search(a_dog.format(re.escape(name.removeprefix(SOME))), sentence, re.IGNORECASE)
    ]


def _renamed(reading: Reading, used: Counter[str]) -> Reading:
    new: dict[str, tuple[str, str]] = {}
    for name, shown in reading.names:
        if name.startswith(SOME):
            used[name] += 1
            if used[name] > 1:
                new[name] = f"{name} {used[name]}", f"{shown} ({used[name]})"
    return _with_names(reading, new) if new else reading


def _with_names(reading: Reading, shown: Mapping[str, tuple[str, str]]) -> Reading:
    """The reading with another name for some that it names, and how each of those is written."""
    new = {name: other for name, (other, _) in shown.items()}
    names = tuple(shown.get(name, (name, written)) for name, written in reading.names)
    return replace(reading.each(lambda one: one.filled(new)), names=names)
