"""Who is next: so many questions at once, the others wait, and a visitor of many waits for others.

In:  lane = Lane("quick", at_once=2, most=32); place = lane.enter("f3a9…")
Out: lane.wait(place, 0.25) is True once it is this one's turn; lane.leave(place) lets the next in
"""

import threading
from collections import Counter
from dataclasses import dataclass

from playground.errors import BusyError


@dataclass(frozen=True, eq=False)
class Ticket:
    """A place in a lane, and whose it is."""

    visitor: str


class Lane:
    """`at_once` are answered at the same time and at most `most` wait.

    Next is who has the fewest answered now; of several the one who came first.
    """

    def __init__(self, at_once: int, most: int) -> None:
        self._at_once = at_once
        self._most = most
        self._changed = threading.Condition()
        self._waiting: list[Ticket] = []
        self._running: list[Ticket] = []

    def enter(self, visitor: str) -> Ticket:
        """A place at the end. Raises BusyError where too many wait."""
        with self._changed:
            if len(self._waiting) >= self._most:
                raise BusyError(
                    f"{len(self._waiting)} questions like this one wait for an answer here, and "
                    "no more are taken. Ask it again in a few minutes."
                )
            ticket = Ticket(visitor)
            self._waiting.append(ticket)
            return ticket

    def wait(self, ticket: Ticket, seconds: float) -> bool:
        """Whether it is this one's turn, after at most so many seconds; from then on it runs."""
        with self._changed:
            if ticket in self._running:
                return True
            if not self._changed.wait_for(lambda: self._next() is ticket, seconds):
                return False
            self._waiting.remove(ticket)
            self._running.append(ticket)
            self._changed.notify_all()
            return True

    def leave(self, ticket: Ticket) -> None:
        """Give the place up, whether it was this one's turn or not."""
        with self._changed:
            for places in (self._waiting, self._running):
                if ticket in places:
                    places.remove(ticket)
            self._changed.notify_all()

    def load(self) -> tuple[int, int]:
        """How many are answered now, and how many wait."""
        with self._changed:
            return len(self._running), len(self._waiting)

    def _next(self) -> Ticket | None:
        if len(self._running) >= self._at_once or not self._waiting:
            return None
        answered = Counter(one.visitor for one in self._running)
        return min(self._waiting, key=lambda one: answered[one.visitor])
