"""What is asked after an edit, and what counts as a flip."""

from dataclasses import replace

import pytest

from playground.core import Answer, Distribution, Mode, Question, Span, Spans, Trace
from playground.engine import ask
from playground.models.pool import Pool
from playground.poke.edit import Edit
from playground.poke.held import (
    Before,
    Poked,
    before,
    can_poke,
    edits_of,
    flips,
    poked,
    said,
    worst_first,
)

FACTS = Question("deduction", "Bob is kind.", "Bob is big. All big people are kind. Ann is red.")


@pytest.fixture(scope="module")
def models() -> Pool:
    return Pool()


def asks_of(models: Pool):
    return lambda question, mode, solver: ask(question, mode, models, solver=solver)


def trace_of(answer: Answer | None, question: Question = FACTS, mode: Mode = "rules") -> Trace:
    return Trace("1", "", question, mode, "some", None, (), answer, None, 1.0)


def test_the_network_is_held_against_what_the_rules_say_of_each_edit(models: Pool) -> None:
    asks = asks_of(models)
    trace = ask(FACTS, "probabilistic", models)
    was, ruled = before(trace, asks)
    assert (was.answer, was.right) == ("True", "True")
    found = list(poked(trace, edits_of("remove", FACTS, "True", ruled), was, asks))
    assert [one.right for one in found] == ["Unknown", "Unknown"]
    for one in found:
        assert one.verdict == ("held" if one.answer == one.right else "flipped")
        assert one.p is not None
        assert (one.p > 0.5) == (one.answer == one.right)


def test_an_answer_follows_the_word_that_was_swapped(models: Pool) -> None:
    passage = Question("question-answering", "Who bought the mill?", "Ada bought the mill in May.")
    trace, asks = ask(passage, "probabilistic", models), asks_of(models)
    was, ruled = before(trace, asks)
    assert ruled is None
    [first, *_] = poked(trace, edits_of("name", passage, was.answer, None)[:1], was, asks)
    assert (first.answer, first.right, first.verdict) == ("Emily", "Emily", "held")


def test_right_before_and_wrong_after_is_a_flip() -> None:
    edit = Edit("shuffle", replace(FACTS, text="Ann is red."), "rules")
    rules = {"Bob is kind.": "True", "Ann is red.": "True"}

    def verdict(was: str, right: str, now: str, rule: str = "") -> str:
        def asks(question: Question, mode: Mode, solver: str) -> Trace:
            text = now if mode == "probabilistic" else rule or rules[question.text]
            return trace_of(Answer(text) if text != "-" else Answer("", abstained=True))

        trace = trace_of(Answer(was), mode="probabilistic")
        [one] = poked(trace, [edit], Before(was, right, None), asks)
        return one.verdict

    assert verdict("True", "True", "False") == "flipped"
    assert verdict("True", "True", "true") == "held"
    assert verdict("False", "True", "True") == "mended"
    assert verdict("False", "True", "Unknown") == "still wrong"
    assert verdict("True", "True", "False", rule="-") == "not counted"
    assert verdict("True", "True", "-") == "silent"


def test_the_worst_come_first_and_only_answers_that_were_right_can_flip() -> None:
    edit = Edit("shuffle", FACTS, "rules")
    found = [
        Poked(edit, "True", "True", 0.9, "held"),
        Poked(edit, "False", "True", 0.3, "flipped"),
        Poked(edit, "False", "True", 0.1, "flipped"),
        Poked(edit, "False", "True", 0.0, "still wrong"),
    ]
    assert [one.p for one in worst_first(found)] == [0.1, 0.3, 0.0, 0.9]
    share = flips(found)
    assert (share.right, share.n) == (2, 3)
    assert share.low < 2 / 3 < share.high


def test_of_an_extraction_the_names_are_compared() -> None:
    text = Question("extraction", "Ada bought Acme Ltd. in May.")
    spans = (Span(0, 3, "Ada", 1, "person"), Span(24, 27, "May", 1, "date"))
    evidence = (Distribution("kind", (("person", 1.0),)), Spans("text", spans))
    assert said(trace_of(Answer("…", evidence=evidence), text)) == "Ada (person)"


def test_a_silent_answer_and_a_proof_of_the_rules_cannot_be_poked() -> None:
    assert not can_poke(trace_of(Answer("", abstained=True), mode="probabilistic"))
    assert not can_poke(trace_of(Answer("True")))
    assert can_poke(trace_of(Answer("True"), mode="probabilistic"))
    assert can_poke(trace_of(Answer("positive"), Question("sentiment", "A warm film.")))
