"""Sentences that tell what is said, thought or hoped, and not that it is so.

In:  "Ann is kind, says Bob.", "There are rumours that Ann is kind."
Out: Unread: “says Bob” tells who says so, …
"""

import re

from playground.deduction.reading.english.chunks import Unread

_SAYS = re.compile(
    r",\s+(?:(?:[A-Z]\w*|he|she|they|it|people|the\s+\w+)\s+)?(?:say|think|believe|claim|hope|know|"
    r"guess|suppose|report|insist|admit|fear|swear|write|announce|argue)s?\b(?!\s+(?:that|the|an?)\b)"
)
_TELLS = re.compile(
    r"\b(?:agreement|allegation|assumption|belief|chance|claim|danger|doubt|evidence|fact|fear|feeling|"
    r"guess|hope|idea|impression|lie|myth|news|opinion|possibility|proof|report|risk|rumou?r|sign|"
    r"story|suggestion|suspicion|theory|view)s?\s+that\s+(?:[A-Z]|(?:the|an?|all|every|some|no|he|"
    r"she|it|they|we|I)\b)"
)


def mind_report(sentence: str) -> None:
    """Raise Unread where a sentence reports another one."""
    if says := _SAYS.search(sentence):
        raise Unread(f"“{says.group()[2:]}” tells who says so, and not that it is so.")
    if tells := _TELLS.search(sentence):
        what = tells.group().rsplit(maxsplit=1)[0]
        raise Unread(f"“{what}” tells what is said, and not that it is so.")
