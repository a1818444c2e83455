"""How well each model of the lab remembers over a distance, and judges theories, with five seeds.

In:  python -m benchmarks.lab errands rnn lstm gru; python -m benchmarks.lab theories transformer
Out: a line a model and seed: steps, share right by distance (or depth), seconds of processor; then
     the mean of the seeds with the 95 % interval of Student's t
"""

import sys
from dataclasses import replace
from statistics import mean, stdev

import torch

from playground.lab.course import text_of
from playground.lab.examining import examine
from playground.lab.examples import examples
from playground.lab.experiment import LABEL, Experiment
from playground.lab.saving import unpack
from playground.lab.training import train

SEEDS = range(5)
T = 2.776  # of four degrees of freedom
BINS = ((0, 12), (12, 24), (24, 36), (36, 99))
ERRANDS = Experiment(corpus="errands", job=LABEL, steps=600)
THEORIES = Experiment(corpus="theories", job=LABEL, width=64, steps=600)


def by_distance(state: bytes) -> dict[str, float]:
    """The share of errands whose thing is known, by how many words before it was said."""
    kept = unpack(state)
    lines = [one for one in text_of(kept.experiment).unseen if one.gap]
    asked = examples(lines, kept.cut, LABEL, kept.labels)
    said = kept.learner().says([one.row for one in asked])
    right = [int(a[-1].argmax()) == b.wanted[-1] for a, b in zip(said, asked, strict=True)]
    found = {"all": mean(right)}
    for low, high in BINS:
        part = [r for r, one in zip(right, lines, strict=True) if low <= one.gap.distance < high]
        found[f"{low}–{high}"] = mean(part)
    return found


def by_depth(state: bytes) -> dict[str, float]:
    """The share of theories judged as by the rules, by kind and depth."""
    marks = examine(unpack(state), 40)
    return {f"{one.kind} {one.depth}": one.right / one.n for one in marks}


def main(what: str, models: list[str]) -> None:
    torch.set_num_threads(1)
    of, figures = (ERRANDS, by_distance) if what == "errands" else (THEORIES, by_depth)
    for model in models:
        every = []
        for seed in SEEDS:
            layers = 2 if model == "transformer" else 1
            *_, last = train(replace(of, model=model, seed=seed, layers=layers))
            every.append(figures(last.state))
            told = " ".join(f"{name}:{value:.2f}" for name, value in every[-1].items())
            print(model, seed, f"{last.seconds:.1f} s", told, flush=True)
        for name in every[0]:
            values = [one[name] for one in every]
            half = T * stdev(values) / len(values) ** 0.5
            print(f"  {model} {name}: {mean(values):.3f} ± {half:.3f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
