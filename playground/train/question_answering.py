"""How the embedded reader is made: the base model with a head for start and end, trained on SQuAD.

In:  squad.train.jsonl.gz: {"text": "Who …?", "context": …, "first": "Ada", "starts": [14]} a line
Out: a folder with adapter_model.safetensors, adapter_config.json, config.json and metrics.json

One question of five or seven is asked of a neighbouring passage that does not hold the answer:
there the reader learns to point at the first token, which says "not in this passage" (Rajpurkar et
al. 2018).
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from playground.core import ModelInfo
from playground.evaluate.squad import f1
from playground.models import base
from playground.models.reader import SPANS, Reader
from playground.models.running import ByTorch
from playground.text.passages import whole
from playground.train import files
from playground.train.adapter import adapter
from playground.train.calibration import calibration_error, fit_temperature
from playground.train.files import tell
from playground.train.loop import fit

BATCH = 16


@dataclass(frozen=True)
class Run:
    """How one training goes: its epochs, and the parts (0 to 1) that are dropped or changed.

    `dropout` of the network's numbers, `masked` of the tokens; `elsewhere` of the questions are
    asked of another passage; `average` is the decay of the moving average of the weights. `share`
    is its part in the mixture of the runs up to it. The questions come in an order of their own
    for each `order`; `goes_on` says that it begins at the mixture of the runs before it.
    """

    epochs: int
    dropout: float
    masked: float
    elsewhere: float
    average: float
    share: float
    rate: float = 2e-4
    order: int = 0
    goes_on: bool = False


RUNS = (
    Run(4, 0.0, 0.1, 0.2, 0.99, share=1.0),
    Run(3, 0.1, 0.03, 0.15, 0.98, share=0.35),
    Run(2, 0.1, 0.05, 0.15, 0.98, share=0.3, rate=1e-4, order=2, goes_on=True),
)
"""What ships is the mixture of all runs' weights: runs from the same start average to a better
network than each of them is (Wortsman et al. 2022, model soups)."""

RANK = 320
SILENT = 0.02
"""Of answerable held-out questions, the part that falls silent at the chosen threshold."""

LONGEST = 320
HELD = 25
"""One passage of so many is held out, to choose thresholds and temperatures on."""

NOT_SHIPPED = ModelInfo("in training", "", "cpu", "float32")
Example = dict[str, Any]


def train(
    data: Path,
    out: Path,
    *,
    seed: int = 0,
    steps: int | None = None,
    tell: Callable[[str], None] = tell,
) -> dict[str, Any]:
    """Train on SQuAD's questions under `data`, write the reader to `out`, return its scores.

    The runs go on from the checkpoints in `out/run-1` and so on where they were stopped.
    Four hours on one core with bfloat16. Raises InputError where the file is missing.
    """
    from transformers import AutoModelForQuestionAnswering, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(base.folder())
    rows = files.rows(files.find(data, "question-answering", "squad.train.jsonl.gz"))
    passages = list(dict.fromkeys(row["context"] for row in rows))
    held = set(passages[::HELD])
    questions = [row for row in rows if row["context"] not in held]
    checked = [row for row in rows if row["context"] in held]
    tell(f"{len(questions)} questions, {len(checked)} held out")
    place = {passage: i for i, passage in enumerate(passages)}
    mixture: dict[str, Tensor] = {}
    for number, run in enumerate(RUNS, start=1):
        torch.manual_seed(seed)
        network: Any = AutoModelForQuestionAnswering.from_pretrained(
            base.folder(),
            hidden_dropout_prob=run.dropout,
            attention_probs_dropout_prob=run.dropout,
        )
        if run.goes_on:
            network.load_state_dict(mixture)
        learn(
            network,
            batches(
                questions, passages, place, tokenizer, part=run.elsewhere, seed=seed + run.order
            ),
            tokenizer,
            checked[:300],
            run,
            out=out / f"run-{number}",
            steps=steps or run.epochs * len(questions) // BATCH,
            tell=tell,
        )
        mixture = {
            name: run.share * weight + (1 - run.share) * mixture.get(name, 0)
            for name, weight in network.state_dict().items()
        }
    network.load_state_dict(mixture)
    chance = random.Random(seed)
    asked_elsewhere = [elsewhere(one, passages, place, chance) for one in checked]
    asked_elsewhere = [one for one in asked_elsewhere if one["starts"] is None]
    temperature = warmth(network, tokenizer, [*checked, *asked_elsewhere])
    with torch.no_grad():  # a head divided by the temperature needs no loader of its own
        network.qa_outputs.weight /= temperature
        network.qa_outputs.bias /= temperature
    fresh = AutoModelForQuestionAnswering.from_pretrained(base.folder(), config=network.config)
    small = adapter(
        network,
        fresh,
        "QUESTION_ANS",
        rank=RANK,
        heads=["qa_outputs", "token_type_embeddings"],
    )
    small.peft_config["default"].base_model_name_or_path = base.ID
    small.half().save_pretrained(str(out), save_embedding_layers=False)
    network.config.save_pretrained(out)
    found = judge(out, checked, asked_elsewhere)
    network.config.null_threshold = found["null_threshold"]
    network.config.save_pretrained(out)
    metrics = {"temperature": temperature, "held_out": found}
    tell(json.dumps(metrics))
    (out / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    return metrics


def learn(
    network: Any,
    stream: Iterator[tuple[dict[str, Tensor], Tensor, Tensor]],
    tokenizer: Any,
    checked: Sequence[Example],
    run: Run,
    *,
    out: Path,
    steps: int,
    tell: Callable[[str], None],
) -> None:
    """Train the network in place, all of it but its tables of words and places."""
    tables = network.bert.embeddings
    for table in (tables.word_embeddings, tables.position_embeddings):
        table.weight.requires_grad_(False)
    trained = [p for p in network.parameters() if p.requires_grad]

    def loss(batch: tuple[dict[str, Tensor], Tensor, Tensor]) -> Tensor:
        inputs, starts, ends = batch
        ids = inputs["input_ids"]
        hidden = (torch.rand(ids.shape) < run.masked) & (ids > tokenizer.mask_token_id)
        inputs = inputs | {"input_ids": ids.masked_fill(hidden, tokenizer.mask_token_id)}
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(**inputs)
        return (
            cross_entropy(logits.start_logits.float(), starts)
            + cross_entropy(logits.end_logits.float(), ends)
        ) / 2

    def score() -> dict[str, Any]:
        reader = Reader(NOT_SHIPPED, ByTorch(NOT_SHIPPED, SPANS, network, tokenizer))
        return {"held_out_f1": round(mean(likeness(reader, one)[0] for one in checked), 4)}

    fit(
        network,
        stream,
        loss,
        optimizers=[torch.optim.AdamW(trained, lr=run.rate, weight_decay=0.01, fused=True)],
        out=out,
        steps=steps,
        warm=steps // 16 + 1,
        average=run.average,
        every=200,
        score=score,
        tell=tell,
    )


def batches(
    questions: Sequence[Example],
    passages: Sequence[str],
    place: dict[str, int],
    tokenizer: Any,
    *,
    part: float,
    seed: int,
) -> Iterator[tuple[dict[str, Tensor], Tensor, Tensor]]:
    """Batches without end, each of texts of like length, the order new in each epoch.

    `place` is the number of each passage among `passages`; `part` of the questions are asked of
    another passage.
    """
    chance = random.Random(seed)
    order = list(questions)
    while True:
        chance.shuffle(order)
        for begin in range(0, len(order) - BATCH + 1, 50 * BATCH):
            drawn = [
                elsewhere(one, passages, place, chance) if chance.random() < part else one
                for one in order[begin : begin + 50 * BATCH]
            ]
            drawn.sort(key=lambda one: len(one["context"]))
            starts = list(range(0, len(drawn) - BATCH + 1, BATCH))
            chance.shuffle(starts)
            for start in starts:
                yield encoded(drawn[start : start + BATCH], tokenizer)


def elsewhere(
    question: Example, passages: Sequence[str], place: dict[str, int], chance: random.Random
) -> Example:
    """The question with a passage nearby that lacks the answer, as the same article has them."""
    here = place[question["context"]]
    for _ in range(5):
        there = here + chance.choice((-3, -2, -1, 1, 2, 3))
        if 0 <= there < len(passages) and question["first"].lower() not in passages[there].lower():
            return question | {"context": passages[there], "starts": None}
    return question


def encoded(rows: Sequence[Example], tokenizer: Any) -> tuple[dict[str, Tensor], Tensor, Tensor]:
    """Token ids and masks (batch, longest), and the tokens where the answers start and end.

    A long passage is cut to the window that holds the answer; token 0 stands for no answer.
    """
    pairs = [(row["text"], *window(row)) for row in rows]
    inputs = tokenizer(
        [question.strip() for question, _, _ in pairs],
        [context for _, context, _ in pairs],
        padding=True,
        truncation="only_second",
        max_length=LONGEST,
        return_tensors="pt",
    )
    starts, ends = [], []
    for i, (row, (_, _, offset)) in enumerate(zip(rows, pairs, strict=True)):
        first = last = None
        if row["starts"] is not None:
            first = inputs.char_to_token(i, offset, 1)
            last = inputs.char_to_token(i, offset + len(row["first"]) - 1, 1)
        found = first is not None and last is not None
        starts.append(first if found else 0)
        ends.append(last if found else 0)
    return dict(inputs), torch.tensor(starts), torch.tensor(ends)


def window(row: Example, most: int = 1_300) -> tuple[str, int]:
    """At most so many characters of the passage with the answer inside, and its place there."""
    context = row["context"]
    start = row["starts"][0] if row["starts"] else 0
    if len(context) <= most:
        return context, start
    begin = max(0, min(start - most // 2, len(context) - most))
    begin = context.rfind(" ", 0, begin + 1) + 1
    return context[begin : begin + most], start - begin


def warmth(network: Any, tokenizer: Any, rows: Sequence[Example]) -> float:
    """The temperature at which starts and ends are least surprising."""
    scores, places = [], []
    with torch.inference_mode():
        for begin in range(0, len(rows), 32):
            inputs, starts, ends = encoded(rows[begin : begin + 32], tokenizer)
            said = network(**inputs)
            for logits, wanted in ((said.start_logits, starts), (said.end_logits, ends)):
                padding = LONGEST - logits.shape[1]
                scores.append(torch.nn.functional.pad(logits, (0, padding), value=-1e4))
                places.append(wanted)
    return fit_temperature(torch.cat(scores), torch.cat(places))


def judge(
    folder: Path, answerable: Sequence[Example], elsewhere: Sequence[Example]
) -> dict[str, Any]:
    """How good and how honest the reader in `folder` is on questions held out, and its threshold.

    `false_answers` is the part of questions without an answer in the passage that get one.
    """
    reader = Reader.load(folder, NOT_SHIPPED)
    here = [likeness(reader, row) for row in answerable]
    there = [reader.read(row["text"], [whole(row["context"])]).absent for row in elsewhere]
    threshold = round(sorted(absent for *_, absent in here)[-int(len(here) * SILENT) - 1], 4)
    return {
        "n": len(here),
        "f1": round(mean(score * (absent <= threshold) for score, _, absent in here), 4),
        "ece": round(calibration_error([(p, score == 1) for score, p, _ in here]), 4),
        "null_threshold": threshold,
        "n_without_answer": len(there),
        "false_answers": round(mean(absent <= threshold for absent in there), 4),
    }


def likeness(reader: Reader, row: Example) -> tuple[float, float, float]:
    """F1 of the most probable text, its probability, and that of "not in this passage"."""
    reading = reader.read(row["text"], [whole(row["context"])])
    text, p = next(iter(reading.answers.items()), ("", 0.0))
    return max(f1(text, one) for one in row["answers"]), p, reading.absent
