"""A condition within a condition, and one that “only if” puts first."""

import pytest

from playground.deduction.reading.english.one_condition import one_condition
from playground.deduction.reading.reader import read


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("If Ann sings then if Bo sings then Cy naps.", "If Ann sings and Bo sings then Cy naps."),
        ("If Ann sings, if Bo sings, Cy naps.", "If Ann sings and Bo sings, Cy naps."),
        ("If Ann sings, Cy naps if Bo sings.", "If Ann sings and Bo sings, Cy naps."),
        (
            "If X is big then if X is red then if X is old then X is kind.",
            "If X is big and X is red and X is old then X is kind.",
        ),
        ("Only if Ann is ill, Ben is sad.", "Ben is sad only if Ann is ill."),
        ("Only if Ann is ill is Ben sad.", "Ben is sad only if Ann is ill."),
        ("Only if Bob is big does he sing.", "Bob sings only if he is big."),
        ("Only when it rains does Ann stay home.", "Ann stays home only if it rains."),
    ],
)
def test_it_is_told_with_one_condition(sentence: str, said: str) -> None:
    assert one_condition(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "If Ann is ill, Cy is sad even if Ben is away.",
        "If Ann is ill, Tom knows if Ben is away.",
        "If Ann or Bob is ill then if Cy is ill then Dan is sad.",
        "If Ann is ill, Ben sings and if Cy is well, Dan sings.",
        "If Ann is ill then Cy is sad.",
        "Only dogs bark.",
    ],
)
def test_what_has_no_second_condition_stays_as_it_is(sentence: str) -> None:
    assert one_condition(sentence) == sentence


@pytest.mark.parametrize("when", ["As soon as", "Once", "When"])
def test_what_was_so_at_one_time_is_no_rule(when: str) -> None:
    assert "may tell of one time" in read(f"{when} Ann arrived, Ben left.").sentences[0].why


def test_what_is_given_is_so_but_of_anyone_it_is_a_condition() -> None:
    assert len(read("Given that Ann is ill, Ben is sad.").rules) == 2
    [rule] = read("Given that someone is ill, they are sad.").rules
    assert rule.body


@pytest.mark.parametrize(
    "sentence", ["Bob is glad even if Ann is ill.", "Even if Ann is ill, Bo naps."]
)
def test_what_is_so_even_if_another_thing_is_has_no_condition(sentence: str) -> None:
    assert not read(sentence).sentences[0].read
