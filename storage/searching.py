"""What is looked for, as conditions of SQL and their values.

In:  of_runs(Sought("captain happy", owner="f3a9…"))
Out: ("(owner = ?) and (deleted is null and n in (select rowid from …", ["f3a9…", '"captain"', …])
"""

from dataclasses import replace

from playground.errors import LogError
from playground.log import Sought

MOST_WORDS = 100
"""How many words one search may have."""

Condition = tuple[str, list[str]]
"""Of a row of `runs`, or of `conversations` where it says so; with a "?" for each value."""

_IN_CONVERSATION = (
    "turn in (select n from turns where conversation in ("
    "select n from conversations where id = ? union "
    "select conversation from turns join runs on runs.turn = turns.n where runs.id = ?))"
)


def all_of(*conditions: Condition) -> Condition:
    """All the conditions together; any row where there are none."""
    where = " and ".join(f"({sql})" for sql, _ in conditions)
    return where or "true", [value for _, values in conditions for value in values]


def of_owner(owner: str | None) -> Condition:
    """Rows, or conversations, of one owner; of all for None."""
    return ("true", []) if owner is None else ("owner = ?", [owner])


def source(sought: Sought, few: bool) -> tuple[str, Condition]:
    """Tables that have the runs that are sought, and which of their rows those are.

    Runs come in the order of their number, so that no search sorts all that it finds: out of the
    index of words where there is a word for it, each looked up then; or, where the owner has `few`
    runs, those one after the other in the index.
    """
    words = [word for word in _split(sought.words) if len(word) >= 3]
    if not words:
        return "runs", of_runs(sought)
    others = replace(sought, words=" ".join(w for w in _split(sought.words) if len(w) < 3))
    match = ("runs_fts match ?", [" AND ".join(map(_quoted, words))])
    tables = ("runs", "runs_fts") if few else ("runs_fts", "runs")
    joined = f"{tables[0]} cross join {tables[1]} on runs.n = runs_fts.rowid"
    return joined, all_of(match, of_runs(others))


def of_runs(sought: Sought) -> Condition:
    """The runs that are sought and were not deleted.

    Words and parts of words are found in question, context and answer together.
    """
    words = all_of(("deleted is null", []), *map(_of_word, _split(sought.words)))
    columns = {"task": sought.task, "mode": sought.mode, "verdict": sought.verdict}
    kinds = [(f"{column} = ?", [storable(kind)]) for column, kind in columns.items() if kind]
    if sought.conversation:
        kinds.append((_IN_CONVERSATION, [storable(sought.conversation)] * 2))
    return all_of(of_owner(sought.owner), words, *kinds)


def of_conversation(words: str) -> Condition:
    """Conversations that have each of the words in a run or in the title of a turn."""
    return all_of(*map(_in_a_turn, _split(words)))


def _of_word(word: str) -> Condition:
    """Runs with a word; the index of three letters in a row knows none of fewer."""
    if len(word) < 3:
        return (
            "instr(lower(runs.text || ' ' || runs.context || ' ' || runs.answer), lower(?))",
            [word],
        )
    return "n in (select rowid from runs_fts where runs_fts match ?)", [_quoted(word)]


def _quoted(word: str) -> str:
    """A word as the index takes it, whatever is in it."""
    return '"' + word.replace('"', '""') + '"'


def _in_a_turn(word: str) -> Condition:
    run, values = _of_word(word)
    return (
        "n in (select conversation from turns where deleted is null and "
        "(instr(lower(title), lower(?)) or "
        f"n in (select turn from runs where deleted is null and {run})))",
        [word, *values],
    )


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: half a character becomes "?", a NUL a space."""
    return text.encode(errors="replace").decode().replace("\0", " ")


def _split(words: str) -> list[str]:
    found = storable(words).split()
    if len(found) > MOST_WORDS:
        raise LogError(f"That is a search for {len(found)} words; search for {MOST_WORDS} at most.")
    return found
