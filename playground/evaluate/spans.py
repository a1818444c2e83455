"""How many of the names in a text were found exactly: precision, recall and F1 over spans.

In:  predictions whose answers' first spans are names, examples whose answers are {"start", …} each
Out: {"f1": 0.5, "precision": 0.6, "recall": 0.43}

A span is right where start, end and label are those of an answer; counts are over all examples
(micro). Only the labels in `LABELS` count, as the files have no others.
"""

from collections.abc import Sequence
from typing import Any

from playground.evaluate.predictions import Prediction

LABELS = frozenset(("person", "place", "organization"))

PLACES = frozenset(("building", "country or city"))
"""Labels of a finer kind that the files call a place."""

Place = tuple[int, int, str]


def extraction(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """Micro F1, precision and recall of exact spans; None where there is nothing to divide by."""
    pairs = [(_said(one), _there(one)) for one in predictions]
    hits = sum(len(said & there) for said, there in pairs)
    said, there = (sum(len(pair[side]) for pair in pairs) for side in (0, 1))
    return {
        "f1": round(2 * hits / (said + there), 4) if said + there else None,
        "precision": round(hits / said, 4) if said else None,
        "recall": round(hits / there, 4) if there else None,
    }


def _said(prediction: Prediction) -> set[Place]:
    labelled = [
        (one.start, one.end, "place" if one.label in PLACES else one.label)
        for one in prediction.spans
    ]
    return {place for place in labelled if place[2] in LABELS}


def _there(prediction: Prediction) -> set[Place]:
    return {(one["start"], one["end"], one["label"]) for one in prediction.example.answers}
