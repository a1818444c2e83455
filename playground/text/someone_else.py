"""Whether a piece of a text is said of somebody near the one asked about: a brother, a deputy.

In:  text = "Nora lives in Leeds. Her brother was born in 1984."
     of_another("When was Nora born?", text, "Her brother was born in 1984.", 28)
Out: True: that is when her brother was

Questions as SQuAD 2's writers made them to have no answer (Rajpurkar et al. 2018): the text tells
the same of another one, or of another role or deed. `place` counts from where the sentence begins.
"""

import re
from functools import lru_cache

from playground.text.he_or_she import SAYS
from playground.text.stems import stem, words

_NEAR = """
wife parent grandparent child kid cousin twin sibling friend neighbour neighbor
boss colleague partner fiancé fiancée teacher tutor assistant secretary dog cat horse pony rabbit
parrot puppy kitten
"""
_KIN = (*SAYS, *_NEAR.split())
_NAME = r"[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+)*"
_ONES = rf"(?i:{'|'.join(_KIN)})s?"
_WHOSE = rf"(?P<owner>(?i:his|her|their)|{_NAME}['’]s)"
_OF_ONES = re.compile(
    rf"(?:^|[,;]\s|\b(?:and|but|while|when|as|that|because|since|after|before)\s)"
    rf"{_WHOSE}\s(?:[a-z-]+\s)??(?P<one>{_ONES})\b(?P<called>,?\s{_NAME})?(?=\s[a-z]|,\swho\s)"
)
_THING = re.compile(r"(?:^|[,;]\s|\b(?:and|but|while)\s)[Tt]he\s(?P<one>[a-z]+)(?=\s[a-z])")
_WHICH = re.compile(r"\ban?\s(?:[a-z-]+\s)?(?P<one>[a-z]+),?\s(?:that|which)\s(?:is|was|has|had)\b")
_HAS = (
    r"\b(?:has|have|had|got|owns?|owned|keeps?|kept|bought|adopted|planted|built|drives?|drove)\s"
    r"(?:an?|the)\s(?:[a-z]+\s)??"
)
_ABOUT = re.compile(
    rf"\b(?:is|was|are|were|did|does|do|has|had|will|can)\s(?P<who>{_NAME})(?!['’]s\b)\b"
)
_ROLE = re.compile(
    r"\s*who\s(?P<be>is|was)\s(?:the\s)?(?P<role>(?!name\b)[a-z]+)(?:\s(?:of|at|in|for)\b.*|\W*$)",
    re.IGNORECASE | re.DOTALL,
)
_UNDER = ("deputy", "vice", "assistant", "acting", "interim", "future", "honorary", "co-")
_PAST = ("former", "ex", "retired", "outgoing", "previous")
_HANDS = tuple(
    frozenset(map(stem, group.split()))
    for group in (
        "paint draw write compose design create make build construct invent sculpt carve develop",
        "owns buy purchase acquire possess",
        "sell",
        "restore repair renovate mend clean",
        "translate",
        "sing perform recite",
        "print publish",
        "steal",
        "review criticize criticise",
    )
)
"""What is done to a work or a thing; whoever does one of a group has not therefore another's."""
_MAKERS = "painter artist author writer composer architect designer"
_BY = re.compile(r"(?P<verb>\w+)\s(?:\w+ly\s)?by\s(?:(?:the|a|an|[a-z]+)\s){0,3}$")
_THEN = re.compile(r"(?:,\swho|\swho)?(?:\s(?:has|had|is|was|later|now|first))*\s(?P<verb>\w+)")


def of_another(question: str, context: str, sentence: str, place: int, end: int) -> bool:
    """Whether `sentence[place:end]` is said of another one than the question asks about."""
    return (
        _near_one(question, context, sentence, place)
        or _other_role(question, sentence)
        or _other_deed(question, context, sentence, place, end)
    )


def _near_one(question: str, context: str, sentence: str, place: int) -> bool:
    """Whether the piece follows somebody's brother, dog or tree, and the question is about the
    one whose it is."""
    about = _ABOUT.search(question)
    if about is None:
        return False
    names = about["who"].split()
    asked = {word.stem for word in words(question)}
    before, read = sentence[:place], words(sentence)
    if any(word.text in names for word in read if not _is_owner(word.text)):
        return any(
            _of_it(found["one"], asked, names, before[found.start() :])
            for found in _WHICH.finditer(before)
        )
    doer = re.match(r"\s*whom?\b", question, re.IGNORECASE) is not None
    begun = place - doer  # who it is may be the brother, whatever else is asked is not
    subjects = [one for one in _OF_ONES.finditer(sentence) if one.start() <= begun]
    subjects += [one for one in _THING.finditer(before) if _owned(context, one["one"])]
    if not subjects:
        return False
    nearest = max(subjects, key=lambda one: one.start())
    return _of_it(nearest["one"], asked, names, sentence[nearest.start() : place])


def _of_it(one: str, asked: set[str], names: list[str], since: str) -> bool:
    """Whether what follows `one` says it of that, of which the question does not speak."""
    between = re.split(r"\b(?:and|but|while)\b|[;:]", since)
    again = any(re.search(r"\b(?:he|she|they)\b", part) for part in between[1:])
    named = any(re.search(rf"\b{re.escape(name)}\b(?!['’]s)", since) for name in names)
    return stem(one) not in asked and not again and not named


def _is_owner(word: str) -> bool:
    return word.replace("’", "'").endswith("'s")


@lru_cache(maxsize=16)
def _owned(context: str, one: str) -> bool:
    """Whether a text says that somebody has, bought or built such a thing."""
    return re.search(rf"{_HAS}{re.escape(one)}\b", context) is not None


def _other_role(question: str, sentence: str) -> bool:
    """Whether a sentence speaks of the deputy, the one before or the wife of who is asked for."""
    asked = _ROLE.match(question)
    if asked is None:
        return False
    role, lower = re.escape(asked["role"].lower()), sentence.lower()
    before = [*_UNDER, *(_PAST if asked["be"].lower() == "is" else ())]
    less = re.compile(
        rf"\b(?:{'|'.join(before)})[\s-]?{role}\b|\b{_ONES}\s(?:of|to)\s(?:the\s)?{role}\b"
        rf"|\b{role}(?:\sof\s\w+)?['’]s\s(?:[a-z]+\s)?{_ONES}\b"
    )
    if any(re.search(rf"\b{one}\b", question.lower()) for one in before):
        return False
    many = len(re.findall(rf"\b{role}\b", lower))
    return many > 0 and len(less.findall(lower)) == many


def _other_deed(question: str, context: str, sentence: str, place: int, end: int) -> bool:
    """Whether who restored, owns or sang it is told where it is asked who made it, and the like."""
    if not re.match(r"\s*(?:who|by whom)\b", question, re.IGNORECASE):
        return False
    told = {word.stem for word in words(context)}
    mine = [group for group in _HANDS for word in words(question) if word.stem in group]
    if len(mine) != 1 or not told.isdisjoint(mine[0]):
        return False
    if mine[0] is _HANDS[0] and not told.isdisjoint(map(stem, _MAKERS.split())):
        return False
    found = _BY.search(sentence[:place]) or _THEN.match(sentence, end)
    return found is not None and any(stem(found["verb"]) in group for group in _HANDS)
