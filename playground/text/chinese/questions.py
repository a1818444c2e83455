"""What a Chinese question asks for: the kind of answer, the words about it, and their places.

In:  read("书店是什么时候开的？")
Out: Asking(Asked("date", "什么时候", …), before=(Word("书店", …),), after=(Word("开", …),), …)

A Chinese question has the order of its answer: the question word stands where the answer will.
"""

import re
from dataclasses import dataclass, replace

from playground.text.chinese import names, polarity
from playground.text.chinese.patterns import MEASURES
from playground.text.chinese.pieces import COLOURS, PEOPLE
from playground.text.chinese.script import simplified
from playground.text.chinese.segmenter import CONTENT, NAMES, Word, segment
from playground.text.question_type import Asked

_PLACE_NOUNS = "城市|国家|省份?|市|县|镇|村|区|地方|地点|街道|路|学校|车站|位置|机场|岛"
_CUES: tuple[tuple[str, str], ...] = (
    (
        "reason",
        r"为什么|为何|为啥|因何|怎么会|怎么(?=没|不)|什么(?:原因|缘故|理由)|(?:有|起)什么(?:用处?|作用|好处|目的)",
    ),
    ("amount", r"多少(?:钱|元|块)|几(?:块钱?|元)|什么价[格钱]?|价[格钱](?:是)?多少"),
    (
        "date",
        r"什么时[候间]|何时|几时|几点钟?|几月几[日号]|哪一?[年天日]|哪个?月|哪个?(?:星期|世纪|年代|时候)|(?:星期|周|礼拜)几"
        r"|几月|几[日号](?![楼线门院])|什么(?:日子|年代|日期)",
    ),
    (
        "place",
        rf"哪里|哪儿|何处|何地|什么地[方点]|什么位置|哪一?[个座所家条国]?(?:{_PLACE_NOUNS}|国)(?!人)",
    ),
    ("person", r"谁|哪一?[位名]|什么人|何人|哪个人|哪些人"),
    ("number", rf"多少|几(?={MEASURES})|第几"),
    (
        "amount",
        r"多[大高长远重久深宽快厚]|几(?:个半?小时|分钟|秒|天|周|个?月|年|岁|公里|米|公斤|斤|度|倍)",
    ),
    ("manner", r"怎么样?|怎样|如何|[用靠]什么(?:办?法|方式)?"),
    ("entity", rf"什么|啥|哪些|哪一?{MEASURES}|哪"),
)
_KIND_NOUNS = {
    "place": "地址 地点 位置 地方",
    "date": "时间 日期 年份 日子",
    "amount": "价格 票价 房租 租金 工资 费用 总价 年龄 岁数 身高 体重 面积 长度 高度",
    "number": "人数 数量 电话 电话号码 号码 手机号 手机 邮箱 网址 咨询电话 联系电话",
    "reason": "原因 理由",
    "manner": "办法 方法 方式",
    "name": "名字 姓名 名称",
}
_KIND_OF = {noun: kind for kind, nouns in _KIND_NOUNS.items() for noun in nouns.split()}

UNITS = {
    "几点": r"[点时:：]",
    "几点钟": r"[点时:：]",
    "几时": r"[点时:：]",
    "哪年": "年",
    "哪一年": "年",
    "哪个月": "月",
    "几月": "月",
    "几月几日": "月",
    "几月几号": "月",
    "几号": "[日号]",
    "几日": "[日号]",
    "哪天": "[日号天周节]|星期|礼拜",
    "哪一天": "[日号天周节]|星期|礼拜",
    "星期几": "周|星期|礼拜",
    "周几": "周|星期|礼拜",
    "礼拜几": "周|星期|礼拜",
    "多久": "小时|钟头|分钟|秒|天|周|月|星期|礼拜|年",
    "多长": "小时|钟头|分钟|秒|天|周|月|星期|年|米|公里|里|尺",
    "多高": "米|尺|寸|层",
    "多远": "里|米|步|站|小时|分钟",
    "多重": "斤|克|吨|磅|两",
    "多大": "岁|米|亩|公顷|寸|尺",
    "多深": "米|尺",
    "多宽": "米|尺",
    "多厚": "米|寸|页",
    "多快": "里|米|小时|分钟|秒",
    "年龄": "岁",
    "岁数": "岁",
    "身高": "米",
    "体重": "斤|克",
    "面积": "米|亩|公顷|公里",
}
_MONEY = r"元|块|美金|英镑|毛|角|分钱|[¥￥$€£]|币"
"""Units that an answer to such a question has, by a part of its cue or by a noun in it."""

_DONE_TO_WHOM = re.compile(
    r"(?:谁|什么人?|哪[个些位]?[^，。？]{0,4})(?:已经|也|都|又|刚)?被(?!谁|什么|哪)"
)

_JOB = re.compile(
    r"(?:是|在)?(?:做|干|从事)(?:的是)?什么(?:样的)?(?:工作|职业|行业|行当|活儿?)(?:的)?|的?(?:职业|工作)是什么"
)
"""Asked in other words, what somebody is."""

_WORKS_AS = re.compile(r"(?:当|做|担任|任|是)(?:了|着|过)?(?:一?[名位个])?$")

_GENERAL = frozenset(
    """是 有 要 在 会 能 可以 叫 叫做 做 人 事 事情 东西 时候 地方 情况 大约 大概 一共 总共
    所有 现在 目前 这 那 请问 知道 说 位于 来 去 想 该 应该 得
    需要 用 进行 发生 颜色 文中 文章 里面 其中 主要 情况 为 一下 本 称""".split()
)
"""Words that say too little of what is asked about to be looked for."""


