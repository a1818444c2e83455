"""What goes on in a server while nobody looks: whose each piece of work is, and how it is stopped.

In:  going = Going(); stop = going.enter("c7…", "f3a9…", refuse)
Out: an event that `going.stop("c7…")` sets; `going.leave("c7…")` once the work has ended
"""

import threading
from collections.abc import Callable

from playground.errors import BusyError


class Going:
    """Pieces of work in the order in which they were entered, each of a visitor."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._stops: dict[str, tuple[str, threading.Event]] = {}

    def enter(self, name: str, visitor: str, refuse: Callable[[], None]) -> threading.Event | None:
        """Enter a piece of work; the event that stops it, or None where it goes on already.

        `refuse` raises where it is too much. Raises BusyError where it is being stopped just now.
        """
        with self._guard:
            if name in self._stops:
                if self._stops[name][1].is_set():
                    raise BusyError("It is being stopped just now. Go on with it in a moment.")
                return None
            refuse()
            stop = threading.Event()
            self._stops[name] = visitor, stop
            return stop

    def leave(self, name: str) -> None:
        """The work of that name has ended."""
        with self._guard:
            self._stops.pop(name, None)

    def stop(self, name: str) -> None:
        """Tell a piece of work to end; nothing where there is none of that name."""
        with self._guard:
            if name in self._stops:
                self._stops[name][1].set()

    def every(self) -> list[str]:
        """Whose each is, one a piece of work."""
        return [visitor for visitor, _ in list(self._stops.values())]

    def before(self, name: str) -> int:
        """How many were entered before that one; 0 where there is none of that name."""
        names = list(self._stops)
        return names.index(name) if name in names else 0

    def __contains__(self, name: str) -> bool:
        return name in self._stops
