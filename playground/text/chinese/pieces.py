"""Pieces of a Chinese sentence that could be an answer, each with the kind of thing it looks like.

In:  candidates("因为下雨，李娜的弟弟在西湖边卖茶。", words, 0)
Out: (Candidate(2, 4, "下雨", "reason"), Candidate(5, 10, "李娜的弟弟", "people"),
      Candidate(5, 7, "李娜", "person"), Candidate(11, 14, "西湖边", "whereabouts"), …)
"""

import re
from collections.abc import Iterator, Sequence

from playground.text.answer_types import Candidate
from playground.text.chinese.segmenter import Word

_QUOTED = re.compile(r"[《“「『]([^《》“”「」『』\n]{1,60})[》”」』]")
_REASONS = (
    re.compile(r"(?:因为|由于|鉴于|多亏|(?<![原基])因(?!此|而|为))([^，。；！？\n]{2,40})"),
    re.compile(r"(?:原因是|理由是|是因为|为了)([^，。；！？\n]{2,40})"),
    re.compile(r"([^，。；！？\n]{2,40})，(?:所以|因此|于是|因而|结果|以致|使得)"),
)
_PURPOSES = re.compile(r"(?:可以|能够?|用来|用于|以便|为了|有助于)([^，。；！？\n]{2,30})")
_MANNER = re.compile(
    r"(?:用|通过|靠|凭|乘坐?|坐|骑|借助|以)([^，。；！？、\n的]{1,12}?)"
    r"(?=[，。；！？]|去|来|到|上|回|炒|煮|做|写|画|把|将|$)"
)
_INSIDE = frozenset(
    ("noun", "doing", "adjective", "person", "place", "organization", "name", "amount", "number")
)
_PRONOUNS = frozenset("我 你 他 她 它 我们 他们 她们 自己".split())
_LOCATED = tuple(
    """在 位于 于 到 去 往 从 来自 自 至 到达 前往 回 住 抵达 在于 向 搬到 来到 设在""".split()
)
_SIDES = frozenset(
    """里 上 下 前 后 边 旁 外 内 中 旁边 附近 对面 里面 外面 门口 边上 中间 之间 东边
    西边 南边 北边 楼上 楼下""".split()
)
PEOPLE = tuple(
    """人 员 师 生 者 长 手 民 友 妈 爸 妹 哥 弟 姐 嫂 爷 奶 姑 姨 叔 舅 妻 夫 童 侠 兵
    匠 娘 作家 画家 专家 科学家 学家 艺术家 儿子 女儿 孩子 老板 父母 父亲 母亲 同学 客户
    医生 大夫 护士 经理 太太 丈夫 妻子 读者 游客 邻居 旅客 志愿者 队 警察 司机 孩""".split()
)
_NOBODY = tuple(
    """医师 时长 部门 全长 增长 成长 专长 特长 发生 人生 产生 卫生 花生 对手 洗手 公民
    联手 老人院 机器人 无人机 年长""".split()
)


COLOURS = r"[深浅淡]?(?:[红橙黄绿蓝紫黑白灰棕褐青粉金银]|米|咖啡)色"
_GROUPS = re.compile(
    r"(?:政府|局|委会|委|厅|署|协会|公司|集团|大学|学校|中学|小学|医院|法院|银行|部门|(?:工|学生|理事|董事|妇联|商)会|单位|机构|中心"
    r"|(?<![全内外东南西北中上下局腰胸])部|科|组|院)$"
)
"""How groups end that do what people do: 技术部, 县政府."""


def candidates(sentence: str, words: Sequence[Word], offset: int) -> tuple[Candidate, ...]:
    """All of them, each place once with its first kind.

    `words` are the sentence's, at their places in it; `offset` is the sentence's own place.
    """
    found: dict[tuple[int, int], str] = {}
    for start, end, kind in (
        *_single(words),
        *((*one.span(1), "quotation") for one in _QUOTED.finditer(sentence)),
        *((*one.span(1), "reason") for rule in _REASONS for one in rule.finditer(sentence)),
        *((*one.span(1), "purpose") for one in _PURPOSES.finditer(sentence)),
        *((*one.span(1), "manner") for one in _MANNER.finditer(sentence)),
        *((*one.span(), "phrase") for one in re.finditer(COLOURS, sentence)),
        *_whereabouts(words),
        *_chunks(words),
        *_rests(words),
    ):
        found.setdefault((start, end), kind)
    return tuple(
        Candidate(offset + start, offset + end, sentence[start:end], kind)
        for (start, end), kind in sorted(found.items())
    )


