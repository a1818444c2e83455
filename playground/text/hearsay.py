"""What somebody only thinks or says to be so: "Anna thinks the key is in the kitchen."

In:  only_said("Where is the key?", "Anna thinks the key is in the kitchen.", 30)
Out: "Anna"
"""

import re
from functools import lru_cache

from playground.text.gazetteer import FIRST_NAMES
from playground.text.premises import LONG
from playground.text.prose import sentences
from playground.text.question_type import QUESTION_WORD

_WHO = (
    r"(?P<who>(?:I|we|he|she|they|you|(?:[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)\s(?:[a-z]+\s)?[a-z]+"
    r"|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*))"
)
_THINKS = r"thinks?|thought|believe[sd]?|guess(?:es|ed)?|suspect(?:s|ed)?|allege[sd]?|suppose[sd]?"
_THINKS += r"|imagine[sd]?|dream(?:s|ed|t)?|pretend(?:s|ed)?|assume[sd]?"
_THINKS += r"|claim(?:s|ed)?(?=\s(?:that|to|I|he|she|it|they|[A-Z]\w*"
_THINKS += r"|\w+\s\w+\s(?:is|was|are|were|has|had|did|will))\b)"
_SAYS = r"says?|said"
_TOLD = re.compile(
    rf"{_WHO}\s(?:(?:also|still|only|just|now)\s)?(?:(?P<thinks>{_THINKS})|(?P<says>{_SAYS})):?\s(?:that\s)?"
    r"(?=[\w“\"'])"
)
_OF_IT = re.compile(
    r"\b(?:say|says|said|think|thinks|thought|believe\w*|guess\w*|suspect\w*|claim\w*|accus\w*"
    r"|alleg\w*|suppos\w*|accord\w*|imagin\w*|dream\w*|pretend\w*|assum\w*|opinion|told|tell)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?;\n]|,\s(?:but|and)\s")


def only_said(question: str, context: str, place: int) -> str:
    """Who only thinks or claims what stands at a place of the text; of "who" is what, also where
    two or more say so of each other. "" where the text tells it, or the question is of that.
    """
    if _OF_IT.search(question):
        return ""
    told = _told(context) if len(context.split()) <= LONG else ()
    mine = next((one for one in told if one[0] <= place < one[1]), None)
    if mine is None:
        return ""
    _, _, who, thinks = mine
    inside = not context.startswith(who, place)
    word = QUESTION_WORD.search(question)
    several = len({one[2] for one in told}) > 1
    is_who = word is not None and word[0].lower() in {"who", "which"}
    return who if (thinks and inside) or (is_who and several) else ""


@lru_cache(maxsize=32)
def _told(context: str) -> tuple[tuple[int, int, str, bool], ...]:
    """What is only told: from where to where, by whom, and whether that is only thought."""
    found = []
    for one in sentences(context):
        told = _TOLD.match(one.text)
        if told and not _many(told["who"]):
            end = _ENDS.search(one.text, told.end())
            stop = one.start + (end.start() if end else len(one.text))
            found.append((one.start, stop, told["who"], bool(told["thinks"])))
    return tuple(found)


def _many(who: str) -> bool:
    """Whether it is a group, such as scientists: what those believe is the best a text knows."""
    last = who.rsplit(maxsplit=1)[-1].lower()
    return last.endswith("s") and last not in FIRST_NAMES
