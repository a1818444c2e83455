"""The endpoints `/ask` and `/history`, called by `gradio_client`, and who may read what."""

import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError
from gradio_client.utils import Status
from ports import OWNER

from playground.json_form import from_dict
from playground.models.for_visitors import OTHERS
from storage.log import SqliteLog
from tests.models.test_models import save_tiny

FACTS = "Bob is big. All big people are kind."


@cache
def client(address: str, visitor: str = "") -> Client:
    """The owner, by his token; or, by a cookie, a visitor."""
    cookie = f"playground_visitor={visitor * 43}" if visitor else f"playground_owner={OWNER}"
    patience = {"timeout": 120}  # seconds: the first question of all loads the models
    return Client(address, headers={"Cookie": cookie}, verbose=False, httpx_kwargs=patience)


def test_ask_answers_in_the_form_of_a_trace(address: str) -> None:
    [trace] = client(address).predict(
        "Is Bob kind?", FACTS, "deduction", "rules", '{"world": "closed"}', api_name="/ask"
    )
    assert trace["answer"]["text"] == "True"
    assert trace["question"]["options"] == {"world": "closed"}
    assert from_dict(trace).evidence[0].kind == "proof"


@pytest.mark.parametrize(
    "model", ["/etc", "~root/.ssh", "embedded/../../etc", "http://127.0.0.1:1/v1", "owner/unlisted"]
)
def test_a_visitor_learns_nothing_of_folders_and_addresses(address: str, model: str) -> None:
    [trace] = client(address, "m").predict(
        "A warm film.", "", "sentiment", "probabilistic", "{}", model, api_name="/ask"
    )
    assert trace["error"] == {"type": "ModelError", "message": OTHERS}
    assert trace["model"] is None


def test_the_owner_names_a_folder(address: str, tmp_path: Path) -> None:
    folder = str(save_tiny(tmp_path))
    [trace] = client(address).predict(
        "A warm film.", "", "sentiment", "probabilistic", "{}", folder, api_name="/ask"
    )
    assert trace["model"]["id"] == folder


def test_ask_in_both_gives_a_trace_a_mode_with_the_task_picked(address: str) -> None:
    traces = client(address).predict("Bob is kind.", FACTS, "auto", "both", "{}", api_name="/ask")
    assert [trace["mode"] for trace in traces] == ["rules", "probabilistic"]
    assert {trace["question"]["task"] for trace in traces} == {"deduction"}


def test_a_text_is_parted_as_on_the_page(address: str) -> None:
    text = "Ann is small. Is Bob big?"
    [trace] = client(address).predict(text, FACTS, "deduction", "rules", "{}", api_name="/ask")
    assert trace["question"]["text"] == "Is Bob big?"
    assert trace["question"]["context"] == f"{FACTS}\nAnn is small."


