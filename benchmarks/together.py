"""32 classification requests at once, beside transformers' pipeline called one by one.

The requests are texts of 1 to 15, 30 or 60 words, each from a thread of its own, through the engine
and to the classifier alone; the pipeline has the same network and texts. All are timed in turn in
one run; what counts is the ratio of the medians. Run: python -m benchmarks.together [ROUNDS]
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import torch
from transformers import pipeline

from playground.core import Question
from playground.engine import ask
from playground.models.classifier import Classifier
from playground.models.pool import Pool

REQUESTS = 32
LONGEST = (15, 30, 60)
WORDS = (
    "clock",
    "hall",
    "guests",
    "river",
    "miller",
    "film",
    "scene",
    "slow",
    "fine",
    "warm",
    "was",
)


def texts(longest: int) -> list[str]:
    dice = random.Random(longest)
    return [" ".join(dice.choices(WORDS, k=dice.randint(1, longest))) for _ in range(REQUESTS)]


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def main(rounds: int = 9) -> None:
    pool = Pool()
    classifier = pool.load("embedded/sentiment", Classifier)
    network, tokenizer = classifier.running.inner
    alone = pipeline(
        "text-classification",
        network,
        tokenizer=tokenizer,
        device=torch.device(classifier.info.device),
        top_k=None,
    )

    def classified(text: str) -> object:
        return classifier.classify([text])

    def answered(text: str) -> object:
        return ask(Question("sentiment", text), "probabilistic", pool)

    with ThreadPoolExecutor(REQUESTS) as threads:
        for longest in LONGEST:
            asked = texts(longest)
            ways: dict[str, Callable[[], object]] = {
                "pipeline, one by one": lambda asked=asked: [alone(text) for text in asked],
                "pipeline, batches of 32": lambda asked=asked: alone(asked, batch_size=REQUESTS),
                "classifier, at once": lambda asked=asked: list(threads.map(classified, asked)),
                "engine, at once": lambda asked=asked: list(threads.map(answered, asked)),
            }
            rows = [[seconds(call) for call in ways.values()] for _ in range(rounds + 2)]
            medians = [statistics.median(column) for column in zip(*rows[2:], strict=True)]
            print(f"texts of 1 to {longest} words")
            for way, median in zip(ways, medians, strict=True):
                print(f"  {way}: {REQUESTS / median:.0f} a second, {medians[0] / median:.2f} x")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