@dataclass(frozen=True)
class Asking:
    """A question as rules see it; `unit`: what an amount has to be of, as a pattern.

    `before` and `after`: the words asked about on either side of the question word.
    """

    asked: Asked
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    unit: str
    several: bool
    text: str
    """The question in simplified script."""
    denies: bool = False
    """Whether it asks what is not so."""
    context: str = ""
    """The text that is asked."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All words asked about."""
        return (*self.before, *self.after)

    @property
    def needed(self) -> tuple[Word, ...]:
        """Those without which a text says nothing of it: not what the kind of answer is called."""
        return tuple(
            one
            for one in self.words
            if one.text not in self.asked.focus and one.text not in _KIND_OF
        )

    @property
    def done_to(self) -> bool:
        """Whether it asks to whom something is done, and not who does it: “谁被批评了？”."""
        return _DONE_TO_WHOM.search(self.text) is not None

    def is_no_work(self, before: str, kind: str) -> bool:
        """Whether it asks what somebody does for a living, and a piece of a sentence after `before`
        is not told as that: 当老师, 是医生."""
        asks = re.search(r"(?<!来)是[做干]什么的[？?]?$", self.text)
        return asks is not None and not (_WORKS_AS.search(before) and kind != "person")

    @property
    def in_any_order(self) -> bool:
        """Whether it asks with “是…的” or about a thing by “的”, so that any order may do."""
        return re.search(r"是.*的[？?]?$", self.text) is not None

    @property
    def verb(self) -> Word | None:
        """The last verb asked about, or what may be one."""
        verbs = [one for one in self.words if one.kind == "verb"]
        doings = [one for one in self.words if one.kind == "doing"]
        return next(iter((*reversed(verbs), *reversed(doings))), None)


def read(question: str) -> Asking:
    """What is asked for; anything, with no cue, where there is no question word."""
    text = _JOB.sub("是做什么的", simplified(question))
    kind, cue = "entity", None
    for kind_, pattern in _CUES:
        if cue := re.search(pattern, text):
            kind = kind_
            break
    said = cue.group() if cue else ""
    start, end = cue.span() if cue else (len(text), len(text))
    words = _words(text, start, end)
    before = tuple(word for word in words if word.end <= start)
    after = tuple(word for word in words if word.start >= end)
    if "哪" in said and kind == "entity" and after and after[0].start == end:  # “哪个站”
        after = (replace(after[0], kind="noun"), *after[1:])
    focus = _focus(text, kind, end, after)
    if focus and text[:start].endswith("有"):  # “有哪些项目” asks what the items are
        before, after = (*before, after[0]), after[1:]
        focus = ()
    noun = next((word.text for word in words if word.text in _KIND_OF), "")
    if noun and kind in {"entity", "number"} and (cue is None or "哪" not in said):
        kind = _KIND_OF[noun]
    unit = _unit(said, noun, text[end:])
    if kind == "entity" and "颜色" in text:
        unit = COLOURS
    if said == "多大" and any(_has_age(word) for word in words):
        unit = "岁"
    several = bool(re.search(r"哪些|都有|有哪|分别|哪几|几位是|列出|[了过]什么[？?]?$", text))
    asked = Asked(kind, said, focus)
    no = polarity.denies(segment(text))
    return Asking(asked, before, after, unit, several, text, no)


_HELD = frozenset("开 举行 举办 召开 进行 开始 办 开会".split())


def without_held(ask: Asking, text: str) -> Asking:
    """What is asked of a text that says when or where something is, but not that it is held."""
    drop = {one.text for one in ask.words if one.text in _HELD and one.text not in text}
    if not drop or ask.asked.kind not in {"date", "place"}:
        return ask
    before, after = (
        tuple(w for w in side if w.text not in drop) for side in (ask.before, ask.after)
    )
    return replace(ask, before=before, after=after) if before or after else ask


def _words(text: str, start: int, end: int) -> list[Word]:
    """The words around the question word that say what is asked about."""
    found = []
    for at, stop in ((0, start), (end, len(text))):
        piece = text[at:stop].removesuffix("叫")
        for word in names.joined(piece, segment(piece)):
            if word.kind in CONTENT and word.text not in _GENERAL:
                found.append(Word(word.text, at + word.start, at + word.end, word.kind))
    return found


def _focus(text: str, kind: str, end: int, after: tuple[Word, ...]) -> tuple[str, ...]:
    """The noun that names what is asked for, right after the question word: 什么书, 多少员工."""
    if kind not in {"entity", "number", "person", "place"} or not after:
        return ()
    first = after[0]
    gap = re.fullmatch(rf"(?:{MEASURES})?的?", text[end : first.start])
    if gap is None or first.kind not in {"noun", "doing"} or kind == "number":
        return ()
    return (first.text,)


def _has_age(word: Word) -> bool:
    """Whether a word of the question means somebody."""
    return word.kind == "person" or word.text.endswith(PEOPLE) or word.text.startswith("年")


_PAID = frozenset("价格 票价 房租 租金 工资 费用 总价".split())


def _unit(cue: str, noun: str, rest: str) -> str:
    if re.search(r"钱|元|块|价", cue) or noun in _PAID:
        return _MONEY
    for said in (cue, noun):
        if said in UNITS:
            return UNITS[said]
    if re.match(r"[几第]", cue) and len(cue) > 1 and cue[1:] not in {"点", "点钟"}:
        return re.escape(cue[1:].removeprefix("个")) or ""
    measure = re.match(MEASURES, rest) if cue in {"几", "多少", "第几"} else None
    return re.escape(measure.group()) if measure else ""


def is_name(word: Word) -> bool:
    """Whether a word of the question names one thing."""
    return word.kind in NAMES
