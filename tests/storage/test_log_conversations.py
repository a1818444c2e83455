"""A conversation in the log: its turns in order, each with its runs, and who may see them."""

import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from test_log import a_run, texts

from playground.core import Answer, Failure, Question, Trace
from playground.errors import LogError
from playground.log import Conversation, LoggedTurn, Sought
from storage import database, searching
from storage.log import SqliteLog


@pytest.fixture
def log(tmp_path: Path) -> SqliteLog:
    return SqliteLog(tmp_path / "log.db")


def both_runs(number: int, answers: Sequence[str | None] = ("True", "True")) -> tuple[Trace, ...]:
    """A run by rules and one by probability of one question; None abstains."""
    return tuple(
        a_run(
            f"question {number}",
            f"{mode}-{number}",
            mode=mode,
            answer=Answer(said or "", abstained=said is None),
        )
        for mode, said in zip(("rules", "probabilistic"), answers, strict=True)
    )


def talk(log: SqliteLog, owner: str = "him", name: str = "c1", turns: int = 3) -> None:
    """A conversation of several turns, each of two runs."""
    for number in range(turns):
        assert log.turn(name, {"said": number}, f"question {number}", owner) == number
        for run in both_runs(number):
            log.add(run, owner, name, number)


# --- turns -------------------------------------------------------------------------------------


def test_a_turn_comes_back_with_what_was_said_and_its_runs_in_order(log: SqliteLog) -> None:
    said = {"message": {"told": "猫 \ud800 \0", "asked": "?"}, "context": None, "sure": 0.5}
    assert log.turn("c1", said, "question 0", "him") == 0
    runs = both_runs(0)
    for run in reversed(runs):
        log.add(run, "him", "c1", 0)
    [turn] = log.turns("c1", "him")
    assert turn == LoggedTurn(0, turn.at, said, (runs[1], runs[0]))
    assert turn.at.endswith("+00:00")


def test_turns_are_numbered_one_after_the_other_and_come_in_that_order(log: SqliteLog) -> None:
    talk(log, turns=4)
    assert [turn.number for turn in log.turns("c1", "him")] == [0, 1, 2, 3]


def test_the_last_turns_come_first_and_earlier_ones_before_a_number(log: SqliteLog) -> None:
    talk(log, turns=5)
    last = log.turns("c1", "him", limit=2)
    assert [turn.number for turn in last] == [3, 4]
    earlier = log.turns("c1", "him", before=last[0].number, limit=2)
    assert [turn.number for turn in earlier] == [1, 2]
    assert log.turns("c1", "him", before=0) == []


def test_turns_since_a_number_are_those_from_it_on(log: SqliteLog) -> None:
    talk(log, turns=5)
    assert [turn.number for turn in log.turns("c1", "him", since=2)] == [2, 3, 4]
    assert [turn.number for turn in log.turns("c1", "him", since=2, before=4)] == [2, 3]
    assert [turn.number for turn in log.turns("c1", "him", since=1, limit=2)] == [3, 4]


def test_a_conversation_is_read_whole_where_there_is_no_limit(log: SqliteLog) -> None:
    for number in range(35):
        log.turn("c1", {}, "again", "him", number)
    assert [turn.number for turn in log.turns("c1", "him", limit=None)] == list(range(35))


def test_what_was_said_is_replaced_under_its_number(log: SqliteLog) -> None:
    talk(log, turns=2)
    assert log.turn("c1", {"said": "anew"}, "question 0", "him", 0) == 0
    turns = log.turns("c1", "him")
    assert [turn.said for turn in turns] == [{"said": "anew"}, {"said": 1}]
    assert [len(turn.traces) for turn in turns] == [2, 2]


def test_a_turn_may_have_any_number_and_the_next_comes_after_it(log: SqliteLog) -> None:
    assert log.turn("c1", {}, "later", "him", 7) == 7
    assert log.turn("c1", {}, "next", "him") == 8


def test_a_run_without_a_conversation_is_one_of_one_turn(log: SqliteLog) -> None:
    log.add(a_run(), "him")
    assert log.turns("r1", "him") == [LoggedTurn(0, a_run().at, {}, (a_run(),))]
    assert log.place("r1", "him") == ("r1", 0)
    found = Conversation("r1", "Is Bob kind?", a_run().at, a_run().at, 1)
    assert log.conversation("r1", "him") == found


def test_a_run_without_a_number_is_a_turn_of_its_own(log: SqliteLog) -> None:
    talk(log, turns=1)
    log.add(a_run(), "him", "c1")
    assert log.place("r1", "him") == ("c1", 1)


def test_the_whole_turn_of_a_run_is_found_by_it(log: SqliteLog) -> None:
    talk(log)
    turn = log.turn_of("rules-1", "him")
    assert turn == log.turns("c1", "him")[1]
    assert log.turn_of("nothing", "him") is None
    assert log.place("nothing", "him") is None


