"""Which answer the readings of one question give, where it may be read in several ways.

In:  [(Reading(Kind(bob), 0.9), Answer("True")), (Reading(Kind(ann), 0.5), Answer("Unknown"))]
Out: Reading(Kind(bob), 0.9), Answer("True")

Each reading votes for its answer, the surer the heavier. A formula that was misread seldom follows,
nor does its denial: the more predicates it has, the surer Unknown must be to be believed.
"""

from collections import defaultdict
from collections.abc import Sequence

from playground.core import Answer
from playground.logic.first_order.candidates import Reading
from playground.logic.first_order.formulas import predicates

SURE = 0.3
"""How sure a reading must be for its True or False; `benchmarks/LOG.md` has what others give."""
SURE_OF_UNKNOWN, _EACH = 0.4, 0.2
"""How sure for its Unknown where it has one predicate, and how much more for each other one."""
_POWER = 8
"""A reading half as sure as another votes with 1/2⁸ of its weight."""
_UNKNOWN, _EACH_UNKNOWN = 0.3, 0.5
"""The weight of a vote for Unknown beside others, and the share that each predicate more leaves."""
_MOST = 0.6
"""The share of the votes that an answer must have."""

Read = tuple[Reading, Answer]


def elected(votes: Sequence[Read]) -> Read | None:
    """The surest reading of the answer with the most votes; None where none is sure enough."""
    weights: dict[str, float] = defaultdict(float)
    for reading, answer in votes:
        weights[answer.text] += _weight(reading, answer)
    if not weights:
        return None
    most = max(weights, key=lambda text: weights[text])
    found = max((one for one in votes if one[1].text == most), key=lambda one: one[0].sure)
    if weights[most] < _MOST * sum(weights.values()) or found[0].sure < _needed(*found):
        return None
    return found


def _weight(reading: Reading, answer: Answer) -> float:
    proved = answer.text in ("True", "False")
    factor = 1.0 if proved else _UNKNOWN * _EACH_UNKNOWN ** _others(reading)
    return float(factor * reading.sure**_POWER)


def _needed(reading: Reading, answer: Answer) -> float:
    proved = answer.text in ("True", "False")
    return SURE if proved else SURE_OF_UNKNOWN + _EACH * _others(reading)


def _others(reading: Reading) -> int:
    """The predicates of a formula beside the first."""
    return sum(1 for _ in predicates(reading.formula)) - 1
