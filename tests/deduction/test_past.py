"""A sentence of the past, and one of two tenses, in the present."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
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


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("All rich people were happy. Bob was rich.", "Was Bob happy?", "True"),
        ("All rich people were happy. Bob is rich.", "Was Bob happy?", "Unknown"),
        ("All rich people were happy. Bob is rich.", "Is Bob happy?", "Unknown"),
        ("All rich composers were happy. Bob was a rich composer.", "Was Bob happy?", "True"),
        (
            "All rich composers were happy. Bob was rich. Bob is a composer.",
            "Was Bob happy?",
            "True",
        ),
        ("No tired guard was awake. Tom was a guard. Tom was tired.", "Was Tom awake?", "False"),
        ("Everyone who is rich was happy. Bob was rich.", "Was Bob happy?", "Unknown"),
        ("Some rich men sang.", "Did some rich man sing?", "True"),
        ("Bob chased every big dog. Rex was a dog. Rex was big.", "Did Bob chase Rex?", "True"),
        ("Only rich people were happy. Bob was happy.", "Was Bob rich?", "True"),
        ("All rich people were happy.", "Were all rich people happy?", "True"),
        ("Ann was Ben's mother. All mothers were kind.", "Was Ann kind?", "True"),
    ],
)
def test_those_who_are_called_rich_in_the_past_were_so_then(
    context: str, text: str, expected: str
) -> None:
    assert deduce(Question("deduction", text, context))[1].text == expected
