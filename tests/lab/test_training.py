"""Training: the same numbers for a seed, after a stop too; a model that is kept says the same."""

from dataclasses import replace

import pytest
import torch

from playground.errors import InputError
from playground.lab.course import course
from playground.lab.examples import LONGEST
from playground.lab.experiment import LABEL, VECTORS, Experiment
from playground.lab.folder import folder
from playground.lab.learner import Neural
from playground.lab.look import Look
from playground.lab.saving import pack, unpack
from playground.lab.training import train
from playground.lab.writing import Drawing, cooled, surprise, write

SMALL = Experiment(lines=120, steps=50, width=16, seed=4)
KINDS = (
    SMALL,
    replace(SMALL, model="transformer", cut="sub-words", layers=2),
    replace(SMALL, model="n-gram"),
    replace(SMALL, model="gru", corpus="opinions", job=LABEL, language="zh", rate=0.02),
    replace(SMALL, model="n-gram", corpus="opinions", job=LABEL),
    replace(SMALL, model="fasttext", job=VECTORS, rate=0.02),
    replace(SMALL, model="cbow", job=VECTORS, negatives=0),
    replace(SMALL, lines=100, steps=300, rate=0.05, width=32, patience=4),
)


@pytest.fixture(autouse=True)
def _on_one_thread() -> None:
    torch.set_num_threads(1)


def numbers(look: Look) -> tuple[int, float, float | None, str]:
    return look.step, look.loss, look.right, look.sample


@pytest.mark.parametrize("one", KINDS, ids=lambda one: f"{one.model} {one.job}")
def test_a_training_that_was_stopped_ends_as_one_that_was_not(one: Experiment) -> None:
    whole = [*train(one)]
    half = next(look for look in whole if look.step * 2 >= whole[-1].step)
    rest = [*train(one, half.state)]
    assert [*map(numbers, rest)] == [*map(numbers, whole[-len(rest) :])]
    assert whole[-1].loss < whole[0].loss
    assert whole[-1].seconds > whole[0].seconds


def test_checkpoints_say_what_the_model_said_then_and_are_lighter() -> None:
    looks = [*train(SMALL)]
    kept = [one for one in looks if one.checkpoint]
    assert [one.step for one in kept] == [0, 8, 16, 24, 32, 40, 48]
    row = [1, 5, 6]
    for one in kept[1:3]:
        light, whole = unpack(one.checkpoint), unpack(one.state)
        torch.testing.assert_close(light.learner().says([row]), whole.learner().says([row]))
        assert len(one.checkpoint) < len(one.state) / 1.5


def test_patience_ends_a_training_that_gets_no_better() -> None:
    eager = replace(SMALL, lines=100, steps=300, rate=0.05, width=32, patience=2)
    looks = [*train(eager)]
    losses = [one.loss for one in looks[1:]]
    assert looks[-1].step < 300
    assert min(losses) == losses[-3]


def test_a_model_that_is_kept_says_what_it_said() -> None:
    going = course(SMALL)
    for number in range(3):
        going.step(number)
    kept = unpack(pack(going, 3, 0.1))
    row = [1, *kept.cut.numbers("the cook stirs the")]
    assert kept.experiment == SMALL
    assert kept.cut == going.cut
    assert isinstance(going.learner, Neural)
    torch.testing.assert_close(kept.learner().says([row]), going.learner.says([row]))


def test_a_model_is_taken_home_as_it_is() -> None:
    *_, last = train(SMALL)
    assert folder(last.state)["lab.safetensors"] == last.state


def test_a_text_longer_than_a_model_reads_is_read_at_its_end() -> None:
    first = next(train(replace(SMALL, model="attention", cut="characters")))
    kept = unpack(first.state)
    long = "the cook stirs the soup and " * 12
    told = surprise(kept.learner(), kept.cut, long)
    assert len(told) == LONGEST
    assert all(0 < p <= 1 for _, p in told)


@pytest.mark.parametrize("broken", [b"", b"\x05\0\0\0\0\0\0\0{}   ", b"no model at all, but text"])
def test_what_is_no_model_is_refused_with_a_sentence(broken: bytes) -> None:
    with pytest.raises(InputError, match="no model of the lab"):
        unpack(broken)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (replace(SMALL, model="mamba"), "no model “mamba”"),
        (replace(SMALL, steps=10**6), "takes 50 to 6,000"),
        (replace(SMALL, job=LABEL), "needs labels"),
        (replace(SMALL, job=VECTORS, model="cbow", cut="characters"), "cut into words"),
        (replace(SMALL, corpus="own", own="Too short."), "has 1 sentences"),
    ],
)
def test_an_experiment_that_cannot_be_made_says_why(wrong: Experiment, said: str) -> None:
    with pytest.raises(InputError, match=said):
        next(train(wrong))


def test_temperature_top_k_and_top_p_cut_as_they_say() -> None:
    logs = torch.tensor([0.0, 0.0, 0.0, 0.0, 0.5, 0.3, 0.15, 0.05]).log()
    assert cooled(logs.clone(), Drawing())[4:].tolist() == pytest.approx([0.5, 0.3, 0.15, 0.05])
    assert cooled(logs.clone(), Drawing(temperature=0))[4] == 1
    assert cooled(logs.clone(), Drawing(top_k=2))[4:].tolist() == pytest.approx(
        [0.625, 0.375, 0, 0]
    )
    assert cooled(logs.clone(), Drawing(top_p=0.9))[7] == 0
    assert cooled(logs.clone(), Drawing(top_p=0.9)).sum().item() == pytest.approx(1)


def test_what_is_written_is_drawn_from_what_the_model_says() -> None:
    *_, last = train(SMALL)
    kept = unpack(last.state)
    learner = kept.learner()
    first = [*write(learner, kept.cut, "the cook", Drawing(seed=1))]
    assert first == [*write(learner, kept.cut, "the cook", Drawing(seed=1))]
    text = kept.cut.text([one.number for one in first])
    told = surprise(learner, kept.cut, f"the cook {text}")
    assert [p for _, p in told][2:] == pytest.approx([one.p for one in first], rel=1e-4)
