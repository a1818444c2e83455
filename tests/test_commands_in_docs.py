"""Every command of the README and of docs/ does what it says, pasted into a shell as it stands.

A block ```sh is commands; the block after it without a language is what they print.
"""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from command import call

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}
BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
OUTPUT = re.compile(r"\n\n```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(
    r"^(\$ |\.venv/|python|pip |make |vllm |docker |hf |curl |llama-server)", re.MULTILINE
)

NOT_RUN_HERE = {
    "make run": "sets up a .venv of its own, and serves until Ctrl-C",
    "make test": "runs this test",
    "make gemma": "terms to accept, and the network; tests/models/test_by_choice.py runs it",
    "playground agreement": "a minute of a processor; tests/test_agreement_command.py runs it",
    "playground orders": "half an hour of a processor; tests/test_orders_command.py runs it",
    "playground bias": "minutes of a processor; tests/poke/test_bias.py runs its parts",
    "vllm serve": "a server with graphics cards",
    "docker run": "a server with graphics cards",
    "llama-server": "a server; tests/models/test_server.py starts the one that xllamacpp brings",
    ".venv/bin/transformers serve": "a server; tests/models/test_server.py starts it",
    ".venv/bin/pip install": "the network; the set-up of the tests installs just that",
    ".venv/bin/hf": "an account of the hub",
    "http://127.0.0.1:7860/": "the page; tests/ui/test_page_calls.py pastes these against one",
    "--solver Qwen/": "a model of the hub",
    "--solver distilbert/": "a model of the hub",
    "--solver 'http": "a server of this address",
    "playground.train.convert": "data sets that are not part of the project",
    "playground train": "hours, and data sets that are not part of the project",
}
"""What a line has in it, and what it needs that is not here."""


def blocks(text: str) -> list[tuple[str, str]]:
    """The language and the lines of each fenced block."""
    return [(found[2], textwrap.dedent(found[3])) for found in BLOCK.finditer(text)]


def is_run(commands: str) -> bool:
    return not any(one in commands for one in NOT_RUN_HERE)


def commands_with_output(text: str) -> list[tuple[str, str]]:
    """The blocks of commands that run here, each with what it is said to print, or nothing."""
    return [
        (commands, said[1] if (said := OUTPUT.match(text, found.end())) else "")
        for found, (language, commands) in zip(BLOCK.finditer(text), blocks(text), strict=True)
        if language == "sh" and is_run(commands)
    ]


def plain(text: str) -> str:
    """Without what differs from run to run: times, ids, how lines are broken."""
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "DATE", text)
    text = re.sub(r"\b[0-9a-f]{32}\b", "ID", text)
    text = re.sub(r"(ms_p\d+|examples_per_second) +[\d.]+", r"\1", text)
    return " ".join(re.sub(r"[\d.]+ m?s\b", "TIME", text).split())


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with .venv as `make run` leaves it, a wide terminal, and a log of its own."""
    assert (Path(sys.prefix) / "bin/playground").exists(), "make test installs the command"
    (tmp_path / ".venv").symlink_to(sys.prefix)
    monkeypatch.setenv("PLAYGROUND_DB", str(tmp_path / "log.db"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in TEXTS if commands_with_output(TEXTS[page])])
def test_what_is_pasted_works_and_prints_what_it_says(page: str, clone: Path) -> None:
    for commands, said in commands_with_output(TEXTS[page]):
        ran = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", commands],
            cwd=clone, env=os.environ, text=True, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stdout
        assert plain(ran.stdout) == plain(said) or not said, commands


@pytest.mark.parametrize("page", TEXTS)
def test_a_command_stands_in_a_block_of_commands_without_a_prompt(page: str) -> None:
    for language, lines in blocks(TEXTS[page]):
        if language == "sh":
            assert not re.search(r"^\$ ", lines, re.MULTILINE), lines
        else:
            assert not COMMAND.search(lines), lines


@pytest.mark.parametrize("page", TEXTS)
def test_a_command_in_a_sentence_has_the_options_it_is_given(page: str) -> None:
    for command, rest in re.findall(r"`\.venv/bin/playground ([a-z]+)\b([^`]*)`", TEXTS[page]):
        help_text = call(command, "--help")
        assert help_text.exit_code == 0, command
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in help_text.output, f"{command} {option}"


def test_nothing_is_excepted_that_no_page_has() -> None:
    every = "\n".join(lines for text in TEXTS.values() for _, lines in blocks(text))
    assert [one for one in NOT_RUN_HERE if one not in every] == []


def test_every_target_of_the_makefile_is_in_the_readme() -> None:
    [targets] = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for target in targets.split():
        assert re.search(rf"^make {target} |^\|.*`{target}`", TEXTS["README.md"], re.MULTILINE)
