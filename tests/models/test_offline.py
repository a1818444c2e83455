"""Every task in both modes answers with the network cut and no hub, as behind a firewall."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from playground.registry import solvers

CUT = ["unshare", "--net", *(["--map-root-user"] if os.geteuid() else [])]
"""Runs a command with no network but its own, empty one."""

ASK = """
import json, socket, sys
from playground.core import Question
from playground.engine import ask
from playground.models.pool import Pool
from playground.registry import solvers
from playground.wording.said import worded

sys.path += ["tests", "tests/solvers"]
from test_solvers import USUAL

try:
    socket.create_connection(("192.0.2.1", 80), timeout=1)
except OSError as error:
    reached = error.strerror
pool = Pool()
said = {}
for one in solvers():
    if one.takes == "language model":  # such a one has no model of its own to work with
        continue
    trace = ask(USUAL[one.task], one.mode, pool, solver=one.name)
    said[f"{one.task} by {one.mode}"] = {
        "error": trace.error and trace.error.message,
        "text": trace.answer and trace.answer.text,
        "why": trace.answer and worded(trace.answer.why),
    }
json.dump({"reached": reached, "said": said}, sys.stdout)
"""


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each solver says to its usual question in a process without network, home and cache."""
    if subprocess.run([*CUT, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let a process cut its own network")
    home = tmp_path_factory.mktemp("home")
    done = subprocess.run(
        [*CUT, sys.executable, "-c", ASK],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={
            **os.environ,
            "HOME": str(home),
            "HF_HOME": str(home / "hub"),
            "XDG_CACHE_HOME": str(platformdirs.user_cache_path()),  # what was converted is kept
        },
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_network_is_cut(offline: dict[str, Any]) -> None:
    assert offline["reached"] == "Network is unreachable"


@pytest.mark.parametrize("cell", dict.fromkeys(f"{one.task} by {one.mode}" for one in solvers()))
def test_every_cell_answers_without_a_network(offline: dict[str, Any], cell: str) -> None:
    said = offline["said"][cell]
    assert said["error"] is None
    assert said["text"] or cell == "chat by rules"
