"""Comparisons in the log's SQLite file.

In:  SqliteComparisons().keep("c7…", [(Outcome(0, 1, "wrong", "True", 0.97), trace)])
Out: a row of `outcomes`; its run lies beside it, packed

The primary key of a row is comparison, question and side, so that nothing is counted twice.
"""

import json
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playground.comparisons import Comparison, Found, Outcome, Side, State
from playground.core import Trace
from playground.json_form import from_json, stored
from storage.database import log_file, opened, writing
from storage.deleting import erase_comparisons
from storage.quota import Quota, is_over, trim
from storage.quota import quota as quota_of_variables
from storage.searching import storable

_COLUMNS = """id, title, task, sides, total, at, state, problem,
    (select count(*) from outcomes where comparison = comparisons.n)"""
_OWN = "id = ? and owner = coalesce(?, owner)"


class SqliteComparisons:
    """The `Comparisons` of `playground.comparisons`; what each method does is said there."""

    def __init__(self, path: Path | None = None, quota: Quota | None = None) -> None:
        """Raises InputError where the quota's variables, which hold by default, are no numbers."""
        self.path = path or log_file()
        self.quota = quota or quota_of_variables()

    def begin(self, comparison: Comparison, questions: str, owner: str) -> None:
        sides = json.dumps([[one.mode, one.solver] for one in comparison.sides])
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with opened(self.path) as db, writing(db):
            if is_over(db, self.quota):
                trim(db, self.quota)
            db.execute(
                "insert or ignore into comparisons "
                "(id, owner, title, task, sides, total, at, state, problem, questions) "
                "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    comparison.id, owner, storable(comparison.title), comparison.task,
                    storable(sides), comparison.total, at, comparison.state, comparison.problem,
                    zlib.compress(questions.encode()),
                ],
            )  # fmt: skip

    def find(self, name: str, owner: str | None) -> Comparison | None:
        with opened(self.path) as db:
            row = db.execute(
                f"select {_COLUMNS} from comparisons where {_OWN}", [storable(name), owner]
            ).fetchone()
        return _comparison(row) if row else None

    def every(self, owner: str | None, limit: int = 50) -> list[Comparison]:
        with opened(self.path) as db:
            rows = db.execute(
                f"select {_COLUMNS} from comparisons where owner = coalesce(?, owner) "
                "order by n desc limit ?",
                [owner, limit],
            ).fetchall()
        return [_comparison(row) for row in rows]

    def running(self) -> list[tuple[str, Comparison]]:
        with opened(self.path) as db:
            rows = db.execute(
                f"select owner, {_COLUMNS} from comparisons where state = 'running' order by n"
            ).fetchall()
        return [(owner, _comparison(row)) for owner, *row in rows]

    def questions(self, name: str, owner: str | None) -> str:
        with opened(self.path) as db:
            row = db.execute(
                f"select questions from comparisons where {_OWN}", [storable(name), owner]
            ).fetchone()
        return zlib.decompress(row[0]).decode() if row else ""

    def keep(self, name: str, found: Sequence[Found]) -> bool:
        rows = [
            [
                one.question, one.side, one.mark, storable(one.answer), one.confidence,
                storable(one.error), one.ms, _packed(trace), name,
            ]
            for one, trace in found
        ]  # fmt: skip
        with opened(self.path) as db, writing(db):
            db.conn.executemany(
                "insert or ignore into outcomes "
                "(comparison, question, side, mark, answer, confidence, error, ms, run) "
                "select n, ?, ?, ?, ?, ?, ?, ?, ? from comparisons where id = ?",
                rows,
            )
            there = db.execute("select 1 from comparisons where id = ?", [name]).fetchone()
        return there is not None

    def outcomes(self, name: str, owner: str | None) -> list[Outcome]:
        with opened(self.path) as db:
            rows = db.execute(
                "select question, side, mark, answer, confidence, error, ms from outcomes "
                f"where comparison = (select n from comparisons where {_OWN}) "
                "order by question, side",
                [storable(name), owner],
            ).fetchall()
        return [Outcome(*row) for row in rows]

    def run(self, name: str, question: int, side: int, owner: str | None) -> Trace | None:
        with opened(self.path) as db:
            row = db.execute(
                f"select run from outcomes where comparison = (select n from comparisons "
                f"where {_OWN}) and question = ? and side = ?",
                [storable(name), owner, question, side],
            ).fetchone()
        return _unpacked(row[0]) if row and row[0] else None

    def become(self, name: str, state: State, problem: str = "") -> None:
        with opened(self.path) as db, writing(db):
            db.execute(
                "update comparisons set state = ?, problem = ? where id = ?",
                [state, storable(problem), name],
            )

    def delete(self, name: str, owner: str | None) -> bool:
        with opened(self.path) as db, writing(db):
            return bool(erase_comparisons(db, _OWN, storable(name), owner))


def _comparison(row: Sequence[Any]) -> Comparison:
    name, title, task, sides, total, at, state, problem, done = row
    every = tuple(Side(mode, solver) for mode, solver in json.loads(sides))
    return Comparison(name, title, task, every, total, at, state, problem, done)


def _packed(trace: Trace | None) -> bytes | None:
    return zlib.compress(json.dumps(stored(trace)).encode()) if trace else None


def _unpacked(run: bytes) -> Trace | None:
    """The run that was kept; None where a newer version or a hand wrote what is no run here."""
    try:
        return from_json(zlib.decompress(run).decode())
    except (ValueError, zlib.error):
        return None
