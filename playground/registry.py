"""The matrix of solvers: which task, in which mode, can be solved how.

A solver is a generator function under `@solver(task, mode, name=…)` in one file of
`playground/solvers/`, a folder a task. The first one registered for a (task, mode) is its default,
of those that can be asked without saying which model.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Literal

from playground.core import MODES, Events, Mode, Models, Question
from playground.errors import InputError, ModelError
from playground.models import server_address, weights
from playground.models.gguf_file import SMOLLM2
from playground.tasks import find_task

Kind = Literal["network", "language model"]
"""What an id is of: a network made for the task, or a language model that is told what to do."""


@dataclass(frozen=True)
class Solver:
    """One way to do one task in one mode. `takes`: the kind of models it runs when given an id."""

    task: str
    mode: Mode
    name: str
    solve: Callable[..., Events]
    help: str
    takes: Kind | None = None


MAX_NAME_CHARACTERS = 1_000
"""The longest name of a model: an id, a folder or an address."""

_REGISTERED: list[Solver] = []


def solver(
    task: str, mode: Mode, *, name: str, takes: Kind | None = None
) -> Callable[[Callable[..., Events]], Callable[..., Events]]:
    """Register a solver. Its docstring is its help text.

    With `takes` the function has a third argument `model`, which `find` fills when it is given a
    hub id, a folder or a URL instead of a solver's name. One that takes a network has a default
    for it; one that takes a language model runs the one that ships where it is asked by its name.
    """
    find_task(task)

    def register(function: Callable[..., Events]) -> Callable[..., Events]:
        _REGISTERED.append(
            Solver(task, mode, name, function, (function.__doc__ or "").strip(), takes)
        )
        return function

    return register


@cache
def solvers() -> tuple[Solver, ...]:
    """Every solver there is, in the order of their file names."""
    package = importlib.import_module("playground.solvers")
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    for module in sorted(one.name for one in found):
        importlib.import_module(module)
    return tuple(_REGISTERED)


def find(task: str, mode: Mode, name: str = "") -> Solver:
    """The solver of that name, the default where no name is given, or a model behind one.

    A name with a slash or of a folder is a model: a hub id, what `save_pretrained` wrote, or the
    URL of a server. Raises InputError that lists the solvers there are, or says what is wrong with
    a URL: a run's solver is logged, so that one with a password in it must not become a run. One
    that runs any language model, called by its own name, runs the one that ships.
    """
    find_task(task)
    if len(name) > MAX_NAME_CHARACTERS:
        raise InputError(
            f"The name of the model has {len(name):,} characters; at most {MAX_NAME_CHARACTERS:,} "
            "are taken. Give a hub id, a folder or a server's URL."
        )
    if "://" in name:
        server_address.read(name)
    here = [one for one in solvers() if (one.task, one.mode) == (task, mode)]
    if not here:
        able = ", ".join(sorted({one.task for one in solvers() if one.mode == mode}))
        raise InputError(f"No solver does {task} by {mode} yet. By {mode} there are: {able}.")
    if not name:
        return next(one for one in here if one.takes != "language model")
    takers = {one.takes: one for one in here if one.takes}
    for one in here:
        if one.name == name and one.takes == "language model":
            return replace(one, name=SMOLLM2, solve=partial(one.solve, model=SMOLLM2))
        if one.name == name:
            return one
    if takers and "/" in name:
        first = next(iter(takers.values()))
        return replace(first, name=name, solve=partial(_by_kind, takers, name))
    raise InputError(
        f"There is no solver “{name}” for {task} by {mode}. "
        f"There are: {', '.join(one.name for one in here)}"
        + (", or the id or folder of a model." if takers else ".")
    )


def _by_kind(
    takers: Mapping[Kind, Solver], model: str, question: Question, models: Models
) -> Events:
    """Ask the solver that runs models of this kind; which kind it is, its configuration says."""
    kind = _kind(model, models.folder)
    if kind not in takers:
        raise _wrong_kind(model, question.task, kind)
    return (yield from takers[kind].solve(question, models, model=model))


def _kind(model: str, folder: Callable[[str], Path]) -> Kind:
    from playground.models.kinds import is_language_model

    return "language model" if is_language_model(model, folder) else "network"


@cache
def _owners_folder(model: str) -> Path:
    """The folder of a model that the command line names, where the owner of the machine is."""
    return weights.find(model).folder


def _wrong_kind(model: str, task: str, kind: Kind) -> InputError:
    other = "language model" if kind == "network" else "network made for it"
    return InputError(f"{model} is a {kind}, and {task} takes a {other} here; choose another.")


def select(task: str, modes: Sequence[Mode] = (), names: Sequence[str] = ()) -> list[Solver]:
    """The solvers that are meant: each name in the modes that have it.

    A mode without a name is asked by its default. No modes mean those that have the task or, where
    names are given, those that have one of them. Names are the owner's, and may be of folders, as
    on the command line; the page gives none. Raises InputError where one finds no solver.
    """
    able = [
        mode for mode in MODES if any((one.task, one.mode) == (task, mode) for one in solvers())
    ]
    chosen: list[Solver] = []
    known: set[str] = set()
    for mode in dict.fromkeys(modes or able or MODES[:1]):
        found = {name: one for name in names for one in _found(task, mode, name)}
        known.update(found)
        chosen += found.values() or ([find(task, mode)] if modes or not names else [])
    for name in names:
        if name not in known:
            find(task, modes[-1] if modes else MODES[-1], name)
            raise _wrong_kind(name, task, _kind(name, _owners_folder))
    return chosen


def _found(task: str, mode: Mode, name: str) -> list[Solver]:
    """The solver of that name in that mode, if it has one that runs models of this one's kind."""
    try:
        return [find(task, mode, name)] if _runs(task, mode, name) else []
    except InputError:
        return []


def _runs(task: str, mode: Mode, name: str) -> bool:
    """Whether a mode runs a model of this kind; the kind is looked up only where modes differ."""
    kinds = {one.takes for one in solvers() if (one.task, one.mode) == (task, mode) and one.takes}
    every = {one.takes for one in solvers() if one.task == task and one.takes}
    if "/" not in name or kinds in (set(), every):
        return True
    try:
        return _kind(name, _owners_folder) in kinds
    except ModelError:
        return True  # it is missing; the run says so
