"""What is looked for: the numbers of runs, newest first, out of the index that knows them soonest.

In:  numbers(db, Sought("captain qz", owner="f3a9…"), limit=50)
Out: [912, 640], whatever the log's size within some milliseconds (benchmarks/log_search.py)

A word is found in question, context and answer, also as a part of one. Of an owner with few runs
each is looked at. Of all others the index of trigrams hands out runs by their number, so that
nothing is sorted; a word of one or two letters is all the trigrams that begin with it, after the
newest runs were looked at, since the most usual of such words are soon found there.
"""

import json

from sqlite_utils import Database

from playground.errors import LogError
from playground.log import Sought

MOST_WORDS = 100
"""How many words one search may have."""
FEW = 1_000
"""Runs of one owner that a search looks at one by one."""
NEWEST = 4_000
"""Runs that are looked at for a short word before the index is."""
MATCHES = 1_000
"""Runs with a word by which conversations are found, where there are so many runs at all."""

Condition = tuple[str, list[str]]
"""Of a row of `runs`, or of `conversations` where it says so; with a "?" for each value."""

_IN_CONVERSATION = (
    "turn in (select n from turns where conversation in ("
    "select n from conversations where id = ? union "
    "select conversation from turns join runs on runs.turn = turns.n where runs.id = ?))"
)
_OF_RUNS = """
    n in (select conversation from json_each(?) as found join runs on runs.n = found.value
      join turns on turns.n = runs.turn)"""
_NEXT_TERM = "(select term from runs_terms where term >= {} limit 1)"
_TERMS = f"""
    with recursive found (term) as (
      select {_NEXT_TERM.format("?1")}
      union all
      select {_NEXT_TERM.format("found.term || char(1)")} from found
      where substr(found.term, 1, length(?1)) = ?1)
    select term from found where substr(term, 1, length(?1)) = ?1"""
"""Each trigram that begins with some letters, found by a leap to the next one."""


def all_of(*conditions: Condition) -> Condition:
    """All the conditions together; any row where there are none."""
    where = " and ".join(f"({sql})" for sql, _ in conditions)
    return where or "true", [value for _, values in conditions for value in values]


def of_owner(owner: str | None) -> Condition:
    """Rows, or conversations, of one owner; of all for None."""
    return ("true", []) if owner is None else ("owner = ?", [owner])


def numbers(db: Database, sought: Sought, limit: int, offset: int = 0) -> list[int]:
    """The numbers of the runs that are sought and were not deleted, the last kept first.

    All of them for a limit of -1. Raises LogError for too many words.
    """
    words = _split(sought.words)
    if not words or sought.conversation or _has_few(db, sought.owner):
        where, values = all_of(_of_kind(sought), *map(_seen, words))
        _fold_in(db)
        return _selected(db, f"select n from runs where {where}", values, limit, offset)
    if any(len(word) < 3 for word in words) and limit >= 0:
        found = _among_newest(db, sought, words, limit + offset)
        if len(found) == limit + offset:
            return found[offset:]
    return _through_index(db, sought, words, limit, offset)


def count(db: Database, sought: Sought, most: int = -1) -> int:
    """How many `numbers` finds, or `most` where it is more than that."""
    if sought.words.split():
        return len(numbers(db, sought, most))
    where, values = _of_kind(sought)
    limited = f"select 1 from runs where {where} limit ?"
    return int(db.execute(f"select count(*) from ({limited})", [*values, most]).fetchone()[0])


def of_conversation(db: Database, words: str, owner: str | None) -> Condition:
    """Conversations of one owner, or of all, that have each of the words in a run or a title.

    Where there are few runs each is looked at. Else conversations are found by runs with one of the
    words, the longest that less than MATCHES have; where all have more, by the newest of them.
    """
    every = sorted(_split(words), key=len, reverse=True)
    _fold_in(db)
    conditions = [of_owner(owner), *map(_in_a_turn, every)]
    if every and count(db, Sought(owner=owner), MATCHES) == MATCHES:
        for word in every:
            found = numbers(db, Sought(word, owner), MATCHES)
            if len(found) < MATCHES:
                break
        conditions.insert(0, (_OF_RUNS, [json.dumps(found)]))
    return all_of(*conditions)


