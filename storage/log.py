"""The log: every run in one SQLite file, found again by words.

In:  log = SqliteLog(); log.add(trace, owner="f3a9…"); log.search("captain happy")
Out: [Trace(…)], newest first

A call opens the file, does its work in one transaction and closes it. So threads and processes need
not know of each other, a run is on disk when `add` returns, and a file that was broken, moved or
deleted is none of yesterday's business once it is mended.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import platformdirs
from sqlite_utils import Database

from playground.core import Trace
from playground.errors import LogError
from playground.json_form import as_dict, from_dict
from storage.migrations import MIGRATIONS

SECONDS_TO_WAIT = 5.0
"""How long a call waits for another process that is writing."""

MOST_WORDS = 100
"""How many words one search may have."""

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


class SqliteLog:
    """The `Log` of `playground.core` in a SQLite file, which the first call makes."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or log_file()

    def add(self, trace: Trace, owner: str = "") -> None:
        """Keep a run; it is on disk when this returns. Raises LogError."""
        with self._opened() as db, _writing(db):
            db.table("runs").insert(_row(trace, owner))

    def search(self, words: str = "", limit: int = 50, owner: str | None = None) -> list[Trace]:
        """Runs whose question or answer has all the words or parts of words, newest first.

        Raises LogError.
        """
        conditions, values = _conditions(words)
        if owner is not None:
            conditions.append("owner = ?")
            values.append(owner)
        sql = (
            f"select trace from runs where {' and '.join(conditions) or 'true'} "
            "order by at desc, n desc limit ?"
        )
        with self._opened() as db:
            rows = db.execute(sql, [*values, limit]).fetchall()
        return [from_dict(json.loads(trace)) for (trace,) in rows]

    def get(self, trace_id: str, owner: str | None = None) -> Trace | None:
        """One run, or None where there is none of that id for this owner. Raises LogError."""
        with self._opened() as db:
            row = db.execute(
                "select trace from runs where id = ? and owner = coalesce(?, owner)",
                [_storable(trace_id), owner],
            ).fetchone()
        return from_dict(json.loads(row[0])) if row else None

    def delete(self, trace_id: str, owner: str | None = None) -> bool:
        """Delete one run; False where there was none of that id for this owner. Raises LogError."""
        with self._opened() as db, _writing(db):
            deleted = db.execute(
                "delete from runs where id = ? and owner = coalesce(?, owner)",
                [_storable(trace_id), owner],
            )
            return deleted.rowcount > 0

    @contextmanager
    def _opened(self) -> Iterator[Database]:
        """The file, made and brought up to date where it has to be; any failure is a LogError."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=SECONDS_TO_WAIT)) as connection:
                db = Database(connection, execute_plugins=False)
                with suppress(sqlite3.OperationalError):  # read-only or busy: it stays as it is
                    db.execute(f"pragma journal_mode = {journal(self.path)}")
                if MIGRATIONS.pending(db):
                    with _writing(db):
                        MIGRATIONS.apply(db)
                yield db
        except (sqlite3.Error, OSError) as error:
            ways = (way for said, way in WAYS_OUT.items() if said in str(error))
            raise LogError(
                f"The log {self.path} cannot be used: {error}. "
                f"{next(ways, 'Check that file')}, or name another file in PLAYGROUND_DB."
            ) from error


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


@contextmanager
def _writing(db: Database) -> Iterator[None]:
    """One transaction that holds the pen from its start, so that it cannot lose it half-way."""
    db.execute("begin immediate")
    try:
        yield
        db.commit()
    finally:
        db.rollback()  # does nothing after the commit


def _row(trace: Trace, owner: str) -> dict[str, str | float | None]:
    answer = trace.answer
    return {
        "id": trace.id,
        "at": trace.at,
        "owner": owner,
        "task": trace.question.task,
        "mode": trace.mode,
        "solver": trace.solver,
        "model": trace.model.id if trace.model else None,
        "text": _storable(trace.question.text),
        "context": _storable(trace.question.context),
        "answer": _storable(answer.text) if answer else "",
        "abstained": answer.abstained if answer else None,
        "confidence": answer.confidence if answer else None,
        "error": trace.error.type if trace.error else None,
        "ms": trace.ms,
        "trace": json.dumps(as_dict(trace)),
    }


def _conditions(words: str) -> tuple[list[str], list[str | int]]:
    """SQL conditions and their values for runs with all the words; trigrams need three letters."""
    found = _storable(words).split()
    if len(found) > MOST_WORDS:
        raise LogError(f"That is a search for {len(found)} words; search for {MOST_WORDS} at most.")
    quoted = ['"' + word.replace('"', '""') + '"' for word in found if len(word) >= 3]
    conditions = ["n in (select rowid from runs_fts where runs_fts match ?)" for _ in quoted]
    short = [word for word in found if len(word) < 3]
    conditions += ["instr(lower(text || ' ' || context || ' ' || answer), lower(?))" for _ in short]
    return conditions, [*quoted, *short]


def _storable(text: str) -> str:
    """The text as UTF-8 can hold it: half a character becomes "?", a NUL a space."""
    return text.encode(errors="replace").decode().replace("\0", " ")
