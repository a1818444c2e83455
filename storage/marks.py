"""Whether an answer was right, as the one who asked says, with a note.

In:  put(db, "9c1e…", "f3a9…", "wrong", "it did not see the second “not”")
Out: True; of(db, "f3a9…") == [Marked("9c1e…", "sentiment", …, "wrong", "it did not see …")]

A mark goes for good with its run (a trigger), and is hidden with it. `owner` is a visitor's id,
None for all.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlite_utils import Database

from playground.log import LONGEST_NOTE, MARKS, Marked
from storage.searching import all_of, of_owner, storable


def put(db: Database, name: str, owner: str | None, mark: str, note: str) -> bool:
    """Mark a run, in place of what it was marked with; "" takes the mark away.

    False where this owner has none of that id. Call it within a transaction.
    """
    where, values = all_of(("id = ? and deleted is null", [storable(name)]), of_owner(owner))
    found = db.execute(f"select n from runs where {where}", values).fetchone()
    if not found:
        return False
    if mark not in MARKS:
        db.execute("delete from marks where run = ?", found)
        return True
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    db.execute(
        "insert or replace into marks (run, mark, note, at) values (?, ?, ?, ?)",
        [*found, mark, storable(note)[:LONGEST_NOTE], at],
    )
    return True


def of(db: Database, owner: str | None, names: Sequence[str] | None = None) -> list[Marked]:
    """What is marked of this owner's runs, the last kept first; of those ids alone, where given."""
    conditions = [("deleted is null", list[str]()), of_owner(owner)]
    if names is not None:
        blanks = ", ".join("?" * len(names))
        conditions.append((f"id in ({blanks})", [storable(one) for one in names]))
    where, values = all_of(*conditions)
    rows = db.execute(
        "select id, task, mode, solver, confidence, mark, note from marks "
        f"cross join runs on runs.n = marks.run where {where} order by run desc",
        values,
    ).fetchall()
    return [Marked(*row) for row in rows]
