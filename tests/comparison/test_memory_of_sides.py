"""How much memory a side takes is measured in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from playground.comparison.memory import weigh
from playground.comparisons import Side
from playground.core import Question
from playground.evaluate.example import Example
from playground.models import memory

REVIEWS = [
    Example("1", Question("sentiment", "A wonderful evening!"), ("positive",)),
    Example("2", Question("sentiment", "It was awful."), ("negative",)),
]
TAKEN = """
from playground.models.memory import most_resident
before = most_resident()
much = b"x" * 300_000_000
print(most_resident() - before)
"""


def test_what_the_asking_process_has_counts_for_nothing() -> None:
    much = b"x" * 700_000_000
    megabytes = weigh(Side("rules", "vader"), REVIEWS)
    assert megabytes is not None
    assert 10 < megabytes < len(much) / 1e6


def test_a_network_takes_more_than_a_lexicon() -> None:
    rules, network = (
        weigh(Side("rules", "vader"), REVIEWS),
        weigh(Side("probabilistic", "embedded"), REVIEWS),
    )
    assert rules is not None
    assert network is not None
    assert network > rules + 20


def test_of_a_server_and_of_what_cannot_answer_nothing_is_known() -> None:
    assert weigh(Side("probabilistic", "http://127.0.0.1:1/v1#model"), REVIEWS) is None
    assert weigh(Side("probabilistic", "/no/such/folder"), REVIEWS) is None


def test_it_is_the_most_that_a_process_ever_had() -> None:
    said = subprocess.run([sys.executable, "-c", TAKEN], check=True, capture_output=True, text=True)
    assert 290e6 < int(said.stdout) < 400e6


def test_it_is_known_without_linux_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = memory.most_resident()
    monkeypatch.setattr(memory, "STATUS", tmp_path / "none")
    assert memory.most_resident() > 0.5 * here
