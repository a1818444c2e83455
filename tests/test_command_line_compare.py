"""`compare` says who is right how often, keeps what was said, and writes its report."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from command import FACTS, call, objects

from playground.comparison import memory
from playground.comparison.memory import Weigh

pytestmark = pytest.mark.usefixtures("db")
BOTH = ("--solver", "clingo", "--solver", "z3")


@pytest.fixture(autouse=True)
def weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a side is said to take; tests/comparison/test_memory_of_sides.py measures."""
    taken = {"clingo": 212.5, "z3": 1234.5}
    weigh: Weigh = lambda side, _: taken.get(side.solver)  # noqa: E731
    monkeypatch.setattr(memory, "weigh", weigh)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Four questions about one theory, the last of which nobody can read, and one of another."""
    rows: list[dict[str, Any]] = [
        {"text": "Nora is patient.", "answers": ["True"], "depth": 1, "context": FACTS},
        {"text": "Otto is patient.", "answers": ["False"], "depth": 0, "context": FACTS},
        {"text": "Otto is tall.", "answers": ["Unknown"], "depth": 0, "context": FACTS},
        {"text": "Wherefore?", "answers": ["True"], "depth": 0, "context": FACTS},
        {"text": "Ida is =big.", "answers": ["True"], "depth": 0, "context": "Ida is big."},
    ]
    path = tmp_path / "questions.jsonl"
    lines = [{"id": f"q{n}", "task": "deduction", **row} for n, row in enumerate(rows)]
    path.write_text("\n".join(map(json.dumps, lines)))
    return path


def test_two_solvers_are_compared(questions: Path) -> None:
    result = call("compare", questions, *BOTH, "--json")
    [found] = objects(result)
    assert result.exit_code == 0
    assert (found["data"], found["task"], found["n"]) == ("questions.jsonl", "deduction", 5)
    rules, prover = found["sides"]
    assert (rules["solver"], prover["solver"]) == ("clingo", "z3")
    assert rules["accuracy"]["value"] >= 0.6
    assert (rules["megabytes"], prover["megabytes"]) == (212.5, 1234.5)
    assert rules["by_depth"]["1"] == {"value": 1.0, "interval": [0.2065, 1.0], "n": 1}
    [pair] = found["pairs"]
    assert pair["clusters"] == 2
    assert pair["difference"] == round(rules["accuracy"]["value"] - prover["accuracy"]["value"], 4)
    assert sorted(one for cell in pair["cells"].values() for one in cell) == [
        "q0", "q1", "q2", "q3", "q4",
    ]  # fmt: skip


def test_it_agrees_with_what_evaluate_says(questions: Path) -> None:
    [found] = objects(call("compare", questions, *BOTH, "--json"))
    for side in found["sides"]:
        solver = side["solver"]
        [alone] = objects(
            call("evaluate", questions, "--mode", "rules", "--solver", solver, "--json")
        )
        assert side["accuracy"]["value"] == alone["accuracy"]
        assert (side["abstained"], side["errors"]) == (alone["abstained"], alone["errors"])
        assert side["accuracy_answered"]["value"] == alone["accuracy_answered"]


def test_what_was_said_is_kept_until_it_is_asked_again(questions: Path) -> None:
    first = call("compare", questions, *BOTH, "--json")
    second = call("compare", questions, *BOTH, "--json")
    again = call("compare", questions, *BOTH, "--json", "--again")
    assert "kept" not in first.stderr
    assert "10 of 10 answers are kept" in second.stderr
    assert "kept" not in again.stderr
    assert second.stdout == first.stdout
    assert objects(call("history", "--json")) == []


def test_a_person_is_told_in_a_sentence(questions: Path) -> None:
    said = call("compare", questions, *BOTH).stdout
    assert "questions.jsonl: 5 questions of Deduction" in said
    assert re.search(r"A · clingo and B · z3 (part|are right)", said)
    assert re.search(r" Memory\nA · clingo .* 212 MB\nB · z3 .* 1,234 MB\n", said)
    chinese = call("compare", questions, *BOTH, "--language", "zh").stdout
    assert "A · clingo 与 B · z3" in chinese
    assert "内存" in chinese


class Page(HTMLParser):
    """What a page would fetch or run, and what its buttons open."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.opens: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.fetched += [said[name] for name in ("src", "href") if name in said]
        self.opens += [said["popovertarget"]] if "popovertarget" in said else []
        self.ids += [said["id"]] if "id" in said else []


