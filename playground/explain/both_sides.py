"""The two halves of a text that praises one thing and blames another.

In:  halves("I love the camera, but the battery is terrible.")
Out: ("I love the camera", "the battery is terrible")

Parted by "but", "however" or a semicolon. What one only expected, what is taken back ("not good
but great") and a verdict on the whole ("never again") are no halves.
"""

import re

from playground.explain import sayings

_PARTED = re.compile(r"(?:,\s*)?\bbut\b\s|[.;,]\s*however,?\s|;\s+", re.IGNORECASE)
_EXPECTED = re.compile(
    r"\b(?:expect\w*|thought|feared|hoped|worried|afraid|sceptical|skeptical|could\shave|would\shave"
    r"|used\sto|at\sfirst|initially|i['’]d|if|say|said|says|not|n['’]t|never)\b|n['’]t\b",
    re.IGNORECASE,
)
_SHORTEST = 2


def halves(text: str) -> tuple[str, str] | None:
    """What stands before and after the place where a text turns; None without one, or with more."""
    found = [one for one in _PARTED.finditer(text) if text[: one.start()].strip()]
    if len(found) != 1:
        return None
    first, second = text[: found[0].start()].strip(), text[found[0].end() :].strip(" .!")
    if sayings.find(text) or _EXPECTED.search(first) or len(re.findall(r"[.!?]\s", text)) > 0:
        return None
    enough = min(len(first.split()), len(second.split())) >= _SHORTEST
    return (first, second) if enough else None
