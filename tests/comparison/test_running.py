"""A comparison that is stopped, or killed, goes on where it was and counts nothing twice."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from playground.comparison import running
from playground.comparison.questions import read, written
from playground.comparison.running import Part, StoppedError, comparison_of, run
from playground.comparisons import Comparison, Outcome, Side
from playground.core import Answer, Question, Trace
from playground.errors import InputError
from playground.evaluate.example import Example
from playground.registry import find
from storage.comparisons import SqliteComparisons

ROOT = Path(__file__).parents[2]
SOLVERS = (find("deduction", "rules", "clingo"), find("deduction", "probabilistic", "embedded"))
EXAMPLES = [
    Example(f"q{number}", Question("deduction", f"Is {number} so?", "It is."), ("True",), depth=1)
    for number in range(10)
]


class Answering:
    """Answers every question with True, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, question: Question, side: Side) -> Trace:
        self.asked.append((question.text, side.solver))
        answer = Answer("True", confidence=0.75)
        name = f"{question.text} {side.solver}"
        at = "2026-02-03T04:05:06.000+00:00"
        return Trace(name, at, question, side.mode, side.solver, None, (), answer, None, 3.0)


@pytest.fixture
def kept(tmp_path: Path) -> SqliteComparisons:
    return SqliteComparisons(tmp_path / "log.db")


@pytest.fixture
def comparison(kept: SqliteComparisons) -> Comparison:
    begun = comparison_of("", "made.jsonl", EXAMPLES, SOLVERS)
    kept.begin(begun, written(EXAMPLES), "ann")
    return begun


def test_all_sides_are_asked_each_question(kept: SqliteComparisons, comparison: Comparison) -> None:
    ask = Answering()
    assert list(run(comparison, EXAMPLES, kept, ask, "ann")) == list(range(21))
    loading, asked = ask.asked[:2], ask.asked[2:]
    assert loading == asked[:2] == [("Is 0 so?", "clingo"), ("Is 0 so?", "embedded")]
    assert asked[2] == ("Is 1 so?", "clingo")
    found = kept.find(comparison.id, "ann")
    assert found is not None
    assert (found.state, found.done) == ("done", 20)
    assert kept.outcomes(comparison.id, "ann")[1] == Outcome(0, 1, "right", "True", 0.75, ms=3.0)
    trace = kept.run(comparison.id, 4, 1, "ann")
    assert trace is not None
    assert (trace.question, trace.solver) == (EXAMPLES[4].question, "embedded")


def test_at_the_end_it_is_found_once_how_much_memory_each_side_takes(
    kept: SqliteComparisons, comparison: Comparison
) -> None:
    weighed: list[str] = []

    def weigh(side: Side, examples: Sequence[Example]) -> float | None:
        assert list(examples) == EXAMPLES
        weighed.append(side.solver)
        return 100.5 if side.mode == "rules" else None

    for part in (Part(0, 2), Part(1, 2)):
        assert weighed == []
        list(run(comparison, EXAMPLES, kept, Answering(), "ann", part=part, weigh=weigh))
    list(run(comparison, EXAMPLES, kept, Answering(), "ann", weigh=weigh))
    assert weighed == ["clingo", "embedded"]
    assert [one.memory for one in kept.every("ann")] == [(100.5, None)]


def test_what_was_stopped_goes_on_where_it_was(
    kept: SqliteComparisons, comparison: Comparison
) -> None:
    first, second = Answering(), Answering()
    going = run(comparison, EXAMPLES, kept, first, "ann")
    while next(going) < 7:
        pass
    going.close()
    assert next(run(comparison, EXAMPLES, kept, second, "ann")) == 7
    list(run(comparison, EXAMPLES, kept, second, "ann"))
    loading = 2
    assert len(first.asked) == loading + 7
    assert len(second.asked) == loading + 13
    assert not set(first.asked) & set(second.asked[loading:])


