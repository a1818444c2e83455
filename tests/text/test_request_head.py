"""What stands before a colon or on the first line asks, where it may ask at all."""

import pytest

from playground.text.request_head import request_and_text


def test_what_stands_before_a_colon_or_above_asks() -> None:
    for mark in (": ", ":\n", "\n"):
        asked = f"Please make this shorter{mark}The old mill burned down."
        assert request_and_text(asked, "") == (
            "Please make this shorter",
            "The old mill burned down.",
        )


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-15 10:23:45 ERROR Disk full",
        "https://example.com",
        "Ratio 3:2 is used in the recipe",
        "- buy milk\n- call mom\n- fix bike",
        "name: Ann\nage: 12",
        '{"name": "Ann", "age": 12}',
    ],
)
def test_nothing_is_cut_off_a_text_that_begins_with_no_request(text: str) -> None:
    assert request_and_text(text, "") == (text, "")


def test_a_text_beside_a_box_is_all_of_it_that_asks() -> None:
    assert request_and_text("Make this shorter: it", "The mill.") == ("Make this shorter: it", "")
