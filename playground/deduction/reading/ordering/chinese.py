"""Orders in Chinese: what a sentence claims, what a question asks, and places in words.

In:  claims("乙比甲高。"), claims("丙是右数第二个。"), place_words("leftmost", 2)
Out: [("before", ("乙", "甲"), "tallest")], [("at", ("丙",), "leftmost", -2)], "左数第二个"

The scales are those of English, so that a text may mix both. Names have at most eight characters,
and none of the words that an order is told with.
"""

import re
from collections.abc import Iterator

from playground.deduction.orders import Claim
from playground.deduction.reading.chinese.numbers import DIGITS, number
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.ordering.words import Degree

_SCALES = {
    "tallest": "高 | 矮",
    "longest": "长 | 短",
    "oldest": "旧 老 年长 | 新 年轻",
    "most expensive": "贵 | 便宜",
    "biggest": "大 | 小",
    "heaviest": "重 | 轻",
    "fastest": "快 | 慢",
    "hottest": "热 | 冷",
    "richest": "富 | 穷",
    "strongest": "强 | 弱",
    "widest": "宽 | 窄",
    "thickest": "厚 | 薄",
    "deepest": "深 | 浅",
    "farthest": "远 | 近",
    "earliest": "早 | 晚",
}
_DEGREES = {
    word: (scale, first)
    for scale, words in _SCALES.items()
    for first, some in zip((True, False), words.split(" | "), strict=True)
    for word in some.split()
}
"""The scale of a word, and whether it means its beginning."""
_SIDES = {
    "左": ("leftmost", True),
    "右": ("leftmost", False),
    "上": ("topmost", True),
    "下": ("topmost", False),
    "前": ("first", True),
    "后": ("first", False),
}
_MEASURE = "[个名位只辆本棵把张件座朵条块台头匹]"
_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_NAME = r"(?:[^\W从比在是不没有第最排谁哪和与的之得跑紧挨更]{1,8})"
_ADJECTIVE = f"(?P<how>{'|'.join(sorted(_DEGREES, key=len, reverse=True))})"
_SUBJECT = f"(?P<subject>{_NAME}(?:[、和与]{_NAME})*)"
_OBJECT = f"(?P<object>{_NAME}(?:[、和与]{_NAME})*)"
_STANDS = r"(?P<no>不)?(?:站|坐|停)?在"
_PLACED = r"(?P<no>不)?(?:是|站在|坐在|排在|在|排名|排|得了?|跑了?)?"
_EDGE = "(?P<side>[左右上下前后])(?:边|面|侧|方)?"
_BESIDE = "(?P<side>[左右])(?:边|面|侧|方)"
_BEYOND = f"(?:的?(?:{_BESIDE}|(?P<above>[上下])方|(?P<along>[前后])[边面方])|之(?P<when>[前后]))"
_KIND = rf"(?:(?:的|[那一]?{_MEASURE})[^\W的是]{{0,4}})?"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_SUBJECT}(?P<no>不)?比{_OBJECT}(?:更|还)?{_ADJECTIVE}(?:得多|很多|一点|一些)?",
        rf"{_SUBJECT}(?P<less>没有?){_OBJECT}(?:那么|这么)?{_ADJECTIVE}",
        rf"{_SUBJECT}比{_OBJECT}(?P<soon>先|早|后|晚)到达?(?:终点)?",
        rf"{_SUBJECT}{_STANDS}(?P<one>{_NAME})[和与](?P<other>{_NAME})的?(?:之间|中间)",
        rf"{_SUBJECT}(?P<near>紧?挨着|紧靠)(?P<next>{_NAME})的?{_BESIDE}",
        rf"{_SUBJECT}(?P<no>不)?紧?挨着(?P<next>{_NAME})",
        rf"{_SUBJECT}{_STANDS}(?P<next>{_NAME})的?旁边",
        rf"(?P<subject>{_NAME})[和与](?P<next>{_NAME})(?P<no>不)?相邻",
        rf"{_SUBJECT}{_STANDS}{_OBJECT}{_BEYOND}",
        rf"{_SUBJECT}{_PLACED}最{_EDGE}{_KIND}",
        rf"{_SUBJECT}{_PLACED}从?{_EDGE}(?:数|起)?的?第(?P<n>{_NUMBER}){_KIND}",
        rf"{_SUBJECT}{_PLACED}(?P<back>倒数)?第(?P<n>{_NUMBER}){_MEASURE}?",
        rf"{_SUBJECT}{_PLACED}最?(?P<middle>中间){_KIND}",
        rf"{_SUBJECT}(?P<no>不)?是?最{_ADJECTIVE}{_KIND}",
        rf"{_SUBJECT}(?P<no>不)?是?第(?P<n>{_NUMBER}){_ADJECTIVE}{_KIND}",
    )
)
_TURNED = re.compile(
    r"(?P<place>(?:最|从?[左右上下前后]\w?[数起]?的?第|第).+?)是(?P<subject>[^是]+)"
)
_LIST = re.compile(r"(?P<lead>[^：:]*)[：:](?P<names>[^：:]+)")
_COUNTED = re.compile(rf"({_NUMBER}){_MEASURE}")
_THIS = re.compile(rf"^[这那该]{_MEASURE}?")

