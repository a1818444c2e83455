"""The texts at which writing stops, as an option says them."""

import pytest

from playground.text.stop_strings import first, stop_strings


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", ()),
        ("Q:", ("Q:",)),
        ("\\n", ("\n",)),
        ('["\\n\\n", "Q:", ""]', ("\n\n", "Q:")),
        ("[", ("[",)),
        ("[1]", ("[1]",)),
        ("3", ("3",)),
    ],
)
def test_one_is_a_text_and_several_are_a_list(said: str, found: tuple[str, ...]) -> None:
    assert stop_strings(said) == found


def test_the_first_in_the_text_counts_from_where_one_looks() -> None:
    assert first("a b a", ("b", "a")) == 0
    assert first("a b a", ("b", "a"), 1) == 2
    assert first("a b a", ("x",)) is None
