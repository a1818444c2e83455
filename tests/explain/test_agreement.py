"""How well explanations agree with a proof: measures by hand, and the deduction network's own."""

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
import torch

from playground.core import Question
from playground.errors import InputError
from playground.explain.agreement import average_precision, chance, mass, precision, top
from playground.explain.proof_agreement import METHODS, MOST, agreement
from playground.models.deducer import Deducer, passage
from playground.models.deducer_probe import gradient, without
from playground.models.deduction_batch import Batch
from playground.models.pool import Pool

FACTS = "Bob is big. All big people are kind. Ann is red. If someone is kind then they are happy."
GOLD = (0, 1, 3)


@pytest.fixture(scope="module")
def deducer() -> Deducer:
    return Pool().load("embedded/deduction", Deducer)


@pytest.mark.parametrize(
    ("scores", "gold", "expected"),
    [
        ((0.9, 0.5, 0.1), {0}, 1.0),
        ((0.9, 0.5, 0.1), {2}, 1 / 3),
        ((0.9, 0.1, 0.6), {0, 1}, (1 + 2 / 3) / 2),
        ((0.4, 0.3, 0.2, 0.1), {1, 3}, (1 / 2 + 2 / 4) / 2),
    ],
)
def test_average_precision_by_hand(
    scores: tuple[float, ...], gold: set[int], expected: float
) -> None:
    assert average_precision(scores, gold) == pytest.approx(expected)


def test_ties_count_as_the_mean_over_their_orders() -> None:
    orders = list(permutations((0.7, 0.6, 0.5)))
    expected = sum(average_precision((0.9, *one, 0.1), {1, 4}) for one in orders) / len(orders)
    assert average_precision((0.9, 0.5, 0.5, 0.5, 0.1), {1, 4}) == pytest.approx(expected)


@pytest.mark.parametrize(("count", "gold"), [(1, 1), (4, 1), (5, 2), (6, 6)])
def test_chance_is_the_mean_over_all_orders(count: int, gold: int) -> None:
    orders = list(permutations(range(count)))
    expected = sum(average_precision(one, set(range(gold))) for one in orders) / len(orders)
    assert chance(count, gold) == pytest.approx(expected)
    assert average_precision((0.0,) * count, set(range(gold))) == pytest.approx(expected)


def test_precision_and_mass_by_hand() -> None:
    assert precision((0.9, 0.5, 0.1), {0, 2}) == 0.5
    assert precision((0.5, 0.5, 0.1), {0}) == 0.5
    assert mass((3.0, 1.0, -2.0), {0, 2}) == 0.75
    assert mass((0.0, 0.0), {0}) == 0.5
    assert top((0.1, 0.9, 0.9, 0.3), 2) == (1, 2)


def test_nothing_gold_has_no_order() -> None:
    with pytest.raises(ValueError, match="nothing is gold"):
        average_precision((1.0,), ())


def test_taking_out_sentences_is_asking_without_them(deducer: Deducer) -> None:
    read = passage(FACTS, ["Bob is happy."])
    found = without(deducer, read, "Bob is happy.", "open", [(), (2,), (0, 2)])
    whole = deducer.predict(FACTS, "Bob is happy.", "open").distribution
    assert found[0] == pytest.approx([p for _, p in whole.outcomes], abs=1e-5)
    assert found[0][0] > 0.9
    assert found[1][0] > 0.9
    assert found[2][0] < 0.1
    assert [sum(one) for one in found] == pytest.approx([1, 1, 1], abs=1e-5)


def moved(batch: Batch, slot: int, factor: float) -> Callable[..., Any]:
    """A hook that stretches the words of one sentence in both places where they are looked up."""
    calls: list[int] = []

    def move(*seen: Any) -> Any:
        bucket = len(calls) // 2
        calls.append(bucket)
        start = sum(len(ids) for ids, _ in batch.sentences[:bucket])
        if bucket >= len(batch.sentences) or slot - start not in range(len(seen[-1])):
            return seen[-1]
        out = seen[-1].clone()
        out[slot - start] *= factor
        return out

    return move


def test_the_gradient_is_that_of_moving_a_sentences_words(deducer: Deducer) -> None:
    read = passage(FACTS, ["Bob is happy."])
    found = gradient(deducer, read, "Bob is happy.", "open", 0)
    batch = deducer.batch(read, ["Bob is happy."], "open")
    words = deducer.network.encoder.embeddings.word_embeddings
    slopes = []
    for slot in batch.slots[0].tolist():
        said = []
        for factor in (1.01, 0.99):
            hook = words.register_forward_hook(moved(batch, slot, factor))
            with torch.inference_mode():
                logits = deducer.network(batch)[0][0] / deducer.temperature["open"]
            hook.remove()
            said.append(float(logits.double().log_softmax(-1)[0, 0]))
        slopes.append(abs(said[0] - said[1]) / 0.02)
    assert found == pytest.approx(slopes, rel=0.1, abs=1e-6)


def test_deletion_finds_the_proof_of_a_network_that_needs_it(deducer: Deducer) -> None:
    question = Question("deduction", "Bob is happy.", FACTS)
    found = agreement(deducer, question, GOLD)
    rows = {one.method: one for one in found.rows}
    assert (found.answer, found.gold) == ("True", GOLD)
    assert set(rows) == {*METHODS, "chance"}
    assert rows["deletion"].average_precision == 1
    assert rows["deletion"].comprehensiveness > 0.9
    assert abs(rows["deletion"].sufficiency) < 0.1
    assert rows["chance"].average_precision == pytest.approx(chance(4, 3))
    assert sum(found.scores["rollout"]) < 1
    assert agreement(deducer, question, GOLD) == found


def test_without_a_proof_or_with_too_many_sentences_nothing_is_held(deducer: Deducer) -> None:
    with pytest.raises(InputError, match="No sentence of the text is in a proof"):
        agreement(deducer, Question("deduction", "Bob is cold.", FACTS), ())
    long = " ".join(f"Bob is big{'o' * at}." for at in range(MOST + 1))
    with pytest.raises(InputError, match=f"at most {MOST} are taken out"):
        agreement(deducer, Question("deduction", "Bob is big.", long), (0,))
