"""Blocks of lines that are no running prose are known by the form of their lines."""

import pytest

from playground.text.blocks import Kind, blocks
from tests.stopwatch import seconds

BLOCKS: list[tuple[Kind, str]] = [
    ("header", "From: Ada Byrne <ada@example.org>\nTo: Bo\nSubject: Boats\n"),
    ("header", "Von: Ada\nBetreff: Boote\nDatum: 3. Mai\n"),
    ("header", "发件人：李娜\n主题：船\n"),
    ("header", "-----Original Message-----\n"),
    ("quote", "> It rains here.\n> Stay in.\n"),
    ("quote", "On Monday Bo wrote:\n> It rains.\n"),
    ("code", "```python\nsail(boat)\n```\n"),
    ("code", "for boat in boats:\n    sail(boat)\n"),
    ("table", "| boat | sails |\n|---|---|\n| Isis | 2 |\n"),
    ("table", "boat\tsails\nIsis\t2\n"),
    ("signature", "-- \nAda Byrne\nThe harbour\n"),
]


@pytest.mark.parametrize(("kind", "block"), BLOCKS)
def test_a_block_is_found_below_prose(kind: Kind, block: str) -> None:
    before = "The boats have left the harbour.\n\n"
    (found,) = blocks(before + block)
    assert found.kind == kind
    assert (before + block)[found.start : found.end] == block


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The boats left. Nobody saw them.",
        "To: be or not to be.\nThat is what he asked.",
        "He said:\nCome in!\nShe came in.",
        "Tea | coffee",
        "5 > 3",
        "- milk\n- bread\n- eggs",
        "Ann: Are you there?\nBo: I am.\nAnn: Good.",
        "A line.\r\nAnother line.\u2028A third one.",
    ],
)
def test_prose_lists_and_dialogues_are_no_blocks(text: str) -> None:
    assert blocks(text) == ()


def test_blocks_come_in_the_order_of_the_text() -> None:
    text = "From: Ada\nSubject: Boats\n\nThey left.\n\n> Have they?\n> Truly?\n-- \nAda\n"
    assert [one.kind for one in blocks(text)] == ["header", "quote", "signature"]


@pytest.mark.parametrize("line", [" " * 900 + "x |", " " * 990 + "x", "|" * 999, "| " * 499])
def test_blanks_and_bars_cost_no_more_than_words(line: str) -> None:
    words = seconds(lambda: blocks("word and word " * 70 + "\n" * 20))
    assert seconds(lambda: blocks(f"{line}\n" * 20)) < 30 * max(words, 0.01)
