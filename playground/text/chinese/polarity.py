"""Which clauses of a Chinese sentence deny what they say.

In:  clauses("他没去北京，而是去了西安。", words)
Out: (Clause(0, 5, denied=((1, 2),)), Clause(6, 12, denied=()))

A clause goes from mark to mark, or to a word that turns, such as 而是. 不, 没, 未, 别 and the words
that begin with them deny it, and 拒绝 or 停止 what comes after; 不久, 不仅, 不少 and so on do not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.text.chinese.segmenter import Word

DENIES = frozenset(
    """不 没 没有 未 别 无 并非 不是 从不 从未 从来不 从来没 从来没有 并不 并没有 不再 未曾
    尚未 没人 无人 没能 未能 不能 不会 不要 不想 不肯 不愿 不愿意 不敢 不用 不必 不准 不许
    不得 不可 不可以 不行 没法 无法 决不 绝不 毫不 不该 不应 不应该
    不曾 不含 禁止 而不是""".split()
)
_REFUSES = frozenset("拒绝 停止 放弃 避免 忘记 忘了 否认".split())
_TURNS = frozenset("而是 而不是 但 但是 可是 不过 却 反而 而".split())
_NONE_AFTER = frozenset("多久 想到 准 少 久 到 足 超过 少于 低于 小心 得不".split())
"""After 不 or 没 these say no denial: 没多久, 没想到, 不到."""


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence, and where the words stand that deny it, or refuse what follows."""

    start: int
    end: int
    denied: tuple[tuple[int, int], ...]
    refused: int | None = None
    goes_on: bool = False
    """Whether it begins with no subject, so that it goes on about that of the clause before."""


def denials(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Where words deny something."""
    found = []
    more = any(word.text in "还也又" for word in words)
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        follows = after.text if after else ""
        stops = word.text == "不停" and after is not None and after.kind in {"noun", "place"}
        without = word.text == "除" and not more
        if stops or without or (word.text in DENIES and follows not in _NONE_AFTER):
            found.append((word.start, word.end))
    return tuple(found)


def denies(words: Sequence[Word]) -> bool:
    """Whether words of a question deny or refuse something."""
    return bool(denials(words)) or any(word.text in _REFUSES for word in words)


def clauses(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses of a sentence by its words, at their places in it."""
    found = []
    for run in _runs(words):
        refused = next((one.end for one in run if one.text in _REFUSES), None)
        goes_on = run[0].kind in {"verb", "adverb", "conjunction"}
        found.append(Clause(run[0].start, run[-1].end, denials(run), refused, goes_on))
    return tuple(found)


def at(found: Sequence[Clause], place: int) -> Clause:
    """The clause in which a place of the sentence lies."""
    return next((one for one in found if place < one.end), found[-1])


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    runs: list[list[Word]] = [[]]
    for word in words:
        ends = word.kind == "mark" and word.text not in "、“”‘’「」《》·（）()"
        again = word.text == "不是" and any(one.text == "是" for one in runs[-1])
        if (word.text in _TURNS or again) and runs[-1]:
            runs.append([])
        runs[-1].append(word)
        if ends:
            runs.append([])
    return [run for run in runs if run]
