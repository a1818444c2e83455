"""A question that follows on the one before: it names what is new, and the rest is as it was.

In:  after("And Carl?", "Is Bob kind?"), after("what about the youngest?", "Who is the oldest?")
Out: "Is Carl kind?", "Who is the youngest?"

Only where there is one thing in the question before that the new one can stand for; else "".
"""

import re

from playground.deduction.reading.english.chunks import is_time
from playground.deduction.reading.english.inflection import looks_plural
from playground.deduction.reading.english.lexicon import superlative
from playground.deduction.reading.english.openings import capital
from playground.text.verbs import AUXILIARY, QUESTION_WORD

_NEW = re.compile(
    r"(?:and |but |so |ok(?:ay)?,? )*(?:(?:what|how) about |and )(?P<new>[^,;:.?!]+?)\s*\?*",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?:and|but|so|ok(?:ay)?,?) (?P<asked>(?:{QUESTION_WORD}|{AUXILIARY})\b(?! about).+\?)",
    re.IGNORECASE | re.DOTALL,
)
_PROPER = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*")
_NAME = re.compile(rf"(?<!^)\b{_PROPER.pattern}\b(?!['’]s)")
_THE = re.compile(r"\b(?:the|my|our|his|her|their) (?P<noun>[a-z]+)\b")
_MOST = re.compile(r"(?:(?<=is )|(?<=are )|(?<=was )|(?<=were ))the (?P<most>[a-z]+)\b")
_THERE = re.compile(r"\b(?:there|here)\b")
_WORDS, _LONGEST = 4, 2
_CHINESE = re.compile(r"(?:那么?|还有)?(?P<new>[一-鿿A-Za-z]{1,6}?)(?:的)?呢[？?]?")
_WHO = re.compile(
    r"(?P<who>小[一-鿿](?=.)|[一-鿿A-Za-z]{1,4}?"
    r"(?=是|会|能|有|喜欢|在|住|多大|多高|几岁|叫|去|吃|想|也|为什么))"
)
_NOT_ONE = re.compile("如果|所有|每|都|和|与|跟|比|或|谁|哪|今天|昨天|明天")
"""In a question with one of these there is not just one whom another could stand for."""
_NO_NAME = re.compile("然后|还有|后来|怎么|什么|为什么|哪里|哪儿|几点|谁|[他她它你我]们?")
_MOST_CHINESE = re.compile("最[一-鿿]")


def is_bare(text: str) -> bool:
    """Whether a text only names what is new: "And Carl?", “小红呢？”."""
    text = text.strip()
    if found := _CHINESE.fullmatch(text):
        return not _NO_NAME.fullmatch(found["new"])
    found = _NEW.fullmatch(text)
    return found is not None and bool(
        _PROPER.fullmatch(found["new"]) or _THE.fullmatch(found["new"])
    )


def after(text: str, before: str) -> str:
    """The whole question that `text` is for, asked after `before`; "" where it is none."""
    text, before = text.strip(), before.strip()
    if not before.endswith(("?", "？")):
        return ""
    if found := _CHINESE.fullmatch(text):
        return _in_chinese(found["new"], before)
    if found := _WHOLE.fullmatch(text):
        return capital(found["asked"])
    found = _NEW.fullmatch(text)
    if not found or len(found["new"].split()) > _WORDS:
        return ""
    new = found["new"]
    if most := _superlative(new):
        olds = [one.span() for one in _MOST.finditer(before) if superlative(one["most"])]
        return _instead(before, olds, f"the {most}")
    names = [one.span() for one in _NAME.finditer(before)]
    if " than " in before and len(names) == 2:  # of two that are compared the first is asked about
        names = names[:1]
    things = [one.span() for one in _THE.finditer(before) if not superlative(one["noun"])]
    known = _PROPER.fullmatch(new) or _THE.fullmatch(new)
    return _instead(before, names or things, new) if known and not _THERE.search(before) else ""


def _superlative(words: str) -> str:
    last = words.lower().removeprefix("the ").removesuffix(" one")
    return last if superlative(last) else ""


def _instead(before: str, spans: list[tuple[int, int]], new: str) -> str:
    """The question with something new in the only place there is for it."""
    if len(spans) != 1:
        return ""
    [(start, end)] = spans
    old = before[start:end]
    one, other = (words.lower().rpartition(" ")[2] for words in (old, new))
    unlike = looks_plural(one) != looks_plural(other)
    if unlike or is_time(old.lower()) or len(old.split()) > _LONGEST or new in before:
        return ""
    return f"{before[:start]}{new}{before[end:]}"


def _in_chinese(new: str, before: str) -> str:
    if most := _MOST_CHINESE.fullmatch(new):
        return _instead(before, [one.span() for one in _MOST_CHINESE.finditer(before)], most[0])
    found = _WHO.match(before)
    if not found or _NOT_ONE.search(before) or _NO_NAME.fullmatch(new) or new in before:
        return ""
    return f"{new}{before[found.end() :]}"
