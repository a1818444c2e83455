"""The figures of a comparison as JSON-ready values, for the command line and for programs.

In:  as_dict(comparison, figures, examples)
Out: {"data": "questions.jsonl", "task": "deduction", "n": 100, "sides": […], "pairs": […], …}
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from playground.comparison.figures import Figures, PairFigures, SideFigures
from playground.comparison.statistics import Share
from playground.comparisons import Comparison
from playground.evaluate.example import Example


def as_dict(comparison: Comparison, found: Figures, examples: Sequence[Example]) -> dict[str, Any]:
    """All figures; questions stand there by their ids. Shares and p have four digits."""
    return {
        "data": comparison.title,
        "task": comparison.task,
        "comparison": comparison.id,
        "n": found.n,
        "sides": [_side(one, examples) for one in found.sides],
        "pairs": [_pair(one, examples) for one in found.pairs],
        "parted": [examples[number].id for number in found.parted],
    }


def _side(one: SideFigures, examples: Sequence[Example]) -> dict[str, Any]:
    confusion: dict[str, dict[str, int]] = {}
    for (label, said), count in one.confusion.items():
        confusion.setdefault(label, {})[said] = count
    return {
        "mode": one.side.mode,
        "solver": one.side.solver,
        "accuracy": _share(one.right),
        "accuracy_answered": _share(one.answered),
        "abstained": one.silent,
        "errors": one.failed,
        "by_depth": {depth: _share(share) for depth, share in one.by_depth.items()},
        "by_label": {label: _share(share) for label, share in one.by_label.items()},
        "ece": one.ece,
        "reliability": [
            {name: round(value, 4) for name, value in asdict(part).items()} for part in one.bins
        ],
        "risk_coverage": [[round(value, 4) for value in point] for point in one.curve],
        "confusion": confusion,
        "ms_p50": one.ms_p50,
        "ms_p95": one.ms_p95,
        "examples_per_second": one.per_second,
        "megabytes": one.megabytes,
        **_robustness(one, examples),
    }


def _robustness(one: SideFigures, examples: Sequence[Example]) -> dict[str, Any]:
    """What is found of questions in pairs; nothing where there are none."""
    if not one.capabilities:
        return {}
    return {
        "failing": {
            of.name: {
                "expects": of.expects,
                **_share(of.failing),
                "failed": [examples[number].id for number in of.failed],
            }
            for of in one.capabilities
        },
        "gaps": {
            gap.capability: {
                "groups": {name: _share(right) for name, right in gap.groups.items()},
                "best": gap.best,
                "worst": gap.worst,
                "difference": round(gap.paired.difference, 4),
                "interval": [round(gap.paired.low, 4), round(gap.paired.high, 4)],
                "p": round(gap.p, 6),
            }
            for gap in one.gaps
        },
    }


def _pair(one: PairFigures, examples: Sequence[Example]) -> dict[str, Any]:
    both = one.paired
    return {
        "sides": [one.first, one.second],
        "difference": round(both.difference, 4),
        "interval": [round(both.low, 4), round(both.high, 4)],
        "clusters": both.clusters,
        "only_first": both.first,
        "only_second": both.second,
        "mcnemar_p": round(both.p, 6),
        "holm_p": round(one.p, 6),
        "finding": one.finding,
        "cells": {
            f"{first} {second}": [examples[number].id for number in there]
            for (first, second), there in one.cells.items()
        },
    }


def _share(share: Share) -> dict[str, Any]:
    if share.value is None:
        return {"value": None, "n": 0}
    interval = [round(share.low, 4), round(share.high, 4)]
    return {"value": round(share.value, 4), "interval": interval, "n": share.n}
