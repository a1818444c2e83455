"""Sentences of the user's text, and other lists, as a step or a reason tells them.

In:  quoted(["Bob is big.", "Bob is red."])
Out: "“Bob is big.”, “Bob is red.”"
"""

from collections.abc import Sequence

from playground.core import Said

_MOST = 5
"""Sentences that a reason quotes."""
_LONGEST = 120
"""Characters of a sentence that a reason quotes."""


def some(things: Sequence[object], most: int = 12) -> list[object]:
    """The first of what is listed, and how many more there are."""
    more = len(things) - most
    return [*things[:most], *([Said("and more", {"n": more})] if more > 0 else [])]


def quoted(sentences: Sequence[str]) -> str:
    """The first of them in quotation marks, each cut where it is long, and how many more."""
    shown = ", ".join(
        f"“{one if len(one) <= _LONGEST else f'{one[:_LONGEST]} …'}”" for one in sentences[:_MOST]
    )
    more = len(sentences) - _MOST
    return f"{shown} and {more} more" if more > 0 else shown
