"""Months, days of the week and numbers in words and parts of the hour: a translation must say them.

In:  gone("School starts in July.", "Las clases empiezan en junio.", "en", "es")
Out: ["July"]

A table holds each in English, Spanish and Chinese; figures are looked after by `kept`. What may be
another word ("may", "march") or a first name ("June Carter") counts only where it is a month for
sure. One and two are left out, since languages say them in too many ways.
"""

import re
from collections.abc import Iterator
from functools import cache

from playground.text.kept import SMALL, TENS

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre "
    "noviembre diciembre",
}
_DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}
_FIGURES = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()
_UNSURE = frozenset("may march".split())
_FIRST_NAMES = frozenset("april may june august".split())
_BEFORE = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|last|next|this|every|from|to|during|early|late|mid|for|before"
    r"|after|and|through|on)|\d(?:st|nd|rd|th)?|,)\s$",
    re.IGNORECASE,
)
_LONGER = re.compile(r"-|\s(?:y|hundred|thousand|million|billion|mil|millones|to)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:y|mil|hundred|thousand|million|and|point|quarter to)\s$", re.IGNORECASE)
NEAR = 20
"""Characters before a word that tell what it is."""
_NUMBERS = range(3, 21)
LONG_IN_CHINESE = 3
"""Characters of a number such as 三十五; shorter ones are parts of many words."""
_HOUR = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})"
_PAST_THE_HOUR = {
    "half past": {
        "en": (r"\bhalf (?:past|after)\b", r"\bhalf\b|thirty|[:.]30"),
        "es": (rf"\b{_HOUR} y media\b", r"\bmedia\b|treinta|[:.]30"),
        "zh": (r"[点點]半", r"半|三十|[:：.]30"),
    },
    "a quarter past or to": {
        "en": (r"\bquarter (?:past|to|after) \w+", r"quarter|fifteen|forty-five|[:.](?:15|45)"),
        "es": (
            rf"\b{_HOUR} (?:y|menos) cuarto\b",
            r"\bcuarto\b|quince|cuarenta y cinco|[:.](?:15|45)",
        ),
        "zh": (r"[点點][一三]刻|差一刻", r"刻|十五|15|45"),
    },
}
"""What is told beside the hour: in each language what says it for sure, and what may say it."""


def gone(text: str, translated: str, source: str, target: str) -> list[str]:
    """What a sentence has of months, days of the week and numbers in words, as it stands there,
    that its translation has not; nothing for languages without a table."""
    if not {source, target} <= {"en", "es", "zh"}:
        return []
    there = {what for what, _ in _found(translated, target, sure=False)}
    return [said for what, said in _found(text, source, sure=True) if what not in there]


def _found(text: str, language: str, *, sure: bool) -> Iterator[tuple[str, str]]:
    """Each thing with how it is said; `sure`: only where it can be nothing else."""
    for one in _pattern(language).finditer(text):
        said = one.group().lower()
        what = _table(language).get(said) or _table(language)[said.replace(" ", "")]
        if not sure or _is_sure(text, one, what, language):
            yield what, one.group()
    for what, ways in _PAST_THE_HOUR.items():
        for one in re.finditer(ways[language][not sure], text, re.IGNORECASE):
            yield what, one.group()
    if not sure:
        for figure in re.findall(r"\d+", text):
            yield f"number {int(figure)}", figure
            if int(figure) <= 12:
                yield f"month {int(figure)}", figure


def _is_sure(text: str, one: re.Match[str], what: str, language: str) -> bool:
    word, before = one.group().lower(), text[max(0, one.start() - NEAR) : one.start()]
    if what.startswith("number"):  # 三 is a part of many words
        parts = _LONGER.match(text, one.end()) or _WITHIN.search(before)
        if language == "zh":
            beside = text[one.start() - 1 : one.start()] + text[one.end() : one.end() + 1]
            return len(word) == LONG_IN_CHINESE and not set(beside) & set("百千万亿零〇第点")
        return not parts
    if language == "zh":
        return True
    named = re.match(r"\s[A-ZÀ-Þ][a-zà-þ]", text[one.end() : one.end() + 3])
    if language == "es":
        return one.group().islower()  # Julio and Domingo are names
    if word in _UNSURE and not (
        one.group()[0].isupper()
        and (_BEFORE.search(before) or re.match(r"\s\d", text[one.end() : one.end() + 2]))
    ):
        return False
    return one.group()[0].isupper() and not (word in _FIRST_NAMES and named)


@cache
def _table(language: str) -> dict[str, str]:
    """What each word of a language means: "month 7", "day 1", "number 12"."""
    if language == "zh":
        months = {
            way: f"month {at}"
            for at, figure in enumerate(_FIGURES, start=1)
            for way in (f"{figure}月", f"{at}月")
        }
        days = {
            f"{week}{figure}": f"day {at}"
            for at, figures in enumerate("一 二 三 四 五 六 日天".split(), start=1)
            for figure in figures
            for week in ("星期", "周", "礼拜", "週", "禮拜")
        }
        return months | {"元月": "month 1"} | days | _numbers("zh")
    listed = {"month": _MONTHS[language], "day": _DAYS[language]}
    words = {
        way: f"{kind} {at}"
        for kind, said in listed.items()
        for at, ways in enumerate(said.split(), start=1)
        for way in ways.split("/")
    }
    plural = {f"{word}s": what for word, what in words.items() if what.startswith("day")}
    return words | plural | _numbers(language)


def _numbers(language: str) -> dict[str, str]:
    small = dict(enumerate(SMALL[language].split()))
    tens = {20: small[20]} | dict(zip(range(30, 100, 10), TENS[language].split(), strict=False))
    between = {
        ten + one: "/".join(_joined(tens[ten], unit, language))
        for ten in tens
        for one in range(1, 10)
        for unit in small[one].split("/")[-1:]
    }
    return {
        way: f"number {number}"
        for number, ways in {**{at: small[at] for at in _NUMBERS}, **tens, **between}.items()
        for way in ways.split("/")
    }


def _joined(ten: str, unit: str, language: str) -> tuple[str, ...]:
    """How a language says 21 to 99: "twenty-one", "treinta y uno", "二十一"."""
    if language == "en":
        return f"{ten}-{unit}", f"{ten} {unit}"
    if language == "zh":
        return (f"{ten}{unit}",)
    if ten == "veinte":
        marked = {"dos": "dós", "tres": "trés", "seis": "séis"}.get(unit, unit)
        return ("veintiuno", "veintiuna", "veintiún") if unit == "una" else (f"veinti{marked}",)
    units = ("uno", "una", "un") if unit == "una" else (unit,)
    return tuple(f"{ten} y {one}" for one in units)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = sorted(_table(language), key=len, reverse=True)
    if language == "zh":
        ways = (re.sub(r"^(\d+)月", r"\1 ?月", word) for word in words)
        return re.compile("|".join(f"{way}(?!次)" if "周" in way else way for way in ways))
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(words)})(?![\w’'])", re.IGNORECASE)
