"""What an answer rests on: pieces taken out, slopes, and the way from a text of mean vectors."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import log

import pytest
import tiny
import torch

from playground.core import Answer, Question, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.explain.attribution import GAP, Attribution, attributed
from playground.explain.attribution_target import WORDS, Target, target_of
from playground.explain.opening import opening
from playground.models.pool import Pool

POOL = Pool()
PASSAGE = "Ida Brandt moved to Oslo in 1998. She opened a small bakery near the river."
ASKED = {
    "sentiment": Question("sentiment", "The soup was cold, but the waiter was wonderful."),
    "question-answering": Question("question-answering", "When did Ida move to Oslo?", PASSAGE),
    "translation": Question("translation", "The old bridge is closed today."),
    "extraction": Question("extraction", "Anna Keller met the mayor in Hamburg."),
}
TRACES = {task: ask(one, "probabilistic", POOL) for task, one in ASKED.items()}


@cache
def explained(task: str) -> Attribution:
    return attributed(TRACES[task], POOL)


def target(task: str) -> Target:
    return target_of(TRACES[task], opening(TRACES[task], POOL))


def alone(one: Target, kept: Sequence[int]) -> float:
    """The answer's log-probability where these tokens alone are read, in a batch of one."""
    inputs = {
        name: value if name.startswith("decoder") else value[:, list(kept)]
        for name, value in one.inside.inputs.items()
    }
    with torch.inference_mode():
        said = one.inside.network(**inputs)
    where = [list(kept).index(at) for at in one.read_at]
    if one.inside.kind == "spans":
        starts, ends = (x[0].log_softmax(-1) for x in (said.start_logits, said.end_logits))
        return float(starts[where[0]] + ends[where[1]])
    log_p = said.logits[0].log_softmax(-1)
    if one.inside.kind == "labels":
        return float(log_p[one.outcomes[0]])
    if one.inside.kind == "tags":
        return float(log_p[where[0], one.outcomes[0]])
    return sum(float(log_p[at, token]) for at, token in enumerate(one.outcomes)) / len(one.outcomes)


@pytest.mark.parametrize("task", ASKED)
def test_without_a_piece_it_is_as_likely_as_where_the_rest_alone_is_read(task: str) -> None:
    one = target(task)
    gone = [(), (0,), (1, 2)]
    for said, pieces in zip(one.likely(gone), gone, strict=True):
        out = {at for piece in pieces for at in one.places[piece]}
        kept = [at for at in range(len(one.tokens)) if at not in out]
        assert log(said) == pytest.approx(alone(one, kept), abs=1e-4)


@pytest.mark.parametrize("task", ASKED)
def test_the_slopes_are_those_of_stretching_a_words_vectors(task: str) -> None:
    one = target(task)
    found, vectors = one.gradient(), one.vectors()
    for piece, place in list(enumerate(one.places))[:3]:
        moved = []
        for factor in (1.001, 0.999):
            stretched = vectors.clone()
            stretched[0, list(place)] *= factor
            with torch.inference_mode():
                moved.append(float(one.log_p_of(stretched)))
        assert found[piece] == pytest.approx((moved[0] - moved[1]) / 0.002, rel=0.1, abs=2e-3)


@pytest.mark.parametrize("task", ASKED)
def test_integrated_gradients_add_up_to_what_the_text_changes(task: str) -> None:
    found, one = explained(task), target(task)
    with torch.inference_mode():
        whole = float(one.log_p_of(one.vectors()) - one.log_p_of(one.blank()))
    assert 0 <= found.gap <= GAP
    assert sum(found.scores["integrated"]) == pytest.approx(whole, rel=GAP + 0.01)


@pytest.mark.parametrize("task", ASKED)
def test_the_words_are_the_texts_in_its_order(task: str) -> None:
    found = explained(task)
    said = f"{ASKED[task].text} {ASKED[task].context}".casefold()
    places = [said.find(one.casefold()) for one in found.pieces]
    assert min(places) >= 0
    assert len(found.pieces) >= 5
    assert all(set(one) >= {"deletion", "gradient"} for one in (found.scores, found.without))


def test_the_word_that_carries_a_judgement_is_found_and_its_loss_is_checked() -> None:
    found = explained("sentiment")
    for method in ("deletion", "integrated"):
        scores = found.scores[method]
        assert found.pieces[scores.index(max(scores))] == "wonderful"
        assert found.without[method] < found.without["chance"] < found.p


def test_the_words_of_a_readers_answer_stay() -> None:
    found = explained("question-answering")
    assert found.said == "1998"
    assert "1998" not in found.pieces


def test_a_long_text_is_explained_by_its_sentences() -> None:
    text = "The room was clean and the bed was soft. " * 12
    found = attributed(ask(Question("sentiment", text), "probabilistic", POOL), POOL)
    assert len(text.split()) > WORDS
    assert len(found.pieces) == 12
    assert set(found.pieces) == {"the room was clean and the bed was soft."}


def test_of_a_language_model_the_users_words_are_taken_out(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tiny.taught(tmp_path_factory.mktemp("w"), [("Name a colour.", "Blue is a colour.")])
    trace = ask(Question("chat", "Name a colour."), "probabilistic", POOL, solver=str(folder))
    found = attributed(trace, POOL)
    assert found.pieces == ("Name", "a", "colour")
    assert set(found.scores) == {"deletion", "gradient"}
    assert found.steps == 0
    assert found.p > 0.9  # it was taught to write that


def test_where_nothing_was_answered_nothing_is_explained() -> None:
    silent = replace(TRACES["sentiment"], answer=Answer("", abstained=True, why="nothing read"))
    with pytest.raises(InputError, match="no answer"):
        attributed(silent, POOL)


def test_a_text_of_too_many_tokens_is_not_explained() -> None:
    trace: Trace = ask(Question("sentiment", "good " * 250), "probabilistic", POOL)
    with pytest.raises(InputError, match="words can be taken out one by one"):
        attributed(trace, POOL)


def test_a_check_takes_out_a_fifth_of_the_pieces() -> None:
    found = explained("question-answering")
    assert found.taken == round(len(found.pieces) / 5)
