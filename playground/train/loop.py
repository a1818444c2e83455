"""The loop that the recipes share: step, average the weights, keep checkpoints, go on from them.

In:  fit(network, batches, loss, optimizers=[AdamW(…)], out=Path("out"), steps=4000)
Out: the network with its averaged weights; out/training.jsonl with {"step", "loss", …} a line
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import click
import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from playground.train.files import tell

CHECKPOINT = "checkpoint.pt"
CURVE = "training.jsonl"
Batch = TypeVar("Batch")


def fit(
    network: nn.Module,
    batches: Iterator[Batch],
    loss: Callable[[Batch], Tensor],
    *,
    optimizers: Sequence[Optimizer],
    out: Path,
    steps: int,
    warm: int = 1,
    fall: float = 1.0,
    average: float = 0.999,
    every: int = 500,
    score: Callable[[], dict[str, Any]] = dict,
    tell: Callable[[str], None] = tell,
) -> None:
    """Train in place for `steps` batches.

    The rates rise over `warm` steps and fall to 0 over the last part of all steps, `fall`.
    `batches` has to give the same batches in every process: a training that was stopped goes on
    from `checkpoint.pt` in `out`, after the last batch it had learnt from, as if it had not been.
    `average` is the decay of the moving average of the weights (Polyak and Juditsky 1992) that
    `score` sees every `every` steps and that is left in the network at the end.
    """
    from torch.optim.lr_scheduler import LambdaLR
    from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

    out.mkdir(parents=True, exist_ok=True)
    trained = [p for p in network.parameters() if p.requires_grad]

    def rate(n: int) -> float:
        return max(0.0, min(1.0, (n + 1) / warm, (steps - n) / (steps * fall)))

    schedules = [LambdaLR(optimizer, rate) for optimizer in optimizers]
    mean = AveragedModel(
        network,
        multi_avg_fn=get_ema_multi_avg_fn(average),  # type: ignore[no-untyped-call]
    )
    parts: list[Any] = [network, mean, *optimizers, *schedules]
    done, spent = 0, 0.0
    if (out / CHECKPOINT).is_file():
        state = torch.load(out / CHECKPOINT)
        for part, was in zip(parts, state["parts"], strict=True):
            part.load_state_dict(was)
        done, spent = state["done"], state["spent"]
        tell(f"going on after step {done}")
    torch.manual_seed(done)
    started, total = time.monotonic() - spent, 0.0
    network.train()
    bar = click.progressbar(length=steps, label=str(out), file=sys.stderr)
    bar.update(done)
    for step, batch in enumerate(islice(batches, done, steps), done + 1):
        bar.update(1)
        found = loss(batch)
        found.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        for optimizer, schedule in zip(optimizers, schedules, strict=True):
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
        if step % 5 == 0:  # an average of every fifth step is as good and costs a fifth
            mean.update_parameters(network)
        total += found.item()
        if step % every == 0 or step == steps:
            spent = time.monotonic() - started
            line = {"step": step, "loss": round(total / (step - done), 4), "minutes": spent / 60}
            held, total, done = network.state_dict(), 0.0, step
            kept = {name: value.clone() for name, value in held.items()}
            network.load_state_dict(mean.module.state_dict())
            network.eval()
            line |= score()
            network.train()
            if step < steps:
                network.load_state_dict(kept)
            with (out / CURVE).open("a") as curve:
                curve.write(json.dumps(line) + "\n")
            tell(f"{step / steps:4.0%} {json.dumps(line)}")
            state = {"parts": [part.state_dict() for part in parts], "done": step, "spent": spent}
            torch.save(state, out / "checkpoint.new")
            (out / "checkpoint.new").replace(out / CHECKPOINT)
            torch.manual_seed(step)
    bar.render_finish()
    network.eval()
