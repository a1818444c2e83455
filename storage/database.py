"""The log's SQLite file: where it lies, and how a call opens, writes and closes it.

In:  with opened(log_file()) as db, writing(db): db.execute("delete from runs")
Out: one transaction in a file that is of the newest form; any failure is a LogError with a way out
"""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import platformdirs
from sqlite_utils import Database

from playground.errors import LogError
from storage.deleting import is_due, purge
from storage.migrations import MIGRATIONS, adopt

SECONDS_TO_WAIT = 5.0
"""How long a call waits for another process, or thread, that is writing."""

PEN = threading.RLock()
"""Who of this process's threads writes."""

WAYS_OUT = {
    "readonly": "Make the file and its folder writable",
    "unable to open": "Check that its folder is there and may be written",
    "full": "Free some space on that disk",
    "disk I/O": "Free some space on that disk, or check it",
    "not a database": "Move the file away, and the next run begins a new one",
    "malformed": "Move the file away, and the next run begins a new one",
    "locked": "Close the program that is writing to it, and try again",
}


def log_file() -> Path:
    """The file that PLAYGROUND_DB names; else `log.db` in the user's data folder."""
    named = os.environ.get("PLAYGROUND_DB")
    folder = platformdirs.user_data_path("reasoning-playground")
    return Path(named).expanduser().absolute() if named else folder / "log.db"


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """The file, made and brought up to date where it has to be; any failure is a LogError."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # other users read nothing
        with closing(sqlite3.connect(path, timeout=SECONDS_TO_WAIT)) as connection:
            db = Database(connection, execute_plugins=False)
            with suppress(sqlite3.OperationalError):  # read-only or busy: it stays as it is
                db.execute(f"pragma journal_mode = {journal(path)}")
            db.execute("pragma secure_delete = on")  # what is deleted is overwritten
            if MIGRATIONS.pending(db):
                with writing(db):
                    MIGRATIONS.apply(db)
            if db.execute("select 1 from runs where turn is null limit 1").fetchone():
                with writing(db):
                    adopt(db)
            if is_due(db):
                _purged(db)
            yield db
    except (sqlite3.Error, OSError) as error:
        ways = (way for said, way in WAYS_OUT.items() if said in str(error))
        raise LogError(
            f"The log {path} cannot be used: {error}. "
            f"{next(ways, 'Check that file')}, or name another file in PLAYGROUND_DB."
        ) from error


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the pen from its start, so that it cannot lose it half-way.

    Threads queue for it here: in SQLite, who finds a file locked sleeps ever longer, up to 0.1 s,
    and often while nobody writes.
    """
    if not PEN.acquire(timeout=SECONDS_TO_WAIT):
        raise sqlite3.OperationalError("database is locked")
    try:
        db.execute("begin immediate")
        try:
            yield
            db.commit()
        finally:
            db.rollback()  # does nothing after the commit
    finally:
        PEN.release()


def _purged(db: Database) -> None:
    """Delete what is due, without waiting: where that cannot be now, a later call does it."""
    if not PEN.acquire(blocking=False):
        return
    try:
        db.execute("pragma busy_timeout = 0")
        with suppress(sqlite3.OperationalError), writing(db):
            purge(db)
        db.execute(f"pragma busy_timeout = {SECONDS_TO_WAIT * 1000:.0f}")
    finally:
        PEN.release()


def journal(path: Path, mounts: Path = Path("/proc/self/mounts")) -> str:
    """`wal` on a local disk; `delete` on a mounted bucket, where no memory can be shared.

    `mounts` lists what is mounted, a line each: device, folder, type of file system, …
    """
    path = path.resolve()
    if os.environ.get("SPACE_ID") and path.is_relative_to("/data"):
        return "delete"
    if not mounts.exists():
        return "wal"
    kinds = {
        folder: kind
        for _, folder, kind, *_ in map(str.split, mounts.read_text().splitlines())
        if path.is_relative_to(folder)
    }
    kind = kinds[max(kinds, key=len)] if kinds else ""
    return "delete" if kind.startswith(("fuse", "nfs", "cifs", "smb", "ceph")) else "wal"
