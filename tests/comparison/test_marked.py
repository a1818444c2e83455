"""What a visitor's own marks add up to, a solver at a time."""

from playground.comparison.marked import as_dicts, by_solver
from playground.log import Marked


def said(solver: str, confidence: float | None, mark: str) -> Marked:
    mode = "rules" if solver == "vader" else "probabilistic"
    return Marked("id", "sentiment", mode, solver, confidence, mark)


def test_each_solver_has_its_share_and_its_bins_the_most_marked_first() -> None:
    marked = [
        said("vader", None, "right"), said("embedded", 0.95, "right"),
        said("embedded", 0.95, "wrong"), said("embedded", 0.65, "wrong"),
    ]  # fmt: skip
    first, second = by_solver(marked)
    assert (first.solver, first.right.right, first.right.n, first.sure) == ("embedded", 1, 3, 3)
    assert [(one.low, one.n, one.right) for one in first.bins] == [(0.6, 1, 0.0), (0.9, 2, 0.5)]
    assert first.ece == round((2 * 0.45 + 0.65) / 3, 4)
    assert (second.mode, second.sure, second.bins, second.ece) == ("rules", 0, (), None)


def test_as_json_it_is_plain_values() -> None:
    [one] = as_dicts(by_solver([said("embedded", 0.8, "right")]))
    assert one == {
        "mode": "probabilistic", "solver": "embedded", "n": 1, "accuracy": 1.0,
        "interval": [0.2065, 1.0], "with_confidence": 1, "ece": 0.2,
        "reliability": [{"low": 0.8, "high": 0.9, "n": 1, "sure": 0.8, "right": 1.0}],
    }  # fmt: skip


def test_no_marks_are_no_solvers() -> None:
    assert by_solver([]) == []
