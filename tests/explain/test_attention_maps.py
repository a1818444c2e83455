"""All heads at a glance, rollout, and attention among words and sentences."""

import pytest
import torch
from test_models import save_tiny

from playground.core import Question, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.explain.attention import weights
from playground.explain.attention_maps import SIDE, glance, rollout
from playground.explain.units import among, groups, text_of
from playground.models.pool import Pool

POOL = Pool()
CUT = ("[CLS]", "it", "drag", "##s", ".", "but", "why", "?", "[SEP]")
WRITTEN = ("<|user|>", "\n", "Blue", " is", " a", " col", "our", ".", " Is", " it", "?", "<|end|>")


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    folder = str(save_tiny(tmp_path_factory.mktemp("judge")))
    return ask(
        Question("sentiment", "A warm and funny film."), "probabilistic", POOL, solver=folder
    )


@pytest.fixture(scope="module")
def deduced() -> Trace:
    facts = "Bob is big. All big people are kind. Ann is red."
    return ask(Question("deduction", "Bob is kind.", facts), "probabilistic", POOL)


def test_pieces_are_put_together_into_words() -> None:
    found = groups(CUT, "word")
    assert [text_of(CUT, group) for group in found] == [
        "[CLS]", "it", "drags", ".", "but", "why", "?", "[SEP]",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        (CUT, ["[CLS]", "it drags.", "but why?", "[SEP]"]),
        (WRITTEN, ["<|user|>", "\n", "Blue is a colour.", "Is it?", "<|end|>"]),
    ],
)
def test_tokens_are_put_together_into_sentences(tokens: tuple[str, ...], said: list[str]) -> None:
    assert [text_of(tokens, group) for group in groups(tokens, "sentence")] == said


def test_among_groups_rows_are_means_and_columns_sums() -> None:
    found = among([[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]], ((0, 1),), ((0,), (1, 2)))
    assert found[0] == pytest.approx([0.3, 0.7])


def test_a_glance_has_every_head(judged: Trace) -> None:
    found = glance(judged, POOL)
    assert (found.layers, found.heads, found.rows, found.columns) == (2, 2, 8, 8)
    size = found.rows * found.columns
    for layer in (0, 1):
        for head in (0, 1):
            at = (layer * 2 + head) * size
            exact = torch.tensor(weights(judged, POOL, layer, head))
            seen = torch.tensor(list(found.cells[at : at + size])).reshape(8, 8)
            torch.testing.assert_close(seen / 255, exact / exact.max(), atol=0.003, rtol=0)


def test_a_long_text_is_small_at_a_glance(judged: Trace) -> None:
    question = Question("sentiment", "A warm and funny film. " * 12)
    found = glance(ask(question, "probabilistic", POOL, solver=judged.solver), POOL)
    assert (found.rows, found.columns) == (SIDE, SIDE)
    assert len(found.cells) == 4 * SIDE**2


def test_rollout_multiplies_half_attention_and_half_staying(judged: Trace) -> None:
    layers = [torch.tensor(weights(judged, POOL, layer)) for layer in (0, 1)]
    first, second = ((one + torch.eye(8)) / 2 for one in layers)
    torch.testing.assert_close(torch.tensor(rollout(judged, POOL)), second @ first)


def test_the_deduction_networks_sentences_are_seen_too(deduced: Trace) -> None:
    found = torch.tensor(rollout(deduced, POOL))
    assert found.shape == (5, 5)
    assert found.sum(-1).tolist() == pytest.approx([1] * 5)
    assert glance(deduced, POOL).heads == 8


def test_rules_attend_to_nothing() -> None:
    ruled = ask(Question("sentiment", "A warm film."), "rules", POOL)
    with pytest.raises(InputError, match="no transformer"):
        rollout(ruled, POOL)
