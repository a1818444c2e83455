"""A question that brings its own facts and rules."""

import pytest

from playground.deduction.reading.taken_apart import taken_apart


@pytest.mark.parametrize(
    ("question", "told", "asked"),
    [
        ("If Bob is old, is Bob kind?", "Bob is old.", "Is Bob kind?"),
        ("Given that Bob is old, who is kind?", "Bob is old.", "Who is kind?"),
        (
            "If dogs bark and Rex is a dog, does Rex bark?",
            "Dogs bark. Rex is a dog.",
            "Does Rex bark?",
        ),
        (
            "If Ann is taller than Bo and Bo is taller than Cy, is Ann taller than Cy?",
            "Ann is taller than Bo. Bo is taller than Cy.",
            "Is Ann taller than Cy?",
        ),
        ("Dogs bark. Does Rex bark? Rex is a dog.", "Dogs bark. Rex is a dog.", "Does Rex bark?"),
        ("Dogs bark. Rex is a dog. Does Rex bark?", "Dogs bark. Rex is a dog.", "Does Rex bark?"),
        (
            "如果所有的猫都是动物，汤姆是猫，那么汤姆是动物吗？",
            "所有的猫都是动物，汤姆是猫。",
            "汤姆是动物吗？",
        ),
        (
            "小明比小红高，小红比小李高，谁最高？",
            "小明比小红高，小红比小李高。",
            "谁最高？",
        ),
        (
            "Tom is taller than Sue, Sue is taller than Jim, who is the tallest?",
            "Tom is taller than Sue, Sue is taller than Jim.",
            "Who is the tallest?",
        ),
    ],
)
def test_what_it_tells_is_parted_from_what_it_asks(question: str, told: str, asked: str) -> None:
    assert taken_apart(question, "") == (told, asked)


@pytest.mark.parametrize(
    "question", ["If someone is old, are they kind?", "If Bob is old, is he kind?"]
)
def test_a_condition_about_somebody_stays_a_condition(question: str) -> None:
    told, asked = taken_apart(question, "") or ("?", "?")
    assert not told
    assert asked.startswith("If ")


@pytest.mark.parametrize(
    "question",
    [
        "Is Bob kind?",
        "If Bob is old then Bob is kind.",
        "If the blorp of it went on quite, is Bob kind?",
        "Bob is old. Bob is kind.",
        "",
    ],
)
def test_what_is_read_as_it_stands_or_tells_nothing_readable_stays_whole(question: str) -> None:
    assert taken_apart(question, "") is None
