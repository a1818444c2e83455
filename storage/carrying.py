"""Runs carried out of one log and into another, a line of JSON each.

In:  for line in lines(db, Sought(task="sentiment")): file.write(line)
Out: {"turn": {"conversation": "c7…", "number": 0, …}, "mark": …, "id": …, "question": …, …}

A line is a run as the log keeps it, after the turn it lies in and what it was marked with. Taken in
again it makes that turn; a run that is there already stays as it is, so that nothing stands twice,
and one that was deleted a moment ago comes back.
Of a run that comes in what the log searches is looked at; steps and evidence are when it is shown.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from playground.core import Trace
from playground.errors import InputError
from playground.json_form import checked
from playground.json_text import read_json
from playground.log import LONGEST_NOTE, LONGEST_TITLE, MARKS, VERDICTS, Sought
from storage import searching
from storage.columns import COLUMNS, columns_of
from storage.deleting import restore
from storage.reading import said_of
from storage.searching import storable

TOGETHER = 2_000
"""Runs that are carried in one transaction, so that others write within a second."""

_JSON = json.JSONDecoder()
_TURN, _MARK = '{"turn": ', ', "mark": '
Row = tuple[str | float | None, ...]

_LINE = """
    select trace, conversations.id, number, turns.at, title, said, verdict, mark, note
    from json_each(?) as found join runs on runs.n = found.value
      and substr(runs.trace, 1, 1) = '{' and json_valid(runs.trace)
      join turns on turns.n = runs.turn
      join conversations on conversations.n = turns.conversation
      left join marks on marks.run = runs.n
    order by runs.n"""
_NAMES = ", ".join(COLUMNS)
_CONVERSATIONS = """
    insert or ignore into conversations (id, owner, at, touched, last)
    values (?, ?, ?, ?, ?)"""
_TURNS = """
    insert or ignore into turns (conversation, number, at, title, said)
    select n, ?, ?, ?, ? from conversations where id = ? and owner = ? and deleted is null"""
_RUNS = f"""
    insert or ignore into runs ({_NAMES}, verdict, turn)
    values ({", ".join("?" * len(COLUMNS))}, ?, (select turns.n from turns
      join conversations on conversations.n = turns.conversation
      where conversations.id = ? and owner = ? and number = ? and turns.deleted is null))"""
_MARKS = """
    insert or ignore into marks (run, mark, note, at)
    select n, ?, ?, at from runs where id = ? and owner = ?"""


def lines(db: Database, sought: Sought) -> Iterator[str]:
    """The runs that are sought, a line of JSON each, the first kept first."""
    numbers = searching.numbers(db, sought, -1)[::-1]
    for start in range(0, len(numbers), TOGETHER):
        some = json.dumps(numbers[start : start + TOGETHER])
        for trace, *turn, verdict, mark, note in db.execute(_LINE, [some]).fetchall():
            name, number, at, title, said = turn
            lying = {
                "conversation": name, "number": number, "at": at, "title": title,
                "said": said_of(said), "verdict": verdict,
            }  # fmt: skip
            yield _head(lying, {"mark": mark, "note": note} if mark else None) + trace[1:] + "\n"


def take_in(db: Database, written: Sequence[str], owner: str, first: int = 1) -> int:
    """Keep the runs of some lines as this owner's; how many there are more than before.

    What this owner had deleted a moment ago is brought back. Blank lines are passed over. Raises
    InputError for a line that is no run, by its number, where the one at the beginning is the
    `first`. Call it within a transaction.
    """
    conversations, turns = dict[str, Row](), dict[tuple[str, int], Row]()
    runs, marks = list[Row](), list[Row]()
    [(there, last)] = db.execute(
        "select (select max(n) from runs), coalesce((select max(last) from conversations), 0)"
    ).fetchall()
    for number, line in enumerate(written, start=first):
        if not line.strip():
            continue
        trace, turn, mark, written = _read(line, number)
        name, place = storable(str(turn.get("conversation") or trace.id)), turn.get("number", 0)
        at = storable(str(turn.get("at") or trace.at))
        title = storable(str(turn.get("title") or trace.question.passage[1]))[:LONGEST_TITLE]
        verdict = turn.get("verdict") if turn.get("verdict") in VERDICTS else None
        last += 1
        conversations.setdefault(name, (name, owner, at, at, last))
        if (name, place) not in turns:
            said = json.dumps(turn.get("said") or {})
            turns[name, place] = (place, at, title, said, name, owner)
        kept = columns_of(trace, owner, written)
        runs.append((*kept.values(), verdict, name, owner, place))
        if mark.get("mark") in MARKS:
            note = storable(str(mark.get("note") or ""))[:LONGEST_NOTE]
            marks.append((mark["mark"], note, trace.id, owner))
    back = _brought_back(db, conversations, [str(kept[0]) for kept in runs], owner)
    for sql, rows in (
        (_CONVERSATIONS, conversations.values()), (_TURNS, turns.values()),
        (_RUNS, runs), (_MARKS, marks),
    ):  # fmt: skip
        db.conn.executemany(sql, rows)
    [(more,)] = db.execute("select count(*) from runs where n > ?", [there or 0]).fetchall()
    return int(more) + back


def _brought_back(
    db: Database, conversations: Iterable[str], runs: Sequence[str], owner: str
) -> int:
    """Show again what of these is hidden for its while with a way back; how many runs that were."""
    db.execute(
        "update conversations set deleted = null where owner = ? and deleted is not null "
        "and id in (select value from json_each(?))",
        [owner, json.dumps(list(conversations))],
    )
    hidden = db.execute(
        "select runs.id from json_each(?) as found join runs on runs.id = found.value "
        "where owner = ? and deleted is not null",
        [json.dumps(runs), owner],
    ).fetchall()
    return sum(restore(db, name, owner) for (name,) in hidden)


def _head(turn: Mapping[str, Any], mark: Mapping[str, Any] | None) -> str:
    """How the line of a run begins; the rest is the run's own text without its first bracket."""
    return json.dumps({"turn": turn, "mark": mark})[:-1] + ", "


