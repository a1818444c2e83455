"""A process of its own in which a PDF or a table is taken apart: bytes come in, texts go out.

In:  a PDF's bytes on stdin, arguments .pdf 3 800000000 1000 200000
Out: {"parts": ["The harbour …", "The end."]}  on stdout, a text a page

Of a .csv, in UTF-8, or an .xlsx the parts are its rows of cells. What goes wrong is {"problem":
"locked"} or the like, which text/cage.py words. It is run as a file and imports nothing of the
playground, so that it starts at once. Past its seconds of processor the system ends it.
"""

import csv
import io
import json
import sys
from typing import Any

UNPACKED = 20_000_000
"""Bytes that one compressed part of a PDF may unpack to."""
WORKBOOK = 100_000_000
"""Bytes that all parts of a workbook may unpack to."""
OLE = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that has a password, and one of the form before .xlsx."""


def main() -> None:
    """Take one document apart.

    Arguments: its kind; the most seconds of processor, bytes of memory, pages and characters.
    """
    kind = sys.argv[1]
    seconds, memory, pages, characters = map(int, sys.argv[2:])
    _confine(seconds, memory)
    try:
        data = sys.stdin.buffer.read()
        match kind:
            case ".csv":
                found = _rows(data)
            case ".xlsx":
                found = _sheet(data)
            case _:
                found = _pages(data, pages, characters)
    except MemoryError:
        found = {"problem": "memory"}
    sys.stdout.write(json.dumps(found))


def _confine(seconds: int, memory: int) -> None:
    """Limits that the system keeps, where it knows any: processor, memory, no file written."""
    try:
        import resource
    except ImportError:  # Windows: the clock of text/cage.py is left
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _rows(data: bytes) -> dict[str, Any]:
    """The rows of a table that are not empty, as cells."""
    text = data.decode(errors="surrogatepass")
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:10_000], delimiters=",;\t|")
    except csv.Error:  # one column, or too few rows to tell
        dialect = csv.excel
    try:
        return {"parts": [r for r in csv.reader(io.StringIO(text, newline=""), dialect) if any(r)]}
    except csv.Error as error:
        return {"problem": "broken", "detail": str(error)}


def _sheet(data: bytes) -> dict[str, Any]:
    """The rows of a workbook's one sheet that has something in it, as cells that are texts."""
    from zipfile import ZipFile

    sys.modules["numpy"] = None  # type: ignore[assignment]  # openpyxl does without, and starts soon
    from openpyxl import load_workbook

    if data.startswith(OLE):
        return {"problem": "locked"}
    try:
        if sum(part.file_size for part in ZipFile(io.BytesIO(data)).infolist()) > WORKBOOK:
            return {"problem": "unpacked"}
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [
            rows
            for sheet in book.worksheets
            if (rows := [*filter(any, map(_texts, sheet.iter_rows(values_only=True)))])
        ]
    except MemoryError:
        raise
    except Exception as error:  # a broken file fails in as many ways as openpyxl has lines
        return {"problem": "broken", "detail": str(error)[:200]}
    if len(sheets) > 1:
        return {"problem": "sheets", "detail": str(len(sheets))}
    return {"parts": sheets[0] if sheets else []}


def _texts(row: tuple[Any, ...]) -> list[str]:
    """Cells as a person sees them: 3 and not 3.0, a day and not its midnight."""
    texts = []
    for cell in row:
        if cell is None:
            texts.append("")
        elif isinstance(cell, float) and cell.is_integer():
            texts.append(str(int(cell)))
        else:
            texts.append(str(cell).removesuffix(" 00:00:00"))
    return texts


def _pages(data: bytes, most: int, characters: int) -> dict[str, Any]:
    """The text of the pages, in their order."""
    import logging

    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said here
    texts: list[str] = []
    try:
        with apply_configuration(
            zlib_maximum_output_length=UNPACKED,
            lzw_maximum_output_length=UNPACKED,
            run_length_maximum_output_length=UNPACKED,
            array_based_stream_maximum_output_length=UNPACKED,
        ):
            pages = PdfReader(io.BytesIO(data)).pages
            if len(pages) > most:
                return {"problem": "pages", "detail": f"{len(pages):,}"}
            for page in pages:
                texts.append(page.extract_text())
                if sum(len(text.strip()) for text in texts) > characters:
                    return {"problem": "long"}
    except (FileNotDecryptedError, DependencyError):
        return {"problem": "locked"}
    except LimitReachedError:
        return {"problem": "unpacked"}
    except MemoryError:
        raise
    except Exception as error:  # a broken file fails in as many ways as pypdf has lines
        return {"problem": "broken", "detail": str(error)}
    return {"parts": texts}


if __name__ == "__main__":
    main()
