"""The log: every run in one SQLite file, in its conversation, found again by words.

In:  log = SqliteLog(); log.add(trace, owner="f3a9…"); log.search(Sought("captain happy"))
Out: [Trace(…)], newest first

A call opens the file, does its work in one transaction and closes it. So threads and processes need
not know of each other, a run is on disk when `add` returns, and a file that was broken, moved or
deleted is none of yesterday's business once it is mended.
"""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from playground.core import Trace
from playground.errors import LogError
from playground.log import (
    EVERY_RUN,
    LONGEST_TITLE,
    Conversation,
    LoggedTurn,
    Marked,
    Quota,
    Sought,
    unreadable,
)
from playground.verdict import verdict as judge
from storage import carrying, deleting, marks, searching
from storage.columns import columns_of
from storage.database import log_file, opened, writing
from storage.quota import is_over, trim
from storage.quota import quota as quota_of_variables
from storage.reading import RUN, run_of, said_of
from storage.searching import of_conversation, storable

logger = logging.getLogger("playground")

_CONVERSATION = """
    select id, (select title from turns where conversation = conversations.n and deleted is null
      order by number limit 1), at, touched,
      (select count(*) from turns where conversation = conversations.n and deleted is null)
    from conversations where deleted is null and exists
      (select 1 from turns where conversation = conversations.n and deleted is null)"""
_SEEN = """
    from runs join turns on turns.n = runs.turn
      join conversations on conversations.n = turns.conversation
    where runs.id = ? and runs.deleted is null
      and (runs.owner = coalesce(?, runs.owner) or turns.shared)"""


class SqliteLog:
    """The `Log` of `playground.log` in a SQLite file, which the first call makes.

    What each method does is said there; all raise LogError, with a way out, where the file cannot
    be used.
    """

    def __init__(self, path: Path | None = None, quota: Quota | None = None) -> None:
        """Raises InputError where the quota's variables, which hold by default, are no numbers."""
        self.path = path or log_file()
        self.quota = quota or quota_of_variables()

    # --- keeping -------------------------------------------------------------------------------

    def add(
        self, trace: Trace, owner: str = "", conversation: str = "", number: int | None = None
    ) -> None:
        title = trace.question.passage[1]
        with self._opened() as db, writing(db):
            turn, _ = _turn(db, conversation or trace.id, owner, number, at=trace.at, title=title)
            db.table("runs").insert({**columns_of(trace, owner), "turn": turn})
            _judge(db, turn)
        if self.quota.limits:
            self._trim_aside()

    def turn(
        self,
        conversation: str,
        said: Mapping[str, Any],
        title: str,
        owner: str,
        number: int | None = None,
    ) -> int:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._opened() as db, writing(db):
            turn, number = _turn(db, conversation, owner, number, at=now, title=title)
            db.execute(
                "update turns set said = ?, title = ? where n = ?",
                [json.dumps(said), storable(title)[:LONGEST_TITLE], turn],
            )
        return number

    # --- conversations -------------------------------------------------------------------------

    def turns(
        self,
        conversation: str,
        owner: str | None = None,
        before: int | None = None,
        limit: int | None = 30,
        since: int | None = None,
    ) -> list[LoggedTurn]:
        with self._opened() as db:
            return _logged(
                db,
                "select turns.* from turns join conversations on conversations.n = conversation "
                "where conversations.id = ? and owner = coalesce(?, owner) "
                "and turns.deleted is null and number < coalesce(?, number + 1) "
                "and number >= coalesce(?, number) order by number desc limit coalesce(?, -1)",
                [storable(conversation), owner, before, since, limit],
            )

    def conversation(self, name: str, owner: str | None = None) -> Conversation | None:
        with self._opened() as db:
            row = db.execute(
                f"{_CONVERSATION} and id = ? and owner = coalesce(?, owner)",
                [storable(name), owner],
            ).fetchone()
        return Conversation(*row) if row else None

    def conversations(
        self, words: str = "", limit: int = 50, owner: str | None = None, offset: int = 0
    ) -> list[Conversation]:
        # sorted where few are found by their words; all there are stand in order in an index
        order = "+last desc, n desc" if words.split() else "last desc, n desc"
        with self._opened() as db:
            where, values = of_conversation(db, words, owner)
            rows = db.execute(
                f"{_CONVERSATION} and {where} order by {order} limit ? offset ?",
                [*values, limit, offset],
            ).fetchall()
        return [Conversation(*row) for row in rows]

    # --- runs ----------------------------------------------------------------------------------

    def search(self, sought: Sought = EVERY_RUN, limit: int = 50, offset: int = 0) -> list[Trace]:
        with self._opened() as db:
            found = searching.numbers(db, sought, limit, offset)
            rows = db.execute(
                f"select {RUN} from json_each(?) as found join runs on runs.n = found.value "
                "order by runs.n desc",
                [json.dumps(found)],
            ).fetchall()
        return [run_of(row) for row in rows]

    def count(self, sought: Sought = EVERY_RUN, most: int = -1) -> int:
        with self._opened() as db:
            return searching.count(db, sought, most)

    def get(self, trace_id: str, owner: str | None = None) -> Trace | None:
        row = self._seen(RUN, trace_id, owner)
        return run_of(row) if row else None

    def place(self, trace_id: str, owner: str | None = None) -> tuple[str, int] | None:
        row = self._seen("conversations.id, number", trace_id, owner)
        return (row[0], row[1]) if row else None

    def turn_of(self, trace_id: str, owner: str | None = None) -> LoggedTurn | None:
        with self._opened() as db:
            turns = _logged(db, f"select turns.* {_SEEN}", [storable(trace_id), owner])
        return turns[0] if turns else None

    def share(self, trace_id: str, owner: str | None, on: bool) -> bool:
        with self._opened() as db, writing(db):
            shared = db.execute(
                "update turns set shared = ? where n = (select turn from runs "
                "where id = ? and owner = coalesce(?, owner) and deleted is null)",
                [on, storable(trace_id), owner],
            )
            return bool(shared.rowcount)

    def mark(self, trace_id: str, owner: str | None, mark: str, note: str = "") -> bool:
        with self._opened() as db, writing(db):
            return marks.put(db, trace_id, owner, mark, note)

    def marked(self, owner: str | None, names: Sequence[str] | None = None) -> list[Marked]:
        with self._opened() as db:
            return marks.of(db, owner, names)

    # --- carrying ------------------------------------------------------------------------------

    def lines(self, sought: Sought = EVERY_RUN) -> Iterator[str]:
        with self._opened() as db:
            yield from carrying.lines(db, sought)

    def take_in(self, lines: Iterable[str], owner: str) -> int:
        runs, taken = 0, 0
        every = iter(lines)
        with self._opened() as db:
            while some := list(islice(every, carrying.TOGETHER)):
                with writing(db):
                    runs += carrying.take_in(db, some, owner, taken + 1)
                taken += len(some)
        return runs

    def copy(self, lines: Iterable[str], path: Path) -> int:
        return SqliteLog(path, Quota()).take_in(lines, "")

    # --- deleting ------------------------------------------------------------------------------

    def delete(self, trace_id: str, owner: str | None = None) -> bool:
        with self._opened() as db, writing(db):
            return deleting.hide_run(db, storable(trace_id), owner)

    def delete_conversation(self, name: str, owner: str | None = None) -> bool:
        with self._opened() as db, writing(db):
            return deleting.hide_conversation(db, storable(name), owner)

    def restore(self, name: str, owner: str | None = None) -> bool:
        with self._opened() as db, writing(db):
            return deleting.restore(db, storable(name), owner)

    def delete_all(self, owner: str | None) -> int:
        with self._opened() as db:
            with writing(db):
                runs = deleting.erase_all(db, owner)
            db.execute("pragma wal_checkpoint(truncate)").fetchall()
        return runs

    def trim(self, quota: Quota) -> int:
        """Delete the oldest runs that are over a quota, for good; how many."""
        with self._opened() as db:
            if not is_over(db, quota):
                return 0
            with writing(db):
                runs = trim(db, quota)
            db.execute("pragma wal_checkpoint(truncate)").fetchall()
        return runs

    def _trim_aside(self) -> None:
        """Keep the quota; a run that is kept is kept, also where that fails."""
        try:
            runs = self.trim(self.quota)
        except LogError as error:
            logger.warning("The log's quota could not be kept: %s", error)
            return
        if runs:
            logger.warning("The log was over its quota: its oldest runs went, %s of them.", runs)

    def _opened(self) -> AbstractContextManager[Database]:
        return opened(self.path)

    def _seen(self, columns: str, trace_id: str, owner: str | None) -> Any:
        """Columns of a run that this owner may see, or None."""
        with self._opened() as db:
            return db.execute(f"select {columns} {_SEEN}", [storable(trace_id), owner]).fetchone()


