"""Trainings of the lab in the log's SQLite file.

In:  SqliteTrainings().look("c7…", 30, '{"loss": 1.9, …}', model)
Out: a row of `looks`, and the model beside the training's own row
"""

from datetime import UTC, datetime
from pathlib import Path

from playground.trainings import State, Training
from storage.database import log_file, opened, writing
from storage.deleting import erase_trainings
from storage.quota import Quota, is_over, trim
from storage.quota import quota as quota_of_variables
from storage.searching import storable

_COLUMNS = "id, experiment, at, state, problem"
_OWN = "id = ? and owner = coalesce(?, owner)"


class SqliteTrainings:
    """The `Trainings` of `playground.trainings`; what each method does is said there."""

    def __init__(self, path: Path | None = None, quota: Quota | None = None) -> None:
        """Raises InputError where the quota's variables, which hold by default, are no numbers."""
        self.path = path or log_file()
        self.quota = quota or quota_of_variables()

    def begin(self, training: Training, owner: str) -> None:
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with opened(self.path) as db, writing(db):
            if is_over(db, self.quota):
                trim(db, self.quota)
            db.execute(
                "insert into trainings (id, owner, experiment, at, state, problem) "
                "values (?, ?, ?, ?, ?, ?)",
                [
                    training.id, owner, storable(training.experiment), at, training.state,
                    training.problem,
                ],
            )  # fmt: skip

    def find(self, name: str, owner: str | None) -> Training | None:
        with opened(self.path) as db:
            row = db.execute(
                f"select {_COLUMNS} from trainings where {_OWN}", [storable(name), owner]
            ).fetchone()
        return Training(*row) if row else None

    def every(self, owner: str | None, limit: int = 50) -> list[Training]:
        with opened(self.path) as db:
            rows = db.execute(
                f"select {_COLUMNS} from trainings where owner = coalesce(?, owner) "
                "order by n desc limit ?",
                [owner, limit],
            ).fetchall()
        return [Training(*row) for row in rows]

    def look(self, name: str, step: int, said: str, model: bytes, checkpoint: bytes = b"") -> bool:
        with opened(self.path) as db, writing(db):
            db.execute(
                "insert or replace into looks (training, step, said, model) "
                "select n, ?, ?, ? from trainings where id = ?",
                [step, storable(said), checkpoint or None, name],
            )
            changed = db.execute("update trainings set model = ? where id = ?", [model, name])
            return bool(changed.rowcount)

    def looks(self, name: str, owner: str | None) -> list[str]:
        with opened(self.path) as db:
            rows = db.execute(
                f"select said from looks where training = (select n from trainings where {_OWN}) "
                "order by step",
                [storable(name), owner],
            ).fetchall()
        return [said for (said,) in rows]

    def model(self, name: str, owner: str | None, step: int | None = None) -> bytes:
        which = f"trainings where {_OWN}"
        values: list[str | int | None] = [storable(name), owner]
        if step is not None:
            which = f"looks where training = (select n from {which}) and step = ?"
            values.append(step)
        with opened(self.path) as db:
            row = db.execute(f"select model from {which}", values).fetchone()
        return row[0] or b"" if row else b""

    def checkpoints(self, name: str, owner: str | None) -> list[int]:
        with opened(self.path) as db:
            rows = db.execute(
                f"select step from looks where training = (select n from trainings where {_OWN}) "
                "and model is not null order by step",
                [storable(name), owner],
            ).fetchall()
        return [step for (step,) in rows]

    def become(self, name: str, state: State, problem: str = "") -> None:
        with opened(self.path) as db, writing(db):
            db.execute(
                "update trainings set state = ?, problem = ? where id = ?",
                [state, storable(problem), name],
            )

    def halt(self) -> None:
        with opened(self.path) as db, writing(db):
            db.execute("update trainings set state = 'stopped' where state = 'running'")

    def delete(self, name: str, owner: str | None) -> bool:
        with opened(self.path) as db, writing(db):
            return bool(erase_trainings(db, _OWN, storable(name), owner))
