"""What a language model rewrites for the rules, line by line; with a writer by script."""

from collections.abc import Sequence
from typing import Any

import pytest
from test_written import Scripted

from playground.core import Question, Trace
from playground.engine import ask
from playground.wording.said import detail, title

TEXT = "Cold is what poor Bob is. Being cold makes you sad."
MODEL = "http://127.0.0.1:9/v1#by-script"


class Only:
    """Models that are all the same writer."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.writer = Scripted(pieces)

    def load(self, model_id: str, kind: Any) -> Any:
        return self.writer


def read_by(*lines: str, **options: str) -> Trace:
    question = Question("deduction", "Is Bob sad?", TEXT, options=options)
    return ask(question, "rules", Only(["\n".join(lines), ""]), solver=MODEL)


def answer(trace: Trace) -> str:
    assert trace.answer is not None, trace.error
    return trace.answer.text


def told(trace: Trace, heading: str) -> str:
    return next(detail(one) for one in trace.steps if title(one) == heading)


RULE = "2: If someone is cold then they are sad."


def test_lines_that_say_what_their_sentences_say_are_answered_from() -> None:
    assert answer(read_by("1: Bob is cold.", RULE)) == "True"


def test_two_lines_for_one_number_are_none() -> None:
    trace = read_by("1: Bob is cold.", "1: Bob is sad.", RULE)
    assert answer(trace) == ""
    assert "(two lines for one number.)" in told(trace, "Could not read 1 of its lines")


def test_a_line_twice_is_one() -> None:
    assert answer(read_by("1: Bob is cold.", RULE, "1: Bob is  cold.")) == "True"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("1: Bob is sad.", "it brings in “sad”."),
        ("2: Bob is sad.", "it brings in “Bob”."),
        ("1: Bob is not cold.", "one of the two denies something"),
    ],
)
def test_a_line_that_says_something_else_is_refused(line: str, why: str) -> None:
    trace = read_by(line)
    assert answer(trace) == ""
    assert why in told(trace, "Could not read 2 of its lines")


def test_a_line_that_was_cut_off_is_no_line() -> None:
    whole = Only(["1: Bob is cold.\n", "2: If someone is cold then they are sad"])
    question = Question("deduction", "Is Bob sad?", TEXT, options={"max_new_tokens": "2"})
    assert answer(ask(question, "rules", whole, solver=MODEL)) == ""
