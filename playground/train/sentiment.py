"""How the embedded sentiment model is made: a LoRA adapter on MiniLM, trained on SST-2.

In:  sst2.train.jsonl.gz: {"text": "well-conceived", "answers": ["positive"], ...} a line
Out: a folder with adapter_model.safetensors (5 MB), adapter_config.json, config.json, metrics.json

Decisions and the temperature are taken on long phrases held out of the training file together with
everything that overlaps them; the development sentences are only ever scored.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from playground.models import base
from playground.train.calibration import calibration_error, fit_temperature
from playground.train.files import find, rows, tell

LABELS = ("negative", "positive")
STAGES = ((1, 3, 3e-4, 1.0), (10, 1, 1e-4, 1 / 3))
"""Fewest words of a phrase, epochs, highest rate, and how much of the stage's change is kept.

All phrases first, then those most like sentences, of which a third: weights between two stages do
better than either (Wortsman et al. 2022, model soups)."""

RANK = 32
BATCH = 64
MASKED = 0.1
Example = tuple[str, int]


def train(
    data: Path,
    out: Path,
    *,
    seed: int = 0,
    stages: Sequence[tuple[int, int, float, float]] = STAGES,
    tell: Callable[[str], None] = tell,
) -> dict[str, Any]:
    """Train on `sst2.train.jsonl.gz`, write the adapter to `out`, return the scores.

    About 45 minutes on one core with bfloat16. Raises InputError where a file is missing.
    """
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoTokenizer

    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    examples, held_out = split(read(find(data, "sentiment", "sst2.train.jsonl.gz")))
    tokenizer = AutoTokenizer.from_pretrained(base.folder())
    network = untrained(LABELS)
    model: Any = get_peft_model(
        network,
        LoraConfig(
            task_type="SEQ_CLS",
            r=RANK,
            lora_alpha=2 * RANK,
            target_modules=["query", "key", "value", "dense"],
            modules_to_save=["classifier"],
        ),
    )
    tell(f"{len(examples)} phrases, {len(held_out)} held out")
    trained = [p for p in model.parameters() if p.requires_grad]
    for least, epochs, rate, kept in stages:
        before = [p.detach().clone() for p in trained]
        phrases = [one for one in examples if len(one[0].split()) >= least]
        tell(f"{epochs} epochs of {len(phrases)} phrases of {least} words and more")
        learn(model, tokenizer, phrases, epochs=epochs, rate=rate, shuffle=shuffle, tell=tell)
        with torch.no_grad():
            for weights, was in zip(trained, before, strict=True):
                weights.copy_(was.lerp(weights, kept))
        tell(f"held out {score(*logits_of(model, tokenizer, held_out))}")
    temperature = fit_temperature(*logits_of(model, tokenizer, held_out))
    write(model, temperature, out)
    metrics = {
        "temperature": temperature,
        "held_out": score(*logits_of(model, tokenizer, held_out)),
        "sst2-sentences.dev": score(
            *logits_of(
                model, tokenizer, read(find(data, "sentiment", "sst2-sentences.dev.jsonl.gz"))
            )
        ),
    }
    tell(json.dumps(metrics))
    (out / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    return metrics


def untrained(labels: Sequence[str]) -> Any:
    """The base with a new head of these labels, and without dropout."""
    from transformers import AutoConfig, AutoModelForSequenceClassification

    config = AutoConfig.from_pretrained(
        base.folder(),
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    return AutoModelForSequenceClassification.from_pretrained(base.folder(), config=config)


def head_of(model: Any) -> Any:
    """The head that an adapter trains."""
    return model.base_model.model.classifier.modules_to_save["default"]


def write(model: Any, temperature: float, out: Path) -> None:
    """Write the adapter; a head divided by the temperature needs no loader of its own."""
    import torch

    with torch.no_grad():
        head_of(model).weight /= temperature
        head_of(model).bias /= temperature
    model.peft_config["default"].base_model_name_or_path = base.ID
    model.save_pretrained(str(out), save_embedding_layers=False)
    model.base_model.model.config.save_pretrained(out)


def learn(
    model: Any,
    tokenizer: Any,
    examples: Sequence[Example],
    *,
    epochs: int,
    rate: float,
    shuffle: random.Random,
    tell: Callable[[str], None],
) -> None:
    """Train the adapter in place, the rate rising for a sixteenth of the steps, then falling to 0.

    MASKED of the tokens are hidden from the network at each step, in the place of dropout, which
    costs a CPU half as much again.
    """
    import torch
    from transformers.optimization import get_linear_schedule_with_warmup

    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=rate, weight_decay=0.01)
    steps = epochs * (len(examples) // BATCH)
    schedule = get_linear_schedule_with_warmup(  # type: ignore[no-untyped-call]
        optimizer, steps // 16, steps
    )
    model.train()
    total = 0.0
    every = (batch for _ in range(epochs) for batch in batches(examples, BATCH, shuffle))
    for step, (texts, labels) in enumerate(every, 1):
        inputs = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
        ids = inputs["input_ids"]
        hidden = (torch.rand(ids.shape) < MASKED) & (ids > tokenizer.mask_token_id)
        inputs["input_ids"] = ids.masked_fill(hidden, tokenizer.mask_token_id)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(**inputs).logits
        loss: Any = torch.nn.functional.cross_entropy(logits.float(), torch.tensor(labels))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        total += loss.item()
        if step % 100 == 0:
            tell(f"step {step}/{steps} loss {total / 100:.3f}")
            total = 0.0


def read(path: Path) -> list[Example]:
    """The examples of a file of JSON lines: text and label (0 negative, 1 positive)."""
    return [(row["text"], LABELS.index(row["answers"][0])) for row in rows(path)]


def split(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Examples to train on, and long phrases with no four words in a row in common with those.

    SST-2's phrases are nested pieces of sentences, so a random split would test on what it trained.
    """
    long = [one for one in examples if len(one[0].split()) >= 15]
    held_out = random.Random(0).sample(long, len(long) // 25)
    held_out = [one for i, one in enumerate(held_out) if one[0] not in dict(held_out[:i])]
    seen = {gram for text, _ in held_out for gram in four_grams(text)}
    return [one for one in examples if seen.isdisjoint(four_grams(one[0]))], held_out


def four_grams(text: str) -> set[tuple[str, ...]]:
    """Every four words in a row of the text; the whole text where it is shorter."""
    words = text.split()
    return {tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))}


