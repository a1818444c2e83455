"""What a person reads when a model server fails: each failure provoked on loopback."""

import json
import socket
import time
from pathlib import Path

import pytest

from playground.core import ModelInfo, Question
from playground.engine import ask
from playground.errors import InputError, ModelError
from playground.models import server_connection
from playground.models.pool import Pool
from playground.models.server import Server
from playground.models.server_address import Address, read
from playground.models.writing import Message, Sampling
from tests.loopback import Loopback, Reply, endless, said, stream

MODELS = Reply('{"data": [{"id": "tiny", "owned_by": "someone"}, {"id": "small"}]}')
WHOLE = stream(said("Red"), said("", last=True), "data: [DONE]\n\n")


@pytest.fixture(autouse=True)
def hurried(monkeypatch) -> None:
    monkeypatch.setattr(server_connection, "PAUSES", (0.0, 0.0, 0.0))
    for name in ("PLAYGROUND_SERVERS", "PLAYGROUND_SERVER_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def chat(*replies: Reply) -> Loopback:
    return Loopback({"/v1/models": [MODELS], "/v1/chat/completions": list(replies)})


def written(base: str, model: str = "tiny") -> str:
    server = Server.load(Path(), ModelInfo(f"{base}#{model}", "", "server", ""))
    return "".join(piece.text for piece in server.write([Message("user", "Hi")], Sampling(5)))


def failure(*replies: Reply, model: str = "tiny") -> str:
    with chat(*replies) as server, pytest.raises(ModelError) as caught:
        written(server.base, model)
    return str(caught.value)


def problem(sentence: str, status: int, **headers: str) -> Reply:
    body = {"error": {"message": sentence, "type": "some_error", "code": status}}
    return Reply(json.dumps(body), status, {k.replace("_", "-"): v for k, v in headers.items()})


# --- nobody there, or somebody else ---------------------------------------------------------------


def test_no_server() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{probe.getsockname()[1]}/v1"
    with pytest.raises(ModelError, match=f"No server answers at {base} .*refused.*start it"):
        written(base)


def test_no_such_host() -> None:
    with pytest.raises(ModelError, match=r"No server answers at http://no-such-host\.invalid/v1"):
        written("http://no-such-host.invalid/v1")


def test_a_model_that_the_server_does_not_have() -> None:
    sentence = failure(problem("The model `other` does not exist.", 404), model="other")
    assert sentence.endswith("has no model other; it has: tiny, small.")


def test_a_wrong_path() -> None:
    with Loopback({}) as server, pytest.raises(ModelError) as caught:
        written(server.base.removesuffix("/v1"))
    assert "it knows no /models there (404)" in str(caught.value)
    assert "looks like http://host:port/v1#model-id" in str(caught.value)


def test_a_web_page_in_the_servers_place() -> None:
    sentence = failure(Reply("<html>Welcome</html>", kind="text/html"))
    assert "not as an OpenAI-compatible server: it sends text/html where a stream" in sentence


def test_a_list_of_models_that_is_none() -> None:
    with Loopback({"/v1/models": [Reply("Hello")]}) as server, pytest.raises(ModelError) as caught:
        Pool().load(server.base, Server)
    assert "it sends “Hello”, which is no JSON object" in str(caught.value)


def test_a_server_without_models() -> None:
    with (
        Loopback({"/v1/models": [Reply('{"data": []}')]}) as server,
        pytest.raises(ModelError, match="lists no model; load one there, or name one"),
    ):
        Pool().load(server.base, Server)


def test_a_redirect_is_not_followed() -> None:
    sentence = failure(Reply("", 307, {"Location": "http://169.254.169.254/latest"}))
    assert "it points to another address (307), which is not followed" in sentence


# --- the server says no ---------------------------------------------------------------------------


def test_a_server_that_asks_for_a_key() -> None:
    sentence = failure(problem("Invalid API Key", 401))
    assert "asks for a key (Invalid API Key): set PLAYGROUND_SERVERS=http://127.0.0.1" in sentence


def test_a_server_that_does_not_take_the_key(monkeypatch) -> None:
    monkeypatch.setenv("PLAYGROUND_SERVER_KEY", "sesame-7")
    with chat(problem("Invalid API Key sesame-7", 401)) as server:
        monkeypatch.setenv("PLAYGROUND_SERVERS", server.base)
        with pytest.raises(ModelError, match="does not take the key in") as caught:
            written(server.base)
    assert "sesame" not in str(caught.value)


@pytest.mark.parametrize(
    "words",
    [
        "This model's maximum context length is 40960 tokens. However, you requested 50000.",
        "request (613 tokens) exceeds the available context size (512 tokens), try increasing it",
        "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096.",
    ],
    ids=["vLLM", "llama.cpp", "TGI"],
)
def test_a_conversation_that_is_too_long(words) -> None:
    sentence = failure(problem(words, 400))
    assert "longer than" in sentence
    assert "shorten it, lower max_new_tokens" in sentence
    assert words in sentence


def test_a_request_that_is_refused_is_so_in_the_servers_words() -> None:
    sentence = failure(Reply('{"detail": "Unexpected fields: top_k"}', 422))
    assert sentence.endswith("refused the request (422): Unexpected fields: top_k")


def test_an_error_of_the_server() -> None:
    sentence = failure(problem("CUDA error: out of memory", 500))
    assert "failed (500: CUDA error: out of memory); ask again later" in sentence


def test_a_server_that_refuses_log_probabilities_is_asked_without() -> None:
    with chat(problem("logprobs are not supported with this model", 400), WHOLE) as server:
        assert written(server.base) == "Red"
    assert ["logprobs" in seen.body for seen in server.seen] == [True, False]


# --- busy -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again(status) -> None:
    with chat(problem("Loading model", status), problem("Loading model", status), WHOLE) as server:
        assert written(server.base) == "Red"
    assert len(server.seen) == 3


def test_a_server_that_stays_busy_is_asked_four_times_and_no_more() -> None:
    with chat(problem("Too many", 429)) as server, pytest.raises(ModelError) as caught:
        written(server.base)
    assert "has too many requests (429: Too many); ask again later" in str(caught.value)
    assert len(server.seen) == 4


def test_a_server_is_given_the_time_it_asks_for() -> None:
    with chat(problem("Soon", 503, Retry_After="1"), WHOLE) as server:
        start = time.monotonic()
        assert written(server.base) == "Red"
    assert time.monotonic() - start >= 1


@pytest.mark.parametrize("when", ["3600", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_server_that_asks_for_an_hour_is_not_waited_for(when) -> None:
    with chat(problem("Later", 429, Retry_After=when)) as server, pytest.raises(ModelError):
        written(server.base)
    assert len(server.seen) == 1


# --- in the middle of an answer -------------------------------------------------------------------


def test_a_connection_that_breaks_in_the_middle() -> None:
    assert "broke off in the middle of its answer" in failure(stream(said("Re"), cut=True))


def test_an_answer_that_ends_without_an_end() -> None:
    assert "broke off in the middle of its answer" in failure(stream(said("Re")))


def test_an_error_in_the_middle() -> None:
    sentence = failure(stream(said("Re"), {"error": {"message": "The engine died."}}))
    assert sentence.endswith("failed while it was writing: The engine died.")


def test_an_event_that_is_no_json() -> None:
    sentence = failure(stream(said("Re"), "data: {oops\n\n"))
    assert "it sends “{oops”, which is no JSON object" in sentence


def test_an_event_of_another_form() -> None:
    assert "it streams “{" in failure(stream({"choices": ["Red"]}))


def test_a_server_that_does_not_begin(monkeypatch) -> None:
    monkeypatch.setattr(server_connection, "SILENCE", 0.2)
    sentence = failure(stream(holds=True))
    assert "did not begin to answer: nothing came for 0.2 s" in sentence


def test_a_server_that_stops_in_the_middle(monkeypatch) -> None:
    monkeypatch.setattr(server_connection, "SILENCE", 2)
    sentence = failure(stream(said("Re"), holds=True))
    assert "stopped in the middle of its answer: nothing came for 2 s" in sentence


def test_a_server_that_only_keeps_the_line_open(monkeypatch) -> None:
    monkeypatch.setattr(server_connection, "SILENCE", 2)
    sentence = failure(endless(": ping\n\n"))
    assert "did not begin to answer: nothing came for 2 s" in sentence


# --- who may be asked, and who sees the key -------------------------------------------------------


def test_the_key_goes_to_a_listed_server(monkeypatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sesame-7")
    with chat(WHOLE) as server:
        monkeypatch.setenv("PLAYGROUND_SERVERS", f"http://10.0.0.7:8000/v1, {server.base}/")
        written(server.base)
    assert server.seen[-1].headers["Authorization"] == "Bearer sesame-7"


def test_the_key_goes_to_no_other_server(monkeypatch) -> None:
    monkeypatch.setenv("PLAYGROUND_SERVER_KEY", "sesame-7")
    with chat(WHOLE) as server:
        written(server.base)
    assert "Authorization" not in server.seen[-1].headers


def test_where_servers_are_listed_no_other_is_asked(monkeypatch) -> None:
    monkeypatch.setenv("PLAYGROUND_SERVERS", "http://10.0.0.7:8000/v1")
    with pytest.raises(InputError, match=r"not among the servers .* \(http://10.0.0.7:8000/v1\)"):
        read("http://127.0.0.1:8000/v1#tiny")


def test_a_listed_server_has_one_spelling(monkeypatch) -> None:
    monkeypatch.setenv("PLAYGROUND_SERVERS", "HTTP://10.0.0.7:8000/v1/")
    assert read("http://10.0.0.7:8000/v1#tiny") == Address("http://10.0.0.7:8000/v1", "tiny")


@pytest.mark.parametrize(
    "url", ["http://me:sesame-7@host/v1#tiny", "http://host/v1?key=sesame-7#tiny"]
)
def test_a_secret_in_an_address_is_refused_before_there_is_a_trace(url) -> None:
    with pytest.raises(InputError, match="which is kept in the log") as caught:
        ask(Question("chat", "Hi"), "probabilistic", Pool(), solver=url)
    assert "sesame" not in str(caught.value)


@pytest.mark.parametrize("url", ["ftp://host/v1", "http:///v1", "http://a b/v1", "http://h:99999/"])
def test_what_is_no_address_is_refused(url) -> None:
    with pytest.raises(InputError, match="is no address of a server; write http://host:port/v1"):
        read(url)


def test_an_address_has_one_spelling() -> None:
    assert read("HTTPS://Host:443/v1/#Qwen/Qwen3-8B") == Address(
        "https://host:443/v1", "Qwen/Qwen3-8B"
    )
