"""A turn of the page is the same after it was in the log."""

import json
from dataclasses import replace

import pytest

from playground.core import Draft, Failure, Question, Said, Step
from playground.engine import ask
from playground.log import LoggedTurn
from playground.models.pool import Pool
from playground.parting import Message
from playground.ui import kept, render
from playground.ui.changes import Change, Setting
from playground.ui.conversation import Run, Turn
from playground.wording.as_written import as_written

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


def test_what_was_written_until_a_run_was_cut_is_there_again() -> None:
    steps = (*TRACE.steps, Step("was writing", {"text": "Bread is"}))
    cut = replace(TRACE, steps=steps, answer=None, error=Failure("Stopped", "Stopped."))
    found = back(replace(TURN, runs={"rules": Run(cut.steps, trace=cut)}))
    assert found.runs["rules"].draft == Draft("Bread is")


def test_a_turn_that_was_stopped_before_anyone_was_asked_stays_stopped() -> None:
    assert back(replace(TURN, runs={}, stopped=True)).stopped


def test_a_question_whose_task_was_still_being_chosen_is_shown_as_stopped() -> None:
    assert back(Turn(Message("", "Sing."))).stopped
    assert back(Turn(Message("", ""), context="A film.")).stopped
    assert not back(Turn(Message("Bob is big.", ""))).stopped


def test_a_run_that_was_kept_alone_is_a_turn_with_its_question() -> None:
    found = kept.from_log("c1", LoggedTurn(0, TRACE.at, {}, (TRACE,)))
    assert found.message.asked == "Is Bob kind?"
    assert found.context == "Bob is big."
    assert found.traces() == (TRACE,)


KEPT = json.loads(json.dumps(kept.to_log(replace(
    TURN, begun=("The sky", " was"), change=Setting("weight", "Bob is big.", "0.7"),
    before=QUESTION, was={"rules": "True"},
))))  # fmt: skip
NOTHING = (None, 7, 0.5, "", "text", [], [[]], {}, {"key": 1}, True)
"""Values that stand where something else should."""


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("value", NOTHING, ids=json.dumps)
def test_of_a_turn_with_one_strange_value_all_the_rest_is_shown(name: str, value: object) -> None:
    found = kept.from_log("c1", LoggedTurn(3, TRACE.at, {**KEPT, name: value}, (TRACE,)))
    whole = kept.from_log("c1", LoggedTurn(3, TRACE.at, KEPT, (TRACE,)))
    place = {"told": "message", "asked": "message", "modes": "runs"}.get(name, name)
    assert replace(found, **{place: getattr(whole, place), "stopped": whole.stopped}) == whole
    assert render.last_turn((found,))


@pytest.mark.parametrize("lost", ["is", "kind", "sentence", "value"])
def test_a_change_that_lacks_a_part_is_left_out(lost: str) -> None:
    change = {name: value for name, value in KEPT["change"].items() if name != lost}
    found = kept.from_log("c1", LoggedTurn(3, TRACE.at, {**KEPT, "change": change}, (TRACE,)))
    assert found.change is None
    assert found.message == TURN.message


@pytest.mark.parametrize("lost", ["task", "text", "context", "choices", "options"])
def test_a_question_from_before_that_lacks_a_part_is_left_out(lost: str) -> None:
    before = {name: value for name, value in KEPT["before"].items() if name != lost}
    found = kept.from_log("c1", LoggedTurn(3, TRACE.at, {**KEPT, "before": before}, (TRACE,)))
    assert found.before is None
    assert found.was == {"rules": "True"}


@pytest.mark.parametrize(
    ("why", "shown"),
    [
        ({"words": "it was so"}, "it was so"),
        ({"key": "as written", "values": 3, "words": "it was so"}, "it was so"),
        ({"key": "list", "values": {"n": {"key": "x", "values": 3}}, "words": "so"}, "so"),
    ],
)
def test_of_a_strange_reason_the_words_are_shown(why: object, shown: str) -> None:
    found = kept.from_log("c1", LoggedTurn(3, TRACE.at, {**KEPT, "why": why}, (TRACE,)))
    assert found.why == as_written(shown)


@pytest.mark.parametrize("sure", [True, -1, 2, "0.7"])
def test_what_is_no_probability_is_not_shown_as_one(sure: object) -> None:
    found = kept.from_log("c1", LoggedTurn(3, TRACE.at, {**KEPT, "sure": sure}, (TRACE,)))
    assert found.sure is None
