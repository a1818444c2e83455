"""A hundred visitors who ask small questions of every task for ten minutes, each with his cookie.

In:  python -m benchmarks.crowd --visitors 100 --seconds 600
Out: a line each minute with the page's memory, descriptors and threads; then what became of the
     questions, and how many runs somebody saw that another asked; it ends with 1 where there is an
     error or such a run

A visitor has a name of his own, which is in all that he asks. After each answer he looks for his
runs, where every one must have his name, and for a neighbour's, where there must be none. Then he
thinks: 20 s on average, as two processors work out some five answers a second.
"""

import argparse
import random
import sys
import threading
import time
from collections import Counter, defaultdict
from itertools import product
from string import ascii_lowercase
from typing import Any

import httpx

from benchmarks.standing import measure, served
from benchmarks.visitors import row

NAMES = [f"Q{''.join(letters)}lo" for letters in product(ascii_lowercase, "aeiou", "bdgkmnrt")]
QUESTIONS: list[dict[str, str]] = [
    {
        "text": "Is {name} kind?",
        "context": "{name} is big. All big people are kind.",
        "task": "deduction",
    },
    {
        "text": "Where does {name} live?",
        "context": "{name} lives in a small house near Oslo.",
        "task": "question-answering",
    },
    {"text": "{name} made a lovely film.", "task": "sentiment"},
    {
        "text": "{name} keeps bees. The bees of {name} fly over the hill. In June they find "
        "clover there. The honey is sold in town. It is dark and tastes of the hill.",
        "task": "summarization",
    },
    {
        "text": "{name} has a big house.",
        "task": "translation",
        "options": '{{"source_language": "en", "target_language": "es"}}',
    },
    {"text": "{name} flew from Paris to London on Monday.", "task": "extraction"},
    {"text": "Hello, I am {name}.", "task": "chat", "options": '{{"max_new_tokens": "12"}}'},
    {"text": "Is {name} tall?", "context": "{name} is tall."},
]


class Seen:
    """What all visitors saw."""

    def __init__(self) -> None:
        self.became: Counter[str] = Counter()
        self.anothers: list[str] = []
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)

    def run(self, trace: dict[str, Any]) -> None:
        """Note how a run ended that was asked for."""
        if trace["error"]:
            self.became[f"{trace['error']['type']}, {trace['question']['task']}"] += 1
        else:
            self.became["silent" if trace["answer"]["abstained"] else "answered"] += 1

    def own(self, name: str, traces: list[dict[str, Any]]) -> None:
        """Note each run that is not of the visitor of that name."""
        for trace in traces:
            if name not in trace["question"]["text"] + trace["question"]["context"]:
                self.anothers.append(f"{name}: {trace['id']}")


def called(client: httpx.Client, endpoint: str, said: dict[str, Any]) -> list[dict[str, Any]]:
    """What an endpoint returns."""
    posted = client.post(f"/gradio_api/call/v2/{endpoint}", json=said).raise_for_status()
    event = posted.json()["event_id"]
    answer = client.get(f"/gradio_api/call/v2/{endpoint}/{event}").raise_for_status().text
    if "event: complete" not in answer:
        raise ValueError(answer[-200:])
    found: list[dict[str, Any]] = httpx.Response(200, text=answer.rpartition("data: ")[2]).json()[0]
    return found


def visit(address: str, number: int, until: float, pause: float, seen: Seen) -> None:
    """Ask and look, one question after the other, until the time is over."""
    drawn, name, other = random.Random(number), NAMES[number], NAMES[number - 1]
    kept = httpx.Limits(keepalive_expiry=2)  # the server hangs up after five seconds of quiet
    with httpx.Client(base_url=address, timeout=120, limits=kept) as client:
        time.sleep(drawn.uniform(0, pause))
        client.get("/").raise_for_status()
        for turn in range(number, 10**6):
            if time.monotonic() > until:
                return
            question = QUESTIONS[turn % len(QUESTIONS)]
            begun = time.perf_counter()
            try:
                asked = {key: value.format(name=name) for key, value in question.items()}
                traces = called(client, "ask", asked)
                seen.seconds[question.get("task", "auto")].append(time.perf_counter() - begun)
                for trace in traces:
                    seen.run(trace)
                seen.own(name, traces)
                seen.own(name, called(client, "history", {"words": name}))
                seen.own(name, called(client, "history", {"words": other}))
            except (httpx.HTTPError, ValueError) as error:
                seen.became[f"{type(error).__name__}: {error}"[:120]] += 1
            time.sleep(drawn.uniform(0, 2 * pause))


def main() -> None:
    """Serve, let them in, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--visitors", type=int, default=100)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--pause", type=float, default=20.0, help="seconds of thought, on average")
    parser.add_argument("--port", type=int, default=8898)
    given = parser.parse_args()
    seen = Seen()
    with served(given.port) as (address, pid):
        begun = time.monotonic()
        visitors = [
            threading.Thread(
                target=visit, args=(address, one, begun + given.seconds, given.pause, seen)
            )
            for one in range(given.visitors)
        ]
        held(pid, 0, seen)
        for visitor in visitors:
            visitor.start()
        for minute in range(1, given.seconds // 60 + 1):
            time.sleep(max(0, begun + 60 * minute - time.monotonic()))
            held(pid, minute, seen)
        for visitor in visitors:
            visitor.join()
        held(pid, given.seconds // 60, seen)
    for task, seconds in seen.seconds.items():
        row(task, seconds)
    print("the runs:", dict(seen.became))
    print(f"{len(seen.anothers)} runs were seen that another asked", *seen.anothers[:5], sep="\n")
    sys.exit(bool(seen.anothers or set(seen.became) - {"answered", "silent"}))


def held(pid: int, minute: int, seen: Seen) -> None:
    """Print what the page's process holds."""
    memory, descriptors, threads = measure(pid)
    print(
        f"{minute:3} min  {memory:7.1f} MB  {descriptors} descriptors  {threads} threads  "
        f"{sum(map(len, seen.seconds.values())):,} questions",
        flush=True,
    )


if __name__ == "__main__":
    main()
