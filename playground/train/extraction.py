"""How the embedded tagger is made: a LoRA adapter on MiniLM that labels words, trained on tweets.

In:  wnut17.train.jsonl.gz, btc.train.jsonl.gz: {"text": "Ada met Bo .", "answers": [{…}]} a line
Out: a folder with adapter_model.safetensors, adapter_config.json, config.json, training.jsonl

The base knows no capitals, so the letter case of each word goes in as its token type. Some of the
sentences lose their case each time they are seen, as tweets do (Mayhew et al. 2019).
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from playground.core import ModelInfo
from playground.models import base, letter_case
from playground.models.running import ByTorch
from playground.models.tagger import TAGS, Tagger
from playground.train import files
from playground.train.files import tell
from playground.train.loop import fit

KINDS = ("person", "place", "organization")
LABELS = ("O", *(f"{side}-{kind}" for kind in KINDS for side in "BI"))
FILES = ("wnut17.train.jsonl.gz", "btc.train.jsonl.gz")
EPOCHS, RATE, BATCH, RANK = 4, 6e-4, 32, 32
LOWERED = 0.15
"""How often a sentence is seen in lower case, and as often in upper case."""

MASKED = 0.1
LONGEST = 128
HELD = 20
"""One sentence of so many is held out."""

NOT_SHIPPED = ModelInfo("in training", "", "cpu", "float32")
Example = dict[str, Any]


def train(
    data: Path,
    out: Path,
    *,
    seed: int = 0,
    steps: int | None = None,
    tell: Callable[[str], None] = tell,
) -> None:
    """Train on the tweets under `data`, write the adapter to `out`.

    About 20 minutes on one core with bfloat16. Raises InputError where a file is missing.
    """
    from transformers import AutoTokenizer

    torch.manual_seed(seed)
    tokenizer = AutoTokenizer.from_pretrained(base.folder())
    rows = [row for name in FILES for row in files.rows(files.find(data, "extraction", name))]
    random.Random(0).shuffle(rows)
    held, rows = rows[: len(rows) // HELD], rows[len(rows) // HELD :]
    steps = steps or EPOCHS * len(rows) // BATCH
    tell(f"{len(rows)} sentences, {len(held)} held out, {steps} steps")
    model, config = build()

    def loss(batch: tuple[dict[str, Tensor], Tensor]) -> Tensor:
        inputs, labels = batch
        ids = inputs["input_ids"]
        if model.training:
            hidden = (torch.rand(ids.shape) < MASKED) & (ids > tokenizer.mask_token_id)
            inputs = inputs | {"input_ids": ids.masked_fill(hidden, tokenizer.mask_token_id)}
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(**inputs).logits
        return cross_entropy(logits.float().flatten(0, 1), labels.flatten())

    def score() -> dict[str, Any]:
        tagger = Tagger(NOT_SHIPPED, ByTorch(NOT_SHIPPED, TAGS, model.base_model.model, tokenizer))
        return {"held_out_f1": micro_f1(tagger, held)}

    fit(
        model,
        batches(rows, tokenizer, random.Random(seed)),
        loss,
        optimizers=[
            torch.optim.AdamW(
                [p for p in model.parameters() if p.requires_grad], lr=RATE, weight_decay=0.01
            )
        ],
        out=out,
        steps=steps,
        warm=steps // 16 + 1,
        average=0.95,
        every=250,
        score=score,
        tell=tell,
    )
    model.peft_config["default"].base_model_name_or_path = base.ID
    model.half().save_pretrained(str(out), save_embedding_layers=False)
    config.save_pretrained(out)


def build() -> tuple[Any, Any]:
    """The base with a head of labels and four token types, as a LoRA adapter; its configuration."""
    from peft import LoraConfig, get_peft_model
    from transformers import AutoConfig, AutoModelForTokenClassification

    config = AutoConfig.from_pretrained(
        base.folder(),
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        type_vocab_size=letter_case.TYPES,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    network: Any = AutoModelForTokenClassification.from_pretrained(
        base.folder(), config=config, ignore_mismatched_sizes=True
    )
    model = get_peft_model(
        network,
        LoraConfig(
            task_type="TOKEN_CLS",
            r=RANK,
            lora_alpha=2 * RANK,
            target_modules=["query", "key", "value", "dense"],
            modules_to_save=["classifier", "token_type_embeddings"],
        ),
    )
    return model, config


def batches(
    rows: Sequence[Example], tokenizer: Any, chance: random.Random
) -> Iterator[tuple[dict[str, Tensor], Tensor]]:
    """Batches without end, each of sentences of like length, the order new in each epoch."""
    order = list(rows)
    while True:
        chance.shuffle(order)
        for begin in range(0, len(order), 40 * BATCH):
            pool = sorted(order[begin : begin + 40 * BATCH], key=lambda row: len(row["text"]))
            starts = list(range(0, len(pool) - BATCH + 1, BATCH))
            chance.shuffle(starts)
            for start in starts:
                some = pool[start : start + BATCH]
                yield encoded(
                    [(recased(row["text"], chance), row["answers"]) for row in some], tokenizer
                )


def recased(text: str, chance: random.Random) -> str:
    """The text, now and then in lower or upper case; offsets stay true."""
    drawn = chance.random()
    changed = text.lower() if drawn < LOWERED else text.upper() if drawn < 2 * LOWERED else text
    return changed if len(changed) == len(text) else text


def encoded(
    rows: Sequence[tuple[str, Sequence[dict[str, Any]]]], tokenizer: Any
) -> tuple[dict[str, Tensor], Tensor]:
    """Token ids, masks and case types (batch, longest), and labels: -100 but for first pieces."""
    inputs = tokenizer(
        [text for text, _ in rows],
        padding=True,
        truncation=True,
        max_length=LONGEST,
        return_offsets_mapping=True,
        return_tensors="pt",
    )
    offsets = inputs.pop("offset_mapping").tolist()
    labels = torch.full(inputs["input_ids"].shape, -100)
    for i, (text, entities) in enumerate(rows):
        inputs["token_type_ids"][i] = torch.tensor(letter_case.types(text, offsets[i]))
        word = None
        for j, (start, end) in enumerate(offsets[i]):
            if end > start and inputs.word_ids(i)[j] != word:
                word = inputs.word_ids(i)[j]
                labels[i, j] = LABELS.index(label_at(start, entities))
    return dict(inputs), labels


def label_at(place: int, entities: Sequence[dict[str, Any]]) -> str:
    """The label of the word that begins at `place`."""
    for entity in entities:
        if entity["start"] <= place < entity["end"]:
            return f"{'B' if place == entity['start'] else 'I'}-{entity['label']}"
    return "O"


def micro_f1(tagger: Tagger, rows: Sequence[Example]) -> float:
    """Micro F1 of exact spans with their kinds."""
    hit = said = there = 0
    for row in rows:
        ours = {(name.start, name.end, name.kind) for name in tagger.read(row["text"]).names}
        theirs = {(one["start"], one["end"], one["label"]) for one in row["answers"]}
        hit, said, there = hit + len(ours & theirs), said + len(ours), there + len(theirs)
    return round(2 * hit / max(1, said + there), 4)
