"""Where llama.cpp wrote and transformers would choose otherwise, and that the page says so."""

import statistics
from dataclasses import replace

import pytest

from playground.core import Question, TokenDistributions, Trace
from playground.engine import ask
from playground.explain.engines import Difference, Differences, differences
from playground.models.gguf_file import SMOLLM2
from playground.models.language_model import LanguageModel
from playground.models.pool import Pool
from playground.models.writing import Message, Sampling
from playground.ui.engines import engines_view

ONE = Sampling(max_new_tokens=1, temperature=0)


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


@pytest.fixture(scope="module")
def trace(pool: Pool) -> Trace:
    """A run that llama.cpp wrote."""
    options = {"max_new_tokens": "24", "temperature": "0"}
    asked = Question("chat", "What is the capital of France?", options=options)
    return ask(asked, "probabilistic", pool)


def told(trace: Trace) -> TokenDistributions:
    return next(one for one in trace.evidence if isinstance(one, TokenDistributions))


def test_every_token_is_compared_with_what_the_other_engine_finds_likeliest(
    trace: Trace, pool: Pool
) -> None:
    found = differences(trace, pool)
    assert found
    assert found.tokens == len(told(trace).tokens)


def test_a_token_that_the_other_engine_finds_less_likely_is_named(trace: Trace, pool: Pool) -> None:
    odds = told(trace)
    first = replace(odds.tokens[0], alternatives=((" crane", 0.9), *odds.tokens[0].alternatives))
    changed = replace(odds, tokens=(first, *odds.tokens[1:]))
    assert trace.answer
    evidence = tuple(changed if one == odds else one for one in trace.answer.evidence)
    found = differences(replace(trace, answer=replace(trace.answer, evidence=evidence)), pool)
    assert found
    assert found.found[0] == Difference(0, " crane", odds.tokens[0].token)


def test_the_odds_of_the_likeliest_five_differ_little_between_the_engines(
    trace: Trace, pool: Pool
) -> None:
    twin = pool.load(SMOLLM2, LanguageModel)
    message = [Message("user", trace.question.text)]
    gaps: list[float] = []
    begin = ""
    for token in told(trace).tokens[:6]:
        other = next(twin.write(message, ONE, begin)).distribution
        assert other
        theirs = dict(other.alternatives)
        gaps += [abs(p - theirs.get(name, 0.0)) for name, p in token.alternatives[:5]]
        begin += token.token
    assert statistics.median(gaps) <= 0.2


def test_one_engine_that_did_both_is_not_compared(trace: Trace, pool: Pool) -> None:
    assert trace.model
    assert differences(replace(trace, model=replace(trace.model, dtype="float32")), pool) is None


def test_the_page_names_the_places_and_escapes_the_tokens() -> None:
    html = engines_view(Differences(8, (Difference(0, "<b>", "Paris"),)))
    assert "At 1 of 8 tokens" in html
    assert "8 个词元中的 1 处" in html
    assert "1: &lt;b&gt; → Paris" in html
    assert "each of the 8" in engines_view(Differences(8, ()))
    assert engines_view(None) == ""
