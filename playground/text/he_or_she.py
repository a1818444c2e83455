"""Of whom "he" or "she" cannot be said, where a text tells what somebody is to another.

In:  text = "Her brother Paul became a baker. She died in 2019."
     of_another("When did Paul die?", text, "She died in 2019.")
Out: True: a brother is no "she"
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_HE = "brother father son uncle husband grandfather grandson nephew boyfriend dad king prince mr"
_SHE = (
    "sister mother daughter aunt wife grandmother granddaughter niece girlfriend mum mom queen"
    " princess mrs ms miss"
)
SAYS = dict.fromkeys(_HE.split(), "he") | dict.fromkeys(_SHE.split(), "she")
_NAME = r"[A-Z][^\W\d_]+"
_CALLED = re.compile(
    rf"\b((?i:{'|'.join(SAYS)}))\b\.?,?\s(?:the\s[a-z]+\s)?((?:{_NAME}\s)?{_NAME})(?!['’]s\b)"
    rf"|\b({_NAME}),\s(?:(?:his|her|my|their|the|our)\s)?((?i:{'|'.join(SAYS)}))\b"
)
_PRONOUN = re.compile(r"\b(he|she)\b", re.IGNORECASE)
_NAMES = re.compile(rf"(?<=[^\W_][ ’'])(?:{_NAME})")


def of_another(question: str, context: str, sentence: str) -> bool:
    """Whether a sentence says it of a "she" and the question asks of one who is a "he", or the
    other way round; a sentence that names who is asked about does not."""
    asked = set(_NAMES.findall(question))
    mine = _PRONOUN.search(sentence) if asked else None
    if mine is None:
        return False
    known = _known(context)
    about = [name for name in asked if name in known]
    told = {known[name] for name in about}
    named = any(name in sentence for name in about)
    return len(told) == 1 and not named and mine[1].lower() not in told


@lru_cache(maxsize=16)
def _known(context: str) -> Mapping[str, str]:
    """The names that a text gives to somebody's brother, aunt and so on: each "he" or "she"."""
    return {
        name: SAYS[(before or behind).lower()]
        for before, after, first, behind in _CALLED.findall(context)
        for name in (after or first).split()
    }
