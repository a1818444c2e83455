"""The endpoints as tools, asked by the official client: what there is, and who may what."""

import asyncio
import json
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from itertools import repeat
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import httpx
import pytest
from loopback import Loopback, Reply
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult
from ports import OWNER

PATIENCE = 120.0


def session(
    address: str,
    work: Callable[[ClientSession], Awaitable[Any]],
    headers: dict[str, str] | None = None,
) -> Any:
    """What the work returns, done by a client of its own."""

    async def connected() -> Any:
        async with (
            httpx.AsyncClient(headers=headers, timeout=PATIENCE) as http,
            streamable_http_client(f"{address}gradio_api/mcp", http_client=http) as (get, put, _),
            ClientSession(get, put) as client,
        ):
            await client.initialize()
            return await work(client)

    return asyncio.run(connected())


def result(said: CallToolResult) -> Any:
    """What a tool gave, the same in both of its forms."""
    assert not said.isError, said.content
    assert said.structuredContent
    [content] = said.content
    found = said.structuredContent["result"]
    assert content.type == "text"
    assert json.loads(content.text) == found
    return found


def refusal(said: CallToolResult) -> str:
    assert said.isError
    [content] = said.content
    assert content.type == "text"
    return content.text


def calling(tool: str, **values: Any) -> Callable[[ClientSession], Awaitable[CallToolResult]]:
    return lambda client: client.call_tool(tool, values)


def about(name: str) -> dict[str, str]:
    facts = f"{name} is big. All big people are kind."
    return {"text": f"Is {name} kind?", "context": facts, "mode": "rules"}


def test_every_endpoint_is_a_tool_that_says_what_it_takes(address: str) -> None:
    with urlopen(f"{address}gradio_api/info") as answer:
        endpoints = json.load(answer)["named_endpoints"]
    listed = session(address, lambda client: client.list_tools())
    assert {f"/{one.name}" for one in listed.tools} == set(endpoints)
    for tool in listed.tools:
        assert tool.description
        values = tool.inputSchema["properties"]
        wanted = [one["parameter_name"] for one in endpoints[f"/{tool.name}"]["parameters"]]
        assert list(values) == wanted
        assert all(one["description"] for one in values.values())


def test_a_question_is_asked_and_found_again_by_nobody_else(address: str) -> None:
    async def asked(client: ClientSession) -> tuple[Any, Any]:
        trace = result(await client.call_tool("ask", about("Mason")))
        return trace, result(await client.call_tool("history", {"words": "Mason"}))

    traces, found = session(address, asked)
    assert traces[0]["answer"]["text"] == "True"
    assert found == traces
    other = calling("history", words="Mason")
    assert result(session(address, other)) == []
    assert result(session(address, other, {"Cookie": f"playground_owner={OWNER}"})) == traces
    gone = calling("delete", name=traces[0]["id"])
    assert result(session(address, gone)) is False


def test_two_solvers_are_compared(address: str) -> None:
    async def compared(client: ClientSession) -> Any:
        values = {"questions": "theories 1 open en", "many": 4, "solvers": ["clingo", "z3"]}
        begun = result(await client.call_tool("compare", values))
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            now = result(await client.call_tool("comparison", {"name": begun["id"]}))
            if now["state"] == "done":
                break
        other = await asyncio.to_thread(session, address, calling("comparison", name=begun["id"]))
        return now, result(await client.call_tool("comparisons", {})), other

    now, every, other = session(address, compared)
    assert (now["done"], now["of"]) == (8, 8)
    assert [one["accuracy"]["n"] for one in now["found"]["sides"]] == [4, 4]
    assert [one["id"] for one in every] == [now["id"]]
    assert "You have no comparison" in refusal(other)


@pytest.mark.parametrize(
    ("tool", "values", "sentence"),
    [
        ("ask", {"text": 5}, "“text” is 5; it takes a text."),
        ("ask", {}, "“text” is missing."),
        ("ask", {"text": "x", "request": {}}, "It knows no “request”."),
        ("ask", {"text": "A warm film.", "task": "divination"}, "There is no task “divination”"),
        ("asks", {"text": "x"}, "There is no tool asks. There are: ask, "),
        ("history", {"limit": 10**30}, "it takes a whole number from 1 to 500."),
        ("compare", {"questions": "riddles"}, "There is no set “riddles”"),
        ("compare", {"questions": [{"text": "Is it?"}]}, "Question 1 has no task"),
        ("compare", {"questions": {"path": "/etc/passwd"}}, "it takes a list of objects"),
        ("compare", {"questions": "reviews", "solvers": ["tarot"]}, "no solver “tarot”"),
        ("compare", {"questions": "reviews", "solvers": ["vader", "/etc"]}, "cannot be chosen"),
    ],
)
def test_a_wrong_call_gets_a_sentence(
    address: str, tool: str, values: dict[str, Any], sentence: str
) -> None:
    assert sentence in refusal(session(address, calling(tool, **values)))


def test_a_page_of_another_site_is_not_the_owner(address: str) -> None:
    result(session(address, calling("ask", **about("Cooper"))))
    owner = {"Cookie": f"playground_owner={OWNER}"}
    found = calling("history", words="Cooper")
    assert len(result(session(address, found, owner))) == 1
    assert result(session(address, found, owner | {"Sec-Fetch-Site": "same-site"})) == []


def test_a_browser_is_told_whom_the_address_is_for(address: str) -> None:
    for path in ("gradio_api/mcp", "gradio_api/mcp/"):
        with pytest.raises(HTTPError) as refused:
            urlopen(address + path)
        with refused.value as error:
            assert (error.code, b"an assistant" in error.read()) == (405, True)


def test_a_client_that_leaves_ends_its_question(address: str) -> None:
    models, asked = Reply('{"data": [{"id": "slow"}]}'), threading.Event()

    def slow(_: object) -> Iterator[str]:
        asked.set()
        return repeat(": wait\n\n")

    writes = Reply(slow, kind="text/event-stream", pause=0.05)
    with Loopback({"/v1/models": [models], "/v1/chat/completions": [writes]}) as server:
        values = {
            "text": "Why is the sky blue?", "task": "chat", "mode": "probabilistic",
            "model": f"{server.base}#slow",
        }  # fmt: skip

        async def left(client: ClientSession) -> None:
            asking = asyncio.create_task(client.call_tool("ask", values))
            assert await asyncio.to_thread(asked.wait, PATIENCE)
            assert not server.left.is_set()
            asking.cancel()

        session(address, left, {"Cookie": f"playground_owner={OWNER}"})
        assert server.left.wait(60)
