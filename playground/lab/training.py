"""A training as a generator of looks: it may be stopped after any, and goes on from its state.

In:  for look in train(Experiment(corpus="errands", job="label", model="lstm")): …
Out: Look(step=0, loss=2.08, right=0.11, …), …, Look(step=600, loss=0.02, right=1.0, …)

All chance is drawn from the experiment's seed and the step's number, so the same experiment gives
the same numbers every time, whether it was stopped in between or not (on one thread).
"""

import time
from collections.abc import Iterator

from playground.lab.course import course
from playground.lab.experiment import Experiment, checked
from playground.lab.look import Look
from playground.lab.saving import pack, unpack

LOOKS = 20
"""How often a training is looked at, beside the first look, before it has learnt anything."""
CHECKPOINT = 4
"""Every so many looks the model is kept, to come back to."""


def train(one: Experiment, state: bytes = b"") -> Iterator[Look]:
    """Train from the beginning, or from a `state` on. Raises InputError."""
    going = course(checked(one))
    step, before, best, since = 0, 0.0, float("inf"), 0
    if state:
        kept = unpack(state)
        going.learner.take(kept.tensors)
        step, before, best, since = kept.step, kept.seconds, kept.best, kept.since
    started = time.process_time()
    every = max(1, going.steps // LOOKS)

    def look(learnt: float | None) -> Look:
        nonlocal best, since
        loss, right, sample = going.look()
        best, since = (loss, 0) if loss < best else (best, since + 1)
        seconds = before + time.process_time() - started
        packed, kept = pack(going, step, seconds, best=best, since=since), b""
        if step % (CHECKPOINT * every) == 0:
            kept = pack(going, step, seconds, to_go_on=False)
        size = going.learner.parameters
        return Look(step, learnt, loss, right, seconds, sample, size, packed, kept)

    losses = []
    if step == 0:
        yield look(None)
    while step < going.steps:
        losses.append(going.step(step))
        step += 1
        if step % every and step < going.steps:
            continue
        yield look(sum(losses) / len(losses))
        losses = []
        if one.patience and since >= one.patience:
            return
