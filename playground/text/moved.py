"""What was so before a change and what since: "moved from Tuesday to Thursday".

In:  elsewhen("When is the meeting now?", "It was moved from Tuesday to Thursday.", 18, 25)
Out: True: Tuesday was before, and the question does not ask about that
"""

import re

_PUT = r"(?:re)?(?:mov|chang|schedul|shift|push|postpon|delay|transfer|bring|brought|put|switch)\w*"
_CHANGED = rf"(?:{_PUT}|(?:rais|cut|reduc|increas|decreas|gr[eo]w|lower|relocat|extend|shorten|rose"
_CHANGED += r"|rise|fell|fall|went|go|drop|climb|jump|renam)\w*)"
_FROM = r"\b(?:\s[^\W\d_]+){0,4}?\sfrom\s([^.;?!]{1,40}?)\s(?:in)?to\s"
_MOVED = re.compile(rf"\b{_PUT}{_FROM}", re.IGNORECASE)
_FROM_TO = re.compile(rf"\b{_CHANGED}{_FROM}", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:when|what time|(?:which|what) (?:day|date|month|year))\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:before|originally|original|former(?:ly)?|previous(?:ly)?|earlier|first|initially|old"
    r"|used\sto|from|leave|left|start(?:ed)?)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:last|how\slong|(?:take|took)(?!\splace)|between)\b", re.IGNORECASE)
_PIECE = re.compile(r"[^\s,.;:!?]+(?:[\s.:](?=\S*\d)[^\s,.;!?]+)*")


def elsewhen(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether what stands at a place of the sentence was so before a change, and the question asks
    what has been since, or the other way round; both at once are no answer either."""
    if _OVER.search(question):
        return False
    for one in (_MOVED if _WHEN.search(question) else _FROM_TO).finditer(sentence):
        old = one.span(1)
        new = _PIECE.match(sentence, one.end())
        if new is None:
            continue
        in_old = start < old[1] and old[0] < end
        in_new = start < new.end() and new.start() < end
        if in_old or in_new:
            return in_new if _BEFORE.search(question) else in_old
    return False
