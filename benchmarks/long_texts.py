"""What the networks need for long texts: in proportion to the length, and stopped at once.

In:  python -m benchmarks.long_texts [--length 100000]
Out: a line a task: processor seconds at a tenth of that length and at all of it, megabytes of the
     process after each, and, for one that is stopped after two seconds, how long it goes on

One thread each, in a process that does nothing else; a run ends after ten minutes, and says so.
"""

import argparse
import os
import time
from threading import Timer

from benchmarks.standing import measure
from benchmarks.visitors import long
from playground.core import Question, Trace
from playground.engine import run
from playground.limit import Limit
from playground.models.pool import Pool

REPORT = "{name} bought # mills near Oslo and sold them to Acme."
SPANISH = {"source_language": "en", "target_language": "es"}


def question(task: str, length: int, name: str = "Ann Smith") -> Question:
    """A question of a text of so many characters, new to every cache where the name is."""
    if task == "deduction":
        return Question(task, "Unit1007 is big.", long(length, "Unit# is big."))
    text = long(length, REPORT.format(name=name))
    if task == "question-answering":
        return Question(task, "Where were 1007 mills bought?", text)
    return Question(task, text, options=SPANISH if task == "translation" else {})


TASKS = (
    "deduction", "question-answering", "summarization", "sentiment", "translation", "extraction",
)  # fmt: skip


def ended(asked: Question, pool: Pool, limit: Limit) -> Trace:
    """The run of a question by its network."""
    return next(
        one for one in run(asked, "probabilistic", pool, limit=limit) if isinstance(one, Trace)
    )


def timed(asked: Question, pool: Pool) -> str:
    """Processor seconds of a run, what it ended in, and the process's memory after it."""
    start = time.process_time()
    trace = ended(asked, pool, Limit(600))
    taken = time.process_time() - start
    end = "answered"
    if trace.error or not trace.answer or trace.answer.abstained:
        end = trace.error.type if trace.error else "silent"
    return f"{taken:7.1f} s ({end}), {measure(os.getpid())[0]:,.0f} MB"


def stopped(asked: Question, pool: Pool, after: float = 2.0) -> str:
    """How long a run goes on that is stopped, and what the processor does in the next second."""
    limit = Limit(600)
    timer = Timer(after, limit.stop.set)
    start = time.perf_counter()
    timer.start()
    trace = ended(asked, pool, limit)
    over = time.perf_counter() - start - after
    timer.cancel()
    if not trace.error:
        return "over before it could be stopped"
    time.sleep(2)
    before = time.process_time()
    time.sleep(1)
    return f"stopped after {over:.2f} s, then {time.process_time() - before:.2f} of a processor"


def main() -> None:
    """Print a line each task."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--length", type=int, default=100_000)
    parser.add_argument("--task", choices=TASKS, action="append")
    given = parser.parse_args()
    for task in given.task or TASKS:
        pool = Pool()
        ended(question(task, 500), pool, Limit(600))  # loads
        for length in (given.length // 10, given.length):
            print(f"{task:20} {length:9,}  {timed(question(task, length), pool)}", flush=True)
        print(f"{task:20} {stopped(question(task, given.length, 'Eva Jones'), pool)}", flush=True)


if __name__ == "__main__":
    main()
