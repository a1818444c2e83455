"""What can be chosen in the Compare tab, and which questions that is."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from openpyxl import Workbook

from playground.comparison.sets import WRITTEN, written
from playground.errors import InputError
from playground.ui import compare_form
from playground.ui.compare_form import OF_WRITTEN, CompareForm, Values
from playground.ui.comparison.shelf import title
from playground.ui.labels import Labels
from tests.comparison.test_hub_set import SET, hub  # noqa: F401, a fixture
from tests.loopback_hub import Hub

TABLE = "review,mood\n<b>A wonderful evening!</b>,Positive\nIt was awful.,negative\n"


@pytest.fixture
def form() -> CompareForm:
    with gr.Blocks():
        language = gr.Radio(["en", "zh"], value="en")
        made = CompareForm(Labels())
        made.listen(language)
    return made


def values(form: CompareForm, **chosen: Any) -> Values:
    """The values of the form as it begins, with those that are chosen."""
    every: Values = {one: getattr(one, "value", None) for one in form.controls}
    every |= {form._language: chosen.pop("language", "en"), form.file: None}
    columns = chosen.pop("columns", {})
    every |= {form.columns[name]: column for name, column in columns.items()}
    return every | {getattr(form, name): value for name, value in chosen.items()}


def test_every_written_set_is_read_and_of_its_task() -> None:
    for name in WRITTEN:
        examples = written(name)
        assert {one.question.task for one in examples} == {OF_WRITTEN[name]}
        assert len({one.id for one in examples}) == len(examples)
        assert title(name, "en") != title(name, "zh")
        assert f"({len(examples)})" in title(name, "en")


def test_made_theories_are_of_the_depth_world_and_language_that_are_chosen(
    form: CompareForm,
) -> None:
    chosen = values(form, set="theories", depth="1", world="closed", spoken="zh")
    name, examples = form.examples(chosen, 6)
    assert [one.depth for one in examples] == [0, 1, 0, 1, 0, 1]
    assert {one.question.options["world"] for one in examples} == {"closed"}
    assert "。" in examples[0].question.context
    assert title(name, "en") == "Theories to depth 1, closed world, Chinese"


def test_a_table_is_shown_and_its_columns_are_chosen(form: CompareForm, tmp_path: Path) -> None:
    table = tmp_path / "reviews.csv"
    table.write_text(TABLE)
    chosen = values(form, set="file", file=str(table), task="sentiment")
    seen = form._look(chosen)
    assert "2 rows" in seen
    assert "&lt;b&gt;A wonderful" in seen
    assert "no column that is called answers" in seen
    updates = form._read(chosen)
    assert updates[form.columns["text"]]["value"] == "review"
    chosen = values(
        form, set="file", file=str(table), task="sentiment",
        columns={"text": "review", "answers": "mood"},
    )  # fmt: skip
    assert "reviews.csv: 2 questions of Sentiment" in form._look(chosen)
    name, examples = form.examples(chosen, 50)
    assert (name, [one.answers for one in examples]) == (
        "reviews.csv", [("positive",), ("negative",)],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "task", "columns"),
    [
        (
            "question,answer,text\nWho sang?,Ida,Ida sang.",
            "question-answering",
            ("question", "text"),
        ),
        ("text,question,answer\nBo is big.,Is Bo big?,yes", "deduction", ("question", "text")),
        ("text,label\nLovely!,Positive", "sentiment", ("text", "")),
        ("text,label\nLovely!,1", "deduction", ("text", "")),
    ],
)
def test_what_a_table_asks_is_told_by_its_answers_and_the_passage_by_its_neighbours(
    form: CompareForm, tmp_path: Path, lines: str, task: str, columns: tuple[str, str]
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(lines)
    updates = form._read(values(form, set="file", file=str(table), task="deduction"))
    assert updates[form.task]["value"] == task
    found = tuple(updates[form.columns[one]]["value"] for one in ("text", "context"))
    assert found == columns


def test_columns_are_asked_of_a_table_alone_and_none_is_left_of_the_file_before(
    form: CompareForm, tmp_path: Path
) -> None:
    table, questions = tmp_path / "reviews.csv", tmp_path / "questions.jsonl"
    table.write_text(TABLE)
    questions.write_text(
        '{"id": "x", "task": "sentiment", "text": "Fine.", "answers": ["positive"]}'
    )
    before = {"text": "review", "answers": "mood"}
    for file, there in ((table, True), (questions, False)):
        given = values(form, set="file", file=str(file), columns=before, language="zh")
        for updates in (form._read(given), form._fit(given)):
            shown = {updates[one]["visible"] for one in (*form.columns.values(), form.task)}
            assert shown == {there}
        spoken = form._spoken(given)[form.columns["text"]]
        assert spoken["value"] == ("review" if there else "")
        names = [name for name, _ in spoken["choices"]]
        assert names == ["无", *(["review", "mood"] if there else [])]


def test_no_handler_of_the_form_takes_what_another_gives_other_choices(form: CompareForm) -> None:
    assert form.looked_at.isdisjoint({form.solvers})


def test_solvers_are_those_of_the_task_and_what_is_ticked_stays(
    form: CompareForm, tmp_path: Path
) -> None:
    both = ["rules clingo", "rules z3"]
    kept = form._fit(values(form, set="everyday", solvers=both))[form.solvers]
    assert kept["value"] == both
    other = form._fit(values(form, set="reviews", solvers=[*both, "probabilistic embedded"]))
    assert other[form.solvers]["value"] == ["rules vader", "probabilistic embedded"]
    questions = tmp_path / "questions.jsonl"
    line = {"id": "x", "task": "question-answering", "text": "Who?", "answers": ["Ida"]}
    questions.write_text(json.dumps({**line, "context": "Ida sang."}))
    given = form._fit(values(form, set="file", file=str(questions), language="zh"))
    assert ("points (规则)", "rules points") in given[form.solvers]["choices"]
    assert given[form.given]["visible"]
    assert not given[form.made]["visible"]


def test_a_workbook_is_a_table_too(form: CompareForm, tmp_path: Path) -> None:
    book = Workbook()
    for row in csv.reader(io.StringIO(TABLE)):
        book.active.append(row)
    book.save(tmp_path / "reviews.xlsx")
    given = values(form, set="file", task="sentiment", file=str(tmp_path / "reviews.xlsx"))
    updates = form._read(given)
    assert updates[form.columns["text"]]["value"] == "review"
    assert "&lt;b&gt;A wonderful evening!" in updates[form.preview]
    named = {**given, form.columns["text"]: "review", form.columns["answers"]: "mood"}
    title, examples = form.examples(named, 5)
    assert title == "reviews.xlsx"
    assert [one.answers for one in examples] == [("positive",), ("negative",)]


def test_a_file_is_called_as_it_is_whatever_that_is() -> None:
    for name in ("theories 1 2 z.csv", "theories", "<b>.jsonl"):
        assert title(name, "zh") == name


def test_a_file_that_is_missing_or_gone_is_said(form: CompareForm, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Upload a file of questions first"):
        form.examples(values(form, set="file"), 5)
    with pytest.raises(InputError, match="no longer here"):
        form.examples(values(form, set="file", file=str(tmp_path / "gone.csv")), 5)
    assert 'class="quiet"' in form._look(values(form, set="file"))


def test_a_file_of_the_hub_is_fetched_by_the_owner_alone_and_mapped(
    form: CompareForm,
    hub: Hub,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = values(form, set="hub", task="sentiment", address=f"hub:{SET}/data/dev.jsonl")
    assert "200 MB" in form._look(asked)
    request = gr.Request()
    monkeypatch.setattr(compare_form, "is_owner", lambda _: False)
    with pytest.raises(InputError, match="Only whoever runs this server"):
        form._fetch(asked, request)
    assert hub.requests == []
    monkeypatch.setattr(compare_form, "is_owner", lambda _: True)
    updates = form._fetch(asked, request)
    assert updates[form.columns["text"]]["value"] == "sentence"
    named = {
        **asked, form.fetched: updates[form.fetched], form.names: "1=positive 0=negative",
        form.columns["text"]: "sentence", form.columns["answers"]: "label",
    }  # fmt: skip
    name, examples = form.examples(named, 50)
    assert name == f"{SET}/data/dev.jsonl@{hub.commit(f'datasets/{SET}')}"
    assert [one.answers for one in examples] == [("positive",), ("negative",)]
    assert "A lovely film." in form._look(named)
    given = form._fit(named)
    assert given[form.address]["visible"]
    assert not given[form.file]["visible"]
    with pytest.raises(InputError, match="Give the address"):
        form.examples(asked, 50)


def test_models_are_named_beside_the_solvers_that_are_ticked(form: CompareForm) -> None:
    asked = values(form, set="reviews", solvers=["rules vader"], others=" owner/tiny  embedded")
    sides = [(one.mode, one.name) for one in form.chosen(asked, "sentiment")]
    assert sides == [
        ("rules", "vader"), ("probabilistic", "owner/tiny"), ("probabilistic", "embedded"),
    ]  # fmt: skip
    with pytest.raises(InputError, match="There is no solver “tiny” for sentiment"):
        form.chosen({**asked, form.others: "tiny"}, "sentiment")


def test_a_file_of_more_questions_than_are_asked_says_so(form: CompareForm, tmp_path: Path) -> None:
    table = tmp_path / "many.csv"
    table.write_text("text,answers\n" + "It was good.,positive\n" * 30)
    columns = {"text": "text", "answers": "answers"}
    chosen = values(form, set="file", file=str(table), task="sentiment", columns=columns)
    assert "20 of the 30 are asked" in form._look({**chosen, form.many: "20"})
    assert "are asked" not in form._look({**chosen, form.many: "50"})
    assert len(form.examples({**chosen, form.many: "20"}, 20)[1]) == 20


@pytest.mark.parametrize("kind", ["everyday", "reviews", "passages"])
def test_everyone_who_can_be_ticked_is_said_in_a_line_of_both_languages(
    form: CompareForm, kind: str
) -> None:
    updates = form._fit(values(form, set=kind))
    said = updates[form.who]
    names = [value.partition(" ")[2] for _, value in updates[form.solvers]["choices"]]
    assert [one in said for one in (f"<b>{name}</b>" for name in names)] == [True] * len(names)
    assert said.count("<li>") == len(names)
    lines = said.split("<li>")[1:]
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in one) for one in lines)
