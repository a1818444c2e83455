"""From what was said to what was found."""

from dataclasses import replace

import pytest

from playground.comparison.figures import figures
from playground.comparisons import Comparison, Mark, Outcome, Side
from playground.core import Question
from playground.evaluate.calibration import risk_coverage
from playground.evaluate.example import Example
from playground.ui.comparison.findings import finding as said_of

SIDES = (Side("rules", "clingo"), Side("probabilistic", "embedded"))


def example(
    number: int, answer: str = "True", context: str = "", depth: int | None = None
) -> Example:
    return Example(f"q{number}", Question("deduction", "Is it so?", context), (answer,), depth)


def asked(*marks: tuple[Mark, Mark]) -> tuple[Comparison, list[Example], list[Outcome]]:
    """A comparison in which two sides have these marks, question by question."""
    said = {"right": "True", "wrong": "False", "silent": ""}
    outcomes = [
        Outcome(number, side, mark, said[mark], 0.9 if side and mark != "silent" else None, ms=2)
        for number, both in enumerate(marks)
        for side, mark in enumerate(both)
    ]
    comparison = Comparison("c", "made.jsonl", "deduction", SIDES, len(marks))
    return comparison, [example(number) for number in range(len(marks))], outcomes


def test_each_side_is_counted_and_each_pair_of_marks_has_its_questions() -> None:
    found = figures(*asked(("right", "right"), ("right", "wrong"), ("silent", "wrong")))
    assert found is not None
    rules, network = found.sides
    assert (rules.right.right, rules.right.n, rules.silent) == (2, 3, 1)
    assert (rules.answered.right, rules.answered.n) == (2, 2)
    assert (network.right.right, network.silent) == (1, 0)
    assert network.confusion == {("True", "True"): 1, ("True", "False"): 2}
    assert network.ece == pytest.approx(abs(1 / 3 - 0.9), abs=1e-4)
    assert found.pairs[0].cells == {
        ("right", "right"): (0,),
        ("right", "wrong"): (1,),
        ("silent", "wrong"): (2,),
    }


def test_the_memory_of_a_side_is_unknown_until_it_is_found() -> None:
    comparison, examples, outcomes = asked(("right", "wrong"))
    for memory in ((), (123.4, None)):
        found = figures(replace(comparison, memory=memory), examples, outcomes)
        assert found is not None
        assert [one.megabytes for one in found.sides] == list(memory or (None, None))


def test_only_questions_that_all_have_answered_count() -> None:
    comparison, examples, outcomes = asked(("right", "right"), ("right", "wrong"))
    found = figures(comparison, examples, outcomes[:-1])
    assert found is not None
    assert (found.n, found.sides[0].right.n) == (1, 1)
    assert figures(comparison, examples, outcomes[:1]) is None


def test_the_worst_is_a_sure_and_wrong_answer_where_the_other_is_right() -> None:
    comparison, examples, outcomes = asked(
        ("silent", "right"), ("wrong", "silent"), ("right", "wrong"), ("right", "wrong"),
        ("right", "right"),
    )  # fmt: skip
    outcomes[7] = replace(outcomes[7], confidence=0.99)
    found = figures(comparison, examples, outcomes)
    assert found is not None
    assert found.parted == (3, 2, 1, 0)


@pytest.mark.parametrize(
    ("marks", "finding"),
    [
        ([("right", "right")] * 9, "never part"),
        ([("right", "wrong")] * 5 + [("right", "right")] * 9, "too few"),
        ([("right", "wrong")] * 5 + [("wrong", "right")] * 3, "perhaps chance"),
        ([("right", "wrong")] * 12 + [("wrong", "right")], "beyond chance"),
    ],
)
def test_what_may_be_said_of_two_sides(marks: list[tuple[Mark, Mark]], finding: str) -> None:
    found = figures(*asked(*marks))
    assert found is not None
    assert found.pairs[0].finding == finding


def test_what_looks_clear_by_question_may_be_chance_by_theory() -> None:
    comparison, _, outcomes = asked(*[("right", "wrong")] * 20, *[("wrong", "right")] * 6)
    theories = [example(number, context="one" if number < 20 else "two") for number in range(26)]
    found = figures(comparison, theories, outcomes)
    assert found is not None
    assert found.pairs[0].p < 0.05
    assert found.pairs[0].finding == "perhaps chance"


def test_shares_are_told_by_depth_and_label_in_their_order() -> None:
    comparison, _, outcomes = asked(*[("right", "wrong")] * 3)
    examples = [example(0, depth=10), example(1, "False", depth=2), example(2, depth=2)]
    found = figures(comparison, examples, outcomes)
    assert found is not None
    assert [(depth, one.n) for depth, one in found.sides[0].by_depth.items()] == [
        ("2", 2), ("10", 1),
    ]  # fmt: skip
    assert {label: one.n for label, one in found.sides[0].by_label.items()} == {
        "False": 1, "True": 2,
    }  # fmt: skip


def test_the_surest_answers_come_first_in_the_curve() -> None:
    sure = [(0.9, True), (0.9, False), (0.5, False), (0.99, True)]
    assert risk_coverage(sure, asked=8) == ((1 / 8, 0), (3 / 8, 1 / 3), (4 / 8, 2 / 4))


@pytest.mark.parametrize(
    ("marks", "said"), [(("right", "right"), False), (("wrong", "silent"), True)]
)
def test_of_two_that_are_never_right_it_is_not_said_that_they_are_right_alike(
    marks: tuple[Mark, Mark], said: bool
) -> None:
    found = figures(*asked(*[marks] * 3))
    assert found is not None
    assert said_of(found.pairs[0], ("A", "B"), "en").startswith("Neither A nor B is right") is said
