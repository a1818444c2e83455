"""The forms that a sentence about an order may have, as patterns, and what they are made of.

In:  SENTENCE.fullmatch(plain("Ann isn't older than Bob."))
Out: subject "Ann", be "is", not " not", rest "older than Bob"; COMPARED takes the rest apart
"""

import re

from playground.deduction.reading.english.amounts import alike
from playground.deduction.reading.english.lexicon import superlative
from playground.deduction.reading.ordering.words import (
    COMPARATIVE,
    COUNT,
    END,
    ORDINAL,
    SUPERLATIVE,
)

FINISH = (
    r"(?:finish(?:e[sd])?|came|comes?|(?:is |are |was |were )?(?:placed?|places|ranks?|ranked)|"
    r"end(?:s|ed)?(?: up)?|arrive[sd]?)(?: in)?"
)
BE = (
    r"(?:(?:is|are|was|were)(?: (?:placed|standing|sitting|located|parked|positioned|seated))?"
    r"|sits?|stands?|sat|stood)"
)
SENTENCE = re.compile(
    rf"(?P<subject>.+?) (?:(?P<did>did|does|do) (?P<never>not ))?(?P<verb>(?P<finish>{FINISH})|"
    rf"(?P<be>{BE}))(?P<not> not)? (?P<rest>.+)",
    re.IGNORECASE,
)
ACTION = re.compile(
    r"(?P<subject>.+?) (?:(?P<did>did|does|do) (?P<never>not ))?(?P<verb>(?-i:[a-z]+))"
    rf" (?:(?:much|far|slightly|a bit|a little) )?(?P<how>more|less|fewer|{COMPARATIVE})"
    r"(?P<noun> [a-z]+)? than (?P<object>(?!\d).+)",
    re.IGNORECASE,
)
MOST = re.compile(
    r"(?P<subject>.+?) (?P<verb>(?-i:[a-z]+)) (?:the )?(?P<how>most|fewest|least)(?P<noun> [a-z]+)"
    rf"|(?P<one>.+?) (?P<does>(?!is\b|was\b|are\b|were\b|finish|came\b|come)(?-i:[a-z]+)) the "
    rf"(?P<best>{SUPERLATIVE})",
    re.IGNORECASE,
)
WINS = re.compile(
    r"(?P<subject>.+?) (?:(?P<did>did|does|do) (?P<never>not ))?(?P<verb>wins?|won)"
    r"(?: the [a-z]+)?",
    re.IGNORECASE,
)

SIZE = rf"(?P<size>(?:{COUNT}|an?) (?P<unit>[a-z]+) |much |far |slightly |a bit |a little )?"
_DIRECTLY = r"(?P<directly>(?:immediately |directly |just |right )?)"
SIDE = re.compile(
    rf"{SIZE}{_DIRECTLY}(?:(?:to|on|at) the (?P<near>immediate )?)?(?P<side>left|right)"
    r"(?: side)? of (?P<object>.+)",
    re.IGNORECASE,
)
PREPOSITION = re.compile(
    rf"{SIZE}{_DIRECTLY}(?P<word>before|after|ahead of|in front of|behind|above|below|beneath) "
    r"(?P<object>.+)",
    re.IGNORECASE,
)
COMPARED = re.compile(rf"{SIZE}(?P<how>{COMPARATIVE}) than (?P<object>.+)", re.IGNORECASE)
BESIDE = re.compile(
    r"(?:(?:right|immediately|directly) )?(?:next to|beside|adjacent to) (?P<object>.+)", re.I
)
BETWEEN = re.compile(r"(?:somewhere )?between (?P<one>.+) and (?P<other>.+)", re.IGNORECASE)

_PLACE = r"(?: (?:place|position|spot|seat))"
_NOUN = r"(?: (?!from|in|to|and|but)[a-z]+)?"
_AT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:the )?(?P<ordinal>{ORDINAL}){_NOUN} from the (?P<end>{END})",
        rf"(?:at|on|in) the (?:far |very |extreme )(?P<end>{END})(?: end)?",
        rf"(?:at|on|in) the (?P<end>{END}) end",
        r"(?:at|in) the (?P<end>top|bottom|front|back|start|beginning|end|rear)",
        rf"(?:in )?(?:the )?(?P<ordinal>{ORDINAL}){_PLACE}?",
        rf"(?:in )?(?:the )?(?:(?P<last>{ORDINAL}|next)[ -](?:to|from)[ -](?:the[ -])?)?last"
        rf"{_PLACE}?",
        rf"the (?:(?P<ordinal>{ORDINAL})[ -])?(?P<superlative>{SUPERLATIVE}){_NOUN}",
        rf"(?:in )?the (?P<middle>middle|cent(?:er|re)){_PLACE}?",
    )
)
_OF_ALL = re.compile(
    r" (?:of|among|in|on) (?:(?:the|them|all|line)\b(?! (?:left|right|top|bottom|front|back))|"
    rf"{COUNT}\b).*",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"(?:(?:everyone|everybody|everything|anyone|anybody|anything) else|(?:all|any|each|every one)"
    r"(?: of)? (?:the )?others?(?: [a-z]+)?|(?:every|any) other [a-z]+|the others|the rest)",
    re.IGNORECASE,
)
_SHORT = {
    "isn't": "is not",
    "aren't": "are not",
    "wasn't": "was not",
    "weren't": "were not",
    "didn't": "did not",
    "doesn't": "does not",
    "don't": "do not",
}
_SHORTENED = re.compile(rf"\b(?:{'|'.join(_SHORT)})(?!\w)", re.IGNORECASE)
ARTICLE = re.compile(r"(?:the|an?) +", re.IGNORECASE)
NO_FORM = "it says nothing of an order in a form that is read."


_BARE = re.compile(
    r"(?P<who>(?:who|which(?: [a-z]+)?|what) (?:is|was)) (?P<most>[a-z]+)", re.IGNORECASE
)
"""“Who is shortest?” for “Who is the shortest?”."""


def plain(sentence: str) -> str:
    """A sentence without its last sign, with single spaces and no short forms ("isn't")."""
    text = " ".join(sentence.replace("’", "'").split()).rstrip(" .!?;")
    if (found := _BARE.fullmatch(text)) and superlative(found["most"].lower()):
        text = f"{found['who']} the {found['most']}"
    return alike(_SHORTENED.sub(lambda found: _SHORT[found.group().lower()], text)).rstrip(".")


def place_in(words: str) -> re.Match[str] | None:
    """The place that words name, if they do: "the third-oldest of the five"."""
    whole = _OF_ALL.sub("", words)
    tried = (pattern.fullmatch(whole) or pattern.fullmatch(words) for pattern in _AT)
    return next((found for found in tried if found), None)
