"""How well each model of the lab remembers over a distance, and judges theories, with five seeds.

In:  python -m benchmarks.lab errands rnn lstm gru
     nice -n 19 python -m benchmarks.lab theories --rows rows.jsonl
     python -m benchmarks.lab lessons data pieces
     nice -n 19 python -m benchmarks.lab longer --rows state.safetensors
Out: a line a model and seed: seconds of processor, share right by distance (or depth); then the
     mean of the seeds with the 95 % interval of Student's t. Without models all of the dial's.
     Of lessons, in either language, what is compared in them and what comes out.
     Longer makes the checkpoint that the lesson on theories has beside the learner's own.
     What stands in the file of rows (of longer: the state) is not trained again, so that a stop
     costs one seed.
"""

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path
from statistics import mean, stdev

import torch

from playground.lab.course import text_of
from playground.lab.examining import examine
from playground.lab.examples import examples
from playground.lab.experiment import DIAL, LABEL, Experiment
from playground.lab.longer import FILE, LEARNER
from playground.lab.saving import unpack
from playground.lab.training import train
from playground.trainings import Training
from playground.ui.lab.lessons import LESSONS, Lesson
from playground.ui.lab.run import Run
from playground.wording.said import Language

SEEDS = range(5)
T = 2.776  # of four degrees of freedom
BINS = ((0, 12), (12, 24), (24, 36), (36, 99))
ERRANDS = Experiment(corpus="errands", job=LABEL, steps=600)
THEORIES = Experiment(corpus="theories", job=LABEL, width=64, steps=600)
LONGER = replace(LEARNER, steps=6_000, rate=0.001)


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


def lesson(one: Lesson, language: Language) -> None:
    """What comes out of a lesson with each seed."""
    every: list[list[float]] = []
    for seed in SEEDS:
        runs = []
        for experiment in one.spoken(language):
            looks = (*train(replace(experiment, seed=seed)),)
            runs.append(Run(Training("", ""), replace(experiment, seed=seed), looks))
        every.append([one.measure(run) for run in runs])
        seconds = " ".join(f"{run.looks[-1].seconds:.1f}" for run in runs)
        told = " ".join(f"{value:.3f}" for value in every[-1])
        print(one.name, language, seed, one.found(runs), told, f"{seconds} s", flush=True)
    for values in zip(*every, strict=True):
        half = T * stdev(values) / len(values) ** 0.5
        print(f"  {one.name} {language}: {mean(values):.3f} ± {half:.3f}", flush=True)


def rows_of(experiment: Experiment, model: str, kept: Path | None) -> list[dict[str, float]]:
    """The figures of a model with each seed, those of the file first."""
    known: dict[str, dict[str, float]] = {}
    if kept and kept.exists():
        known = dict(map(json.loads, kept.read_text(encoding="utf-8").splitlines()))
    figures = by_distance if experiment.corpus == "errands" else by_depth
    every = []
    for seed in SEEDS:
        layers = 2 if model == "transformer" else 1
        one = replace(experiment, model=model, seed=seed, layers=layers)
        name = json.dumps(asdict(one), sort_keys=True)
        if name not in known:
            *_, last = train(one)
            known[name] = {"seconds": last.seconds, **figures(last.state)}
            if kept:
                with kept.open("a", encoding="utf-8") as file:
                    file.write(json.dumps([name, known[name]]) + "\n")
        every.append(known[name])
        told = " ".join(f"{key}:{value:.2f}" for key, value in known[name].items())
        print(model, seed, told, flush=True)
    return every


def longer(kept: Path) -> None:
    """Train the lesson's transformer on, as it stands in a file, and ship it when it is done."""
    state = kept.read_bytes() if kept.exists() else b""
    for look in train(LONGER, state):
        kept.write_bytes(look.state)
        print(look.step, f"{look.seconds:.0f} s", look.learnt, look.loss, look.right, flush=True)
        if look.step == LONGER.steps:
            FILE.write_bytes(look.checkpoint)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("what", nargs="?", choices=["errands", "theories", "lessons", "longer"])
    asked.add_argument("names", nargs="*", help="models of the dial, or lessons; all of them")
    asked.add_argument("--rows", type=Path, help="a file of what was measured before")
    told = asked.parse_args()
    if not told.what:  # among all that is measured, what takes two minutes
        told.what, told.names = "errands", ["rnn", "lstm"]
    torch.set_num_threads(1)
    if told.what == "longer":
        longer(told.rows or Path("longer.safetensors"))
        return
    if told.what == "lessons":
        for name in told.names or [one.name for one in LESSONS.values() if one.experiments[1:]]:
            for language in ("en", "zh"):
                lesson(LESSONS[name], language)
        return
    for model in told.names or DIAL:
        every = rows_of(ERRANDS if told.what == "errands" else THEORIES, model, told.rows)
        for name in every[0]:
            values = [one[name] for one in every]
            half = T * stdev(values) / len(values) ** 0.5
            print(f"  {model} {name}: {mean(values):.3f} ± {half:.3f}", flush=True)


if __name__ == "__main__":
    main()
