"""Whether a question seeks the one of several of whom a text says that it is so of one of them.

In:  asks_which_of_them("Who is the liar?", "One of Tom and Anna is a liar. Tom is not a liar.")
Out: True; False of "Who is the mayor?", or where a text is about “one of the richest men”

Who it is no sentence says: it has to be worked out, and a piece of the text that is near the word
is as likely the wrong one.
"""

import re

from playground.text.prose import sentences
from playground.text.stems import words

_NAME = r"(?:the |an? )?[A-Z]\w*"
_CHOICE = re.compile(
    rf"\b(?i:one of) (?:the following|{_NAME}(?:, {_NAME})*,? (?:and|or) {_NAME})"
    rf"|\b(?i:one of) the (?:two|three|four|five|six) [a-z]+,? {_NAME}(?:, {_NAME})*,? and {_NAME}"
    rf"|\b(?i:either) (?:the |an? )?\w+ or (?:the |an? )?\w+|\b{_NAME} or {_NAME}\b"
    r"|^(?:(?i:exactly|only|just) )?(?i:one of) (?:the|these|them|us)(?: [a-z]+){0,2} "
    r"(?:is|was|has|had)\b"
    r"|\b(?:is|was) (?:the|an?) \w+ or (?:the|an?) \w+"
    r"|\b(?i:if) .+ then .+"
)
"""“Exactly one of Anna, Ben and Carl is …”, “Anna or Ben is …”, “is the cook or the maid”."""
_WHO = re.compile(r"\s*(?:who|whom|which)\b[^.!?]*\?\s*", re.IGNORECASE)
MOST_SENTENCES, LONGEST = 12, 3_000
"""A text of more sentences or characters tells more than a riddle does."""


def asks_which_of_them(question: str, text: str) -> bool:
    """Whether a "who" or "which" asks for the one that a choice in a short text leaves open."""
    if len(text) > LONGEST or not _WHO.fullmatch(question):
        return False
    told = sentences(text)
    sought = {one.stem for one in words(question) if one.stem}
    return len(told) <= MOST_SENTENCES and any(
        sought & {one.stem for one in words(sentence.text)}
        for sentence in told
        if _CHOICE.search(sentence.text)
    )
