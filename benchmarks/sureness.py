"""How sure the reader is allowed to be: its confidence fitted on questions it has not learnt from.

    python -m benchmarks.sureness ../shared/data/question-answering

Questions of squad.dev (every third passage) and of the passages of squad.train that were held out,
with near misses of both made by rule; a near miss counts a fifth (MISSED). Each half of the
passages is judged by what was fitted on the other half. What is printed last goes into
`verifier.json` as `sure`: the weights of the log odds of the likeliest answer and of the next, of
the verifier's logit, and the bias. Half an hour on one core.
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from sklearn.linear_model import LogisticRegression

from playground.core import ModelInfo
from playground.evaluate.squad import exact_match
from playground.models import weights
from playground.models.reader import Reader
from playground.models.verifier import sureness
from playground.text.passages import whole
from playground.train import files, near_misses
from playground.train.question_answering import HELD

MISSED = 0.2
BINS = 10


@dataclass(frozen=True)
class Read:
    """One question as read: what is fitted on, whether the answer is right, what it said before."""

    passage: str
    there: bool
    measured: tuple[float, float, float]
    right: bool
    before: float
    silent: bool


def read(reader: Reader, rows: list[dict[str, Any]], every: list[str]) -> Iterator[Read]:
    """The questions and near misses of them, read and judged."""
    tagged = near_misses.tagged(rows, {passage: i for i, passage in enumerate(every)})
    pool, chance = near_misses.pool(tagged), random.Random(1)
    for one in tagged:
        for case in near_misses.cases(one, pool, chance):
            reading = reader.read(case.question, [whole(case.context)])
            verdict = reader.judge(case.question, reading)
            if verdict is None or not reading.spans:
                continue
            text, p = next(iter(reading.answers.items()))
            second = next(iter([*reading.answers.values()][1:]), 0.0)
            right = case.supported and any(exact_match(text, it) for it in one.row["answers"])
            absent = 1 - (1 - reading.absent) * verdict.borne_out
            yield Read(
                one.row["context"],
                case.supported,
                sureness(p, second, verdict.logit),
                right,
                p * verdict.borne_out,
                absent > reader.null_threshold,
            )


def fit(some: list[Read]) -> LogisticRegression:
    """The weights, near misses counting MISSED, what is silent left out."""
    told = [one for one in some if not one.silent]
    shares = [1.0 if one.there else MISSED for one in told]
    model = LogisticRegression(C=1e3, max_iter=1_000)
    return model.fit([one.measured for one in told], [one.right for one in told], shares)


def error(p: numpy.ndarray, some: list[Read], share: float) -> float:
    """Expected calibration error of the answered, near misses counting `share`."""
    right = numpy.array([one.right for one in some])
    counts = numpy.array([1.0 if one.there else share for one in some])
    bins = numpy.minimum((p * BINS).astype(int), BINS - 1)
    gaps = (abs((counts * (p - right))[bins == i].sum()) for i in range(BINS))
    return float(sum(gaps) / counts.sum())


def told(name: str, p: numpy.ndarray, some: list[Read]) -> None:
    """Print the errors where all, four of five and half of the questions are answered."""
    there = numpy.array([one.there for one in some])
    right = numpy.array([one.right for one in some])
    high = p >= 0.9
    print(
        f"{name}: all answerable {error(p, some, 0):.3f}, one in five misses "
        f"{error(p, some, 0.25):.3f}, half miss {error(p, some, 1):.3f}; at 0.9 or more "
        f"{high.sum()}, right {right[high].mean():.2f} ({there.sum()} and {(~there).sum()})"
    )


def main(folder: str) -> None:
    """Read, fit by halves, tell, and print the weights fitted on all."""
    info = ModelInfo("embedded/question-answering", "", "cpu", "float32")
    reader = Reader.load(weights.EMBEDDED / "question-answering", info)
    sources: dict[str, list[Read]] = {}
    for name, part in (("squad.dev", slice(None, None, 3)), ("held out", slice(None, None, HELD))):
        file = "squad.dev.jsonl.gz" if name == "squad.dev" else "squad.train.jsonl.gz"
        rows = files.rows(Path(folder) / file)
        every = list(dict.fromkeys(row["context"] for row in rows))
        kept = set(every[part])
        sources[name] = [*read(reader, [row for row in rows if row["context"] in kept], every)]
    names = sorted({one.passage for some in sources.values() for one in some})
    half = {name: i % 2 for i, name in enumerate(names)}
    for name, some in sources.items():
        shown = [one for one in some if not one.silent]
        for at in (0, 1):
            others = [it for every in sources.values() for it in every if half[it.passage] != at]
            mine = [one for one in shown if half[one.passage] == at]
            p = fit(others).predict_proba([one.measured for one in mine])[:, 1]
            told(f"{name}, half {at}, before", numpy.array([one.before for one in mine]), mine)
            told(f"{name}, half {at}, fitted", p, mine)
    final = fit([one for some in sources.values() for one in some])
    print(json.dumps({"sure": [round(float(x), 4) for x in (*final.coef_[0], *final.intercept_)]}))


if __name__ == "__main__":
    main(sys.argv[1])
