"""Whether whoever wrote a Chinese sentence did what is asked about: 我 and 我们 answer 谁.

In:  doer("小王，我把你的电脑修好了。", words, ((8, 10),))
Out: (3, 4): 我, before the verb in its clause, and no other one does it
"""

from collections.abc import Sequence

from playground.text.chinese.segmenter import Word

WRITERS = frozenset(("我", "我们", "咱们", "咱"))
_LEADS = frozenset("被 由 给 让 对 跟 把 从 向 为 叫 请 替 比 和 与 像 是 帮 教 告诉".split())  # noqa: SIM905
"""After these 我 is not who does it."""
_BOTH_WAYS = frozenset("借租")
"""Who lends and who borrows both do these."""


def doer(
    text: str, words: Sequence[Word], spots: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Where 我 stands that does the verb at one of these spots; None where another one may."""
    for start, end in spots:
        if text[start:end] in _BOTH_WAYS:
            continue
        clause: list[Word] = []
        for word in words:
            if word.start >= start:
                break
            clause = [] if word.kind == "mark" and word.text != "、" else [*clause, word]
        at = next((i for i, one in enumerate(clause) if one.text in WRITERS), None)
        if at is None:
            continue
        before, after = clause[:at], clause[at + 1 :]
        led = any(one.text in _LEADS or one.kind == "person" for one in before)
        owns = bool(after) and after[0].text == "的"
        others = any(one.text in {"被", "由", "让", "叫", "请"} for one in after)
        if not (led or owns or others):
            return clause[at].start, clause[at].end
    return None
