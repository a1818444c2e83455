"""What a writer's text rests on: its sentences are found, taken out, and moved a little."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tiny
import torch

from playground.core import Attention, Question, TokenDistributions
from playground.engine import ask
from playground.errors import InputError
from playground.explain.opening import opening
from playground.explain.proof_agreement import METHODS, of_writer
from playground.explain.writer_probe import Probe
from playground.models.inside import MOST
from playground.models.pool import Pool

POOL = Pool()
FACTS = ("Bob is big.", "All big people are kind.", "Ann is red.")
QUESTION = Question("deduction", "Bob is kind.", " ".join(FACTS))


@pytest.fixture(scope="module")
def probe(tmp_path_factory: pytest.TempPathFactory) -> Probe:
    """A tiny model that was taught to write the answer."""
    folder = tmp_path_factory.mktemp("writer")
    asked = f"{QUESTION.context} {QUESTION.text}"
    solver = str(tiny.taught(folder, [(asked, "Bob is kind.")]))
    trace = ask(Question("chat", asked), "probabilistic", POOL, solver=solver)
    odds = next(one for one in trace.evidence if isinstance(one, TokenDistributions))
    written = sum(bool(one.token) for one in odds.tokens)
    return Probe.of(opening(trace, POOL), FACTS, written)


def test_each_sentence_is_found_where_it_stands(probe: Probe) -> None:
    tokens = probe.inside.tokens
    said = ["".join(tokens[at] for at in place).strip() for place in probe.places]
    assert said == list(FACTS)
    assert "".join(tokens[probe.begun :]) == "Bob is kind."


def log_p(probe: Probe, ids: list[int]) -> float:
    """The mean log-probability of what was written at the end of these tokens, read in one go."""
    count = len(probe.inside.tokens) - probe.begun
    with torch.inference_mode():
        logits = probe.inside.network(input_ids=torch.tensor([ids])).logits[0]
    odds = logits.double().log_softmax(-1)[-count - 1 : -1]
    return sum(float(odds[at, one]) for at, one in enumerate(ids[-count:])) / count


def test_without_a_sentence_is_what_the_model_says_to_a_text_without_its_tokens(
    probe: Probe,
) -> None:
    ids = probe.inside.inputs["input_ids"][0].tolist()
    kept = [one for at, one in enumerate(ids) if at not in probe.places[1]]
    whole, without = probe.likely([(), (1,)])
    assert without == pytest.approx(math.exp(log_p(probe, kept)), abs=1e-5)
    assert whole > 0.9  # it was taught to write that
    out = {at for place in probe.places for at in place}
    bare = [one for at, one in enumerate(ids) if at not in out]
    assert probe.likely([(0, 1, 2)]) == pytest.approx([math.exp(log_p(probe, bare))], abs=1e-5)


def test_the_last_token_before_what_was_written_may_be_taken_out(probe: Probe) -> None:
    ids = probe.inside.inputs["input_ids"][0].tolist()
    last = replace(probe, places=(range(probe.begun - 2, probe.begun), range(probe.begun)))
    kept = [one for at, one in enumerate(ids) if at not in last.places[0]]
    assert last.likely([(0,)]) == pytest.approx([math.exp(log_p(probe, kept))], abs=1e-5)
    with pytest.raises(InputError, match="nothing to go on"):
        last.likely([(1,)])


def test_attention_is_a_share_of_what_the_writing_places_look_at(probe: Probe) -> None:
    found = probe.attention()
    assert set(found) == {"attention", "rollout"}
    for shares in found.values():
        assert all(one > 0 for one in shares)
        assert sum(shares) < 1


def test_the_gradient_is_that_of_stretching_a_sentences_words(probe: Probe) -> None:
    found = probe.gradient()
    words = probe.inside.network.get_input_embeddings()
    for sentence, place in enumerate(probe.places):
        said = []
        for factor in (1.001, 0.999):

            def stretch(*seen: Any, place: range = place, factor: float = factor) -> Any:
                out = seen[-1].clone()
                out[0, list(place)] *= factor
                return out

            hook = words.register_forward_hook(stretch)
            said.append(log_p(probe, probe.inside.inputs["input_ids"][0].tolist()))
            hook.remove()
        slope = (said[0] - said[1]) / 0.002
        assert found[sentence] == pytest.approx(slope, rel=0.1, abs=2e-4)


def test_what_is_not_there_or_too_long_is_not_explained(probe: Probe) -> None:
    with pytest.raises(InputError, match="not found"):
        Probe.of(probe.inside, ("Cara is old.",), 2)
    with pytest.raises(InputError, match="wrote nothing"):
        Probe.of(probe.inside, FACTS, 0)
    long = replace(probe.inside, tokens=("a",) * (MOST + 1))
    with pytest.raises(InputError, match=f"At most {MOST}"):
        Probe.of(long, FACTS, 2)


def test_the_reasoner_is_held_against_the_proof(tmp_path: Path) -> None:
    trace = ask(QUESTION, "probabilistic", POOL, solver="embedded/reasoner")
    assert any(isinstance(one, Attention) for one in trace.evidence)
    found = of_writer(trace, POOL, (0, 1))
    assert (found.model, found.sentences, found.gold) == ("embedded/reasoner", FACTS, (0, 1))
    assert trace.answer
    assert found.answer == trace.answer.text
    assert {one.method for one in found.rows} == {*METHODS, "chance"}
    best = sorted(range(3), key=lambda at: found.scores["deletion"][at])[1:]
    assert set(best) == {0, 1}  # without either of the proof's what it wrote is less likely
    assert 0 < found.p < 1
