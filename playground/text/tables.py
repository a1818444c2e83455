r"""What a table says of what is asked: the cell where a row and a column that it names meet.

In:  look_up("When does Quayside close?", "Station | Opens | Closes\nQuayside | 7:00 | 21:30")
Out: Looked(cells=(Cell("21:30", 44, 49),), row="Quayside", column="Closes")

Bars, tabs or two blanks and more part the cells of a line; the first line of a table names its
columns where no number stands in it. A row is one that the question has the words of, or one whose
label has all words of the question ("What is the total?", "Total due 258.00").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playground.text.question_type import QUESTION_WORD
from playground.text.stems import stem, words
from playground.text.yes_no import asks

LONGEST = 8
"""Words of a cell; what is longer is prose with wide blanks."""

_CELL = re.compile(r"[^\s|](?:[^|\t\n]*?[^\s|])??(?=\s*(?:[|\t\n]|$|  ))")
_NUMBER = re.compile(r"\d")
_YES = {"yes", "y", "✓", "✔", "x", "是", "有"}
_NO = {"no", "n", "–", "-", "✗", "✘", "否", "无"}
_HOW_MANY = re.compile(r"\bhow many\b|几|多少(?!钱)", re.IGNORECASE)
_MONEY = re.compile(r"\bhow much\b|\bcosts?\b|\bpric\w+|\bexpensive\b|多少钱|价", re.IGNORECASE)
_ONE = re.compile(r"\b(?:one|an?|each|per|single|unit)\b", re.IGNORECASE)
_COUNTS = re.compile(r"\b(?:qty|quantit\w+|count|number|pieces|units)\b|数量|件数", re.IGNORECASE)
_PRICES = re.compile(r"price|cost|fee|amount|fare|rate|价|费|金额", re.IGNORECASE)
_EACH = re.compile(r"unit|each|per|single|单价", re.IGNORECASE)
_WORKED_OUT = re.compile(r"\w+est\b|\bmost\b|\bleast\b|\blast\b|\bfirst\b|最", re.IGNORECASE)
_CHINESE = re.compile("[一-鿿]")
_ASKING = frozenset(map(stem, "many much cost price long old number".split())) - {""}  # noqa: SIM905


@dataclass(frozen=True)
class Cell:
    """What stands in one, and where in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Looked:
    """The cells that answer, with the row and the column they are of; without a cell the table has
    that row and no such column."""

    cells: tuple[Cell, ...]
    row: str
    column: str

    @property
    def text(self) -> str:
        """All cells as one answer."""
        return ", ".join(cell.text for cell in self.cells)


Row = tuple[Cell, ...]


def tables(text: str) -> list[tuple[Row, list[Row]]]:
    """Each table as the row that names its columns (empty for none) and its other rows."""
    found: list[tuple[Row, list[Row]]] = []
    block: list[Row] = []
    at = 0
    for line in [*text.splitlines(keepends=True), ""]:
        row = _cells(line, at)
        at += len(line)
        if len(row) > 1:
            block.append(row)
        elif line.strip(" \t\r\n|+-=:") or not line:
            found += [_headed(block)] if len(block) > 1 else []
            block = []
    return found


def look_up(question: str, text: str) -> Looked | None:
    """What the tables of a text say of a question; None where they have nothing to do with it."""
    for head, rows in tables(text):
        if said := _row_of(question, rows):
            return _cell_of(question, head, said)
        if found := _rows_with(question, head, rows):
            return found
    return None


def _cells(line: str, offset: int) -> Row:
    """The cells of a line, which are short; none of a line of prose."""
    bare = line.rstrip("\r\n")
    found = tuple(
        Cell(one[0], offset + one.start(), offset + one.end())
        for one in _CELL.finditer(bare)
        if any(letter.isalnum() or letter in "✓✔✗✘–" for letter in one[0])
    )
    prose = any(len(cell.text.split()) > LONGEST or cell.text[-1] in ".!?。" for cell in found)
    return () if prose else found


def _headed(block: list[Row]) -> tuple[Row, list[Row]]:
    named = len(block[0]) > 2 and not any(_NUMBER.search(cell.text) for cell in block[0])
    return (block[0], block[1:]) if named else ((), block)


def _asked(question: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(question) if word.stem)


def _label(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.stem and not word.text.isdigit())


def _names(label: str, question: str) -> int:
    """How many words of a label a question has, where it has all of them; else 0."""
    if _CHINESE.search(label):
        return len(label) if label in question else 0
    stems = _label(label)
    return len(stems) if stems and stems <= _asked(question) else 0


def _row_of(question: str, rows: Sequence[Row]) -> Row | None:
    """The one row that the question names."""
    most = max((_names(row[0].text, question) for row in rows), default=0)
    if most:
        best = [row for row in rows if _names(row[0].text, question) == most]
        return best[0] if len(best) == 1 else None
    content = _asked(question) - _ASKING
    within = [row for row in rows if len(row) == 2 and content and content <= _label(row[0].text)]
    return within[0] if len(within) == 1 else None


def _cell_of(question: str, head: Row, row: Row) -> Looked | None:
    """The cell of a row that is asked for."""
    name = row[0].text
    if len(row) == 2:
        fits = QUESTION_WORD.search(question) or _CHINESE.search(question)
        return Looked((row[1],), name, "") if fits and _NUMBER.search(row[1].text) else None
    if len(row) != len(head):
        return Looked((), name, "") if head else None
    at = _column_of(question, head[1:], row[1:])
    if at is None:
        return Looked((), name, "")
    cell, column = row[1 + at], head[1 + at].text
    if asks(question):
        said = cell.text.lower()
        known = said in _YES | _NO
        yes = Cell("yes" if said in _YES else "no", cell.start, cell.end)
        return Looked((yes,) if known else (), name, column)
    return Looked((cell,), name, column)


def _column_of(question: str, head: Row, row: Row) -> int | None:
    """Which column is named, or is the one of such a kind."""
    named = [i for i, one in enumerate(head) if _names(one.text, question)]
    if len(named) == 1:
        return named[0]
    if _HOW_MANY.search(question):
        kind = [i for i, one in enumerate(head) if _COUNTS.search(one.text)]
    elif _MONEY.search(question):
        kind = [i for i, one in enumerate(head) if _PRICES.search(one.text)]
        each = [i for i in kind if _EACH.search(head[i].text)]
        kind = each if _ONE.search(question) and each else kind
    else:
        kind = []
    alike = len({row[i].text for i in kind}) == 1
    return kind[0] if alike else None


def _rows_with(question: str, head: Row, rows: Sequence[Row]) -> Looked | None:
    """The rows that say yes in the column that "Which stations have parking?" names."""
    if not head or _NO & set(_asked(question)) or " not " in question:
        return None
    asks_which = re.match(r"\s*(?:which|who|what)\b|.*哪", question, re.IGNORECASE)
    first = _label(head[0].text) or {stem("who")}
    about = asks_which and (first & _asked(question) or question.lower().lstrip().startswith("who"))
    if not about:
        return None
    if _WORKED_OUT.search(question):
        return Looked((), head[0].text, "")
    at = next((i for i, one in enumerate(head) if i and _names(one.text, question)), 0)
    column = [row[at].text.lower() for row in rows if at and len(row) == len(head)]
    if not column or not set(column) <= _YES | _NO:
        return None
    full = [row for row in rows if len(row) == len(head)]
    return Looked(tuple(row[0] for row in full if row[at].text.lower() in _YES), "", head[at].text)
