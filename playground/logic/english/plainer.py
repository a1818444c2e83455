"""Ways of saying that have a plainer one, which the grammar reads.

In:  "Bob is no longer kind.", "Bob is kind only when he is big.", "All friends of Bob are kind."
Out: "Bob is not kind.", "Bob is kind only if he is big.", "Everyone who is a friend of Bob is …"
"""

import re

from playground.logic.english.inflection import singular

_PLAINER: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\b(is|are) (?:no longer|not any more|anything but|by no means|in no way|far from)"
            r"(?= [a-z]+[.,]?(?: |$))(?! (?:the|an?|here|there)\b)"
        ),
        r"\1 not",
    ),
    (re.compile(r"\bonly (?:when|where|in case)\b"), "only if"),
    (re.compile(r"\b(is|are) too (?=[a-z]+\.?$)"), r"\1 "),
    (re.compile(r" \(((?:and|or|but not) [^()]+)\)"), r" \1"),
    (
        re.compile(r"^((?:Is )?[^,]+?)( is|(?<=^Is )[A-Z]\w*) the ([a-z]+) of (?=[A-Z]|the )"),
        r"\1\2 a \3 of ",
    ),
)
_OF = re.compile(r"(?:All|The) (?P<those>[a-z]+s) of (?P<whom>[A-Z][\w-]*) are (?P<rest>.+)")


def plainer(sentence: str) -> str:
    """The sentence in plainer words; itself where there are none."""
    for pattern, plain in _PLAINER:
        sentence = pattern.sub(plain, sentence)
    if (found := _OF.fullmatch(sentence)) and sentence.startswith("All"):
        one = singular(found["those"])
        return f"Everyone who is {_a(one)} of {found['whom']} is {found['rest']}"
    return sentence


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
