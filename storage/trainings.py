"""Trainings of the lab in the log's SQLite file.

In:  SqliteTrainings().look("c7…", 30, '{"loss": 1.9, …}', model)
Out: a row of `looks`, and the model beside the training's own row
"""

from collections.abc import Sequence
from typing import Any

from playground.trainings import Training
from storage.database import opened, writing
from storage.searching import storable
from storage.work import OWN, Work


class SqliteTrainings(Work[Training]):
    """The `Trainings` of `playground.trainings`; what each method does is said there."""

    table = "trainings"
    columns = "id, experiment, at, state, problem"

    def _one(self, row: Sequence[Any]) -> Training:
        return Training(*row)

    def begin(self, training: Training, owner: str) -> None:
        said = {"id": training.id, "experiment": storable(training.experiment)}
        self._begin(owner, {**said, "state": training.state, "problem": training.problem})

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
                f"select said from looks where training = (select n from trainings where {OWN}) "
                "order by step",
                [storable(name), owner],
            ).fetchall()
        return [said for (said,) in rows]

    def model(self, name: str, owner: str | None, step: int | None = None) -> bytes:
        which = f"trainings where {OWN}"
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
                f"select step from looks where training = (select n from trainings where {OWN}) "
                "and model is not null order by step",
                [storable(name), owner],
            ).fetchall()
        return [step for (step,) in rows]

    def halt(self) -> None:
        with opened(self.path) as db, writing(db):
            db.execute("update trainings set state = 'stopped' where state = 'running'")
