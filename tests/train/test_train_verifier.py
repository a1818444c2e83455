"""The verifier's recipe: what it makes loads beside the reader, and tells changed words apart."""

import gzip
import json
import random
from pathlib import Path

import numpy
import pytest
import torch
from test_train_question_answering import examples

from playground.core import ModelInfo
from playground.errors import InputError
from playground.models.looked_at import ASKED_FLAGS, LAYERS, NEAR_FLAGS, Looked
from playground.models.verifier import Verifier
from playground.models.verifier_network import Network, load
from playground.text.stems import words
from playground.train.near_misses import Case
from playground.train.verifier import Seen, fit, learn, score, train


def seen(number: int, *, missed: bool) -> Seen:
    """A question of three words, of which the second has other states where it was changed."""
    noise = numpy.random.default_rng(number)
    asked, near = words("who sold it"), words("Ada sold the mill")
    of_asked = noise.normal(size=(3, len(LAYERS), 8)).astype(numpy.float32)
    of_asked[1] += numpy.linspace(-3, 3, 8) * (1 if missed else -1)
    looked = Looked(
        asked,
        near,
        of_asked,
        noise.normal(size=(4, len(LAYERS), 8)).astype(numpy.float32),
        numpy.zeros((3, ASKED_FLAGS), numpy.float32),
        numpy.zeros((4, NEAR_FLAGS), numpy.float32),
        numpy.zeros((3, 4), numpy.float32),
    )
    changed = numpy.array([0, missed, 0], numpy.float32)
    case = Case("who sold it", f"passage {number // 2}", supported=not missed)
    return Seen(case, looked, changed, float(not missed), 0.9, 0.05)


def test_it_learns_which_words_were_changed_and_is_sure_of_the_others() -> None:
    torch.manual_seed(0)
    network = Network(8, size=16)
    learn(
        network,
        [seen(n, missed=n % 2 > 0) for n in range(300)],
        random.Random(0),
        epochs=8,
        tell=lambda _: None,
    )
    checked = [seen(n, missed=n % 2 > 0) for n in range(1_000, 1_080)]
    fitted = fit(network.eval(), checked)
    assert 0 < fitted.null_threshold < 1
    found = score(network, checked)
    assert found["auroc"] > 0.95
    assert found["caught"] > 0.9
    assert found["silent"] < 0.1
    assert found["f1_without"] == 1


def test_what_the_recipe_makes_is_a_verifier(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "squad.train.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in examples())
    out = tmp_path / "out"
    metrics = train(tmp_path, out, questions=8, epochs=1, tell=lambda _: None)
    assert json.loads((out / "verifier-metrics.json").read_text()) == metrics
    assert load(out).narrow.in_features == len(LAYERS) * 384
    assert Verifier.load(out, ModelInfo("made", "", "cpu", "float32")) is not None


def test_without_the_file_it_says_which_one_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no squad"):
        train(tmp_path, tmp_path / "out")
