"""Which answer the readings of one question give, where it may be read in several ways.

In:  [(Reading(Kind(bob), 0.9), Answer("True")), (Reading(Kind(ann), 0.5), Answer("Unknown"))]
Out: Reading(Kind(bob), 0.9), Answer("True")

Each reading votes for its answer, the surer the heavier. A formula that was misread seldom follows,
nor does its denial, so that Unknown must be surer to be believed than True or False.
"""

from collections import defaultdict
from collections.abc import Sequence

from playground.core import Answer
from playground.logic.first_order_candidates import Reading

SURE = {"True": 0.4, "False": 0.4}
"""How sure the reading must be for these answers; `benchmarks/LOG.md` has what others give."""
SURE_OF_UNKNOWN = 0.75
_POWER = 8
"""A reading half as sure as another votes with 1/2⁸ of its weight."""
_UNKNOWN = 0.3
"""The weight of a vote for Unknown beside one for True or False."""

Read = tuple[Reading, Answer]


def elected(votes: Sequence[Read]) -> Read | None:
    """The surest reading of the answer with the most votes; None where none is sure enough."""
    weights: dict[str, float] = defaultdict(float)
    for reading, answer in votes:
        proved = answer.text in SURE
        weights[answer.text] += reading.sure**_POWER * (1.0 if proved else _UNKNOWN)
    if not weights:
        return None
    most = max(weights, key=lambda text: weights[text])
    if weights[most] < sum(weights.values()) / 2:
        return None
    found = max((one for one in votes if one[1].text == most), key=lambda one: one[0].sure)
    return found if found[0].sure >= SURE.get(most, SURE_OF_UNKNOWN) else None