def test_turns_that_are_begun_at_once_get_numbers_of_their_own(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 60)  # a busy machine is no fault
    with ThreadPoolExecutor(8) as threads:
        begin = partial(log.turn, "c1", {}, "question", "him")
        numbers = [job.result() for job in [threads.submit(begin) for _ in range(24)]]
    assert sorted(numbers) == list(range(24))


# --- conversations -----------------------------------------------------------------------------


def test_conversations_are_listed_by_their_first_question_the_last_touched_first(
    log: SqliteLog,
) -> None:
    log.turn("c1", {}, "first of one", "him")
    log.turn("c2", {}, "first of two", "him")
    log.turn("c1", {}, "second of one", "him")
    listed = log.conversations(owner="him")
    assert [(one.id, one.title, one.turns) for one in listed] == [
        ("c1", "first of one", 2),
        ("c2", "first of two", 1),
    ]
    assert all(one.at <= one.touched for one in listed)


def test_conversations_come_in_pages(log: SqliteLog) -> None:
    for number in range(5):
        log.turn(f"c{number}", {}, f"question {number}", "him")
    assert [one.id for one in log.conversations(limit=2, offset=2, owner="him")] == ["c2", "c1"]


@pytest.mark.parametrize(
    "words", ["lamp", "amp brave", "True lamp", "猫", "is", "TOLD", "some bef"]
)
def test_conversations_are_found_by_the_words_of_question_context_and_answer(
    log: SqliteLog, words: str
) -> None:
    question = Question("deduction", "Is the lamp brave? 猫", context="All lamps are brave.")
    log.turn("c1", {}, "Told something before.", "him")
    log.add(a_run(question=question), "him", "c1")
    log.turn("c2", {}, "nothing of the kind", "him")
    assert [one.id for one in log.conversations(words, owner="him")] == ["c1"]


def test_a_conversation_may_have_one_word_here_and_another_there(log: SqliteLog) -> None:
    log.turn("c1", {}, "Told of a lighthouse.", "him")
    log.add(a_run("Is the captain brave?"), "him", "c1")
    log.add(a_run("Is the cook at home?", "r2"), "him", "c1")
    log.turn("c2", {}, "the captain", "him")
    assert [one.id for one in log.conversations("captain COOK lighthouse")] == ["c1"]
    assert log.search(Sought("captain cook")) == []
    log.delete("r2", "him")
    assert log.conversations("captain cook") == []


def test_a_long_first_question_is_cut_in_the_list(log: SqliteLog) -> None:
    log.turn("c1", {}, "猫" * 5000, "him")
    assert log.conversations()[0].title == "猫" * 200


# --- whose they are ----------------------------------------------------------------------------


def test_a_visitor_sees_only_his_own_conversations(log: SqliteLog) -> None:
    talk(log, "him", "c1")
    log.turn("c2", {}, "hers", "her")
    assert [one.id for one in log.conversations(owner="her")] == ["c2"]
    assert [one.id for one in log.conversations("question", owner="her")] == []
    assert log.conversation("c1", "her") is None
    assert log.turns("c1", "her") == []
    assert log.place("rules-0", "her") is None
    assert log.turn_of("rules-0", "her") is None
    assert {one.id for one in log.conversations()} == {"c1", "c2"}
    assert len(log.turns("c1")) == 3


def test_nobody_writes_into_the_conversation_of_another(log: SqliteLog) -> None:
    talk(log, "him")
    with pytest.raises(LogError, match="someone else's"):
        log.turn("c1", {}, "mine now", "her")
    with pytest.raises(LogError, match="someone else's"):
        log.add(a_run(), "her", "c1", 0)
    assert [turn.said for turn in log.turns("c1")] == [{"said": 0}, {"said": 1}, {"said": 2}]
    assert log.get("r1") is None


STRANGE = ["\ud800", "a\0b", "", "'; drop table runs", "猫" * 3000, "%", "null"]


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_id_breaks_nothing(log: SqliteLog, name: str) -> None:
    talk(log, turns=1)
    assert log.get(name, "him") is None
    assert log.turns(name, "him") == []
    assert log.conversation(name, "him") is None
    assert log.place(name, "him") is None
    assert log.turn_of(name, "him") is None
    assert not log.share(name, "him", True)
    assert not log.delete(name, "him")
    assert not log.delete_conversation(name, "him")
    assert not log.restore(name, "him")
    assert log.turn(name, {}, name, "him") == 0
    assert len(log.turns(name, "him")) == 1


@pytest.mark.parametrize("written", ["", "{", "7", "null", "[]", '"asked"'])
def test_a_turn_whose_words_a_hand_has_broken_still_comes_with_its_runs(
    log: SqliteLog, written: str
) -> None:
    talk(log, turns=1)
    with closing(sqlite3.connect(log.path)) as db, db:
        db.execute("update turns set said = ?", [written])
    [turn] = log.turns("c1", "him")
    assert (turn.said, len(turn.traces)) == ({}, 2)


