"""The loop that the recipes share: it learns, it averages, and it goes on where it stopped."""

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from playground.train.loop import CURVE, fit
from playground.train.smoothed import smoothed_loss


def batches() -> Iterator[Tensor]:
    """Numbers from -1 to 1, the same ones in every process."""
    return (torch.rand(16, 1, generator=torch.manual_seed(i)) * 2 - 1 for i in count())


def trained(out: Path, *, steps: int, until: int | None = None, average: float = 0.0) -> nn.Linear:
    """A line fitted to 3x + 1 with some noise in every step; stopped `until` a step."""
    torch.manual_seed(0)
    line = nn.Linear(1, 1)

    def loss(x: Tensor) -> Tensor:
        noise = 0.01 * torch.randn(x.shape)
        return torch.nn.functional.mse_loss(line(x), 3 * x + 1 + noise)

    def stopping() -> Iterator[Tensor]:
        for n, batch in enumerate(batches()):
            if n == until:
                raise KeyboardInterrupt
            yield batch

    fit(
        line,
        stopping(),
        loss,
        optimizers=[torch.optim.AdamW(line.parameters(), lr=0.1)],
        out=out,
        steps=steps,
        warm=5,
        average=average,
        every=20,
        tell=lambda _: None,
    )
    return line


def test_it_learns_what_the_batches_say(tmp_path: Path) -> None:
    line = trained(tmp_path, steps=200)
    assert abs(line.weight.item() - 3) < 0.05
    assert abs(line.bias.item() - 1) < 0.05


def test_a_training_that_was_stopped_ends_with_the_same_weights(tmp_path: Path) -> None:
    whole = trained(tmp_path / "whole", steps=80, average=0.9)
    with suppress(KeyboardInterrupt):
        trained(tmp_path / "parts", steps=80, until=50, average=0.9)
    resumed = trained(tmp_path / "parts", steps=80, average=0.9)
    assert torch.equal(whole.weight, resumed.weight)
    assert torch.equal(whole.bias, resumed.bias)


def test_the_curve_is_written_beside_the_weights(tmp_path: Path) -> None:
    trained(tmp_path, steps=50)
    curve = [json.loads(line) for line in (tmp_path / CURVE).read_text().splitlines()]
    assert [point["step"] for point in curve] == [20, 40, 50]
    assert curve[-1]["loss"] < curve[0]["loss"]


def test_the_smoothed_loss_is_that_of_torch_and_so_are_its_slopes() -> None:
    torch.manual_seed(0)
    hidden = torch.randn(300, 32, requires_grad=True)
    table = torch.randn(70, 32, requires_grad=True)
    labels = torch.randint(0, 70, (300,))
    wanted = cross_entropy(hidden @ table.T, labels, label_smoothing=0.1)
    wanted.backward()  # type: ignore[no-untyped-call]
    slopes = hidden.grad, table.grad
    hidden.grad = table.grad = None
    found = smoothed_loss(hidden, table, labels)
    found.backward()  # type: ignore[no-untyped-call]
    torch.testing.assert_close(found, wanted, rtol=0.01, atol=0.01)
    for ours, theirs in zip((hidden.grad, table.grad), slopes, strict=True):
        assert ours is not None
        assert theirs is not None
        assert (ours - theirs).norm() < 0.02 * theirs.norm()
