"""A sentence of the past, and one of two tenses, in the present."""

import pytest

from playground.deduction.reading.english.past import in_two
from playground.deduction.reading.english.reading import read_sentence

READ = (
    "If people invest in the public market regularly, then they read the papers and other news "
    "regularly to keep updated."
)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Everyone who paid the fee may enter.",
            ("Everyone who pays the fee may enter.", "if"),
        ),
        ("If the street is wet, it rained.", ("If the street is wet, it rains.", "then")),
        ("Everyone who pays may enter.", ("", "")),
        (READ, ("", "")),
    ],
)
def test_what_was_is_put_into_the_present(sentence: str, said: tuple[str, str]) -> None:
    assert in_two(sentence) == said


def test_the_present_of_such_a_sentence_is_read_once() -> None:
    [(head, body)] = read_sentence("If the street is wet, it rained.").rules
    assert head.atom.relation == "did rain"
    assert [one.atom.relation for one in body] == ["is wet"]
