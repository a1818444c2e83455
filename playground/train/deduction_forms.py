"""Which forms of sentences the deduction network has learnt, and how well that tells where it errs.

In:  collect(Files.find(data)), answered(deducer, Path("plain-english.dev.jsonl.gz"))
Out: SeenForms(…), {"n": 100, "answered": 0.09, "wrong_and_sure": 0.04, …}
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from playground.generator.theories import questions
from playground.models.deducer import Deducer
from playground.models.seen_forms import SeenForms
from playground.train.deduction_data import STAGES, Files
from playground.train.deduction_score import said

THEORIES = 6_000
MOST = 0.1
"""Chosen by plain-english.dev, ruletaker-natlang.dev and prontoqa.dev, which no training saw: of
the first two at most five of a hundred are wrong and sure, and all of the third is answered.
"""
SURE = 0.9


def collect(files: Files, words: Sequence[str]) -> SeenForms:
    """The forms of theories and questions, drawn as the last stage of the training draws them."""
    random, last = Random(1), STAGES[-1]
    stage = replace(
        last,
        ruletaker=last.ruletaker if files.ruletaker else 0,
        proofwriter=last.proofwriter if files.proofwriter else 0,
    )
    seen: list[str] = []
    for _ in range(THEORIES):
        made = files.draw(random, stage, words)
        seen += [one.text for one in made.program.sentences]
        seen += [one.text for one in questions(random, made, 4)]
    return SeenForms.of(seen, MOST)


def answered(deducer: Deducer, path: Path) -> dict[str, Any]:
    """The share of a file's questions that are near enough to be answered, and of all questions
    those answered wrongly with SURE or more, with the distance minded and without."""
    near_enough = cache(lambda context: deducer.distance(context) is None)
    count = near = wrong = wrong_of_all = 0
    for row, scores in said(deducer, path):
        close = near_enough(row["context"])
        sure = scores.best not in row["answers"] and scores.p(scores.best) >= SURE
        count, near = count + 1, near + close
        wrong, wrong_of_all = wrong + (sure and close), wrong_of_all + sure
    shares = {"answered": near, "wrong_and_sure": wrong, "wrong_and_sure_of_all": wrong_of_all}
    return {"n": count} | {name: round(one / max(1, count), 4) for name, one in shares.items()}
