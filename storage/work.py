"""Pieces of a visitor's work that go on for a while, in the log's SQLite file.

In:  class SqliteTrainings(Work[Training]): table, columns = "trainings", "id, experiment, at, …"
Out: its find, every, become and delete; a row of `trainings` a piece, of its owner, with its state

Comparisons and trainings are such. What each method does is said by their protocols, in
`playground.comparisons` and `playground.trainings`.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from playground.log import Quota
from storage.database import log_file, opened, writing
from storage.deleting import erase_work
from storage.quota import is_over, trim
from storage.quota import quota as quota_of_variables
from storage.searching import storable

OWN = "id = ? and owner = coalesce(?, owner)"
"""A piece of that id, of that owner or of anybody's for None."""

One = TypeVar("One")


class Work(Generic[One]):
    """A table of pieces of work; `columns` are those that `_one` makes a piece of."""

    table: Literal["comparisons", "trainings"]
    columns: str

    def __init__(self, path: Path | None = None, quota: Quota | None = None) -> None:
        """Raises InputError where the quota's variables, which hold by default, are no numbers."""
        self.path = path or log_file()
        self.quota = quota or quota_of_variables()

    def _one(self, row: Sequence[Any]) -> One:
        raise NotImplementedError

    def _begin(self, owner: str, values: Mapping[str, str | int | bytes]) -> None:
        """Keep a piece, once what is over the quota has gone; one of the same id stays as it is."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with opened(self.path) as db, writing(db):
            if is_over(db, self.quota):
                trim(db, self.quota)
            db.table(self.table).insert({**values, "owner": owner, "at": at}, ignore=True)

    def find(self, name: str, owner: str | None) -> One | None:
        """The piece of that id, or None where this owner has none."""
        row = self._row(self.columns, name, owner)
        return self._one(row) if row else None

    def every(self, owner: str | None, limit: int = 50) -> list[One]:
        """Pieces, the last begun first."""
        with opened(self.path) as db:
            rows = db.execute(
                f"select {self.columns} from {self.table} where owner = coalesce(?, owner) "
                "order by n desc limit ?",
                [owner, limit],
            ).fetchall()
        return [self._one(row) for row in rows]

    def become(
        self, name: str, state: Literal["running", "stopped", "done"], problem: str = ""
    ) -> None:
        """Note whether it goes on, was stopped and why, or is done."""
        with opened(self.path) as db, writing(db):
            db.execute(
                f"update {self.table} set state = ?, problem = ? where id = ?",
                [state, storable(problem), name],
            )

    def delete(self, name: str, owner: str | None) -> bool:
        """Delete a piece with all that is in it, for good; False for no such one."""
        with opened(self.path) as db, writing(db):
            return bool(erase_work(db, self.table, OWN, storable(name), owner))

    def _row(self, columns: str, name: str, owner: str | None) -> Any:
        """Columns of the piece of that id, or None where this owner has none."""
        with opened(self.path) as db:
            return db.execute(
                f"select {columns} from {self.table} where {OWN}", [storable(name), owner]
            ).fetchone()
