"""The language model that ships, in llama.cpp's hands: its tokens, and its neighbours' load."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
import pytest
import xllamacpp

from playground.models import gguf_file
from playground.models.gguf_file import SMOLLM2
from playground.models.llama_cpp import LlamaCpp, threads
from playground.models.pool import Pool
from playground.models.writing import Message, Sampling

LETTERS = "abcdefghij ABC 0123456789  \n\t.,;:!?'\"()-—–…éüñß你好世界的一是在😀👩‍🚀²½ⅷ٣"
BUSY = "print(flush=True)\nwhile True: pass"


@pytest.fixture(scope="module")
def smollm2() -> LlamaCpp:
    return Pool().load(SMOLLM2, LlamaCpp)


@pytest.fixture(scope="module")
def open_server() -> xllamacpp.Server:
    """llama.cpp with the same file, which answers anyone."""
    params = xllamacpp.CommonParams()
    params.model.path = str(gguf_file.find(SMOLLM2).file)
    params.n_ctx = 512
    params.warmup = False
    params.verbosity = -1
    return xllamacpp.Server(params)


def test_both_engines_cut_ten_thousand_texts_alike(
    smollm2: LlamaCpp, open_server: xllamacpp.Server
) -> None:
    dice = random.Random(0)
    texts = ["".join(dice.choices(LETTERS, k=dice.randint(1, 12))) for _ in range(10_000)]
    between = 0  # a token that stands in none of them
    asked = {"content": [part for text in texts for part in (text, between)]}
    address = f"{open_server.listening_address}/tokenize"
    theirs = httpx2.post(address, json=asked, trust_env=False, timeout=60).json()["tokens"]
    ours = smollm2.layout.tokenizer(texts, add_special_tokens=False)["input_ids"]
    assert theirs == [token for row in ours for token in (*row, between)]


def test_what_it_listens_on_answers_nobody_who_lacks_the_word(smollm2: LlamaCpp) -> None:
    address = smollm2.server.listening_address
    assert address.startswith("http://127.0.0.1:")
    told = httpx2.post(f"{address}/completion", json={"prompt": "Hello"}, trust_env=False)
    assert told.status_code == 401


@contextmanager
def busy_neighbours(count: int) -> Iterator[None]:
    """So many processes that do nothing but take a core."""
    command = [sys.executable, "-c", BUSY]
    loops = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(count)]
    try:
        for one in loops:
            assert one.stdout
            one.stdout.readline()
        yield
    finally:
        for one in loops:
            one.kill()
            one.communicate()


def test_two_busy_neighbours_make_a_token_cost_at_most_three_times_the_work(
    smollm2: LlamaCpp,
) -> None:
    def seconds_of_work() -> float:
        start = time.process_time()
        asked = [Message("user", "Tell me about rivers.")]
        assert list(smollm2.write(asked, Sampling(max_new_tokens=16, temperature=0)))
        return time.process_time() - start

    seconds_of_work()
    alone = min(seconds_of_work() for _ in range(2))
    with busy_neighbours(2):
        beside = min(seconds_of_work() for _ in range(2))
    assert beside <= 3 * alone


def test_it_leaves_half_of_the_cores_to_others() -> None:
    assert threads() <= max(1, len(os.sched_getaffinity(0)) // 2)
