"""Pieces of a sentence that could be an answer."""

import pytest

from playground.text.answer_types import candidates


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Send the invoice to billing@acme.com, please.", "billing@acme.com"),
        ("Contact Ann at ann.lee@x.co.uk.", "ann.lee@x.co.uk"),
        ("The site is https://example.com/a?b=c.", "https://example.com/a?b=c"),
    ],
)
def test_no_piece_cuts_an_address_in_two(sentence: str, address: str) -> None:
    found = candidates(sentence, 0)
    assert address in [one.text for one in found]
    start, end = sentence.index(address), sentence.index(address) + len(address)
    assert not any(start < edge < end for one in found for edge in (one.start, one.end))
    assert all(sentence[one.start : one.end] == one.text for one in found)
