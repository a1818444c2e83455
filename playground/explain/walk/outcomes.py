"""What the numbers that a network outputs stand for: labels, tokens of the text, or the vocabulary.

In:  names_of(inside, "label")(0)
Out: "negative"
"""

from collections.abc import Callable

from playground.models.inside import Inside


def names_of(inside: Inside, of: str) -> Callable[[int], str]:
    """How the outcomes of a kind of logits are called, by their number."""
    match of:
        case "label" | "tag":
            return lambda number: inside.labels[number]
        case "next":
            return inside.name
        case _:
            return lambda number: inside.tokens[number]
