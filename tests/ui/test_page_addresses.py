"""What an address of the page opens out of the log."""

from pathlib import Path

import pytest

from playground.core import Answer, Question, Trace
from playground.ui.addresses import Address, earlier, later, opened, read
from playground.ui.conversation import Chosen
from playground.ui.desk import KEPT
from playground.ui.said import problem
from storage.log import SqliteLog

TURNS = KEPT + 5


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> SqliteLog:
    """A conversation that is longer than the page has at once, with a run in each turn."""
    log = SqliteLog(Path(tmp_path_factory.mktemp("long")) / "log.db")
    for number in range(TURNS):
        text = f"Question {number}?"
        log.turn("talk", {"asked": text}, text, "me")
        question, answer = Question("deduction", text), Answer("True")
        run = Trace(
            f"run{number}", "2026-11-28T09:00:00+00:00", question, "rules", "clingo", None, (),
            answer, error=None, ms=1.0,
        )  # fmt: skip
        log.add(run, "me", "talk", number)
    return log


def opens(log: SqliteLog, run: str) -> tuple[list[int], Chosen | None]:
    turns, chosen = opened(log, Address(run=run), "me", "me")
    return [turn.number for turn in turns], chosen


def test_a_late_answer_opens_the_last_turns(log: SqliteLog) -> None:
    assert opens(log, "run20") == (list(range(5, TURNS)), Chosen(20, "rules"))


def test_an_answer_from_before_them_opens_all_turns_from_it_on(log: SqliteLog) -> None:
    assert opens(log, "run2") == (list(range(2, TURNS)), Chosen(2, "rules"))


def test_the_turns_before_those_are_still_to_be_had(log: SqliteLog) -> None:
    turns, _ = opened(log, Address(run="run2"), "me", "me")
    assert [turn.number for turn in earlier(log, turns, "me")] == list(range(TURNS))


def test_what_was_said_since_in_another_tab_is_to_be_had(log: SqliteLog) -> None:
    turns, _ = opened(log, Address(conversation="talk"), "me", "me")
    assert later(log, turns[:-2], "me") == turns
    assert later(log, turns, "me") is turns
    assert later(log, (), "me") == ()


def test_a_turn_that_is_still_being_answered_in_another_tab_stays_out(log: SqliteLog) -> None:
    begun = {"asked": "A longer question?", "modes": ["rules"]}
    for number in range(2):
        log.turn("waits", begun if number else {"asked": "One?"}, "One?", "me")
    turns, _ = opened(log, Address(conversation="waits"), "me", "me")
    assert turns[1].stopped
    assert later(log, turns[:1], "me") == turns[:1]


def test_an_address_with_an_unknown_tab_says_which_there_are() -> None:
    [said] = read("?tab=logs").wrong
    assert said.startswith(
        "The address names a tab “logs”; the tabs are ask, compare, lab, log, models"
    )
    assert "地址中的 tab “logs” 不存在" in problem(said)


def test_one_wrong_word_in_an_address_costs_that_word_alone() -> None:
    found = read("?q=Is+Bob+kind%3F&context=Bob+is+big.&task=nonsense&mode=rules&world=flat")
    assert (found.question, found.context, found.mode) == (
        "Is Bob kind?", "Bob is big.", "rules",
    )  # fmt: skip
    assert (found.task, dict(found.options)) == ("", {})
    task, world = found.wrong
    assert "“nonsense”" in task
    assert "“flat”; the worlds are open, closed." in world
    assert read("?q=x&world=closed").wrong == ()
