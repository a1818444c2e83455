"""Scenarios: a text that a teacher writes by hand, what is wrong with it, and what comes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.errors import InputError
from playground.models.pool import Pool
from playground.poke.asking import asking
from playground.scenario import Expected, Scenario, alike, read, run, write

ASKS = asking(Pool())
KENNEL = """# What the kennel knows
world: closed

Bob is big. Carl is big.
All big people are kind.   # as the book says

Is Bob kind? → True
Who is kind? -> Carl and Bob

Where is Bob? => silent
"""


def test_facts_stand_above_and_below_them_a_question_a_line_with_its_answer() -> None:
    [scenario] = read(KENNEL)
    assert scenario == Scenario(
        "Bob is big. Carl is big.\nAll big people are kind.",
        (
            Expected("Is Bob kind?", "True", 7),
            Expected("Who is kind?", "Carl and Bob", 8),
            Expected("Where is Bob?", "", 10),
        ),
        {"world": "closed"},
    )


def test_what_the_rules_answer_is_right_or_something_else() -> None:
    [scenario] = read(KENNEL + "Is Ann kind? → Unknown\n")
    results = list(run(scenario, ASKS))
    assert [one.right for one in results] == [True, True, True, False]
    assert [one.came for one in results] == ["True", "Bob, Carl", "", "False"]
    assert results[2].answer
    assert results[2].answer.why


def test_a_line_of_dashes_begins_another_scenario_with_options_of_its_own() -> None:
    first, second = read(f"{KENNEL}\n---\nlogic: forward\nBob is big.\nIs Bob big? → True\n---\n")
    assert (first.options, second.options) == ({"world": "closed"}, {"logic": "forward"})
    assert second.expected == (Expected("Is Bob big?", "True", 15),)


def test_it_is_written_in_chinese_too() -> None:
    [scenario] = read(
        "# 狗舍\n世界：封闭\n小明很大。小红很大。所有大的人都善良。\n\n"
        "小明善良吗？→ 是\n谁善良？→ 小红和小明\n小刚善良吗？→ 假。\n小明几岁？→ 沉默\n"
    )
    assert scenario.options == {"world": "closed"}
    assert [one.right for one in run(scenario, ASKS)] == [True] * 4


def test_a_fact_with_a_colon_is_a_fact() -> None:
    [scenario] = read("Name: Ada; born: 1815.\nmood: calm\nIs Ada calm? → Unknown")
    assert scenario.context == "Name: Ada; born: 1815.\nmood: calm"


def test_a_question_that_could_not_be_put_is_not_right() -> None:
    [scenario] = read(f"Bob is big.\nIs Bob {'very ' * 50_000}big? → silent")
    [result] = run(scenario, ASKS)
    assert result.error
    assert not result.right


@pytest.mark.parametrize(
    ("expected", "came"),
    [
        ("yes", "True"), ("TRUE", "True"), ("真", "True"), ("否", "False"), ("未知", "Unknown"),
        ("Ann, Bob and the owl", "the owl, Bob, Ann"), ("小红、小明", "小明, 小红"),
        ("小红和小明", "小明, 小红"), ("和平", "和平"), ("Owl.", "the owl"), ("", ""),
        ("big, kind", "kind, big"), ("nobody", "nobody"),
    ],
)  # fmt: skip
def test_answers_are_alike_however_they_are_written(expected: str, came: str) -> None:
    assert alike(expected, came)


@pytest.mark.parametrize(
    ("expected", "came"),
    [
        ("True", "False"), ("", "Unknown"), ("Unknown", ""), ("Ann", "Ann, Bob"),
        ("Ann, Bob", "Ann"), ("Bob, Bob", "Bob"), (",", ""), ("yes", "yes, no"),
    ],
)  # fmt: skip
def test_other_answers_are_not(expected: str, came: str) -> None:
    assert not alike(expected, came)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "There is no scenario here."),
        ("# nothing but this\n---\n", "There is no scenario here."),
        ("Bob is big.\nIs Bob big? → True\nIs Ann big? Unknown", "Line 3 has no arrow"),
        ("Bob is big.\n\nIs Bob big? True", "Line 3 asks and has no arrow. "
         "Write “Is Bob big? → True”."),
        ("小明很大。\n小明大吗？ 未知", "Write “小明大吗？ → 未知”."),
        ("Bob is big.\nIs Bob big? →", "Line 2 has no answer after its arrow"),
        ("Bob is big.\n→ True", "Line 2 has no question before its arrow"),
        ("\n\nIs Bob big? → True", "The scenario of line 3 has no facts."),
        ("Bob is big.\nIs Bob big? → True\n---\nAnn is old.", "of line 4 asks nothing"),
        ("world: shut\nBob is big.\nIs Bob big? → True", "Line 1 says “world: shut”. What may "
         "stand there is world: open, world: closed, logic: classical, logic: forward."),
        ("wrold: closed\nBob is big.\nIs Bob big? → True", "Line 1 says “wrold: closed”."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line_and_a_way_out(text: str, said: str) -> None:
    with pytest.raises(InputError) as told:
        read(text)
    assert said in str(told.value)


def test_what_is_written_is_read_again() -> None:
    [scenario] = read(KENNEL)
    [again] = read(write(scenario))
    assert write(again) == write(scenario)
    assert [(one.question, one.answer) for one in again.expected] == [
        (one.question, one.answer) for one in scenario.expected
    ]


@given(st.text(st.sampled_from("Bob is?？→->=#-\n :：.。world小 ")) | st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        scenarios = read(text)
    except InputError:
        return
    for one in scenarios:
        assert one.context.strip()
        assert all(each.question for each in one.expected)
