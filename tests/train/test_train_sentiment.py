"""The sentiment recipe: what it holds out, how it batches, and that its adapter loads."""

import gzip
import json
import random
from pathlib import Path

import pytest

from playground.errors import InputError
from playground.models.classifier import Classifier
from playground.models.pool import Pool
from playground.train.sentiment import Example, batches, four_grams, score, split, train

NAMES = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ivy", "Jo"]


def examples() -> list[Example]:
    """A hundred sentences of sixteen words, each with its own names, and pieces of them."""
    made: list[Example] = []
    for i in range(100):
        name, other, label = NAMES[i // 10], NAMES[i % 10], i % 2
        word = ("dull", "warm")[label]
        words = [f"{word}{i}x{k}" for k in range(12)]
        made += [
            (f"{name} and {other} are {' '.join(words)}", label),
            (" ".join(words[2:8]), label),
            (word, label),
        ]
    return made


def write(path: Path, rows: list[Example]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for text, label in rows:
            said = {"text": text, "answers": [("negative", "positive")[label]]}
            file.write(json.dumps(said) + "\n")


def test_nothing_held_out_shares_four_words_with_what_is_trained_on() -> None:
    trained, held_out = split(examples())
    assert held_out
    seen = {gram for text, _ in trained for gram in four_grams(text)}
    assert all(seen.isdisjoint(four_grams(text)) for text, _ in held_out)


def test_an_epoch_has_every_example_at_most_once() -> None:
    rows = [(f"text {i}", i % 2) for i in range(50)]
    seen = [text for texts, _ in batches(rows, 8, random.Random(0)) for text in texts]
    assert len(seen) == len(set(seen)) == 48


def test_calibration_is_measured() -> None:
    import torch

    sure = torch.tensor([[0.0, 9.0]] * 4)
    assert score(sure, torch.tensor([1, 1, 1, 1]))["ece"] == pytest.approx(0, abs=1e-3)
    assert score(sure, torch.tensor([1, 1, 0, 0]))["ece"] == pytest.approx(0.5, abs=1e-3)


def test_a_file_that_is_missing_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no sst2"):
        train(tmp_path, tmp_path / "out")


def test_the_adapter_that_is_trained_loads_like_any_other(tmp_path: Path) -> None:
    write(tmp_path / "sst2.train.jsonl.gz", examples())
    write(tmp_path / "sst2-sentences.dev.jsonl.gz", examples()[:6])
    out = tmp_path / "out"
    metrics = train(tmp_path, out, stages=((1, 1, 1e-4, 1.0), (10, 1, 1e-4, 0.5)))
    assert metrics["sst2-sentences.dev"]["n"] == 6
    (reading,) = Pool().load(str(out), Classifier).classify(["A warm day."])
    assert [label for label, _ in reading.distribution.outcomes] == ["negative", "positive"]
