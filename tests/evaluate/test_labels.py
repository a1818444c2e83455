"""Right answers as people write them, and those that no answer can be right to."""

import json
from pathlib import Path

import pytest

from playground.comparison.questions import examples_of
from playground.comparison.tables import of_rows
from playground.errors import InputError
from playground.evaluate.examples import read_examples
from playground.evaluate.labels import as_label
from playground.ui.said import problem

HEAD = ["question", "context", "answer"]
FACTS = "Rosa is big. All big people are kind."


def table(*answers: str, task: str = "deduction", question: str = "Is Rosa kind?", **labels: str):
    rows = [HEAD, *([question, FACTS, one] for one in answers)]
    return [one.answers for one in of_rows(rows, "my.csv", task, {}, labels)]


def test_yes_and_no_are_labels_of_a_deduction_in_any_capitals_and_in_chinese() -> None:
    said = ("TRUE", "yes", "No", "false", "unknown", "是", "否", "不是", "不知道", " YES ")
    true, false, unknown = ("True",), ("False",), ("Unknown",)
    assert table(*said) == [
        true, true, false, false, unknown, true, false, false, unknown, true,
    ]  # fmt: skip


def test_they_are_so_of_nothing_else() -> None:
    assert as_label("yes", "question-answering") == "yes"
    assert as_label("no", "sentiment") == "no"
    assert as_label("POSITIVE", "sentiment") == "positive"
    assert table("yes", task="question-answering") == [("yes",)]


def test_where_there_are_choices_the_answer_is_one_of_them() -> None:
    rows = [[*HEAD, "choices"], ["Is Rosa kind?", FACTS, "yes", "yes|no"]]
    [found] = of_rows(rows, "my.csv", "deduction", {})
    assert (found.answers, found.question.choices) == (("yes",), ("yes", "no"))


def test_what_is_no_label_is_told_with_its_rows_before_anything_is_asked() -> None:
    with pytest.raises(InputError, match=r"none of True, False, Unknown \(“maybe”, “2”\)") as told:
        table("yes", "maybe", "no", "2")
    assert "in these rows: 2, 4. " in str(told.value)
    assert "1=positive" in str(told.value)
    assert "在这些行：2, 4。" in problem(str(told.value))
    with pytest.raises(InputError, match=r"rows: 1, 2, 3, 4, 5, …\."):
        table(*"0123456", task="sentiment")


def test_a_label_may_be_said_to_mean_another() -> None:
    assert table("maybe", "1", **{"maybe": "Unknown", "1": "yes"}) == [("Unknown",), ("True",)]


def test_who_and_what_may_have_any_answer() -> None:
    assert table("Rosa", question="Who is kind?") == [("Rosa",)]
    assert table("桃", question="哪个最大？") == [("桃",)]


def test_a_row_without_a_question_is_told_before_anything_is_asked() -> None:
    rows = [HEAD, ["Is Rosa kind?", FACTS, "True"], ["", FACTS, "True"]]
    with pytest.raises(InputError, match=r"no question in these rows: 2\."):
        of_rows(rows, "my.csv", "deduction", {})
    [review] = of_rows([HEAD, ["", "Lovely!", "positive"]], "my.csv", "sentiment", {})
    assert review.question.context == "Lovely!"  # which is what is judged


def test_a_file_of_json_lines_and_a_program_are_told_the_same(tmp_path: Path) -> None:
    fields = {"id": "1", "task": "deduction", "text": "Is Rosa kind?", "context": FACTS}
    file = tmp_path / "mine.jsonl"
    file.write_text(json.dumps({**fields, "answers": ["Yes"]}))
    assert [one.answers for one in read_examples(file, {})] == [("True",)]
    file.write_text(json.dumps({**fields, "answers": ["perhaps"]}))
    with pytest.raises(InputError, match=r"mine\.jsonl has answers that are none of"):
        read_examples(file, {})
    with pytest.raises(InputError, match="The list has answers that are none of"):
        examples_of([{**fields, "answers": ["perhaps"]}])
