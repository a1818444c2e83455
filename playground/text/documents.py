"""The text of a document: .txt, .md, .csv or .pdf.

In:  read(Path("members.csv"))            # "name;born\nAda;1815\n"
Out: Document("members.csv", "Name: Ada; born: 1815.")

A row of a table becomes a sentence that names its columns, so that it can be found and quoted; a
row of subject, relation and object becomes a plain one (reading/triples.py). What is no text (a
scanned page, a picture under a false name) is refused, not guessed at. Tables and PDFs are taken
apart in a process of their own (text/cage.py).
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from pathlib import Path

from playground.deduction.limits import MAX_CHARACTERS
from playground.deduction.reading.triples import are_triples, sentence
from playground.errors import InputError
from playground.text.cage import taken_apart
from playground.text.pages import running

KINDS = (".txt", ".md", ".csv", ".pdf")
TABLES = (".csv", ".xlsx")
"""What `rows` reads; a workbook is read there alone."""
MAX_MEGABYTES = 20
_BOMS = ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True)
class Document:
    """A file's name, its text, and in `note` what a reader should know of how it was read."""

    name: str
    text: str
    note: str = ""


def read(path: Path, longest: int = MAX_CHARACTERS) -> Document:
    """The text of a file; one without an ending is taken as plain text.

    Of a .txt, .md or .csv file at most `longest` characters are taken, of a .pdf MAX_CHARACTERS.
    Raises InputError where the file is missing, too large, of another kind, broken, locked, or has
    no text.
    """
    kind = path.suffix.lower()
    if kind not in (*KINDS, ""):
        raise InputError(
            f"{path.name} is of a kind that is not read. Use {', '.join(KINDS[:-1])} or "
            f"{KINDS[-1]}, or paste its text."
        )
    try:
        if path.stat().st_size > MAX_MEGABYTES * 1_000_000:
            raise InputError(
                f"{path.name} has {path.stat().st_size / 1_000_000:.0f} MB; at most "
                f"{MAX_MEGABYTES} are taken. Paste the part that matters."
            )
        if not path.is_file() and path.exists():
            raise InputError(f"{path.name} is no file with an end. Give a file, or - for stdin.")
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path.name} cannot be opened: {error.strerror}.") from error
    if kind == ".pdf":
        text, note = _pdf(data, path.name)
        return Document(path.name, _checked(text, path.name, MAX_CHARACTERS), note)
    text, note = decoded(data, path.name)
    text = _table(text, path.name) if kind == ".csv" else text
    return Document(path.name, _checked(text, path.name, longest), note)


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text in UTF-8 or UTF-16, else in GB 18030 or Windows-1252 with a note that says so.

    Raises InputError where the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ""
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name} says that it is {encoding.upper()} and is not: {error.reason} at "
                    f"byte {error.start:,}. Save it again as UTF-8."
                ) from error
    try:
        text, note = data.decode(), ""
    except UnicodeDecodeError:
        code, called = ("gb18030", "GB 18030") if _in_pairs(data) else ("cp1252", "Windows-1252")
        text = data.decode(code, errors="replace")
        note = (
            f"{name} is not UTF-8, so it was read as {called}. If letters look wrong, save it "
            "as UTF-8."
        )
    if "\0" in text or text.count("�") > len(text) / 100:
        raise InputError(f"{name} is not text. Save it as UTF-8 text, or choose another file.")
    return text, note


def rows(data: bytes, name: str) -> list[list[str]]:
    """The rows of a .csv or .xlsx as cells, first the names of its columns. Raises InputError."""
    if name.lower().endswith(".xlsx"):
        found = taken_apart(data, ".xlsx", name)
    else:
        found = _rows(decoded(data, name)[0], name)
    if not found:
        raise InputError(f"{name} has no text in it.")
    return found


def _rows(text: str, name: str) -> list[list[str]]:
    return taken_apart(text.encode(errors="surrogatepass"), ".csv", name)


def _in_pairs(data: bytes) -> bool:
    """Whether all bytes beyond ASCII stand in pairs, as two make a Chinese character in GB 18030.

    In Western text they stand alone: a letter with an accent between two without.
    """
    return all(len(run) % 2 == 0 for run in re.findall(rb"[\x80-\xff]+", data))


def _checked(text: str, name: str, longest: int) -> str:
    """The text with one kind of line end and no blanks around it, if it is any and not too long."""
    text = "\n".join(text.splitlines()).strip()
    if not text:
        raise InputError(f"{name} has no text in it.")
    if len(text) > longest:
        raise InputError(
            f"{name} has {len(text):,} characters of text; at most {longest:,} are taken. "
            "Paste the part that matters."
        )
    return text


def _table(text: str, name: str) -> str:
    """A sentence a row, `Column: value; column: value.`; empty cells are left out.

    Of subjects, relations and objects a sentence a row. Raises InputError where one is missing.
    """
    found = _rows(text, name)
    if not found:
        return ""
    head, *body = found
    if not body:
        raise InputError(f"{name} has a line of column names and no rows under it.")
    if are_triples(head):
        return "\n".join(_triple(row, name) for row in body)
    return "\n".join(_row(head, row) for row in body)


def _triple(row: list[str], name: str) -> str:
    cells = [cell.strip() for cell in row]
    if len(cells) != 3 or not all(cells):
        raise InputError(
            f"{name} has a row that is no subject, relation and object: {' | '.join(row)[:80]}. "
            "Fill it, or leave it out."
        )
    return sentence(*cells)


def _row(head: list[str], row: list[str]) -> str:
    names = [name.strip() or f"column {at}" for at, name in enumerate(head, start=1)]
    names += [f"column {at}" for at in range(len(head) + 1, len(row) + 1)]
    cells = zip(names, (" ".join(cell.split()) for cell in row), strict=False)
    said = "; ".join(f"{name}: {cell}" for name, cell in cells if cell)
    said = said[:1].upper() + said[1:]  # without a capital it would belong to the row before
    return said if said.endswith(tuple(".!?。！？…")) else f"{said}."


def _pdf(data: bytes, name: str) -> tuple[str, str]:
    """The text of the pages, and a note where running heads were left out."""
    pages: list[str] = taken_apart(data, ".pdf", name)
    if not any(page.strip() for page in pages):
        raise InputError(
            f"{name} has no text on its pages: they are pictures, perhaps scans. Paste the "
            "text, or run the file through text recognition first."
        )
    text, left_out = running(pages)
    note = f"{left_out} running heads, feet or page numbers left out" if left_out else ""
    return text, note