def _parted(line: str) -> tuple[Any, Any, dict[str, Any], str]:
    """The turn, the mark, the run and the run's text of a line. Raises ValueError and others.

    The text is the line's own where it begins as `_head` has it.
    """
    if line.startswith(_TURN):
        turn, end = _JSON.raw_decode(line, len(_TURN))
        if line.startswith(_MARK, end):
            mark, end = _JSON.raw_decode(line, end + len(_MARK))
            if line.startswith(", ", end):
                written = f"{{{line[end + 2 :]}"
                values = read_json(written)
                if "turn" not in values and "mark" not in values:
                    return turn, mark, values, written
    values = read_json(line)
    turn, mark = values.pop("turn", None), values.pop("mark", None)
    return turn, mark, values, json.dumps(values)


def _read(line: str, number: int) -> tuple[Trace, dict[str, Any], dict[str, Any], str]:
    """A run without steps and evidence, its turn and its mark, and its text in full."""
    try:
        turn, mark, values, written = _parted(line)
        bare = {**values, "steps": [], "evidence": [], "answer": _plain(values["answer"])}
        trace = checked(bare)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise InputError(f"Line {number:,} is no run of a log: {error}.") from error
    if not (trace.id and _is_turn(turn) and (mark is None or isinstance(mark, dict))):
        raise InputError(f"Line {number:,} is no run of a log: its turn or mark is none.")
    return trace, turn or {}, mark or {}, written.strip()


def _plain(answer: Any) -> Any:
    """An answer without its reason."""
    return answer and {**{name: answer[name] for name in answer if name != "said"}, "why": None}


def _is_turn(turn: Any) -> bool:
    if turn is None:
        return True
    number = turn.get("number", 0) if isinstance(turn, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**31
