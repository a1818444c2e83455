"""Networks that ship, run by ONNX Runtime: they answer as torch does, and torch is not needed."""

import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy
import pytest
from transformers import AutoTokenizer

from playground.models import base, classifier, encoder, reader, shipped, tagger
from playground.models.pool import Pool
from playground.models.quick_tokenizer import QuickTokenizer
from playground.models.running import ByOnnx, ByTorch, odds, padded

POOL = Pool()
SHIPPED = {
    "embedded/sentiment": (classifier.Classifier, classifier.LABELS),
    "embedded/neutral": (classifier.Classifier, classifier.LABELS),
    "embedded/extraction": (tagger.Tagger, tagger.TAGS),
    "embedded/question-answering": (reader.Reader, reader.SPANS),
    base.ID: (encoder.Encoder, encoder.TOKENS),
}
TEXTS = [
    "A warm film.",
    "",
    "Ada met IBM's Bo in OSLO; naïve café, 3.5 °C – “quoted”!",
    "猫在睡觉。 The 猫 sleeps",
    "half \ufffd here 🙂 and\ttabs\nand lines",
    "un" * 90,
    "The old mill by the river was sold to a baker. " * 30,
]


@pytest.fixture(scope="module", params=SHIPPED)
def both(request: pytest.FixtureRequest) -> tuple[Any, ByTorch, Any]:
    """A network that ships as ONNX Runtime runs it, the same by torch, and its head."""
    kind, head = SHIPPED[request.param]
    quick = POOL.load(request.param, kind).running
    assert isinstance(quick, ByOnnx)
    info = POOL.load(request.param, kind).info
    return quick, ByTorch(info, head, *quick.inner), head


def rows(lengths: list[int]) -> list[dict[str, list[int]]]:
    numbers = random.Random(0)
    return [
        {
            "input_ids": [101, *(numbers.randrange(1_000, 29_000) for _ in range(length)), 102],
            "token_type_ids": [0, *(at % 2 for at in range(length)), 0],
            "attention_mask": [1] * (length + 2),
        }
        for length in lengths
    ]


@pytest.mark.parametrize("lengths", [[1], [7], [300], [3, 40, 11], [5] * 32])
def test_it_gives_what_torch_gives(both: tuple[Any, ByTorch, Any], lengths: list[int]) -> None:
    quick, slow, head = both
    given = rows(lengths)
    mine, its = quick.run(given, head.layers), slow.run(given, head.layers)
    assert mine.keys() == its.keys()
    for name in mine:
        for row, length in enumerate(lengths):  # what only fills a row up is nothing anybody reads
            one, other = (
                found["states"][:, row, : length + 2]
                if name == "states"
                else found[name][row : row + 1, : length + 2]
                for found in (mine, its)
            )
            assert numpy.abs(one - other).max() < 1e-4


def test_a_row_alone_and_among_31_others_is_the_same(both: tuple[Any, ByTorch, Any]) -> None:
    quick, _, head = both
    given = rows([9, *range(3, 34)])
    alone, among = quick.run(given[:1]), quick.run(given)
    for name in head.outputs:
        assert numpy.abs(alone[name][0] - among[name][0][: alone[name][0].shape[0]]).max() < 1e-4


def test_of_no_row_is_more_known_than_by_torch(both: tuple[Any, ByTorch, Any]) -> None:
    quick, slow, _ = both
    assert quick.parameters == slow.parameters
    mine, its = quick.config.to_dict(), slow.config.to_dict()
    for name in ("num_hidden_layers", "num_attention_heads", "max_position_embeddings"):
        assert mine[name] == its[name]
    assert quick.config.id2label == slow.config.id2label


@pytest.mark.parametrize("longest", [512, 40])
def test_a_text_is_cut_as_transformers_cuts_it(longest: int) -> None:
    theirs = AutoTokenizer.from_pretrained(base.folder())
    ours = QuickTokenizer(base.folder())
    wanted: dict[str, Any] = {
        "truncation": True,
        "max_length": longest,
        "stride": 8,
        "return_overflowing_tokens": True,
        "return_offsets_mapping": True,
    }
    for text in TEXTS:
        mine, its = ours(text, **wanted), theirs(text, **wanted)
        for name in (*ours.model_input_names, "offset_mapping"):
            assert [list(map(to_tuple, one)) for one in mine[name]] == [
                list(map(to_tuple, one)) for one in its[name]
            ]
        for row in range(len(mine["input_ids"])):
            assert mine.word_ids(row) == its.word_ids(row)


