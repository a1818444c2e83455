"""No stranger's text moves the cursor of the owner's terminal, or turns its line round."""

import logging
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

from playground.__main__ import main
from playground.core import Answer, Question, Trace
from playground.printable import Lines, plain
from playground.terminal import draw, draw_list
from storage.log import SqliteLog

HOSTILE = "a\x1b[2J\x07b\u202ec\u2066d\u200be\ufefff\ud800g\x9bh\x7f"


def obeyed(shown: str) -> set[str]:
    """The characters of an output that a terminal would obey."""
    return {one for one in shown if unicodedata.category(one) in ("Cc", "Cf", "Cs")} - {"\n", "\t"}


def test_what_a_terminal_obeys_is_shown_as_a_sign_and_the_rest_stays() -> None:
    assert plain(HOSTILE) == "a�[2J�b�c�d�e�f�g�h�"
    assert plain("小明\tis é, 𝒙 and 😀.\n") == "小明\tis é, 𝒙 and 😀.\n"


def hostile() -> Trace:
    question = Question(HOSTILE, HOSTILE, HOSTILE)
    answer = Answer(HOSTILE)
    return Trace("r1", HOSTILE, question, "rules", HOSTILE, None, (), answer, None, 1.0)


def test_a_run_and_a_list_of_runs_are_printed_plain(capsys: pytest.CaptureFixture[str]) -> None:
    draw(hostile())
    draw_list([hostile()])
    assert obeyed(capsys.readouterr().out) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "--task", "deduction", "--mode", "rules", "--option", f"world={HOSTILE}", "Hi."],
        ["ask", "--task", "deduction", "--option", HOSTILE, "Hi."],
        ["ask", "--task", "chat", "--solver", HOSTILE, "Hi."],
        ["ask", "--task", HOSTILE, "Hi."],
        ["ask", "--context-file", f"/nowhere/{HOSTILE[:-12]}", "Hi."],
        ["history", "--delete", HOSTILE],
        ["history", "--restore", HOSTILE],
        ["history", "--export", HOSTILE],
        ["history", "--limit", HOSTILE],
        ["evaluate", f"/nowhere/{HOSTILE[:-12]}"],
        ["train", HOSTILE, "--data", "/nowhere", "--out", "/nowhere"],
        [HOSTILE],
    ],
    ids=lambda one: " ".join(map(ascii, one))[:60],
)
@pytest.mark.usefixtures("db")
def test_an_error_of_the_command_line_is_printed_plain(arguments: list[str]) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code in (1, 2)
    assert obeyed(done.output) == set()
    assert "Traceback" not in done.output


def test_a_list_of_conversations_is_printed_plain(db: Path) -> None:
    SqliteLog(db).turn(HOSTILE, {}, HOSTILE, "me")
    done = CliRunner().invoke(main, ["history", "--conversations"])
    assert "a�[2J�b" in done.output
    assert obeyed(done.output) == set()


def test_a_line_of_the_programs_log_is_plain_with_its_traceback() -> None:
    try:
        raise ValueError(HOSTILE)
    except ValueError as error:
        thrown = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("playground", logging.ERROR, "x", 1, "%s broke", (HOSTILE,), thrown)
    assert obeyed(Lines().format(record)) == set()
