"""Every kind of question has the same answer whichever engine is named, beside a weight or not."""

import pytest

from tests import engines_page
from tests.engines_page import ENGINES, KINDS, ask, beside

SAMPLES = [
    pytest.param(sample, id=f"{kind}: {sample.text}")
    for kind, samples in KINDS.items()
    for sample in samples
]
engines = pytest.mark.parametrize("engine", ENGINES)
samples = pytest.mark.parametrize("sample", SAMPLES)


@engines
@samples
def test_every_engine_gives_the_answer(sample, engine):
    assert ask(sample, engine, sample.context)[1].text == sample.answer


@engines
@samples
def test_a_weighted_sentence_about_something_else_changes_no_answer(sample, engine):
    _, found = ask(sample, engine, beside(sample))
    assert found.text == sample.answer
    if found.text in ("True", "False", "Unknown") and engine != "z3":
        assert found.confidence in (None, pytest.approx(1))


@engines
@samples
@pytest.mark.parametrize("weight", ["", "beside a weight"])
def test_so_it_is_in_the_closed_world(sample, engine, weight):
    context = beside(sample) if weight else sample.context
    _, found = ask(sample, engine, context, world="closed")
    assert found.text == (sample.closed or sample.answer)


@engines
@samples
def test_so_it_is_with_rules_that_run_forwards_only(sample, engine):
    _, found = ask(sample, engine, beside(sample), logic="forward")
    assert found.text == (sample.forward or sample.answer)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("sample", [one for one in SAMPLES if one.values[0].on])
def test_an_answer_that_hangs_on_a_weight_is_given_with_it(sample, engine):
    _, found = ask(sample, engine, sample.on)
    assert found.text == sample.answer
    assert found.confidence is None or found.confidence < 1


def test_the_table_of_the_page_is_true():
    page = engines_page.PAGE.read_text(encoding="utf-8")
    assert page == engines_page.written(page), "Write it again: python -m tests.engines_page"
