"""Whether memory, descriptors and threads stand still while a server is used by ever new visitors.

In:  python -m benchmarks.standing --requests 5000
Out: a line each 500 requests: memory in MB, descriptors, threads, sessions' worth of what grew

Each visitor opens the page, asks on it by rules, asks and searches over the API, gives a document,
and sometimes leaves without fetching an answer. The first 500 requests are the server's warming up.
"""

import argparse
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

WARM = 500


class Page:
    """A served page, asked over HTTP as a browser and as a program ask."""

    def __init__(self, address: str) -> None:
        self.address = address
        config = httpx.get(f"{address}config", timeout=60).json()
        self.values = {one["id"]: one["props"].get("value") for one in config["components"]}
        self.names = {one["props"].get("elem_id"): one["id"] for one in config["components"]}
        self.events = config["dependencies"]

    def open(self, visitor: httpx.Client) -> None:
        """The page itself."""
        visitor.get("/").raise_for_status()

    def ask_on_it(self, visitor: httpx.Client) -> None:
        """A question typed and sent, and its answer drawn."""
        question = self.names["question"]
        [event] = [one for one in self.events if [question, "submit"] in one["targets"]]
        values = {**self.values, question: "Bob is big. All big people are kind. Is Bob kind?"}
        values[self.names["mode"]] = "rules"
        self.open(visitor)
        session = uuid4().hex
        said = {
            "fn_index": event["id"], "session_hash": session, "trigger_id": question,
            "data": [values[one] for one in event["inputs"]],
        }  # fmt: skip
        visitor.post("/gradio_api/queue/join", json=said).raise_for_status()
        drawn = visitor.get("/gradio_api/queue/data", params={"session_hash": session}).text
        assert '"success":true' in drawn, drawn[-500:]

    def ask(self, visitor: httpx.Client) -> None:
        """A question over the API."""
        self._called(
            visitor, "ask", {"text": "Is Bob big?", "context": "Bob is big.", "mode": "rules"}
        )

    def search(self, visitor: httpx.Client) -> None:
        """One's own runs."""
        self._called(visitor, "history", {"words": "Bob"})

    def leave(self, visitor: httpx.Client) -> None:
        """A question whose answer is never fetched."""
        said = {"text": "Is Ann tall?", "context": "Ann is tall.", "mode": "rules"}
        visitor.post("/gradio_api/call/v2/ask", json=said).raise_for_status()

    def upload(self, visitor: httpx.Client) -> None:
        """A document that is given and never read."""
        files = {"files": ("letter.txt", b"The harbour is cold. " * 500)}
        visitor.post("/gradio_api/upload", files=files).raise_for_status()

    def _called(self, visitor: httpx.Client, endpoint: str, said: dict[str, Any]) -> None:
        posted = visitor.post(f"/gradio_api/call/v2/{endpoint}", json=said).json()
        answer = visitor.get(f"/gradio_api/call/v2/{endpoint}/{posted['event_id']}").text
        assert "event: complete" in answer, answer[-500:]

    def requests(self) -> list[Callable[[httpx.Client], None]]:
        """What a visitor may do."""
        return [self.open, self.ask_on_it, self.ask, self.search, self.leave, self.upload]


def measure(pid: int) -> tuple[float, int, int]:
    """Megabytes in memory, open descriptors, and threads of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    memory, threads = (
        int(re.findall(rf"{one}:\s+(\d+)", status)[0]) for one in ("VmRSS", "Threads")
    )
    return memory / 1000, len(list(Path(f"/proc/{pid}/fd").iterdir())), threads


@contextmanager
def served(port: int) -> Iterator[tuple[str, int]]:
    """A page on an empty log: its address, and its process; it ends when that is left."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PLAYGROUND_DB": f"{folder}/log.db"}
        command = [sys.executable, "-m", "playground", "serve", "--port", str(port)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as server:
            try:
                assert server.stdout
                server.stdout.readline()  # it is there
                yield f"http://127.0.0.1:{port}/", server.pid
            finally:
                server.kill()


def main() -> None:
    """Serve, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=5_000)
    parser.add_argument("--port", type=int, default=8899)
    given = parser.parse_args()
    with served(given.port) as (address, pid):
        run(address, pid, given.requests)


def run(address: str, pid: int, requests: int) -> None:
    """Ask so many times, each time as a fresh visitor; print what the server holds."""
    page, first, begun = Page(address), 0.0, time.perf_counter()
    for number, request in enumerate(itertools.cycle(page.requests()), start=1):
        with httpx.Client(base_url=address, timeout=120) as visitor:
            request(visitor)
        if number % WARM == 0:
            memory, descriptors, threads = measure(pid)
            first = first or memory
            print(
                f"{number:6,} requests  {memory:7.1f} MB  {memory - first:+6.1f} MB  "
                f"{descriptors} descriptors  {threads} threads  "
                f"{(time.perf_counter() - begun) * 1000 / number:.0f} ms a request",
                flush=True,
            )
        if number == requests:
            return


if __name__ == "__main__":
    main()
