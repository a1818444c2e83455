"""A comparison in several processes at once, each with a piece that knows nothing of the others.

In:  for done in in_processes(comparison, SqliteComparisons(), 4): …
Out: the number of answers that there are, twice a second, until all pieces are done

All a piece is told is the file of the log, the comparison's id and which part is its own; what it
finds it keeps there. A machine elsewhere that sees the file could take one as well.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from playground.comparison.memory import weigh
from playground.comparison.questions import read
from playground.comparison.running import Part, here, run
from playground.comparisons import Comparison
from playground.errors import PlaygroundError
from playground.models.pool import Pool
from storage.comparisons import SqliteComparisons

LOOK = 0.5
"""Seconds between two looks at how far they are."""
THREADS = "OMP_NUM_THREADS"


def in_processes(comparison: Comparison, kept: SqliteComparisons, many: int) -> Iterator[int]:
    """Ask whatever is missing in so many processes; yields how many answers there are by now.

    The processors are divided among them. Raises PlaygroundError where one of them is killed; what
    was said by then is kept.
    """
    threads = max(1, (os.cpu_count() or 1) // many)
    with ProcessPoolExecutor(many, get_context("spawn"), _divide, (threads,)) as pool:
        work = [
            pool.submit(piece, kept.path, comparison.id, Part(number, many))
            for number in range(many)
        ]
        while wait(work, LOOK).not_done:
            yield _done(comparison, kept)
        try:
            for one in work:
                one.result()
        except BrokenProcessPool as error:
            raise PlaygroundError(
                "A process was ended before its piece was done, perhaps for lack of memory. What "
                "was said is kept: give the same command again, with fewer --processes."
            ) from error
    yield _done(comparison, kept)


def piece(log: Path, name: str, part: Part) -> None:
    """Ask one part of the questions of a comparison that was begun in that file."""
    kept = SqliteComparisons(log)
    comparison = kept.find(name, "")
    if comparison:
        examples = read(kept.questions(name, ""))
        for _ in run(comparison, examples, kept, here(Pool()), "", part=part, weigh=weigh):
            pass


def _divide(threads: int) -> None:
    """Before torch is imported, as it looks once: so many threads for this process."""
    os.environ.setdefault(THREADS, str(threads))


def _done(comparison: Comparison, kept: SqliteComparisons) -> int:
    found = kept.find(comparison.id, "")
    return found.done if found else 0
