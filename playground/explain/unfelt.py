"""Words of the lexicon that feel nothing where they stand: in a name, or of what somebody is.

In:  is_a_name(("Grace", "is", "my", "dentist"), 0), of_a_person(("a", "blind", "man"), 1)
Out: True, True

"Grace" is a name before a verb of which a person is the subject, where nothing says that it is
felt: "Hope is all we have" is no name. "Rich", "poor" and "blind" of a person judge nothing; of a
service they do. `levelled` is a text without either, for a network that reacts to them.
"""

import re
from collections.abc import Container, Sequence

from playground.text.gazetteer import FIRST_NAMES, TITLES
from playground.text.stems import STOP

_DWELLS = frozenset(("live", "lives", "lived", "born", "based", "moved", "moves"))
_NAMES = frozenset(
    "Hope Joy Grace Bliss Faith Charity Merry Sunny Love Killian Felicity Prudence Mercy".split()
)
"""First names that are words of the lexicon, or hold one in their pieces."""
_IS = frozenset(("is", "was"))
_OF_ONE = frozenset("a an my our his her their your the not from in at".split())
_DOES = frozenset(
    """has had lives lived works worked said says went goes came comes met meets called calls wrote
    writes opened opens owns owned runs ran sold sells bought buys plays played teaches taught
    moved drives drove likes eats ate drinks drank studies studied sings sang and""".split()
)
_BY = frozenset("with by and for from to of called named met saw calls asked told".split())
_WHAT_ONE_IS = frozenset(("blind", "rich", "poor", "wealthy", "lame", "deaf", "gay", "disabled"))
_PERSON = (
    r"(?:man|men|woman|women|person|people|neighbou?rs?|boys?|girls?|child|children|student"
    r"|students|teachers?|uncle|aunt|cousins?|friends?|couple|family|families|farmers?|merchant"
    r"|widow|brother|sister|son|daughter|customers?|guests?|colleagues?)"
)
_A_PERSON = re.compile(_PERSON, re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(_NAMES))})\b")
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(_WHAT_ONE_IS))})\s(?={_PERSON}\b)", re.IGNORECASE)
PLAIN = "Anna"
"""What stands in a levelled text for a name that is a word."""


def in_a_name(run: Sequence[str], place: int, felt: Container[str]) -> bool:
    """Whether the word at a place has a capital and follows a title, a first name or “lives in”:
    “Ms Hope Love lives in Battle.”; `felt` are the words of the lexicon."""
    at = place
    while at and run[at].istitle():
        at -= 1
        before = run[at].rstrip(".").lower()
        named = before in FIRST_NAMES and run[at].istitle()
        if (before in TITLES or named) and before not in felt:
            return True
        if before in STOP:
            dwells = at > 0 and run[at - 1] in _DWELLS
            return dwells and at == place - 1 and before in {"in", "to"}
    return False


def is_a_name(run: Sequence[str], place: int) -> bool:
    """Whether the word at a place is a first name: “Grace is my dentist”, “a walk with Joy”."""
    if run[place].removesuffix("'s").removesuffix("’s") not in _NAMES:
        return False
    after = [one.lower() for one in run[place + 1 : place + 3]]
    if after and after[0] in _DOES:
        return True
    if place and run[place - 1].lower() in _BY:
        return True
    return len(after) > 1 and after[0] in _IS and (after[1] in _OF_ONE)


def of_a_person(run: Sequence[str], place: int) -> bool:
    """Whether the word at a place says what somebody is: “a blind man”, “my rich neighbour”."""
    if run[place].lower() not in _WHAT_ONE_IS or place + 1 >= len(run):
        return False
    return _A_PERSON.fullmatch(run[place + 1]) is not None


def levelled(text: str) -> str:
    """A text with a plain name for each that is a word, and without what a person is said to be."""
    words = list(re.finditer(r"[\w'’]+", text))
    run = [one.group() for one in words]
    for at in range(len(words) - 1, -1, -1):
        if _NAMED.fullmatch(run[at]) and is_a_name(run, at):
            text = text[: words[at].start()] + PLAIN + text[words[at].end() :]
    return _SAID.sub("", text)
