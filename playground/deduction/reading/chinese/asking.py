"""A Chinese question in the words of a plainer one.

In:  plainly("有没有老师善良？", {"is 老师": …}), plainly("请证明：旺财会叫。", {})
Out: "有些老师善良吗？", "旺财会叫。"
"""

import re
from collections.abc import Container

from playground.deduction.reading.chinese.lexicon import PROPERTIES, property_of
from playground.deduction.reading.rewording import reworded, ways

_PLAINER = ways(
    (
        r"^请?(?:帮我)?(?:证明|判断)(?:一下)?(?:对错|真假|是否正确|下面的话是否正确)?[：:，,](?=.)",
        "",
    ),
    (r"^(?:是真的吗|真的吗|对还是错|对吗)[：:](?=.)", ""),
    (
        r"[，,。]?(?:这句?话?)?"
        r"(?:对还是错|是对是错|是真是假|真还是假|对不对|对吗|对吧|是真的吗|是否正确)[？?]$",
        "。",
    ),
    (r"^(?:是不是|是否)(?=有)", ""),
)
_IS_THERE = re.compile(r"(?:有没有|是否有|有)(?P<said>[^，。？?]+?)(?:[吗呢]?[？?]|[吗呢])")


def plainly(question: str, names: Container[str]) -> str:
    """The question in plainer words; itself where there are none.

    `names` are the keys of the names of its text: "is 老师" is one of its kinds.
    """
    question = reworded(question, _PLAINER)
    found = _IS_THERE.fullmatch(question)
    return (found and _some(found["said"], names)) or question


def _some(said: str, names: Container[str]) -> str:
    """“有些老师善良吗？” of “老师善良”, “有些猫是胖的吗？” of “胖的猫”; "" of no known kind."""
    before, of, noun = said.rpartition("的")
    if of and f"is {noun}" in names:
        quality = property_of(before.removeprefix("很"))
        known = quality in PROPERTIES or f"is {quality}" in names
        return f"有些{noun}是{quality}的吗？" if known else ""
    ends = range(len(said) - 1, 0, -1)
    kind = next((said[:end] for end in ends if f"is {said[:end]}" in names), "")
    rest = said[len(kind) :]
    return f"有些{kind}{rest}吗？" if kind and not rest.startswith("的") else ""
