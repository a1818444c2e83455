"""From a trained network to what is shipped: temperatures, weights, scores and the model card.

In:  ship(network, Path("data"), Path("out"), steps=4000, seed=0)
Out: out/config.json, out/model.safetensors (20 MB), out/metrics.json, out/README.md
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from playground.core import Distribution, ModelInfo
from playground.deduction.reading.reader import read
from playground.generator.theories import Theory, questions
from playground.models.deducer import Deducer
from playground.models.deduction_batch import Tokens
from playground.models.deduction_network import Network
from playground.train.calibration import calibration_error, fit_temperature
from playground.train.deduction_batches import labelled
from playground.train.deduction_data import (
    HELD_OUT,
    PROOFWRITER,
    RULETAKER,
    contexts,
    relabelled,
)
from playground.train.files import look

CARD = Path(__file__).with_name("deduction_card.md")
DEV = (
    "ruletaker-depth3.dev",
    "ruletaker-depth5.dev",
    "proofwriter-owa.dev",
    "prontoqa.dev",
    "ruletaker-natlang.dev",
)


def ship(network: Network, shape: dict[str, int], data: Path, out: Path) -> dict[str, Any]:
    """Fit the temperatures, write weights, scores on the development files and the card."""
    from safetensors.torch import save_file

    network.eval()
    network.rounds = shape["rounds"]
    temperature = {world: fit(network, held_out(data, world)) for world in ("closed", "open")}
    weights = {
        name: one.detach().to(torch.float16).contiguous()
        for name, one in network.state_dict().items()
        if "word_embeddings" not in name  # those are the base's
    }
    save_file(weights, out / "model.safetensors")
    config = {"network": shape, "temperature": temperature}
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    deducer = Deducer.load(out, ModelInfo(str(out), "", "cpu", "float32"))
    metrics = {}
    for name in DEV:
        path = look(data, "deduction", f"{name}.jsonl.gz")
        if path is not None:
            metrics[name] = score(deducer, path)
    (out / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    card = CARD.read_text(encoding="utf-8").replace("{scores}", table(metrics))
    (out / "README.md").write_text(card, encoding="utf-8")
    return metrics


def held_out(data: Path, world: str) -> list[Theory]:
    """Theories that no training saw: the closed world's from RuleTaker too."""
    texts = contexts(data, PROOFWRITER)[:HELD_OUT]
    if world == "closed":
        texts += contexts(data, RULETAKER)[:HELD_OUT]
    made = [relabelled(read(text), world) for text in texts]
    return [one for one in made if one is not None]


def fit(network: Network, theories: list[Theory]) -> float:
    """The number to divide the logits by for the least log loss (Guo et al. 2017)."""
    random, tokens = Random(0), Tokens.of_base()
    rows: list[Tensor] = []
    answers: list[Tensor] = []
    for theory in theories:
        example = labelled([theory], [questions(random, theory, 20)], tokens)
        with torch.inference_mode():
            logits = network(example.batch)[0][0]
        rows.append(logits[:, :2] if theory.world == "closed" else logits)
        answers.append(example.answers[0])
    return fit_temperature(torch.cat(rows).float(), torch.cat(answers), per_unit=50)


def said(deducer: Deducer, path: Path) -> Iterator[tuple[dict[str, Any], Distribution]]:
    """Each question of a file of examples with what the network says; a text is read once."""
    groups: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            groups[row["context"], row.get("world", "open")].append(row)
    for (context, world), rows in groups.items():
        asked = deducer.predict_all(context, [row["text"] for row in rows], world)
        yield from zip(rows, (one.distribution for one in asked), strict=True)


def score(deducer: Deducer, path: Path) -> dict[str, Any]:
    """Accuracy, also by depth, and expected calibration error on a file of examples."""
    sure: list[tuple[float, bool]] = []
    by_depth: dict[str, list[bool]] = defaultdict(list)
    for row, scores in said(deducer, path):
        right = scores.best in row["answers"]
        sure.append((scores.p(scores.best), right))
        if "depth" in row:
            by_depth[str(row["depth"])].append(right)
    return {
        "n": len(sure),
        "accuracy": round(sum(right for _, right in sure) / len(sure), 4),
        "ece": round(calibration_error(sure), 4),
        "by_depth": {
            depth: [round(sum(by_depth[depth]) / len(by_depth[depth]), 4), len(by_depth[depth])]
            for depth in sorted(by_depth)
        },
    }


def table(metrics: dict[str, Any]) -> str:
    """The scores as a table in Markdown."""
    lines = ["| file | n | accuracy | by depth | ECE |", "|---|---|---|---|---|"]
    for name, one in metrics.items():
        depths = ", ".join(
            f"{d}: {100 * p:.1f} %" for d, (p, n) in one["by_depth"].items() if n > 30
        )
        lines.append(
            f"| {name} | {one['n']:,} | {100 * one['accuracy']:.1f} % | {depths or '–'} "
            f"| {one['ece']:.3f} |"
        )
    return "\n".join(lines)
