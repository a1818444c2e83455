"""Events from a thread of their own: silence is told, a stop reaches the generator, errors come."""

import threading
from collections.abc import Generator, Iterator
from contextvars import ContextVar

import pytest

from playground.background import watched
from playground.core import Draft
from playground.engine import Event
from playground.models.loading import loading
from playground.parting import Message
from playground.ui.asking import follow
from playground.ui.conversation import Run, Turn
from playground.ui.render import last_turn
from playground.ui.server.background import paced
from playground.ui.words.page import say


def test_events_come_in_order_and_silence_between_them_is_told() -> None:
    go_on = threading.Event()

    def events() -> Iterator[int]:
        yield 1
        go_on.wait(60)
        yield 2

    found = watched(events(), every=0.01)
    assert next(found) == 1
    assert next(found) is None
    go_on.set()
    assert [one for one in found if one] == [2]


def test_who_stops_watching_ends_the_generator_at_its_next_event() -> None:
    ended = threading.Event()

    def events() -> Iterator[int]:
        try:
            while True:
                yield 1
        finally:
            ended.set()

    found = watched(events(), every=0.01)
    next(found)
    found.close()
    assert ended.wait(60)


def test_an_error_is_raised_where_it_is_waited_for() -> None:
    def events() -> Iterator[int]:
        yield 1
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        list(watched(events(), every=1))


def test_the_generator_runs_in_the_context_of_who_asked() -> None:
    visitor: ContextVar[str] = ContextVar("visitor")
    visitor.set("ada")

    def events() -> Iterator[str]:
        yield visitor.get()

    assert list(watched(events(), every=1)) == ["ada"]


def test_a_turn_that_is_stopped_keeps_its_draft_and_says_so() -> None:
    stop, ended = threading.Event(), threading.Event()

    def events() -> Iterator[tuple[str, Draft]]:
        try:
            while True:
                yield "probabilistic", Draft("The sky")
        finally:
            ended.set()

    turns = follow(Turn(Message("", "Why?"), runs={"probabilistic": Run()}), events(), {}, stop)
    next(turns)
    stop.set()
    [*_, last] = turns
    assert last.stopped
    assert last.runs["probabilistic"].draft == Draft("The sky")
    assert ended.wait(60)


def test_who_waits_for_a_model_that_is_being_loaded_is_told() -> None:
    def events() -> Iterator[tuple[str, Event]]:
        with loading("embedded/smollm2"):
            yield "probabilistic", None
        yield "probabilistic", None

    turn = Turn(Message("", "Why?"), "chat", runs={"probabilistic": Run()})
    first, then = follow(turn, events(), {}, threading.Event())
    assert say("weights loading") in last_turn((first,))
    assert say("weights loading") not in last_turn((then,))


def test_updates_that_come_at_once_are_drawn_as_one() -> None:
    def quick() -> Generator[dict[str, int], None, None]:
        yield {"chat": 1, "busy": 1}
        yield {"chat": 2}
        yield {"proof": 1, "busy": 0}

    assert list(paced(quick(), every=60)) == [{"chat": 2, "busy": 0, "proof": 1}]


def test_updates_that_take_longer_are_drawn_as_they_come() -> None:
    seen = threading.Event()

    def slow() -> Generator[dict[str, int], None, None]:
        yield {"chat": 1}
        assert seen.wait(60)
        yield {"chat": 2}

    drawn = [update for update in paced(slow(), every=0.01) if seen.set() or update]
    assert drawn == [{"chat": 1}, {"chat": 2}]
