"""A server that is told to end: no new question, those in flight end or are kept as stopped."""

import json
import os
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from ports import free_port, wait

from playground import in_flight
from playground.core import Question, Step, Trace
from playground.engine import compare, run
from playground.errors import InputError
from playground.models.pool import Pool
from storage.log import SqliteLog

ROOT = Path(__file__).parent.parent
REVIEW = Question("sentiment", "What a lovely day!")


@pytest.fixture
def closed() -> Iterator[None]:
    in_flight.close()
    yield
    in_flight._CLOSED.clear()


@pytest.mark.usefixtures("closed")
def test_a_server_that_ends_takes_no_new_question() -> None:
    with pytest.raises(InputError, match="about to end"):
        run(REVIEW, "rules", Pool())


def test_what_was_asked_before_is_answered_in_both_modes(closed: None) -> None:
    in_flight._CLOSED.clear()
    asked = compare(REVIEW, ("rules", "rules"), Pool())
    in_flight.close()
    assert [one.error for _, one in asked if isinstance(one, Trace)] == [None, None]


def test_a_run_is_in_flight_until_it_was_kept() -> None:
    left: list[int] = []
    list(run(REVIEW, "rules", Pool(), keep=lambda _: left.append(in_flight.wait(0))))
    assert left == [1]
    assert in_flight.wait(0) == 0


def test_one_waits_until_nothing_is_in_flight() -> None:
    events = run(REVIEW, "rules", Pool())
    next(events)
    threading.Timer(0.2, lambda: list(events)).start()
    assert in_flight.wait(60) == 0


def test_a_run_that_is_cut_is_kept_as_stopped_with_its_steps(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    events = run(REVIEW, "rules", Pool(), keep=log.add)
    step = next(events)
    assert isinstance(step, Step)
    assert in_flight.cut() == 1
    [kept] = log.search()
    assert kept.error
    assert kept.error.type == "Stopped"
    assert kept.answer is None
    assert [one.key for one in kept.steps] == [step.key]
    events.close()  # type: ignore[attr-defined]
    assert len(log.search()) == 1


SERVER = """
import sys, time
from pathlib import Path
from playground.core import Step
from playground.engine import ask
from playground.models.pool import Pool
from playground.ui import page
from playground.workers.place import Workers
from storage.log import SqliteLog

folder, port = Path(sys.argv[1]), int(sys.argv[2])
page.SECONDS_TO_END = 600  # the test says when there was time enough
models = Pool()

def slowly(question, mode, name, *_):
    trace = ask(question, mode, models, solver=name)
    yield Step("read whole")
    (folder / f"begun{len(question.text)}").touch()
    while "never" in question.text or not (folder / "go").exists():
        time.sleep(0.02)
    yield trace

log = SqliteLog(folder / "log.db")
blocks = page.build(log, models, elsewhere=slowly)
page.serve(blocks, log, models, Workers(), host="127.0.0.1", port=port)
"""


def call(address: str, text: str) -> str:
    """Ask by rules over HTTP; the id under which the answer is to be had."""
    body = json.dumps({"text": text, "task": "sentiment", "mode": "rules"}).encode()
    asked = urllib.request.Request(
        f"{address}gradio_api/call/v2/ask", body, {"content-type": "application/json"}
    )
    with urllib.request.urlopen(asked) as reply:
        return str(json.load(reply)["event_id"])


def answer(address: str, event: str) -> str:
    with urllib.request.urlopen(f"{address}gradio_api/call/ask/{event}") as reply:
        return str(reply.read().decode())


def test_on_sigterm_what_ends_is_answered_what_does_not_is_stopped_and_what_is_new_refused(
    tmp_path: Path,
) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-c", SERVER, str(tmp_path), str(port)]
    with (
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server,
        ThreadPoolExecutor() as readers,
    ):
        wait(address, server)
        said = readers.submit(answer, address, call(address, "What a lovely day!"))
        call(address, "I will never end.")
        while len(list(tmp_path.glob("begun*"))) < 2:
            os.sched_yield()
        server.send_signal(signal.SIGTERM)
        late = ""
        while "about to end" not in late:
            late = answer(address, call(address, "Too late."))
        (tmp_path / "go").touch()
        assert '"text": "positive"' in said.result()
        server.send_signal(signal.SIGTERM)  # once more, and it does not wait any longer
        printed, _ = server.communicate()
    assert server.returncode == 0
    assert "The page is closed. What was not over is in the log as stopped: 1." in printed
    kept = {one.question.text: one for one in SqliteLog(tmp_path / "log.db").search()}
    answered, stopped = kept["What a lovely day!"].answer, kept["I will never end."].error
    assert answered
    assert stopped
    assert (answered.text, stopped.type) == ("positive", "Stopped")
