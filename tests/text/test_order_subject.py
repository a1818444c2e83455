"""What an order names beside a text."""

import pytest

from playground.text.order_subject import order_subject


@pytest.mark.parametrize(
    ("behind", "subject"),
    [
        (" the plot of Hamlet", "the plot of Hamlet"),
        (" photosynthesis", "photosynthesis"),
        (" of the French Revolution.", "of the French Revolution"),
        (" the causes of the war in two sentences", "the causes of the war in two sentences"),
        ("哈姆雷特的情节", "哈姆雷特的情节"),
    ],
)
def test_a_name_a_bare_noun_and_what_something_is_of(behind: str, subject: str) -> None:
    assert order_subject(behind) == subject


@pytest.mark.parametrize(
    "behind",
    ["", " this text", " the meeting", " it in one sentence, please", " my report", "一下这段文字"],
)
def test_a_text_of_ones_own_is_none(behind: str) -> None:
    assert order_subject(behind) == ""
