"""Thinking aloud is told apart from what is said, while it is written and afterwards."""

import pytest

from playground.text.thinking import is_thinking, settled, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Four.", ("", "Four.")),
        ("", ("", "")),
        ("<think>Two and two.</think>\n\nFour.", ("Two and two.", "Four.")),
        ("<think>Two and", ("Two and", "")),
        ("<think>\n\n</think>\n\nFour.", ("", "Four.")),
        ("Two and two.</think>Four.", ("Two and two.", "Four.")),
        ("<think>One.</think>Two.<think>Three.</think>Four.", ("One.Three.", "Two.Four.")),
        ("1 < 2 and 3 > 2", ("", "1 < 2 and 3 > 2")),
    ],
)
def test_a_thought_and_what_is_said(text: str, parts: tuple[str, str]) -> None:
    assert split(text) == parts


def test_a_text_ends_within_a_thought_until_that_is_closed() -> None:
    said = ("", "<think>", "<think>Two", "<think>Two</think>", "<think>Two</think>Four.")
    assert [is_thinking(text) for text in said] == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<", ""),
        ("So.<thi", "So."),
        ("<think>So.</", "<think>So."),
        ("<think>So.</think>", "<think>So."),
        ("1 < 2", "1 < 2"),
        ("<p>", "<p>"),
    ],
)
def test_a_mark_that_is_half_written_is_not_shown(text: str, shown: str) -> None:
    assert settled(text) == shown
