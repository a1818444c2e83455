"""How much of a reference's words and word order a summary has: ROUGE (Lin 2004).

In:  rouge("The mill burned.", ["The old mill burned down."])
Out: {"rouge1": 0.75, "rouge2": 0.3333, "rougeL": 0.75}

F-measures by the package rouge_score, with its stemmer, as papers report them; of several
references the one that fits best. It knows the letters a to z and digits, so English alone.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

METRICS = ("rouge1", "rouge2", "rougeL")
"""Shared words, shared pairs of words in a row, longest shared sequence of words."""


def rouge(said: str, references: Sequence[str]) -> dict[str, float]:
    """Each metric, 0 to 1; all 0 for an empty summary, or where there is no reference."""
    if not references:
        return dict.fromkeys(METRICS, 0.0)
    scores = _scorer().score_multi(list(references), said)
    return {name: float(scores[name].fmeasure) for name in METRICS}


@cache
def _scorer() -> Any:
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(METRICS, use_stemmer=True)
