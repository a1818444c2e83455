"""The walk through a transformer: six stops on a text, in numbers that agree with the answer's."""

from dataclasses import asdict
from math import exp, log
from typing import Any

import pytest
import tiny
import torch
from test_models import save_tiny

from playground.core import Attention, Question, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.explain.walk.look import can_walk, look
from playground.explain.walk.output import HEATS
from playground.explain.walk.stops import STOPS, Place
from playground.models.language_model import LanguageModel
from playground.models.pool import Pool

POOL = Pool()
TEXT = "A warm and wonderfully funny film."


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    """A classifier's answer."""
    folder = str(save_tiny(tmp_path_factory.mktemp("judge")))
    return ask(Question("sentiment", TEXT), "probabilistic", POOL, solver=folder)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    """A language model's answer."""
    folder = str(
        tiny.taught(tmp_path_factory.mktemp("w"), [("Name a colour.", "Blue is a colour.")])
    )
    return ask(Question("chat", "Name a colour."), "probabilistic", POOL, solver=folder)


def stop(trace: Trace, name: str, **where: int) -> Any:
    return look(trace, POOL, Place(name, **where)).stop


def test_a_text_is_cut_into_words_pieces_and_marks(judged: Trace) -> None:
    found = stop(judged, "tokens")
    assert found.cutting == "WordPiece"
    assert [(one.token, one.part) for one in found.pieces] == [
        ("[CLS]", "special"), ("a", "word"), ("warm", "word"), ("and", "word"),
        ("wonderful", "word"), ("##ly", "piece"), ("funny", "word"), ("film", "word"),
        (".", "word"), ("[SEP]", "special"),
    ]  # fmt: skip


def test_where_spaces_are_marked_a_piece_is_what_goes_on_a_word(written: Trace) -> None:
    found = stop(written, "tokens")
    words: list[str] = []
    for one in found.pieces:
        words += [] if one.part == "piece" else [""]
        words[-1] += one.token
    assert found.cutting == "BPE"
    assert {"Name", " a", " colour", ".", "Blue", " is"} <= set(words)


def test_the_longest_word_is_followed(judged: Trace) -> None:
    frame = look(judged, POOL, Place()).frame
    assert frame.tokens[frame.place.token] == "wonderful"
    assert (frame.layers, frame.heads, frame.width, frame.vocabulary) == (2, 2, 24, 30522)


def test_what_was_written_is_followed_from_before_its_longest_new_word(written: Trace) -> None:
    frame = look(written, POOL, Place()).frame
    new = frame.tokens[frame.place.token + 1]
    assert frame.kind == "next"
    assert new.strip() in "Blue is a colour."


def test_neighbours_are_those_of_the_whole_vocabulary(judged: Trace) -> None:
    found = stop(judged, "embeddings", token=2)
    recipe = next(one for one in judged.evidence if isinstance(one, Attention))
    from playground.models.classifier import Classifier

    network = POOL.load(recipe.model, Classifier).running.inner[0]
    table = network.get_input_embeddings().weight.detach().double()
    warm = torch.tensor(found.vector, dtype=torch.double)
    cosines = sorted((table @ warm / table.norm(dim=1) / warm.norm()).tolist())
    assert [cosine for _, cosine in found.near] == pytest.approx(cosines[-2:-12:-1], abs=1e-5)
    assert found.length == pytest.approx(float(warm.norm()))
    assert 0 < found.kept <= 1


def test_the_last_layer_says_what_the_answer_is(judged: Trace) -> None:
    found = stop(judged, "context")
    assert judged.answer
    assert found.last == judged.answer.text
    assert found.states[-1].rank == 1
    assert found.states[-1].final == pytest.approx(judged.answer.confidence, abs=1e-5)
    assert found.states[0].to_start == pytest.approx(1)


def test_after_its_prompt_a_model_would_say_what_it_wrote(written: Trace) -> None:
    recipe = next(one for one in written.evidence if isinstance(one, Attention))
    whole = POOL.load(recipe.model, LanguageModel).inside(recipe.tokens).tokens
    for token in range(len(whole) - 5, len(whole) - 1):
        assert stop(written, "context", token=token).last == whole[token + 1]


def test_the_shares_of_a_head_add_up_to_what_it_hands_on(judged: Trace) -> None:
    found = stop(judged, "attention", token=3, layer=1, head=1)
    assert sum(one.weight for one in found.looked) + found.rest_weight == pytest.approx(1)
    for at, made in enumerate(found.made):
        parts = sum(one.weight * one.value[at] for one in found.looked)
        assert parts + found.rest_value[at] == pytest.approx(made, abs=1e-6)
    for one in found.looked:
        product = sum(q * k for q, k in zip(found.query, one.key, strict=True))
        assert one.product == pytest.approx(product, abs=1e-5)
        assert one.scaled == pytest.approx(product / len(found.query) ** 0.5, abs=1e-5)
    assert found.gap < 1e-5


def test_a_writer_looks_at_nothing_that_comes_later(written: Trace) -> None:
    found = stop(written, "attention", token=5)
    assert max(one.at for one in found.looked) <= 5
    assert [row.index(None) for row in found.scores if None in row]


