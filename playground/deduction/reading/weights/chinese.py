"""How Chinese says how likely something is: “很可能”, “70%的红的东西”, “有三成的可能”, “概率是0.3”.

In:  the groups of a form found in “小明有0.3的可能是大的。”
Out: 0.3, and “小明是大的。” without it
"""

import re
from collections.abc import Mapping

from playground.deduction.reading.chinese.numbers import number
from playground.deduction.reading.chinese.reading import read_chinese
from playground.deduction.reading.weights.forms import NONCE, Language, Scope

_BY_NUMBER = {
    0.93: "几乎肯定 几乎确定 几乎一定 几乎必然 极可能 极有可能 很可能 很有可能 非常可能 非常有可能",
    0.75: "多半 大概",
    0.3: "不太可能 不大可能",
    0.07: "很不可能 极不可能 非常不可能 几乎不可能",
}
WORDS = {word: number for number, words in _BY_NUMBER.items() for word in words.split()}
"""The numbers that the English words have: “多半” is "likely", “很可能” "very likely".

“可能”, “也许”, “或许” and “有可能” say no more than "perhaps", and are not read.
"""

_HAN = "零〇一二两三四五六七八九十百"
_COUNT = rf"(?:\d+(?:\.\d+)?|[{_HAN}]+(?:点[{_HAN}]+)?)"
_NUMBER = (
    rf"(?:(?P<percent>\d+(?:\.\d+)?|\.\d+)\s*[%％]|百分之(?P<hundredths>{_COUNT})"
    rf"|(?P<whole>{_COUNT})分之(?P<part>{_COUNT})|(?P<tenths>{_COUNT})成(?P<more>半?)"
    rf"|(?P<half>一半)|(?P<share>\d*\.\d+|[01](?![\d.])))"
)
_CHANCE = r"(?:可能性|可能|概率|几率|机率|机会)"
_WORD = f"(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_FORMS: tuple[tuple[Scope, str], ...] = (
    ("all", rf"^(?P<said>.+?)的{_CHANCE}(?:是|为|有|等于)?\s*{_NUMBER}\W*$"),
    ("all", rf"^{_NUMBER}\s*[:：]{{1,2}}\s*(?=\S)"),
    ("end", rf"[，,]\s*其?{_CHANCE}(?:是|为|有)?\s*{_NUMBER}\W*$"),
    ("end", rf"[，,]\s*有?{_NUMBER}的?{_CHANCE}\W*$"),
    ("end", rf"\s*[（(\[](?![01][）)\]])(?:{_CHANCE}(?:是|为)?)?\s*{_NUMBER}[）)\]]\W*$"),
    ("clause", rf"^(?:有|以)?{_NUMBER}的?{_CHANCE}[，,]"),
    ("clause", rf"^{_NUMBER}的(?:时候|时间|情况下?)[，,]?"),
    ("predicate", rf"(?:(?<!没)有|以)?\s*{_NUMBER}的?{_CHANCE}"),
    ("kinds", rf"^{_NUMBER}的(?:所有的?)?(?=\w)"),
    ("predicate", rf"(?<![不没有的是大]){_WORD}(?![性率])"),
)
"""Of what the weight speaks, and how it is said."""

_HINT = re.compile(r"[%％成:：(（\[]|可能|概率|[几机]率|机会|分之|一半|几乎|多半|大概|\d\s*的")
_HOW_LIKELY = re.compile(
    rf"的?{_CHANCE}(?:性)?(?:是|为|有)?多(?:少|大|高)|有?多大的?{_CHANCE}(?=\S*[\w])"
)


def _weight(parts: Mapping[str, str]) -> float:
    if word := parts.get("word"):
        return WORDS[word]
    if parts.get("half"):
        return 0.5
    if parts.get("part"):
        whole = number(parts["whole"])
        return number(parts["part"]) / whole if whole else 2.0
    if parts.get("tenths"):
        return (number(parts["tenths"]) + 0.5 * bool(parts["more"])) / 10
    percent = parts.get("percent") or parts.get("hundredths")
    return number(percent) / 100 if percent else float(parts.get("share") or 2)


def _join(before: str, after: str, scope: Scope, _: Mapping[str, str]) -> tuple[str, str]:
    """What stood before a weight, and the whole without it: of a kind it is said of all of them."""
    return before, f"{before}{'所有' if scope == 'kinds' else ''}{after}"


CHINESE = Language(
    hint=_HINT,
    how_likely=_HOW_LIKELY,
    forms=tuple((scope, re.compile(form)) for scope, form in _FORMS),
    weight=_weight,
    join=_join,
    endings={
        "predicate": (f"是{NONCE}的。", f"这个{NONCE}是{NONCE}的。"),
        "clause": (f"这个{NONCE}是{NONCE}的。",),
    },
    read=read_chinese,
)
