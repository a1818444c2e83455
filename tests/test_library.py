"""The verbs as functions: what is asked is in the log, what is compared is kept."""

from pathlib import Path

import pytest

from playground import library
from playground.errors import InputError
from playground.library import ask, compare, delete, history, questions

pytestmark = pytest.mark.usefixtures("db")
FACTS = "Bob is big. All big people are kind."


def test_what_is_asked_is_found_and_deleted() -> None:
    [trace] = ask("Is Bob kind?", FACTS, task="deduction", mode="rules")
    assert trace.answer
    assert trace.answer.text == "True"
    assert [one.id for one in history("Bob")] == [trace.id]
    assert delete(trace.id)
    assert not delete(trace.id)
    assert history() == []


def test_options_and_a_solver_by_name_are_taken() -> None:
    world = {"world": "closed"}
    [trace] = ask("Bob is red.", FACTS, task="deduction", mode="rules", options=world)
    assert trace.answer
    assert trace.answer.text == "False"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"task": "divination"}, "There is no task"),
        ({"task": "deduction", "mode": "tarot"}, "There is no mode “tarot”"),
        ({"task": "deduction", "options": {"wrld": "open"}}, "no option “wrld”"),
    ],
)
def test_what_cannot_be_asked_is_said(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        ask("Bob is big.", FACTS, **values)  # type: ignore[arg-type]


def test_a_set_by_its_name_and_its_questions_compare_alike() -> None:
    sides = ("clingo", "z3")
    named = compare("theories 1 open en", sides, many=5)
    again = compare(questions("theories 1 open en", 5), sides, title="theories 1 open en")
    assert named["n"] == 5
    assert again == named
    assert delete(named["comparison"])


def test_questions_may_be_plain_objects() -> None:
    asked = {"task": "deduction", "context": FACTS, "answers": ["True"]}
    given = [{**asked, "text": "Bob is kind."}, {**asked, "text": "Bob is red."}]
    found = compare(given, ["clingo", "z3"])
    assert [side["accuracy"]["value"] for side in found["sides"]] == [0.5, 0.5]
    with pytest.raises(InputError, match="mixes the tasks"):
        compare([*given, {"text": "Fine.", "task": "sentiment", "answers": ["positive"]}])
    with pytest.raises(InputError, match="no questions"):
        compare([])


def test_what_can_be_done_with_a_run_on_the_page_can_be_done_here(tmp_path: Path) -> None:
    [trace] = ask("Is Bob kind?", FACTS, task="deduction", mode="rules")
    assert library.mark(trace.id, "wrong", "so I think")
    assert not library.mark("none", "wrong")
    with pytest.raises(InputError, match="no mark “maybe”"):
        library.mark(trace.id, "maybe")
    [figures] = library.reliability()
    assert (figures["solver"], figures["n"], figures["accuracy"]) == ("clingo", 1, 0.0)
    assert library.share(trace.id)
    assert library.export(trace.id, "json").count("Is Bob kind?")
    assert [one.title for one in library.conversations("kind")] == ["Is Bob kind?"]
    assert library.export_runs(tmp_path / "runs.jsonl") == 1
    assert library.import_runs(tmp_path / "runs.jsonl") == 0
    assert delete(trace.id)
    assert library.restore(trace.id)
    assert [one.id for one in history()] == [trace.id]


def test_a_comparison_is_found_again_with_its_report() -> None:
    found = compare("theories 1 open en", ["clingo", "z3"], many=2)
    name = found["comparison"]
    assert [one.id for one in library.comparisons()] == [name]
    assert library.comparison(name) == found
    assert all(side["megabytes"] > 10 for side in found["sides"])
    assert '<html lang="zh">' in library.report(name, "zh")
    with pytest.raises(InputError, match="Of a comparison “none” nothing is kept"):
        library.report("none")


def test_who_answers_and_with_what_is_listed() -> None:
    assert "clingo" in [one.name for one in library.solvers()]
    assert "embedded/deduction" in [one["id"] for one in library.models()]
