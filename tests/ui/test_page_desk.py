"""What the desk does with a question before anyone is asked, and how it asks a worker."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

from playground import route
from playground.core import Question, Said
from playground.engine import ask
from playground.models.gguf_adapter import REASONER
from playground.models.pool import Pool
from playground.tasks import TASKS
from playground.ui.conversation import Turns
from playground.ui.desk import Desk, Form, solvers_of
from playground.ui.kept import from_log
from playground.ui.model_choice import offered
from playground.ui.render import last_turn
from playground.workers.place import Workers
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


def test_and_carl_asks_of_carl_what_was_asked_of_bob(tmp_path: Path) -> None:
    desk = Desk(SqliteLog(tmp_path / "log.db"), Pool())
    turns = asked(desk, "Is Bob kind?", (), Event())
    turns = asked(desk, "And Carl?", turns, Event())
    assert turns[-1].message.asked == "And Carl?"
    assert turns[-1].why == Said("follows on the question before", {"asked": "Is Carl kind?"})
    [trace] = turns[-1].traces()
    assert (trace.question.text, trace.question.context) == ("Is Carl kind?", TEXT)


def test_who_only_names_somebody_where_two_could_be_meant_is_asked_to_say_more(
    tmp_path: Path,
) -> None:
    desk = Desk(SqliteLog(tmp_path / "log.db"), Pool())
    turns = asked(desk, "Does Bob like Ann?", (), Event())
    turns = asked(desk, "And Carl?", turns, Event())
    assert "Write the whole question." in turns[-1].problem


def test_the_reasoner_is_offered_for_deduction_alone_and_reads_nothing_for_the_rules() -> None:
    offers = {
        task: [model for _, model in offered(task, "en")] for task in ("deduction", "chat", "auto")
    }
    assert [task for task, models in offers.items() if REASONER in models] == ["deduction"]
    asked = Form("Is Ada kind?", "Ada is kind.", model=REASONER, reading=True)
    assert solvers_of(asked, "deduction") == {"probabilistic": REASONER}


class Followed(Workers):
    """Workers who say what they are told to, and note whether the call was followed to its end."""

    def __init__(self, says: object) -> None:
        self.says = says
        self.ended = 0

    def call(self, *asked: object) -> Iterator[Any]:  # type: ignore[override]
        del asked
        yield self.says
        self.ended += 1


def test_a_worker_that_chose_a_task_is_followed_to_its_end_so_that_it_stays(tmp_path: Path) -> None:
    workers = Followed(route.Route("chat", Said("small talk"), "Hi."))
    desk = Desk(SqliteLog(tmp_path / "log.db"), Pool(), workers=workers)
    assert [one for one in desk.routes("Hi.", "", "me") if one] == [workers.says]
    assert workers.ended == 1


def test_a_worker_that_looked_into_a_model_is_followed_to_its_end(tmp_path: Path) -> None:
    workers = Followed([[1.0]])
    desk = Desk(SqliteLog(tmp_path / "log.db"), Pool(), workers=workers)
    trace = ask(Question("deduction", "Bob is kind.", TEXT), "rules", Pool())
    assert desk.attention(trace, "embedded/deduction", 0, 0) == [[1.0]]
    assert desk.rollout(trace, "embedded/deduction") == [[1.0]]
    assert workers.ended == 2


def test_a_question_is_in_the_log_before_its_task_is_chosen(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    going = Desk(log, Pool()).ask(Form("Write a long story.", "A box."), (), "me", Event())
    turns, _ = next(going)
    going.close()  # as the page is loaded anew
    assert "choosing the task" in last_turn(turns)
    [kept] = log.conversations("", 9, "me")
    [logged] = log.turns(kept.id, "me")
    turn = from_log(kept.id, logged)
    assert (kept.title, turn.message.asked, turn.context) == ("Write a long story.",) * 2 + (
        "A box.",
    )
    assert turn.stopped


def test_a_question_stopped_while_its_task_is_chosen_says_so_and_can_be_asked_again(
    tmp_path: Path,
) -> None:
    stop = Event()
    stop.set()
    *_, (turns, _) = Desk(SqliteLog(tmp_path / "log.db"), Pool()).ask(
        Form("Write a long story."), (), "me", stop
    )
    html = last_turn(turns)
    assert "the task was still being chosen" in html
    assert f'class="more" data-retry="{turns[-1].number}"' in html


def test_a_telling_is_one_turn_of_the_log_and_nothing_that_was_stopped(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    *_, (turns, box) = Desk(log, Pool()).ask(Form("Bob is big.", manner="tell"), (), "me", Event())
    [logged] = log.turns(turns[0].conversation, "me")
    turn = from_log(turns[0].conversation, logged)
    assert (box, turn.message.told, turn.message.asked, turn.stopped) == ("Bob is big.",) * 2 + (
        "",
        False,
    )


def test_a_task_that_would_be_a_guess_is_chosen_by_who_asks_and_no_mind_is_asked(
    tmp_path: Path,
) -> None:
    log = SqliteLog(tmp_path / "log.db")
    guess = route.Route("sentiment", Said("it is a review"), "What of it?", 0.3)
    desk = Desk(log, Pool(), workers=Followed(guess))
    *_, (turns, _) = desk.ask(Form("What of it?", TEXT), (), "me", Event())
    [logged] = log.turns(turns[-1].conversation, "me")
    for turn in (turns[-1], from_log(turns[-1].conversation, logged)):
        assert turn.unclear
        assert not turn.runs
        drawn = last_turn((turn,))
        assert "is the likeliest, with 0.30" in drawn
        assert drawn.count("data-again=") == len(TASKS)
        assert "choosing the task" not in drawn


def test_a_task_that_is_likelier_than_all_others_together_is_not_asked_for() -> None:
    found = route.Route("chat", Said("it is a review"), "What of it?", 0.5)
    assert not found.unsure
    assert not route.Route("chat", Said("small talk"), "Hi.").unsure
