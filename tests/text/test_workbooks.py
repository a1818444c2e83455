"""Workbooks: the one sheet that has something in it, as cells; what means harm ends with a word."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import pytest
from openpyxl import Workbook

from playground.errors import InputError
from playground.text import cage
from playground.text.documents import rows

Cells = Sequence[Sequence[object]]


def saved(*sheets: Cells) -> bytes:
    """A workbook with these sheets."""
    book, made = Workbook(), io.BytesIO()
    book.remove(book.active)
    for cells in sheets:
        sheet = book.create_sheet()
        for row in cells:
            sheet.append(list(row))
    book.save(made)
    return made.getvalue()


def with_sheet(xml: bytes) -> bytes:
    """A workbook whose sheet is this XML."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved([["a"]]))) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, xml if "sheet1" in name else old.read(name))
    return made.getvalue()


def test_cells_are_texts_as_a_person_sees_them() -> None:
    made = saved(
        [
            ["text", "answers", "n", "day"],
            [],
            ["Lovely!", "正面", 3.0, date(2026, 2, 3)],
            [None, "", 0.5],
        ],
        [],
    )
    assert rows(made, "reviews.XLSX") == [
        ["text", "answers", "n", "day"],
        ["Lovely!", "正面", "3", "2026-02-03"],
        ["", "", "0.5", ""],
    ]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]><x>&j;</x>' % b"".join(
    b'<!ENTITY %c "%s">' % (name, b"&%c;" % (name - 1) * 10) for name in b"bcdefghij"
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (saved([["a"]], [["b"]]), "has 2 sheets with something in them, and one is taken"),
        (saved([]), "has no text in it"),
        (b"text,answers\n", "is not a workbook that can be read: File is not a zip file"),
        (saved([["a"]])[:900], "is not a workbook that can be read"),
        (b"\xd0\xcf\x11\xe0 locked", "is locked"),
        (with_sheet(b"<c/>" * 26_000_000), "unpacks to more than is taken"),
        (with_sheet(BOMB), "is not a workbook that can be read"),
    ],
    ids=["two", "empty", "text", "cut", "locked", "large", "laughs"],
)
def test_what_is_no_table_is_said(data: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=r"^a\.xlsx ") as refused:
        rows(data, "a.xlsx")
    assert sentence in str(refused.value)


def test_a_sheet_of_which_there_is_no_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cage.SECONDS, ".xlsx", 1)
    row = b"<row>%s</row>" % (b"<c t='n'><v>1</v></c>" * 1_000)
    name = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = b"<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>" % (name, row * 3_000)
    with pytest.raises(InputError, match="takes more than 1 seconds"):
        rows(with_sheet(sheet), "a.xlsx")
