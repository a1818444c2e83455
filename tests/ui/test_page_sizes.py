"""No view that looks inside is larger than a megabyte, however long the text is."""

import pytest

from playground.core import Question, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.explain.attention_maps import glance
from playground.explain.walk.look import look
from playground.explain.walk.stops import STOPS, Place
from playground.models.pool import Pool
from playground.poke.held import LONGEST, before, edits_of, kinds_of, poked
from playground.ui.attention import attention_view
from playground.ui.glance import glance_view
from playground.ui.poke.view import poke_view
from playground.ui.walk.view import walk_view

MEGABYTE = 1_000_000
WORDS = "The film was warm and the funny old captain sang wonderfully "


@pytest.fixture(scope="module")
def models() -> Pool:
    return Pool()


@pytest.fixture(scope="module")
def longest(models: Pool) -> Trace:
    """The answer to a text that fills the network's window."""
    trace = ask(Question("sentiment", WORDS * 100), "probabilistic", models)
    assert trace.answer
    return trace


def size(html: str) -> int:
    return len(html.encode())


def test_attention_of_512_tokens() -> None:
    tokens = [f"wonderful{number}" for number in range(512)]
    html = attention_view(tokens, [[1 / 512] * 512] * 512)
    assert 500_000 < size(html) < MEGABYTE


def test_all_heads(models: Pool, longest: Trace) -> None:
    assert size(glance_view(glance(longest, models))) < MEGABYTE


@pytest.mark.parametrize("stop", STOPS)
def test_every_stop_of_the_walk(stop: str, models: Pool, longest: Trace) -> None:
    assert size(walk_view(look(longest, models, Place(stop)), longest.id)) < MEGABYTE


def test_all_edits_of_the_longest_text_that_is_poked(longest: Trace) -> None:
    text = ("Ada, a young German Christian, said that he liked the film. " * 200)[:LONGEST]
    question = Question("sentiment", text)
    trace = Trace("1", "", question, "probabilistic", "x", None, (), longest.answer, None, 1.0)

    def asks(asked: Question, mode: str, solver: str) -> Trace:
        return Trace("1", "", asked, "rules", "x", None, (), longest.answer, None, 1.0)

    was, _ = before(trace, asks)
    found = {
        kind: list(poked(trace, edits_of(kind, question, was.answer, None), was, asks))
        for kind in kinds_of("sentiment")
    }
    assert sum(map(len, found.values())) > 25
    assert size(poke_view(trace, was, "all", found)) < MEGABYTE


def test_a_longer_text_is_not_poked() -> None:
    with pytest.raises(InputError, match="8,000 characters"):
        edits_of("typo", Question("sentiment", "x" * (LONGEST + 1)), "positive", None)