def to_tuple(one: Any) -> Any:
    return one if isinstance(one, int) else tuple(one)


def test_a_question_beside_texts_is_cut_as_transformers_cuts_it() -> None:
    theirs, ours = AutoTokenizer.from_pretrained(base.folder()), QuickTokenizer(base.folder())
    wanted: dict[str, Any] = {
        "truncation": "only_second",
        "max_length": 64,
        "stride": 16,
        "return_overflowing_tokens": True,
        "return_offsets_mapping": True,
    }
    asked, texts = "Who wrote it?", [TEXTS[2], TEXTS[-1]]
    mine, its = ours([asked] * 2, texts, **wanted), theirs([asked] * 2, texts, **wanted)
    assert mine["input_ids"] == its["input_ids"]
    assert mine["token_type_ids"] == its["token_type_ids"]
    assert mine["overflow_to_sample_mapping"] == its["overflow_to_sample_mapping"]
    for row in range(len(mine["input_ids"])):
        assert mine.sequence_ids(row) == its.sequence_ids(row)
    assert (
        ours(asked, add_special_tokens=False)["input_ids"]
        == (theirs(asked, add_special_tokens=False)["input_ids"])
    )
    assert ours.num_special_tokens_to_add(pair=True) == theirs.num_special_tokens_to_add(pair=True)


def test_rows_are_filled_up_with_the_token_that_fills() -> None:
    short = {"input_ids": [5], "attention_mask": [1]}
    long = {"input_ids": [6, 7, 8], "attention_mask": [1, 1, 1]}
    assert padded([short, long], 9) == {
        "input_ids": [[5, 9, 9], [6, 7, 8]],
        "attention_mask": [[1, 0, 0], [1, 1, 1]],
    }


def test_odds_are_a_softmax() -> None:
    found = odds(numpy.array([[0.0, numpy.log(3.0)], [1_000.0, 0.0]], numpy.float32))
    assert found == pytest.approx(numpy.array([[0.25, 0.75], [1.0, 0.0]]))


def test_threads_are_answered_as_one_is() -> None:
    asked = POOL.load("embedded/sentiment", classifier.Classifier)
    alone = asked.classify(TEXTS)
    found: list[Any] = []
    threads = [threading.Thread(target=lambda: found.append(asked.classify(TEXTS))) for _ in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in found:
        for mine, other in zip(alone, one, strict=True):
            assert mine.tokens == other.tokens
            assert [p for _, p in mine.distribution.outcomes] == pytest.approx(
                [p for _, p in other.distribution.outcomes], abs=1e-4
            )


def test_a_network_that_is_opened_twice_is_in_memory_once() -> None:
    one, two = (Pool().load("embedded/sentiment", classifier.Classifier) for _ in "ab")
    assert one.running is not two.running
    assert one.running._network._session is two.running._network._session


def test_where_nothing_can_be_kept_torch_runs_it_and_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    asked = Pool().load("embedded/sentiment", classifier.Classifier)
    assert isinstance(asked.running, ByTorch)
    assert asked.classify(["A warm film."])[0].distribution.outcomes[1][1] > 0.9
    assert "XDG_CACHE_HOME" in caplog.text


ASKED = """
import sys
from playground.models import base
from playground.models.classifier import Classifier
from playground.models.encoder import Encoder
from playground.models.pool import Pool
from playground.models.tagger import Tagger
pool = Pool()
pool.load("embedded/neutral", Classifier).classify(["A warm film."])
pool.load("embedded/extraction", Tagger).read("Ada met Bo in Oslo.")
pool.load(base.ID, Encoder).encode(["A warm film."])
print(*[name for name in ("torch", "transformers") if name in sys.modules])
"""


def test_once_converted_they_need_neither_torch_nor_transformers() -> None:
    for model_id, (kind, _) in SHIPPED.items():
        POOL.load(model_id, kind)  # converts it, where it is not yet
    said = subprocess.run(
        [sys.executable, "-c", ASKED],
        capture_output=True,
        text=True,
        check=True,
        cwd=shipped.EMBEDDED.parents[1],
    )
    assert said.stdout == "\n"
