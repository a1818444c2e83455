"""A solver, or any generator, to its end: what it yields on the way, and what it returns."""

from collections.abc import Generator
from typing import TypeVar

Y = TypeVar("Y")
R = TypeVar("R")


def ended(events: Generator[Y, None, R]) -> tuple[list[Y], R]:
    """All that it yields, and what it returns."""
    yielded = []
    while True:
        try:
            yielded.append(next(events))
        except StopIteration as stop:
            return yielded, stop.value
