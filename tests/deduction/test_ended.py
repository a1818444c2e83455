"""What was so until something happened is not read as being so."""

import pytest

from playground.deduction.reading.reader import read
from playground.deduction.reading.sentences import sentences


def unread(text: str) -> list[str]:
    """The sentences of a text of which it is told that they may be over."""
    return [one.text for one in read(text).sentences if "may have ended it" in one.why]


@pytest.mark.parametrize(
    "text",
    [
        "Tom is in the kitchen. Tom goes to the garden.",
        "Tom is in the kitchen. Then he went to the garden.",
        "Tom is at home. Tom left.",
        "Tom is in the hall. Tom runs to the gate.",
        "The key is on the table. Ann takes the key.",
        "Tom has the ball. Tom gives the ball to Ann.",
        "Tom has a dog. Ann takes the dog from Tom.",
        "Anna has 3 apples. She gives 2 to Tom.",
        "Anna has 3 apples. Anna buys 2 apples.",
        "The door is locked. Tom unlocks the door.",
        "The door is not locked. Tom locked the door.",
        "The lamp is on. Tom switched it off.",
        "The bottle is full. Tom emptied the bottle.",
        "Tom is poor. Tom becomes rich.",
        "Tom is alive. Tom died.",
        "Tom is in the kitchen. Tom went to the garden. If someone is in the kitchen they cook.",
        "Tom is in the kitchen. Then Tom goes to the hall. If someone is in the kitchen they cook.",
        "小王在厨房里。小王去了花园。",
        "小王在北京。后来小王搬到了上海。",
        "小王有一个球。小王把球送给了小李。",
        "门是锁着的。小王打开了门。",
        "灯亮着。小王关了灯。",
    ],
)
def test_what_a_later_act_may_have_ended_is_not_read_as_being_so(text: str) -> None:
    assert unread(text) == [sentences(text)[0].text]


@pytest.mark.parametrize(
    "text",
    [
        "Tom goes to the garden. Tom is in the garden.",
        "Tom is in the garden. Ann goes to the kitchen.",
        "Tom is in the garden. Tom runs.",
        "Tom is in the garden. Tom does not leave.",
        "Tom is in Paris. Tom wants to go to Rome.",
        "Tom is in the garden. If Tom goes to the kitchen then he is happy.",
        "Tom was in the kitchen. Tom went to the garden.",
        "Tom has a car. Tom sells a book.",
        "Tom has a ball. Ann gives a ball to Bob.",
        "The door is red. Tom opens the door.",
        "Tom is tall. Tom gives the ball to Ann.",
        "Tom is a boy. Tom becomes a man.",
        "The bear has the fish. The dog takes the fish. If something has the fish it is big.",
        "The lion is kind. The lion eats the mouse.",
        "小王在北京。小李去了上海。",
        "小王有一本书。小李去了上海。",
        "小王是学生。小王去了上海。",
        "小王在家里。如果小王去花园，那么小王高兴。",
    ],
)
def test_an_act_of_another_a_rule_and_what_no_act_touches_end_nothing(text: str) -> None:
    assert unread(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "要不是小王帮忙，小李就输了。",
        "等小王聪明了，小李就赢了。",
        "小王帮忙，小李就赢了。",
        "下雨，比赛就取消。",
        "小王聪明，那么小李善良。",
        "哪怕小王帮忙，小李也输了。",
        "幸好小王聪明，小李就赢了。",
        "连小王都知道。",
        "小王不见得聪明。",
        "小王巴不得小李输。",
    ],
)
def test_a_chinese_clause_that_may_be_a_condition_or_never_came_about_states_nothing(
    text: str,
) -> None:
    assert not read(text).rules


def test_in_case_in_chinese_is_a_condition() -> None:
    [rule] = read("万一下雨，小王就输了。").rules
    assert [one.atom.relation for one in rule.body] == ["is 下雨"]
