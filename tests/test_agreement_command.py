"""`playground agreement`: a line a question, a table, and going on where it was stopped."""

import json
from pathlib import Path

from command import call

ONE = ("agreement", "--count", "1", "--depth", "1", "--seed", "3", "--json")


def test_it_writes_a_line_a_question_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "held.jsonl"
    first = call(*ONE, "--out", str(file))
    lines = file.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == {"depth": 1, "world": "open", "seed": 3}
    assert len(lines) == 3
    file.write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")
    again = call(*ONE, "--out", str(file))
    assert file.read_text(encoding="utf-8").splitlines() == lines
    assert again.stdout == first.stdout


def test_other_theories_need_another_file(tmp_path: Path) -> None:
    file = tmp_path / "held.jsonl"
    file.write_text('{"depth": 9, "world": "open", "seed": 3}\n', encoding="utf-8")
    said = call(*ONE, "--out", str(file))
    assert said.exit_code == 2
    assert "was begun with" in said.output


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "held.jsonl"
    file.write_text("dear diary\n", encoding="utf-8")
    assert "choose another --out" in call(*ONE, "--out", str(file)).output
