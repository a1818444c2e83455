"""What the engine adds to a model: a question asked through it, beside the bare forward pass.

Both see the same tokens in turn, many times in one run, the model warm and the log off; what counts
is the ratio of the medians. Run: python -m benchmarks.models [ROUNDS]
"""

import statistics
import sys
import time
from collections.abc import Callable

import torch

from playground.core import Question
from playground.engine import ask
from playground.models.classifier import Classifier
from playground.models.deducer import Deducer, passage
from playground.models.pool import Pool, catalogue

SENTENCE = (
    "The clock in the hall was slow and nobody minded, for the guests were having a fine time. "
)
FACT = "The {0} is old. The {0} likes the garden. If someone is old then they are quiet. "
NAMES = ("lamp", "captain", "miller", "river", "sailor", "teacher")
POOL = Pool()


def milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def compare(name: str, rounds: int, forward: Callable[[], object], question: Question) -> None:
    """Print the median times of the bare pass and of the engine, taken in turn, and their ratio."""
    calls = torch.inference_mode()(forward), lambda: ask(question, "probabilistic", POOL)
    for call in calls * 3:
        call()
    times = [[milliseconds(call) for call in calls] for _ in range(rounds)]
    bare, engine = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"{name}: forward {bare:.2f} ms, engine {engine:.2f} ms: {engine / bare:.2f} x")


def sentiment(rounds: int) -> None:
    classifier = POOL.load("embedded/sentiment", Classifier)
    network, tokenizer = classifier.running.inner
    for sentences in (1, 5, 20):
        text = SENTENCE * sentences
        inputs = tokenizer(text, return_tensors="pt").to(classifier.info.device)
        compare(
            f"sentiment, {inputs['input_ids'].shape[1]:>3} tokens",
            rounds,
            lambda inputs=inputs: network(**inputs).logits.tolist(),
            Question("sentiment", text),
        )


def deduction(rounds: int) -> None:
    deducer = POOL.load("embedded/deduction", Deducer)
    for count in (2, 6):
        context = "".join(FACT.format(name) for name in NAMES[:count])
        question = Question("deduction", "The lamp is quiet.", context)
        batch = deducer.batch(passage(context), [question.text], "open")
        compare(
            f"deduction, {3 * count:>2} sentences",
            rounds,
            lambda batch=batch: deducer.network(batch)[0].tolist(),
            question,
        )


if __name__ == "__main__":
    there = [card.task for card in catalogue()]
    for measure in (sentiment, deduction):
        if measure.__name__ in there:
            measure(*(int(word) for word in sys.argv[1:] or ["100"]))
