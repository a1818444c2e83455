"""Where questions are asked: by length in a lane, and what turns out heavy leaves the quick one."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply

from playground.core import Question, Step, Trace
from playground.engine import Event, run
from playground.limit import Limit
from playground.models.gguf_file import SMOLLM2
from playground.models.pool import Pool
from playground.workers import place as places
from playground.workers.nursery import RULES
from playground.workers.place import Workers, size, wishes_little
from tests.workers import work

FEW = {"max_new_tokens": "2"}
BOB = Question("deduction", "Bob is kind.", "Bob is big. All big people are kind.")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.close()


def asked_by(workers: Workers, visitor: str) -> Callable[..., Iterator[Event]]:
    return lambda *asked: workers.ask(*asked, visitor)


def test_a_question_asked_of_a_worker_ends_in_the_trace_it_ends_in_here(workers: Workers) -> None:
    *_, there = run(BOB, "rules", Pool(), place=asked_by(workers, "ann"), limit=Limit())
    *_, here = run(BOB, "rules", Pool())
    assert isinstance(there, Trace)
    assert isinstance(here, Trace)
    assert (there.answer, there.steps) == (here.answer, here.steps)


def test_a_question_that_is_stopped_gives_its_place_to_the_next(workers: Workers) -> None:
    for _ in range(8):  # more than can be answered at once
        limit = Limit()
        limit.stop.set()
        *_, trace = run(BOB, "rules", Pool(), place=asked_by(workers, "ann"), limit=limit)
        assert isinstance(trace, Trace)
    *_, trace = run(BOB, "rules", Pool(), place=asked_by(workers, "ben"), limit=Limit())
    assert isinstance(trace, Trace)
    assert trace.answer


def test_a_question_without_a_text_is_asked_of_the_language_model_in_this_process(
    workers: Workers,
) -> None:
    pool, asked = Pool(), Question("question-answering", "Name a river.", options=FEW)
    run_of_it = run(asked, "probabilistic", pool, place=asked_by(workers, "ann"), limit=Limit())
    *_, trace = run_of_it
    assert isinstance(trace, Trace)
    assert [one.info.id for one in pool.loaded()] == [SMOLLM2]


def test_what_is_not_over_in_time_is_asked_anew_among_the_slow(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(places, "QUICK_SECONDS", 0.1)
    workers = Workers()
    events = workers.call("ann", RULES, 10, work.heavy, tmp_path / "told")
    found = [event for event in events if event is not None]
    workers.close()
    assert [one.key if isinstance(one, Step) else one for one in found] == [
        1,
        "turned out heavy",
        1,
        2,
    ]


def test_what_is_long_or_wishes_much_is_none_of_the_quick() -> None:
    assert size(BOB) < 100
    assert wishes_little(BOB)
    assert not wishes_little(Question("deduction", "x", options={"proofs": "all"}))
    assert not wishes_little(Question("deduction", "x", options={"weights": "1=0.5"}))


def test_a_slow_model_server_delays_nobody_else(workers: Workers) -> None:
    chat = Question("chat", "Why is the sky blue?")
    models = {"/v1/models": [Reply('{"data": [{"id": "slow"}]}')]}
    slow = Reply(repeat(": a token comes soon\n\n"), kind="text/event-stream", pause=5)
    with (
        Loopback({**models, "/v1/chat/completions": [slow]}) as server,
        ThreadPoolExecutor(24) as threads,
    ):
        limits = [Limit() for _ in range(24)]

        def ask(number: int) -> Any:
            place = asked_by(workers, f"visitor {number}")
            solver = f"{server.base}#slow"
            *_, trace = run(
                chat, "probabilistic", Pool(), solver=solver, place=place, limit=limits[number]
            )
            return trace

        never = [threads.submit(ask, number) for number in range(24)]
        *_, trace = run(BOB, "rules", Pool(), place=asked_by(workers, "ben"), limit=Limit())
        assert isinstance(trace, Trace)
        assert trace.answer
        assert not any(one.done() for one in never)
        for limit in limits:
            limit.stop.set()
        errors = {one.result().error for one in never}
        assert {one.type for one in errors} == {"Stopped"}, errors
