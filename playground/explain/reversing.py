"""Words that turn what is said round and that VADER's three words before do not reach.

In:  turned(("The", "acting", "is", "far", "from", "bad"), [5], reached={})
Out: {5: (Turn(first=3, last=4, again=False),)}

A negation reaches over light words to the next word with a feeling: over "think it is a very" in "I
don't think it is a very good film". "Far from", "anything but" and their like are negations too,
and "not only" is none. A denial around a denial turns the word back (`second_denial`).
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from vaderSentiment.vaderSentiment import negated

from playground.explain.second_denial import outer

FARTHEST = 9
"""A negation reaches over at most so many words."""

_PHRASES = tuple(
    tuple(one.split())
    for one in (
        "far from",
        "opposite of",
        "anything but",
        "by no means",
        "in no way",
        "in no sense",
        "no one",
        "less than",
        "nothing like",
        "free of",
        "devoid of",
    )
)
_WORDS = frozenset(("nobody", "neither", "nor", "hardly", "lacks", "lacked", "lacking"))
_LIGHT = frozenset(
    """a an the this that these those it its is was are were be been being am to of in at as so
    too very really all any even least bit slightest remotely particularly especially quite much
    more such i you he she we they me my your his her our their think thought believe feel find
    found say said call called consider expect would could will can do does did have has had
    ever one single word about there way sense means from""".split()  # noqa: SIM905
)
_MOST = frozenset(("so", "such", "this"))
"""After a negation these say that there was never more of it: "never been so happy"."""

OF_ANOTHER = 120
"""So many characters before a word are looked at to tell of what it is said."""
_UNLIKE = re.compile(
    r"\bunlike\s[^.!?;:,]*(?:,\s(?:which|who|that|where)\s[^.!?;:,]*)?$", re.IGNORECASE
)


def said_of_another(before: str) -> bool:
    """Whether what comes after these words is said of another one: "unlike my old one, which".

    A fault of the other one is praise; what is good of the other one says nothing.
    """
    return _UNLIKE.search(before) is not None


@dataclass(frozen=True)
class Turn:
    """The words `first` to `last` turn a word round, or, `again`, do not though VADER says so."""

    first: int
    last: int
    again: bool = False


def turned(
    words: Sequence[str], felt: Collection[int], reached: Mapping[int, Sequence[int]]
) -> dict[int, tuple[Turn, ...]]:
    """Of the words with a feeling those that are turned round, and by which words.

    `felt` are their places, `reached` those that VADER's own rule has turned round already, each
    with the places of the words it did so for.
    """
    lower = [word.lower().strip('.,;:!?"”“()') for word in words]
    parted = ["" if word[-1] in ".,;:!?" else one for word, one in zip(words, lower, strict=True)]
    found = {}
    for place in felt:
        denials = reached.get(place, ())
        turn = _undone(lower, place) if denials else _before(words, lower, place)
        turns = [turn] if turn else []
        inner = turn.first if turn and not turn.again else None if turn else min(denials, default=0)
        if len(denials) < 2 and inner and (around := outer(parted, inner, _LIGHT)) is not None:
            turns.append(Turn(around, around))
        if turns:
            found[place] = tuple(turns)
    return found


def _before(words: Sequence[str], lower: Sequence[str], place: int) -> Turn | None:
    """The negation before a word that only light words part from it."""
    at = place - 1
    while at >= 0 and place - at <= FARTHEST and words[at][-1] not in ".,;:!?":
        for phrase in _PHRASES:
            first = at - len(phrase) + 1
            if first >= 0 and tuple(lower[first : at + 1]) == phrase:
                return Turn(first, at)
        if lower[at] in _WORDS or negated([lower[at]]):
            most = bool(_MOST & set(lower[at + 1 : place])) or _more(lower, at, place)
            return None if most else Turn(at, at)
        if lower[at] not in _LIGHT and not lower[at].endswith("ly"):
            return None
        at -= 1
    return None


def _undone(lower: Sequence[str], place: int) -> Turn | None:
    """What makes a strong word of one that VADER turned round: "not only", "couldn't be better"."""
    for at in range(max(0, place - 5), place):
        if lower[at : at + 2] == ["not", "only"]:
            return Turn(at, at + 1, again=True)
        if negated([lower[at]]) and _more(lower, at, place):
            return Turn(at, at, again=True)
    return None


def _more(lower: Sequence[str], at: int, place: int) -> bool:
    """Whether a negation at `at` says that there is no more of it: "could not be happier"."""
    could = lower[at] in {"couldn't", "couldnt"} or (at and lower[at - 1] == "could")
    return bool(could) and lower[place].endswith(("er", "worse"))
