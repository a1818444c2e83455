"""The command line keeps its contract: flags, JSON lines, exit statuses, stdout and stderr."""

from pathlib import Path
from typing import Any

import pytest
from command import FACTS, ask, call, objects
from loopback import Loopback, Reply

from playground.__main__ import main

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.usefixtures("db")

# --- ask ---------------------------------------------------------------------------------------


def test_an_answer_as_json_is_one_line_in_the_form_of_the_contract() -> None:
    result = ask("--task", "deduction", "--json", "Nora is patient.")
    [trace] = objects(result)
    fields = "id at question mode solver model steps answer evidence error ms"
    assert list(trace) == fields.split()
    assert trace["question"] == {
        "task": "deduction",
        "text": "Nora is patient.",
        "context": FACTS,
        "choices": [],
        "options": {},
    }
    assert trace["answer"]["text"] == "True"
    assert trace["mode"] == "rules"
    assert trace["model"] is None
    assert result.exit_code == 0


def test_the_proof_of_an_answer_points_into_the_context() -> None:
    [trace] = objects(ask("--task", "deduction", "--json", "Nora is patient."))
    [proof] = [piece for piece in trace["evidence"] if piece["kind"] == "proof"]
    assert FACTS[proof["start"] : proof["end"]] == proof["sentence"]
    [leaf] = proof["premises"]
    assert leaf["sentence"] == "Nora is old."
    assert leaf["by"] == "fact"


def test_the_task_is_chosen_and_why_is_said_on_stderr() -> None:
    result = ask("--json", "Nora is patient.")
    assert objects(result)[0]["question"]["task"] == "deduction"
    assert result.stderr.startswith("deduction: ")
    said = call("ask", "--mode", "rules", "The soup was cold and the waiter was rude.").stderr
    assert said.startswith("sentiment: ")


def test_what_takes_longer_than_it_may_has_failed_with_a_sentence() -> None:
    with Loopback({"/v1/models": [Reply(holds=True)]}) as server:
        slow = ("--solver", f"{server.base}#slow", "--seconds", "1", "--task", "chat")
        result = call("ask", *slow, "--json", "Why is the sky blue?")
    [trace] = objects(result)
    assert trace["error"]["type"] == "DeadlineError"
    assert "no answer after 1 seconds" in trace["error"]["message"]
    assert result.exit_code == 1


def test_a_time_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYGROUND_SECONDS", "soon")
    result = ask("Nora is patient.")
    assert result.exit_code == 2
    assert "PLAYGROUND_SECONDS is “soon”" in result.stderr


def test_without_a_mode_both_are_asked() -> None:
    result = call("ask", "--task", "sentiment", "--json", "What a lovely day!")
    assert [trace["mode"] for trace in objects(result)] == ["rules", "probabilistic"]


def test_a_solver_is_asked_in_the_modes_that_have_it() -> None:
    result = call("ask", "--task", "sentiment", "--solver", "vader", "--json", "What a lovely day!")
    assert [(one["mode"], one["solver"]) for one in objects(result)] == [("rules", "vader")]


def test_options_and_choices_are_part_of_the_question() -> None:
    result = ask("--task", "deduction", "--option", "world=closed", "--json", "Otto is old.")
    [trace] = objects(result)
    assert trace["question"]["options"] == {"world": "closed"}
    assert trace["answer"]["text"] == "False"


def test_the_context_is_read_from_a_file_or_from_stdin(tmp_path: Path) -> None:
    (tmp_path / "facts.txt").write_text("Otto is tall.")
    for source, stdin in ((str(tmp_path / "facts.txt"), ""), ("-", "Otto is tall.")):
        result = call(
            "ask",
            "--mode",
            "rules",
            "--context-file",
            source,
            "--json",
            "Otto is tall.",
            stdin=stdin,
        )
        assert objects(result)[0]["answer"]["text"] == "True"


def test_a_table_is_read_as_a_context_and_an_old_encoding_is_named_on_stderr(
    tmp_path: Path,
) -> None:
    (tmp_path / "t.csv").write_bytes("name,town\nZoë,Málaga\n".encode("cp1252"))
    file = str(tmp_path / "t.csv")
    result = call(
        "ask", "--task", "sentiment", "--mode", "rules", "--context-file", file, "--json", "Good."
    )
    assert objects(result)[0]["question"]["context"] == "Name: Zoë; town: Málaga."
    assert "read as Windows-1252" in result.stderr