def test_an_order_of_a_named_task_is_taken_off(address: str) -> None:
    text = "Summarize in one sentence: It rained on the mill. The mill lost its roof. We left."
    [trace] = client(address).predict(text, "", "summarization", "rules", "{}", api_name="/ask")
    assert trace["question"]["options"] == {"sentences": "1"}
    assert trace["question"]["text"].startswith("It rained")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("Bob is big.", FACTS, "divination", "rules", "{}"), "There is no task “divination”"),
        (("Bob is big.", FACTS, "deduction", "tarot", "{}"), "There is no mode “tarot”"),
        (("Bob is big.", FACTS, "deduction", "rules", "{"), "The options are not JSON"),
        (("Bob is big.", FACTS, "deduction", "rules", "[]"), "not a JSON object"),
        (("Bob is big.", FACTS, "auto", "rules", '{"wrld": "closed"}'), "no option “wrld”"),
        (("", FACTS, "deduction", "rules", "{}"), "the question is empty"),
        (("Bob is big.", "a" * 2_000_000, "auto", "both", "{}"), "at most 200,000 are taken"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_sentence(
    address: str, arguments: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(AppError, match=sentence):
        client(address).predict(*arguments, api_name="/ask")


def test_ask_takes_a_model_that_answers_by_probability(address: str, talker: str) -> None:
    asked = ("Name a colour.", "", "chat", "probabilistic", "{}", talker)
    [trace] = client(address).predict(*asked, api_name="/ask")
    assert trace["solver"] == talker
    assert trace["answer"]["text"] == "Blue, as the sea is blue."


def test_a_visitor_is_answered_while_a_language_model_writes_for_others(
    address: str, rambler: str
) -> None:
    embedded = ("What a lovely day!", "", "sentiment", "probabilistic", "{}")
    client(address, "e").predict(*embedded, api_name="/ask")
    long = '{"max_new_tokens": "60"}'
    asked = ("Tell me everything.", "", "chat", "probabilistic", long, rambler)
    writing = [client(address).submit(*asked, api_name="/ask") for _ in range(6)]
    while any(job.status().code is Status.STARTING for job in writing):
        time.sleep(0.01)
    [trace] = client(address, "e").predict(*embedded, api_name="/ask")
    assert trace["answer"]["text"] == "positive"
    assert not all(job.done() for job in writing)
    for job in writing:
        job.result()


def test_a_visitor_reads_his_own_runs_and_nobody_elses(address: str) -> None:
    asked = ("Ann is tall.", "Ann is tall.", "deduction", "rules", "{}")
    mine = client(address, "a").predict(*asked, api_name="/ask")
    assert client(address, "a").predict("Ann", 10, api_name="/history") == mine
    assert client(address, "b").predict("", 10, api_name="/history") == []


def test_the_owner_reads_every_run(address: str) -> None:
    asked = ("Zoe is tall.", "Zoe is tall.", "deduction", "rules", "{}")
    theirs = client(address, "c").predict(*asked, api_name="/ask")
    assert client(address).predict("Zoe", 10, api_name="/history") == theirs


@pytest.mark.parametrize(
    "limit", [0, 501, -1, 2.5, 1e300, 10**30, True, None, "ten", "10", [10], {"limit": 10}]
)
def test_a_limit_that_is_none_is_refused_with_a_sentence(address: str, limit: object) -> None:
    with pytest.raises(AppError, match=r"it takes a (whole number from 1 to 500|text or a number)"):
        client(address).predict("", limit, api_name="/history")


def test_a_filter_that_is_none_is_refused_with_those_there_are(address: str) -> None:
    with pytest.raises(AppError, match=r"“verdict” is .* it is one of: agree, disagree, silent"):
        client(address).predict(verdict="maybe", api_name="/history")


@pytest.mark.parametrize(
    "arguments", [(5, 10, ""), ("", 10, None), ("", 10, ["c1"]), ("", 10, "", None)]
)
def test_words_and_a_conversation_that_are_no_text_are_refused_with_a_sentence(
    address: str, arguments: tuple[object, ...]
) -> None:
    with pytest.raises(AppError, match="it takes a text"):
        client(address).predict(*arguments, api_name="/history")


# --- conversations, and what is deleted --------------------------------------------------------


def asked_in_both(address: str, visitor: str, name: str) -> list[dict[str, Any]]:
    """A question that is asked in both modes; its traces."""
    question = (f"{name} is tall.", f"{name} is tall.", "deduction", "both", "{}")
    return list(client(address, visitor).predict(*question, api_name="/ask"))


def test_a_conversation_has_both_runs_of_a_question_and_only_its_owner_reads_it(
    address: str,
) -> None:
    mine = asked_in_both(address, "f", "Ida")
    asked_in_both(address, "f", "Ulf")
    run = mine[0]["id"]
    assert client(address, "f").predict("", 10, run, api_name="/history") == mine[::-1]
    assert client(address, "f").predict("Ida", 1, run, api_name="/history") == mine[1:]
    assert client(address, "f").predict("Ulf", 10, run, api_name="/history") == []
    assert client(address, "f").predict("", 10, "no such", api_name="/history") == []
    assert client(address, "g").predict("", 10, run, api_name="/history") == []


def test_a_visitor_deletes_his_own_runs_and_nobody_elses(address: str) -> None:
    mine = asked_in_both(address, "h", "Eva")
    assert client(address, "i").predict(mine[0]["id"], api_name="/delete") is False
    assert client(address, "h").predict(mine[0]["id"], api_name="/delete") is True
    assert client(address, "h").predict(mine[0]["id"], api_name="/delete") is False
    assert client(address, "h").predict("", 10, api_name="/history") == mine[1:]


def test_a_visitor_deletes_his_conversation(served: Any, tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    log.turn("c1", {"text": "Hello."}, "Hello.", "j" * 43)
    with served(log.path) as address:
        assert client(address, "k").predict("c1", api_name="/delete") is False
        assert client(address, "j").predict("c1", api_name="/delete") is True
    assert log.conversations() == []


@pytest.mark.parametrize("name", ["", "\0", "'; drop table runs", "猫" * 5000])
def test_a_strange_id_deletes_nothing(address: str, name: str) -> None:
    assert client(address, "h").predict(name, api_name="/delete") is False


def test_an_id_that_is_no_text_is_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(AppError, match="“id” is 5; it takes a text"):
        client(address, "h").predict(5, api_name="/delete")


def test_what_was_deleted_is_brought_back_and_only_by_its_owner(address: str) -> None:
    [run, _] = asked_in_both(address, "l", "Kai")
    client(address, "l").predict(run["id"], api_name="/delete")
    assert client(address, "i").predict(run["id"], api_name="/restore") is False
    assert client(address, "l").predict(run["id"], api_name="/restore") is True
    assert run in client(address, "l").predict("Kai", api_name="/history")


def test_a_run_is_shared_by_its_owner_alone(address: str, database: Path) -> None:
    [run, _] = asked_in_both(address, "n", "Lea")
    log = SqliteLog(database)
    assert client(address, "i").predict(run["id"], api_name="/share") is False
    assert log.get(run["id"], "i" * 43) is None
    assert client(address, "n").predict(run["id"], api_name="/share") is True
    assert log.get(run["id"], "i" * 43) is not None
    assert client(address, "n").predict(run["id"], False, api_name="/share") is True
    assert log.get(run["id"], "i" * 43) is None


def test_a_conversation_is_listed_and_taken_along_by_its_owner_alone(address: str) -> None:
    [run, _] = asked_in_both(address, "o", "Mia")
    [found] = client(address, "o").predict("Mia", api_name="/conversations")
    assert client(address, "i").predict("Mia", api_name="/conversations") == []
    for name in (run["id"], found["id"]):
        said = client(address, "o").predict(name, "json", api_name="/export")
        assert "Mia is tall." in said
        with pytest.raises(AppError, match="no conversation and no run"):
            client(address, "i").predict(name, "json", api_name="/export")


def test_a_visitor_marks_his_own_runs_and_sees_how_right_a_solver_was(address: str) -> None:
    for text, mark in (("A lovely film.", "right"), ("Not a lovely film.", "wrong")):
        [run] = client(address, "m").predict(text, "", "sentiment", "rules", api_name="/ask")
        assert client(address, "n").predict(run["id"], mark, api_name="/mark") is False
        assert client(address, "m").predict(run["id"], mark, "seen", api_name="/mark") is True
    [found] = client(address, "m").predict(api_name="/reliability")
    assert (found["solver"], found["n"], found["accuracy"]) == ("vader", 2, 0.5)
    [wrong] = client(address, "m").predict(mark="wrong", api_name="/history")
    assert wrong["question"]["text"] == "Not a lovely film."
    assert client(address, "n").predict(api_name="/reliability") == []
    with pytest.raises(AppError, match="it is one of: right, wrong"):
        client(address, "m").predict(run["id"], "maybe", api_name="/mark")


def test_no_other_endpoint_is_public(address: str) -> None:
    info = client(address).view_api(return_format="dict", print_info=False)
    of_runs = ("ask", "history", "conversations", "delete", "restore", "share", "export")
    of_sets = ("solvers", "models", "questions", "compare", "comparisons", "comparison")
    of_one, of_marks = ("stop", "resume", "report"), ("mark", "reliability")
    every = (*of_runs, *of_sets, *of_one, *of_marks, "export_runs", "import_runs")
    assert set(info["named_endpoints"]) == {f"/{one}" for one in every}
    assert info["unnamed_endpoints"] == {}
