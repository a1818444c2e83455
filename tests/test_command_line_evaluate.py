"""`evaluate` keeps its contract: figures, predictions, samples, exit statuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from command import FACTS, call, objects

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """Six questions over two theories, the last of which nobody can read."""
    rows: list[dict[str, Any]] = [
        {"text": "Nora is patient.", "answers": ["True"], "depth": 1, "context": FACTS},
        {"text": "Nora is old.", "answers": ["True"], "depth": 0, "context": FACTS},
        {"text": "Otto is patient.", "answers": ["False"], "depth": 0, "context": FACTS},
        {"text": "Otto is tall.", "answers": ["Unknown"], "context": FACTS},
        {"text": "Otto is old.", "answers": ["False"], "world": "closed", "context": FACTS},
        {"text": " ", "answers": ["True"], "context": FACTS},
    ]
    path = tmp_path / "examples.jsonl"
    lines = [{"id": f"e{n}", "task": "deduction", **row} for n, row in enumerate(rows)]
    path.write_text("\n".join(map(json.dumps, lines)))
    return path


def test_a_file_of_examples_is_scored(examples: Path) -> None:
    result = call("evaluate", examples, "--mode", "rules", "--json")
    [figures] = objects(result)
    assert result.exit_code == 0
    assert figures["data"] == str(examples)
    assert (figures["task"], figures["mode"]) == ("deduction", "rules")
    assert (figures["n"], figures["answered"], figures["errors"]) == (6, 5, 1)
    assert figures["accuracy"] == round(5 / 6, 4)
    assert figures["accuracy_answered"] == 1.0
    assert figures["by_depth"]["0"] == {"n": 2, "accuracy": 1.0}
    assert figures["ms_p50"] <= figures["ms_p95"]
    assert figures["examples_per_second"] > 0


def test_predictions_are_written_in_the_order_of_the_file(examples: Path, tmp_path: Path) -> None:
    out = tmp_path / "predictions.jsonl"
    call("evaluate", examples, "--mode", "rules", "--predictions", out)
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [line["id"] for line in lines] == ["e0", "e1", "e2", "e3", "e4", "e5"]
    assert lines[0] == {
        "id": "e0",
        "mode": "rules",
        "solver": "clingo",
        "answer": "True",
        "abstained": False,
        "confidence": None,
    }


def test_an_option_overrides_the_examples(examples: Path) -> None:
    [figures] = objects(
        call("evaluate", examples, "--mode", "rules", "--option", "world=closed", "--json")
    )
    assert figures["accuracy"] == round(4 / 6, 4)


def test_a_limit_takes_a_sample(examples: Path) -> None:
    [figures] = objects(call("evaluate", examples, "--mode", "rules", "--limit", "3", "--json"))
    assert figures["n"] == 3


def test_an_evaluation_stays_out_of_the_history(examples: Path) -> None:
    call("evaluate", examples, "--mode", "rules")
    assert objects(call("history", "--json")) == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--option", "world=flat"], "it takes open or closed"),
        (["--solver", "crystal"], "There is no solver “crystal”"),
        (["--predictions", "/proc/nowhere/x"], "cannot be written"),
    ],
)
def test_a_wrong_evaluation_ends_in_status_2(
    examples: Path, arguments: list[str], complaint: str
) -> None:
    result = call("evaluate", examples, "--mode", "rules", *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""
