"""A worker is a process: it answers call after call, and ends for certain, whatever it does."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playground.errors import InputError, ModelError
from playground.workers.nursery import NETWORKS, RULES
from playground.workers.worker import Nursery
from tests.workers import work

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    """One for all tests of this file."""
    made = Nursery(RULES)
    yield made
    made.close()


def said(events: Iterator[Any]) -> list[Any]:
    return [event for event in events if event is not None]


def first(events: Iterator[Any]) -> Any:
    return next(event for event in events if event is not None)


def ends(process: int) -> bool:
    """Whether a process ends, or has ended, within a minute."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    try:
        return bool(waiting.poll(60_000))
    finally:
        os.close(handle)


def test_a_worker_answers_call_after_call_in_another_process(nursery: Nursery) -> None:
    worker = nursery.fork(nice=0)
    once, again = said(worker.call(work.numbers, 2)), said(worker.call(work.numbers, 1))
    worker.end()
    assert once == again * 2
    assert once[0] != os.getpid()


def test_what_chooses_a_task_is_loaded_before_there_is_a_worker(nursery: Nursery) -> None:
    worker = nursery.fork(nice=0)
    [loaded] = said(worker.call(work.loads))
    worker.end()
    assert {name.partition(".")[0] for name in loaded} & {"spacy", "torch", "jieba"} == set()


def test_the_examples_of_tasks_are_encoded_before_there_is_a_worker() -> None:
    nursery = Nursery(NETWORKS)
    encoded = said(nursery.fork(nice=0).call(work.encodes))
    nursery.close()
    assert encoded == [1]


def test_a_fault_there_is_told_here_and_the_worker_goes_on(nursery: Nursery) -> None:
    worker = nursery.fork(nice=0)
    with pytest.raises(RuntimeError, match="ZeroDivisionError: by nothing"):
        said(worker.call(work.broken))
    assert not worker.lost
    assert len(said(worker.call(work.numbers, 1))) == 1
    worker.end()


def test_a_sentence_for_a_person_is_raised_here_as_it_was_there(nursery: Nursery) -> None:
    worker = nursery.fork(nice=0)
    with pytest.raises(InputError, match="There is no layer 9"):
        said(worker.call(work.refused))
    assert not worker.lost
    worker.end()


@pytest.mark.parametrize("job", [work.busy, work.held], ids=["in a loop", "in a call of C"])
def test_a_worker_is_ended_in_the_middle_of_its_work(nursery: Nursery, job: Any) -> None:
    worker = nursery.fork(nice=0)
    process = first(worker.call(job))
    worker.end()
    assert ends(process)


def test_what_a_worker_started_ends_with_it(nursery: Nursery) -> None:
    worker = nursery.fork(nice=0)
    process = first(worker.call(work.parent))
    worker.end()
    assert ends(process)


def test_where_a_worker_was_killed_from_outside_the_call_says_so(nursery: Nursery) -> None:
    worker = nursery.fork(nice=0)
    events = worker.call(work.busy)
    os.kill(first(events), signal.SIGKILL)
    with pytest.raises(ModelError, match="ended before there was an answer"):
        said(events)
    worker.end()


def test_a_nursery_that_was_killed_is_started_anew() -> None:
    nursery = Nursery(RULES)
    said(nursery.fork(nice=0).call(work.numbers, 1))
    assert nursery._process
    nursery._process.kill()
    nursery._process.wait()
    assert len(said(nursery.fork(nice=0).call(work.numbers, 1))) == 1
    nursery.close()


def test_a_nursery_that_is_closed_while_it_loads_ends_at_once() -> None:
    nursery = Nursery(RULES)
    nursery.start()
    process = nursery._process
    assert process
    nursery.close()
    assert process.returncode == -signal.SIGTERM


ORPHANS = """
import os, signal
from tests.workers import work
from playground.workers.worker import Nursery
events = Nursery("rules").fork(nice=0).call(work.busy)
print(next(event for event in events if event is not None), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_with_the_process_that_asked_them_also_if_it_is_killed() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ORPHANS],
        check=False, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    assert ran.returncode == -signal.SIGKILL
    assert ends(int(ran.stdout))
