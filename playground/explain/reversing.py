"""Words that turn what is said round and that VADER's three words before do not reach.

In:  turned(("The", "acting", "is", "far", "from", "bad"), [5], reached={})
Out: {5: (Turn(first=3, last=4, again=False),)}

A negation reaches over light words to the next word with a feeling: over "think it is a very" in "I
don't think it is a very good film", and over a subject: "I don't think the food was good". "Far
from", "anything but" and "failed to" are negations too; "not only", "nothing short of" and "never
had a better one" are none. A denial around a denial turns the word back (`second_denial`).
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
        "failed to",
        "fails to",
        "fail to",
    )
)
_WORDS = frozenset(("nobody", "neither", "nor", "hardly", "lacks", "lacked", "lacking"))
_LIGHT = frozenset(
    """a an the this that these those it its is was are were be been being am to of in at as so
    too very really all any even least bit slightest remotely particularly especially quite much
    more such i you he she we they me my your his her our their think thought believe feel find
    found say said call called consider expect would could will can do does did have has had
    ever one single word about there way sense means from""".split()
)
_MOST = frozenset(("so", "such", "this"))
"""Right before a word, after a negation, these say that there was never more of it: "never been so
happy"."""
_OPINION = frozenset("think thought believe feel felt find found say expect reckon".split())
_PARTS = frozenset("but because although though and or who which if when while".split())
"""Between an opinion that is denied and a word these begin what is not denied."""
_HAD = frozenset(
    """had seen eaten tasted been felt met read heard used owned watched tried bought stayed found
    known""".split()
)
_BETTER = frozenset(
    """better worse nicer happier kinder finer sweeter friendlier cleaner safer smarter funnier
    prouder ruder uglier""".split()
)
_AT_LEAST = (("nothing", "short", "of"), ("nothing", "less", "than"))

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
    if (opinion := _denied_opinion(words, lower, place)) is not None:
        return None if _more(lower, opinion, place) else Turn(opinion, opinion)
    at = place - 1
    while at >= 0 and place - at <= FARTHEST and words[at][-1] not in ".,;:!?":
        for phrase in _PHRASES:
            first = at - len(phrase) + 1
            if first >= 0 and tuple(lower[first : at + 1]) == phrase:
                known = tuple(lower[max(0, at - 2) : at + 1]) in _AT_LEAST
                return None if known else Turn(first, at)
        if lower[at] in _WORDS or negated([lower[at]]):
            most = _is_most(lower, at, place) or _more(lower, at, place)
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
        if tuple(lower[at : at + 3]) in _AT_LEAST:
            return Turn(at, at + 2, again=True)
        if negated([lower[at]]) and lower[at + 1 : at + 3] in (["fail", "to"], ["fails", "to"]):
            return Turn(at + 1, at + 2, again=True)
        if negated([lower[at]]) and _more(lower, at, place):
            return Turn(at, at, again=True)
    return None


def _denied_opinion(words: Sequence[str], lower: Sequence[str], place: int) -> int | None:
    """The place of the denial of “I don't think the food was good”; None without one."""
    for at in range(place - 1, max(-1, place - FARTHEST - 1), -1):
        if words[at][-1] in ".,;:!?" or lower[at] in _PARTS:
            return None
        if negated([lower[at]]) or lower[at] == "no":
            thinks = next((one for one in lower[at + 1 : at + 3] if one in _OPINION), None)
            return at if thinks else None
    return None


def _is_most(lower: Sequence[str], at: int, place: int) -> bool:
    """Whether a negation says that there was never more of it: "never been so happy"."""
    near = lower[max(at + 1, place - 2) : place]
    return bool(near) and (near[-1] in _MOST or near == ["such", "a"])


def _more(lower: Sequence[str], at: int, place: int) -> bool:
    """Whether a negation at `at` says that there is no more of it: "could not be happier", "never
    had a better one"."""
    could = (
        lower[at] in {"couldn't", "couldnt"}
        or (at and lower[at - 1] == "could")
        or "could" in lower[at + 1 : place]
    )
    if could and lower[place].endswith(("er", "worse")):
        return True
    ever = lower[at] in {"never", "haven't", "hasn't"} or "ever" in lower[at + 1 : place]
    return lower[place] in _BETTER and ever and not _HAD.isdisjoint(lower[at + 1 : place])
