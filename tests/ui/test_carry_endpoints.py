"""Runs carried by a program: one's own alone, out and in again."""

import json

import pytest
from gradio_client.exceptions import AppError
from test_page_endpoints import FACTS, client


def test_a_visitor_carries_his_own_runs_alone(address: str) -> None:
    client(address, "p").predict("Is Bob kind?", FACTS, mode="rules", api_name="/ask")
    client(address, "q").predict("Is Bob big?", FACTS, mode="rules", api_name="/ask")
    lines = client(address, "p").predict(api_name="/export_runs")
    [run] = map(json.loads, lines.splitlines())
    assert run["question"]["text"] == "Is Bob kind?"
    assert client(address, "p").predict("csv", api_name="/export_runs").count("Is Bob kind?") == 1
    assert client(address, "p").predict("jsonl", "nowhere", api_name="/export_runs") == ""
    assert client(address, "q").predict(lines, api_name="/import_runs") == 0
    assert client(address, "p").predict(lines, api_name="/import_runs") == 0
    again = json.dumps({**run, "id": "again", "turn": None})
    assert client(address, "q").predict(again, api_name="/import_runs") == 1
    assert client(address, "p").predict("", 10, "again", api_name="/history") == []
    [found] = client(address, "q").predict("", 10, "again", api_name="/history")
    assert found["answer"]["text"] == "True"


def test_what_is_no_run_is_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(AppError, match="Line 1 is no run of a log"):
        client(address, "r").predict('{"id": 1}', api_name="/import_runs")
    with pytest.raises(AppError, match="it takes a text"):
        client(address, "r").predict(5, api_name="/import_runs")
    with pytest.raises(AppError, match="it is one of: jsonl, csv"):
        client(address, "r").predict("xml", api_name="/export_runs")
