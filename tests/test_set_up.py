"""The set-up and the start: one address, and a sentence for all that can be in the way."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from command import call
from ports import free_port

ROOT = Path(__file__).parents[1]

SERVE = """
import signal
from playground.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
main(["serve", "--port", "{port}"])
"""


@pytest.mark.parametrize("loading", [False, True], ids=["at once", "while workers load"])
def test_the_page_says_its_address_and_no_more_and_ctrl_c_ends_it(db: Path, loading: bool) -> None:
    port = free_port()
    command = [sys.executable, "-c", SERVE.format(port=port)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as page:
        assert page.stdout
        said = page.stdout.readline()
        while loading and not psutil.Process(page.pid).children():
            assert page.poll() is None
        page.send_signal(signal.SIGINT)
        rest, problems = page.communicate()
    token = db.with_name("log.db-owner").read_text()
    assert said == f"The page is at http://127.0.0.1:{port}/?owner={token} until Ctrl-C.\n"
    assert (rest, problems, page.returncode) == ("\nThe page is closed.\n", "", 0)


def test_a_port_that_is_taken_is_said_with_another_one(db: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = call("serve", "--port", str(port))
    assert said.exit_code == 2
    assert f"The page cannot be at 127.0.0.1, port {port}: another program is there." in said.stderr
    assert "make run PORT=" in said.stderr


def test_a_host_that_is_not_this_machine_is_said(db: Path) -> None:
    said = call("serve", "--host", "192.0.2.1")
    assert said.exit_code == 2
    assert "The page cannot be at 192.0.2.1, port 7860: Cannot assign" in said.stderr


def test_a_python_without_the_packages_says_where_they_are() -> None:
    command = [sys.executable, "-S", "-m", "playground", "models"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr == (
        "click is not installed in this Python: `make run`, then .venv/bin/playground has it.\n"
    )


# --- make -----------------------------------------------------------------------------------------


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """As much of a fresh clone as the set-up reads."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def made(folder: Path, *arguments: str, **variables: str) -> str:
    """All that `make run` says, which must fail and leave no mark of success.

    As a person runs it: the tests may be run by `make` themselves, which tells its own children so.
    """
    own = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))
    }
    ran = subprocess.run(
        ["make", "run", *arguments],
        cwd=folder, env={**own, **variables}, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert ran.returncode == 2
    assert not (folder / ".venv/run-ready").exists()
    return ran.stdout


def pretended(folder: Path, change: str) -> str:
    """A Python that runs its first program after a change to `sys`."""
    path = folder / "pretended"
    program = f"import sys; {change}; exec(sys.argv[1])"
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{program}" "$2"\n')
    path.chmod(0o755)
    return f"PYTHON={path}"


def test_no_python_is_said(fresh: Path) -> None:
    assert made(fresh, "PYTHON=no-such-python").startswith(
        "There is no no-such-python here: install Python 3.11 or newer, or name one: make run "
    )


def test_a_python_that_is_too_old_is_said(fresh: Path) -> None:
    old = pretended(fresh, "sys.version_info = (3, 9)")
    assert "is Python 3.9, and 3.11 or newer is needed; name one" in made(fresh, old)


def test_a_python_without_venv_is_said(fresh: Path) -> None:
    bare = pretended(fresh, "sys.modules['venv'] = None")
    assert "has no venv module. On Debian or Ubuntu: sudo apt-get install" in made(fresh, bare)


def test_packages_that_do_not_come_are_said_after_pips_own_words(fresh: Path) -> None:
    unreachable = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_FIND_LINKS": "",
        "PIP_RETRIES": "0",
    }
    said = made(fresh, f"PYTHON={sys.executable}", **unreachable)
    assert said.startswith("Setting up .venv, once: some minutes")
    assert "\nERROR: No matching distribution found for captum" in said
    assert "The set-up is not complete: see above for what is missing" in said
