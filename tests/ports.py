"""A free port for a server that a test starts, and the wait until it answers."""

import os
import socket
import subprocess
import time
import urllib.request
from itertools import count
from typing import Any

OWNER = "the-owner-of-all-pages-of-the-tests"
"""The owner's token of the pages that the tests start."""

_PORTS = count(10_000 + os.getpid() % 200 * 100)
"""Each process of tests has a hundred ports of its own, below those that the system gives away."""


def free_port() -> int:
    """A port on loopback that nothing listens on."""
    for port in _PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("the ports go on")


def wait(address: str, server: "subprocess.Popen[Any] | None" = None) -> None:
    """Wait until an address answers.

    Raises TimeoutError after ten minutes, ChildProcessError where the process has ended that is to
    serve it.
    """
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            if server and server.poll() is not None:
                raise ChildProcessError(f"the server of {address} has ended") from None
            time.sleep(0.05)
    raise TimeoutError(f"nothing answers at {address} within ten minutes")
