"""Questions in other clothes: what is to be shown, told true or false, or said to be so, is it?

In:  "Isn't Bob kind?", "True or false: Bob is kind.", "Bob is kind, right?", "Why is Bob kind?"
Out: "Is Bob kind?", "Bob is kind."

Why something is so is told by the proof that it is.
"""

import re

from playground.deduction.reading.english.future import asked_in_present
from playground.deduction.reading.english.openings import capital

_ASKS_WHETHER = re.compile(
    r"(?:true or false|true/false|t/f|is (?:this|the following) true|is it so|question|claim|q)"
    r"\s*[:?,]\s*"
    r"|(?:why|how come)\s+(?=(?:is|are|was|were|did|does|do|can|"
    r"isn['’]t|aren['’]t|doesn['’]t|can['’]t)\b)"
    r"|is\s+it\s+true\s+or\s+false\s+that\s+(?=[^?]+\?$)"
    r"|(?:(?:please|can you|could you|now|i want you to)\s+)*(?:prove|show|check|decide|verify"
    r"|tell me|determine)(?:\s+(?:that|whether|if)\s+|(?:\s+(?:the following|this|that))?\s*:\s*)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(is|are|was|were|did|does|do|ca|may|must|should|has|have)(?:n['’]?t)\b(?=.*\?)", re.IGNORECASE
)
_WHICH = re.compile(
    r"[.?!,;:]?\s*\(?(?:(?:is (?:this|that|it) )?(?:true|right) or (?:false|wrong)|yes or no"
    r"|is (?:this|that|it) (?:true|so|right|correct))\s*\?\)?$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",\s*(?:right|correct|yes|true or false|"
    r"(?:is|are|does|do|can)(?:n['’]t)?\s+(?:he|she|it|they)|(?:is|are)\s+that\s+(?:so|right))\s*\?$",
    re.IGNORECASE,
)
_WHAT_ONE = re.compile(
    r"what (?=(?!time|day|kind|sort|type|else|year)[a-z]+ (?:does|do|did) )", re.IGNORECASE
)
"""“What pet does Ann have?” seeks a pet as “which pet” does."""
_OR_NOT = re.compile(r",?\s+or\s+not\s*\?$", re.IGNORECASE)
INVERTED = re.compile(
    r"(?:is|are|was|were|does|do|did|can|may|must|should|has|have|who|whom|what|which)\b",
    re.IGNORECASE,
)
"""With these a question begins."""
_SMALL = re.compile(r"^(?:who|whose|whom|what|which|is|are|was|were|does|did)\b")
"""“who is Peter's uncle?”, as people type it."""


def plain_question(text: str) -> str:
    """The question in its plain form; itself where it has it already."""
    text = _SMALL.sub(lambda one: capital(one[0]), text.strip())
    if (asks := _WHICH.search(text)) and asks.start():
        text = f"{text[: asks.start()]}{'?' if INVERTED.match(text) else '.'}"
    if found := _ASKS_WHETHER.match(text):
        text = capital(text[found.end() :])
    if found := _DENIED.match(text):
        verb = "Can" if found[1].lower() == "ca" else found[1]
        text = f"{verb}{text[found.end() :]}"
    text = _TAG.sub(".", asked_in_present(_WHAT_ONE.sub("Which ", text, count=1)))
    return _OR_NOT.sub("?", text)
