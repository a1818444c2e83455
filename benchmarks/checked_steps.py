"""Checked steps: how many sentences are read, and how far they tell wrong answers from right.

Takes files of recorded reasoning (JSON lines with `context`, `world`, `reasoning`, `predicted` and
`answers`), checks every step, and prints the share of steps by verdict and the areas under the ROC
curve of what might tell a wrong answer. Run:
python -m benchmarks.checked_steps recorded-llama3-8b-proofwriter.dev.jsonl.gz …
"""

import gzip
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from playground.core import CheckedSteps
from playground.deduction.checking.follow import check_steps

Signal = Callable[[CheckedSteps], float]


def auroc(scores: Sequence[float], wrong: Sequence[bool]) -> float:
    """How often a wrong answer has the higher score than a right one; a tie counts half.

    The area under the ROC curve, as the Mann-Whitney statistic of the mean ranks.
    """
    order = sorted(scores)
    first = {score: order.index(score) for score in set(scores)}
    number = Counter(scores)
    ranks = [first[score] + (number[score] + 1) / 2 for score in scores]
    positive = sum(wrong)
    total = sum(rank for rank, one in zip(ranks, wrong, strict=True) if one)
    return (total - positive * (positive + 1) / 2) / (positive * (len(wrong) - positive))


def leaves(checked: CheckedSteps) -> float:
    """1 where some step does not follow."""
    return float(checked.left is not None)


def how_early(checked: CheckedSteps) -> float:
    """Near 1 where the first step that does not follow is an early one; 0 where there is none."""
    return 0.0 if checked.left is None else 1 / (1 + checked.left)


def share(checked: CheckedSteps) -> float:
    """The share of steps that do not follow."""
    bad = sum(step.verdict in ("contradicts", "not-supported") for step in checked.steps)
    return bad / max(1, len(checked.steps))


def contradicts(checked: CheckedSteps) -> float:
    """1 where some step contradicts the text."""
    return float(any(step.verdict == "contradicts" for step in checked.steps))


def last(checked: CheckedSteps) -> float:
    """1 where the last step that is read does not follow."""
    read = [step.verdict for step in checked.steps if step.verdict != "unread"]
    return float(bool(read) and read[-1] != "follows")


def length(checked: CheckedSteps) -> float:
    """The baseline: how long the reasoning is, in characters."""
    return float(len(checked.text))


SIGNALS: dict[str, Signal] = {
    "some step does not follow": leaves,
    "… and how early": how_early,
    "share of steps that do not follow": share,
    "some step contradicts": contradicts,
    "last step does not follow": last,
    "length (baseline)": length,
}


def measure(name: str, examples: list[dict[str, Any]]) -> None:
    """Check the reasoning of each example and print what came of it."""
    checked, times = [], []
    for one in examples:
        start = time.perf_counter()
        checked.append(check_steps(one["context"], one["reasoning"], one["world"]))
        times.append(1000 * (time.perf_counter() - start))
    verdicts = Counter(step.verdict for one in checked for step in one.steps)
    steps = sum(verdicts.values())
    shares = ", ".join(f"{kind} {count / steps:.3f}" for kind, count in verdicts.most_common())
    print(f"{name}: {len(examples)} examples, {steps} steps: {shares}")
    median, most = statistics.median(times), max(times)
    print(f"  {median:.1f} ms an example (median), {most:.0f} ms the slowest")
    answered = [n for n, one in enumerate(examples) if one["predicted"] is not None]
    for title, numbers in (("all", range(len(examples))), ("with an answer", answered)):
        wrong = [examples[n]["predicted"] not in examples[n]["answers"] for n in numbers]
        print(f"  AUROC, {title} ({sum(wrong)} of {len(wrong)} wrong):")
        for signal, score in SIGNALS.items():
            area = auroc([score(checked[n]) for n in numbers], wrong)
            print(f"    {area:.3f} {signal}")


def main(files: list[str]) -> None:
    if not files:
        print("no file of recorded reasoning is named; see the first lines of this file")
    everything: list[dict[str, Any]] = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            examples = [json.loads(line) for line in lines]
        measure(Path(file).name, examples)
        everything += examples
    if len(files) > 1:
        measure("together", everything)


if __name__ == "__main__":
    main(sys.argv[1:])
