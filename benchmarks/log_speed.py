"""How long the log takes to open a conversation of 50 turns, and to be searched in 20,000 runs.

The runs are deductions with their proofs, asked here of theories that are made up here; 400 of them
are kept one by one, the others are copied from those in the file. Goal: under 100 ms each.
Run: python -m benchmarks.log_speed
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from playground.core import Question, Trace
from playground.engine import ask
from playground.generator.examples import examples
from playground.log import Sought
from playground.models.pool import Pool
from storage.log import SqliteLog

RUNS, KEPT, TURNS = 20_000, 400, 50
VISITORS = 10

COPY = (
    "insert into conversations (n, id, owner, at, touched) "
    "select n + :up, id || ':' || :up, owner, at, touched from conversations where n <= :first",
    "insert into turns (n, conversation, number, at, title, said) "
    "select n + :up, conversation + :up, number, at, title, said from turns where n <= :first",
    "insert into runs (id, at, owner, task, mode, solver, model, text, context, answer, abstained, "
    "confidence, error, ms, trace, turn, verdict) select id || ':' || :up, at, owner, task, mode, "
    "solver, model, text, context, answer, abstained, confidence, error, ms, trace, turn + :up, "
    "verdict from runs where n <= :first",
)


def asked() -> list[Trace]:
    """The runs of 50 questions by rules, and as if by probability too."""
    models = Pool()
    found = []
    for one in examples(TURNS, depth=5, world="open", seed=0, language="en"):
        question = Question("deduction", one["text"], one["context"], options={"world": "open"})
        trace = ask(question, "rules", models)
        found += [trace, replace(trace, id=f"{trace.id}-p", mode="probabilistic")]
    return found


def filled(log: SqliteLog) -> None:
    """Four conversations of 50 turns of two runs, and copies of them, of several visitors."""
    traces = asked()
    for number in range(KEPT // len(traces)):
        for place, trace in enumerate(traces):
            if place % 2 == 0:
                log.turn(f"c{number}", {"text": trace.question.text}, "Question", "v0", place // 2)
            log.add(replace(trace, id=f"{trace.id}-{number}"), "v0", f"c{number}", place // 2)
    with closing(sqlite3.connect(log.path)) as db, db:
        for copy in range(1, RUNS // KEPT):
            for sql in COPY:
                db.execute(sql, {"up": copy * KEPT, "first": KEPT})
        db.execute(f"update conversations set owner = 'v' || ((n + n / {KEPT}) % {VISITORS})")
        db.execute(
            "update runs set owner = (select owner from turns join conversations "
            "on conversations.n = turns.conversation where turns.n = runs.turn)"
        )


def milliseconds(work: Callable[[], object], times: int = 9) -> float:
    """The shortest of several times: what else runs on the machine makes the others longer."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return min(took)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        log = SqliteLog(Path(folder) / "log.db")
        filled(log)
        owner, newest = "v0", log.search(limit=1)[0]
        word = max(newest.question.context.split(), key=len).strip(".")
        run = log.search(Sought(owner=owner), limit=1)[0].id
        works: dict[str, Callable[[], object]] = {
            "a conversation of 50 turns": lambda: log.turns("c0", limit=TURNS),
            "the newest 50 runs of all": log.search,
            "the newest 50 runs of a visitor": lambda: log.search(Sought(owner=owner)),
            f"a word, of all ({word})": lambda: log.search(Sought(word)),
            f"a word, of a visitor ({word})": lambda: log.search(Sought(word, owner=owner)),
            "a word of two letters": lambda: log.search(Sought("is")),
            "a word of two letters that is nowhere": lambda: log.search(Sought("qq")),
            "a word of every run": lambda: log.search(Sought("are")),
            "nothing found": lambda: log.search(Sought("zanzibar")),
            "task, mode, verdict": lambda: log.search(
                Sought(owner=owner, task="deduction", mode="rules", verdict="agree")
            ),
            "a verdict that no run has": lambda: log.search(Sought(verdict="disagree")),
            "a task that no run has": lambda: log.search(Sought(owner=owner, task="chat")),
            "the 300th page": lambda: log.search(offset=15_000),
            "count of all": log.count,
            "count of a word": lambda: log.count(Sought("are")),
            "count of a visitor's verdict": lambda: log.count(Sought(owner=owner, verdict="agree")),
            "the drawer": lambda: log.conversations(owner=owner),
            "the drawer of all": log.conversations,
            "the drawer, a word": lambda: log.conversations(word, owner=owner),
            "the drawer of all, a word of every run": lambda: log.conversations("are"),
            "a run": lambda: log.get(run),
            "the turn of a run": lambda: log.turn_of(run),
            "a turn kept": lambda: log.turn("new", {}, "new", "v0"),
            "a run kept": lambda: log.add(replace(newest, id=str(time.time_ns())), "v0"),
            "a run deleted and brought back": lambda: (log.delete(run), log.restore(run)),
        }
        size = log.path.stat().st_size / 1e6
        print(f"{log.count():,} runs, {RUNS // TURNS // 2} conversations, {size:.0f} MB")
        for name, work in works.items():
            print(f"{milliseconds(work):8.1f} ms  {name}")
        start = time.perf_counter()
        log.delete_all("v1")
        print(f"{(time.perf_counter() - start) * 1000:8.1f} ms  all of a visitor deleted, once")


if __name__ == "__main__":
    main()
