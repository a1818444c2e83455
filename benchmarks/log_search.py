"""How long a search of the log takes among very many runs, by what kind of word is sought.

The runs are made up here: texts of random words, English and Chinese, a tenth with a common word,
two runs a conversation. They are written by bare SQL, with the log's own schema and triggers. Times
are of the processor, since others may share the machine. Goal: under 100 ms at p95 of a million.
Run: python -m benchmarks.log_search [--runs 1000000]
"""

import json
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import click

from playground.core import Answer, Question, Trace
from playground.json_form import stored
from playground.log import Sought
from storage.log import SqliteLog

LETTERS = "abcdefghijklmnoprstuvwy"
CHINESE = "山水火木金土日月星云风雨雪花草鸟鱼马牛羊狗猫虎龙人口手足目耳心门车船书笔"
TIMES = 20
MOST, LISTED = 1_050, 100
"""So many of those that have a word the page counts, for its first page; so many conversations its
drawer lists."""
FAST = (
    "pragma journal_mode = off",
    "pragma synchronous = off",
    "pragma cache_size = -1000000",
    f"insert into runs_fts (runs_fts, rank) values ('hashsize', {2**26})",
)
"""How a file is filled: the index takes 64 MB of words at a time, so that it seldom merges."""
LONGEST = 5_000.0
"""Milliseconds after which a search is not timed again."""


def rows(count: int) -> Iterator[tuple[object, ...]]:
    """Rows of `runs`: id, owner, text, context, answer, trace, turn."""
    random.seed(0)
    words = ["".join(random.choices(LETTERS, k=random.randint(3, 9))) for _ in range(20_000)]
    trace = Trace(
        "x", "2026-02-03T04:05:06.000+00:00", Question("deduction", "?", "?"), "rules", "clingo",
        None, (), Answer("True"), None, 1.0,
    )  # fmt: skip
    written = json.dumps(stored(trace))
    for n in range(count):
        text = " ".join(random.choices(words, k=6))
        if n % 10 == 0:
            text += " lantern"
        if n % 7 == 0:
            text += " " + "".join(random.choices(CHINESE, k=8))
        if n in (17, count // 2):
            text += " zanzibar"
        context = " ".join(random.choices(words, k=25))
        yield f"r{n}", owner_of(n // 2, count), text + "?", context, "True", written, n // 2 + 1


def owner_of(conversation: int, count: int) -> str:
    """One of fifty visitors, or of five conversations in all the one who has ten runs."""
    return "few" if conversation % (count // 10) == 3 else f"v{conversation % 50}"


def filled(path: Path, count: int) -> SqliteLog:
    log = SqliteLog(path)
    log.count()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for sql in FAST:
            db.execute(sql)
        db.execute("begin")
        db.executemany(
            "insert into conversations (n, id, owner, at, touched, last) "
            "values (?1, ?1, ?2, '', '', ?1)",
            ((n + 1, owner_of(n, count)) for n in range(count // 2)),
        )
        db.execute(
            "insert into turns (n, conversation, number, at, title, said) "
            "select n, n, 0, '', 'What is asked by ' || owner, '{}' from conversations"
        )
        db.executemany(
            "insert into runs (id, owner, text, context, answer, trace, at, task, mode, solver, "
            "ms, turn) values (?, ?, ?, ?, ?, ?, '', 'deduction', 'rules', 'clingo', 1, ?)",
            rows(count),
        )
        db.execute("commit")
        db.execute(f"insert into runs_fts (runs_fts, rank) values ('hashsize', {2**20})")
    return log


@click.command()
@click.option("--runs", default=1_000_000)
@click.option("--keep", type=click.Path(path_type=Path), help="A file to fill, or one that is.")
def main(runs: int, keep: Path | None) -> None:
    """Print the 95th percentile of each search of the log and of the drawer, and each count."""
    with tempfile.TemporaryDirectory() as folder:
        path = keep or Path(folder) / "log.db"
        log = SqliteLog(path) if path.exists() else filled(path, runs)
        print(f"{log.count():,} runs, {path.stat().st_size / 1e6:,.0f} MB")
        for name, sought in {
            "common": Sought("lantern"),
            "rare": Sought("zanzibar"),
            "absent": Sought("quixotic"),
            "part of many": Sought("ant"),
            "one letter": Sought("a"),
            "two letters": Sought("qz"),
            "one Chinese character": Sought("龙"),
            "two Chinese characters": Sought("龙山"),
            "two, absent": Sought("钟表"),
            "common, of a visitor with ten": Sought("lantern", owner="few"),
            "two letters, of the same": Sought("qz", owner="few"),
            "common, of a visitor of fifty": Sought("lantern", owner="v7"),
            "one Chinese character, of such": Sought("龙", owner="v7"),
            "three words, of such": Sought("lantern ant qz", owner="v7"),
            "everything": Sought(),
        }.items():
            found = p95(partial(log.search, sought))
            counted = p95(partial(log.count, sought, MOST if sought.words else -1))
            talks = p95(partial(log.conversations, sought.words, LISTED, sought.owner))
            print(f"{name:<32}{found:9.1f} ms{counted:9.1f} counted{talks:9.1f} conversations")


def p95(work: Callable[[], object]) -> float:
    took = []
    for _ in range(TIMES):
        start = time.process_time()
        work()
        took.append((time.process_time() - start) * 1000)
        if sum(took) > LONGEST:
            break
    return sorted(took)[int(0.95 * (len(took) - 1))]


if __name__ == "__main__":
    main()
