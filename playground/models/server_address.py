"""The address of a model server: taken apart, allowed or not, and the key that goes with it.

In:  read("http://127.0.0.1:8000/v1#Qwen/Qwen3-8B")
Out: Address(base="http://127.0.0.1:8000/v1", model="Qwen/Qwen3-8B")

PLAYGROUND_SERVERS lists the servers that whoever runs the playground trusts, as in
`http://10.0.0.7:8000/v1, https://api.openai.com/v1`. Where it is set no other server is asked, and
without it none for a visitor (models/for_visitors.py), who could make the page call addresses that
only it can reach. A key goes to listed servers alone: a server might be named to collect it.
"""

import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from playground.errors import InputError

FORM = "http://host:port/v1#model-id"


@dataclass(frozen=True)
class Address:
    """Where a server's API begins, without a slash at its end, and the model meant; "" for any."""

    base: str
    model: str


def read(url: str) -> Address:
    """The parts of a server's address, if it may be asked from here; else raises InputError.

    An address is kept in the log, so one that holds a password or another secret is refused, and
    what is said of it does not repeat it.
    """
    before_model = url.partition("#")[0]
    if "@" in before_model or "?" in before_model:
        raise InputError(
            "Leave name, password and what follows a “?” out of a server's address, which is kept "
            f"in the log; write {FORM} and put a key into PLAYGROUND_SERVER_KEY."
        )
    address = _parts(url)
    if address is None:
        raise InputError(f"“{url}” is no address of a server; write {FORM}")
    allowed = listed()
    if allowed and address.base not in allowed:
        raise InputError(
            f"{address.base} is not among the servers that may be asked from here "
            f"({', '.join(allowed)}); "
            "whoever runs this playground names them in PLAYGROUND_SERVERS."
        )
    return address


def is_listed(url: str) -> bool:
    """Whether PLAYGROUND_SERVERS names the server of this address."""
    address = _parts(url)
    return address is not None and address.base in listed()


def listed() -> tuple[str, ...]:
    """The servers of PLAYGROUND_SERVERS, separated by commas or spaces."""
    urls = os.environ.get("PLAYGROUND_SERVERS", "").replace(",", " ").split()
    return tuple(address.base for url in urls if (address := _parts(url)))


def key(base: str) -> str:
    """The key to show a server: PLAYGROUND_SERVER_KEY, else OPENAI_API_KEY; "" for none.

    Only a server of PLAYGROUND_SERVERS is shown one.
    """
    if base not in listed():
        return ""
    return os.environ.get("PLAYGROUND_SERVER_KEY") or os.environ.get("OPENAI_API_KEY", "")


def _parts(url: str) -> Address | None:
    """An address in one spelling, or None for what is no address."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[a-z0-9._:-]+", host):
        return None
    host = f"[{host}]" if ":" in host else host
    return Address(f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}", parts.fragment)
