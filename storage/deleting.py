"""What is deleted: hidden at once, for a while with a way back, then gone for good.

In:  hide_run(db, "9c1e…", "f3a9…"), then within UNDO_SECONDS restore(db, "9c1e…", "f3a9…")
Out: True, both times: there was something to hide, and to bring back

`deleted` is the time (seconds since 1970) at which a row was hidden. A turn is hidden with its last
run; a conversation is hidden with all its turns and runs, which bear its own time. What was hidden
is shared no more, and stays so when it is brought back. All but `is_due` write: call them within a
transaction. `owner` is a visitor's id, None for all.
"""

import time

from sqlite_utils import Database

from playground.log import UNDO_SECONDS

_OWN = "id = ? and owner = coalesce(?, owner)"
WORK = {"trainings": ("looks", "training"), "comparisons": ("outcomes", "comparison")}
"""Tables of work, with that of their parts and its column for whose part it is; what is made again
with the least trouble stands first."""


def hide_run(db: Database, name: str, owner: str | None) -> bool:
    """Hide one run, and its turn where it was the last; False where this owner has none."""
    now = time.time()
    hidden = db.execute(
        f"update runs set deleted = ? where {_OWN} and deleted is null returning turn",
        [now, name, owner],
    ).fetchall()
    for (turn,) in hidden:
        db.execute(
            "update turns set shared = 0, deleted = iif(exists "
            "(select 1 from runs where turn = turns.n and deleted is null), null, ?) where n = ?",
            [now, turn],
        )
    return bool(hidden)


def hide_conversation(db: Database, name: str, owner: str | None) -> bool:
    """Hide a conversation with all that is in it; False where this owner sees none."""
    found = db.execute(
        f"select n from conversations where {_OWN} and deleted is null and exists "
        "(select 1 from turns where conversation = conversations.n and deleted is null)",
        [name, owner],
    ).fetchone()
    if not found:
        return False
    now, n = time.time(), found[0]
    turns = "(select n from turns where conversation = ?)"
    for sql in (
        f"update runs set deleted = ? where deleted is null and turn in {turns}",
        "update turns set shared = 0, deleted = ? where deleted is null and conversation = ?",
        "update conversations set deleted = ? where n = ?",
    ):
        db.execute(sql, [now, n])
    return True


def restore(db: Database, name: str, owner: str | None) -> bool:
    """Bring back a deleted conversation or run of that id; False where there is none.

    A run that was deleted before its conversation was stays deleted with it, and without it.
    """
    found = db.execute(
        f"select n, deleted from conversations where {_OWN} and deleted is not null", [name, owner]
    ).fetchone()
    if found:
        turns = "(select n from turns where conversation = ?)"
        for sql in (
            f"update runs set deleted = null where turn in {turns} and deleted = ?",
            "update turns set deleted = null where conversation = ? and deleted = ?",
            "update conversations set deleted = null where n = ? and deleted = ?",
        ):
            db.execute(sql, found)
        return True
    shown = db.execute(
        f"update runs set deleted = null where {_OWN} and deleted is not null and turn in "
        "(select turns.n from turns join conversations on conversations.n = turns.conversation "
        "where conversations.deleted is null) returning turn",
        [name, owner],
    ).fetchall()
    for (turn,) in shown:
        db.execute("update turns set deleted = null where n = ?", [turn])
    return bool(shown)


def is_due(db: Database) -> bool:
    """Whether something has been hidden for UNDO_SECONDS."""
    due = "select 1 from {} where deleted <= :before"
    exists = " or ".join(f"exists ({due.format(table)})" for table in ("runs", "conversations"))
    found = db.execute(f"select {exists}", {"before": time.time() - UNDO_SECONDS}).fetchone()
    return bool(found[0])


def purge(db: Database) -> None:
    """Delete for good what has been hidden for UNDO_SECONDS."""
    before = time.time() - UNDO_SECONDS
    for table in ("runs", "turns", "conversations"):
        db.execute(f"delete from {table} where deleted <= ?", [before])
    db.execute("delete from conversations where n not in (select conversation from turns)")
    forget_words(db)


def erase_all(db: Database, owner: str | None) -> int:
    """Delete for good whatever is this owner's, comparisons and trainings too; how many runs."""
    own = "owner = coalesce(?, owner)"
    runs = db.execute(f"delete from runs where {own}", [owner]).rowcount
    db.execute(
        f"delete from turns where conversation in (select n from conversations where {own})",
        [owner],
    )
    db.execute(f"delete from conversations where {own}", [owner])
    for table in WORK:
        erase_work(db, table, own, owner)
    forget_words(db)
    return int(runs)


def erase_work(db: Database, table: str, which: str, *values: object) -> int:
    """Delete the rows of a table of WORK that a condition finds, for good; how many."""
    parts, of = WORK[table]
    db.execute(
        f"delete from {parts} where {of} in (select n from {table} where {which})", list(values)
    )
    return int(db.execute(f"delete from {table} where {which}", list(values)).rowcount)


def forget_words(db: Database) -> None:
    """Write the search index anew: of a run that is gone it keeps the words until then."""
    db.execute("insert into runs_fts (runs_fts) values ('optimize')")
