"""How English says how likely something is: "probably", "70% of red things", "0.3 likely".

In:  the groups of a form found in "It is 0.3 likely that Bob is big."
Out: 0.3, and "Bob is big." without it
"""

import re
from collections.abc import Mapping

from playground.deduction.reading.english.reading import read_sentence
from playground.deduction.reading.weights.forms import NONCE, Language, Scope

_BY_NUMBER = {
    1.0: "certain, certainly, definitely",
    0.93: "almost certain, almost certainly, very likely, very probable, very probably, "
    "highly likely, highly probable",
    0.75: "likely, probable, probably",
    0.5: "even",
    0.3: "not likely, not probable, unlikely, improbable",
    0.07: "very unlikely, very improbable, highly unlikely, highly improbable",
}
WORDS = {word: number for number, words in _BY_NUMBER.items() for word in words.split(", ")}
"""The numbers of Sherman Kent ("Words of Estimative Probability", Studies in Intelligence 8, 1964).

He gave none to "possible", "perhaps" and "maybe", so they are not read; nor is "most" or "often".
"""

_NUMBER = (
    r"(?:(?P<percent>\d+(?:\.\d+)?|\.\d+)\s*(?:%|percent\b|per\s+cent\b)"
    r"|(?P<part>\d+)\s+(?:in|out\s+of)\s+(?P<whole>\d+)"
    r"|(?P<share>\d*\.\d+|[01](?![\d.])))"
)
_CHANCE = r"(?:chance|probability|likelihood)"
_IT_IS = r"\bit(?:\s+is|['’]s)\s+"
_THERE_IS = r"\bthere(?:\s+is|['’]s)\s+(?:an?\s+)?"


def _words(*endings: str) -> str:
    """The words of WORDS that end so, the longest first."""
    found = sorted((word for word in WORDS if word.endswith(endings)), key=len, reverse=True)
    return f"(?P<word>{'|'.join(found)})".replace(" ", r"\s+")


_ADJECTIVE = _words("likely", "probable", "certain")
_PERSON_IS = r"\b(?P<being>is|are)\s+"
_FORMS: tuple[tuple[Scope, str], ...] = (
    ("clause", rf"{_IT_IS}(?:{_NUMBER}\s+(?:likely|probable|certain)|{_ADJECTIVE})\s+that\s+"),
    ("clause", rf"{_THERE_IS}(?:{_NUMBER}|(?P<word>even))\s+{_CHANCE}\s+that\s+"),
    ("clause", rf"{_THERE_IS}{_CHANCE}\s+of\s+{_NUMBER}\s+that\s+"),
    ("end", rf",?\s*\bwith\s+(?:an?\s+)?{_CHANCE}\s+(?:of\s+)?{_NUMBER}\W*$"),
    ("end", rf",?\s*\bwith\s+(?:an?\s+)?{_NUMBER}\s+{_CHANCE}\W*$"),
    ("end", rf",?\s*\b{_NUMBER}\s+of\s+the\s+time\W*$"),
    ("end", rf"\s+[(\[](?![01][)\]]){_NUMBER}[)\]]\W*$"),
    ("end", rf",\s*{_words('probably', 'likely', 'certainly', 'definitely')}\W*$"),
    ("clause", rf"\bwith\s+(?:an?\s+)?{_CHANCE}\s+(?:of\s+)?{_NUMBER}(?=[\s,])"),
    ("clause", rf"\bwith\s+(?:an?\s+)?{_NUMBER}\s+{_CHANCE}\b"),
    ("clause", rf"^{_NUMBER}\s+of\s+the\s+time\b"),
    ("all", rf"^the\s+{_CHANCE}\s+that\s+(?P<said>.+)\s+is\s+{_NUMBER}\W*$"),
    ("all", rf"^{_NUMBER}\s*::?\s*(?=\S)"),
    ("kinds", rf"^{_NUMBER}\s+of\s+(?:all\s+|the\s+|all\s+the\s+)?(?=\w)"),
    ("kinds", r"^(?P<part>\d+)\s+(?:in|out\s+of)\s+(?P<whole>\d+)\s+(?=\w)"),
    ("predicate", rf"{_PERSON_IS}(?:{_NUMBER}\s+likely|{_ADJECTIVE})\s+to\s+be\b"),
    ("predicate", rf"\b(?P<having>has|have)\s+an?\s+{_NUMBER}\s+{_CHANCE}\s+of\s+being\b"),
    ("predicate", rf"{_PERSON_IS}{_words('likely')}\b(?=\s+(?!and\b|or\b|but\b|then\b)\w)"),
    ("predicate", rf"(?<!\S){_words('probably', 'certainly', 'definitely')}\b"),
)
"""Of what the weight speaks, and how it is said."""

_HINT = re.compile(
    r"%|\bper\s?cent|chance|probab|likel|certain|definitely|\d\s+(?:in|out\s+of)\s|^\s*\d*\.?\d+\s*:"
    r"|[(\[]\d*\.?\d+[)\]]",
    re.IGNORECASE,
)
_HOW_LIKELY = re.compile(
    rf"^\s*(?:how\s+(?:likely|probable)\s+is\s+it|what(?:\s+is|['’]s)\s+the\s+{_CHANCE})\s+that\s+",
    re.IGNORECASE,
)


def _weight(parts: Mapping[str, str]) -> float:
    if word := parts.get("word"):
        return WORDS[" ".join(word.lower().split())]
    if parts.get("part"):
        part, whole = int(parts["part"]), int(parts["whole"])
        return part / whole if whole else 2.0
    percent, share = parts.get("percent"), parts.get("share")
    return float(percent) / 100 if percent else float(share or 2)


def _join(before: str, after: str, _: Scope, parts: Mapping[str, str]) -> tuple[str, str]:
    """What stood before a weight with the verb that went with it, and the whole without it."""
    being = parts.get("being") or {"has": "is", "have": "are"}.get(parts.get("having", ""), "")
    before = f"{before} {being}".strip()
    return before, f"{before} {after}".strip()


ENGLISH = Language(
    hint=_HINT,
    how_likely=_HOW_LIKELY,
    forms=tuple((scope, re.compile(form, re.IGNORECASE)) for scope, form in _FORMS),
    weight=_weight,
    join=_join,
    endings={
        "predicate": (f"{NONCE}.", f"is {NONCE}.", f"are {NONCE}.", f"{NONCE} is {NONCE}."),
        "clause": (f"{NONCE} is {NONCE}.",),
    },
    read=read_sentence,
)
