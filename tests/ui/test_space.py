"""The repository is what Hugging Face expects of a Gradio Space, and `app.py` starts like one."""

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from playground.ui.server import zero_gpu
from tests.models.test_models import save_tiny
from tests.ports import free_port, wait

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def front_matter() -> dict[str, str]:
    block = re.match(r"---\n(.*?)\n---\n", README, re.DOTALL)
    assert block, "README.md must open with a YAML block"
    return dict(line.split(": ", 1) for line in block[1].splitlines() if not line.startswith(" "))


def test_the_front_matter_names_the_gradio_that_is_installed() -> None:
    pinned = re.search(
        r"^gradio\[mcp\]==(.+)$", (ROOT / "requirements.txt").read_text(), re.MULTILINE
    )
    assert pinned
    assert front_matter()["sdk"] == "gradio"
    assert front_matter()["sdk_version"] == pinned[1]


def test_the_front_matter_names_a_file_and_a_licence_that_are_there() -> None:
    assert (ROOT / front_matter()["app_file"]).is_file()
    assert front_matter()["license"] == "apache-2.0"
    assert "Apache License" in (ROOT / "LICENSE").read_text()


def test_a_short_description_fits_the_hubs_limit_of_60_characters() -> None:
    assert len(front_matter()["short_description"]) <= 60


def test_requirements_pin_every_version_and_torch_as_a_range() -> None:
    lines = [
        line
        for line in (ROOT / "requirements.txt").read_text().splitlines()
        if not line.startswith("#")
    ]
    assert "torch>=2.10,<=2.13.0" in lines
    assert all("==" in line for line in lines if not line.startswith("torch>"))


def test_packages_are_names_one_a_line() -> None:
    assert all(
        re.fullmatch(r"[a-z0-9.+-]+", line)
        for line in (ROOT / "packages.txt").read_text().splitlines()
    )


@pytest.fixture
def space_address(tmp_path: Path):
    """`app.py` started the way a Space starts it: by name, with its variables set."""
    port = free_port()
    environment = {
        **os.environ,
        "SPACE_ID": "someone/reasoning-playground",
        "SYSTEM": "spaces",
        "GRADIO_SERVER_NAME": "127.0.0.1",
        "GRADIO_SERVER_PORT": str(port),
        "GRADIO_ANALYTICS_ENABLED": "False",
        "PLAYGROUND_DB": str(tmp_path / "log.db"),
    }
    command = [sys.executable, "app.py"]
    with (
        (tmp_path / "said").open("w") as said,
        subprocess.Popen(command, cwd=ROOT, env=environment, stderr=said) as server,
    ):
        yield f"http://127.0.0.1:{port}/"
        server.kill()


def test_app_py_shows_the_page_where_a_space_expects_it_and_says_what_is_open(
    space_address: str, tmp_path: Path
) -> None:
    wait(space_address)
    with urllib.request.urlopen(space_address) as page:
        assert b"Reasoning Playground" in page.read()
    said = (tmp_path / "said").read_text()
    assert "whoever may open this Space may ask" in said
    assert "Nobody sees all runs in a browser; for that set PLAYGROUND_OWNER_TOKEN." in said


# --- a GPU that is borrowed: ZeroGPU --------------------------------------------------------------


@pytest.fixture(scope="module")
def borrowed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `tests/zero_gpu_space.py` says, in a process of its own."""
    folder = save_tiny(tmp_path_factory.mktemp("tiny"))
    command = [sys.executable, "-m", "tests.zero_gpu_space", str(folder)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("solver", ["rules", "embedded"])
def test_rules_and_embedded_models_borrow_no_gpu(borrowed: dict[str, Any], solver: str) -> None:
    assert borrowed[solver]["text"]
    assert borrowed[solver]["asked"] == []


def test_a_hub_model_answers_in_a_process_that_borrowed_a_gpu(borrowed: dict[str, Any]) -> None:
    said = borrowed["hub"]
    assert said["text"] in ("negative", "neutral", "positive")
    assert said["asked"] == ["/schedule", "/allow", "/release"]
    assert said["steps"] > 0
    assert "Distribution" in said["evidence"]
    assert said["model"] not in said["loaded"]


def test_a_model_that_is_missing_borrows_no_gpu(borrowed: dict[str, Any]) -> None:
    assert "There is no folder" in borrowed["missing"]["error"]
    assert borrowed["missing"]["asked"] == []


def test_a_visitor_names_no_folder_there_either(borrowed: dict[str, Any]) -> None:
    assert "cannot be chosen here" in borrowed["visitor"]["error"]
    assert borrowed["visitor"]["asked"] == []


def test_a_visitor_whose_minutes_are_used_up_reads_a_sentence(borrowed: dict[str, Any]) -> None:
    assert "ZeroGPU lends no GPU" in borrowed["refused"]["error"]
    assert "use an embedded model" in borrowed["refused"]["error"]


def test_what_was_answered_there_is_logged_here(borrowed: dict[str, Any]) -> None:
    assert borrowed["logged"] == 6


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Qwen/Qwen3-0.6B", True),
        ("./folder/model", True),
        ("", False),
        ("clingo", False),
        ("embedded/sentiment", False),
        ("http://127.0.0.1:8000/v1#model", False),
    ],
)
def test_a_gpu_is_for_models_that_run_here_and_did_not_come_along(name: str, wanted: bool) -> None:
    assert zero_gpu.is_of_hub(name) is wanted


def test_a_gpu_is_only_borrowed_on_zero_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPACES_ZERO_GPU", raising=False)
    assert not zero_gpu.is_here()
    monkeypatch.setenv("SPACES_ZERO_GPU", "true")
    assert zero_gpu.is_here()


@pytest.mark.parametrize(("argument", "code"), [("--help", 0), ("--port=80", 2)])
def test_app_py_says_that_it_takes_no_arguments(argument: str, code: int) -> None:
    command = [sys.executable, "app.py", argument]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == code
    assert ran.stderr.startswith("app.py takes no arguments: its host and port are ")
    assert "python -m playground serve" in ran.stderr
