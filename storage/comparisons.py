"""Comparisons in the log's SQLite file.

In:  SqliteComparisons().keep("c7…", [(Outcome(0, 1, "wrong", "True", 0.97), trace)])
Out: a row of `outcomes`; its run lies beside it, packed

The primary key of a row is comparison, question and side, so that nothing is counted twice.
"""

import json
import zlib
from collections.abc import Sequence
from typing import Any

from playground.comparisons import Comparison, Found, Outcome, Side
from playground.core import Trace
from playground.json_form import from_json, stored
from storage.database import opened, writing
from storage.searching import storable
from storage.work import OWN, Work


class SqliteComparisons(Work[Comparison]):
    """The `Comparisons` of `playground.comparisons`; what each method does is said there."""

    table = "comparisons"
    columns = """id, title, task, sides, total, at, state, problem,
        (select count(*) from outcomes where comparison = comparisons.n), memory"""

    def _one(self, row: Sequence[Any]) -> Comparison:
        name, title, task, sides, total, at, state, problem, done, memory = row
        every = tuple(Side(mode, solver) for mode, solver in json.loads(sides))
        taken = tuple(json.loads(memory))
        return Comparison(name, title, task, every, total, at, state, problem, done, taken)

    def begin(self, comparison: Comparison, questions: str, owner: str) -> None:
        sides = json.dumps([[one.mode, one.solver] for one in comparison.sides])
        said: dict[str, str | int | bytes] = {
            "id": comparison.id, "title": storable(comparison.title), "task": comparison.task,
            "sides": storable(sides), "total": comparison.total, "state": comparison.state,
            "problem": comparison.problem, "questions": zlib.compress(questions.encode()),
        }  # fmt: skip
        self._begin(owner, said)

    def running(self) -> list[tuple[str, Comparison]]:
        with opened(self.path) as db:
            rows = db.execute(
                f"select owner, {self.columns} from comparisons where state = 'running' order by n"
            ).fetchall()
        return [(owner, self._one(row)) for owner, *row in rows]

    def questions(self, name: str, owner: str | None) -> str:
        row = self._row("questions", name, owner)
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

    def weighed(self, name: str, memory: Sequence[float | None]) -> None:
        with opened(self.path) as db, writing(db):
            said = json.dumps(list(memory))
            db.execute("update comparisons set memory = ? where id = ?", [said, storable(name)])

    def outcomes(self, name: str, owner: str | None) -> list[Outcome]:
        with opened(self.path) as db:
            rows = db.execute(
                "select question, side, mark, answer, confidence, error, ms from outcomes "
                f"where comparison = (select n from comparisons where {OWN}) "
                "order by question, side",
                [storable(name), owner],
            ).fetchall()
        return [Outcome(*row) for row in rows]

    def run(self, name: str, question: int, side: int, owner: str | None) -> Trace | None:
        with opened(self.path) as db:
            row = db.execute(
                f"select run from outcomes where comparison = (select n from comparisons "
                f"where {OWN}) and question = ? and side = ?",
                [storable(name), owner, question, side],
            ).fetchone()
        return _unpacked(row[0]) if row and row[0] else None


def _packed(trace: Trace | None) -> bytes | None:
    return zlib.compress(json.dumps(stored(trace)).encode()) if trace else None


def _unpacked(run: bytes) -> Trace | None:
    """The run that was kept; None where a newer version or a hand wrote what is no run here."""
    try:
        return from_json(zlib.decompress(run).decode())
    except (ValueError, zlib.error):
        return None