def test_the_report_is_one_file_that_needs_no_network(questions: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    assert call("compare", questions, *BOTH, "--report", report).exit_code == 0
    text = report.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert {one.partition(":")[0] for one in page.fetched} == {"data"}
    assert not page.tags & {"script", "link", "img", "iframe"}
    assert "@import" not in text
    assert "url(" not in text
    assert set(page.opens) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert text.count("<svg") >= 2
    assert "Wherefore?" in text
    assert "<th>Memory</th>" in text
    assert "<td>1,234 MB</td>" in text
    assert "the most that was resident in a process of its own" in text


def test_the_report_of_several_files_begins_with_all_of_them(
    questions: Path, tmp_path: Path
) -> None:
    other, report = tmp_path / "other.jsonl", tmp_path / "report.html"
    other.write_text(questions.read_text().splitlines()[0])
    assert call("compare", questions, other, *BOTH, "--report", report).exit_code == 0
    text = report.read_text(encoding="utf-8")
    table, _, chapters = text.partition("<main>")[2].partition("<h2>")
    assert re.findall(r"<tr><th>(\w+\.jsonl)</th>", table) == ["questions.jsonl", "other.jsonl"]
    assert chapters.count('class="compared"') == 2


def test_a_file_with_the_questions_of_another_is_reported_there(
    questions: Path, tmp_path: Path
) -> None:
    same, report = tmp_path / "same.jsonl", tmp_path / "report.html"
    same.write_text(questions.read_text())
    result = call("compare", questions, same, *BOTH, "--json", "--report", report)
    assert [one["data"] for one in objects(result)] == ["questions.jsonl", "same.jsonl"]
    assert "same.jsonl has the questions of questions.jsonl" in result.stderr
    page = Page()
    page.feed(report.read_text(encoding="utf-8"))
    assert len(page.ids) == len(set(page.ids))


def test_a_table_is_read_by_its_columns(tmp_path: Path) -> None:
    table = tmp_path / "reviews.csv"
    table.write_text("review,mood\nA wonderful evening!,Positive\nIt was awful.,negative\n")
    sides = ("--solver", "vader", "--solver", "embedded")
    missing = call("compare", table, "--task", "sentiment", *sides)
    assert missing.exit_code == 2
    assert "no column that is called answers" in missing.stderr
    untold = call("compare", table, *sides)
    assert "which says no task" in untold.stderr
    found = call(
        "compare", table, "--task", "sentiment", "--column", "answers=mood", *sides, "--json"
    )
    [figures] = objects(found)
    assert figures["n"] == 2
    assert figures["sides"][0]["accuracy"]["value"] == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--solver", "clingo"], "takes 2 to 6 solvers"),
        (["--solver", "crystal"], "There is no solver “crystal”"),
        ([*BOTH, "--report", "/proc/nowhere/x"], "cannot be written"),
        ([*BOTH, "--option", "world=flat"], "it takes open or closed"),
    ],
)
def test_a_wrong_comparison_ends_in_status_2(
    questions: Path, arguments: list[str], complaint: str
) -> None:
    result = call("compare", questions, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


def test_a_set_is_compared_by_its_name() -> None:
    [found] = objects(call("compare", "robustness-deduction", *BOTH, "--limit", "12", "--json"))
    assert found["data"] == "robustness-deduction"
    assert 8 <= found["n"] <= 12
    assert all(side["failing"] for side in found["sides"])


def test_several_processes_find_what_one_finds(questions: Path) -> None:
    several = call("compare", questions, *BOTH, "--json", "--processes", "2")
    alone = call("compare", questions, *BOTH, "--json", "--again")
    assert several.exit_code == 0
    [[found], [wanted]] = objects(several), objects(alone)
    assert found["pairs"] == wanted["pairs"]
    assert [side["accuracy"] for side in found["sides"]] == [
        side["accuracy"] for side in wanted["sides"]
    ]
