"""How the reader's verifier is made: from its own states on questions a passage nearly answers.

In:  train(data, Path("out")), with squad.train.jsonl.gz in data
Out: out/verifier.safetensors (0.5 MB) and out/verifier.json, for the folder of the reader

The reader, which learns nothing here, reads questions of its training file and near misses of them
(near_misses.py). A small network learns from its states which words were changed. What turns that
into odds, and the thresholds, are fitted on passages that neither has seen.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from typing import Any

import numpy
import torch
from torch.nn.functional import binary_cross_entropy, binary_cross_entropy_with_logits

from playground.core import ModelInfo
from playground.evaluate.squad import f1
from playground.models import shipped
from playground.models.looked_at import LAYERS, Looked, look
from playground.models.reader import Reader
from playground.models.verifier import Fitted, measures
from playground.models.verifier_network import Network, given, save
from playground.text.passages import whole
from playground.train import files, near_misses
from playground.train.calibration import calibration_error
from playground.train.files import tell
from playground.train.near_misses import Case
from playground.train.question_answering import HELD

BATCH, EPOCHS = 32, 6
RATE = 1.5e-3
QUESTIONS = 6_000
LENGTHS = (150, 300, 500, 800, 1_300)
"""Characters that the passages trained on are cut to; people bring texts of any length."""

LOST = 0.02
"""Of held-out questions that are answered well, the part that falls silent at the threshold."""
MISSED = 0.25
"""What a near miss counts where odds are fitted: of five questions, people ask one that misses."""
DOUBTED = 0.1
"""The part that is answered with a word about what is not borne out, or not answered."""


@dataclass(frozen=True, eq=False)
class Seen:
    """A case that the reader has read: what it held, which words were changed, how it answered.

    `changed` (q,) is 1 for a word that was; `right` is the F1 of its answer, 0 for a near miss;
    `p` and `absent` are the reader's two numbers.
    """

    case: Case
    looked: Looked
    changed: Any
    right: float
    p: float
    absent: float


def train(
    data: Path,
    out: Path,
    *,
    reader: Path = shipped.EMBEDDED / "question-answering",
    seed: int = 0,
    questions: int = QUESTIONS,
    epochs: int = EPOCHS,
    tell: Callable[[str], None] = tell,
) -> dict[str, Any]:
    """Train on `questions` of SQuAD's, write the verifier to `out`, return its scores.

    Twenty minutes on one core, 3 GB of memory. Raises InputError where the file is missing.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    rows = files.rows(files.find(data, "question-answering", "squad.train.jsonl.gz"))
    passages = list(dict.fromkeys(row["context"] for row in rows))
    held = set(passages[::HELD])
    tagged = near_misses.tagged(rows, {passage: i for i, passage in enumerate(passages)})
    pool = near_misses.pool(tagged)
    chance.shuffle(tagged)
    known = [one for one in tagged if one.row["context"] not in held][:questions]
    unknown = [one for one in tagged if one.row["context"] in held]
    fast = Reader.load(reader, ModelInfo("embedded/question-answering", "", "cpu", "bfloat16"))
    exact = Reader.load(reader, ModelInfo("embedded/question-answering", "", "cpu", "float32"))

    def seen(read: Reader, some: Sequence[near_misses.Tagged], *lengths: int) -> list[Seen]:
        read.layers = LAYERS
        every = [
            (case, one.row["answers"])
            for one in some
            for case in near_misses.cases(one, pool, chance, most=chance.choice(lengths))
        ]
        tell(f"{len(every)} questions and near misses to read")
        return [found for case, answers in every if (found := _seen(read, case, answers))]

    network = Network(fast.running.config.hidden_size)
    learn(network, seen(fast, known, *LENGTHS), chance, epochs=epochs, tell=tell)
    checked = seen(exact, unknown, 0)
    fitted = fit(network.eval(), checked)
    out.mkdir(parents=True, exist_ok=True)
    save(network, out)
    fitted.save(out)
    metrics = score(network, checked)
    tell(json.dumps(metrics))
    (out / "verifier-metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    return metrics


def _seen(reader: Reader, case: Case, answers: Sequence[str]) -> Seen | None:
    """The case as the reader sees it; None where it sees nothing of it."""
    reading = reader.read(case.question, [whole(case.context)])
    looked = look(case.question, reading)
    if looked is None:
        return None
    changed = [
        any(word.start < end and word.end > start for start, end in case.changed)
        for word in looked.asked
    ]
    text = next(iter(reading.answers))
    right = max(f1(text, one) for one in answers) if case.supported else 0.0
    p = reading.spans[0].weight
    half = replace(
        looked,
        of_asked=looked.of_asked.astype(numpy.float16),
        of_near=looked.of_near.astype(numpy.float16),
    )
    return Seen(case, half, numpy.array(changed, "f4"), right, p, reading.absent)


def learn(
    network: Network,
    some: list[Seen],
    chance: random.Random,
    *,
    epochs: int,
    tell: Callable[[str], None],
) -> None:
    """Train the network in place: which words were changed, and whether any was."""
    steps = epochs * (len(some) // BATCH + 1)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.05)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps + 1)
    network.train()
    for epoch in range(epochs):
        losses = []
        for drawn in batches(some, chance):
            arrays = given([one.looked for one in drawn])
            of_words, of_all = network(arrays)
            changed = torch.zeros_like(of_words)
            for row, one in zip(changed, drawn, strict=True):
                row[: len(one.changed)] = torch.from_numpy(one.changed)
            missed = torch.tensor([float(not one.case.supported) for one in drawn])
            of_each = binary_cross_entropy_with_logits(
                of_words, changed, reduction="none", pos_weight=torch.tensor(3.0)
            )
            loss = 2 * of_each[arrays["asked_there"] > 0].mean() + binary_cross_entropy_with_logits(
                of_all, missed
            )
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            rate.step()
            losses.append(loss.item())
        tell(f"epoch {epoch + 1} of {epochs}: loss {mean(losses):.3f}")


def batches(some: list[Seen], chance: random.Random) -> Iterator[list[Seen]]:
    """All of them once, in batches of about as many words around the answer, in a new order."""
    chance.shuffle(some)
    made = []
    for start in range(0, len(some), 40 * BATCH):
        like = sorted(some[start : start + 40 * BATCH], key=lambda one: len(one.looked.near))
        made += [like[at : at + BATCH] for at in range(0, len(like), BATCH)]
    chance.shuffle(made)
    yield from made


def fit(network: Network, checked: Sequence[Seen]) -> Fitted:
    """Odds with which p(span) × p(borne out) is the least surprising, and the thresholds."""
    seen = torch.tensor(_measured(network, checked))
    p = torch.tensor([one.p for one in checked])
    right = torch.tensor([float(one.right == 1) for one in checked])
    weights, bias = torch.zeros(3, requires_grad=True), torch.zeros(1, requires_grad=True)
    share = torch.tensor([1.0 if one.case.supported else MISSED for one in checked])
    solver = torch.optim.LBFGS([weights, bias], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        solver.zero_grad()
        sure = (p * (seen @ weights + bias).sigmoid()).clamp(1e-6, 1 - 1e-6)
        found = binary_cross_entropy(sure, right, weight=share) + 1e-4 * weights.square().sum()
        found.backward()  # type: ignore[no-untyped-call]
        return found

    solver.step(loss)  # type: ignore[no-untyped-call]
    made = Fitted(tuple(weights.tolist()), bias.item(), 1.0, 0.0)
    judged = _judged(made, seen.tolist(), checked)
    good = [two for one, two in zip(checked, judged, strict=True) if one.right >= 0.5]
    absent = numpy.quantile([gone for _, gone in good], 1 - LOST)
    doubtful = numpy.quantile([borne_out for borne_out, _ in good], DOUBTED)
    return replace(made, null_threshold=round(float(absent), 4), doubtful=round(float(doubtful), 4))


def score(network: Network, checked: Sequence[Seen]) -> dict[str, Any]:
    """How well it tells near misses, each half of the passages by what was fitted on the other.

    `auroc` is that a near miss has less odds than a question that is answered; `caught` of near
    misses and `silent` of the others fall silent at the threshold.
    """
    names = sorted({one.case.context for one in checked})
    halves: list[list[Seen]] = [
        [one for one in checked if (names.index(one.case.context) % 2 == half)] for half in (0, 1)
    ]
    found: list[tuple[Seen, float, bool]] = []
    for mine, others in (halves, reversed(halves)):
        fitted = fit(network, others)
        judged = _judged(fitted, _measured(network, mine), mine)
        found += [
            (one, borne_out, absent > fitted.null_threshold)
            for one, (borne_out, absent) in zip(mine, judged, strict=True)
        ]
    there = [one for one in found if one[0].case.supported]
    missed = [one for one in found if not one[0].case.supported]
    sure = [(one.p * odds, one.right == 1) for one, odds, gone in found if not gone]
    return {
        "n": len(there),
        "n_near_misses": len(missed),
        "auroc": round(mean((a[1] > b[1]) + (a[1] == b[1]) / 2 for a in there for b in missed), 4),
        "caught": round(mean(gone for *_, gone in missed), 4),
        "silent": round(mean(gone for *_, gone in there), 4),
        "f1": round(mean(one.right * (not gone) for one, _, gone in there), 4),
        "f1_without": round(mean(one.right for one, *_ in there), 4),
        "ece": round(calibration_error(sure), 4),
    }


def _measured(network: Network, some: Sequence[Seen]) -> list[tuple[float, float, float]]:
    """What the odds of each are fitted on."""
    found = []
    with torch.inference_mode():
        for start in range(0, len(some), BATCH):
            part = some[start : start + BATCH]
            logits = network(given([one.looked for one in part]))[1].tolist()
            found += [
                measures(logit, one.p, one.absent) for logit, one in zip(logits, part, strict=True)
            ]
    return found


def _judged(
    fitted: Fitted, measured: Sequence[Sequence[float]], some: Sequence[Seen]
) -> list[tuple[float, float]]:
    """How likely each is borne out, and what is then "not in this passage" (`Reading.weighed`)."""
    odds = [fitted.borne_out(one) for one in measured]
    return [(p, 1 - (1 - one.absent) * p) for p, one in zip(odds, some, strict=True)]