_WHO = re.compile(rf"(?:谁|(?:哪一?{_MEASURE}|什么)[^\W是在比最第排更和]{{0,3}})")
_EITHER = re.compile(
    rf"(?P<one>{_NAME})[和与](?P<other>{_NAME})[，,]?{_WHO.pattern}(?:更|比较)?{_ADJECTIVE}"
)
_WHO_MORE = re.compile(
    rf"(?P<who>{_WHO.pattern})(?:年纪|年龄|个子)?(?:更|比较)?{_ADJECTIVE}(?:一些|一点)?"
)
_WHICH_PLACE = re.compile(
    rf"(?P<name>{_NAME})(?:是|排|在|排在|排名)?(?:第几{_MEASURE}?|哪里|哪儿|什么位置)"
)


def plain(sentence: str) -> str:
    """A sentence without its last signs and what makes a question of it."""
    text = re.sub(r"\s+", "", sentence).rstrip("。.!！?？；;").removesuffix("吗").removesuffix("呢")
    return re.sub("是不是|是否是|是否", "是", text).replace("在不在", "在").replace("是在", "在")


def claims(
    sentence: str, series: tuple[str, ...] | None = None
) -> tuple[tuple[Claim, ...], dict[str, str]]:
    """The claims of a sentence, and its names; with `series` no other names. Raises Unread."""
    text = plain(sentence)
    for said in (text, *_straight(text)):
        for form in _FORMS:
            if found := form.fullmatch(said):
                claimed = tuple(_claims(found, series))
                if found.groupdict().get("no"):
                    if len(claimed) > 1:
                        raise Unread("it does not say which of several things “不” denies.")
                    claimed = (claimed[0].denial,)
                names = dict.fromkeys(name for claim in claimed for name in claim.names)
                for name in names:
                    if series is not None and name not in series:
                        raise Unread(f"“{name}” is none of those that the text places.")
                return claimed, {name: _written(name, text) for name in names}
    raise Unread("it says nothing of an order in a form that is read.")


def _straight(text: str) -> Iterator[str]:
    """ "最左边的鸟是甲" as “甲是最左边的鸟”."""
    if found := _TURNED.fullmatch(text):
        yield f"{found['subject']}是{found['place']}"


