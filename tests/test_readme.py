"""What the README says is so."""

import re
import subprocess
import sys
from pathlib import Path

from playground.deduction import limits
from playground.registry import solvers

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def output(program: str) -> str:
    """What a program prints, run from the project's root; its complaints where it fails."""
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return ran.stdout.strip() or ran.stderr


def test_its_table_has_every_solver_and_no_other() -> None:
    rows = re.findall(
        r"^\| ([\w-]+) \| (rules|probabilistic) \| `([\w/-]+)` \|", README, re.MULTILINE
    )
    assert sorted(rows) == sorted((one.task, one.mode, one.name) for one in solvers())


def test_its_library_example_prints_what_it_says() -> None:
    [code] = re.findall(r"```python\n(from playground.*?)```", README, re.DOTALL)
    [said] = re.findall(r"# (True .*)", code)
    assert output(code) == said


def test_its_new_solver_answers() -> None:
    [code] = re.findall(r"```python\n(@solver.*?)```", README, re.DOTALL)
    imports = """
from playground.core import *
from playground.engine import ask
from playground.registry import solver
from playground.models.pool import Pool
"""
    [words] = re.findall(r"```python\n# playground/wording[^\n]*\n(.*?)```", README, re.DOTALL)
    asked = 'ask(Question("sentiment", "STOP THAT"), "rules", Pool(), solver="shouting")'
    said = f"""
from playground.wording.said import WORDS, detail
WORDS.update({{{words}}})
trace = {asked}
[step] = trace.steps
print(trace.answer.text, detail(step), detail(step, "zh"))
"""
    assert output(imports + code + said) == (
        "negative 8 capitals among 9 characters 9 个字符中有 8 个大写字母"
    )


def test_its_limits_are_those_of_the_code() -> None:
    for number in (
        limits.MAX_CHARACTERS,
        limits.MAX_SENTENCES,
        limits.MAX_THEORY_CHARACTERS,
        limits.MAX_THEORY_SENTENCES,
        limits.MAX_FORMS,
        limits.MAX_WORK,
        limits.MAX_SENTENCE_CHARACTERS,
        limits.MAX_WORDS,
        limits.MAX_INSTANCES,
        limits.MAX_CONFLICTS,
    ):
        assert f"{number:,}" in README


def test_every_file_and_folder_of_its_tree_is_there() -> None:
    tree = README.split("## The tree")[1]
    for name in re.findall(r"^  (\w+(?:/|\.py))", tree, re.MULTILINE):
        assert (ROOT / "playground" / name).exists(), name


def test_every_file_and_folder_of_the_package_stands_in_the_tree() -> None:
    tree = README.split("## The tree")[1]
    for one in (ROOT / "playground").iterdir():
        if (one.suffix == ".py" or one.is_dir()) and one.name[0] not in "._":
            assert re.search(rf"\b{re.escape(one.name)}", tree), one.name


def test_every_link_leads_to_a_file() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
