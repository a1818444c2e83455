"""Ratings in stars or points: what part of the best one a text gives.

In:  find("Two stars. The soup was cold."), find("2/10"), find("There are five stars on the flag.")
Out: Rating(0, 9, "Two stars", 0.4), Rating(0, 4, "2/10", 0.2), None

Stars are of five. Only a sentence that gives the rating and little else is one.
"""

import re
from dataclasses import dataclass

BAD, GOOD = 0.45, 0.65
"""Up to here a rating is bad, from here on good: 2 of 5 and 4 of 10, 4 of 5 and 7 of 10."""

_WORDS = "zero one two three four five six seven eight nine ten".split()
_NUMBER = (
    rf"(?P<n>\d{{1,2}}(?:[.,]5|½)?|half|{'|'.join(_WORDS)}|no|an?)(?P<half>\s(?:and\sa\shalf))?"
)
_BEFORE = (
    r"(?:i(?:['’]d|\swould|\swill|['’]ll)?\s)?(?:(?:give|gave|giving|rate|rated|rating|deserves|gets"
    r"|get|earns|score|overall|verdict)\s*[:=-]?\s*(?:it|this|them|from\sme)?\s*)?"
    r"(?:a\s|an\s)?(?:(?:only|just|barely|solid|full|strong|weak|easy|easily|definitely|big|another)\s)*"
)
_AFTER = (
    r"(?:\s(?:from\s(?:me|us)|if\s(?:i|we)\scould|for\s(?:me|us|(?:the|this|that|their|its)\s\w+)|at\s(?:best|most)"
    r"|only|again|all\sthe\sway|overall|rating|review|here))*"
)
_RATING = re.compile(
    rf"(?:^|(?<=[.!?;\n])|(?<=[.!?;\n,]\s))\s*{_BEFORE}(?P<said>{_NUMBER}"
    r"(?:\s?(?:/|out\sof|of)\s?(?P<of>5|10|100|five|ten)(?:\sstars?|\spoints?)?|[\s-]stars?))"
    rf"{_AFTER}\s*(?=[.!?,;:)\n]|[-–—]|$|\s(?:because|since|but|for)\b)",
    re.IGNORECASE,
)
_GLYPHS = re.compile(r"[★⭐]️?(?:\s?[★⭐]️?){0,4}(?P<rest>\s?[☆✩]{1,4})?")
_CHINESE = re.compile(
    r"(?:^|[，。！？；,.!\s])(?:只?[给打评]个?|总体|就?只?)?(?P<n>[零一二两三四五]|\d)(?:颗)?星(?:好评|差评)?(?=[，。！？；,.!\s]|$)"
)
_CHINESE_NUMBERS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True)
class Rating:
    """Where it stands in a text, what it says, and which part of the best it is, 0 to 1."""

    start: int
    end: int
    text: str
    share: float

    @property
    def label(self) -> str:
        """The feeling it tells of."""
        return "negative" if self.share <= BAD else "positive" if self.share >= GOOD else "neutral"

    @property
    def weight(self) -> float:
        """What it weighs among words of VADER's lexicon; nothing where it is neutral."""
        weights = {"negative": 3 * self.share - 3, "positive": 3 * self.share, "neutral": 0.0}
        return weights[self.label]


def find(text: str) -> Rating | None:
    """The first rating of a text; None where it gives none."""
    if found := _RATING.search(text):
        n, best = _value(found["n"]), _value(found["of"] or "5")
        n += 0.5 if found["half"] else 0.0
        if n <= best:
            return Rating(*found.span("said"), found["said"], n / best)
    if glyphs := _GLYPHS.search(text):
        n = len(re.findall("[★⭐]", glyphs.group()))
        empty = len((glyphs["rest"] or "").strip())
        if n + empty == 5 or text.strip() == glyphs.group():
            return Rating(*glyphs.span(), glyphs.group(), n / 5)
    if (chinese := _CHINESE.search(text)) and _value(chinese["n"]) <= 5:
        start = chinese.start("n")
        return Rating(start, chinese.end(), text[start : chinese.end()], _value(chinese["n"]) / 5)
    return None


def alone(text: str) -> bool:
    """Whether a text is a rating and says nothing else."""
    found = find(text)
    if found is None:
        return False
    rest = f"{text[: found.start]} {text[found.end :]}"
    words = re.findall(r"[^\W\d_]+", re.sub(_AFTER, " ", rest, flags=re.IGNORECASE))
    lead = re.fullmatch(rf"{_BEFORE}\s*", f"{' '.join(words).lower()} ".lstrip())
    return not words or lead is not None


def _value(said: str) -> float:
    said = said.lower()
    if said in _CHINESE_NUMBERS:
        return _CHINESE_NUMBERS[said]
    if said in {"no", "a", "an", "half"}:
        return {"no": 0.0, "half": 0.5}.get(said, 1.0)
    if said in _WORDS:
        return float(_WORDS.index(said))
    return float(said.replace(",", ".").replace("½", ".5"))
