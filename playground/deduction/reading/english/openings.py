"""What stands before a sentence and adds nothing to it, or makes it a condition.

In:  "Therefore, Bob is kind.", "Once Bob is big, he is kind.", "Bob is big, so he is kind."
Out: "Bob is kind.", "If Bob is big, he is kind.", "Bob is big, and he is kind."

Words of reports and of doubt ("allegedly") are not here: with them a sentence stays unread.
"""

import re

from playground.deduction.reading.english.chunks import is_capital
from playground.deduction.reading.english.inflection import singular

_NOTHING = re.compile(
    r"(?:therefore|thus|hence|consequently|accordingly|as a result|however|nevertheless|"
    r"nonetheless|moreover|furthermore|besides|indeed|in fact|of course|obviously|clearly|"
    r"naturally|sadly|unfortunately|luckily|fortunately|finally|"
    r"(?:(?:we|you) know|(?:we )?suppose|(?:we )?assume|note)(?: that)?)\b,?\s+(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:rule|fact|premise|given|clue|axiom)s?"
    r"(?: ?\d{1,2}| [A-Z])?|[PRF]\d{1,2})\s?[:.)]\s+(?=\S)",
    re.IGNORECASE,
)
"""“Premise 1:” before a sentence."""
_SINCE = re.compile(
    r"(?:(?:Since|Because)|(?:Given|Seeing|Considering|Now) that(?= (?:[A-Z]|the |it )))"
    r" (?P<so>[^,]+),(?: then)? (?P<then>(?!(?:is|are|was|were|does|do|did|can)\b)[^,]+)"
)
"""“Given that someone is ill, …” may be a condition."""
_BECAUSE = re.compile(r"(?P<then>[^,]+?),? (?:because|since) (?P<so>(?!of\b|the last\b)[^,]+?)\.?")
_HENCE = re.compile(r"[,;]? (?:and )?(?:therefore|thus|hence|consequently),? ", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|no|nobody|cannot|only|if)\b|n['’]t\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?:once|(?:provided|given|assuming|supposing)(?: that)?|as long as|in case)\s+"
    r"(?=[^,]+,\s*\S)",
    re.IGNORECASE,
)
_SO = re.compile(
    r",\s+so\s+(?!that\b|(?:the )?\w+ (?:says?|said|claims?|claimed|thinks?|believes?|hears?)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:is|are|isn['’]t|aren['’]t|\w+s)\b", re.IGNORECASE)


def without_opening(sentence: str) -> str:
    """The sentence without such words, and with "if" for "once", "provided", "given"."""
    if found := _LABEL.match(sentence):
        sentence = capital(sentence[found.end() :])
    sentence = _reason(sentence)
    if found := _NOTHING.match(sentence):
        sentence = capital(sentence[found.end() :])
    if (found := _CONDITION.match(sentence)) and _CLAUSE.search(sentence, found.end()):
        return f"If {sentence[found.end() :]}"
    return _SO.sub(", and ", sentence)


def _reason(sentence: str) -> str:
    """A reason and what it is given for, both as told: "Since Ann is ill, Bob cooks."

    What is denied may be denied for that reason alone, and is left.
    """
    if found := _SINCE.fullmatch(sentence):
        return f"{capital(found['so'])} and {found['then']}"
    found = _BECAUSE.fullmatch(sentence)
    if found and not _DENIED.search(found["then"]):
        return f"{found['then']} and {found['so']}."
    return _HENCE.sub(" and ", sentence) if not sentence.lower().startswith("if ") else sentence


def capital(text: str) -> str:
    """A sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def opening_name(sentence: str, seen: frozenset[str]) -> frozenset[str]:
    """The first word, where its capital is no accident: the text never writes it in lower case.

    That tells "Bob likes pizza." from "Big dogs bark." If "big" stands nowhere else, nothing can be
    known to be big, and no rule about big dogs could ever be used.
    """
    word = sentence.split(maxsplit=1)[0]
    forms = {word.lower(), singular(word.lower())}
    return frozenset() if forms & seen or not is_capital(word) else frozenset((word.lower(),))
