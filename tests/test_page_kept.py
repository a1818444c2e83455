"""A turn of the page is the same after it was in the log."""

import json
from dataclasses import replace

import pytest

from playground.core import Question, Said
from playground.engine import ask
from playground.log import LoggedTurn
from playground.models.pool import Pool
from playground.ui import kept
from playground.ui.changes import Change, Setting
from playground.ui.conversation import Message, Run, Turn

QUESTION = Question("deduction", "Is Bob kind?", "Bob is big.", options={"world": "closed"})
TRACE = ask(QUESTION, "rules", Pool())
TURN = Turn(
    Message("Bob is big.", "Is Bob kind?"),
    "deduction",
    Said("as written", {"text": "it is like that"}),
    0.7,
    "Bob is big.",
    {"rules": Run(TRACE.steps, trace=TRACE)},
    conversation="c1",
    number=3,
)


def back(turn: Turn) -> Turn:
    """The turn as it comes out of a log, whose texts are JSON."""
    said = json.loads(json.dumps(kept.to_log(turn)))
    logged = LoggedTurn(turn.number, "2026-01-02T03:04:05+00:00", said, turn.traces())
    return kept.from_log(turn.conversation, logged)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"runs": {}, "problem": "Too long."},
        {"begun": ("The sky", " was")},
        {"change": Change(0, "Bob is big.", ""), "before": QUESTION, "was": {"rules": "True"}},
        {"change": Setting("weight", "Bob is big.", "0.7"), "before": QUESTION},
    ],
)
def test_a_turn_comes_back_as_it_was_kept(change: dict[str, object]) -> None:
    turn = replace(TURN, **change)
    assert back(turn) == turn


def test_a_mind_that_was_asked_and_never_answered_is_shown_as_stopped() -> None:
    cut = replace(TURN, runs={"rules": Run(TRACE.steps, trace=TRACE), "probabilistic": Run()})
    assert back(cut).stopped
    assert list(back(cut).runs) == ["rules", "probabilistic"]


def test_a_run_that_was_kept_alone_is_a_turn_with_its_question() -> None:
    found = kept.from_log("c1", LoggedTurn(0, TRACE.at, {}, (TRACE,)))
    assert found.message.asked == "Is Bob kind?"
    assert found.context == "Bob is big."
    assert found.traces() == (TRACE,)
