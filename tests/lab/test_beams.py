"""Beam search: the likeliest text there is where the beam is wide, and a tree on the way to it."""

from itertools import product

import pytest
import torch

from playground.lab.beams import beams, ways
from playground.lab.cutting import END, Cut
from playground.lab.experiment import Experiment
from playground.lab.learner import Neural

WORDS = ("·", "⊢", "⊣", "�", "a", "b", "c")
CUT = Cut("words", "en", WORDS)
MOST = 3


@pytest.fixture
def learner() -> Neural:
    """A network that was not trained: it holds some texts likelier than others all the same."""
    return Neural(Experiment(seed=3, width=16), len(WORDS), len(WORDS))


def every_text(learner: Neural) -> list[tuple[float, tuple[int, ...]]]:
    """All texts after "a" up to the end or to the longest, with their log-probabilities."""
    numbers = (END, *range(4, len(WORDS)))
    texts = {
        text[: text.index(END) + 1] if END in text else text
        for text in product(numbers, repeat=MOST)
    }
    found = []
    for text in texts:
        logs = learner.says([[1, 4, *text[:-1]]])[0]
        found.append((sum(logs[at + 1, one].item() for at, one in enumerate(text)), text))
    return sorted(found, reverse=True)


def test_a_beam_as_wide_as_all_texts_finds_the_likeliest_in_their_order(learner: Neural) -> None:
    found = ways(beams(learner, CUT, "a", width=64, most=MOST), MOST)
    best = every_text(learner)
    assert [tuple(one.number for one in way) for way in found] == [text for _, text in best]
    assert [way[-1].log_p for way in found] == pytest.approx([log_p for log_p, _ in best], abs=1e-5)


def test_a_beam_of_one_takes_the_likeliest_token_each_time(learner: Neural) -> None:
    [way] = ways(beams(learner, CUT, "a", width=1, most=MOST), MOST)
    row = [1, 4]
    for one in way:
        logs = learner.says([row])[0][-1].clone()
        logs[[0, 1, 3]] = -torch.inf
        assert one.number == int(logs.argmax())
        row.append(one.number)


def test_at_each_step_so_many_are_kept_as_the_beam_is_wide(learner: Neural) -> None:
    root = beams(learner, CUT, "a", width=3, most=MOST)
    level, ended = [root], 0
    for _ in range(MOST):
        level = [one for beam in level for one in beam.grown]
        assert len(level) == 3 - ended
        ended += sum(one.ended for one in level)
