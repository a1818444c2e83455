"""`make fast`: the engine's innermost files compiled."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from engine_answers import answers

ROOT = Path(__file__).parents[2]
THEORIES = 300


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """A copy of the engine, compiled."""
    copy = tmp_path_factory.mktemp("fast")
    shutil.copytree(ROOT / "playground/logic", copy / "playground/logic")
    for file in ("playground/__init__.py", "playground/core.py", "playground/errors.py"):
        shutil.copy(ROOT / file, copy / file)
    for file in ("fast.py", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / file, copy)
    shutil.copytree(Path(__file__).parent, copy / "tests/logic")
    quickly = {**os.environ, "MYPYC_OPT_LEVEL": "0"}
    made = subprocess.run(
        [sys.executable, "fast.py"],
        cwd=copy, env=quickly, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return copy


def test_the_compiled_engine_gives_the_same_answers_and_proofs(compiled):
    run = [sys.executable, "-m", "tests.logic.engine_answers", str(THEORIES)]
    told = json.loads(subprocess.run(run, cwd=compiled, capture_output=True, check=True).stdout)
    assert all(file.endswith((".so", ".pyd")) for file in told["files"])
    assert told["answers"] == json.loads(json.dumps(answers(THEORIES)))