def test_pieces_know_nothing_of_each_other_and_make_one_whole(
    kept: SqliteComparisons, comparison: Comparison
) -> None:
    first, second = Answering(), Answering()
    for part, ask in ((Part(1, 2), second), (Part(0, 2), first)):
        list(run(comparison, EXAMPLES, kept, ask, "ann", part=part))
        found = kept.find(comparison.id, "ann")
        assert found is not None
        assert found.state == ("done" if part.number == 0 else "stopped")
    loading = 2
    assert {text for text, _ in first.asked[loading:]} == {f"Is {n} so?" for n in range(0, 10, 2)}
    assert {text for text, _ in second.asked[loading:]} == {f"Is {n} so?" for n in range(1, 10, 2)}
    assert len(kept.outcomes(comparison.id, "ann")) == 20
    assert list(run(comparison, EXAMPLES, kept, first, "ann", part=Part(0, 2))) == [20]
    assert len(first.asked) == loading + 10


def test_what_was_deleted_meanwhile_asks_no_more(
    kept: SqliteComparisons, comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "MOST", 3)
    ask = Answering()
    for done in run(comparison, EXAMPLES, kept, ask, "ann"):
        if done == 4:
            kept.delete(comparison.id, "ann")
    assert len(ask.asked) == 2 + 6
    assert kept.every(None) == []


def test_one_who_cannot_answer_now_is_asked_another_time(
    kept: SqliteComparisons, comparison: Comparison
) -> None:
    def closed(question: Question, side: Side) -> Trace:
        raise StoppedError

    assert list(run(comparison, EXAMPLES, kept, closed, "ann")) == [0]
    found = kept.find(comparison.id, "ann")
    assert found is not None
    assert (found.state, found.done) == ("stopped", 0)


def test_a_question_that_is_refused_is_a_failure_and_the_next_is_asked(
    kept: SqliteComparisons, comparison: Comparison
) -> None:
    def refused(question: Question, side: Side) -> Trace:
        raise InputError("It is too long.")

    list(run(comparison, EXAMPLES, kept, refused, "ann"))
    assert kept.outcomes(comparison.id, "ann")[-1] == Outcome(
        9, 1, "silent", error="It is too long."
    )


KILLED = """
import os, signal, sys
sys.path.insert(0, "tests/comparison")
from pathlib import Path
from playground.comparison import running
from test_running import *

running.MOST = 3
kept = SqliteComparisons(Path(sys.argv[1]))
begun = comparison_of("", "made.jsonl", EXAMPLES, SOLVERS)
kept.begin(begun, written(EXAMPLES), "ann")
for done in run(begun, EXAMPLES, kept, Answering(), "ann"):
    if done == 11:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_killed_goes_on_and_counts_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], cwd=ROOT, env=environment, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    kept, ask = SqliteComparisons(path), Answering()
    [(owner, begun)] = [("ann", one) for one in kept.every("ann")]
    assert begun.done == 9  # three times three; the last two answers were not kept yet
    list(run(begun, read(kept.questions(begun.id, owner)), kept, ask, owner))
    assert len(ask.asked) == 2 + 11  # two of them to load what answers
    places = [(one.question, one.side) for one in kept.outcomes(begun.id, owner)]
    assert places == [(question, side) for question in range(10) for side in (0, 1)]


def test_questions_are_kept_whole() -> None:
    examples = [
        Example(
            "x",
            Question("sentiment", "“Schön” 🙂\u2028", "", ("a", "b"), {"language": "en"}),
            ("b",),
        ),
        *EXAMPLES,
    ]
    assert read(written(examples)) == examples


@pytest.mark.parametrize(
    ("task", "solvers", "complaint"),
    [
        ("translation", SOLVERS, "neither right nor wrong"),
        ("deduction", SOLVERS[:1], "takes 2 to 6 solvers, and these are 1"),
        ("deduction", SOLVERS[:1] * 2, "takes 2 to 6 solvers, and these are 1"),
    ],
)
def test_what_cannot_be_compared_is_said(task: str, solvers: tuple, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        comparison_of("", "", [Example("x", Question(task, "?"), ("y",))], solvers)
