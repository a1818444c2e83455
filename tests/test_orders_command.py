"""`playground orders`: a line an answer, a table, and going on where it was stopped."""

from pathlib import Path

from command import call, objects

ONE = ("orders", "--solver", "rules", "--measure", "without", "--json")


def test_it_writes_a_line_an_answer_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "orders.jsonl"
    [row] = objects(call(*ONE, "--out", file))
    assert (row["solver"], row["asked"]) == ("rules", 50)
    assert row["low"] <= row["followed"] / row["n"] <= row["high"]
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 50
    file.write_text("\n".join(lines[:49]) + "\n", encoding="utf-8")
    assert objects(call(*ONE, "--out", file)) == [row]
    assert file.read_text(encoding="utf-8").splitlines() == lines


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "orders.jsonl"
    file.write_text('["dear diary"]\n', encoding="utf-8")
    assert "choose another --out" in call(*ONE, "--out", file).output


def test_an_unknown_solver_is_told_which_there_are(tmp_path: Path) -> None:
    said = call("orders", "--solver", "nobody", "--out", tmp_path / "orders.jsonl")
    assert said.exit_code == 2
