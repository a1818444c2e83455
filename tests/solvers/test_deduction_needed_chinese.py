"""What one has not, whose somebody is and kin of kin, as newcomers write it in Chinese."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("小王能进去吗？", "没有票的人不能进去。小王没有票。", "False"),
        ("小王会淋湿吗？", "没带伞的人会淋湿。小王没带伞。", "True"),
        ("小狗在屋里吗？", "小狗在院子里或者在屋里。小狗不在院子里。", "True"),
        ("小红是小华的奶奶吗？", "小红是小明的妈妈。小明是小华的爸爸。", "True"),
        ("谁是小华的外婆？", "小红是小美的母亲。小美是小华的妈妈。", "小红"),
        ("小明是小红的儿子吗？", "小红是小明的妈妈。小明是小华的爸爸。", "True"),
        ("小华是小明的儿子吗？", "小明是小华的爸爸。", "Unknown"),
        ("小红是小明的妈妈吗？", "小明的母亲是小红。", "True"),
        ("小李的老师严格吗？", "小李的老师是王老师。王老师很严格。", "True"),
        ("小华的奶奶善良吗？", "小红是小明的妈妈。小明是小华的爸爸。小红很善良。", "True"),
        ("日本的首都是东京吗？", "东京是日本的首都。", "True"),
        ("丙说谎吗？", "甲、乙、丙三人中只有一个人说谎。甲没有说谎。乙没有说谎。", "True"),
        ("谁是小偷？", "甲、乙、丙中只有一个人是小偷。甲不是小偷。乙不是小偷。", "丙"),
        ("小明通过了考试吗？", "除了小明，所有学生都通过了考试。小红是学生。", "False"),
        ("小明忙吗？", "小明在医院工作。在医院工作的人很忙。", "True"),
        ("小明在哪里工作？", "小明在医院工作。", "医院"),
        ("小明在家吗？", "如果今天下雨，小明就在家。今天下雨。", "True"),
    ],
)
def test_what_newcomers_write_is_read(text: str, context: str, expected: str) -> None:
    found = deduce(Question("deduction", text, context))[1]
    assert found.text == expected
    assert expected == "Unknown" or found.evidence
