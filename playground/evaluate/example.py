"""A question with its right answers, and which of several that differ in one thing it is.

In:  Question("deduction", "Is Bob kind?", "Bob is big."), ("Unknown",)
Out: Example("t1", Question(…), ("Unknown",))
"""

from dataclasses import dataclass
from typing import Any, Literal

from playground.core import Question

Expects = Literal["same", "other"]


@dataclass(frozen=True)
class Probe:
    """Which `pair` a question is one of, of questions that differ in one thing: the `capability`.

    The answer to each ought to be the `same` as to the first of its pair, or an `other` one;
    `group` is whose word stands in it, where it is about groups of people.
    """

    capability: str
    expects: Expects
    pair: str
    group: str = ""


@dataclass(frozen=True)
class Example:
    """A question and its right answers, any of which will do; `depth`: hops to it, if known."""

    id: str
    question: Question
    answers: tuple[Any, ...]
    depth: int | None = None
    probe: Probe | None = None
