"""Questions whose answer is a sum: a text has the numbers, and what they come to it does not say.

In:  to_reckon("How many apples does Tom have now?", "Tom has 5 apples. He gives 2 to Ann.")
Out: True; False where a sentence says what is left, or has "now" beside a number
"""

import re

from playground.text.prose import sentences

_HOW_MANY = re.compile(r"\bhow (?:many|much)\b|几|多少", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d+(?:[.,:]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twice)\b"
    r"|[一二两三四五六七八九十百](?=[个只本块元条张位支颗朵枝杯])",
    re.IGNORECASE,
)
_CUES = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        r"\bnow\b|\bcurrently\b|现在|如今",
        r"\bleft\b|\bremain\w*|\bstill\b|剩",
        r"\baltogether\b|\bin total\b|\btotal\b|\bin all\b|\ball together\b|一共|总共|共有|合计",
        r"\b(?:more|fewer|less)\b(?=.{,200}\bthan\b)|比.{,100}[多少]",
    )
)
"""What asks for a sum or a difference; a sentence with the same word may say it."""


def to_reckon(question: str, context: str) -> bool:
    """Whether what is asked has to be worked out of two numbers or more of a text."""
    cue = next((one for one in _CUES if one.search(question)), None)
    if cue is None or not _HOW_MANY.search(question):
        return False
    told = [one.text for one in sentences(context)]
    numbers = sum(len(_NUMBER.findall(one)) for one in told)
    return numbers > 1 and not any(cue.search(one) and _NUMBER.search(one) for one in told)