def test_rules_and_a_table_of_triples_are_read_as_one_context(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("subject,relation,object\nada,parentOf,otto\n")
    (tmp_path / "rules.txt").write_text("If someone is parent of someone then they are old.")
    files = [part for name in ("rules.txt", "facts.csv") for part in ("--context-file", name)]
    files = [str(tmp_path / part) if "." in part else part for part in files]
    [trace] = objects(call("ask", "--mode", "rules", *files, "--json", "Ada is old."))
    assert trace["answer"]["text"] == "True"
    assert trace["evidence"][0]["premises"][0]["sentence"] == "Ada is parent of Otto."


def test_a_text_too_long_for_other_tasks_is_taken_for_facts_and_rules(tmp_path: Path) -> None:
    facts = "\n".join(f"Unit{number} likes Unit{number + 1}." for number in range(10_000))
    (tmp_path / "facts.txt").write_text(f"{facts}\nIf someone likes Unit7 then they are kind.")
    file = str(tmp_path / "facts.txt")
    result = call("ask", "--mode", "rules", "--context-file", file, "--json", "Unit6 is kind.")
    assert "deduction: no other task reads a text of this length" in result.stderr
    [trace] = objects(result)
    assert trace["answer"]["text"] == "True"
    refused = call("ask", "--task", "sentiment", "--context-file", file, "Good.")
    assert (refused.exit_code, "at most 200,000" in refused.stderr) == (2, True)


def test_an_answer_for_people_shows_the_proof_as_a_tree() -> None:
    result = ask("Nora is patient.")
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    assert lines[0].startswith("rules · clingo · ")
    assert lines[1] == "True"
    assert "Nora is patient.  “If someone is old then they are patient.”" in lines
    assert "└─ Nora is old.  given" in lines
    assert "\x1b" not in result.stdout


def test_a_distribution_is_drawn_as_bars_with_numbers() -> None:
    result = call("ask", "--task", "sentiment", "--mode", "probabilistic", "A truly lovely day!")
    assert "█" in result.stdout


@pytest.mark.parametrize(
    "text", ["[bold red]x[/] is [link=file:x]y[/link]", "\x1b[31mred\x07 alert"]
)
def test_text_is_shown_as_text(text: str) -> None:
    result = call("ask", "--task", "sentiment", "--mode", "rules", text)
    history = call("history")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout + history.stdout
    assert text.replace("\x1b", "�").replace("\x07", "�")[:12] in history.stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--task", "deduction", " "], "the question is empty"),
        (["--option", "world", "x"], "is not of the form KEY=VALUE"),
        (["--task", "deduction", "--option", "world=flat", "x"], "it takes open or closed"),
        (["--task", "deduction", "--solver", "crystal", "x"], "There is no solver “crystal”"),
        (["--context-file", "-", "x"], "not both"),
        (["--task", "poetry", "x"], "poetry"),
        (["--task", "sentiment", "x" * 200_001], "at most 200,000"),
    ],
)
def test_wrong_input_ends_in_status_2_and_a_sentence_on_stderr(
    arguments: list[str], complaint: str
) -> None:
    result = ask(*arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_a_mode_that_fails_ends_in_status_1_with_its_trace(tmp_path: Path) -> None:
    result = call(
        "ask", "--task", "sentiment", "--mode", "probabilistic", "--solver", f"{tmp_path}/no/model",
        "--json", "What a day!",
    )  # fmt: skip
    [trace] = objects(result)
    assert result.exit_code == 1
    assert trace["answer"] is None
    assert trace["error"]["type"] == "ModelError"


def test_an_abstention_is_an_answer() -> None:
    result = call(
        "ask", "--context", "Otto is in. Otto is not in.", "--mode", "rules", "Otto is in."
    )
    assert result.exit_code == 0
    assert "no answer" in result.stdout


# --- the log -----------------------------------------------------------------------------------


def test_every_run_is_in_the_history_newest_first() -> None:
    ask("--task", "deduction", "Nora is patient.")
    ask("--task", "deduction", "Otto is patient.")
    runs = objects(call("history", "--json"))
    assert [run["question"]["text"] for run in runs] == ["Otto is patient.", "Nora is patient."]
    assert len(objects(call("history", "--json", "--limit", "1"))) == 1


def test_the_history_prints_what_ask_printed() -> None:
    asked = ask("--task", "deduction", "--json", "Nora is patient.")
    assert call("history", "--json").stdout == asked.stdout


def test_the_history_is_searched() -> None:
    ask("--task", "deduction", "Nora is patient.")
    call("ask", "--task", "sentiment", "--mode", "rules", "What a lovely day!")
    [run] = objects(call("history", "--search", "lovely", "--json"))
    assert run["question"]["task"] == "sentiment"
    assert "lovely" in call("history", "--search", "lovely").stdout


def both(*arguments: str) -> list[dict[str, Any]]:
    """A question of one word that both minds answer at once; its traces."""
    return objects(call("ask", "--task", "sentiment", "--json", *arguments))


def test_the_history_has_the_runs_of_a_task_a_mode_and_a_verdict() -> None:
    ask("--task", "deduction", "Nora is patient.")
    both("What a lovely day!")
    for option, value, n in (
        ("--task", "deduction", 1),
        ("--task", "sentiment", 2),
        ("--mode", "rules", 2),
        ("--verdict", "agree", 2),
        ("--verdict", "silent", 0),
    ):
        assert len(objects(call("history", "--json", option, value))) == n
    [run] = objects(call("history", "--json", "--mode", "rules", "--verdict", "agree"))
    assert run["question"]["text"] == "What a lovely day!"
    assert call("history", "--verdict", "perhaps").exit_code == 2


def test_the_history_has_the_runs_of_a_conversation_by_its_id_or_that_of_a_run() -> None:
    runs = both("What a lovely day!")
    both("What an awful day!")
    [listed] = objects(call("history", "--conversations", "--search", "lovely", "--json"))
    assert set(listed) == {"id", "title", "at", "touched", "turns"}
    assert (listed["title"], listed["turns"]) == ("What a lovely day!", 1)
    for name in (listed["id"], runs[0]["id"]):
        assert objects(call("history", "--json", "--conversation", name)) == runs[::-1]
    assert objects(call("history", "--json", "--conversation", "no such")) == []


def test_conversations_are_listed_a_line_each() -> None:
    both("What a lovely day!")
    both("An \x1b[31mawful day!")
    lines = call("history", "--conversations").stdout.splitlines()
    titles = [line.rstrip().rpartition("  ")[2] for line in lines]
    assert titles == ["An �[31mawful day!", "What a lovely day!"]
    assert "1 turn " in lines[0]
    result = call("history", "--conversations", "--mode", "rules")
    assert result.exit_code == 2
    assert "found by --search alone" in result.stderr


def test_a_run_or_a_conversation_is_deleted_and_brought_back() -> None:
    runs = both("What a lovely day!")
    [listed] = objects(call("history", "--conversations", "--json"))
    for name, left in ((runs[0]["id"], 1), (listed["id"], 0)):
        deleted = call("history", "--delete", name)
        assert deleted.exit_code == 0
        assert deleted.stdout == ""
        assert "For 10 minutes, history --restore brings it back" in deleted.stderr
        assert len(objects(call("history", "--json"))) == left
        assert call("history", "--restore", name).exit_code == 0
        assert len(objects(call("history", "--json"))) == 2


@pytest.mark.parametrize("name", ["no such", "", "\x1b[31m"])
def test_what_is_not_there_cannot_be_deleted_or_brought_back(name: str) -> None:
    deleted = call("history", "--delete", name)
    assert deleted.exit_code == 2
    assert "There is no run or conversation" in deleted.stderr
    restored = call("history", "--restore", name)
    assert restored.exit_code == 2
    assert "was deleted in the last 10 minutes" in restored.stderr
    assert "\x1b" not in deleted.stderr + restored.stderr


def test_the_whole_log_is_deleted_once_that_is_said_twice() -> None:
    both("What a lovely day!")
    kept = call("history", "--delete-all", stdin="n\n")
    assert kept.exit_code == 1
    assert "Delete all 2 runs and their conversations for good?" in kept.stderr
    assert len(objects(call("history", "--json"))) == 2
    assert call("history", "--delete-all", stdin="y\n").exit_code == 0
    assert objects(call("history", "--json")) == []
    both("What a lovely day!")
    assert "Runs deleted: 2" in call("history", "--delete-all", "--yes").stderr
    assert objects(call("history", "--conversations", "--json")) == []


def test_a_broken_log_leaves_the_answer_and_a_warning(db: Path) -> None:
    db.write_bytes(b"this is no database at all " * 40)
    result = ask("--task", "deduction", "--json", "Nora is patient.")
    [trace] = objects(result)
    assert result.exit_code == 0
    assert trace["answer"]["text"] == "True"
    assert trace["steps"][-1]["title"] == "Not logged"
    history = call("history")
    assert history.exit_code == 1
    assert "Move the file away" in history.stderr


# --- models and train --------------------------------------------------------------------------


def test_the_embedded_models_are_listed() -> None:
    cards = objects(call("models", "--json"))
    embedded = [card for card in cards if card["id"].startswith("embedded/")]
    assert {card["task"] for card in embedded} >= {"sentiment"}
    assert cards[: len(embedded)] == embedded
    assert cards[0]["id"] in call("models").stdout


def test_hub_models_are_listed_with_the_keys_of_the_embedded_ones() -> None:
    first, *_, last = objects(call("models", "--json"))
    assert first.keys() <= last.keys()
    assert last["licence"]


def test_a_task_without_a_recipe_is_refused(tmp_path: Path) -> None:
    result = call("train", "chat", "--data", tmp_path, "--out", tmp_path)
    assert result.exit_code == 2
    assert "There is no recipe for chat" in result.stderr


def test_a_recipe_that_scores_at_its_end_is_not_asked_to_score_alone(tmp_path: Path) -> None:
    result = call("train", "sentiment", "--evaluate", "--data", tmp_path, "--out", tmp_path)
    assert result.exit_code == 2
    assert "scores what it made at its end" in result.stderr


# --- the documentation -------------------------------------------------------------------------

DOCS = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")


def test_every_command_and_option_is_documented() -> None:
    names = [
        name for command in main.commands.values() for one in command.params for name in one.opts
    ]
    assert [name for name in names if name.startswith("--") and name not in DOCS] == []
    assert [name for name in main.commands if name not in DOCS] == []


def test_the_library_example_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    code = DOCS.partition("```python\n")[2].partition("```")[0]
    exec(code, {})
    assert capsys.readouterr().out.strip() == code.strip().rpartition("# ")[2]
