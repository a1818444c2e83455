"""Which solvers are meant by modes and names."""

import json
from pathlib import Path

import pytest

from playground.core import Mode
from playground.errors import InputError
from playground.models.gguf_file import SMOLLM2
from playground.registry import find, select, solvers
from playground.tasks import TASKS


def meant(*modes: str, names: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(one.mode, one.name) for one in select("sentiment", modes, names)]  # type: ignore[arg-type]


def test_nothing_said_means_the_default_of_each_mode() -> None:
    assert meant() == [("rules", "vader"), ("probabilistic", "embedded")]


def test_a_mode_means_its_default() -> None:
    assert meant("probabilistic") == [("probabilistic", "embedded")]


def test_a_name_means_the_modes_that_have_it() -> None:
    assert meant(names=("vader",)) == [("rules", "vader")]


def test_a_mode_beside_a_name_of_the_other_keeps_its_default() -> None:
    assert meant("rules", "probabilistic", names=("vader",)) == meant()


def test_a_mode_named_twice_is_asked_once() -> None:
    assert meant("rules", "rules") == [("rules", "vader")]


@pytest.mark.parametrize("modes", [(), ("probabilistic",)])
def test_a_name_that_no_mode_has_is_refused(modes: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="There is no solver “crystal”"):
        meant(*modes, names=("crystal",))


def test_a_name_of_another_mode_is_refused() -> None:
    with pytest.raises(InputError, match="There is no solver “vader” for sentiment by prob"):
        meant("probabilistic", names=("vader",))


def test_a_model_s_id_is_given_to_the_solver_that_runs_any() -> None:
    [one] = select("sentiment", (), ("someone/a-model",))
    assert (one.mode, one.name) == ("probabilistic", "someone/a-model")


# --- models of two kinds -----------------------------------------------------------------------


def saved(folder: Path, architecture: str) -> str:
    """A folder that looks like a model's, as far as its kind is asked."""
    (folder / "config.json").write_text(json.dumps({"architectures": [architecture]}))
    (folder / "model.safetensors").write_bytes(b"")
    return str(folder)


def chosen(folder: str, *modes: Mode) -> list[tuple[str, str]]:
    return [(one.mode, one.name) for one in select("deduction", modes, (folder,))]


def test_a_language_model_is_asked_in_every_mode_that_takes_one(tmp_path: Path) -> None:
    folder = saved(tmp_path, "LlamaForCausalLM")
    assert chosen(folder) == [("rules", folder), ("probabilistic", folder)]


def test_a_network_leaves_the_rules_to_their_default(tmp_path: Path) -> None:
    folder = saved(tmp_path, "BertForSequenceClassification")
    assert chosen(folder) == [("probabilistic", folder)]
    assert chosen(folder, "rules", "probabilistic") == [
        ("rules", "clingo"),
        ("probabilistic", folder),
    ]


def test_a_network_for_rules_alone_is_refused(tmp_path: Path) -> None:
    folder = saved(tmp_path, "BertForSequenceClassification")
    with pytest.raises(InputError, match="is a network, and deduction takes a language model here"):
        chosen(folder, "rules")


def test_the_language_model_that_ships_is_the_default_of_chat_and_of_nothing_else() -> None:
    names = {task: find(task, "probabilistic").name for task in TASKS}
    assert names.pop("chat") == SMOLLM2
    assert set(names.values()) == {"embedded"}


def test_the_one_that_ships_is_selected_by_the_name_language_model() -> None:
    [one] = select("sentiment", (), ("language-model",))
    assert (one.mode, one.name) == ("probabilistic", SMOLLM2)


@pytest.mark.parametrize("task", TASKS)
def test_language_model_is_the_name_of_the_one_that_ships(task: str) -> None:
    assert find(task, "probabilistic", "language-model").name == SMOLLM2


def test_every_task_has_a_solver() -> None:
    assert {one.task for one in solvers()} == set(TASKS)
