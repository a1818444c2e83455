"""Model servers: the real one of llama.cpp and `transformers serve`, beside the same weights here.

vLLM does not run here; in its place a loopback server answers in the form its documentation gives,
with numbers that are computed from the same weights.
"""

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playground.core import ModelInfo, Question
from playground.engine import ask
from playground.errors import ModelError
from playground.models.language_model import LanguageModel
from playground.models.pool import Pool
from playground.models.server import Server
from playground.models.writers import open_writer
from playground.models.writing import Message, Sampling, Writer
from playground.wording.said import detail
from tests import llama_cpp, tiny
from tests.loopback import Loopback, Reply, endless, said, stream
from tests.ports import free_port, wait

ROOT = Path(__file__).parents[2]
GREEDY = Sampling(max_new_tokens=12, temperature=0.0)
COLOUR = [Message("user", "Name a colour.")]
TALKS = [("Name a colour.", "Red, like the crane."), ("Is Bob kind?", "Bob is kind. Answer: True")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.taught(tmp_path_factory.mktemp("served") / "tiny", TALKS)


@pytest.fixture(scope="module")
def here(folder: Path) -> LanguageModel:
    return LanguageModel.load(folder, ModelInfo("tiny", "", "cpu", "float32"))


def at(base: str, model: str = "tiny") -> Server:
    return Server.load(Path(), ModelInfo(f"{base}#{model}", "", "server", ""))


def text(writer: Writer, begin: str = "") -> str:
    return "".join(piece.text for piece in writer.write(COLOUR, GREEDY, begin))


# --- llama.cpp, as the package xllamacpp brings it ----------------------------------------------


@pytest.fixture(scope="module")
def llama(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of llama.cpp's own server with the tiny model."""
    file = llama_cpp.write_gguf(folder, tmp_path_factory.mktemp("gguf") / "tiny.gguf")
    port = free_port()
    command = [sys.executable, "tests/llama_cpp.py", str(file), str(port)]
    log = file.with_suffix(".log").open("w")
    with log, subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log) as process:
        try:
            wait(f"http://127.0.0.1:{port}/health", process)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.kill()


def test_llama_cpp_writes_the_tokens_that_the_same_weights_write_here(llama, here) -> None:
    there = [piece.text for piece in at(llama).write(COLOUR, GREEDY) if piece.text]
    assert there == [piece.text for piece in here.write(COLOUR, GREEDY) if piece.text]


def test_llama_cpp_gives_each_token_the_probability_it_has_here(llama, here) -> None:
    there = [p.distribution for p in at(llama).write(COLOUR, GREEDY) if p.text]
    same = [p.distribution for p in here.write(COLOUR, GREEDY) if p.text]
    assert [one.p for one in there] == pytest.approx([one.p for one in same], abs=1e-4)
    assert [p for _, p in there[0].alternatives] == pytest.approx(
        [p for _, p in same[0].alternatives][:5], abs=1e-4
    )


def test_llama_cpp_goes_on_from_a_beginning(llama) -> None:
    assert text(at(llama), begin="Red, like") == " the crane."


@pytest.mark.parametrize(
    ("begin", "options"),
    [
        ("", ("Red, like the crane.", "Red", " Red", "Blue")),
        ("Red, like", (" the", " the crane.", ".")),
    ],
)
def test_llama_cpp_tells_the_odds_that_the_same_weights_tell_here(
    llama, here, begin, options
) -> None:
    there, same = (one.odds(COLOUR, options, begin) for one in (at(llama), here))
    for option in options:
        assert math.log(there.p(option)) == pytest.approx(math.log(same.p(option)), abs=0.01)


def test_an_address_without_a_model_means_the_first_one(llama) -> None:
    writer = open_writer(llama, Pool())
    assert writer.info.id.endswith("tiny.gguf")
    assert (writer.info.revision, writer.info.device) == ("", "server")


def test_llama_cpp_reads_so_much_and_no_more(llama) -> None:
    long = [Message("user", "Name a colour. " * 400)]
    with pytest.raises(ModelError, match=r"longer than .* reads at once; shorten it.*512"):
        list(at(llama).write(long, GREEDY))


def test_a_server_answers_a_question_in_a_chat(llama) -> None:
    question = Question("chat", "Name a colour.", options={"temperature": "0"})
    trace = ask(question, "probabilistic", Pool(), solver=f"{llama}#tiny")
    assert trace.answer is not None, trace.error
    assert trace.answer.text == "Red, like the crane."
    assert trace.model is not None
    assert trace.model.id == f"{llama}#tiny"


# --- transformers serve --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def transformers(folder: Path) -> Iterator[str]:
    """The address of `transformers serve`, in a thread of this process to start faster."""
    from transformers.cli.serve import Serve

    port = free_port()
    server = Serve(str(folder), device="cpu", host="127.0.0.1", port=port, non_blocking=True)
    try:
        wait(f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.kill_server()


def test_transformers_serve_writes_without_distributions(transformers, folder) -> None:
    pieces = list(at(transformers, str(folder)).write(COLOUR, GREEDY))
    assert [piece.text for piece in pieces] == ["Red", ",", " like", " the", " crane", "."]
    assert {piece.distribution for piece in pieces} == {None}


def test_the_trace_of_a_server_without_probabilities_says_so(transformers, folder) -> None:
    question = Question("chat", "Name a colour.", options={"temperature": "0"})
    trace = ask(question, "probabilistic", Pool(), solver=f"{transformers}#{folder}")
    assert "The model gives no probabilities of its tokens." in [detail(one) for one in trace.steps]


def test_transformers_serve_says_that_it_cannot_go_on_from_a_beginning(transformers, folder):
    with pytest.raises(ModelError, match="does not go on from a given beginning"):
        text(at(transformers, str(folder)), begin="Red")


def test_transformers_serve_says_that_it_tells_no_odds(transformers, folder) -> None:
    with pytest.raises(ModelError, match="does not tell how likely given answers are"):
        at(transformers, str(folder)).odds(COLOUR, ("Red", "Blue"))


def test_an_option_that_a_server_does_not_have_is_refused_in_its_own_words(transformers, folder):
    with pytest.raises(ModelError, match=r"refused the request \(422\).*top_k"):
        list(at(transformers, str(folder)).write(COLOUR, Sampling(top_k=3)))


# --- vLLM's format, from a loopback server ------------------------------------------------------


def vllm(here: LanguageModel, **replies: list[Reply]) -> Loopback:
    """A stand-in for vLLM: its form of `prompt_logprobs`, the numbers from the tiny model."""

    def scored(asked: dict[str, Any]) -> str:
        import torch

        ids = here.tokenizer.apply_chat_template(
            asked["messages"],
            add_generation_prompt=asked["add_generation_prompt"],
            continue_final_message=asked["continue_final_message"],
            return_dict=True,
        )["input_ids"]
        with torch.inference_mode():
            log_p = here.network(torch.tensor([ids])).logits[0].log_softmax(-1)
        told = [
            {str(token): {"logprob": float(row[token]), "rank": 1, "decoded_token": "?"}}
            for token, row in zip(ids[1:], log_p, strict=False)
        ]
        message = {"role": "assistant", "content": "?"}
        choices = [{"index": 0, "message": message, "finish_reason": "length"}]
        return json.dumps({"choices": choices, "prompt_logprobs": [None, *told]})

    models = {"object": "list", "data": [{"id": "tiny", "owned_by": "vllm"}]}
    chat = replies.get("chat", [Reply(scored)])
    return Loopback({"/v1/models": [Reply(json.dumps(models))], "/v1/chat/completions": chat})


@pytest.mark.parametrize(
    ("begin", "options"),
    [
        ("", ("Red, like the crane.", "Red", "Blue")),
        ("Red, like", (" the", " the crane.", ".")),
    ],
)
def test_vllms_scores_of_a_prompt_give_the_odds_of_the_same_weights_here(
    here, begin, options
) -> None:
    with vllm(here) as server:
        there = at(server.base).odds(COLOUR, options, begin)
    same = here.odds(COLOUR, options, begin)
    for option in options:
        assert math.log(there.p(option)) == pytest.approx(math.log(same.p(option)), abs=1e-3)


def token(word: str, p: float, *others: tuple[str, float]) -> dict[str, Any]:
    """A token's log-probability and its alternatives', in the form of OpenAI and vLLM."""
    top = [{"token": w, "logprob": math.log(q), "bytes": None} for w, q in [(word, p), *others]]
    return {**top[0], "top_logprobs": top}


def test_a_thought_that_is_sent_apart_stands_in_marks(here) -> None:
    chat = stream(
        said("", role="assistant"),
        said("", [token("Hm", 0.5)], reasoning="Hm"),
        said("", [token(".", 0.9)], reasoning="."),
        said("Red", [token("Red", 0.8, ("Blue", 0.1))]),
        said("", last=True),
        "data: [DONE]\n\n",
    )
    with vllm(here, chat=[chat]) as server:
        pieces = list(at(server.base).write(COLOUR, GREEDY))
    assert [piece.text for piece in pieces] == ["<think>", "Hm", ".", "</think>", "Red"]
    assert pieces[-1].distribution.alternatives == (("Red", 0.8), ("Blue", pytest.approx(0.1)))


def test_several_tokens_in_one_event_are_told_apart(here) -> None:
    chat = stream(
        said("Red, like", [token("Red", 0.5), token(",", 0.6), token(" like", 0.7)], True)
    )
    with vllm(here, chat=[chat]) as server:
        pieces = list(at(server.base).write(COLOUR, GREEDY))
    assert [piece.text for piece in pieces] == ["Red", ",", " like"]


def test_tokens_that_hold_halves_of_a_character_lose_none_of_the_text(here) -> None:
    chat = stream(said("港", [token("\ufffd", 0.5), token("\ufffd", 0.6)], True))
    with vllm(here, chat=[chat]) as server:
        pieces = list(at(server.base).write(COLOUR, GREEDY))
    assert [(piece.text, round(piece.distribution.p, 3)) for piece in pieces] == [
        ("", 0.5),
        ("港", 0.6),
    ]


def test_a_thought_before_the_beginning_is_handed_over_apart(here) -> None:
    with vllm(here, chat=[stream(said("Red", last=True))]) as server:
        text(at(server.base), begin="<think>\nHm.\n</think>\n\nThe answer:")
    *_, last = server.seen[-1].body["messages"]
    assert (last["reasoning"], last["content"]) == ("Hm.", "The answer:")
    assert server.seen[-1].body["continue_final_message"] is True


def test_vllm_does_not_go_on_in_a_thought(here) -> None:
    with vllm(here) as server, pytest.raises(ModelError, match="in the middle of a thought"):
        text(at(server.base), begin="<think>Hm")


def test_the_sampling_options_are_sent_and_what_is_left_to_the_model_is_not(here) -> None:
    with vllm(here, chat=[stream(said("Red", last=True))]) as server:
        list(at(server.base).write(COLOUR, Sampling(7, top_p=0.5, top_k=3, seed=11)))
    sent = server.seen[-1].body
    assert (sent["max_tokens"], sent["top_p"], sent["top_k"], sent["seed"]) == (7, 0.5, 3, 11)
    assert "temperature" not in sent


def test_half_a_character_does_not_stop_a_request(here) -> None:
    with vllm(here, chat=[stream(said("Red", last=True))]) as server:
        list(at(server.base).write([Message("user", "half \ud83d")], GREEDY))
    assert server.seen[-1].body["messages"][0]["content"] == "half ?"


def test_closing_the_iterator_ends_the_request(here) -> None:
    with vllm(here, chat=[endless(said("on and " * 100))]) as server:
        pieces = at(server.base).write(COLOUR, GREEDY)
        next(pieces)
        pieces.close()
        assert server.left.wait(60)


def test_on_the_command_line_a_server_is_a_solver(llama, tmp_path) -> None:
    command = [sys.executable, "-m", "playground", "ask", "--task", "chat", "--mode"]
    command += ["probabilistic", "--solver", f"{llama}#tiny", "--option", "temperature=0"]
    environment = {**os.environ, "PLAYGROUND_DB": str(tmp_path / "log.db")}
    done = subprocess.run(
        [*command, "--json", "Name a colour."],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    trace = json.loads(done.stdout)
    assert trace["answer"]["text"] == "Red, like the crane."
    assert "token-distributions" in {one["kind"] for one in trace["evidence"]}
