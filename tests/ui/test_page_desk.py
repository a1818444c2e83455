"""What the desk does with a question that is stopped before anyone was asked."""

from pathlib import Path
from threading import Event

from playground.models.gguf_adapter import REASONER
from playground.models.pool import Pool
from playground.ui.conversation import Turns
from playground.ui.desk import Desk, Form, solvers_of
from playground.ui.model_choice import offered
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


def test_why_after_an_answer_asks_its_question_once_more(tmp_path: Path) -> None:
    desk = Desk(SqliteLog(tmp_path / "log.db"), Pool())
    turns = asked(desk, "Is Bob kind?", (), Event())
    turns = asked(desk, "But why?", turns, Event())
    assert turns[-1].message.asked == "But why?"
    [trace] = turns[-1].traces()
    assert (trace.question.text, trace.question.task) == ("Is Bob kind?", "deduction")
    assert trace.answer
    assert trace.answer.text == "True"


def test_the_reasoner_is_offered_for_deduction_alone_and_reads_nothing_for_the_rules() -> None:
    offers = {
        task: [model for _, model in offered(task, "en")] for task in ("deduction", "chat", "auto")
    }
    assert [task for task, models in offers.items() if REASONER in models] == ["deduction"]
    asked = Form("Is Ada kind?", "Ada is kind.", model=REASONER, reading=True)
    assert solvers_of(asked, "deduction") == {"probabilistic": REASONER}
