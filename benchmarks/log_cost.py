"""What the log costs beside the answers it keeps, and taking runs in beside a bare `executemany`.

Times are of the processor, since others may share the machine. Goals: keeping a run under 1 % of
the answer, of all tasks and both minds together; taking in at 0.7 times the bare speed or more.
Run: python -m benchmarks.log_cost [--runs 4000]
"""

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from benchmarks.log_speed import asked
from playground.core import MODES, Question, Trace
from playground.engine import ask
from playground.generator.examples import examples
from playground.json_form import stored
from playground.models.pool import Pool
from storage.columns import COLUMNS, columns_of
from storage.log import SqliteLog

PASSAGE = (
    "The harbour of Tarn was built in 1872. Its first keeper was Olga Brandt, who lived there with "
    "her brother. Every evening she lit the lamp by hand. In 1910 the lamp was replaced by an "
    "electric one. Today the tower is a museum, and Lisbon sends its schools there in summer."
)
QUESTIONS = (
    Question("question-answering", "Who was the first keeper?", PASSAGE),
    Question("extraction", PASSAGE),
    Question("sentiment", "What a lovely lamp, I could look at it all day!"),
    Question("summarization", PASSAGE, options={"sentences": "2"}),
)
TIMES, FILES = 7, 5


def answers() -> dict[tuple[str, str], tuple[Trace, float]]:
    """A run a task and mind, and the seconds of processor of its answer, the fewest of TIMES."""
    models, found = Pool(), {}
    theory = next(iter(examples(1, depth=3, world="open", seed=0, language="en")))
    deduction = Question("deduction", theory["text"], theory["context"], options={"world": "open"})
    for question in (deduction, *QUESTIONS):
        for mode in MODES:
            runs = list[Trace]()
            took = shortest(lambda q=question, m=mode, r=runs: r.append(ask(q, m, models)))
            found[question.task, mode] = runs[-1], took
    return found


def shortest(work: Callable[[], object], times: int = TIMES) -> float:
    took = []
    for _ in range(times):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def cost(folder: Path) -> None:
    """Print what keeping each run costs beside its answer."""
    log = SqliteLog(folder / "cost.db")
    answered, kept = 0.0, 0.0
    found = answers()
    for (task, mode), (trace, took) in found.items():
        ids = iter(range(TIMES))
        keeping = shortest(lambda t=trace, i=ids: log.add(replace(t, id=f"{t.id}-{next(i)}")))
        answered, kept = answered + took, kept + keeping
        print(f"{task:<20}{mode:<15}{took * 1000:9.1f} ms{keeping * 1000:7.2f} ms kept")
    print(f"all: the log costs {kept / answered:.2%} of the answers")


def taking_in(folder: Path, traces: list[Trace], count: int) -> None:
    """Print how fast runs (deductions) come in, and by a bare `executemany` into the same table."""
    every = [replace(traces[n % len(traces)], id=f"r{n}") for n in range(count)]
    source = SqliteLog(folder / "source.db")
    turns = ({"conversation": f"c{n // 2}", "number": 0} for n in range(count))
    source.take_in((json.dumps({**stored(one), "turn": next(turns)}) for one in every), "")
    lines = list(source.lines())
    rows = [tuple(columns_of(one, "").values()) for one in every]
    bare_took, took = (
        min(work(SqliteLog(folder / f"{work.__name__}{turn}.db"), some) for turn in range(FILES))
        for work, some in ((bare, rows), (taken, lines))
    )
    print(f"executemany       {count / bare_took:9,.0f} runs a second")
    print(f"taken in          {count / took:9,.0f} runs a second: {bare_took / took:.2f} times")


def bare(log: SqliteLog, rows: list[tuple[object, ...]]) -> float:
    """Seconds of processor of a bare `executemany`."""
    log.count()
    start = time.process_time()
    with closing(sqlite3.connect(log.path)) as db, db:
        blanks = ", ".join("?" * len(COLUMNS))
        db.executemany(f"insert into runs ({', '.join(COLUMNS)}) values ({blanks})", rows)
    return time.process_time() - start


def taken(log: SqliteLog, lines: list[str]) -> float:
    """Seconds of processor of taking runs in."""
    log.count()
    start = time.process_time()
    assert log.take_in(lines, "") == len(lines)
    return time.process_time() - start


@click.command()
@click.option("--runs", default=4_000)
def main(runs: int) -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        cost(Path(folder))
        taking_in(Path(folder), asked(), runs)


if __name__ == "__main__":
    main()
