"""What somebody only thinks or says to be so, in Chinese: 小王说小李是小偷.

In:  only_said("谁是小偷？", "小王说小李是小偷，小李说小张是小偷。", 3)
Out: "小王"
"""

import re

_TOLD = re.compile(
    r"(?:^|(?<=[，。；！？：\n]))(?P<who>[^，。；！？：\n说]{1,6}?)(?:还|又|也|则|却)?"
    r"(?:(?P<thinks>觉得|猜测?|以为|怀疑|估计|梦见|声称|坚称)|(?P<says>说|认为))(?!明|出|起|服|话)[：，]?"
    r"[^，。；！？\n]+"
)
_OF_IT = re.compile(r"说|觉得|认为|猜|以为|怀疑|估计|声称|坚称|指出|表示|看法|意见")
_FOLK = re.compile(r"(?:人们|专家|学者|科学家|大家|研究|报告|记者|有人|们)$")


def only_said(question: str, context: str, place: int) -> str:
    """Who only thinks what stands at a place of the text; of 谁 also who says so, where two or more
    do. "" where the text tells it, or the question is of that."""
    if _OF_IT.search(question):
        return ""
    told = [one for one in _TOLD.finditer(context) if not _FOLK.search(one["who"])]
    mine = next((one for one in told if one.start() <= place < one.end()), None)
    if mine is None:
        return ""
    several = len({one["who"] for one in told}) > 1 and "谁" in question
    within = place >= mine.end("who")
    return mine["who"] if (mine["thinks"] and within) or several else ""
