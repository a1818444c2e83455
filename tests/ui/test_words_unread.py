"""Every reason for which a sentence is not read is told in Chinese too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from playground.deduction.reading.english.taken_otherwise import FORMS
from playground.ui.words.steps import chinese

KINDS = {"Unread", "Ambiguous", "ForEach"}
WITNESSES = {"witness.py", "second_look.py", "taken_otherwise.py"}
"""Where a reason is found before it is raised."""
LOGIC = Path(__file__).parents[2] / "playground" / "deduction"


def reasons() -> Iterator[str]:
    """The sentences of `raise Unread(…)` and its kinds: XX for a quotation, 7 for a number."""
    yield from (f"“XX” {why}" for _, why in FORMS)
    for file in sorted(LOGIC.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if file.name in WITNESSES and isinstance(node, ast.JoinedStr) and whole(node):
                yield text(node)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in KINDS and node.args:
                said = text(node.args[0])
                if said.strip(" .X"):
                    yield said


def whole(node: ast.JoinedStr) -> bool:
    return text(node).startswith("“") and text(node).endswith(".")


def text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value):
            return str(value)
        case ast.JoinedStr(values):
            return "".join(map(text, values))
        case ast.FormattedValue(value) if "MAX" in ast.unparse(value):
            return "7"
        case ast.BinOp(left, _, right):
            return text(left) + text(right)
    return "XX"


SPOKEN = {"it XX.", "its form is not one that is read (XX)."}
"""What is in the blank is a phrase of its own: where in a formula or a sentence it went wrong."""


@pytest.mark.parametrize("reason", sorted({*reasons()} - SPOKEN))
def test_a_reason_is_told_in_chinese(reason: str) -> None:
    assert chinese(reason) != reason


def test_the_place_in_a_sentence_is_told_too() -> None:
    assert chinese("its form is not one that is read (before “will”).").startswith("它的句式")
    assert chinese("The question “Is it?” cannot be read: “Is” may be a verb or a thing.") == (
        "问题 “Is it?” 未能读懂：“Is”可能是动词，也可能是事物。"
    )
