"""The edges of a span: letters and digits, and the few marks that belong to them."""

import pytest

from playground.text.edges import trimmed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("New York.", "New York"),
        ("“Oslo”,", "Oslo"),
        ("Brill Inc.", "Brill Inc."),
        (" $30 ", "$30"),
        ("12.5%", "12.5%"),
    ],
)
def test_marks_at_the_edges_are_left_out(text: str, kept: str) -> None:
    found = trimmed(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)] == kept


@pytest.mark.parametrize("text", ["…", " - ", ""])
def test_nothing_but_marks_is_no_span(text: str) -> None:
    assert trimmed(text, 0, len(text)) is None
