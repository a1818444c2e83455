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
        r"\baltogether\b|\bin total\b|\btotal\b|\bin all\b|\b(?:all )?together\b|\bcombined\b"
        r"|一共|总共|共有|合计",
        r"\b(?:more|fewer|less)\b(?=.{,200}\bthan\b)|比.{,100}[多少]",
    )
)
"""What asks for a sum or a difference; a sentence with the same word may say it."""
_TOTAL = _CUES[2]
_DIFFERENCE = re.compile(
    r"\d\S*(?: [a-z]+)? (?:more|less|fewer|cheaper|[a-z]{2,}er)\b(?: [a-z]+){0,3}? than\b"
    r"|\b(?:twice|half|double|(?:\d+|two|three|four|five|ten) times)\b[^.]*\b(?:as|than)\b"
    r"|比.{1,12}[多少贵重大小高长]\S?\d",
    re.IGNORECASE,
)
"""By how much one is more than another: how much it is itself is not said."""
_TOGETHER = re.compile(
    r"\d[\d.,]*(?: [a-z]+){0,2} (?:in total|in all|altogether|together|combined)\b"
    r"|[一总]共.{0,4}\d",
    re.IGNORECASE,
)
"""What several come to: “$1.10 in total”."""
_EACH = re.compile(r"\b(?:each|apiece|per)\b|每", re.IGNORECASE)
_PAID = re.compile(
    r"\bhow much\b.*\b(?:pay|paid|spend|spent|owe|earn|earned|cost)\b|多少钱", re.IGNORECASE
)
_PART = re.compile(r"\b(?:half|a third|a quarter|twice|double)\b|一半|两倍", re.IGNORECASE)
"""A part or a multiple, of what a text says whole."""


def of_another_number(question: str, sentence: str) -> bool:
    """Whether the numbers of a sentence are of several together, of a difference, or of each, and
    the question asks for the number of one, or of all.
    """
    if not re.search(
        r"\bhow (?:much|many|old|long|far|heavy|tall)\b|几|多[少大高重长远]",
        question,
        re.IGNORECASE,
    ):
        return False
    if _DIFFERENCE.search(sentence) and not re.search(
        r"\bthan\b|\b(?:more|less|fewer|difference)\b|比|差", question, re.IGNORECASE
    ):
        return True
    if _TOGETHER.search(sentence) and re.search(r"\band\b|,|和", sentence):
        return not _TOTAL.search(question) and "and" not in question.split()
    paid = _PAID.search(question) and not re.search(r"\b(?:one|an?|single)\b", question)
    return bool(_EACH.search(sentence) and paid and not _EACH.search(question))


def to_reckon(question: str, context: str) -> bool:
    """Whether what is asked has to be worked out of two numbers or more of a text."""
    cue = next((one for one in _CUES if one.search(question)), None)
    part = _PART.search(question)
    if not (cue or part) or not _HOW_MANY.search(question):
        return False
    told = [one.text for one in sentences(context)]
    if part and not any(map(_PART.search, told)):
        return any(map(_NUMBER.search, told))
    if cue is None:
        return False
    numbers = sum(len(_NUMBER.findall(one)) for one in told)
    return numbers > 1 and not any(cue.search(one) and _NUMBER.search(one) for one in told)
