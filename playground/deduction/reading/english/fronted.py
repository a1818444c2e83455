"""When or where something is so, told before it, goes to its end, where the grammar reads it.

In:  fronted("In 1999, Bob lived in Rome."), fronted("On Monday Ann works.")
Out: "Bob lived in Rome in 1999.", "Ann works on Monday."

What is said of all at a place ("In Rome, everyone speaks Italian.") is said of those there alone,
and stays as it is.
"""

import re

from playground.deduction.reading.english.openings import capital

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = (
    rf"(?:{_DAY}|(?:(?:{_MONTH}) )?\d{{4}}|{_MONTH}|(?:the )?(?:morning|afternoon|evening|winter"
    r"|summer|spring|autumn|weekend|night|noon|midnight|dawn|dusk)s?)"
)
_PLACE = (
    r"(?:[A-Z][\w-]*(?: [A-Z][\w-]*)?|home|school|work|church|the (?!end|past|future|beginning"
    r"|meantime|contrary|whole|last|first|other|same|long|short|case|event|name)[a-z]+)"
)
_ONE = r"(?:(?!All\b|Every|Each\b|No\b|Nobody\b|Any|Some|Most\b)[A-Z][\w-]*|the [a-z]+|he|she|it)"
_FRONTED = re.compile(
    rf"(?P<lead>(?:In|On|At) (?:{_TIME},|{_TIME}(?= (?:[A-Z]|the |all |every ))|{_PLACE},"
    rf"(?= {_ONE} ))) (?P<said>(?!there\b|if\b|when\b)[^,;:]+?)(?P<end>[.?!]?)"
)
_MORE = re.compile(r"\b(?:and|or|but|if|when|who|that|which|because|while|unless|so)\b")


def fronted(sentence: str) -> str:
    """The sentence with that at its end; itself where it begins otherwise, or says two things."""
    found = _FRONTED.fullmatch(sentence)
    if not found or _MORE.search(found["said"]):
        return sentence
    lead = found["lead"].rstrip(",")
    return f"{capital(found['said'])} {lead[0].lower()}{lead[1:]}{found['end']}"
