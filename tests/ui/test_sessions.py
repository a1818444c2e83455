"""What the server keeps of open pages is small: places in the log, and nothing of a call's."""

import asyncio
from pathlib import Path
from types import SimpleNamespace

import pytest
from test_log import a_run

from playground.models.pool import Pool
from playground.parting import Message
from playground.ui.conversation import Run, Turn
from playground.ui.kept import to_log
from playground.ui.logged_turns import Kept, kept, opened
from playground.ui.page import build
from playground.ui.server.sessions import MOST, Sessions, sweep
from storage.log import SqliteLog


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> SqliteLog:
    return SqliteLog(tmp_path_factory.mktemp("sessions") / "log.db")


@pytest.fixture(scope="module")
def blocks(log: SqliteLog):
    page = build(log, Pool())
    page.queue()
    return page


@pytest.fixture
def sessions(log: SqliteLog, blocks) -> Sessions:
    return Sessions(log, blocks)


def logged(log: SqliteLog, conversation: str, numbers: range) -> tuple[Turn, ...]:
    """Turns of a conversation, in the log and as the page has them."""
    turns = []
    for number in numbers:
        run = a_run(name=f"{conversation}-{number}")
        turn = Turn(
            Message("", run.question.text), "deduction", context=run.question.context,
            runs={"rules": Run(run.steps, trace=run)}, conversation=conversation, number=number,
        )  # fmt: skip
        log.turn(conversation, to_log(turn), "Is Bob kind?", "him", number)
        log.add(run, "him", conversation, number)
        turns.append(turn)
    return tuple(turns)


def of_turns(blocks) -> int:
    """The number of the component that holds the page's turns."""
    return min(one._id for one in blocks.blocks.values() if getattr(one, "value", 0) == ())


def test_turns_of_the_log_come_back_from_their_place(log: SqliteLog) -> None:
    turns = logged(log, "c1", range(5))
    place = kept(turns[1:4], log)
    assert place == Kept("c1", 1, 3, log)
    assert opened(place) == turns[1:4]


def test_a_session_holds_their_place_and_gives_the_turns(
    log: SqliteLog, blocks, sessions: Sessions
) -> None:
    turns = logged(log, "c2", range(2))
    session, key = sessions["page"], of_turns(blocks)
    assert session[key] == ()
    session[key] = turns
    assert session.state_data[key] == Kept("c2", 0, 1, log)
    assert opened({key: sessions["page"][key]}) == {key: turns}
    assert sessions["another page"][key] == ()


def test_turns_that_the_log_does_not_have_are_held(log: SqliteLog) -> None:
    [turn] = logged(log, "c3", range(1))
    anothers = Turn(Message("", "?"), number=3)
    assert kept((anothers,), log) == (anothers,)
    assert kept((turn, anothers), log) == (turn, anothers)
    assert kept((), log) == ()
    assert kept("proof", log) == "proof"


def test_a_run_that_could_not_be_logged_is_held(log: SqliteLog) -> None:
    from playground.core import Step

    run = a_run(steps=(Step("not logged", {"why": "the disk is full"}),))
    turn = Turn(Message("", "?"), runs={"rules": Run(trace=run)}, conversation="c4")
    assert kept((turn,), log) == (turn,)


def test_what_was_deleted_in_the_log_is_gone_from_the_page(log: SqliteLog) -> None:
    place = kept(logged(log, "c5", range(2)), log)
    log.delete_conversation("c5", "him")
    assert opened(place) == ()


def test_where_the_log_cannot_be_read_there_are_no_turns(tmp_path: Path) -> None:
    (tmp_path / "log.db").write_text("no database")
    assert opened(Kept("c1", 0, 1, SqliteLog(tmp_path / "log.db"))) == ()


def test_no_drawn_value_is_kept(blocks, sessions: Sessions) -> None:
    session = sessions["page"]
    drawn = next(one for one in blocks.blocks.values() if one.elem_id == "conversation")
    session[drawn._id] = drawn
    session._update_value_in_config(drawn._id, "a long conversation")
    session._update_config(drawn._id)
    assert session.config_values == {}
    assert list(session.components) == []


def test_the_session_that_was_used_least_recently_is_forgotten_first(sessions: Sessions) -> None:
    first = sessions["0"]
    for number in range(1, MOST):
        sessions[str(number)]
    assert sessions["0"] is first
    sessions["one more"]
    assert len(sessions.session_data) == MOST
    assert "1" not in sessions
    assert sessions["0"] is first


def test_a_call_of_an_endpoint_leaves_no_session(blocks, sessions: Sessions) -> None:
    blocks._queue.event_ids_to_events["call"] = SimpleNamespace(session_hash="call")
    try:
        assert sessions["call"].state_data == {}
    finally:
        blocks._queue.event_ids_to_events.clear()
    assert "call" not in sessions


def test_results_that_nobody_fetched_go_after_two_looks(blocks) -> None:
    queue = blocks._queue
    queue.pending_messages_per_session |= {"left": asyncio.Queue(), "busy": asyncio.Queue()}
    queue.pending_event_ids_session |= {"left": {"e1"}, "busy": {"e2"}}
    queue.event_ids_to_events["e2"] = SimpleNamespace(session_hash="busy")
    idle = sweep(blocks, set())
    assert idle == {"left"}
    assert "left" in queue.pending_messages_per_session
    assert sweep(blocks, idle) == set()
    assert set(queue.pending_messages_per_session) == {"busy"}
    assert set(queue.pending_event_ids_session) == {"busy"}
