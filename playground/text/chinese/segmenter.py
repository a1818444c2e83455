"""A Chinese text in words, each with its class and its place in the text as it was written.

In:  segment("李娜在西湖边开了三千本書的店。")
Out: (Word("李娜", 0, 2, "person"), Word("在", 2, 3, "preposition"), …
      Word("三千本", 8, 11, "amount"), Word("书", 11, 12, "noun"), …)

The words and their classes are jieba's (MIT): its dictionary, and where that has none its hidden
Markov model, which guesses names of persons too. Dates, amounts and the like are words as
`patterns` has them, and so is a title in 《》. Rules read simplified script: `text` is in that. A
second of processor parts 23,000 characters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from playground.deduction.reading.chinese.dictionary import in_dictionary, jieba
from playground.text.chinese import patterns
from playground.text.chinese.script import simplified
from playground.text.patterns import Match

Kind = Literal[
    "person",
    "place",
    "organization",
    "name",
    "noun",
    "verb",
    "doing",
    "adjective",
    "adverb",
    "pronoun",
    "preposition",
    "conjunction",
    "particle",
    "measure",
    "localizer",
    "date",
    "time",
    "amount",
    "number",
    "contact",
    "mark",
]

NAMES = ("person", "place", "organization", "name")
CONTENT = (
    *NAMES,
    "noun",
    "verb",
    "doing",
    "adjective",
    "date",
    "time",
    "amount",
    "number",
    "contact",
)
"""Words that say what a sentence is about."""


@dataclass(frozen=True)
class Word:
    """A word in simplified script, `start` to `end` of the text it stands in, and its class."""

    text: str
    start: int
    end: int
    kind: Kind


PIECE = 400
"""Characters that the Markov model is given at once at most: it remembers something of each."""

_CLASSES: tuple[tuple[str, Kind], ...] = (
    ("nr", "person"),
    ("ns", "place"),
    ("nt", "organization"),
    ("nz", "name"),
    ("n", "noun"),
    ("vn", "doing"),
    ("v", "verb"),
    ("an", "noun"),
    ("ad", "adverb"),
    ("a", "adjective"),
    ("d", "adverb"),
    ("r", "pronoun"),
    ("p", "preposition"),
    ("c", "conjunction"),
    ("u", "particle"),
    ("y", "particle"),
    ("e", "particle"),
    ("o", "particle"),
    ("k", "particle"),
    ("q", "measure"),
    ("f", "localizer"),
    ("m", "number"),
    ("t", "noun"),
    ("z", "adjective"),
    ("s", "noun"),
    ("b", "adjective"),
    ("i", "adjective"),
    ("l", "noun"),
    ("j", "noun"),
    ("g", "noun"),
    ("h", "noun"),
    ("eng", "noun"),
)
"""The first letters of jieba's classes (those of ICTCLAS), the longest that fit count."""

_WORDS: dict[Kind, str] = {
    "particle": """的 了 着 过 地 得 吗 呢 吧 啊 呀 嘛 么 所 著 之""",
    "preposition": """在 于 从 到 由 被 把 将 向 跟 给 对 为 比 用 离 往 让 叫 替 按 凭 经
    因 以""",
    "conjunction": """和 与 及 以及 或 或者 而 但 但是 可是 并且 因为 由于 所以 因此 如果
    虽然""",
    "adverb": """并 不 没 没有 未 别 很 也 都 就 才 又 再 还 只 最 已 已经 曾 曾经 正 正在
    将要 总是 一直 一起 非常 不再 刚 刚刚 约 大约 共 一共 现在 目前 当时 最近 刚才 以前 后来
    平时 以后 之后 之前 然后 最后 首先 同时 原来 本来 一般 经常 常常 大概 至少 另 另外""",
    "pronoun": """我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 大家 自己 这 那 谁 什么 哪
    哪里 哪儿 其 此""",
    "verb": """该 是 有 开 住 写 买 卖 说 去 来 要 做 叫做 能 会 可以 应该 必须 想 得到 去世
    前来 当 问 受 暂停 毕业 提前 结婚 位于 出生 改成 搬到 送给 交给 带 感动 感谢 吃 喝 看 坐
    建 关门 过生日""",
    "localizer": """里 上 下 前 后 边 旁 外 内 中""",
    "noun": """小偷 警察 演讲 时候 日期 人 家 点 名字 东西 不便 店 面 车""",
}
_OWN: dict[str, Kind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""Words whose class jieba's dictionary tells wrongly or in one of several ways."""

_OVER_AND_OVER = re.compile(r"(\S{1,4}?)\1{9,}")
_CHINESE = re.compile(r"[\u4e00-\u9fd5]")


def segment(text: str) -> tuple[Word, ...]:
    """All words and marks of a text, in order; spaces are none."""
    return tuple(_segments(simplified(text)))


def _segments(text: str) -> Iterator[Word]:
    at = 0
    for start, end, kind in _fixed(text):
        yield from _words(text, at, start)
        yield Word(text[start:end], start, end, kind)
        at = end
    yield from _words(text, at, len(text))


_FIXED: dict[str, Kind] = {
    "date": "date",
    "time": "time",
    "amount": "amount",
    "number": "number",
    "e-mail": "contact",
    "URL": "contact",
    "phone": "contact",
}


def _fixed_kind(match: Match) -> Kind:
    return "noun" if match.rule == "numbered" else _FIXED[match.label]


def _fixed(text: str) -> list[tuple[int, int, Kind]]:
    """The places of titles, dates, amounts and the like, in order, none over another."""
    titles: list[tuple[int, int, Kind]] = [
        (*one.span(), "name") for one in patterns.TITLE.finditer(text)
    ]
    found = patterns.every(text)
    return sorted([*titles, *((one.start, one.end, _fixed_kind(one)) for one in found)])


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    """jieba's words of a stretch of the text, which is given to it in pieces.

    Of what is said over and over each character is a word: there its model has most to compare.
    """
    for run in _OVER_AND_OVER.finditer(text, start, end):
        yield from _pieces(text, start, run.start())
        for at in range(*run.span()):
            if not text[at].isspace():
                yield Word(text[at], at, at + 1, _kind(text[at], "n"))
        start = run.end()
    yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Word]:
    while start < end:
        stop = min(end, start + PIECE)
        while stop < end and stop > start + PIECE // 2 and _CHINESE.match(text[stop]):
            stop -= 1
        at = start
        for piece, flag in _parted(list(_cut(text[start:stop]))):
            if not piece.isspace():
                yield Word(piece, at, at + len(piece), _kind(piece, flag))
            at += len(piece)
        start = stop


