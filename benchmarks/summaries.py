"""ROUGE of the summaries in both modes, beside the first three sentences of each text.

The forty passages of summaries.jsonl and their summaries were written for this project. "lead-3" is
the first three sentences; each mode is asked for three too, and as it answers by itself (a third).
Run: python -m benchmarks.summaries
"""

from pathlib import Path

from playground.core import MODES
from playground.evaluate.examples import read_examples
from playground.evaluate.metrics import mean
from playground.evaluate.runner import score
from playground.evaluate.summary import METRICS, rouge
from playground.models.pool import Pool
from playground.registry import find
from playground.text.prose import sentences

FILE = Path(__file__).with_suffix(".jsonl")
OPTIONS: tuple[dict[str, str], ...] = ({"sentences": "3"}, {})


def show(name: str, values: dict[str, float | None]) -> None:
    print(f"{name:<40}" + "".join(f"  {metric} {values[metric]:.3f}" for metric in METRICS))


def main() -> None:
    examples = read_examples(FILE, {})
    first = [
        rouge(" ".join(one.text for one in sentences(example.question.text)[:3]), example.answers)
        for example in examples
    ]
    print(f"{len(examples)} passages")
    show("lead-3", {metric: mean([one[metric] for one in first]) for metric in METRICS})
    models = Pool()
    for options in OPTIONS:
        for mode in MODES:
            solver = find("summarization", mode)
            found = score(solver, read_examples(FILE, options), models, lambda _: None)
            length = "three sentences" if options else "a third"
            show(f"{mode} {solver.name}, {length}", found)
            print(f"{'':<42}{found['examples_per_second']} texts a second")


if __name__ == "__main__":
    main()