@pytest.mark.parametrize("right", [0, 1, 2])
def test_a_lesson_is_cross_entropy(judged: Trace, right: int) -> None:
    found = stop(judged, "training", right=right)
    odds = {one.number: one.p for one in found.pushes}
    assert found.loss == pytest.approx(-log(odds[right]), abs=1e-6)
    assert {one.number: one.push for one in found.pushes} == pytest.approx(
        {number: p - (number == right) for number, p in odds.items()}
    )
    assert len(found.by_token) == len(found.read) == 10
    assert len(found.by_layer) == 2


def test_output_is_the_answers_and_its_difference_stands_beside_it(judged: Trace) -> None:
    found = stop(judged, "output")
    assert {one.name for one in found.compared} == {"positive", "negative", "neutral"}
    for one in found.compared:
        assert one.here == pytest.approx(one.answered, abs=1e-5)


def test_a_writers_output_is_compared_token_by_token(written: Trace) -> None:
    frame = look(written, POOL, Place()).frame
    found = stop(written, "output", token=frame.place.token)
    assert found.compared[0].name == frame.tokens[frame.place.token + 1]
    for one in found.compared:
        assert one.here == pytest.approx(one.answered, abs=1e-4)


def test_a_readers_span_is_the_answers() -> None:
    asked = Question("question-answering", "Who wrote the letter?", "Ada wrote the letter in May.")
    found = stop(ask(asked, "probabilistic", POOL), "output")
    assert [choice.of for choice in found.choices] == ["start", "end"]
    assert [one.name for one in found.compared] == ["span", "absent"]
    for one in found.compared:
        assert one.here == pytest.approx(one.answered, abs=1e-4)


@pytest.fixture(scope="module")
def tagged() -> Trace:
    """A tagger's answer."""
    asked = Question("extraction", "", "Yesterday Ada Lovelace met Bo in Paris.")
    return ask(asked, "probabilistic", POOL)


def test_a_taggers_kinds_are_the_answers_where_its_surest_name_begins(tagged: Trace) -> None:
    frame = look(tagged, POOL, Place()).frame
    assert frame.tokens[frame.place.token] == "paris"  # as the answer's evidence has it
    found = stop(tagged, "output")
    assert [choice.of for choice in found.choices] == ["tag"]
    assert found.choices[0].outcomes[0][0] == "B-place"
    assert {one.name for one in found.compared} == {"none", "person", "place", "organization"}
    for one in found.compared:
        assert one.here == pytest.approx(one.answered, abs=1e-5)


def test_a_tagger_says_a_label_of_each_token_that_is_followed(tagged: Trace) -> None:
    frame = look(tagged, POOL, Place()).frame
    for token, label in (("ada", "B-person"), ("lace", "I-person"), ("met", "O")):
        place = next(at for at, one in enumerate(frame.tokens) if one.endswith(token))
        assert stop(tagged, "context", token=place).last == label
        found = stop(tagged, "output", token=place)
        assert found.choices[0].outcomes[0][0] == label
        assert not found.compared  # the answer tells the kinds of the surest name alone
        assert stop(tagged, "training", token=place).right == label


def test_the_network_of_deduction_is_no_transformer_to_walk_through() -> None:
    found = ask(Question("deduction", "Bob is big.", "Bob is big."), "probabilistic", POOL)
    assert not can_walk(found)
    with pytest.raises(InputError, match="no plain transformer"):
        look(found, POOL, Place())


def test_a_translators_next_token_is_the_answers() -> None:
    asked = Question("translation", "The boat is old.", options={"target_language": "es"})
    found = stop(ask(asked, "probabilistic", POOL), "output", token=1)
    assert found.compared
    for one in found.compared:
        assert one.here == pytest.approx(one.answered, abs=1e-4)


def test_shares_at_each_temperature_are_exact(written: Trace) -> None:
    (choice,) = stop(written, "output").choices
    cool = HEATS.index(1.0)
    for _, logit, p in choice.outcomes:
        assert exp(logit - choice.heated[cool]) == pytest.approx(p, abs=1e-9)


@pytest.mark.parametrize("name", STOPS)
def test_a_stop_is_data(judged: Trace, name: str) -> None:
    walk = look(judged, POOL, Place(name))
    assert asdict(walk)["frame"]["place"]["stop"] == name
    assert walk.frame.engine.startswith("PyTorch")
    assert walk.frame.answered == ""


def test_what_is_not_there_is_refused(judged: Trace) -> None:
    for where, said in (
        (Place("exit"), "no stop “exit”"),
        (Place(token=10), "no token 10; they go from 0 to 9"),
        (Place("attention", layer=2), "no layer 2; they go from 0 to 1"),
        (Place("attention", head=-1), "no head -1"),
        (Place("training", right=3), "no outcome 3; they go from 0 to 2"),
    ):
        with pytest.raises(InputError, match=said):
            look(judged, POOL, where)


def test_an_answer_by_rules_has_nothing_to_walk_through(judged: Trace) -> None:
    ruled = ask(Question("sentiment", TEXT), "rules", POOL)
    assert can_walk(judged)
    assert not can_walk(ruled)
    with pytest.raises(InputError, match="no transformer"):
        look(ruled, POOL, Place())


def test_looking_does_not_change_the_answer(judged: Trace) -> None:
    for name in STOPS:
        stop(judged, name)
    again = ask(judged.question, "probabilistic", POOL, solver=judged.solver)
    assert again.answer == judged.answer
