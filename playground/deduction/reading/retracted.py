"""Sentences that others take back: a heading that calls them false, “That is a lie.” after one.

In:  retracted(text, sentences("The following is false:\\nBob is rich."))
Out: {1: Unread("“The following is false:” may take it back.")}

What takes back is seldom a sentence that the grammar reads, so it is looked for in all of them. A
heading holds to the next blank line.
"""

import re
from collections.abc import Mapping, Sequence

from playground.deduction.program import Sentence
from playground.deduction.reading.english.chunks import Unread

_FALSE = r"(?:false|wrong|untrue|incorrect|not true|not so|lies?|myths?|nonsense|mistakes?|errors?)"
_HEADING = re.compile(
    rf"(?:\b{_FALSE}\b.*[:：]$|\b(?:true|right|correct|{_FALSE})\b.*[?？]$"
    r"|(?:错|假|不对|不实|谣言).*[:：]$|(?:对|错|真|假|正确|错误).*[?？]$)",
    re.IGNORECASE | re.DOTALL,
)
_AFTER = re.compile(
    rf"(?:no|but|well)?[,\s]*(?:that|this|it|which|all of (?:that|this))"
    rf"(?:['’]s|\s+(?:is|was))\s+(?:(?:just|all|simply|quite|a|an|only|not really)\s+)*"
    rf"(?:{_FALSE}|joke|not the case|made up|not right)\b"
    r"|这(?:句话|话)?(?:是|都是)?(?:假的|错的|谎话|谎言|不对|不是真的|骗人)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n\s*\n")


def retracted(text: str, found: Sequence[Sentence]) -> Mapping[int, Unread]:
    """Why each sentence that another may take back is not read, by its place."""
    why: dict[int, Unread] = {}
    heading, ends = "", 0
    for at, one in enumerate(found):
        if heading and _BLANK.search(text, ends, one.start):
            heading = ""
        if _AFTER.match(one.text) and at:
            why[at - 1] = Unread(f"“{one.text}” may take it back.")
            why[at] = Unread("it speaks of another sentence.")
        elif _HEADING.search(one.text):
            heading = one.text
        elif heading:
            why[at] = Unread(f"“{heading}” may take it back.")
        ends = one.end
    return why
