"""`playground check`: a line a question, what came instead, and the exit status."""

from pathlib import Path

import pytest
from command import call, objects

from playground.library import check

pytestmark = pytest.mark.usefixtures("db")
RIGHT = "Bob is big. All big people are kind.\n\nIs Bob kind? → True\nWho is kind? → Bob\n"
WRONG = f"{RIGHT}Is Ann kind? -> True\nWhere is Bob? → here\n"


@pytest.fixture
def kennel(tmp_path: Path) -> Path:
    file = tmp_path / "kennel.txt"
    file.write_text(RIGHT, encoding="utf-8")
    return file


def test_a_file_whose_answers_are_as_expected_passes(kennel: Path) -> None:
    result = call("check", kennel)
    assert result.stdout.splitlines() == [
        "✓ Is Bob kind? → True",
        "✓ Who is kind? → Bob",
        "2 of 2 as expected.",
    ]
    assert result.exit_code == 0


def test_what_came_instead_is_told_with_its_line_and_why_there_is_none(kennel: Path) -> None:
    result = call("check", kennel, "-", stdin=WRONG)
    lines = result.stdout.splitlines()
    assert [lines[0], lines[3]] == [str(kennel), "-"]
    assert lines[6] == "✗ line 5: Is Ann kind? → True, but Unknown came"
    assert lines[7].startswith(
        "✗ line 6: Where is Bob? → here, but no answer came: The question “Where is Bob?” cannot"
    )
    assert lines[8] == "4 of 6 as expected."
    assert result.exit_code == 1


def test_as_json_a_question_is_an_object_and_the_count_goes_to_stderr(kennel: Path) -> None:
    kennel.write_text(WRONG, encoding="utf-8")
    result = call("check", "--json", kennel)
    first, *_, last = objects(result)
    assert first == {
        "file": str(kennel),
        "line": 3,
        "question": "Is Bob kind?",
        "expected": "True",
        "answer": "True",
        "right": True,
        "why": "It follows from the text.",
    }
    assert (last["answer"], last["right"]) == (None, False)
    assert "2 of 4 as expected." in result.stderr
    assert result.exit_code == 1


def test_a_silence_that_is_expected_is_right() -> None:
    result = call("check", "-", stdin="Bob is big.\nWhere is Bob? → silent\n")
    assert result.stdout.startswith("✓ Where is Bob? → silent\n")
    assert result.exit_code == 0


def test_nothing_is_asked_where_one_file_is_wrong(kennel: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Bob is big.\nIs Bob big?\n", encoding="utf-8")
    result = call("check", kennel, other)
    assert "other.txt: Line 2 asks and has no arrow." in result.stderr
    assert not result.stdout
    assert result.exit_code == 2


@pytest.mark.parametrize("name", ["nobody.txt", "."])
def test_a_file_that_cannot_be_opened_is_told(name: str, tmp_path: Path) -> None:
    result = call("check", tmp_path / name)
    assert "cannot be opened" in result.stderr
    assert result.exit_code == 2


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "cat.png").write_bytes(b"\x89PNG\0\0\0\1")
    result = call("check", tmp_path / "cat.png")
    assert "cat.png is not text" in result.stderr
    assert result.exit_code == 2


def test_nothing_of_it_is_kept_in_the_log(kennel: Path) -> None:
    call("check", kennel)
    assert not objects(call("history", "--json"))


def test_a_program_checks_a_text_too() -> None:
    assert [one.right for one in check(WRONG)] == [True, True, False, False]
