"""The reader's recipe: what it pairs, where it says the answer is, and that what it makes loads."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest

from playground.models import base
from playground.models.pool import Pool
from playground.models.reader import Reader
from playground.text.passages import whole
from playground.train.question_answering import elsewhere, encoded, train, window

NAMES = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"]


def examples() -> list[dict[str, Any]]:
    """Questions about sixty passages, each with an answer of its own."""
    rows = []
    for i in range(60):
        answer = f"{NAMES[i % 8]} {NAMES[i // 8]}son"
        context = f"In {1900 + i} the mill by the river was bought by {answer}, who painted it."
        rows.append(
            {
                "text": f"Who bought the mill in {1900 + i}?",
                "context": context,
                "answers": [answer],
                "first": answer,
                "starts": [context.index(answer)],
            }
        )
    return rows


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(base.folder())


def test_the_tokens_between_start_and_end_are_the_answer(tokenizer: Any) -> None:
    rows = examples()[:5]
    inputs, starts, ends = encoded(rows, tokenizer)
    for ids, start, end, row in zip(inputs["input_ids"], starts, ends, rows, strict=True):
        assert tokenizer.decode(ids[start : end + 1]) == row["first"].lower()


def test_without_an_answer_start_and_end_are_the_first_token(tokenizer: Any) -> None:
    _, starts, ends = encoded([examples()[0] | {"starts": None}], tokenizer)
    assert (starts.item(), ends.item()) == (0, 0)


def test_a_question_asked_elsewhere_meets_a_neighbouring_passage_without_its_answer() -> None:
    rows = examples()
    passages = [row["context"] for row in rows]
    place = {passage: i for i, passage in enumerate(passages)}
    for i, row in enumerate(rows):
        moved = elsewhere(row, passages, place, random.Random(i))
        assert moved["starts"] is None
        assert row["first"] not in moved["context"]
        assert 1 <= abs(place[moved["context"]] - i) <= 3


def test_a_long_passage_is_cut_around_its_answer() -> None:
    context = "Nobody knows. " * 500 + "Ada built it. " + "Nobody cares. " * 500
    text, start = window({"context": context, "starts": [context.index("Ada")]})
    assert len(text) <= 1_300
    assert text[start : start + 3] == "Ada"


def test_what_the_recipe_makes_is_a_reader(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "squad.train.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in examples())
    out = tmp_path / "out"
    metrics = train(tmp_path, out, steps=2, tell=lambda _: None)
    assert json.loads((out / "metrics.json").read_text()) == metrics
    assert 0 <= metrics["held_out"]["false_answers"] <= 1
    reader = Pool().load(str(out), Reader)
    assert reader.null_threshold == metrics["held_out"]["null_threshold"]
    reading = reader.read("Who bought the mill?", [whole(examples()[0]["context"])])
    assert reading.absent + sum(span.weight for span in reading.spans) == pytest.approx(1, abs=0.01)
