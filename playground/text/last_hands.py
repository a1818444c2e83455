"""Who has a thing after it was handed on: the last who got it.

In:  keeper("Who has the book?", "Mary gave the book to John, who lent it to Kim.")
Out: (45, 48): Kim
"""

import re
from functools import lru_cache

from playground.text.stems import stem, words

_ASKS = re.compile(
    r"\s*who\s(?:now\s|currently\s)?(?P<has>has|owns|holds|keeps)\s(?P<what>[^?]+?)(?:\s(?:now|currently|at\spresent|today))?"
    r"\s*\?*\s*",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:the|an?|his|her|its|their|my|our|your|this|that)\b", re.IGNORECASE)
_GIVES = (
    r"(?:gave|gives|given|sold|sells|passed|passes|handed|hands|sent|sends|left|returned|returns"
    r"|donated)"
)
_LENDS = r"(?:lent|lends|loaned)"
_NAME = (
    r"(?:(?:his|her|the|my|their|our|a)\s(?:[a-z]+\s){0,2}[a-z]+(?:\s[A-Z]\w+)?"
    r"|[A-Z][\w’'-]*(?:\s[A-Z]\w+)*)"
)
_IT = r"(?:it|them|this|that)"


def keeper(question: str, context: str) -> tuple[int, int] | None:
    """Where the last one stands to whom a text hands on what "Who has …?" asks about; None where
    the question is another one, or the text hands it on to nobody.

    What is lent is still owned by whoever lends it.
    """
    asked = _ASKS.fullmatch(question)
    if asked is None:
        return None
    owns = asked["has"].lower() == "owns"
    return _last(asked["what"], context, _GIVES if owns else f"(?:{_GIVES}|{_LENDS})")


def no_longer(question: str, context: str, start: int, end: int) -> bool:
    """Whether a piece of the text is another one than who has the thing asked about now, or has it
    on loan where it is asked who owns it."""
    asked = _ASKS.fullmatch(question)
    if asked and asked["has"].lower() == "owns":
        lent = _last(asked["what"], context, _LENDS)
        if lent and start < lent[1] and lent[0] < end:
            return True
    found = keeper(question, context)
    return found is not None and not (start < found[1] and found[0] < end)


@lru_cache(maxsize=16)
def _last(what: str, context: str, verbs: str) -> tuple[int, int] | None:
    thing = next((word.text for word in reversed(words(what)) if word.stem), "")
    if not thing:
        return None
    said = rf"(?:(?:\w+\s){{0,4}}{re.escape(thing)}|{_IT})"
    handed = re.compile(
        rf"\b{verbs}\s(?P<it>{said})\s(?:on\s|back\s)?to\s(?P<whom>{_NAME})"
        rf"|\b{verbs}\s(?P<whom2>{_NAME})\s(?P<it2>{said})\b"
        rf"|\b(?P<whom3>{_NAME})\s(?:then\s|later\s)?(?:bought|took|borrowed|got|received|inherited|stole)"
        rf"\s(?P<it3>{said})\b"
    )
    place, named = None, False
    for one in handed.finditer(context):
        which = next(group for group in ("whom", "whom2", "whom3") if one[group])
        it = next(one[group] for group in ("it", "it2", "it3") if one[group])
        named = named or stem(thing) in {word.stem for word in words(it)}
        if named:
            place = one.span(which)
    return place
