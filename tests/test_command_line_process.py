"""The command line as a process of its own: what it imports, and how it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import FACTS, call

from playground.tasks import TASKS

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.usefixtures("db")


def started(code: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, cwd=ROOT, env=os.environ.copy(),
    )  # fmt: skip


TOLD = "The old baker moved here last spring. If Jan works, he is tired. Jan works."
LIGHT = """
import sys
from playground.__main__ import main
main({arguments}, standalone_mode=False)
print(*[name for name in "torch transformers gradio peft".split() if name in sys.modules])
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "--task", "deduction", "--mode", "rules", "--context", FACTS, "Nora is old."],
        ["ask", "--task", "deduction", "--mode", "rules", "--context", TOLD, "Is Jan tired?"],
        ["ask", "--task", "sentiment", "--mode", "rules", "What a lovely day!"],
        ["history"],
        ["models"],
    ],
    ids=["deduction", "everyday English", "sentiment", "history", "models"],
)
def test_rules_need_no_heavy_imports(arguments: list[str]) -> None:
    with started(LIGHT.format(arguments=arguments)) as process:
        output, errors = process.communicate()
    assert process.returncode == 0, errors
    assert output.splitlines()[-1] == ""


IN_TORCH = {"translation": "its network writes", "chat": "the language model writes"}
"""Tasks whose networks run in torch, and why: ONNX Runtime has only those that read."""

BOTH = {
    "deduction": ["Is Jan tired?", "--context", "Jan works. All people who work are tired."],
    "question-answering": ["Who met Otto?", "--context", "Mira met Otto in Oslo on Monday."],
    "summarization": [
        "",
        "--context",
        "Mira met Otto in Oslo. They had tea. It rained. They left.",
    ],
    "sentiment": ["What a lovely day!"],
    "extraction": ["Mira met Otto in Oslo on Monday."],
}


@pytest.mark.parametrize("task", [one for one in TASKS if one not in IN_TORCH])
def test_networks_that_read_need_neither_torch_nor_transformers(task: str) -> None:
    arguments = ["ask", "--task", task, *BOTH[task]]
    assert call(*arguments).exit_code == 0  # converts them, where they are not yet
    with started(LIGHT.format(arguments=arguments)) as process:
        output, errors = process.communicate()
    assert process.returncode == 0, errors
    assert "probabilistic · embedded" in output
    assert output.splitlines()[-1] == ""


KILLED = """
import os, signal
from playground.__main__ import main
main(["ask", "--task", "sentiment", "--mode", "rules", "--json", "What a lovely day!"],
     standalone_mode=False)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_run_outlives_a_kill_right_after_the_answer_was_printed() -> None:
    with started(KILLED) as process:
        output, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert call("history", "--json").stdout == output


INTERRUPTED = """
import signal
from playground.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
main(["evaluate", "{examples}", "--mode", "rules", "--predictions", "{out}"])
"""


def test_an_interrupted_evaluation_leaves_without_a_traceback(tmp_path: Path) -> None:
    row = {"task": "sentiment", "text": "What a lovely day!", "answers": ["positive"]}
    lines = (json.dumps({"id": str(number), **row}) for number in range(100_000))
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    out = tmp_path / "out.jsonl"
    code = INTERRUPTED.format(examples=tmp_path / "many.jsonl", out=out)
    with started(code) as process:
        while process.poll() is None and not (out.exists() and out.stat().st_size):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    assert process.returncode == 1
    assert "Aborted!" in errors
    assert "Traceback" not in errors
