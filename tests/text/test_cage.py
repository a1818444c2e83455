"""Documents that mean harm: each ends soon, with a sentence, and no other document waits for it."""

import ast
import gzip
import io
import resource
import sys
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from playground.errors import InputError
from playground.text import cage
from playground.text.documents import read

EMPTY_TEXTS = b"BT ET\n" * 200_000


def shared(pages: int, content: bytes) -> bytes:
    """A PDF whose pages all show one and the same stream, with a font, compressed."""
    packed = zlib.compress(content)
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R/Resources 4 0 R>>"
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 5 + pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        stream,
        b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
        *[page] * pages,
    ]
    made, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(made)
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, start)
    )


def workbook() -> bytes:
    """An .xlsx of a few thousand bytes whose one sheet unpacks to 20 MB."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("xl/worksheets/sheet1.xml", b"<c/>" * 5_000_000)
    return made.getvalue()


def refused(folder: Path, name: str, data: bytes) -> str:
    """What is said of a document."""
    (folder / name).write_bytes(data)
    with pytest.raises(InputError) as error:
        read(folder / name)
    return str(error.value)


def test_a_pdf_of_five_thousand_pages_that_share_a_stream_is_refused_by_its_pages(
    tmp_path: Path,
) -> None:
    said = refused(tmp_path, "a.pdf", shared(5_000, EMPTY_TEXTS))
    assert said.startswith("a.pdf has 5,000 pages; at most 1,000 are taken. Save the pages")


def test_a_pdf_that_would_take_minutes_ends_with_its_seconds_of_processor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(cage.SECONDS, ".pdf", 1)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = refused(tmp_path, "a.pdf", shared(900, EMPTY_TEXTS))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert said.startswith("Reading a.pdf takes more than 1 seconds, so it was given up. Paste")
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 2


def test_a_process_that_does_not_come_to_work_is_killed_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeper = tmp_path / "sleeper.py"
    sleeper.write_text("import time; time.sleep(3600)")
    monkeypatch.setattr(cage, "CHILD", sleeper)
    monkeypatch.setattr(cage, "BUSY", 0.01)
    assert "so it was given up" in refused(tmp_path, "a.pdf", shared(1, b""))


@pytest.mark.parametrize("content", [b" " * 50_000_000, b"(a) Tj " * 5_000_000])
def test_a_stream_that_unpacks_to_more_than_is_taken_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    assert "unpacks to more than is taken" in refused(tmp_path, "a.pdf", shared(1, content))


def test_a_table_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cage, "MEMORY", 80_000_000)
    said = refused(tmp_path, "a.csv", b"name,born\n" + b"ab,cd,ef,gh\n" * 200_000)
    assert "unpacks to more than is taken" in said


def test_a_pdf_with_more_text_than_is_taken_is_refused_and_not_cut(tmp_path: Path) -> None:
    page = b"BT /F 12 Tf (" + b"word " * 1_000 + b") Tj ET"
    said = refused(tmp_path, "a.pdf", shared(100, page))
    assert said.startswith("a.pdf has more than 200,000 characters of text")


@pytest.mark.parametrize("make", [workbook, lambda: gzip.compress(b"a" * 50_000_000)])
@pytest.mark.parametrize("ending", ["txt", "md", "csv", "pdf", "xlsx", "gz", "jsonl.gz"])
def test_an_archive_is_no_document_whatever_its_name(
    tmp_path: Path, make: Callable[[], bytes], ending: str
) -> None:
    wrong = {"pdf": "is not a PDF that can be read", "xlsx": "kind that is not read"}
    wrong |= {"gz": "kind that is not read", "jsonl.gz": "kind that is not read"}
    assert wrong.get(ending, "is not text") in refused(tmp_path, f"a.{ending}", make())


@pytest.fixture
def crowd() -> Iterator[None]:
    """As many documents in the cage as may work and wait there."""
    with ExitStack() as held:
        for _ in range(cage.AT_ONCE):
            held.enter_context(cage._WORKING)
        for _ in range(cage.MOST):
            held.enter_context(cage._PLACES)
        yield


@pytest.mark.usefixtures("crowd")
def test_plain_text_is_read_while_the_cage_is_full_and_a_pdf_is_asked_to_come_again(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text("Bob is big.")
    assert read(tmp_path / "a.txt").text == "Bob is big."
    assert refused(tmp_path, "a.pdf", shared(1, b"")).startswith("Other documents are being read")


def test_who_waits_has_his_turn_when_another_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,born\nAda,1815\n")
    texts: list[str] = []
    reading = threading.Thread(target=lambda: texts.append(read(tmp_path / "a.csv").text))
    with ExitStack() as held:
        for _ in range(cage.AT_ONCE):
            held.enter_context(cage._WORKING)
        reading.start()
        assert texts == []
    reading.join()
    assert texts == ["Name: Ada; born: 1815."]


def test_the_process_starts_at_once_since_it_imports_next_to_nothing() -> None:
    names = [
        name
        for node in ast.walk(ast.parse(cage.CHILD.read_text()))
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [str(node.module)]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    ]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names | {"pypdf", "openpyxl"}


def test_the_process_sees_no_keys_and_writes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "secret")
    spy = tmp_path / "spy.py"
    spy.write_text(
        f"import os, sys; sys.path.insert(0, {str(cage.CHILD.parent)!r})\n"
        "import json, document_child; document_child._confine(4, 800_000_000)\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try:\n"
        f"    open({str(tmp_path / 'written')!r}, 'wb', buffering=0).write(b'x')\n"
        "except OSError as error:\n"
        "    found = error.strerror\n"
        "print(json.dumps({'parts': [found, os.environ.get('HF_TOKEN')]}))\n"
    )
    monkeypatch.setattr(cage, "CHILD", spy)
    assert cage.taken_apart(b"", ".pdf", "a.pdf") == ["File too large", None]
