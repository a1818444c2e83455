"""The process that workers are forked from: what they need is imported there once, and loaded.

In:  python -m playground.workers.nursery 5 networks     # 5: a socket of the page's process
Out: for each b"f" with a number, a nice value and a socket a worker that answers on that socket;
     for each b"e" with a number that worker's end, and that of every process it started

When the socket closes, because the page's process ended in whatever way, all of them end. SIGTERM
ends it only while it still imports and loads: then it has no workers and does not see the socket.
"""

import gc
import os
import random
import signal
import socket
import struct
import sys
from contextlib import suppress
from multiprocessing.connection import Connection

from playground import route
from playground.core import Models, Question
from playground.engine import ask
from playground.errors import ModelError, PlaygroundError
from playground.models import devices
from playground.models.memory import most_resident
from playground.models.pool import Pool
from playground.workers import jobs  # noqa: F401 - what workers are asked is here by then
from playground.workers.messages import Broke, End

ORDER = struct.Struct("!cii")
"""What is wanted, the number of a worker, and how nice it is to others."""
FORK, END = b"f", b"e"
RULES, NETWORKS = "rules", "networks"
MEGABYTE = 1e6
FIRST = ("Tell me a joke about dogs.", "这家店的服务太差了。")
"""Their task is chosen before any worker is there: what reads English and Chinese is loaded by it,
and the examples that a text is held against are encoded. A worker took up to 8 s to do so itself.
"""


def main(control: socket.socket, kind: str) -> None:
    """Fork and end workers until the socket closes."""
    models = prepared(kind)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    workers: dict[int, int] = {}  # a number and its process
    while True:
        data, sockets, _, _ = socket.recv_fds(control, ORDER.size, 1)
        if len(data) < ORDER.size:
            break
        order, number, nice = ORDER.unpack(data)
        if order == FORK:
            process = os.fork()
            if process == 0:
                control.close()
                _work(sockets[0], models, nice)
            with suppress(OSError):  # it has done so itself, or has ended
                os.setpgid(process, process)
            workers[number] = process
            os.close(sockets[0])
        elif number in workers:
            _end(workers.pop(number))
    for process in workers.values():
        _end(process)


def prepared(kind: str) -> Pool:
    """What chooses a task and the solvers in memory and, for networks, the embedded models.

    One thread each, no lock.
    """
    from playground.registry import solvers

    solvers()
    pool = Pool()
    if kind == NETWORKS:
        import torch

        os.environ |= {devices.VARIABLE: "cpu", "OMP_NUM_THREADS": "1"}
        torch.set_num_threads(1)
        pool.warm_networks()  # a writer has threads, which no fork would have
        with suppress(ModelError):
            route.nearest(FIRST[0], "", pool)
    else:
        ask(
            Question("deduction", "Bob is kind.", "Bob is big. All big people are kind."),
            "rules",
            pool,
        )
        for text in FIRST:
            route.ruled(text, "")
    gc.freeze()  # what is here stays, and is shared
    return pool


def _work(descriptor: int, models: Models, nice: int) -> None:
    """Answer on a socket until it closes; never return."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(OSError):
        os.setpgid(0, 0)
    os.nice(nice)
    random.seed()
    try:
        answer_on(Connection(descriptor), models)
    finally:
        os._exit(0)


def answer_on(connection: Connection, models: Models) -> None:
    """Call what is sent, a function and its values, with the models before them; send what it says.

    The last message of each call is an End, or a Broke with its error.
    """
    with suppress(EOFError, OSError):
        connection.send(End(most_resident() / MEGABYTE))  # here it is
        while True:
            function, values = connection.recv()
            try:
                for event in function(models, *values):
                    connection.send(event)
                last: End | Broke = End(most_resident() / MEGABYTE)
            except OSError:
                raise
            except PlaygroundError as error:
                last = Broke(error)
            except BaseException as error:
                last = Broke(f"{type(error).__name__}: {error}")
            connection.send(last)


def _end(process: int) -> None:
    """Kill a worker and what it started. Until it is waited for no other process has its number."""
    with suppress(OSError):
        os.killpg(process, signal.SIGKILL)
    with suppress(OSError):
        os.kill(process, signal.SIGKILL)
    with suppress(OSError):
        os.waitpid(process, 0)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2])
