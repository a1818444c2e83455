"""Which solvers are meant by modes and names."""

import pytest

from playground.errors import InputError
from playground.registry import select


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
