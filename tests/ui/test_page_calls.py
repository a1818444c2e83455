"""The API over plain HTTP: docs/api.md works as pasted, and a wrong call gets a sentence."""

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import httpx
import pytest
from loopback import Loopback, Reply
from ports import OWNER

from playground.ui.server.calls import count_problem, defaults, names_problem, parameters

DOCUMENT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```sh\n(.*?)```", DOCUMENT, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
SERVED = "http://127.0.0.1:7860"


def events(stream: str) -> list[tuple[str, Any]]:
    """The events of a stream with their data."""
    found = re.findall(r"event: (\w+)\ndata: (.*)\n", stream)
    return [(kind, json.loads(data)) for kind, data in found]


def post(address: str, path: str, values: object) -> Any:
    """What a POST answers: its JSON, or the status and the JSON of a refusal."""
    headers = {"Content-Type": "application/json"}
    body = json.dumps(values).encode()
    try:
        with urlopen(Request(f"{address}gradio_api/call/{path}", body, headers)) as answer:
            return json.load(answer)
    except HTTPError as error:
        with error:
            return error.code, json.load(error)


def called(address: str, path: str, values: object) -> tuple[str, Any]:
    """How a call ends: the kind of its last event, and the data of it."""
    event = post(address, path, values)["event_id"]
    with urlopen(f"{address}gradio_api/call/{path}/{event}") as stream:
        return events(stream.read().decode())[-1]


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("command", COMMANDS, ids=range(len(COMMANDS)))
def test_every_command_of_the_document_works_as_pasted(
    address: str, tmp_path: Path, command: str
) -> None:
    assert SERVED in command
    pasted = command.replace(SERVED, address.rstrip("/"))
    ran = subprocess.run(
        ["bash", "-c", pasted], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    kind, data = events(ran.stdout)[-1]
    assert kind == "complete", ran.stdout
    [said] = data
    assert said is True if "call/v2/delete" in command else said[0]["answer"]["text"]


@pytest.mark.usefixtures("db")
def test_the_python_of_the_document_prints_what_it_says(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    program = "\n".join(PYTHON).replace(f"{SERVED}/", address).replace(SERVED, address)
    program = program.replace("headers=mine)", "headers=mine, verbose=False)")
    exec(compile(program, "api.md", "exec"), {})
    assert capsys.readouterr().out.splitlines() == re.findall(r"\)  # (.+)\n", program)


def test_every_endpoint_is_shown_in_python(address: str) -> None:
    with urlopen(f"{address}gradio_api/info") as answer:
        names = json.load(answer)["named_endpoints"]
    shown = re.findall(r'api_name="(/\w+)"', "\n".join(PYTHON))
    assert set(shown) == set(names)


def test_the_closed_world_of_the_document_is_closed(address: str) -> None:
    [command] = [one for one in COMMANDS if "closed" in one]
    values = json.loads(re.findall(r"-d '(.*?)'", command)[0])
    kind, [traces] = called(address, "v2/ask", values)
    assert (kind, traces[0]["answer"]["text"]) == ("complete", "False")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (["Bob is big.", "Bob is big.", "auto", "rules", "{}"], "“model” is missing"),
        (["Bob is big.", "Bob is big."], "“task”, “mode”, “options”, “model” are missing"),
        ([], "“text”, “context”, “task”, “mode”, “options”, “model” are missing"),
        (["Bob is big.", "", "auto", "rules", "{}", "", "more"], "These are 7."),
        ([5, "", "auto", "rules", "{}", ""], "“text” is 5; it takes a text"),
        (["Bob is big.", None, "auto", "rules", "{}", ""], "“context” is null"),
    ],
)
def test_a_wrong_list_ends_in_a_sentence(address: str, values: list[object], sentence: str) -> None:
    kind, said = called(address, "ask", {"data": values})
    assert kind == "error"
    assert sentence in said["error"]


def test_a_short_list_is_told_that_values_have_names(address: str) -> None:
    _, said = called(address, "ask", {"data": ["Bob is big."]})
    assert said["error"].startswith("/ask takes 6 values in this order: text, context, task, mode")
    assert said["error"].endswith("POST to /gradio_api/call/v2/ask.")


