"""How many questions a visitor may have unanswered here, and all visitors together.

In:  with Door().open("f3a9…"): …the question is answered…
Out: BusyError with a sentence where this visitor, or everybody together, has too many already
"""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from playground.errors import BusyError

OF_ONE = 8
OF_ALL = 120


class Door:
    """Counts who is inside."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._inside: Counter[str] = Counter()

    @contextmanager
    def open(self, visitor: str) -> Iterator[None]:
        """Inside, one question of this visitor is answered. Raises BusyError where that is one too
        many.
        """
        with self._guard:
            if self._inside[visitor] >= OF_ONE:
                raise BusyError(
                    f"{OF_ONE} questions of yours are not answered yet, and no more are taken at "
                    "once. Wait for an answer, or stop one of them."
                )
            if self._inside.total() >= OF_ALL:
                raise BusyError(
                    f"{OF_ALL} questions of all visitors are not answered yet, and no more are "
                    "taken at once. Ask again in a minute."
                )
            self._inside[visitor] += 1
        try:
            yield
        finally:
            with self._guard:
                self._inside -= Counter([visitor])  # who has none left is forgotten
