"""Long work ends between its pieces once nobody waits for it."""

import threading
from contextlib import suppress

import pytest
from loopback import Loopback, Reply

from playground.background import watched
from playground.errors import ModelError
from playground.models.batching import Batcher
from playground.models.beam_search import search
from playground.models.server_connection import Connection
from playground.stopping import Abandoned, Waiting, cut_off, go_on, waited_for


def left() -> Waiting:
    """Someone who waits no more."""
    waiting = Waiting()
    waiting.leave()
    return waiting


def test_work_goes_on_as_long_as_someone_waits() -> None:
    with waited_for(Waiting()):
        go_on()
    go_on()


def test_work_that_nobody_waits_for_ends() -> None:
    with waited_for(left()), pytest.raises(Abandoned):
        go_on()


def test_what_cannot_ask_is_cut_off_when_who_waits_leaves() -> None:
    waiting, cuts = Waiting(), []
    with waited_for(waiting):
        with cut_off(lambda: cuts.append("done before")):
            pass
        with cut_off(lambda: cuts.append("under way")):
            waiting.leave()
        with cut_off(lambda: cuts.append("begun after")):
            pass
    assert cuts == ["under way", "begun after"]


def test_a_read_from_a_model_server_is_cut_off() -> None:
    with Loopback({"/v1/models": [Reply(holds=True)]}) as server:
        waiting, failed = Waiting(), threading.Event()

        def read() -> None:
            with waited_for(waiting), suppress(ModelError):
                Connection(server.base).models()
            failed.set()

        threading.Thread(target=read, daemon=True).start()
        while not server.seen:
            failed.wait(0.01)
        waiting.leave()
        assert failed.wait(60)


def test_an_abandoned_generator_ends_where_it_asks_without_coming_to_its_next_event() -> None:
    ended = threading.Event()

    def events():
        try:
            yield 1
            while True:
                go_on()
        finally:
            ended.set()

    found = watched(events(), every=0.01)
    next(found)
    found.close()
    assert ended.wait(60)


def test_a_network_is_given_no_more_batches() -> None:
    seen: list[int] = []

    def run(items: list[int]) -> list[int]:
        seen.extend(items)
        if len(seen) == 2:
            waiting.leave()
        return items

    batcher = Batcher[int, int](run, lambda _: 4096, "cpu")
    waiting = Waiting()
    with waited_for(waiting), pytest.raises(Abandoned):
        batcher.ask([1, 2, 3])
    assert seen == [1, 2]


def test_a_search_for_a_translation_takes_no_more_steps() -> None:
    with waited_for(left()), pytest.raises(Abandoned):
        search(lambda *_: pytest.fail("a step"), sentences=1, start=0, end=1, beams=1, longest=[9])
