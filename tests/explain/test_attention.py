"""Attention maps: which tokens each token took from, layer by layer and on average."""

import pytest
from test_models import save_tiny

from playground.core import Attention, Question, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.explain.attention import weights
from playground.models.classifier import Classifier
from playground.models.pool import Pool

POOL = Pool()


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    folder = str(save_tiny(tmp_path_factory.mktemp("tiny")))
    question = Question("sentiment", "", context="A warm and funny film.")
    return ask(question, "probabilistic", POOL, solver=folder)


def recipe(trace: Trace) -> Attention:
    return next(one for one in trace.evidence if isinstance(one, Attention))


def test_the_recipe_names_tokens_layers_and_heads(trace: Trace) -> None:
    found = recipe(trace)
    assert (found.layers, found.heads) == (2, 2)
    assert " ".join(found.tokens) == "[CLS] a warm and funny film . [SEP]"


@pytest.mark.parametrize("layer", [None, 0, 1])
@pytest.mark.parametrize("head", [None, 0, 1])
def test_rows_sum_to_one(trace: Trace, layer: int | None, head: int | None) -> None:
    rows = weights(trace, POOL, layer, head)
    assert [len(row) for row in rows] == [len(recipe(trace).tokens)] * len(rows)
    assert [sum(row) for row in rows] == pytest.approx([1] * len(rows))


def test_the_average_is_over_all_layers_and_heads(trace: Trace) -> None:
    single = [weights(trace, POOL, layer, head) for layer in (0, 1) for head in (0, 1)]
    mean = [
        [sum(cell) / 4 for cell in zip(*rows, strict=True)] for rows in zip(*single, strict=True)
    ]
    for row, expected in zip(weights(trace, POOL), mean, strict=True):
        assert row == pytest.approx(expected)


def test_layers_differ(trace: Trace) -> None:
    assert weights(trace, POOL, 0, 0) != weights(trace, POOL, 1, 0)


def test_looking_does_not_change_the_answer(trace: Trace) -> None:
    classifier = POOL.load(recipe(trace).model, Classifier)
    (before,) = classifier.classify(["A warm and funny film."])
    weights(trace, POOL)
    (after,) = classifier.classify(["A warm and funny film."])
    assert before == after


@pytest.mark.parametrize(("layer", "head"), [(2, None), (-1, None), (None, 2)])
def test_a_layer_or_head_that_is_not_there_is_refused(
    trace: Trace, layer: int | None, head: int | None
) -> None:
    with pytest.raises(InputError, match="they go from 0 to 1"):
        weights(trace, POOL, layer, head)


def test_an_answer_by_rules_has_no_attention() -> None:
    ruled = ask(Question("sentiment", "A warm film."), "rules", POOL)
    with pytest.raises(InputError, match="no attention"):
        weights(ruled, POOL)
