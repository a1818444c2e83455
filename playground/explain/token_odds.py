"""How open the choice of a token was, as far as its likeliest alternatives tell.

In:  token = TokenDistribution("Red", 0.5, (("Red", 0.5), ("Blue", 0.3)))
     ranked(token), others(token), entropy(token)
Out: (("Red", 0.5), ("Blue", 0.3)), 0.2, Entropy(1.49, exact=False)

A model that tells its few likeliest tokens leaves the rest of its vocabulary unnamed: "others".
"""

from dataclasses import dataclass
from math import log2

from playground.core import TokenDistribution


@dataclass(frozen=True)
class Entropy:
    """The entropy of a token's distribution in bits; where it is not `exact`, it is at least so."""

    bits: float
    exact: bool


def ranked(token: TokenDistribution) -> tuple[tuple[str, float], ...]:
    """What might have been written: the token that was, then the others, the likeliest first.

    A piece of a character is listed under another name than it was written by: it is no other.
    """
    names = [name for name, _ in token.alternatives]
    twin = None
    if token.token not in names:
        twin = next((name for name, p in token.alternatives if p == token.p), None)
    rest = [(name, p) for name, p in token.alternatives if name not in (token.token, twin)]
    return ((token.token, token.p), *sorted(rest, key=lambda other: -other[1]))


def others(token: TokenDistribution) -> float:
    """The probability of all tokens that are not told by name."""
    return max(0.0, 1.0 - sum(p for _, p in ranked(token)))


def least(token: TokenDistribution) -> float:
    """The probability that no token has which is not told by name: that of the last one told."""
    told = [p for _, p in token.alternatives]
    return min(others(token), *told) if told else others(token)


def entropy(token: TokenDistribution) -> Entropy:
    """The entropy over the whole vocabulary, or the least that the told tokens leave possible.

    None of the others is likelier than the last one told, so each of their bits of information is
    at least that one's: H ≥ Σ p·log₂(1/p) + m·log₂(1/q), with m the others' mass and q `least`.
    """
    if token.entropy is not None:
        return Entropy(token.entropy, exact=True)
    told = sum(p * log2(1 / p) for _, p in ranked(token) if p > 0)
    rest = others(token)
    return Entropy(told + (rest * log2(1 / least(token)) if rest > 0 else 0.0), exact=False)
