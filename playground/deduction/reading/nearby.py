"""Sentences in plain English that a sentence of free text may mean, made of the text's own words.

In:  "You'll find that Eric, poor man, feels blue." in a text with Eric and things that are blue
Out: ["Eric is poor and blue."]
In:  "Nice people who are big tend to be round in shape."
Out: ["If someone is nice and big then they are round.", "If someone is big and round then they …"]

A candidate has the form, the polarity and the quantity of its sentence; where none can, there is
none. A sentence with a name (or "he", after one) is taken for a fact, and for nothing where it has
a condition; one without for a rule: what comes after its last verb is its conclusion, or any one of
its properties. The likelier come first. Which of them is near enough, others have to judge.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from playground.deduction.reading.english.parsed import above, parsed
from playground.deduction.reading.vocabulary import (
    ANYONE,
    NOT,
    VERBS,
    Vocabulary,
    word_set,
    words_of,
)

_GIVEN = frozenset(("if", "when", "whenever"))
_DEPENDS = _GIVEN | word_set("unless whether until once")
"""What makes a sentence say what is so under a condition alone."""
_WHO = _GIVEN | word_set("who that which whoever who's that's")
"""What opens a clause that says of whom a rule speaks."""
_PRONOUN = re.compile(r"\b(?:(?i:s?he(?P<is>'s)?|him)|her)\b")
"""What a name may stand for; "Her" at the beginning is whose something is."""
_REACH = 2
"""So many words after "not" a property is still denied by it."""
_SOME = word_set("some few many most several half no nobody none nothing two three four five six")
"""What says of how many it is so, before whom a rule speaks of: no rule for all keeps that."""
_OPEN = word_set(
    "may might can could would should maybe perhaps probably possibly apparently allegedly was "
    "were used almost nearly hardly scarcely barely rarely seldom sometimes only"
)
"""What leaves open whether or when it is so, or says that it was."""
_ASIDE = re.compile(r"\b(?:(?:as )?you (?:can|may|might)|not only|no matter)\b", re.IGNORECASE)
_SAYS_SO = word_set(
    "be have do feel get become stay remain tend find know see notice make cause mean turn end go "
    "grow come act keep happen expect look fit wear describe label meet treat avoid remember "
    "possess"
)
"""Verbs of which somebody is what is said of him: not so of "pretend", "hope" or "fail"."""
MOST = 6
"""Properties a sentence may have; with more of them it says too much to guess at."""


def last_name(text: str, words: Vocabulary) -> str:
    """The name that comes last in the text, or nothing: whom "he" would stand for after it."""
    return next((one for one in reversed(words_of(text)) if one.lower() in words.names), "")


def named(sentence: str, name: str, words: Vocabulary) -> str:
    """The sentence with the `name` for "he", where it has no name of its own.

    "He's also round." with "Eric" is "Eric is also round."
    """
    small = {word.lower() for word in words_of(sentence)}
    starts = _PRONOUN.match(sentence)
    if not name or small & words.names.keys() or (small & ANYONE and not starts):
        return sentence
    return _PRONOUN.sub(lambda found: f"{name} is" if found["is"] else name, sentence, count=1)


def nearby(sentence: str, words: Vocabulary) -> list[str]:
    """What the sentence may mean, none twice, the likelier before."""
    small = [word.lower() for word in words_of(sentence)]
    said = _properties(small, words)
    if not 0 < len(said) <= MOST:
        return []
    whom = {words.names[word] for word in small if word in words.names}
    if (whom and _DEPENDS.intersection(small)) or _says_less(sentence, small, said, rule=not whom):
        return []
    if len(whom) == 1:
        return [f"{whom.pop()} is {_listed([*said], _link(small, said, [*said]))}."]
    whose = any(word.removesuffix("'s") in words.names for word in small)
    if whom or whose or len(said) < 2:
        return []
    return list(
        dict.fromkeys(
            _rule(small, said, heads)
            for heads in _conclusions(small, said)
            if 0 < len(heads) < len(said)
        )
    )


def _says_less(sentence: str, small: Sequence[str], said: dict[str, int], *, rule: bool) -> bool:
    """Whether a sentence says of some, perhaps, formerly or not what its properties alone say."""
    if _OPEN.intersection(map(str.lower, words_of(_ASIDE.sub("", sentence)))):
        return True
    if rule and _SOME.intersection(small[: min(said.values())]):
        return True
    denied = any(one.startswith("not ") for one in said)
    if denied != any(one in NOT and after != "only" for one, after in pairwise([*small, ""])):
        return True
    words = parsed(sentence)
    told = {one.removeprefix("not ") for one in said}
    return any(
        verb.kind == "VERB" and verb.lemma not in _SAYS_SO and verb.text.lower() not in told
        for at, word in enumerate(words)
        if word.text.lower() in told
        for verb in above(words, at)
    )


def _conclusions(small: Sequence[str], said: dict[str, int]) -> Iterator[list[str]]:
    """Which of the properties may be the conclusion, the likeliest first."""
    verbs = [at for at, word in enumerate(small) if word in VERBS]
    given = [at for at, word in enumerate(small) if at and word in _GIVEN]
    if given:
        yield [one for one, at in said.items() if at < given[0]]
    for verb in reversed(verbs):
        if verb == verbs[-1] or not _is_subordinate(verb, small, set(said.values())):
            yield [one for one, at in said.items() if at > verb]
    yield from ([one] for one in reversed(said))


def _is_subordinate(verb: int, small: Sequence[str], said: Collection[int]) -> bool:
    """Whether a verb is that of a clause: between its "who" and itself nothing else is told."""
    for at in range(verb - 1, -1, -1):
        if small[at] in _WHO or at in said or small[at] in VERBS:
            return small[at] in _WHO
    return False


def _rule(small: Sequence[str], said: dict[str, int], heads: Sequence[str]) -> str:
    body = [one for one in said if one not in heads]
    return (
        f"If someone is {_listed(body)} then they are {_listed(heads, _link(small, said, heads))}."
    )


def _link(small: Sequence[str], said: dict[str, int], some: Sequence[str]) -> str:
    """How a sentence links some of its properties; what is denied has taken the "or" with it."""
    places = [said[one] for one in some if not one.startswith("not ")]
    return "or" if places and "or" in small[min(places) : max(places)] else "and"


def _properties(small: Sequence[str], words: Vocabulary) -> dict[str, int]:
    """The properties of a sentence and their places, with "not" those that it denies.

    What follows a denied one after "or" is denied too: "never rough or feeling blue".
    """
    said: dict[str, int] = {}
    denials = [
        at
        for at, (one, next_) in enumerate(pairwise([*small, ""]))
        if one in NOT and next_ != "only"
    ]
    for at, word in enumerate(small):
        if word in words.properties and not {word, f"not {word}"} & said.keys():
            denied = any(at - _REACH <= one < at for one in denials)
            last = next(reversed(said), "")
            if last.startswith("not ") and "or" in small[said[last] : at]:
                denied = True
            said[f"not {word}" if denied else word] = at
    return said


def _listed(said: Sequence[str], link: str = "and") -> str:
    """Words in a row, what is denied last: "blue, big and not rough"."""
    row = sorted(said, key=lambda one: one.startswith("not "))
    return f"{', '.join(row[:-1])} {link} {row[-1]}" if len(row) > 1 else row[0]