def _of_kind(sought: Sought) -> Condition:
    """Runs that are sought, whatever their words."""
    columns = {"task": sought.task, "mode": sought.mode, "verdict": sought.verdict}
    kinds = [(f"{column} = ?", [storable(kind)]) for column, kind in columns.items() if kind]
    if sought.conversation:
        kinds.append((_IN_CONVERSATION, [storable(sought.conversation)] * 2))
    if sought.mark:
        kinds.append(("n in (select run from marks where mark = ?)", [storable(sought.mark)]))
    return all_of(of_owner(sought.owner), ("deleted is null", []), *kinds)


def _seen(word: str) -> Condition:
    """Runs that have a word, each looked at; `_fold_in` comes before."""
    return "instr(folded(text || ' ' || context || ' ' || answer), ?)", [word.lower()]


def _fold_in(db: Database) -> None:
    """Let a query fold letters of any script, as the index does; SQLite's own folds Latin ones."""
    db.conn.create_function("folded", 1, str.lower, deterministic=True)


def _among_newest(db: Database, sought: Sought, words: list[str], limit: int) -> list[int]:
    """The first of what is sought, as far as it is among the newest runs."""
    whose, owner = all_of(of_owner(sought.owner), ("deleted is null", []))
    last = _selected(db, f"select n from runs where {whose}", owner, 1, NEWEST - 1)
    where, values = all_of(*map(_seen, words), _of_kind(sought))
    _fold_in(db)
    query = f"select n from runs where n >= {last[0] if last else 0} and {where}"
    return _selected(db, query, values, limit)


def _through_index(
    db: Database, sought: Sought, words: list[str], limit: int, at: int
) -> list[int]:
    """What is sought out of the index of trigrams.

    Whose a run is, and that it was not deleted, is read in an index of numbers: in its own row that
    stands behind the whole trace.
    """
    matches = [_matched(db, word) for word in words]
    if not all(matches):
        return []
    conditions: list[Condition] = [("runs_fts match ?", [" AND ".join(matches)])]
    index = "runs_shown"
    if sought.owner is not None:
        index = "runs_of_an_owner"
        conditions.append(("shown.owner = ?", [sought.owner]))
    if sought.task or sought.mode or sought.verdict or sought.mark:
        where, values = _of_kind(sought)
        conditions.append((f"exists (select 1 from runs where n = shown.n and {where})", values))
    where, values = all_of(*conditions)
    query = (
        f"select runs_fts.rowid from runs_fts cross join runs as shown indexed by {index} "
        f"on shown.n = runs_fts.rowid and shown.deleted is null where {where}"
    )
    return _selected(db, query, values, limit, at)


def _matched(db: Database, word: str) -> str:
    """A word as the index is asked for it; "" for a short one that is nowhere."""
    if len(word) >= 3:
        return _quoted(word)
    found = [_quoted(term) for (term,) in db.execute(_TERMS, [word.lower()]).fetchall()]
    return f"({' OR '.join(found)})" if found else ""


def _quoted(word: str) -> str:
    """A word as the index takes it, whatever is in it."""
    return '"' + word.replace('"', '""') + '"'


def _selected(
    db: Database, query: str, values: list[str], limit: int, offset: int = 0
) -> list[int]:
    """Numbers that a query finds, the highest first."""
    rows = db.execute(f"{query} order by 1 desc limit ? offset ?", [*values, limit, offset])
    return [number for (number,) in rows.fetchall()]


def _has_few(db: Database, owner: str | None) -> bool:
    """Whether an owner has so few runs that each can be looked at."""
    if owner is None:
        return False
    some = "select 1 from runs where owner = ? and deleted is null limit ?"
    [(runs,)] = db.execute(f"select count(*) from ({some})", [owner, FEW + 1]).fetchall()
    return int(runs) <= FEW


def _in_a_turn(word: str) -> Condition:
    """Conversations that have a word, each looked at; `_fold_in` comes before."""
    run, values = _seen(word)
    return (
        "exists (select 1 from turns where conversation = conversations.n and deleted is null and "
        "(instr(folded(title), ?) or exists (select 1 from runs where turn = turns.n "
        f"and deleted is null and {run})))",
        [word.lower(), *values],
    )


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: half a character becomes "?", a NUL a space."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode(errors="replace").decode().replace("\0", " ")


def _split(words: str) -> list[str]:
    found = storable(words).split()
    if len(found) > MOST_WORDS:
        raise LogError(f"That is a search for {len(found)} words; search for {MOST_WORDS} at most.")
    return found
