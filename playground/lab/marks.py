"""A mark of an examination by the rules, and what kinds of questions it has.

In:  Mark("other names", depth=3, right=24, n=40)
Out: 24 of 40 questions about things it never met, settled in the third round, were judged right
"""

from dataclasses import dataclass

AS_TRAINED, OTHER_NAMES, OTHER_ORDER = KINDS = ("as trained", "other names", "other order")


@dataclass(frozen=True)
class Mark:
    """Of `n` questions of a kind at a depth, how many were judged as the rules judge them."""

    kind: str
    depth: int
    right: int
    n: int
