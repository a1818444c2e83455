"""A free port for a server that a test starts, and the wait until it answers."""

import socket
import time
import urllib.request


def free_port() -> int:
    """A port on loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait(address: str) -> None:
    """Wait until an address answers. Raises TimeoutError after two minutes."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nothing answers at {address} within two minutes")
