"""Whether whoever wrote a Chinese sentence did what is asked about: 我 and 我们 answer 谁.

In:  doer("小王，我把你的电脑修好了。", words, ((8, 10),))
Out: (3, 4): 我, before the verb in its clause, and no other one does it
"""

from collections.abc import Sequence

from playground.text.chinese.segmenter import Word

WRITERS = frozenset(("我", "我们", "咱们", "咱"))
_LEADS = frozenset("被 由 给 让 对 跟 把 从 向 为 叫 请 替 比 和 与 像 是 帮 教 告诉".split())
"""After these 我 is not who does it."""
_BOTH_WAYS = frozenset("借租")
"""Who lends and who borrows both do these."""


def doer(
    text: str,
    words: Sequence[Word],
    spots: Sequence[tuple[int, int]],
    about: Sequence[Sequence[tuple[int, int]]] = (),
) -> tuple[int, int] | None:
    """Where 我 stands that does the verb at one of these spots; None where another one may.

    `about`: the spots of each other word asked about; of several clauses with the verb those with
    most of these words count.
    """
    found = [(_told(words, start, about), _doer(text, words, start, end)) for start, end in spots]
    most = max((told for told, _ in found), default=0)
    best = [place for told, place in found if told == most]
    return best[0] if best and all(best) else None


def _told(words: Sequence[Word], place: int, about: Sequence[Sequence[tuple[int, int]]]) -> int:
    """How many of the other words the clause at a place has."""
    ends = [one.start for one in words if one.kind == "mark" and one.text != "、"]
    start = max((end for end in ends if end < place), default=-1)
    stop = min((end for end in ends if end > place), default=len(words) and words[-1].end)
    return sum(any(start < at < stop for at, _ in places) for places in about)


def _doer(text: str, words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    if text[start:end] in _BOTH_WAYS:
        return None
    clause: list[Word] = []
    for word in words:
        if word.start >= start:
            break
        clause = [] if word.kind == "mark" and word.text != "、" else [*clause, word]
    at = next((i for i, one in enumerate(clause) if one.text in WRITERS), None)
    if at is None:
        return None
    before, after = clause[:at], clause[at + 1 :]
    led = any(one.text in _LEADS or one.kind == "person" for one in before)
    owns = bool(after) and after[0].text == "的"
    others = any(one.text in {"被", "由", "让", "叫", "请"} for one in after)
    return None if led or owns or others else (clause[at].start, clause[at].end)
