"""When two answers agree, are alike, disagree, or one is silent."""

from dataclasses import replace

import pytest

from playground.core import Answer, Failure, Question, Said, Span, Spans, Trace, abstain
from playground.log import VERDICTS
from playground.verdict import verdict


def trace(answer: Answer | str, task: str = "question-answering", choices: tuple[str, ...] = ()):
    answer = Answer(answer) if isinstance(answer, str) else answer
    question = Question(task, "?", choices=choices)
    return Trace("1", "", question, "rules", "x", None, (), answer, None, 1.0)


def found(*spans: tuple[int, int, str]) -> Answer:
    return Answer("…", evidence=(Spans("text", tuple(Span(a, b, "", 1, c) for a, b, c in spans)),))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("True", "True", "agree"),
        ("True", "False", "disagree"),
        ("Paris.", "paris", "agree"),
        ("the old mill", "the old mill by the river", "alike"),
        ("in May", "on a Monday", "disagree"),
        ("我喜欢茶", "我喜欢茶。", "agree"),
        ("我喜欢茶", "我喜欢咖啡", "alike"),
        ("…", "…", "agree"),
        ("…", "!", "disagree"),
    ],
)
def test_texts_are_compared_by_their_words(one: str, other: str, kind: str) -> None:
    assert verdict(trace(one), trace(other)).kind == kind


def test_the_share_is_the_words_that_both_have() -> None:
    assert verdict(trace("a b c d"), trace("a b x y")).share == 0.5


def test_two_choices_that_share_words_are_still_two_choices() -> None:
    doors = ("the red door", "the blue door")
    assert verdict(*(trace(door, choices=doors) for door in doors)).kind == "disagree"


def test_what_was_extracted_is_compared_by_place_and_label() -> None:
    both = (0, 3, "person")
    one = trace(found(both, (9, 12, "place")), "extraction")
    other = trace(found(both, (9, 12, "organization")), "extraction")
    assert verdict(one, one).kind == "agree"
    assert (verdict(one, other).kind, verdict(one, other).share) == ("alike", 0.5)
    assert verdict(one, trace(found((4, 5, "date")), "extraction")).kind == "disagree"


def test_one_without_an_answer_is_silent() -> None:
    assert verdict(trace("True"), trace(abstain("It is not said."))).kind == "silent"


def test_two_without_an_answer_are_both_silent() -> None:
    quiet = trace(abstain("It is not said."))
    failed = replace(quiet, answer=None, error=Failure("ModelError", "It is not here."))
    assert verdict(quiet, failed).kind == "both silent"


def test_who_says_unknown_of_nothing_agrees_with_nobody() -> None:
    nothing = Answer("Unknown", why=Said("nothing was given"))
    found = verdict(trace(nothing, "deduction"), trace("Unknown", "deduction"))
    assert (found.kind, found.in_short) == ("both bare", "silent")
    assert verdict(trace(nothing, "deduction"), trace("True", "deduction")).kind == "disagree"
    assert verdict(trace("Unknown", "deduction"), trace("Unknown", "deduction")).kind == "agree"


@pytest.mark.parametrize(
    ("text", "box", "others", "kind"),
    [
        ("The mill burned down.", "", "The mill burned down.", "both bare"),
        ("", "The mill burned down.", "The mill burned.", "bare"),
        ("The mill burned down. Nobody was hurt.", "", "The mill burned down.", "agree"),
        ("The mill burned down.", "", "It rained in May.", "disagree"),
    ],
)
def test_a_text_that_is_its_own_summary_is_like_nothing(
    text: str, box: str, others: str, kind: str
) -> None:
    said = ("The mill burned down.", others)
    minds = [replace(trace(one), question=Question("summarization", text, box)) for one in said]
    assert verdict(*minds).kind == kind


@pytest.mark.parametrize(
    ("texts", "in_short"),
    [
        (("True", "True"), "agree"),
        (("a b c d", "a b x y"), "agree"),
        (("True", "False"), "disagree"),
        (("True", None), "silent"),
        ((None, None), "silent"),
    ],
)
def test_in_short_a_verdict_is_one_of_those_that_the_log_keeps(
    texts: tuple[str | None, ...], in_short: str
) -> None:
    one, other = (trace(text) if text else trace(abstain("It is not said.")) for text in texts)
    assert verdict(one, other).in_short == in_short
    assert in_short in VERDICTS
