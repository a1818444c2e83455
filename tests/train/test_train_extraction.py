"""The tagger's recipe: which piece gets which label, and that what it makes loads."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest

from playground.models import base
from playground.models.pool import Pool
from playground.models.tagger import Tagger
from playground.train.extraction import LABELS, encoded, recased, train

NAMES = ["Ada Lovell", "Bo", "Cy Twomey", "Di", "Ed", "Flo", "Gus", "Hal"]
PLACES = ["Oslo", "Lima", "New Haven", "Riga"]


def examples() -> list[dict[str, Any]]:
    """Sixty-four sentences, each with a person and a place."""
    rows = []
    for i in range(64):
        name, place = NAMES[i % 8], PLACES[i // 8 % 4]
        text = f"{name} took train {i} to {place} ."
        spans = [(0, len(name), "person"), (text.index(place), len(text) - 2, "place")]
        answers = [{"start": a, "end": b, "label": c, "text": text[a:b]} for a, b, c in spans]
        rows.append({"text": text, "answers": answers})
    return rows


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(base.folder())


def test_the_first_piece_of_each_word_has_its_label_and_no_other_piece_has_one(
    tokenizer: Any,
) -> None:
    row = examples()[18]
    assert row["text"] == "Cy Twomey took train 18 to New Haven ."
    inputs, labels = encoded([(row["text"], row["answers"])], tokenizer)
    pieces = tokenizer.convert_ids_to_tokens(inputs["input_ids"][0].tolist())
    found = [
        (piece, LABELS[label])
        for piece, label in zip(pieces, labels[0].tolist(), strict=True)
        if label > 0
    ]
    assert found[0] == ("cy", "B-person")
    assert [label for _, label in found] == ["B-person", "I-person", "B-place", "I-place"]
    assert all(
        label == -100
        for piece, label in zip(pieces, labels[0].tolist(), strict=True)
        if piece.startswith("##") or piece in tokenizer.all_special_tokens
    )


def test_a_change_of_case_keeps_every_letter_in_its_place() -> None:
    chance = random.Random(0)
    seen = {recased("Ada in Oslo İ", chance) for _ in range(100)}
    assert "Ada in Oslo İ" in seen
    assert all(len(text) == len("Ada in Oslo İ") for text in seen)


def test_what_the_recipe_makes_is_a_tagger_that_sees_letter_case(tmp_path: Path) -> None:
    for name in ("wnut17.train", "btc.train"):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in examples())
    out = tmp_path / "out"
    train(tmp_path, out, steps=2, tell=lambda _: None)
    curve = json.loads((out / "training.jsonl").read_text())
    assert curve["step"] == 2
    assert 0 <= curve["held_out_f1"] <= 1
    tagger = Pool().load(str(out), Tagger)
    assert tagger.cased
    assert tagger.read("Ada took a train .").windows == 1
