"""How the embedded deduction model is made: the network of models/deduction_network.py, trained.

In:  the folder of ruletaker.train.jsonl.gz and proofwriter-owa.train.jsonl.gz
Out: a folder with config.json, model.safetensors (20 MB), README.md (the card), metrics.json, and
     training.jsonl: losses and accuracy by depth, as they went

Every batch is new: theories of the stage, questions drawn so that answers and depths are balanced.
The loss is that of the answers plus, for each round of the network, whether the cells that forward
chaining has settled by then have fired. Stages (deduction_data.py) change when nine answers of ten
are right. A training that was stopped goes on from checkpoint.pt where `out` has one.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, IterableDataset

from playground.core import ModelInfo
from playground.generator.theories import questions
from playground.models import base
from playground.models.deducer import Deducer
from playground.models.deduction_batch import Tokens
from playground.models.deduction_network import Network, build
from playground.train.deduction_batches import IGNORED, Labelled, labelled
from playground.train.deduction_data import STAGES, Files
from playground.train.deduction_forms import answered, collect
from playground.train.deduction_score import DEV, ship
from playground.train.files import look, tell

NETWORK = {"layers": 3, "blocks": 2, "rounds": 8}
ROUNDS = (5, 6, 7, 8)
STEPS = 4_000
BATCH = 8
QUESTIONS = 14
RATES = {"encoder": 1.5e-4, "cells": 7e-4, "scales": 1e-2}
SCALES = ("sharpness", "literalness", "threshold")
WARM, DECAY = 100, 0.3
WINDOW, ENOUGH = 25, 0.9
DEEPEST = 6
CHECKPOINT = "checkpoint.pt"


def train(
    data: Path,
    out: Path,
    *,
    seed: int = 0,
    steps: int = STEPS,
    tell: Callable[[str], None] = tell,
) -> None:
    """Train on the files under `data`, write the network to `out`.

    About two hours on two cores with bfloat16. Raises InputError where a file is missing.
    """
    torch.manual_seed(seed)
    files = Files.find(data)
    out.mkdir(parents=True, exist_ok=True)
    network = build(base.folder(), **NETWORK)
    trained = parameters(network)
    optimizer = torch.optim.AdamW(
        [{"params": trained[name], "lr": rate} for name, rate in RATES.items()],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )
    stage = torch.multiprocessing.Value("i", 0)
    done, before = 0, 0.0
    if (out / CHECKPOINT).is_file():
        state = torch.load(out / CHECKPOINT)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["opt"])
        done, before, stage.value = state["step"], state["spent"], state["level"]
    stream = Stream(files, seed + done, stage)
    loader = DataLoader(stream, batch_size=None, num_workers=1, prefetch_factor=6)
    rounds = Random(seed + done)
    window = Window()
    began = saved = time.monotonic()
    for example in loader:
        if done >= steps:
            break
        done += 1
        for group, rate in zip(optimizer.param_groups, RATES.values(), strict=True):
            group["lr"] = rate * schedule(done, steps)
        network.rounds = rounds.choice(ROUNDS)  # so that more of them do no harm
        with torch.autocast("cpu", torch.bfloat16):
            logits, fired = network(example.batch)
        ask, cells = losses(logits, fired, example)
        (ask + cells).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_([one for group in trained.values() for one in group], 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        window.count(ask.item(), cells.item(), logits, example)
        spent = before + time.monotonic() - began
        if done % WINDOW == 0:
            place = {"step": done, "stage": stage.value, "seconds": round(spent)}
            row = json.dumps(place | window.row())
            tell(row)
            with (out / "training.jsonl").open("a", encoding="utf-8") as log:
                log.write(row + "\n")
            if window.accuracy > ENOUGH and stage.value < len(STAGES) - 1:
                stage.value += 1
            window = Window()
        if time.monotonic() - saved > 120 or done == steps:
            saved = time.monotonic()
            state = {"network": network.state_dict(), "opt": optimizer.state_dict()}
            state |= {"step": done, "spent": spent, "level": stage.value}
            torch.save(state, out / "new.pt")
            (out / "new.pt").rename(out / CHECKPOINT)
    tell(json.dumps(ship(network, NETWORK, data, out)))
    evaluate(data, out, tell=tell)


def evaluate(data: Path, out: Path, *, tell: Callable[[str], None] = tell) -> None:
    """Write the forms of sentences that were learnt beside the network in `out`, and tell for each
    development file how much of it they let the network answer. Raises InputError without files."""
    collect(Files.find(data), common_words(Tokens.of_base().vocabulary())).save(out)
    deducer = Deducer.load(out, ModelInfo(str(out), "", "cpu", "float32"))
    for name in (*DEV, "plain-english.dev", "prontoqa-ood.dev"):
        path = look(data, "deduction", f"{name}.jsonl.gz")
        if path is not None:
            tell(json.dumps({"file": name} | answered(deducer, path)))


@dataclass
class Window:
    """What a stretch of steps gave: losses, and right answers of those asked, by depth."""

    steps: int = 0
    ask: float = 0.0
    cells: float = 0.0
    right: Counter[int] = field(default_factory=Counter)
    asked: Counter[int] = field(default_factory=Counter)

    def count(self, ask: float, cells: float, logits: Tensor, example: Labelled) -> None:
        """Add a batch."""
        self.steps += 1
        self.ask += ask
        self.cells += cells
        known = example.answers != IGNORED
        good = within_world(logits, example.batch.closed).argmax(-1) == example.answers
        depths = example.depths.clamp(max=DEEPEST)
        self.right.update(depths[known & good].tolist())
        self.asked.update(depths[known].tolist())

    @property
    def accuracy(self) -> float:
        """The share of right answers."""
        return self.right.total() / self.asked.total()

    def row(self) -> dict[str, Any]:
        """The figures for the log."""
        return {
            "answer_loss": round(self.ask / self.steps, 4),
            "cell_loss": round(self.cells / self.steps, 4),
            "accuracy": round(self.accuracy, 4),
            "by_depth": {d: round(self.right[d] / self.asked[d], 3) for d in sorted(self.asked)},
        }


def parameters(network: Network) -> dict[str, list[nn.Parameter]]:
    """What is trained, by learning rate: the encoder, what comes after, and its few scales."""
    groups: dict[str, list[nn.Parameter]] = {name: [] for name in RATES}
    for name, one in network.named_parameters():
        if one.requires_grad:
            scale = name.rpartition(".")[2] in SCALES
            encoder = name.startswith("encoder.")
            groups["encoder" if encoder else "scales" if scale else "cells"].append(one)
    return groups


class Stream(IterableDataset[Labelled]):
    """Batches without end, made in the loader's own process, which shares `stage` with this one."""

    def __init__(self, files: Files, seed: int, stage: Any) -> None:
        self.files = files
        self.seed = seed
        self.stage = stage

    def __iter__(self) -> Iterator[Labelled]:
        torch.set_num_threads(1)
        random = Random(self.seed)
        tokens = Tokens.of_base()
        words = common_words(tokens.vocabulary())
        while True:
            stage = STAGES[self.stage.value]
            drawn = [self.files.draw(random, stage, words) for _ in range(6 * BATCH)]
            drawn.sort(key=lambda one: len(one.program.sentences) * (len(one.names) + 1))
            groups = [drawn[start : start + BATCH] for start in range(0, len(drawn), BATCH)]
            random.shuffle(groups)
            for group in groups:
                yield labelled(group, [questions(random, one, QUESTIONS) for one in group], tokens)


