"""Whether a run that was said to be kept is there after the writer was killed, again and again.

In:  python -m benchmarks.log_kills --kills 200 --writers 4
Out: 200 kills of 4 writers: 3,674 runs were said to be kept, 0 are lost, 0 unreadable; whole

Each writer keeps runs in one log and says so, one line a run; after some of them all are killed at
once (SIGKILL), wherever they are. Then others begin on the same file.
"""

import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from playground.log import unreadable
from storage.log import SqliteLog

WRITER = """
import sys
from itertools import count
from pathlib import Path
from playground.core import Answer, Question, Trace
from playground.errors import LogError
from storage.log import SqliteLog

log, name = SqliteLog(Path(sys.argv[1])), sys.argv[2]
for n in count():
    run = f"{name}-{n}"
    question = Question("sentiment", run, "x" * 2000)
    at = "2026-01-01T00:00:00.000+00:00"
    try:
        log.turn(f"c{name}", {"asked": run}, run, name, n)
        log.add(Trace(run, at, question, "rules", "vader", None, (), Answer("x"), None, 1.0),
                name, f"c{name}", n)
    except LogError:  # the others had the pen for too long: it was not kept, and that is said
        continue
    print(run, flush=True)
"""


@dataclass(frozen=True)
class Found:
    """Of all runs that were said to be kept: how many are gone, and how many cannot be read."""

    said: int
    lost: int
    unreadable: int
    whole: bool


def killed(path: Path, writers: int, number: int, said: int) -> Iterator[str]:
    """Begin writers, wait until they said so many runs are kept, kill them; all they said."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), f"w{number}-{one}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for one in range(writers)
    ]
    for process in processes:
        assert process.stdout
        for _ in range(said):
            yield process.stdout.readline().strip()
    for process in processes:
        process.kill()
    for process in processes:
        yield from process.communicate()[0].splitlines()


def kill(path: Path, kills: int, writers: int, seed: int = 0) -> Found:
    """Kill so many times, and look for what was said to be kept."""
    drawn = random.Random(seed)
    said = {
        run
        for number in range(kills)
        for run in killed(path, writers, number, drawn.randint(1, 6))
        if run
    }
    runs = SqliteLog(path).search(limit=10**9)
    with closing(sqlite3.connect(path)) as db:
        whole = db.execute("pragma integrity_check").fetchone() == ("ok",)
    return Found(len(said), len(said - {one.id for one in runs}), unreadable(runs), whole)


@click.command()
@click.option("--kills", default=10, show_default=True)
@click.option("--writers", default=4, show_default=True)
@click.option("--seed", default=0, show_default=True)
def main(kills: int, writers: int, seed: int) -> None:
    """Say what was lost; end with 1 where anything was."""
    with tempfile.TemporaryDirectory() as folder:
        found = kill(Path(folder) / "log.db", kills, writers, seed)
    print(
        f"{kills} kills of {writers} writers: {found.said:,} runs were said to be kept, "
        f"{found.lost:,} are lost, {found.unreadable:,} unreadable; "
        f"{'whole' if found.whole else 'BROKEN'}"
    )
    sys.exit(bool(found.lost or found.unreadable or not found.whole))


if __name__ == "__main__":
    main()
