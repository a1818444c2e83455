"""The hub's variables, and the bar while a model comes, in a process of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.loopback_hub import MODEL, Hub


def test_the_hubs_variables_are_honoured(there: Hub, tmp_path: Path) -> None:
    there.private.add(MODEL)
    there.tokens = {"hf_owner": {MODEL}}
    environment = {
        **os.environ,
        "HF_HOME": str(tmp_path / "home"),
        "HF_ENDPOINT": there.url,
        "HF_TOKEN": "hf_owner",
        "PLAYGROUND_DB": str(tmp_path / "log.db"),
    }
    command = [sys.executable, "-m", "playground", "ask", "--task", "sentiment", "--json"]
    command += ["--mode", "probabilistic", "--solver", MODEL, "A warm film."]

    def revision(**more: str) -> str:
        ran = subprocess.run(
            command, env=environment | more, capture_output=True, text=True, check=True
        )
        return str(json.loads(ran.stdout)["model"]["revision"])

    assert revision() == there.commit(MODEL)
    assert (tmp_path / "home" / "hub" / "models--owner--tiny").is_dir()
    asked = len(there.requests)
    assert revision(HF_HUB_OFFLINE="1") == there.commit(MODEL)
    assert len(there.requests) == asked


def test_the_command_line_shows_a_bar_while_it_fetches(there: Hub, tmp_path: Path) -> None:
    there.pause = 0.02
    environment = {
        **os.environ,
        "HF_HOME": str(tmp_path / "home"),
        "HF_ENDPOINT": there.url,
        "PLAYGROUND_DB": str(tmp_path / "log.db"),
        "TTY_COMPATIBLE": "1",
    }
    command = [sys.executable, "-m", "playground", "ask", "--task", "sentiment", "--json"]
    command += ["--mode", "probabilistic", "--solver", MODEL, "A warm film."]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert MODEL in ran.stderr
    assert "MB" in ran.stderr
    assert len(ran.stdout.splitlines()) == 1
