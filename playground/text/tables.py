r"""What a table says of what is asked: the cell where a row and a column that it names meet.

In:  look_up("When does Quayside close?", "Station | Opens | Closes\nQuayside | 7:00 | 21:30")
Out: TableAnswer(cells=(Cell("21:30", 44, 49),), row="Quayside", column="Closes")

Bars, tabs or two blanks and more part the cells of a line, and an empty line ends a table. The
first line names the columns where no number stands in it; of two columns, where a ruler or the
kind of what is below tells ("Item | Price", "Tea | 2"). Two columns without such a line are labels
and their values ("Total due 258.00").

A cell answers where the question has the words of its row, has or means those of its column, asks
for such a thing as stands in it, and says no more. Of a text that is nothing but tables and has the
row, any other question is answered by nobody: a `TableAnswer` without a cell.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from playground.deduction.reading.ordering.words import is_known
from playground.text.polarity import NOT
from playground.text.stems import stem, words
from playground.text.yes_no import asks

LONGEST = 8
"""Words of a cell; what is longer is prose with wide blanks."""

_WIDE = re.compile(r"\S(?:.*?\S)??(?=\s*$|  )")
_RULE = " \t|+-=:"
_NUMBER = re.compile(r"\d")
_YES, _NO = frozenset("yes y ✓ ✔ x 是 有".split()), frozenset("no n ✗ ✘ 否 无 没有".split())
_BLANK = {"", "-", "–", "—", "?", "n/a"}
"""What leaves open what would stand there."""

_CHINESE = re.compile("[一-鿿]")
_DENIES = re.compile(rf"{NOT}|\b(?:without|lack(?:s|ed|ing)?)\b|[没不无未]", re.IGNORECASE)
_EITHER = re.compile(r"(\w)[不没]\1")
_MOST = re.compile(r"\b(?:most|least|last|first|best|worst)\b|最", re.IGNORECASE)
_SUMS = frozenset(map(stem, "total subtotal sum tax vat discount balance due net gross".split()))
_WHAT_IS = re.compile(
    r"\s*what(?:['’]s|\s+(?:is|are|was|were))\b|.*是(?:什么|多少|几)", re.IGNORECASE
)
_THE = re.compile(r"\b(?:the|my|your|his|her|its|our|their|\w+['’]s)\s", re.IGNORECASE)
_HOW_MANY = re.compile(
    r"\b(?:how many|(?:the )?number of)\s+(\w+)|几(?![点岁号])|(?<!是)多少(?!钱)", re.IGNORECASE
)
_MONEY = re.compile(
    r"\bhow much\b|\bcosts?\b|\bpric(?:e|es|ed)\b|\bexpensive\b|多少钱|(?<!评)价[格钱]?",
    re.IGNORECASE,
)
_COSTS = re.compile(r"cost|pric|expensive|钱|价", re.IGNORECASE)
_HOW_MUCH = re.compile(
    r"\bhow much\s+(?!(?:is|are|was|were|do|does|did|will|would|can|for|an?|the|per|tax)\b)(\w+)",
    re.IGNORECASE,
)
"""What asks for a quantity: “How much flour is there?”"""
_ONE = re.compile(r"\b(?:one|an?|each|per|single|unit)\b", re.IGNORECASE)
_COUNTS = frozenset(map(stem, "qty quantity quantities count number pieces units".split()))
_COUNTS_CHINESE = re.compile(r"数量|件数|个数")
_PRICES = re.compile(r"\b(?:price|cost|fee|amount|fare|rate)s?\b|(?<!评)价|费|金额", re.IGNORECASE)
_QUANTITIES = re.compile(r"\b(?:amount|qty|quantity|weight|volume)\b|数量", re.IGNORECASE)
_EACH = re.compile(r"\b(?:unit|each|single|per (?:unit|piece|item))\b|单价", re.IGNORECASE)
_TIME = re.compile(
    r"\d[:.]\d\d|\d ?[ap]\.?m\b|\d{4}|\d[/.-]\d|^\d\d?$|\d[点月日号]|周|星期|[上下]午"
    r"|\b(?:noon|midnight|morning|evening|\w+day|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct"
    r"|nov|dec)(?:uary|ch|il|ust|ember|ober)?)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when|(?:at )?what time|(?:on )?what day)\b|什么时候|何时|几点|几号", re.IGNORECASE
)
_DID = re.compile(r"\bdid\b", re.IGNORECASE)
"""What asks for one time, and not for each day's: when it did open is not when it opens."""
_CLOCK = re.compile(r"\d:\d\d")
_PAID = re.compile(r"(?:[$€£¥]|[A-Z]{3})? ?\d[\d.,]* ?(?:[$€£¥%]|[A-Z]{3}|euros?|dollars?|[块元])?")
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(head, re.IGNORECASE), fits)
    for asked, head, fits in (
        (r"\bhow old\b|多大|几岁", r"\bage\b|年龄", _NUMBER),
        (r"\bhow (?:tall|high)\b|多高", r"\bheight\b|身高|高度", _NUMBER),
        (r"\bhow long\b|多长|多久", r"\b(?:length|duration)\b|长度|时长", _NUMBER),
        (r"\bhow far\b|多远", r"\bdistance\b|距离", _NUMBER),
        (r"\bhow heavy\b|多重", r"\bweight\b|重量", _NUMBER),
        (_WHEN.pattern, r"\b(?:time|date|day|when)\b|时间|日期", _TIME),
        (
            r"\bwhere\b|哪里|哪儿|在哪(?!个)",
            r"\b(?:place|city|town|location|address|where)\b|地[点址]|城市",
            re.compile(r"^(?!.*\d:\d\d)(?=.*[^\W\d_])"),
        ),
        (r"\bwho(?:se|m)?\b|谁", r"(?!)", re.compile(r"^\D+$")),
        (r"\bwhy\b|\bhow\b(?! (?:much|many))|为什么|怎", r"(?!)", re.compile(r"(?!)")),
    )
)
"""What asks, the columns that answer it unnamed, and what their cells look like."""

