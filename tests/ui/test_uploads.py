"""An upload is one document of a type that is read, it is nobody else's, and it does not stay."""

import json
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from playground.ui.server.uploads import problem, sweep

EDGE = "between-one-part-and-the-next"


def part(name: str, text: str = "The harbour is cold.") -> str:
    head = f'Content-Disposition: form-data; name="files"; filename="{name}"'
    return f"--{EDGE}\r\n{head}\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"


def uploaded(address: str, *parts: str) -> tuple[int, str]:
    """The status and the words of what the upload endpoint answers."""
    body = f"{''.join(parts)}--{EDGE}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={EDGE}"}
    try:
        with urlopen(Request(f"{address}gradio_api/upload?upload_id=x", body, headers)) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_a_document_is_taken_into_a_folder_that_nobody_else_reads(address: str) -> None:
    status, said = uploaded(address, part("Letter.TXT"))
    [path] = map(Path, json.loads(said))
    assert status == 200
    assert path.read_text() == "The harbour is cold."
    assert path.parent.parent.name.startswith("playground-")
    assert path.parent.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["film.mp4", "a.txt.exe", "state.json", "txt", "", "../x.sh"])
def test_a_type_that_is_not_read_is_refused_with_a_sentence(address: str, name: str) -> None:
    status, said = uploaded(address, part(name, "x" * 300_000))
    assert status == 400
    assert said.endswith("is of no type that is read here: .txt .md .csv .pdf .xlsx .jsonl")


def test_several_documents_at_once_are_refused(address: str) -> None:
    status, said = uploaded(address, part("a.txt"), part("b.txt"))
    assert (status, said) == (400, "One document at a time: an upload holds a single file.")


def test_a_second_name_for_one_file_does_not_help(address: str) -> None:
    twice = part("a.txt").replace(
        "Content-Type: text/plain",
        'Content-Disposition: form-data; name="files"; filename="a.sh"',
    )
    assert uploaded(address, twice)[0] == 400


def test_a_body_that_is_no_form_gets_gradios_own_refusal(address: str) -> None:
    status, said = uploaded(address, "--and nothing else\r\n")
    assert (status, "parse" in said) == (400, True)


def test_a_long_name_is_said_by_its_end() -> None:
    assert problem("a" * 500 + ".mp4", 1).startswith(f"“{'a' * 76}.mp4”")


# --- and does not stay -------------------------------------------------------------------------


def test_what_is_old_is_deleted_with_its_folder_and_what_is_new_stays(tmp_path: Path) -> None:
    names = {"old", "old/letter.txt", "old/two", "old/two/cut-off", "empty"}
    for name in ("old/two", "empty"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("old/letter.txt", "old/two/cut-off"):
        (tmp_path / name).touch()
    assert sweep(tmp_path, older=3600) == set()
    assert (tmp_path / "old/letter.txt").exists()
    gone = sweep(tmp_path, older=-10)  # as if ten seconds had passed
    assert gone == {str(tmp_path / name) for name in names}
    assert list(tmp_path.iterdir()) == []
