"""The token that makes a browser the owner's: named by a variable, or in a file beside the log.

In:  owner_token(Path("…/log.db"))
Out: "kq3V…", the same after a restart, so that a bookmark and a cookie go on working

The file is `log.db-owner`, readable by its owner alone; deleting it makes every old address void.
"""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from playground.errors import InputError

VARIABLE = "PLAYGROUND_OWNER_TOKEN"
_FORM = re.compile(r"[A-Za-z0-9_-]{20,200}")


def owner_token(log: Path) -> str:
    """The token that PLAYGROUND_OWNER_TOKEN names, else the one beside the log.

    On a Space (`SPACE_ID`) it is "", nobody's, where the variable names none: what a server
    prints there is read by others. Raises InputError where the variable's is too easily guessed.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        if not _FORM.fullmatch(named):
            raise InputError(
                f"{VARIABLE} holds no token: 20 to 200 letters, digits, - and _ are one. "
                "Make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
            )
        return named
    return "" if "SPACE_ID" in os.environ else _kept(log.with_name(f"{log.name}-owner"))


def _kept(file: Path) -> str:
    """The token in a file that nobody else can read; a new one where there is none.

    Where no file can be written the token holds until the server ends.
    """
    token = _read(file)
    if token:
        return token
    token = secrets.token_urlsafe(32)
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        with open(file, "x", encoding="ascii", opener=_private) as new:
            new.write(token)
    return _read(file) or token  # another server may have been first


def _read(file: Path) -> str:
    """The token in the file; "" where there is none, or where others may have read it."""
    with suppress(OSError, UnicodeDecodeError):
        if not file.stat().st_mode & 0o077:
            token = file.read_text(encoding="ascii")
            return token if _FORM.fullmatch(token) else ""
    return ""


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