def batches(
    examples: Sequence[Example], size: int, shuffle: random.Random
) -> Iterator[tuple[list[str], list[int]]]:
    """One epoch in random order, each batch of texts of like length, so that little is padded."""
    order = list(examples)
    shuffle.shuffle(order)
    pools = [order[i : i + 50 * size] for i in range(0, len(order), 50 * size)]
    ordered = [one for pool in pools for one in sorted(pool, key=lambda one: len(one[0]))]
    starts = list(range(0, len(ordered) - size + 1, size))
    shuffle.shuffle(starts)
    for start in starts:
        texts, labels = zip(*ordered[start : start + size], strict=True)
        yield list(texts), list(labels)


def logits_of(model: Any, tokenizer: Any, examples: Sequence[Example]) -> tuple[Any, Any]:
    """Logits (n, 2) and labels (n,) of the examples, as tensors."""
    import torch

    model.eval()
    rows = []
    with torch.inference_mode():
        for start in range(0, len(examples), 64):
            texts = [text for text, _ in examples[start : start + 64]]
            inputs = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
            rows.append(model(**inputs).logits)
    return torch.cat(rows), torch.tensor([label for _, label in examples])


def score(logits: Any, labels: Any) -> dict[str, float]:
    """Number, accuracy and expected calibration error of logits (n, 2) against labels (n,)."""
    p, best = logits.softmax(-1).max(-1)
    right = best == labels
    sure = list(zip(p.tolist(), right.tolist(), strict=True))
    return {
        "n": len(labels),
        "accuracy": round(float(right.double().mean()), 4),
        "ece": round(calibration_error(sure), 4),
    }