def _parted(cut: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The words, where those that the model only guessed are parted into words that are known.

    It takes “看球赛” for one word, and in “马可进了两个球” all of 马可进 for a name.
    """
    tagger, _ = jieba()
    for (word, flag), (after, _) in zip(cut, [*cut[1:], ("", "")], strict=True):
        if flag.startswith("nr") and (end := _end_of_name(word)) < len(word):
            yield from [(word[:end], flag)][: bool(end)]
            yield from ((one, "v") for one in word[end:])
        elif flag.startswith("nr") and len(word) == 3 and word[0] in _OWN:  # “喝咖啡”
            yield from ((word[0], "v"), (word[1:], "n"))
        elif len(word) == 2 and word[0] == "不" and word[1] in "住去来在吃喝买卖看写爱":
            yield from ((word[0], "d"), (word[1], "v"))
        elif len(word) < 2 or not _CHINESE.match(word) or in_dictionary(word):
            yield word, flag
        elif flag.startswith("nr"):
            will = word[-1] in "爱想要会能" and after in _OWN
            verb = len(word) == 3 and (after in {"了", "过"} or will)
            yield from ((word[:2], flag), (word[2], "v")) if verb else ((word, flag),)
        else:
            parts = [(one.word, one.flag) for one in tagger.cut(word, HMM=False)]
            plain = any(one in _OWN for one, _ in parts) or all(len(one) > 1 for one, _ in parts)
            yield from parts if plain else ((word, flag),)


def _end_of_name(word: str) -> int:
    """Where what the model takes for a person's name goes over into verbs: “赵敏爱喝”."""
    name = re.match(r"(?:(?=..)|.{2,}?)(?=[爱想要会能去来常最]*[喝吃买卖问说做坐写]$)", word)
    return name.end() if name else len(word)


def _kind(word: str, flag: str) -> Kind:
    if word in _OWN:
        return _OWN[word]
    if not any(letter.isalnum() for letter in word):
        return "mark"
    fits = [(len(begins), kind) for begins, kind in _CLASSES if flag.startswith(begins)]
    return max(fits)[1] if fits else "noun"


def _cut(text: str) -> Iterator[tuple[str, str]]:
    """jieba's words with its classes. A character that its model never saw is a word of its own:
    looking for the likeliest classes around it takes ten milliseconds."""
    tagger, known = jieba()
    start = 0
    for at, letter in enumerate(text):
        if _CHINESE.match(letter) and letter not in known:
            yield from tagger.cut(text[start:at])
            yield letter, "n"
            start = at + 1
    yield from tagger.cut(text[start:])


def about(text: str) -> list[str]:
    """The words that say what a text is about, in simplified script."""
    return [
        word.text
        for word in segment(text)
        if word.kind in CONTENT and word.text not in _ABOUT_NOTHING
    ]


_ABOUT_NOTHING = frozenset("是 有 会 能 可以 要 想 来 去 做 说 人 一个 得到 应该 必须".split())


def spoken(words: Sequence[Word]) -> str:
    """The words as one text, without what stands between them."""
    return "".join(word.text for word in words)
