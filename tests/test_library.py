"""The verbs as functions: what is asked is in the log, what is compared is kept."""

import pytest

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
