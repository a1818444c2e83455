"""A language model that writes: its tokens, their distributions, its options and its odds."""

import itertools
from pathlib import Path
from typing import Any

import pytest
import tiny
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models.decoding import Decoder
from playground.models.language_model import LanguageModel
from playground.models.pool import Pool
from playground.models.writers import open_writer
from playground.models.writing import Message, Sampling, Written

HELLO = [Message("user", "Is the crane red?")]
GREEDY = Sampling(max_new_tokens=24, temperature=0)
WORDS = tiny.tokenizer()


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> LanguageModel:
    folder = tiny.language_model(tmp_path_factory.mktemp("tiny"))
    found = open_writer(str(folder), Pool())
    assert isinstance(found, LanguageModel)
    return found


def text(pieces: list[Written]) -> str:
    return "".join(piece.text for piece in pieces)


def distributions(pieces: list[Written]) -> list[Any]:
    return [piece.distribution for piece in pieces]


def bare(model: LanguageModel, **settings: Any) -> torch.Tensor:
    """What transformers' own `generate` writes after the same prompt, as token ids."""
    prompt = torch.tensor([model.layout.prompt(HELLO)])
    mask = torch.ones_like(prompt)
    said = model.network.generate(prompt, attention_mask=mask, max_new_tokens=24, **settings)
    return said[0, prompt.shape[1] :]


def test_the_likeliest_tokens_are_those_of_transformers_generate(model: LanguageModel) -> None:
    ids = bare(model, do_sample=False)
    expected = model.tokenizer.decode(ids, skip_special_tokens=True)
    assert text(list(model.write(HELLO, GREEDY))) == expected


def test_a_token_s_probability_and_entropy_are_those_of_the_network(model: LanguageModel) -> None:
    pieces = list(model.write(HELLO, GREEDY))
    ids = bare(model, do_sample=False)
    prompt = model.layout.prompt(HELLO)
    with torch.inference_mode():
        logits = model.network(torch.tensor([[*prompt, *ids]])).logits[0, len(prompt) - 1 : -1]
    p = logits.softmax(-1)
    entropy = torch.distributions.Categorical(logits=logits).entropy() / torch.tensor(2.0).log()
    told = distributions(pieces)
    assert [one.p for one in told] == pytest.approx(p.max(-1).values.tolist(), abs=1e-5)
    assert [one.entropy for one in told] == pytest.approx(entropy.tolist(), abs=1e-3)


def test_alternatives_are_the_likeliest_tokens_in_order(model: LanguageModel) -> None:
    for told in distributions(list(model.write(HELLO, GREEDY))):
        shares = [p for _, p in told.alternatives]
        assert shares == sorted(shares, reverse=True)
        assert told.p == shares[0]


def test_a_seed_gives_the_same_text_again_and_another_seed_another(model: LanguageModel) -> None:
    def drawn(seed: int) -> str:
        return text(list(model.write(HELLO, Sampling(24, temperature=1.0, seed=seed))))

    assert drawn(1) == drawn(1)
    assert len({drawn(seed) for seed in range(4)}) > 1


def test_top_k_of_one_is_the_likeliest_at_any_temperature(model: LanguageModel) -> None:
    hot = Sampling(24, temperature=5.0, top_k=1)
    assert text(list(model.write(HELLO, hot))) == text(list(model.write(HELLO, GREEDY)))


def test_a_small_top_p_draws_from_the_head_alone(model: LanguageModel) -> None:
    narrow = Sampling(24, temperature=1.0, top_p=1e-6)
    assert text(list(model.write(HELLO, narrow))) == text(list(model.write(HELLO, GREEDY)))


def test_no_more_tokens_are_written_than_asked_for(model: LanguageModel) -> None:
    assert len(list(model.write(HELLO, Sampling(5, temperature=0)))) <= 5


def test_writing_can_be_stopped(model: LanguageModel) -> None:
    writing = model.write(HELLO, GREEDY)
    assert len(list(itertools.islice(writing, 2))) == 2
    writing.close()  # type: ignore[attr-defined]
    assert list(writing) == []


def test_a_begun_answer_goes_on_as_if_it_had_written_it(model: LanguageModel) -> None:
    whole = list(model.write(HELLO, GREEDY))
    head = next(
        cut
        for cut in range(3, len(whole))
        if model.layout.ids(text(whole[:cut])) == bare(model, do_sample=False)[:cut].tolist()
    )
    rest = list(model.write(HELLO, GREEDY, begin=text(whole[:head])))
    assert text(whole[:head]) + text(rest[: len(whole) - head]) == text(whole)


