"""What the desk does with a question that is stopped before anyone was asked."""

from pathlib import Path
from threading import Event

from playground.models.pool import Pool
from playground.ui.conversation import Turns
from playground.ui.desk import Desk, Form
from storage.log import SqliteLog

TEXT = "Bob is big. All big people are kind."


def asked(desk: Desk, text: str, turns: Turns, stop: Event) -> Turns:
    *_, (turns, _) = desk.ask(Form(text, TEXT, mode="rules"), turns, "me", stop)
    return turns


def test_a_question_that_is_stopped_at_once_is_a_turn_of_its_conversation(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    desk, stop = Desk(log, Pool()), Event()
    turns = asked(desk, "Is Bob kind?", (), stop)
    stop.set()
    turns = asked(desk, "Is Bob big?", turns, stop)
    assert turns[-1].stopped
    turns = asked(desk, "Is Bob red?", turns, Event())
    assert len({turn.conversation for turn in turns}) == 1
    kept = log.turns(turns[0].conversation, "me")
    assert [one.said["asked"] for one in kept] == ["Is Bob kind?", "Is Bob big?", "Is Bob red?"]
