"""The arrows of import, read off the syntax tree: what DESIGN says about who may import whom."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted([*ROOT.glob("playground/**/*.py"), *ROOT.glob("storage/*.py"), *ROOT.glob("app.py")])

CORE = {"core", "errors", "json_text"}
LOG = {*CORE, "log"}
READ = {"deduction", "text", "models"}
WAITING = {"background", "limit", "stopping"}
ENGINE = {*LOG, *WAITING, "tasks", "registry", "engine", "in_flight", "reading_in"}
BELOW_SOLVERS = {*CORE, "tasks", "deduction", "text", "models", "explain"}
ALLOWED: dict[str, set[str]] = {
    "alone": set(),
    "core": set(),
    "errors": set(),
    "stopping": set(),
    "background": {"stopping"},
    "limit": {"errors"},
    "json_text": set(),
    "licences": set(),
    "printable": set(),
    "in_flight": CORE,
    "wording": {"core"},
    "json_form": {*CORE, "wording"},
    "tasks": CORE,
    "log": CORE,
    "verdict": CORE,
    "well_typed": set(),
    "carrying": {*LOG, "json_form", "tasks", "well_typed"},
    "terminal": {*LOG, "wording", "printable"},
    "history": {*LOG, "json_form", "terminal", "printable"},
    "deduction": {*CORE, "alone"},
    "generator": {*CORE, "deduction"},
    "text": {*CORE, "deduction"},
    "models": {*CORE, "deduction", "text", "stopping"},
    "reading_in": {*CORE, "deduction", "text"},
    "explain": {*CORE, "deduction", "models", "text", "reading_in"},
    "fetch_bar": {*CORE, "models"},
    "gemma": {*CORE, "models"},
    "agreement": {*ENGINE, "explain", "deduction", "generator", "models"},
    "given": {*CORE, "tasks", "text", "printable"},
    "registry": {*CORE, "tasks", "models"},
    "answering": {*BELOW_SOLVERS, "wording"},
    "solvers": {*BELOW_SOLVERS, "answering", "registry", "wording"},
    "chinese_requests": {*CORE, "deduction", "text", "explain"},
    "nearest_task": {*CORE, "models"},
    "route": {
        *CORE,
        "chinese_requests",
        "deduction",
        "text",
        "nearest_task",
        "explain",
        "tasks",
    },
    "parting": {*CORE, "deduction", "text", "tasks", "route", "chinese_requests"},
    "engine": {*ENGINE, "models"},
    "workers": {*ENGINE, "deduction", "models", "route", "explain", "lab"},
    "evaluate": {*ENGINE, "printable"},
    "scenario": {*CORE, "evaluate", "tasks"},
    "check": {
        *CORE,
        "scenario",
        "given",
        "history",
        "models",
        "poke",
        "printable",
        "text",
        "wording",
    },
    "understood": {*CORE, "deduction", "given", "history", "printable"},
    "lab": {*CORE, "deduction", "generator", "text"},
    "comparisons": CORE,
    "poke": {*ENGINE, *READ, "comparison", "generator"},
    "orders": {*ENGINE, "poke", "given", "history", "models"},
    "poking": {*ENGINE, "poke", "given", "history", "models", "printable"},
    "trainings": CORE,
    "comparison": {*ENGINE, *READ, "comparisons", "evaluate", "generator"},
    "train": {*BELOW_SOLVERS, "evaluate", "answering", "generator"},
    "ui": {
        *ENGINE,
        *READ,
        "carrying",
        "comparison",
        "comparisons",
        "evaluate",
        "lab",
        "licences",
        "workers",
        "parting",
        "json_form",
        "wording",
        "route",
        "verdict",
        "explain",
        "poke",
        "scenario",
        "trainings",
    },
    "storage": {*LOG, "alone", "comparisons", "trainings", "json_form", "verdict"},
}
TOP = {"app", "__main__", "__init__", "whole_files", "library", "pieces"}


def part(name: str) -> str:
    """`playground.deduction.theory` is `deduction`; `storage.log` is `storage`."""
    first, *rest = name.split(".")
    return rest[0] if first == "playground" and rest else first


def part_of(file: Path) -> str:
    return part(".".join(file.relative_to(ROOT).with_suffix("").parts))


def imports(file: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name} imports by relative name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_point_one_way(file: Path) -> None:
    mine = part_of(file)
    ours = {part(name) for name in imports(file) if name.split(".")[0] in ("playground", "storage")}
    if mine not in TOP:
        assert ours - {mine} <= ALLOWED[mine]


def named(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def module(name: str, of_ours: dict[str, Path]) -> str:
    """The file that a name is imported from: `playground.core.Question` is of `playground.core`."""
    return name if name in of_ours else name.rpartition(".")[0]


def test_no_two_files_import_each_other_however_far_round() -> None:
    ours = {named(file): file for file in FILES}
    arrows = {
        name: {module(one, ours) for one in imports(file)} & ours.keys() - {name}
        for name, file in ours.items()
    }
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


SOLVERS = [file for file in FILES if part_of(file) == "solvers" and file.name != "__init__.py"]


@pytest.mark.parametrize("file", SOLVERS, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_of_solvers_holds_a_solver_and_imports_no_other(file: Path) -> None:
    assert "\n@solver(" in file.read_text(encoding="utf-8")
    assert not [name for name in imports(file) if part(name) == "solvers"]


def test_the_core_needs_the_standard_library_alone() -> None:
    tops = {name.split(".")[0] for name in imports(ROOT / "playground" / "core.py")}
    assert tops <= sys.stdlib_module_names


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_only_the_page_imports_gradio(file: Path) -> None:
    tops = {name.split(".")[0] for name in imports(file)}
    assert "gradio" not in tops or part_of(file) in ("ui", "app")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_is_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


LOADED = """
import sys, playground.__main__
from playground.registry import solvers
assert solvers()
print(*sorted({"torch", "transformers", "gradio", "peft"} & set(sys.modules)))
"""


def test_the_command_line_and_every_solver_are_listed_without_heavy_imports() -> None:
    said = subprocess.run(
        [sys.executable, "-c", LOADED], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert said.stdout == "\n"


PAGE = """
import sys
from playground.models.pool import Pool
from playground.ui.page import build
from playground.workers.place import Workers
from storage.comparisons import SqliteComparisons
from storage.log import SqliteLog
from storage.trainings import SqliteTrainings
kept = {"comparisons": SqliteComparisons(), "trainings": SqliteTrainings()}
build(SqliteLog(), Pool(), Workers(), **kept)
print(*sorted({"scipy", "sklearn", "transformers"} & set(sys.modules)))
"""


@pytest.mark.usefixtures("db")
def test_the_page_is_built_without_what_only_a_report_or_a_model_needs() -> None:
    said = subprocess.run(
        [sys.executable, "-c", PAGE], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert said.stdout == "\n"