def test_a_conversation_longer_than_the_window_says_so(model: LanguageModel) -> None:
    with pytest.raises(ModelError, match="reads 512; shorten it"):
        next(iter(model.write([Message("user", "crane " * 600)], GREEDY)))


def test_odds_after_a_conversation_longer_than_the_window_are_not_computed(
    model: LanguageModel,
) -> None:
    with pytest.raises(ModelError, match="reads 512"):
        model.odds([Message("user", "old harbour " * 600)], ("Yes", "No"))


def test_writing_ends_where_the_window_is_full(model: LanguageModel) -> None:
    long = [Message("user", "crane" * 100)]
    room = model.window - len(model.layout.prompt(long))
    assert len(list(model.write(long, Sampling(5_000, temperature=0)))) <= room


def test_odds_are_the_probabilities_of_the_whole_answers(model: LanguageModel) -> None:
    options = ("True", "False", "Unknown", "True and false")
    sums = []
    prompt = model.layout.prompt(HELLO)
    for option in options:
        ids = [*model.layout.ids(f"So:\nAnswer: {option}"), 0]
        with torch.inference_mode():
            logits = model.network(torch.tensor([prompt + ids])).logits[0, len(prompt) - 1 : -1]
        log_p = logits.double().log_softmax(-1)
        sums.append(sum(log_p[i, one].item() for i, one in enumerate(ids)))
    expected = torch.tensor(sums, dtype=torch.float64).softmax(0).tolist()
    odds = model.odds(HELLO, tuple(f" {option}" for option in options), "So:\nAnswer:")
    assert [p for _, p in odds.outcomes] == pytest.approx(expected, abs=1e-4)


def test_a_system_message_that_a_template_refuses_goes_into_the_first_one(tmp_path: Path) -> None:
    words = tiny.tokenizer()
    refusal = "{{ raise_exception('no system role') }}"
    words.chat_template = f"{{% if messages[0].role == 'system' %}}{refusal}{{% endif %}}" + (
        tiny.TEMPLATE
    )
    model = LanguageModel(ModelInfo("x", "", "cpu", "float32"), words, tiny.llama(len(words)))
    asked = [Message("system", "Be brief."), Message("user", "Is it red?")]
    assert (
        words.decode(model.layout.prompt(asked))
        == "<|user|>Be brief.\n\nIs it red?<|end|><|assistant|>"
    )


def test_a_thought_that_the_template_opens_is_told_once(tmp_path: Path) -> None:
    model = open_writer(str(tiny.language_model(tmp_path / "thinks")), Pool())
    assert isinstance(model, LanguageModel)
    model.tokenizer.chat_template = f"{model.tokenizer.chat_template}<think>\n"
    first, *rest = model.write(HELLO, GREEDY)
    assert first == Written("<think>", None)
    assert list(model.write(HELLO, GREEDY, begin="<think>")) == rest


def test_without_a_template_the_text_is_continued(tmp_path: Path) -> None:
    words = tiny.tokenizer()
    words.chat_template = None
    model = LanguageModel(ModelInfo("x", "", "cpu", "float32"), words, tiny.llama(len(words)))
    assert words.decode(model.layout.prompt([Message("user", "Once upon")])) == "Once upon"


def test_a_model_that_is_no_language_model_says_so() -> None:
    with pytest.raises(ModelError, match="embedded/sentiment"):
        open_writer("embedded/sentiment", Pool())


def test_what_was_learnt_by_heart_comes_out(tmp_path: Path) -> None:
    folder = tiny.taught(tmp_path, [("Is the crane red?", "Yes, it is red."), ("Who?", "Bob.")])
    model = open_writer(str(folder), Pool())
    assert text(list(model.write(HELLO, GREEDY))) == "Yes, it is red."
    assert model.odds(HELLO, ("Yes, it is red.", "Bob.")).p("Yes, it is red.") > 0.9


@settings(max_examples=200)
@given(st.text(max_size=60), st.text(max_size=20))
def test_pieces_joined_are_the_text_and_half_characters_wait(said: str, before: str) -> None:
    said, before = (one.encode(errors="replace").decode() for one in (said, before))
    decoder = Decoder(WORDS, WORDS(before)["input_ids"])
    pieces = [decoder.add(token) for token in WORDS(said)["input_ids"]]
    assert "".join(pieces) == said
