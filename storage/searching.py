"""What is looked for, as conditions of SQL and their values.

In:  both(of_owner("f3a9…"), of_words("captain happy"))
Out: ("owner = ? and n in (select rowid from runs_fts where runs_fts match ?) and …", ["f3a9…", …])
"""

from playground.errors import LogError

MOST_WORDS = 100
"""How many words one search may have."""

Condition = tuple[str, list[str]]
"""Of a row of `runs`, or of `conversations` where it says so; with a "?" for each value."""

_IN_CONVERSATION = (
    "turn in (select n from turns where conversation in ("
    "select n from conversations where id = ? union "
    "select conversation from turns join runs on runs.turn = turns.n where runs.id = ?))"
)


def both(*conditions: Condition) -> Condition:
    """All the conditions together."""
    where = " and ".join(f"({sql})" for sql, _ in conditions)
    return where, [value for _, values in conditions for value in values]


def of_owner(owner: str | None) -> Condition:
    """Rows, or conversations, of one owner; of all for None."""
    return ("true", []) if owner is None else ("owner = ?", [owner])


def of_words(words: str) -> Condition:
    """Runs that have all the words in question, context and answer; trigrams need three letters."""
    found = _words(words)
    quoted = ['"' + word.replace('"', '""') + '"' for word in found if len(word) >= 3]
    conditions = ["n in (select rowid from runs_fts where runs_fts match ?)" for _ in quoted]
    short = [word for word in found if len(word) < 3]
    conditions += ["instr(lower(text || ' ' || context || ' ' || answer), lower(?))" for _ in short]
    return " and ".join(["deleted is null", *conditions]), [*quoted, *short]


def of_title(words: str) -> Condition:
    """Conversations with a run that has all the words, or a turn whose title has."""
    found = _words(words)
    if not found:
        return "true", []
    runs, values = of_words(words)
    titles = ["instr(lower(title), lower(?))" for _ in found]
    return (
        f"n in (select conversation from turns where n in (select turn from runs where {runs})) "
        "or n in (select conversation from turns where "
        f"{' and '.join(['deleted is null', *titles])})",
        [*values, *found],
    )


def of_kind(task: str, mode: str, verdict: str, conversation: str) -> Condition:
    """Runs of a task, a mode, a verdict and a conversation, of any where one is "".

    A conversation is named by its id, or by that of a run in it.
    """
    columns = {"task": task, "mode": mode, "verdict": verdict}
    kinds = [(f"{column} = ?", [storable(kind)]) for column, kind in columns.items() if kind]
    if conversation:
        kinds.append((_IN_CONVERSATION, [storable(conversation)] * 2))
    return both(("deleted is null", []), *kinds)


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: half a character becomes "?", a NUL a space."""
    return text.encode(errors="replace").decode().replace("\0", " ")


def _words(words: str) -> list[str]:
    found = storable(words).split()
    if len(found) > MOST_WORDS:
        raise LogError(f"That is a search for {len(found)} words; search for {MOST_WORDS} at most.")
    return found
