"""Documents as people have them: other encodings, tables, PDFs, and files that are no documents."""

from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from playground.errors import InputError
from playground.text.documents import read
from playground.text.prose import sentences


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def pdf(path: Path, *pages: tuple[str, ...], password: str = "") -> Path:
    """A PDF of pages with lines of text."""
    writer = PdfWriter()
    names = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}
    font = DictionaryObject({NameObject(f"/{k}"): NameObject(f"/{v}") for k, v in names.items()})
    fonts = DictionaryObject({NameObject("/F"): font})
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        stream = DecodedStreamObject()
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream.set_data(f"BT /F 12 Tf 40 700 Td {shown} ET".encode())
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password)
    writer.write(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_text_is_read_in_every_unicode_encoding(tmp_path: Path, encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    path = write(tmp_path, "a.TXT", mark + "Ein Café. 你好。".encode(encoding))
    assert (read(path).text, read(path).note) == ("Ein Café. 你好。", "")


def test_text_of_an_older_windows_is_read_with_a_note(tmp_path: Path) -> None:
    document = read(write(tmp_path, "old.txt", "Une crème “brûlée”".encode("cp1252")))
    assert document.text == "Une crème “brûlée”"
    assert "read as Windows-1252" in document.note


def test_chinese_in_its_old_encoding_is_read_and_said_so(tmp_path: Path) -> None:
    document = read(write(tmp_path, "old.txt", "小明很大。Bob 也是。".encode("gb18030")))
    assert document.text == "小明很大。Bob 也是。"
    assert "read as GB 18030" in document.note


def test_markdown_and_a_file_without_an_ending_are_read_as_they_are(tmp_path: Path) -> None:
    for name in ("a.md", "facts"):
        assert (
            read(write(tmp_path, name, "# Ada\r\n\r\nBorn 1815.\n")).text == "# Ada\n\nBorn 1815."
        )


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_row_of_a_table_becomes_a_sentence_that_names_its_columns(
    tmp_path: Path, mark: str
) -> None:
    table = "name,born,town\nAda,1815,London\nEmmy,1882,\n".replace(",", mark)
    text = read(write(tmp_path, "a.csv", table)).text
    assert text == "Name: Ada; born: 1815; town: London.\nName: Emmy; born: 1882."
    assert [one.text for one in sentences(text)] == text.split("\n")


def test_a_cell_of_several_lines_stays_in_its_row_and_one_without_a_name_is_numbered(
    tmp_path: Path,
) -> None:
    text = read(write(tmp_path, "a.csv", 'name,says\nAda,"one\ntwo",more\n')).text
    assert text == "Name: Ada; says: one two; column 3: more."


def test_a_pdf_is_read_page_by_page_with_its_sentences_put_together_again(tmp_path: Path) -> None:
    long = (
        "The harbour of the town was built by hand in the",
        "spring of 1871. Nobody lived there.",
    )
    text = read(pdf(tmp_path / "a.pdf", ("The harbour", *long), ("The end.",))).text
    assert text == f"The harbour\n{' '.join(long)}\n\nThe end."


def test_running_heads_of_a_pdf_are_left_out_and_that_is_noted(tmp_path: Path) -> None:
    pages = (
        ("The Harbour 1", "It was built in the year", "1871."),
        ("Chapter One 2", "Nobody lived there, and the boats", "stayed away for"),
        ("The Harbour 3", "many years. Then came the rail-", "way, and a town began to grow."),
        ("Chapter One 4", "Its mayor was Ada Brandt.", "She was 30."),
        ("The Harbour 5", "Chapter One 6", "That is all."),
    )
    document = read(pdf(tmp_path / "heads.pdf", *pages))
    assert "Harbour" not in document.text
    assert "stayed away for many years." in document.text.replace("\n", " ")
    assert "railway" in document.text
    assert "She was 30." in document.text
    assert "running heads" in document.note


def test_what_stands_at_the_top_of_two_pages_is_no_running_head(tmp_path: Path) -> None:
    document = read(pdf(tmp_path / "two.pdf", ("Nobody came.", "It rained."), ("Nobody came.",)))
    assert document.text.count("Nobody came.") == 2
    assert document.note == ""


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.docx", b"PK", "of a kind that is not read"),
        ("a.txt", b"", "has no text"),
        ("a.md", b" \n\t\n", "has no text"),
        ("a.txt", bytes(range(256)), "is not text"),
        ("a.txt", b"\xff\xfea", "is not: truncated data"),
        ("a.txt", b"a" * 200_001, "at most 200,000 are taken"),
        ("a.txt", b"a" * 20_000_001, "at most 20 are taken"),
        ("a.csv", b"name,born\n", "no rows under it"),
        ("a.csv", b"subject,relation,object\nada,likes,\n", "no subject, relation and object"),
        ("a.csv", b'name,born\n"' + b"a" * 140_000, "is not a table that can be read"),
        ("a.pdf", b"", "is not a PDF that can be read"),
        ("a.pdf", b"Ada was born in 1815.", "is not a PDF that can be read"),
    ],
)
def test_what_is_no_document_is_refused_with_a_way_out(
    tmp_path: Path, name: str, data: bytes, complaint: str
) -> None:
    with pytest.raises(InputError, match=complaint):
        read(write(tmp_path, name, data))


def test_a_scan_and_a_locked_pdf_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no text on its pages"):
        read(pdf(tmp_path / "scan.pdf", ()))
    with pytest.raises(InputError, match="is locked"):
        read(pdf(tmp_path / "locked.pdf", ("Secret.",), password="open sesame"))


def test_half_a_pdf_is_refused(tmp_path: Path) -> None:
    whole = pdf(tmp_path / "a.pdf", ("The end.",)).read_bytes()
    with pytest.raises(InputError, match="is not a PDF that can be read"):
        read(write(tmp_path, "half.pdf", whole[:200]))


def test_a_device_that_has_no_end_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "endless.txt"
    link.symlink_to("/dev/zero")
    with pytest.raises(InputError, match=r"endless\.txt is no file with an end"):
        read(link)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt cannot be opened: No such file"):
        read(tmp_path / "none.txt")
