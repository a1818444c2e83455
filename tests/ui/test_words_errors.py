"""What cannot be done is told in Chinese too: every sentence of the table is one that is raised."""

import ast
import re
from pathlib import Path

import httpx2
import pytest

from playground.models import hub_errors
from playground.ui.said import problem
from playground.ui.words.errors import ERRORS
from playground.ui.words.lab_errors import LAB_ERRORS
from playground.ui.words.model_errors import MODEL_ERRORS
from playground.ui.words.steps import chinese

ROOT = Path(__file__).parents[2]
ERRORS_OF_OURS = {"InputError", "LogError", "BusyError", "ModelError"}


def shape(sentence: str) -> str:
    """A sentence with one sign for whatever stands in its blanks."""
    put = re.sub(r"“?\{[^{}]*\}”?(?:(?:, | or )\{[^{}]*\})*", "§", sentence)
    return put.strip().rstrip("§").rstrip()


def text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value):
            return str(value)
        case ast.JoinedStr(values):
            return "".join(text(one) if isinstance(one, ast.Constant) else "{}" for one in values)
    return "{}"


def written() -> set[str]:
    """All texts of the code that stand in a file of our errors, but for this table."""
    files = [*ROOT.glob("playground/**/*.py"), *ROOT.glob("storage/*.py")]
    codes = [file.read_text(encoding="utf-8") for file in files if file.parent.name != "words"]
    trees = [ast.parse(code) for code in codes if any(name in code for name in ERRORS_OF_OURS)]
    texts = (
        shape(text(node))
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant | ast.JoinedStr)
    )
    return set(texts)


WRITTEN = written()


@pytest.mark.parametrize("sentence", ERRORS | MODEL_ERRORS | LAB_ERRORS)
def test_a_sentence_of_the_table_is_one_of_the_code(sentence: str) -> None:
    assert shape(sentence) in WRITTEN


def test_a_problem_is_drawn_in_both_languages_and_what_is_no_sentence_of_ours_as_it_is() -> None:
    drawn = problem("There is no text to judge; type a sentence or two.")
    assert 'lang="zh">没有可判断的文字' in drawn
    assert problem("<b>odd</b>") == "&lt;b&gt;odd&lt;/b&gt;"


def test_what_the_hub_says_is_told_in_chinese_with_all_its_parts() -> None:
    request = httpx2.Request("GET", "https://huggingface.co/x")
    error = hub_errors.sentence(httpx2.ConnectError("no", request=request), "ada/tiny")
    assert str(error).startswith("ada/tiny is not on this machine and the hub did not answer")
    said = chinese(str(error))
    assert said.startswith(
        "ada/tiny 不在本机上，模型库也没有回应；请检查网络；没有模型库时由内置模型回答"
    )
    late = hub_errors.sentence(httpx2.ReadTimeout("no", request=request), "ada/tiny", "3 of 9 MB")
    assert chinese(str(late)).endswith("已下载的部分（3 of 9 MB）保留着：再问一次即可继续。")
