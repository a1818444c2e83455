"""A process that answers one call after the other, and the nursery that makes such processes.

In:  worker = Nursery("rules").fork(nice=0); worker.call(answer, question, "rules", "clingo")
Out: the events as they come, None after each quarter of a second without one

`worker.end()` ends it whatever it does, in milliseconds; a call that is closed before its end
leaves a worker that is of no more use.
"""

import itertools
import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from playground.errors import ModelError
from playground.workers.messages import Broke, End
from playground.workers.nursery import END, FORK, ORDER

LOOK = 0.25
"""Seconds without an event after which a call says None."""

ROOT = Path(__file__).parents[2]

logger = logging.getLogger("playground")


class Worker:
    """One process, by its end of the socket.

    `here` once it has said that it is, `lost` while it is at work and once it is of no more use.
    """

    def __init__(self, connection: Connection, end: Callable[[], None]) -> None:
        self._connection = connection
        self._end = end
        self.here = False
        self.lost = False
        self.megabytes = 0.0

    def call(self, function: Callable[..., Iterator[Any]], *values: object) -> Iterator[Any]:
        """What `function(models, *values)` yields there. Raises the PlaygroundError that was
        raised there, RuntimeError where it broke otherwise.

        Function and values go by pickle, so it is one of a module. Raises ModelError where the
        process was ended from outside.
        """
        self.lost = True  # until the call has come to its end
        try:
            if not self.here:
                yield from self._events()
                self.here = True
            self._connection.send((function, values))
            yield from self._events()
        except (EOFError, OSError) as error:
            raise ModelError(
                "The process that worked on this ended before there was an answer: it took too "
                "much memory, or the page is being closed. Ask again, or about a shorter text."
            ) from error
        self.lost = False

    def end(self) -> None:
        """End the process, whatever it does."""
        self.lost = True
        self._connection.close()
        self._end()

    def _events(self) -> Iterator[Any]:
        while True:
            if not self._connection.poll(LOOK):
                yield None
                continue
            event = self._connection.recv()
            if isinstance(event, End):
                self.megabytes = event.megabytes
                return
            if isinstance(event, Broke):
                self.lost = False
                raise RuntimeError(event.error) if isinstance(event.error, str) else event.error
            yield event


class Nursery:
    """Makes workers of one kind; its process starts with the first of them, or with `start`."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._guard = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._numbers = itertools.count()

    def start(self) -> None:
        """Start its process, if it is not there; returns at once."""
        with self._guard:
            self._started()

    def fork(self, nice: int) -> Worker:
        """A worker that is so nice to other processes (0 to 19). It may take a while to be there.

        Where the nursery's process has ended, another is started.
        """
        ours, theirs = socket.socketpair()
        number = next(self._numbers)
        with theirs, self._guard:
            for last in (False, True):
                control = self._started()
                try:
                    order = ORDER.pack(FORK, number, nice)
                    socket.send_fds(control, [order], [theirs.fileno()])
                    break
                except OSError:
                    logger.warning("the nursery of %s has ended; another is started", self._kind)
                    self._close()
                    if last:
                        raise

        def end() -> None:
            with self._guard, suppress(OSError):  # it may have ended, and its workers with it
                control.sendall(ORDER.pack(END, number, 0))

        return Worker(Connection(ours.detach()), end)

    def close(self) -> None:
        """End its process and all its workers."""
        with self._guard:
            self._close()

    def _close(self) -> None:
        if self._control and self._process:
            self._control.close()
            self._process.terminate()  # while it loads it does not see that the socket is closed
            self._process.wait()
        self._control = None

    def _started(self) -> socket.socket:
        if self._control is None:
            self._control, theirs = socket.socketpair()
            path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "playground.workers.nursery",
                     str(theirs.fileno()), self._kind],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    env={**os.environ, "PYTHONPATH": path},
                    start_new_session=True,  # Ctrl-C is for the page's process alone
                )  # fmt: skip
        return self._control
