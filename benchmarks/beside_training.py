"""How much slower answers are while a training of the lab goes on in its process of nice 19.

In:  python -m benchmarks.beside_training
Out: a line a question: median seconds without and with a training, by turns, and their ratio
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from playground.core import Question
from playground.lab.experiment import Experiment
from playground.models.pool import Pool
from playground.workers.place import Workers

ROUNDS, EACH = 6, 8
LONG = Experiment(lines=8_000, steps=6_000, width=96, layers=3, model="transformer")
THEORY = "Bob is big. All big people are kind. All kind people are calm. Calm people are quiet."
PASSAGE = "The mill was built by Ruth Calder in 1874. A flood broke its wheel in 1903."
ASKED = (
    (Question("deduction", "Bob is quiet.", THEORY), "rules", "clingo"),
    (Question("sentiment", "A warm, clever film."), "probabilistic", "embedded"),
    (Question("question-answering", "Who built it?", PASSAGE), "probabilistic", "embedded"),
)


@contextmanager
def training(workers: Workers) -> Iterator[None]:
    """A training that goes on; returns once it has been looked at."""
    first, over = threading.Event(), threading.Event()

    def go_on() -> None:
        events = workers.train("", LONG, b"")
        for event in events:
            if event is not None:
                first.set()
            if over.is_set():
                events.close()
                return

    work = threading.Thread(target=go_on)
    work.start()
    first.wait()
    yield
    over.set()
    work.join()


def seconds(workers: Workers, models: Pool, number: int) -> float:
    question, mode, solver = ASKED[number]
    started = time.perf_counter()
    for _ in workers.ask(question, mode, solver, models, "visitor"):
        pass
    return time.perf_counter() - started


def main() -> None:
    workers, models = Workers(), Pool()
    workers.start()
    alone: dict[int, list[float]] = {number: [] for number in range(len(ASKED))}
    beside: dict[int, list[float]] = {number: [] for number in range(len(ASKED))}
    for number in alone:  # the first loads what it needs
        seconds(workers, models, number)
    for _ in range(ROUNDS):
        for number, every in alone.items():
            every += [seconds(workers, models, number) for _ in range(EACH)]
        with training(workers):
            for number, every in beside.items():
                every += [seconds(workers, models, number) for _ in range(EACH)]
    workers.close()
    for number, (question, mode, _) in enumerate(ASKED):
        without, with_one = median(alone[number]), median(beside[number])
        print(
            f"{question.task} {mode}: {1000 * without:.0f} ms alone, {1000 * with_one:.0f} ms "
            f"beside a training, {with_one / without:.2f} ×, of {ROUNDS * EACH} each"
        )


if __name__ == "__main__":
    main()
