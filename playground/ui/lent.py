"""What an edited question puts into the form for that one question, after which it is as it was.

In:  lend((), ["auto", "open"], ["deduction", "closed"])
Out: (("auto", "deduction"), ("open", "closed")); once that was asked, given_back(…) sets "auto" and
     "open" again, but leaves what was chosen by hand since

A control that the question says nothing of has `gr.skip()` in its place.
"""

from collections.abc import Sequence
from typing import Any

import gradio as gr

Lent = tuple[tuple[Any, Any], ...]
"""What each control held, and what it was made to hold; empty where nothing is lent."""


def lend(before: Lent, now: Sequence[Any], filled: Sequence[Any]) -> Lent:
    """What the controls hold `now`, or held before an earlier loan, and what fills them."""
    own = [
        was if one == made else one
        for (was, made), one in zip(before or zip(now, now, strict=True), now, strict=True)
    ]
    return tuple(
        (was, was if made == gr.skip() else made) for was, made in zip(own, filled, strict=True)
    )


def given_back(lent: Lent, now: Sequence[Any]) -> list[Any]:
    """An update for each control: what it held before, where it still holds what it was lent."""
    return [
        was if one == made and was != made else gr.skip()
        for (was, made), one in zip(lent, now, strict=True)
    ]
