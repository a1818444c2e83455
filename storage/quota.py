"""How much the log may hold: what is over goes, what can be made again first, then old turns.

In:  PLAYGROUND_LOG_MEGABYTES=500 PLAYGROUND_LOG_DAYS=90, and a log of 501 MB
Out: trim(db, quota()) == 1204, the number of runs that went for good; 450 MB are left

A shared turn goes like any other, or whoever shares could fill the disk. The newest turn stays.
Trainings and comparisons go before turns, since they can be made again.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from playground.errors import InputError
from playground.log import Quota
from storage.deleting import WORK, erase_work, forget_words

MEGABYTES, DAYS = "PLAYGROUND_LOG_MEGABYTES", "PLAYGROUND_LOG_DAYS"
KEPT = 0.9
"""The share of the size that is left when something went, so that it seldom has to."""
LATE = timedelta(hours=1)
"""So long something too old may stay, so that it goes with others."""


def quota(said: Mapping[str, str] = os.environ) -> Quota:
    """What the variables say; no limit where they say nothing. Raises InputError."""
    return Quota(_number(said, MEGABYTES), _number(said, DAYS))


def is_over(db: Database, quota: Quota) -> bool:
    """Whether something has to go."""
    if quota.megabytes is not None and _used(db) > quota.megabytes * 1e6:
        return True
    if quota.days is None:
        return False
    old = "select 1 from {} where at < ? limit 1"
    return any(
        db.execute(old.format(table), [_before(quota.days, LATE)]).fetchone()
        for table in ("turns", *WORK)
    )


def trim(db: Database, quota: Quota) -> int:
    """Delete what is over, for good; the number of runs. Call it within a transaction."""
    runs = 0
    if quota.days is not None:
        runs += _delete(db, "at < ?", _before(quota.days))
        for table in WORK:
            erase_work(db, table, "at < ?", _before(quota.days))
    if quota.megabytes is not None and _used(db) > quota.megabytes * 1e6:
        forget_words(db)
        while _used(db) > KEPT * quota.megabytes * 1e6:
            if not any(erase_work(db, one, f"n = (select min(n) from {one})") for one in WORK):
                break
    while quota.megabytes is not None and (over := _used(db) - KEPT * quota.megabytes * 1e6) > 0:
        [(turns,)] = db.execute("select count(*) from turns").fetchall()
        if turns < 2:
            break
        some = min(turns - 1, 1 + int(turns * over / _used(db)))
        runs += _delete(db, "n in (select n from turns order by n limit ?)", some)
        forget_words(db)
    return runs


def _delete(db: Database, which: str, value: object) -> int:
    """Delete turns with their runs, and conversations that have no turn left."""
    gone = f"select n from turns where {which}"
    runs = db.execute(f"delete from runs where turn in ({gone})", [value]).rowcount
    db.execute(f"delete from turns where {which}", [value])
    db.execute("delete from conversations where n not in (select conversation from turns)")
    return int(runs)


def _used(db: Database) -> int:
    """Bytes of the file that are in use."""
    pages, free, size = (
        db.execute(f"pragma {one}").fetchone()[0]
        for one in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _before(days: float, late: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) - timedelta(days=days) - late).isoformat(timespec="milliseconds")


def _number(said: Mapping[str, str], name: str) -> float | None:
    written = said.get(name, "").strip()
    if not written:
        return None
    try:
        number = float(written)
    except ValueError:
        number = 0.0
    if not 1 <= number <= 1e6:
        raise InputError(f"{name} is “{written[:40]}”; it takes a number from 1 to 1,000,000.")
    return number
