"""A question that brings its own facts and rules: they are told, and what is left is asked.

In:  taken_apart("If all cats are animals and Tom is a cat, is Tom an animal?", "")
Out: ("All cats are animals. Tom is a cat.", "Is Tom an animal?")

A question that is read as it stands is left alone, and so is one whose own sentences are not read:
what follows under a condition that nobody understands is not to be said.
"""

import re
from collections.abc import Sequence

from playground.deduction.program import Sentence
from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.reader import read, read_question

_ASKS = (
    r"(?:is|are|was|were|does|do|did|can|could|will|would|has|have|must|should|who|whom|whose|"
    r"what|which|where|when|how)\b"
)
_SUPPOSED = re.compile(
    r"(?:if|(?:given|suppose|supposing|assume|assuming|provided)(?: that)?)\s+"
    rf"(?P<told>.+),\s+(?:then\s+)?(?P<asked>{_ASKS}.*\?)",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT_THEM = re.compile(
    r"(?P<verb>is|are|can)\s+(?P<they>he|she|it|they)\s+(?P<rest>.+)\?", re.IGNORECASE | re.DOTALL
)
_CHINESE = re.compile(
    r"(?:如果|假如|假设|假定|给定|若|已知|既然)(?P<told>.+)[，,](?:那么|那|则)?(?P<asked>[^，,]+[？?])"
)
_LISTED = re.compile(r"(?P<told>[一-鿿][^。？?]*)[，,](?P<asked>[^，,。]*[谁哪吗几][^，,。]*[？?])")
_ENDS_IN_WHO = re.compile(
    r"(?P<told>[^?]+),\s+(?:and\s+)?(?P<asked>(?:who|what|which)\b[^?]*\?)", re.IGNORECASE
)
_MORE = re.compile(r"[.!?]\s|[。！？].|\n")
_MARK = re.compile(r"(?:^|(?<=\n))[^\S\n]*(?:[-*•–]|\d{1,4}[.)、．）])[^\S\n]*$")
"""The mark of a list that stood before the question alone."""
_COMMA = re.compile(r",\s+(?:and\s+)?")
_JOIN = re.compile(r",?\s+and\s+")


def told_and_asked(text: str, sentences: Sequence[Sentence]) -> tuple[str, str]:
    """What the sentences of a text tell, and the one that asks: the last, or the only question
    where all others are read as facts and rules.
    """
    asking = [one for one in sentences if one.text.endswith(("?", "？"))]
    others = all(one.read for one in sentences if one not in asking)
    last = asking[0] if len(asking) == 1 and others else sentences[-1]
    if last is sentences[-1]:
        return _MARK.sub("", text[: last.start]).strip(), text[last.start :].strip()
    told = f"{_MARK.sub('', text[: last.start]).rstrip()} {text[last.end :].lstrip()}"
    return told.strip(), text[last.start : last.end].strip()


def taken_apart(question: str, context: str) -> tuple[str, str] | None:
    """What the question tells, and what it asks; None where it tells nothing that is read."""
    question = question.strip()
    supposed = _SUPPOSED.fullmatch(question) or _ENDS_IN_WHO.fullmatch(question)
    chinese = _CHINESE.fullmatch(question) or _LISTED.fullmatch(question)
    if not supposed and not chinese and not _MORE.search(question):
        return None  # without reading a long context
    if not isinstance(read_question(question, read(context)), Sentence):
        return None
    sentences = arrangement(read(question)).sentences
    if len(sentences) > 1:
        told, asked = told_and_asked(question, sentences)
        return (told, asked) if asked.endswith(("?", "？")) else None
    if supposed:
        if of_them := _ABOUT_THEM.fullmatch(supposed["asked"]):
            they, verb, rest = of_them["they"], of_them["verb"], of_them["rest"]
            return "", f"If {supposed['told']} then {they} {verb} {rest}."
        told, asked = f"{capital(supposed['told'])}.", capital(supposed["asked"])
    elif chinese:
        told, asked = f"{chinese['told']}。", chinese["asked"]
    else:
        return None
    for one in (_JOIN.sub(". ", told), _COMMA.sub(". ", told), re.sub("[，,]", "。", told), told):
        if all(sentence.read for sentence in arrangement(read(one)).sentences):
            return one, asked
    return None
