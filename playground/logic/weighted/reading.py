"""How likely a sentence says that it is: the weight is taken out of it, the rest read as usual.

In:  read_weighted("70% of red things are kind.")
Out: Reading(rules=((is kind(?something), (is red(?something),)),), names=…, weight=0.7)

A weight is a number ("It is 0.3 likely that …", "with probability 0.4", "3 in 4 dogs bark.") or a
word of WORDS. It must speak of all that the sentence concludes, and of no condition: "Bob is big
and probably kind." and "If Bob is probably big then …" stay unread. Which one it is shows when the
sentence is made to end where the weight stands: "Bob is big and qux." also says that Bob is big.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from playground.logic.english.chunks import Unread
from playground.logic.english.reading import Reading, read_sentence
from playground.logic.program import Program

WORDS = {
    "certain": 1.0,
    "certainly": 1.0,
    "definitely": 1.0,
    "almost certain": 0.93,
    "almost certainly": 0.93,
    "very likely": 0.93,
    "very probable": 0.93,
    "very probably": 0.93,
    "highly likely": 0.93,
    "highly probable": 0.93,
    "likely": 0.75,
    "probable": 0.75,
    "probably": 0.75,
    "even": 0.5,
    "not likely": 0.3,
    "not probable": 0.3,
    "unlikely": 0.3,
    "improbable": 0.3,
    "very unlikely": 0.07,
    "very improbable": 0.07,
    "highly unlikely": 0.07,
    "highly improbable": 0.07,
}
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
_FORMS: tuple[tuple[str, str], ...] = (
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
"""Of what the weight speaks, and how it is said; the first form that is found counts."""

_PATTERNS = tuple((scope, re.compile(form, re.IGNORECASE)) for scope, form in _FORMS)
_HINT = re.compile(
    r"%|\bper\s?cent|chance|probab|likel|certain|definitely|\d\s+(?:in|out\s+of)\s|^\s*\d*\.?\d+\s*:"
    r"|[(\[]\d*\.?\d+[)\]]",
    re.IGNORECASE,
)
_HOW_LIKELY = re.compile(
    rf"^\s*(?:how\s+(?:likely|probable)\s+is\s+it|what(?:\s+is|['’]s)\s+the\s+{_CHANCE})\s+that\s+",
    re.IGNORECASE,
)
_NONCE = "qux"
_ENDINGS = {
    "predicate": (f"{_NONCE}.", f"is {_NONCE}.", f"are {_NONCE}.", f"{_NONCE} is {_NONCE}."),
    "clause": (f"{_NONCE} is {_NONCE}.",),
}
"""What a sentence that stops at a weight may end with."""


@dataclass(frozen=True)
class _Weighted:
    """A sentence cut at its weight: what stood before, all of it without the weight, the weight."""

    scope: str
    said: str
    before: str
    plain: str
    weight: float


@lru_cache(maxsize=20_000)
def read_weighted(sentence: str, known: frozenset[str] = frozenset()) -> Reading | None:
    """The reading of a sentence that says how likely it is; None where it says no such thing.

    `known` as in `read_sentence`. Raises Unread where the weight speaks of a part of the sentence.
    """
    found = _cut(sentence)
    if found is None:
        return None
    if _cut(found.plain):
        raise Unread("it gives two weights; say them in two sentences.")
    reading = read_sentence(found.plain, known)
    if reading.eithers:
        raise Unread("an “or” that holds with a weight is not read.")
    if reading.sought or not _speaks_of_all(found, reading, known):
        raise Unread(f"“{found.said}” speaks of a part of it; put that in a sentence of its own.")
    return replace(reading, weight=found.weight)


def plain(sentence: str) -> str:
    """The sentence without its weight, as it is where it has none that can be read."""
    try:
        found = _cut(sentence)
    except Unread:
        return sentence
    return found.plain if found else sentence


def asked_about(question: str) -> str:
    """A question without its "How likely is it that", which asks for no less than any other."""
    return _HOW_LIKELY.sub("", question, count=1)


def weighted(program: Program) -> bool:
    """Whether a sentence of the text holds with a probability only."""
    return any(rule.weight != 1 for rule in program.rules)


def certain(program: Program) -> Program:
    """The text without what it says with a weight."""
    return replace(program, rules=tuple(rule for rule in program.rules if rule.weight == 1))


def _cut(sentence: str) -> _Weighted | None:
    """The first weight in a sentence. Raises Unread where it is no probability."""
    if not _HINT.search(sentence):
        return None
    for scope, pattern in _PATTERNS:
        if mark := pattern.search(sentence):
            before, rest = _without(sentence, mark)
            if not any(map(str.isalnum, rest)):
                return None
            weight = _weight(mark.groupdict(default=""))
            return _Weighted(scope, mark.group().strip(" ,."), before, rest, weight)
    return None


def _weight(parts: dict[str, str]) -> float:
    if word := parts.get("word"):
        return WORDS[" ".join(word.lower().split())]
    if parts.get("part"):
        part, whole = int(parts["part"]), int(parts["whole"])
        weight = part / whole if whole else 2.0
    else:
        percent, share = parts.get("percent"), parts.get("share")
        weight = float(percent) / 100 if percent else float(share or 2)
    if not 0 <= weight <= 1:
        raise Unread("its weight is no probability; one lies between 0 and 1, or 0 % and 100 %.")
    return weight


def _without(sentence: str, mark: re.Match[str]) -> tuple[str, str]:
    """What stands before a weight, and the sentence without it."""
    parts = mark.groupdict(default="")
    if said := parts.get("said"):
        return "", said
    before, after = sentence[: mark.start()].rstrip(), sentence[mark.end() :].strip()
    if after.startswith(","):
        after = after[1:].lstrip()
        before = before.removesuffix(",")
    elif not any(map(str.isalnum, after)):
        before = before.removesuffix(",")
    being = parts.get("being") or {"has": "is", "have": "are"}.get(parts.get("having", ""), "")
    before = f"{before} {being}".strip()
    return before, f"{before} {after}".strip()


def _speaks_of_all(found: _Weighted, reading: Reading, known: frozenset[str]) -> bool:
    """Whether a weight speaks of everything that the sentence concludes, and of nothing else."""
    about = {head.atom.terms[0] for head, _ in reading.rules}
    if found.scope == "kinds":
        return len(about) == 1 and about.pop().startswith("?")
    if found.scope == "end":
        return len(about) == 1
    if found.scope == "all" or (found.scope == "clause" and not found.before):
        return True
    if not found.before:
        return len(about) == 1
    return any(
        subjects == about or (subjects == {_NONCE} and (found.scope == "clause" or len(about) == 1))
        for ending in _ENDINGS[found.scope]
        for subjects in [_said_of(f"{found.before} {ending}", known)]
    )


def _said_of(ended: str, known: frozenset[str]) -> set[str]:
    """Of whom a sentence says that they are "qux"; nobody where it says anything else."""
    try:
        rules = read_sentence(ended, known).rules
    except Unread:
        return set()
    odd = f"is {_NONCE}"
    if any(
        head.atom.relation != odd or any(one.atom.relation == odd for one in body)
        for head, body in rules
    ):
        return set()
    return {head.atom.terms[0] for head, _ in rules}
