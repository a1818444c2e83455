"""The matrix of solvers: which task, in which mode, can be solved how.

A solver is a generator function under `@solver(task, mode, name=…)` in one file of
`playground/solvers/`. The first one registered for a (task, mode) is its default.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from playground.core import MODES, Events, Mode
from playground.errors import InputError
from playground.tasks import find_task


@dataclass(frozen=True)
class Solver:
    """One way to do one task in one mode. `any_model`: it runs any model id it is given."""

    task: str
    mode: Mode
    name: str
    solve: Callable[..., Events]
    help: str
    any_model: bool = False


_REGISTERED: list[Solver] = []


def solver(
    task: str, mode: Mode, *, name: str, any_model: bool = False
) -> Callable[[Callable[..., Events]], Callable[..., Events]]:
    """Register a solver. Its docstring is its help text.

    With `any_model` the function takes a third argument `model` (with a default), which
    `find` fills when it is given a hub id, a folder or a URL instead of a solver's name.
    """
    find_task(task)

    def register(function: Callable[..., Events]) -> Callable[..., Events]:
        _REGISTERED.append(
            Solver(task, mode, name, function, (function.__doc__ or "").strip(), any_model)
        )
        return function

    return register


@cache
def solvers() -> tuple[Solver, ...]:
    """Every solver there is, in the order of their file names."""
    package = importlib.import_module("playground.solvers")
    for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        importlib.import_module(f"playground.solvers.{module}")
    return tuple(_REGISTERED)


def find(task: str, mode: Mode, name: str = "") -> Solver:
    """The solver of that name, the default where no name is given, or a model behind one.

    A name with a slash or of a folder is a model: a hub id, what `save_pretrained` wrote, or the
    URL of a server. Raises InputError that lists the solvers there are.
    """
    find_task(task)
    here = [one for one in solvers() if (one.task, one.mode) == (task, mode)]
    if not here:
        able = ", ".join(sorted({one.task for one in solvers() if one.mode == mode}))
        raise InputError(f"No solver does {task} by {mode} yet. By {mode} there are: {able}.")
    if not name:
        return here[0]
    for one in here:
        if one.name == name:
            return one
    for one in here:
        if one.any_model and "/" in name:
            return replace(one, name=name, solve=partial(one.solve, model=name))
    raise InputError(
        f"There is no solver “{name}” for {task} by {mode}. "
        f"There are: {', '.join(one.name for one in here)}"
        + (", or the id or folder of a model." if any(one.any_model for one in here) else ".")
    )


def select(task: str, modes: Sequence[Mode] = (), names: Sequence[str] = ()) -> list[Solver]:
    """The solvers that are meant: each name in the modes that have it.

    A mode without a name is asked by its default. No modes mean those that have the task or, where
    names are given, those that have one of them. Raises InputError where one finds no solver.
    """
    able = [
        mode for mode in MODES if any((one.task, one.mode) == (task, mode) for one in solvers())
    ]
    chosen: list[Solver] = []
    for mode in dict.fromkeys(modes or able or MODES[:1]):
        named = [one for name in names for one in _found(task, mode, name)]
        chosen += named or ([find(task, mode)] if modes or not names else [])
    for name in names:
        if not any(one.name == name for one in chosen):
            find(task, modes[-1] if modes else MODES[-1], name)
    return chosen


def _found(task: str, mode: Mode, name: str) -> list[Solver]:
    try:
        return [find(task, mode, name)]
    except InputError:
        return []
