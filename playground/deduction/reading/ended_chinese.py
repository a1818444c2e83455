"""The acts that end what was so, in Chinese: “小王在厨房里。小王去了花园。”

In:  ends("小王去了花园。", the literal 在(小王, 厨房里))
Out: True

As in ended.py; acts are told by their verbs.
"""

import re
from collections.abc import Sequence

from playground.deduction.program import Literal

_NO_ACT = re.compile(r"如果|要是|只要|除非|可能|也许|[会想要不没每凡都将该别吗？?]|必须|经常|总是")
_GOES = re.compile(
    r"[走跑搬飞开游爬逃][到进出去向回]|离开|前往|去往|来到|回[到家了]|[去来到出进]了|去(?=[一-鿿]+。?$)"
)
_TAKES = re.compile(r"[把将](?P<what>[^，。]+?)[拿放搬带扔推送移藏]|[拿带搬]走|拿起|偷走")
_LOSES = re.compile(
    r"[送卖交借还递丢扔分]给|给了|(?:弄丢|丢|丢失|卖|卖掉|送|扔|扔掉|吃|吃掉|喝|用|用掉|花|花掉|打碎|归还|拿走|偷走)了"
)
_GETS = re.compile(r"买|捡到|得到|收到|借|拿|偷|找到|又有")
_CHANGES = [
    (re.compile(state), re.compile(acts))
    for state, acts in (
        ("开着?|关着?|锁|亮|灭|黑", "打开|关上|关掉|关了|开了|锁上|锁了|熄灭|点亮|点燃"),
        ("满|空", "倒[掉空满了]|[喝吃][光完了]|装满|清空"),
        ("坏|好|完好|破", "修好|修理?了|弄坏|打[碎破坏]"),
        ("干净|脏|湿|干", "洗|擦|打扫|弄脏|弄湿|晒干|淋湿"),
        ("[睡醒]", "叫醒|[睡醒]"),
        ("[活死]", "死了|去世|被杀|杀了"),
        ("病|健康", "治好|康复|病好|生病"),
        ("单身|婚", "结婚|离婚"),
        ("饿", "吃"),
        ("渴", "喝"),
    )
]
_NUMBER = "[一二两三四五六七八九十\\d]+"


def signs(text: str) -> Sequence[str]:
    """The signs of a sentence that tells of an act, each once; none of another."""
    acts = (_GOES, _TAKES, _LOSES, _GETS, *(one for _, one in _CHANGES))
    told = not _NO_ACT.search(text) and any(one.search(text) for one in acts)
    return list(dict.fromkeys(text)) if told else ()


def ends(text: str, fact: Literal) -> bool:
    """Whether an act may have ended what a fact says."""
    relation, (who, *rest) = fact.atom
    at = text.find(who.lstrip("!"))
    if at < 0:
        return False
    said = text[at + len(who.lstrip("!")) :]
    if relation in {"在", "位于", "住在", "待在"}:
        taken = _TAKES.search(text)
        moved = taken and (who in (taken["what"] or "") or taken.start() < at)
        return bool(_GOES.search(said) or moved)
    if relation in {"有", "拥有", "拿着", "带着"}:
        had = "".join(rest)
        spoken_of = had[-1:] in text or re.search(f"{_NUMBER}[个只本条块元]", said)
        counted = re.search(_NUMBER, had) and _GETS.search(text)
        return bool(spoken_of and (_LOSES.search(text) or counted))
    return not rest and any(one.search(relation) and act.search(text) for one, act in _CHANGES)
