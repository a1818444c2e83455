"""Packages that are imported without another they would take along."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MARKED = """
import sys
from playground.alone import without
with without("statistics"):
    try:
        import statistics
    except ModuleNotFoundError:
        print("not there")
    import fractions
import statistics
print(statistics.__name__, fractions.__name__)
"""


def said(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout.split("\n")[:-1]


def test_within_it_a_package_is_not_there_and_afterwards_it_is() -> None:
    assert said(MARKED) == ["not there", "statistics fractions"]


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("from playground.deduction.reading.english.pipeline import pipeline; pipeline()", "torch"),
        ("import storage.log", "pandas"),
    ],
    ids=["the parser of English", "the log"],
)
def test_what_is_heavy_and_not_needed_stays_out(code: str, other: str) -> None:
    assert said(f"import sys; {code}; print({other!r} in sys.modules)") == ["False"]
