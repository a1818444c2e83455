"""What was so before a change that a Chinese text tells of."""

from playground.text.chinese.changes import another_day, elsewhen

MOVED = "会议原定于两点开始，后来改到了四点。"


def test_what_was_planned_is_no_answer_to_what_is_so() -> None:
    assert elsewhen("会议几点开始？", MOVED, MOVED.index("两点"), "")
    assert not elsewhen("会议几点开始？", MOVED, MOVED.index("四点"), "")


def test_who_asks_what_was_planned_gets_that() -> None:
    assert not elsewhen("会议原定几点开始？", MOVED, MOVED.index("两点"), "")
    assert elsewhen("会议原定几点开始？", MOVED, MOVED.index("四点"), "")


def test_the_change_may_stand_in_the_next_sentence() -> None:
    planned = "会议原定于两点开始。"
    assert elsewhen("会议几点开始？", planned, planned.index("两点"), "后来改到四点。")
    assert not elsewhen("会议几点开始？", planned, planned.index("两点"), "大家都来了。")


def test_a_clause_of_another_day_is_told_from_that_of_the_day_asked_about() -> None:
    went = "星期四安娜去了巴黎，星期五她去了里昂。"
    days = ("星期四", "星期五")
    assert another_day(["星期五"], went, went.index("巴黎"), days)
    assert not another_day(["星期五"], went, went.index("里昂"), days)
    assert not another_day(["星期六"], went, went.index("里昂"), days)