def _claims(found: re.Match[str], series: tuple[str, ...] | None) -> Iterator[Claim]:
    parts = found.groupdict()
    for subject in _names(parts["subject"]):
        if parts.get("one"):
            yield Claim("between", (subject, _name(parts["one"]), _name(parts["other"])), "")
        elif parts.get("next") and not parts.get("side"):
            yield Claim("beside", (subject, _name(parts["next"])), "")
        elif others := (parts.get("object") or parts.get("next")):
            how = _degree(parts)
            for other in _names(others):
                if other == subject:
                    raise Unread("it compares a thing with itself.")
                pair = (subject, other) if how.first else (other, subject)
                near = int(bool(parts.get("near")))
                yield Claim("gap" if near else "before", pair, how.scale, near)
        elif parts.get("middle"):
            if not series or len(series) % 2 == 0:
                raise Unread("there is no one in the middle.")
            yield Claim("at", (subject,), "", (len(series) + 1) // 2)
        else:
            how = _degree(parts)
            place = int(number(parts["n"])) if parts.get("n") else 1
            if place < 1:
                raise Unread("places are counted from 1.")
            yield Claim("at", (subject,), how.scale, place if how.first else -place)


def _degree(parts: dict[str, str]) -> Degree:
    if parts.get("how"):
        scale, first = _DEGREES[parts["how"]]
        return Degree(scale, first is not bool(parts.get("less")))
    sides = (parts.get(one) for one in ("side", "above", "along", "when"))
    if side := next(filter(None, sides), None):
        return Degree(*_SIDES[side])
    return Degree("first", parts.get("soon") not in {"后", "晚"} and not parts.get("back"))


def _names(said: str) -> list[str]:
    return [_name(one) for one in re.split("[、和与]", said)]


def _name(said: str) -> str:
    """A name without “这只”."""
    return (_THIS.sub("", said, count=1) or said).lower()


def _written(name: str, text: str) -> str:
    """A name as the text writes it: "Bob" for "bob"."""
    at = text.lower().find(name)
    return text[at : at + len(name)]


def listed(sentence: str) -> tuple[list[str], int | None] | None:
    """The names of “有三只鸟：甲、乙和丙。”, and how many it says; None where it lists nothing."""
    found = _LIST.fullmatch(sentence.rstrip("。.!！ "))
    names = re.split("[、，,和与]", found["names"]) if found else []
    if not found or len(names) < 2 or not all(re.fullmatch(_NAME, one) for one in names):
        return None
    counts = _COUNTED.findall(found["lead"])
    return [_name(one) for one in names], int(number(counts[-1])) if counts else None


def either(question: str) -> tuple[tuple[str, str], ...]:
    """“甲和乙谁更高？” as statements, each with its answer; nothing of another question."""
    found = _EITHER.fullmatch(plain(question))
    if not found:
        return ()
    one, other, how = found["one"], found["other"], found["how"]
    return ((f"{one}比{other}{how}。", one), (f"{other}比{one}{how}。", other))


def filled(question: str, name: str) -> str | None:
    """A question with a name for “谁” or “哪只鸟”; None where it asks for nobody.

    “谁大？” and “谁更大？” ask of those that the text compares, as “谁最大？” does.
    """
    text = plain(question)
    if found := asks_more(text):
        text = f"{found['who']}最{found['how']}"
    return f"{_WHO.sub(name, text, count=1)}。" if _WHO.search(text) else None


def asks_more(question: str) -> re.Match[str] | None:
    """Whether a question asks of whom it is more so: “谁更大？”."""
    return _WHO_MORE.fullmatch(plain(question))


def whose_place(question: str) -> str | None:
    """Whose place is asked for: “甲排第几？”."""
    found = _WHICH_PLACE.fullmatch(plain(question))
    return _name(found["name"]) if found else None


def opposite(sentence: str) -> str:
    """What denies a statement."""
    said = plain(sentence)
    return f"{said.removeprefix('并非')}。" if said.startswith("并非") else f"并非{said}。"


def place_words(scale: str, place: int) -> str:
    """A place in words: “最左边”, “左数第二个”, “第二高”, “第三”."""
    side = next((word for word, one in _SIDES.items() if one == (scale, True)), "")
    if scale == "first":
        return ordinal(place)
    if side:
        return f"最{side}边" if place == 1 else f"{side}数{ordinal(place)}个"
    how = next((word for word, one in _DEGREES.items() if one == (scale, True)), scale)
    return f"最{how}" if place == 1 else f"{ordinal(place)}{how}"


def chinese_scales() -> dict[str, str]:
    """The scales of adjectives in Chinese: "tallest" is “最高”."""
    return {scale: f"最{word}" for word, (scale, first) in reversed(_DEGREES.items()) if first}


def say_place(name: str, scale: str, place: int) -> str:
    """One name's place as a sentence: “甲是左数第二个。”"""
    verb = "在" if scale in {"leftmost", "topmost"} and place == 1 else "是"
    return f"{name}{verb}{place_words(scale, place)}。"


def ordinal(place: int) -> str:
    """A place by its number: “第二”, “第二十一”."""
    tens, ones = divmod(place, 10)
    said = "" if not tens else f"{DIGITS[tens] if tens > 1 else ''}十"
    return f"第{place}" if place > 99 else f"第{said}{DIGITS[ones] if ones else ''}"
