"""Questions that ask for a fact, and those that ask about a text as such.

In:  asks_for_a_fact("Who wrote the letter?", "Maria wrote the letter in Rome.")
     asks_for_a_fact("Who is named in the letter?", "Maria wrote the letter in Rome.")
Out: True, False
"""

import re

from playground.text.verbs import QUESTION_WORD

_WORD = rf"\b{QUESTION_WORD}\b"
_WORDS = re.compile(_WORD, re.IGNORECASE)
_ASKS = re.compile(rf"^\s*(?:\w+ ){{0,3}}?{_WORD}[^\n]*\?\s*$", re.IGNORECASE)
_UNMARKED = re.compile(
    r"^\s*(?:whom?\b[^.!?。\n]*$|how (?:many|much|old|long|far|tall|big|often)\b[^.!?。\n]*$"
    rf"|{_WORD}(?:['’]s)?\s+(?:(?!(?:I|you|we|they|he|she|it|the|an?)\b)\w+\s+){{0,2}}?"
    r"(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\b[^.!?。\n]*$)",
    re.IGNORECASE,
)
"""A question that lacks its mark: “what is the capital of Peru”, not “what I like is tea”."""
_ABOUT_THE_TEXT = re.compile(
    r"\b(?:text|article|review|passage|story|report|letter|message|document|here|writer|author|"
    r"mentioned|named|positive|negative|opinion|mood|tone|feel|feeling|sentiment|summary|main|gist|key|point|spanish|"
    r"chinese|english|in short)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\s*(?:who|whom|whose|where|when)\b(?!.*\b(?:mention|name|list|appear|occur|speak|talk|feel|"
    r"positive|negative))",
    re.IGNORECASE,
)
"""What is asked of somebody, a place or a time, and not of what a text has."""


def asks_for_a_fact(text: str, context: str = "") -> bool:
    """Whether a text is one question with one "who", "what", "when" …, and not about a text."""
    return (
        (_ASKS.match(text) or _UNMARKED.match(text)) is not None
        and len(_WORDS.findall(text)) == 1
        and not about_the_text(text, context)
    )


def about_the_text(text: str, context: str = "") -> bool:
    """Whether a question is about the context as a text: not about a letter of which that tells,
    nor about who did what to it.
    """
    told = {one.lower() for one in _ABOUT_THE_TEXT.findall(context)}
    said = {one.lower() for one in _ABOUT_THE_TEXT.findall(text)}
    return not said <= told and not (context and _OF_SOMEBODY.match(text))
