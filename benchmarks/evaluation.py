"""Evaluation and comparison beside a plain batched loop over the same bare network.

The network is the embedded classifier, the texts are those of a file of sentiment. The loop cuts
texts into tokens, fills batches up to their longest, and takes the likeliest label; `evaluate` and
`compare` ask the engine question by question, score, and `compare` keeps each run. Times are of the
processor, since others may share the machine; each is the least of some rounds. Goal: 0.9 times.
Run: python -m benchmarks.evaluation FILE.jsonl.gz [--limit 372]
"""

import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import click
import torch

from playground.comparison.questions import written
from playground.comparison.running import comparison_of, here, run
from playground.evaluate.example import Example
from playground.evaluate.examples import read_examples, sample
from playground.evaluate.runner import score
from playground.models.classifier import Classifier
from playground.models.pool import Pool
from playground.registry import find
from storage.comparisons import SqliteComparisons

BATCHES = (1, 8, 32)
ROUNDS = 5


def batched(classifier: Classifier, examples: list[Example], size: int) -> list[int]:
    """The likeliest label of each text, by the network alone."""
    found: list[int] = []
    network, tokenizer = classifier.running.inner
    for start in range(0, len(examples), size):
        texts = [one.question.text for one in examples[start : start + size]]
        inputs = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
        with torch.inference_mode():
            logits = network(
                input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"]
            ).logits
        found += logits.argmax(-1).tolist()
    return found


def seconds(call: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        call()
        took.append(time.process_time() - start)
    return min(took)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--limit", default=372)
def main(file: Path, limit: int) -> None:
    """Print questions a second of the processor, each way."""
    examples = sample(read_examples(file, {}), limit, 0)
    pool, solver = Pool(), find("sentiment", "probabilistic", "embedded")
    classifier = pool.load("embedded/sentiment", Classifier)
    other = find("sentiment", "rules", "vader")
    names = count()
    with tempfile.TemporaryDirectory() as folder:
        kept = SqliteComparisons(Path(folder) / "log.db")

        def compared() -> None:
            made = comparison_of(str(next(names)), "made", examples, (solver, other))
            kept.begin(made, written(examples), "")
            for _ in run(made, examples, kept, here(pool), ""):
                pass

        bare = {
            size: seconds(lambda size=size: batched(classifier, examples, size)) for size in BATCHES
        }
        fastest = min(bare.values())
        evaluated = seconds(lambda: score(solver, examples, pool, lambda _: None))
        lexicon = seconds(lambda: score(other, examples, pool, lambda _: None))
        both = seconds(compared)
    for size, took in bare.items():
        print(f"bare, batches of {size:<3}{len(examples) / took:8.0f} a second")
    for name, took in {"evaluate": evaluated, "compare, less VADER": both - lexicon}.items():
        print(f"{name:<20}{len(examples) / took:8.0f} a second: {fastest / took:.2f} times")


if __name__ == "__main__":
    main()