def _turn(
    db: Database, name: str, owner: str, number: int | None, *, at: str, title: str
) -> tuple[int, int]:
    """The row and the number of a turn, which begins here where it is not there yet."""
    name = storable(name)
    found = db.execute("select owner, deleted from conversations where id = ?", [name]).fetchone()
    if found and found[0] != owner:
        raise LogError("That conversation is someone else's. Begin a new one.")
    if found and found[1]:
        raise LogError("That conversation was deleted. Undo that, or begin a new one.")
    [(conversation,)] = db.execute(
        "insert into conversations (id, owner, at, touched) values (?, ?, ?, ?) "
        "on conflict (id) do update set touched = max(touched, excluded.touched) returning n",
        [name, owner, at, at],
    ).fetchall()
    db.execute(
        "update conversations set last = (select max(last) from conversations) + 1 where n = ?",
        [conversation],
    )
    if number is None:
        [(number,)] = db.execute(
            "select coalesce(max(number) + 1, 0) from turns where conversation = ?", [conversation]
        ).fetchall()
    [(turn,)] = db.execute(
        "insert into turns (conversation, number, at, title, said) values (?, ?, ?, ?, '{}') "
        "on conflict (conversation, number) do update set deleted = null returning n",
        [conversation, number, at, storable(title)[:LONGEST_TITLE]],
    ).fetchall()
    return turn, number


def _judge(db: Database, turn: int) -> None:
    """Keep whether the minds of a turn agree, once both have answered: by their newest runs."""
    runs = db.execute(
        f"select {RUN} from runs where turn = ? and deleted is null order by n", [turn]
    ).fetchall()
    newest = {run.mode: run for run in map(run_of, runs)}
    if len(newest) == 2 and not unreadable(newest.values()):
        found = judge(*newest.values())
        db.execute("update runs set verdict = ? where turn = ?", [found.in_short, turn])


def _logged(db: Database, turns: str, values: list[Any]) -> list[LoggedTurn]:
    """The turns that a query of rows of `turns` finds, with their runs, in order."""
    rows = db.execute(
        f"select number, found.at, said, shared, {RUN} from ({turns}) as found "
        "left join runs on runs.turn = found.n and runs.deleted is null order by number, runs.n",
        values,
    ).fetchall()
    return [
        LoggedTurn(
            number,
            at,
            said_of(said),
            tuple(run_of(row[4:]) for row in of_it if row[4] is not None),
            bool(shared),
        )
        for (number, at, said, shared), of_it in groupby(rows, key=lambda row: row[:4])
    ]
