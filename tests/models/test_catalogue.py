"""The catalogue of hub models: its form, and that each task has a choice at each size."""

import datetime
import re

import pytest
from click.testing import CliRunner

from playground.__main__ import main
from playground.models.catalogue import SIZES, Entry, entries, fitting
from playground.registry import solvers
from playground.tasks import TASKS

ROOM = {"laptop": 8, "small GPU": 24, "large GPU": 80}
"""Gigabytes of memory of such a machine."""

each = pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.id)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("task", TASKS)
def test_each_task_has_a_model_at_each_size(task: str, size: str) -> None:
    assert fitting(task, size)  # type: ignore[arg-type]


def test_no_model_is_listed_twice() -> None:
    assert len({entry.id for entry in entries()}) == len(entries())


@each
def test_the_id_is_one_of_the_hub(entry: Entry) -> None:
    assert re.fullmatch(r"[\w-]+/[\w.-]+(@[\w./-]+)?", entry.id)


@each
def test_the_weights_fit_the_machine_they_are_listed_for(entry: Entry) -> None:
    assert entry.memory <= ROOM[entry.size] * 0.85


@each
def test_what_is_fetched_is_two_or_four_bytes_a_parameter(entry: Entry) -> None:
    assert 1.9 <= entry.gigabytes * 1e9 / entry.parameters <= 4.2


@each
def test_licence_languages_and_gate_are_stated(entry: Entry) -> None:
    assert re.fullmatch(r"[a-z0-9.-]+", entry.licence)
    assert re.fullmatch(r"[a-z]{2}( [a-z]{2})*|\d+\+? languages", entry.languages)
    assert isinstance(entry.gated, bool)


@each
def test_where_and_when_it_was_read_is_stated(entry: Entry) -> None:
    repository = entry.id.partition("@")[0]
    assert entry.where
    assert all(url.startswith(f"https://huggingface.co/{repository}") for url in entry.where)
    assert datetime.date(2026, 1, 1) < entry.read <= datetime.date.today()
    assert re.fullmatch(r"[0-9a-f]{7,40}", entry.commit)


@each
def test_a_solver_takes_a_model_of_that_kind_for_each_of_its_tasks(entry: Entry) -> None:
    takes = {(one.task, one.takes) for one in solvers()}
    assert {(task, entry.kind) for task in entry.tasks} <= takes


def test_the_command_line_shows_the_catalogue_beside_the_embedded_models() -> None:
    shown = CliRunner().invoke(main, ["models"]).stdout
    assert "embedded/sentiment" in shown
    for entry in entries():
        assert entry.id in shown
        assert entry.licence in shown
