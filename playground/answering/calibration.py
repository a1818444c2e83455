"""Contextual calibration: odds divided by those that a model gives where there is nothing to judge.

In:  calibrated(positive 0.6, negative 0.4, by a prior of positive 0.75, negative 0.25)
Out: positive 0.33, negative 0.67

A language model leans to labels that it has just seen or often met; what it says of a text without
content is that leaning (Zhao et al. 2021, arXiv:2102.09690).
"""

from collections.abc import Sequence

from playground.core import Distribution

CONTENT_FREE = ("N/A", "[MASK]", "…")
"""Texts that say nothing: two of the paper's, and dots for its empty one, which no prompt holds."""
LEAST = 1e-9
"""What an outcome's prior is at least, so that nothing is divided by zero."""


def mean(priors: Sequence[Distribution]) -> Distribution:
    """The mean of one or more distributions over the same outcomes, with the first one's title."""
    first = priors[0]
    names = [name for name, _ in first.outcomes]
    outcomes = ((name, sum(one.p(name) for one in priors) / len(priors)) for name in names)
    return Distribution(first.title, tuple(outcomes))


def calibrated(scores: Distribution, prior: Distribution) -> Distribution:
    """Each probability divided by its prior, all of them made to sum to 1 again."""
    divided = [(name, p / max(prior.p(name), LEAST)) for name, p in scores.outcomes]
    whole = sum(p for _, p in divided)
    return Distribution(scores.title, tuple((name, p / whole) for name, p in divided))