_SINGLE = frozenset(tuple("""person place organization amount number contact""".split()))
_TO = frozenset("和与及、至到~～—-（(）)")


def moments(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """From which word to which dates and times stand together: 周四下午三点, 每周一和周四."""
    at = 0
    while at < len(words):
        end = last = at
        while end < len(words) and (
            words[end].kind in {"date", "time"} or (last > at and words[end].text in _TO)
        ):
            end += 1
            last = end if words[end - 1].kind in {"date", "time"} else last
        if last > at:
            yield at, last
        at = max(last, at + 1)


def _single(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Words that could answer by themselves; a date with the time of day after it is one too."""
    for word in words:
        if word.text.startswith("《"):
            yield word.start, word.end, "quotation"
        elif word.kind in _SINGLE:
            yield word.start, word.end, word.kind
        elif word.kind == "name" and len(word.text) > 1:
            yield word.start, word.end, "name"
    for at, end in moments(words):
        kinds = {word.kind for word in words[at:end]}
        yield words[at].start, words[end - 1].end, "date" if "date" in kinds else "time"


def _whereabouts(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """What stands after “在” and its like up to a verb, and what ends with “边”, “里”, “附近”."""
    for led, word in enumerate(words):
        if not word.text.endswith(_LOCATED):
            continue
        at = led + (led + 1 < len(words) and words[led + 1].text == "了")  # “搬到了”
        end = at + 1
        while end < len(words) and (
            words[end].kind in _INSIDE or words[end].text in _SIDES or words[end].text in "的、和"
        ):
            end += 1
            if words[end - 1].text in _SIDES and not (
                end < len(words) and words[end].text in {"的", "和"}
            ):
                break
        while end > at + 1 and (words[end - 1].text in "的、和" or words[end - 1].kind == "doing"):
            end -= 1
        if end > at + 1:
            yield words[at + 1].start, words[end - 1].end, "whereabouts"


def _chunks(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Runs of nouns with what stands before them, and their ends after “的”."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and (
            _in_chunk(words[end]) or (end > at and words[end].text == "的")
        ):
            end += 1
        if end == at:
            at += 1
            continue
        stop = end
        while stop > at and words[stop - 1].text == "的":
            stop -= 1
        starts = [at, *(i + 1 for i in range(at, stop) if words[i].text == "的")]
        starts += [
            i for i in range(at + 1, stop) if words[i - 1].kind in {"amount", "number", "pronoun"}
        ]
        for start in dict.fromkeys(starts):
            if start < stop:
                yield words[start].start, words[stop - 1].end, _looks(words[start:stop])
        for i in range(at, stop) if stop - at > 1 else ():
            if words[i].kind in {"noun", "doing", "name"}:
                yield words[i].start, words[i].end, _looks(words[i : i + 1])
            if words[i].kind == "person" and i > at:
                yield words[at].start, words[i].end, "people"
        at = end


def _in_chunk(word: Word) -> bool:
    return word.kind in _INSIDE or word.text in _PRONOUNS


def _looks(run: Sequence[Word]) -> str:
    last = run[-1]
    if last.kind in {"person", "organization", "place", "amount", "number"} and len(run) == 1:
        return str(last.kind)
    if last.kind == "person":
        return "people"
    if last.kind == "organization" or (last.kind == "noun" and _GROUPS.search(last.text)):
        return "organization"
    people = last.text.endswith(PEOPLE) and not last.text.endswith(_NOBODY)
    return "people" if people and last.kind != "amount" else "phrase"


def _rests(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """What follows a verb, or “是”, up to the end of its clause."""
    for at, word in enumerate(words):
        if word.kind != "verb" and word.text not in {"成", "为"}:
            continue
        start = at + 1
        while start < len(words) and (
            words[start].kind in {"particle", "mark"} or words[start].text in "成为到上"
        ):
            start += 1
        end = start
        while end < len(words) and (words[end].kind != "mark" or words[end].text == "、"):
            end += 1
        while end > start and (words[end - 1].kind == "particle" or words[end - 1].text in "来去"):
            end -= 1
        if end > start:
            yield words[start].start, words[end - 1].end, "rest"