# --- what is shared ----------------------------------------------------------------------------


def test_a_shared_run_shows_its_turn_to_everyone_and_nothing_else(log: SqliteLog) -> None:
    talk(log, "him")
    assert log.share("rules-1", "him", True)
    for run in both_runs(1):
        assert log.get(run.id, "her") == run
        assert log.place(run.id, "her") == ("c1", 1)
        turn = log.turn_of(run.id, "her")
        assert turn
        assert (turn.traces, turn.shared) == (both_runs(1), True)
    assert log.get("rules-0", "her") is None
    assert log.turns("c1", "her") == []
    assert log.conversation("c1", "her") is None
    assert log.search(Sought(owner="her")) == []


def test_what_was_shared_is_taken_back(log: SqliteLog) -> None:
    talk(log, "him")
    log.share("rules-1", "him", True)
    assert log.share("probabilistic-1", "him", False)
    assert log.get("rules-1", "her") is None


def test_only_its_owner_shares_a_run(log: SqliteLog) -> None:
    talk(log, "him")
    assert not log.share("rules-1", "her", True)
    assert log.share("rules-1", "him", True)
    assert not log.share("rules-1", "her", False)
    assert not log.delete("rules-1", "her")
    assert log.get("rules-1", "her")


# --- what kind of run --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        (("True", "True"), "agree"),
        (("The mill burned down.", "The old mill burned down."), "agree"),
        (("True", "False"), "disagree"),
        (("True", None), "silent"),
    ],
)
def test_both_runs_of_a_turn_are_found_by_whether_they_agree(
    log: SqliteLog, answers: tuple[str, str | None], verdict: str
) -> None:
    log.turn("c1", {}, "question 0", "him")
    runs = both_runs(0, answers)
    log.add(runs[0], "him", "c1", 0)
    assert [log.count(Sought(verdict=one)) for one in ("agree", "disagree", "silent")] == [0, 0, 0]
    log.add(runs[1], "him", "c1", 0)
    assert log.search(Sought(verdict=verdict)) == [runs[1], runs[0]]
    assert sum(log.count(Sought(verdict=one)) for one in ("agree", "disagree", "silent")) == 2


def test_a_turn_with_a_failed_run_is_silent(log: SqliteLog) -> None:
    first, second = both_runs(0)
    log.add(first, "", "c1", 0)
    log.add(a_run(second.question.text, "failed", mode="probabilistic", answer=None,
                  error=Failure("ModelError", "No weights.")), "", "c1", 0)  # fmt: skip
    assert log.count(Sought(verdict="silent")) == 2


def test_runs_are_found_by_task_mode_conversation_and_words_together(log: SqliteLog) -> None:
    talk(log, turns=2)
    log.add(a_run("a review", "r1", question=Question("sentiment", "Good lamps.")), "him")
    assert texts(log.search(Sought(task="sentiment"))) == ["Good lamps."]
    by_rules = Sought(task="deduction", mode="rules")
    assert [run.id for run in log.search(by_rules)] == ["rules-1", "rules-0"]
    assert [run.id for run in log.search(Sought("question 1", mode="rules"))] == ["rules-1"]
    assert len(log.search(Sought(conversation="c1", mode="rules"))) == 2
    by_a_run_in_it = Sought(conversation="rules-0")
    assert log.search(by_a_run_in_it) == log.search(Sought(conversation="c1"))
    assert log.search(Sought(conversation="rules-0", owner="her")) == []
    assert log.search(Sought("lamps", task="deduction")) == []
    assert log.search(Sought(task="divination")) == []


def test_runs_come_in_pages_and_are_counted(log: SqliteLog) -> None:
    talk(log, turns=3)
    his = Sought(owner="him")
    every = log.search(his)
    assert [*log.search(his, limit=4), *log.search(his, limit=4, offset=4)] == every
    assert log.count(his) == len(every) == 6
    assert log.count(Sought("question 2", "him", "deduction", "rules", "agree")) == 1
    assert log.count(Sought(owner="her")) == 0


def test_among_very_many_runs_conversations_are_found_by_their_rarest_word(
    log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MATCHES", 4)
    for number in range(12):
        rare = "An owl" if number in (1, 7) else "A cat"
        log.add(a_run(f"{rare} sees the lamp. 火", f"r{number}"), "him", f"c{number // 2}")
    log.add(a_run("An owl sees the lamp.", "other"), "her", "other")
    found = [one.id for one in log.conversations("lamp owl", owner="him")]
    assert found == ["c3", "c0"]
    assert [one.id for one in log.conversations("owl")] == ["other", "c3", "c0"]
    assert [one.id for one in log.conversations("lamp", owner="him")] == ["c5", "c4"]
    assert [one.id for one in log.conversations("火", owner="him")] == ["c5", "c4"]
    assert log.conversations("owl dog", owner="him") == []
    log.delete("r7", "him")
    assert [one.id for one in log.conversations("owl", owner="him")] == ["c0"]
