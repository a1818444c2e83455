"""Whether anyone still waits for what is worked out; long work asks between its pieces.

In:  with waited_for(waiting): …work that calls `go_on()` before each of its pieces…
Out: after `waiting.leave()`, `go_on()` raises Abandoned, and what waits in `cut_off` is cut off
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Abandoned(BaseException):
    """Nobody waits for this work; no fault, so that no handler of faults holds it up."""


class Waiting:
    """Someone who waits for what another thread works out, and may leave."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._cuts: list[Callable[[], None]] = []
        self.left = False

    def leave(self) -> None:
        """Wait no more: what waits in `cut_off` is cut off here and now."""
        with self._guard:
            self.left = True
            cuts, self._cuts = self._cuts, []
        for cut in cuts:
            cut()

    @contextmanager
    def cut_off(self, cut: Callable[[], None]) -> Iterator[None]:
        """Within this `leave` calls `cut`; it is called at once where nobody waits any more."""
        with self._guard:
            self._cuts.append(cut)
            late = self.left
        if late:
            cut()
        try:
            yield
        finally:
            with self._guard:
                if cut in self._cuts:
                    self._cuts.remove(cut)


_waiting: ContextVar[Waiting | None] = ContextVar("waiting", default=None)


@contextmanager
def waited_for(waiting: Waiting) -> Iterator[None]:
    """Within this, in this thread, work is what that one waits for."""
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)


def go_on() -> None:
    """Return where someone still waits. Raises Abandoned where nobody does."""
    waiting = _waiting.get()
    if waiting and waiting.left:
        raise Abandoned


@contextmanager
def cut_off(cut: Callable[[], None]) -> Iterator[None]:
    """Within this, `cut` is called by another thread once nobody waits for this one's work.

    For what cannot ask: a read from a network, say, which `cut` lets fail.
    """
    waiting = _waiting.get()
    if waiting is None:
        yield
        return
    with waiting.cut_off(cut):
        yield
