"""Where the page listens, who reaches it there, and what is open to them.

In:  exposure("0.0.0.0", token="kq3V…", limited=False)
Out: ["Open to others: …", "All runs are shown to …", "Nothing limits the log: …"]
"""

import errno
import os
import socket
from ipaddress import ip_address

from playground.errors import InputError


def refuse_taken(host: str, port: int) -> None:
    """Raise InputError where the page could not listen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "another program is there" if taken else os.strerror(error.errno or 0)
        raise InputError(
            f"The page cannot be at {host}, port {port}: {why}. Name another: "
            f"make run PORT={port % 65535 + 1}, or playground serve --port {port % 65535 + 1}."
        ) from error


def exposure(host: str, token: str, limited: bool) -> list[str]:
    """Sentences for the one who starts the page; none where only this machine reaches it.

    `limited` says whether the log has a quota. Who puts a proxy before a page on loopback has
    read docs/server.md, where the same stands.
    """
    space = "SPACE_ID" in os.environ
    if not space and is_loopback(host):
        return []
    where = "whoever may open this Space" if space else f"whoever reaches this machine ({host})"
    said = [
        f"Open to others: {where} may ask, upload documents and choose models, which are fetched "
        "to this disk, and sees his own runs alone. What may be limited: docs/server.md"
    ]
    if token:
        plain = "" if space else " It is not encrypted on its way: put nginx or Caddy before it."
        said.append(f"All runs are shown to whoever has the address with the owner's token.{plain}")
    else:
        said.append("Nobody sees all runs in a browser; for that set PLAYGROUND_OWNER_TOKEN.")
    if not limited:
        said.append(
            "Nothing limits the log: set PLAYGROUND_LOG_MEGABYTES or PLAYGROUND_LOG_DAYS "
            "(docs/log.md)."
        )
    return said


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that listens there."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
