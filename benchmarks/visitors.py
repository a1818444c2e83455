"""Fifty heavy questions of five visitors, while a sixth asks trivial ones of the same page.

    python -m benchmarks.visitors [--seconds 120] [--idle 300]

Weighted grids of 9 × 9 by rules, translations of 100,000 characters and extractions of 130,000 by
probability. Said are what became of the heavy ones; of the sixth visitor's questions (both modes in
turn) and of `GET /config` the median, the 95th percentile and the longest; and, `--idle` seconds
after all have left, the share of a processor that the page's processes still use.
"""

import argparse
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from itertools import product
from typing import Any

import httpx

VISITORS, EACH = 5, 10


def grid(side: int) -> str:
    """A square of things, each next to its neighbours half of the time."""
    said = ["P1n1 is wet."]
    for x, y in product(range(1, side + 1), repeat=2):
        for right, down in ((1, 0), (0, 1)):
            if max(x + right, y + down) <= side:
                one, other = f"P{x}n{y}", f"P{x + right}n{y + down}"
                said.append(f"With probability 0.5, if {one} is wet then {other} is wet.")
                said.append(f"With probability 0.5, if {other} is wet then {one} is wet.")
    return " ".join(said)


def long(characters: int, sentence: str) -> str:
    """A text of so many characters, of sentences no two of which are the same."""
    count = characters // (len(sentence) + 3)
    return " ".join(sentence.replace("#", str(1000 + i)) for i in range(count))


HEAVY: list[dict[str, Any]] = [
    {"text": "P9n9 is wet.", "context": grid(9), "task": "deduction", "mode": "rules"},
    {
        "text": long(100_000, "The old man walked # steps to the river and saw his boat."),
        "task": "translation",
        "mode": "probabilistic",
        "options": '{"target_language": "es"}',
    },
    {
        "text": long(130_000, "Ann Smith bought # mills near Oslo and sold them to Acme Ltd."),
        "task": "extraction",
        "mode": "probabilistic",
    },
]
TRIVIAL: list[dict[str, Any]] = [
    {
        "text": "Bob is kind.",
        "context": "Bob is big. All big people are kind.",
        "task": "deduction",
        "mode": "rules",
    },
    {"text": "A lovely film.", "task": "sentiment", "mode": "rules"},
    {"text": "A lovely film.", "task": "sentiment", "mode": "probabilistic"},
    {"text": "Is Bob kind?", "context": "Bob is big. All big people are kind."},
]


def ask(client: httpx.Client, values: dict[str, Any]) -> str:
    """Ask over HTTP as a program does, and wait for the end; what became of it."""
    began = client.post("/gradio_api/call/v2/ask", json=values)
    if began.status_code != 200:
        return f"status {began.status_code}"
    with client.stream("GET", f"/gradio_api/call/ask/{began.json()['event_id']}") as answer:
        said = "".join(answer.iter_text())
    kinds = ("BusyError", "DeadlineError", "Stopped", "Bug")
    if "event: error" in said:
        return "refused"
    return next((kind for kind in kinds if f'"type": "{kind}"' in said), "answered")


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def row(name: str, seconds: list[float]) -> None:
    cuts = statistics.quantiles(seconds, n=20)
    print(
        f"{name:<34} n {len(seconds):>4}   median {statistics.median(seconds):.2f} s   "
        f"p95 {cuts[18]:.2f} s   longest {max(seconds):.2f} s",
        flush=True,
    )


def processor_seconds(group: int) -> float:
    """What the processes of a session have used, those that workers started among them."""
    listed = subprocess.run(
        ["ps", "-eo", "pid,ppid,times"], check=True, capture_output=True, text=True
    ).stdout.split("\n")[1:]
    rows = [tuple(map(int, line.split())) for line in listed if line]
    inside, grows = {group}, True
    while grows:
        more = {pid for pid, parent, _ in rows if parent in inside} - inside
        inside, grows = inside | more, bool(more)
    return sum(seconds for pid, _, seconds in rows if pid in inside)


def measure(address: str, page: int, seconds: int, idle: int) -> None:
    became: Counter[str] = Counter()
    over = threading.Event()

    def visit(number: int) -> None:
        with httpx.Client(base_url=address, timeout=None) as client:
            client.get("/")
            threads = [
                threading.Thread(
                    target=lambda which=which: became.update(
                        [ask(client, HEAVY[(number + which) % len(HEAVY)])]
                    )
                )
                for which in range(EACH)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    quiet, loaded, config = [], [], []
    with httpx.Client(base_url=address, timeout=None) as sixth:
        sixth.get("/")
        for values in TRIVIAL * 3:  # the first of each is not counted
            quiet.append(timed(lambda values=values: ask(sixth, values)))
        row("trivial, nobody else", quiet[len(TRIVIAL) :])
        visitors = [threading.Thread(target=visit, args=(one,)) for one in range(VISITORS)]
        for visitor in visitors:
            visitor.start()

        def look() -> None:
            with httpx.Client(base_url=address, timeout=None) as other:
                while not over.wait(0.25):
                    config.append(timed(lambda: other.get("/config")))

        looking = threading.Thread(target=look)
        looking.start()
        until = time.monotonic() + seconds
        while time.monotonic() < until and any(one.is_alive() for one in visitors):
            values = TRIVIAL[len(loaded) % len(TRIVIAL)]
            loaded.append(timed(lambda values=values: ask(sixth, values)))
            time.sleep(0.2)
        over.set()
        looking.join()
    for part, values in enumerate(TRIVIAL):
        row(
            f"  {values.get('task', 'auto')}, {values.get('mode', 'both')}",
            loaded[part :: len(TRIVIAL)],
        )
    row("trivial beside fifty heavy ones", loaded)
    row("GET /config", config)
    for visitor in visitors:
        visitor.join()
    print("the heavy ones:", dict(became))
    time.sleep(idle)
    before = processor_seconds(page)
    time.sleep(10)
    used = processor_seconds(page) - before
    print(f"{idle} s after they have left: {used / 10:.2f} of a processor is used")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=120, help="the sixth asks for so long")
    parser.add_argument("--idle", type=int, default=300, help="seconds until the last look")
    parser.add_argument("--limit", default="120", help="PLAYGROUND_SECONDS of the page")
    given = parser.parse_args()
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = str(found.getsockname()[1])
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "PLAYGROUND_DB": f"{folder}/log.db",
            "PLAYGROUND_SECONDS": given.limit,
        }
        command = [sys.executable, "-m", "playground", "serve", "--port", port]
        with subprocess.Popen(command, env=environment) as page:
            address = f"http://127.0.0.1:{port}"
            try:
                while True:
                    try:
                        httpx.get(address)
                        break
                    except httpx.ConnectError:
                        time.sleep(0.2)
                measure(address, page.pid, given.seconds, given.idle)
            finally:
                page.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
