"""Every task in both modes: how good, how fast, how large; the README's table is what this prints.

Run: python -m benchmarks.cells [--data DIR] [--limit N]

DIR holds the development files (docs/data.md). Speed is examples per second, the model warm and the
log off; beside it, how many a second it would be if networks' forward passes were all there is.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import torch
from torch.nn.modules import module

from playground.evaluate.example import Example
from playground.evaluate.examples import read_examples, sample
from playground.evaluate.runner import score
from playground.models import base, weights
from playground.models.pool import Pool
from playground.models.weights import megabytes
from playground.registry import Solver, find

CELLS: Sequence[tuple[str, str, Sequence[str]]] = (
    ("deduction", "ruletaker-depth5.dev", ("accuracy",)),
    ("question-answering", "squad.dev", ("f1", "exact_match")),
    ("summarization", "summaries", ("rouge1", "rouge2", "rougeL")),
    ("sentiment", "sst2-sentences.dev", ("accuracy", "ece")),
    ("translation", "tatoeba-en-es.dev", ("bleu", "chrf")),
    ("translation", "tatoeba-es-en.dev", ("bleu", "chrf")),
    ("translation", "tatoeba-en-zh.dev", ("bleu", "chrf")),
    ("translation", "tatoeba-zh-en.dev", ("bleu", "chrf")),
    ("extraction", "wnut17.dev", ("f1",)),
    ("extraction", "btc.dev", ("f1",)),
)
OURS = Path(__file__).with_name("summaries.jsonl")


@dataclass
class Forward:
    """Seconds inside the outermost forward passes of any network."""

    seconds: float = 0.0
    _depth: int = 0
    _since: float = field(default=0.0)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Count every forward pass until the end of the block."""

        def before(*_: Any) -> None:
            if not self._depth:
                self._since = time.perf_counter()
            self._depth += 1

        def after(*_: Any) -> None:
            self._depth -= 1
            if not self._depth:
                self.seconds += time.perf_counter() - self._since

        hooks = [
            module.register_module_forward_pre_hook(before),
            module.register_module_forward_hook(after, always_call=True),
        ]
        try:
            yield
        finally:
            for hook in hooks:
                hook.remove()


def examples_of(data: Path, task: str, name: str, limit: int) -> list[Example]:
    """Up to `limit` examples of a file, or none where the file is not there."""
    files = (OURS,) if name == OURS.stem else (data / task / f"{name}.jsonl.gz",)
    found = [one for file in files if file.is_file() for one in read_examples(file, {})]
    return sample(found, limit, 0) if found else []


def row(solver: Solver, name: str, metrics: Sequence[str], examples: Sequence[Example]) -> str:
    """One line of the table."""
    forward, pool = Forward(), Pool()
    with forward.timed():
        figures = score(solver, examples, pool, lambda _: None)
    said_by = f"{solver.mode}, `{solver.name}`"
    asked = len(examples) + 1  # `score` asks the first one once more, to load the model
    bare = f"{asked / forward.seconds:.3g}" if forward.seconds else "–"
    if not figures["answered"]:
        return f"| {solver.task} | {name} | {len(examples):,} | {said_by} | – | all | – | – | – |"
    said = ", ".join(f"{label(metric)} {shown(metric, figures[metric])}" for metric in metrics)
    model = figures["model"]["id"] if figures["model"] else ""
    size = {"": "–", base.ID: "base"}.get(model) or f"{megabytes(weights.find(model).folder):.1f}"
    return (
        f"| {solver.task} | {name} | {len(examples):,} | {said_by} | {said} "
        f"| {figures['abstained']:,} | {figures['examples_per_second']:.3g} | {bare} | {size} |"
    )


def label(metric: str) -> str:
    return {"f1": "F1", "bleu": "BLEU", "chrf": "chrF", "ece": "ECE"}.get(
        metric, metric.replace("_", " ").replace("rouge", "ROUGE-")
    )


def shown(metric: str, value: float | None) -> str:
    """BLEU and chrF as sacrebleu gives them, calibration errors plain, the rest in percent."""
    if value is None:
        return "–"
    if metric in ("bleu", "chrf"):
        return f"{value:.1f}"
    return f"{value:.3f}" if metric == "ece" else f"{100 * value:.1f} %"


@click.command()
@click.option("--data", default="data", show_default=True, type=click.Path(path_type=Path))
@click.option("--limit", default=10**9, show_default="all", help="Examples of each file.")
@click.option("--threads", default=1, help="Of torch.")
def main(data: Path, limit: int, threads: int) -> None:
    """Print the table of all cells in Markdown."""
    torch.set_num_threads(threads)
    click.echo("| task | file | n | mode | score | silent | examples/s | bare forward/s | MB |")
    click.echo("|---|---|---:|---|---|---:|---:|---:|---:|")
    for task, name, metrics in CELLS:
        examples = examples_of(data, task, name, limit)
        if not examples:
            click.echo(f"{name} is not in {data / task}; its rows are left out.", err=True)
            continue
        for mode in ("rules", "probabilistic"):
            click.echo(row(find(task, mode), name, metrics, examples))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