_LIGHTER = "buy order charge one each per single table list according please pay live time"
_LIGHT = frozenset(map(stem, _LIGHTER.split()))
"""Words that ask for no other thing."""
_LIGHT_CHINESE = re.compile(
    r"[的是在哪个里位有多少几吗呢么什谁请问了共买要卖住为一每盏件只本张条台块元钱些]"
)


@dataclass(frozen=True)
class Cell:
    """What stands in one ("" for nothing), and where in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class TableAnswer:
    """The cells that answer, with the row and the column they are of, "" where there is none.

    Without a cell the table has the row, or what the question lists, and does not clearly say what
    is asked, and the text has nothing else that could.
    """

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
    ruled = False
    at = 0
    for line in [*text.splitlines(keepends=True), ""]:
        row = _cells(line, at)
        at += len(line)
        if len(row) > 1:
            block.append(row)
        elif line and not line.strip(_RULE + "\r\n") and (line.strip() or len(block) < 2):
            ruled = ruled or (len(block) == 1 and bool(line.strip()))
        else:
            found += [_headed(block, text, ruled=ruled)] if len(block) > 1 else []
            block, ruled = [], False
    return found


def look_up(question: str, text: str) -> TableAnswer | None:
    """What the tables of a text say of a question; None where they do not clearly answer it and
    there is other text that may, or have nothing to do with it."""
    answers: dict[str, TableAnswer] = {}
    named = ""
    found = tables(text)
    for head, rows in found:
        said = _row_of(question, rows)
        told = _cell_of(question, head, said) if said else _rows_with(question, head, rows)
        if told:
            answers.setdefault(told.text, told)
        lists = _lists(question, head) and any(_names(one.text, question) for one in head[1:])
        named = named or (said[0].text if said else head[0].text if lists else "")
    if len(answers) == 1:
        return next(iter(answers.values()))
    return TableAnswer((), named, "") if named and _nothing_else(text, found) else None


def _nothing_else(text: str, found: Iterable[tuple[Row, list[Row]]]) -> bool:
    """Whether all lines of a text are rows of its tables."""
    lines = sum(bool(line.strip(_RULE)) for line in text.splitlines())
    return lines == sum(len(rows) + bool(head) for head, rows in found)


def _cells(line: str, offset: int) -> Row:
    """The cells of a line, which are short, empty ones between bars and tabs, too; none of a line
    of prose, of one cell, or of a ruler."""
    bare = line.rstrip("\r\n")
    mark = "|" if "|" in bare else "\t" if "\t" in bare.strip() else ""
    if mark:
        start = bare.index("|") + 1 if mark == "|" and bare.lstrip()[:1] == "|" else 0
        end = bare.rindex("|") if start and bare.rstrip()[-1] == "|" else len(bare)
        found = []
        for piece in bare[start:end].split(mark):
            found.append(_cell(piece, offset + start))
            start += len(piece) + 1
    else:
        found = [_cell(one[0], offset + one.start()) for one in _WIDE.finditer(bare)]
    filled = [cell.text for cell in found if cell.text]
    prose = any(len(one.split()) > LONGEST or (not mark and one[-1] in ".!?。") for one in filled)
    return () if prose or not bare.strip(_RULE) else tuple(found)


def _cell(piece: str, start: int) -> Cell:
    start += len(piece) - len(piece.lstrip())
    text = piece.strip()
    return Cell(text, start, start + len(text))


def _headed(block: list[Row], text: str, *, ruled: bool) -> tuple[Row, list[Row]]:
    """A table as its head and its rows, where one has fewer cells than the head each under the
    column that it stands below."""
    first, rest = block[0], block[1:]
    named = not any(_NUMBER.search(cell.text) for cell in first)
    if len(first) == 2:
        below = [row[1].text for row in rest if len(row) == 2]
        kind = all(map(_NUMBER.search, below)) or _of_yes_and_no(below)
        named = named and bool(below) and kind and first[1].text.lower() not in _YES | _NO
    if not named and not ruled:
        return (), block
    wide = [not {"|", "\t"} & set(text[row[0].start : row[-1].end]) for row in rest]
    return first, [_below(first, row) if w else row for row, w in zip(rest, wide, strict=True)]


def _of_yes_and_no(column: Sequence[str]) -> bool:
    """Whether a column says of each row that it has something or not; "x" is one of them alone."""
    said = {one.lower() for one in column} - _BLANK
    return bool(said) and said <= _YES | _NO and not ("x" in said and said & (_YES - {"x"}))


def _below(head: Row, row: Row) -> Row:
    """A row of words with wide blanks between, with an empty cell under each column it has none of;
    as it is where places do not tell."""
    start, at = head[0].start, row[0].start
    places = [[i for i, one in enumerate(head) if _overlap(one, start, cell, at)] for cell in row]
    alone = len(row) < len(head) and all(len(one) == 1 for one in places[1:])
    if not alone:
        return row
    under = {place[0]: cell for place, cell in zip(places[1:], row[1:], strict=True)}
    empty = Cell("", row[0].end, row[0].end)
    filled = tuple(under.get(i, empty) for i in range(1, len(head)))
    return (row[0], *filled) if len(under) == len(row) - 1 and 0 not in under else row


def _overlap(one: Cell, start: int, cell: Cell, at: int) -> bool:
    return one.start - start < cell.end - at and cell.start - at < one.end - start


def _asked(question: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(question) if word.stem)


def _names(label: str, question: str) -> int:
    """How many words of a label a question has, where it has all of them but numbers; else 0."""
    if _CHINESE.search(label):
        return len(label) if label in question else 0
    asked = _asked(question)
    stems = _asked(label)
    least = frozenset(one for one in stems if not one.isdigit()) or stems
    return len(stems & asked) if stems and least <= asked else 0


def _row_of(question: str, rows: Sequence[Row]) -> Row | None:
    """The one row that the question names."""
    most = max((_names(row[0].text, question) for row in rows), default=0)
    if most:
        best = [row for row in rows if _names(row[0].text, question) == most]
        return best[0] if len(best) == 1 else None
    content = _asked(_without_cues(question))
    sums = [row for row in rows if content & _SUMS and content <= _asked(row[0].text)]
    return sums[0] if len(sums) == 1 else None


def _without_cues(question: str) -> str:
    """A question without what says of which kind the answer is."""
    question = _EITHER.sub(r"\1", question)
    question = re.sub(r"\bhow many\b|\b(?:the )?number of\b", " ", question, flags=re.IGNORECASE)
    for cue in (_MONEY, *(asked for asked, _, _ in _KINDS)):
        question = cue.sub(" ", question)
    return question


def _says_more(question: str, labels: Sequence[str]) -> bool:
    """Whether a question has content words that none of these labels has, or denies something."""
    if asks(question):
        question = re.sub(r"^\s*\w+n['’]t\b", "", question)
    rest = question = _without_cues(question)
    for label in sorted((one for one in labels if one), key=len, reverse=True):
        rest = re.sub(re.escape(label), " ", rest, flags=re.IGNORECASE)
    if _DENIES.search(rest):
        return True
    if _CHINESE.search(question):
        alike = re.escape("".join(labels)) or "的"
        return bool(re.search(r"\w", re.sub(f"[{alike}]", "", _LIGHT_CHINESE.sub("", rest))))
    known = frozenset[str]().union(*map(_asked, labels)) | _LIGHT
    return not _asked(question) <= known


def _cell_of(question: str, head: Row, row: Row) -> TableAnswer | None:
    """The cell of a row that is asked for."""
    name = row[0].text
    filled = [cell for cell in row[1:] if cell.text.lower() not in _BLANK]
    if head and len(row) != len(head):
        return None
    if len(filled) == 1 and not asks(question) and _is_value(question, head, row, filled[0]):
        return TableAnswer((filled[0],), name, "")
    at = _column_of(question, head, row) if head else None
    if at is None:
        return None
    cell, column = row[at], head[at].text
    said = cell.text.lower()
    if _DID.search(question) and column.endswith("s") and _CLOCK.search(said):
        return None
    if _says_more(question, (name, column, head[0].text)) or said in _BLANK:
        return None
    if asks(question):
        yes = Cell("yes" if said in _YES else "no", cell.start, cell.end)
        return TableAnswer((yes,), name, column) if said in _YES | _NO else None
    if question.rstrip("?？ ").endswith("吗") and said not in _YES | _NO:
        return None
    return TableAnswer((cell,), name, column) if _fits(question, cell.text) else None


def _is_value(question: str, head: Row, row: Row, cell: Cell) -> bool:
    """Whether a question asks for what stands beside a label: a sum, or a value without a head."""
    if (head and not _asked(row[0].text) & _SUMS) or (not head and len(row) != 2):
        return False
    if _says_more(question, (row[0].text,)) or not _fits(question, cell.text):
        return False
    if _NUMBER.search(cell.text):
        if any(cue.search(question) for cue in (_HOW_MANY, _MONEY, _WHAT_IS)):
            return True
        return bool(_WHEN.search(question)) and not _PAID.fullmatch(cell.text)
    plain = _CHINESE.search(question) or _THE.search(question)
    return not head and bool(_WHAT_IS.match(question) and plain)


def _fits(question: str, value: str) -> bool:
    """Whether a cell has such a thing in it as the question asks for."""
    if _HOW_MANY.search(question):
        return re.match(r"\d+(?![\d.:/-])", value) is not None
    if _MONEY.search(question):
        paid = _PAID.fullmatch(value) if _COSTS.search(question) else _NUMBER.search(value)
        return bool(paid) and not _CLOCK.search(value)
    return next((bool(fits.search(value)) for one, _, fits in _KINDS if one.search(question)), True)


def _column_of(question: str, head: Row, row: Row) -> int | None:
    """Which column is named, or is the one of such a kind."""
    places = range(1, len(head))
    named = [i for i in places if _names(head[i].text, question)]
    if len(named) == 1:
        return named[0]
    many = _HOW_MANY.search(question)
    if _HOW_MUCH.search(question):
        kind = [i for i in places if _QUANTITIES.search(head[i].text)]
    elif many:
        thing = _asked(many[1] or "") <= _asked(row[0].text) | _asked(head[0].text)
        kind = [i for i in places if thing and _only_counts(head[i].text)]
    elif _MONEY.search(question):
        kind = [i for i in places if _PRICES.search(head[i].text) and row[i].text]
        each = [i for i in kind if _EACH.search(head[i].text)]
        kind = each if _ONE.search(question) and each else kind
    else:
        of = next((one for asked, one, _ in _KINDS if asked.search(question)), None)
        kind = [i for i in places if of and of.search(head[i].text)]
    alike = len({row[i].text for i in kind}) == 1
    return kind[0] if alike else None


def _only_counts(label: str) -> bool:
    said = _asked(label)
    return bool(_COUNTS_CHINESE.fullmatch(label) or (said and said <= _COUNTS))


def _lists(question: str, head: Row) -> bool:
    """Whether a question asks which of the things that the first column has."""
    if not head or not re.match(r"\s*(?:which|who|what)\b|.*(?:哪|谁)", question, re.IGNORECASE):
        return False
    first = head[0].text
    if _CHINESE.search(first):
        return first[-1:] in question or "谁" in question
    return bool(_asked(first) & _asked(question)) or question.lower().lstrip().startswith("who")


def _rows_with(question: str, head: Row, rows: Sequence[Row]) -> TableAnswer | None:
    """The rows that say yes in the column that "Which stations have parking?" names; where it
    denies, those that say no."""
    if not _lists(question, head) or any(is_known(word.text) for word in words(question)):
        return None
    at = next((i for i, one in enumerate(head) if i and _names(one.text, question)), 0)
    full = [row for row in rows if len(row) == len(head)]
    column = [row[at].text.lower() for row in full]
    if not at or len(full) < len(rows) or not _of_yes_and_no(column) or _MOST.search(question):
        return None
    denied = [*_DENIES.finditer(question.replace(head[at].text, " "))]
    if len(denied) > 1 or (denied and _BLANK & set(column)):
        return None
    if _says_more(
        _DENIES.sub(" ", question) if denied else question, (head[at].text, head[0].text)
    ):
        return None
    said = tuple(row[0] for row in full if row[at].text.lower() in (_NO if denied else _YES))
    return TableAnswer(said, "", head[at].text) if said else None
