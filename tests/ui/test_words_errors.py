"""What cannot be done is told in Chinese too: every sentence of the table is one that is raised."""

import ast
import re
from pathlib import Path

import pytest

from playground.ui.said import problem
from playground.ui.words.errors import ERRORS

ROOT = Path(__file__).parents[2]
ERRORS_OF_OURS = {"InputError", "LogError", "BusyError", "ModelError"}


def shape(sentence: str) -> str:
    """A sentence with one sign for whatever stands in its blanks."""
    return re.sub(r"“?\{[^{}]*\}”?(?:(?:, | or )\{[^{}]*\})*", "§", sentence)


def text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value):
            return str(value)
        case ast.JoinedStr(values):
            return "".join(text(one) if isinstance(one, ast.Constant) else "{}" for one in values)
    return "{}"


def raised() -> set[str]:
    files = [*ROOT.glob("playground/**/*.py"), *ROOT.glob("storage/*.py")]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    calls = (
        node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ERRORS_OF_OURS and node.args
    )
    named = (node.value for tree in trees for node in tree.body if isinstance(node, ast.Assign))
    return {shape(text(one)) for one in (*(call.args[0] for call in calls), *named)}


RAISED = raised()


@pytest.mark.parametrize("sentence", ERRORS)
def test_a_sentence_of_the_table_is_raised_somewhere(sentence: str) -> None:
    assert shape(sentence) in RAISED


def test_a_problem_is_drawn_in_both_languages_and_what_is_no_sentence_of_ours_as_it_is() -> None:
    drawn = problem("There is no text to judge; type a sentence or two.")
    assert 'lang="zh">没有可判断的文字' in drawn
    assert problem("<b>odd</b>") == "&lt;b&gt;odd&lt;/b&gt;"
