"""When and where something is so, told before it."""

import pytest

from playground.deduction.reading.english.fronted import fronted


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("In 1999, Bob lived in Rome.", "Bob lived in Rome in 1999."),
        ("On Monday Ann works.", "Ann works on Monday."),
        ("In May 1999, the shop was closed.", "The shop was closed in May 1999."),
        ("At school, Bob is loud.", "Bob is loud at school."),
        ("In the evening, does Bob run?", "Does Bob run in the evening?"),
        ("In winter, all bears sleep.", "All bears sleep in winter."),
    ],
)
def test_it_goes_to_the_end(sentence: str, said: str) -> None:
    assert fronted(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "In fact, Bob is kind.",
        "In the end, Bob won.",
        "In Rome, everyone speaks Italian.",
        "In Rome, cars are red.",
        "In 1999, Bob lived in Rome and Ann sang.",
        "In the box, there is a ring.",
        "In Rome Bob sings.",
    ],
)
def test_what_speaks_of_all_at_a_place_or_says_two_things_stays(sentence: str) -> None:
    assert fronted(sentence) == sentence