def losses(logits: Tensor, fired: Tensor, example: Labelled) -> tuple[Tensor, Tensor]:
    """Cross-entropy of the answers; and of the cells, a mean over rounds.

    Round r answers for the cells settled by then, the last one for all.
    """
    logits = within_world(logits.float(), example.batch.closed).flatten(0, 1)
    ask = functional.cross_entropy(logits, example.answers.flatten(), ignore_index=IGNORED)
    known = example.fired != IGNORED
    target = example.fired.clamp(min=0).float()
    cells = torch.zeros(())
    for turn, one in enumerate(fired.float(), 1):
        now = known & ((example.settled <= turn) | (turn == len(fired)))
        loss = functional.binary_cross_entropy_with_logits(one, target, reduction="none")
        cells = cells + (loss * now).sum() / now.sum().clamp(min=1) / len(fired)
    return ask, cells


def within_world(logits: Tensor, closed: Tensor) -> Tensor:
    """Logits (b, q, 3) without Unknown where the world is closed (b,)."""
    return logits.masked_fill(closed[:, None, None] & torch.tensor([False, False, True]), -1e4)


def schedule(step: int, steps: int) -> float:
    """The share of the full rate: up over WARM steps, level, down over the last DECAY of all."""
    return min(1.0, step / WARM, max(0.02, (steps - step) / (DECAY * steps)))


def common_words(vocabulary: Sequence[str]) -> list[str]:
    """The whole words of the vocabulary with four to nine letters."""
    return sorted(
        word
        for word in vocabulary
        if word.isascii() and word.isalpha() and word.islower() and 4 <= len(word) <= 9
    )
