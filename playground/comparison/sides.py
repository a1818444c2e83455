"""The sides of a comparison by their names, as somebody at the page gives them.

In:  named("deduction", ["clingo", "probabilistic embedded"])
Out: the two Solvers; names that are a model's are looked up nowhere before they are asked
"""

from collections.abc import Sequence

from playground.core import MODES, Mode
from playground.errors import InputError
from playground.registry import Solver, find, select, solvers


def named(task: str, names: Sequence[str]) -> list[Solver]:
    """The solvers of those names, or the default of each mode where there are none.

    A name may begin with its mode. Without one a solver's name means every mode that has it, and
    the id of a model that it answers by probability. Raises InputError for one that is not there.
    """
    return [solver for one in names for solver in _named(task, one)] if names else select(task)


def _named(task: str, said: str) -> list[Solver]:
    first, _, rest = said.strip().partition(" ")
    for mode in MODES:
        if first == mode and rest:
            return [find(task, mode, rest)]
    here = [one.mode for one in solvers() if (one.task, one.name) == (task, said)]
    modes: list[Mode] = here or ["probabilistic"]
    if not here and "/" not in said:
        able = ", ".join(sorted({one.name for one in solvers() if one.task == task}))
        raise InputError(f"There is no solver “{said[:40]}” for {task}. There are: {able}.")
    return [find(task, mode, said) for mode in modes]