@pytest.mark.parametrize(
    ("path", "values", "status", "sentence"),
    [
        ("v2/ask", {"context": "Bob is big."}, 422, "“text” is missing."),
        ("v2/ask", {"text": "Bob is big.", "contxt": "x"}, 422, "It knows no “contxt”."),
        ("v2/asks", {"text": "Bob is big."}, 404, "There is no endpoint /asks. There are: /ask, "),
        ("asks", {"data": []}, 404, "There is no endpoint /asks. There are: /ask, "),
        ("_ask", {"data": []}, 404, "There is no endpoint /_ask."),
    ],
)
def test_a_call_of_what_is_not_there_is_refused_with_a_sentence(
    address: str, path: str, values: object, status: int, sentence: str
) -> None:
    code, said = post(address, path, values)
    assert code == status
    assert sentence in said["detail"]


def test_an_answer_that_nobody_asked_for_is_not_there(address: str) -> None:
    answer = httpx.get(f"{address}gradio_api/call/v2/history/{'0' * 32}")
    assert answer.status_code == 404
    assert "Nothing is to be fetched" in answer.json()["detail"]


def test_an_answer_that_was_fetched_to_its_end_is_not_there_any_more(address: str) -> None:
    calls = f"{address}gradio_api/call/v2/history"
    event = httpx.post(calls, json={"limit": 1}).json()["event_id"]
    assert "event: complete" in httpx.get(f"{calls}/{event}").text
    assert httpx.get(f"{calls}/{event}").status_code == 404


def test_what_is_no_json_is_refused_with_the_place_of_the_fault(address: str) -> None:
    headers = {"Content-Type": "application/json"}
    request = Request(f"{address}gradio_api/call/v2/ask", b"{", headers)
    with pytest.raises(HTTPError) as refused:
        urlopen(request)
    with refused.value as error:
        assert error.code == 422
        assert "JSON decode error" in error.read().decode()


def test_a_list_of_two_is_complete_for_the_history(address: str) -> None:
    kind, [traces] = called(address, "history", {"data": ["no such words at all", 5]})
    assert (kind, traces) == ("complete", [])


def history(words: str = "", limit: int = 50, conversation: str = "", request=None) -> None:
    """An endpoint that was given a value more after its first form."""


def test_a_list_that_ends_before_a_value_that_came_later_is_complete() -> None:
    wanted = parameters(history)
    assert list(wanted) == ["words", "limit", "conversation"]
    assert defaults("history", wanted, 2) == [""]
    assert defaults("history", wanted, 1) == []
    assert defaults("history", wanted, 3) == []
    assert count_problem("history", wanted, 3) == ""
    assert "“limit”, “conversation” are missing" in count_problem("history", wanted, 1)


def test_values_by_name_are_looked_at_only_where_they_have_names() -> None:
    assert names_problem("history", parameters(history), ["words"]) == ""
    assert names_problem("history", parameters(history), {}) == ""


def test_a_client_that_leaves_ends_its_question(address: str) -> None:
    models = Reply('{"data": [{"id": "slow"}]}')
    asked = threading.Event()

    def slow(_: object) -> Iterator[str]:
        asked.set()
        return repeat(": wait\n\n")

    writes = Reply(slow, kind="text/event-stream", pause=0.05)
    with Loopback({"/v1/models": [models], "/v1/chat/completions": [writes]}) as server:
        values = {
            "text": "Why is the sky blue?", "task": "chat", "mode": "probabilistic",
            "model": f"{server.base}#slow",
        }  # fmt: skip
        with httpx.Client(base_url=address, cookies={"playground_owner": OWNER}) as owner:
            event = owner.post("gradio_api/call/v2/ask", json=values).json()["event_id"]
            with owner.stream("GET", f"gradio_api/call/ask/{event}", timeout=120):
                assert asked.wait(120)
                assert not server.left.is_set()
        assert server.left.wait(60)
