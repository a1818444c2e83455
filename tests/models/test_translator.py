"""Marian networks: beam search against brute force, the distributions behind tokens, the solver.

The networks here are tiny and untrained, with pieces learnt from the sentences below, and are saved
and loaded as any model of the hub.
"""

import itertools
import json
import math
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core import (
    Attention,
    Distribution,
    Draft,
    Question,
    TokenDistributions,
    Trace,
)
from playground.engine import run
from playground.errors import ModelError
from playground.explain.attention import weights as attention_of
from playground.json_form import as_dict, from_dict
from playground.models import shipped
from playground.models.beam_search import search
from playground.models.pool import Pool
from playground.models.translator import BEAMS, Translation, Translator
from playground.wording.said import detail, worded

SENTENCES = [
    "The boat left the harbour before noon.",
    "Nora mends the old net by the window.",
    "El barco salió del puerto antes del mediodía.",
    "Nora remienda la red vieja junto a la ventana.",
    "船在中午之前离开了港口。",
    "诺拉在窗边修补旧渔网。",
]
TAGS = (">>en<<", ">>es<<", ">>zh<<")


def saved(folder: Path, tags: tuple[str, ...], **languages: str) -> Path:
    """A tiny untrained Marian network with its vocabulary, as `save_pretrained` writes it."""
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer
    from transformers import MarianConfig, MarianMTModel

    folder.mkdir()
    SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_prefix=str(folder / "source"),
        vocab_size=110,
        character_coverage=1.0,
        hard_vocab_limit=False,
        unk_id=0,
        bos_id=-1,
        eos_id=1,
        pad_id=2,
        minloglevel=2,
    )
    (folder / "source.model").rename(folder / "source.spm")
    (folder / "source.vocab").unlink()
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    learnt = SentencePieceProcessor(model_file=str(folder / "source.spm"))
    names = [*(learnt.id_to_piece(i) for i in range(len(learnt))), *tags]
    (folder / "vocab.json").write_text(json.dumps({name: at for at, name in enumerate(names)}))
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "MarianTokenizer", "model_max_length": 24, **languages})
    )
    torch.manual_seed(7)
    config = MarianConfig(
        vocab_size=len(names),
        d_model=16,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=16,
        decoder_ffn_dim=16,
        max_position_embeddings=32,
        init_std=0.6,
        pad_token_id=2,
        eos_token_id=1,
        decoder_start_token_id=2,
        forced_eos_token_id=None,
    )
    network: Any = MarianMTModel(config)
    network.half().save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("models") / "translation", TAGS)


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


@pytest.fixture(scope="module")
def translator(folder: Path, pool: Pool) -> Translator:
    return pool.load(str(folder), Translator)


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hub") / "opus-mt-en-de"
    return saved(place, (), source_lang="en", target_lang="de")


@pytest.fixture(scope="module")
def spoken(translator: Translator) -> list[Translation]:
    return translator.translate([SENTENCES[0], "Nora left.", "\ud800 net"], "es")


# --- beam search -------------------------------------------------------------------------------

END, WORDS, LONGEST = 1, 4, 3


class Table:
    """A made-up model: each beginning has its own random distribution over the next token."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.said: list[tuple[int, ...]] = []

    def log_p(self, said: tuple[int, ...]) -> list[float]:
        odds = [random.Random(f"{self.seed}{said}{word}").random() for word in range(WORDS)]
        return [math.log(one / sum(odds)) for one in odds]

    def __call__(self, tokens: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
        if self.said:
            self.said = [
                (*self.said[row], token)
                for row, token in zip(rows.tolist(), tokens.tolist(), strict=True)
            ]
        else:
            self.said = [()] * len(rows)
        return torch.tensor([self.log_p(said) for said in self.said], dtype=torch.float64)


def every_text() -> Iterator[tuple[int, ...]]:
    """Every text that ends, or is as long as may be and does not."""
    for length in range(1, LONGEST + 1):
        for text in itertools.product(range(WORDS), repeat=length):
            if END not in text[:-1] and (text[-1] == END or length == LONGEST):
                yield text


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000))
def test_with_enough_beams_it_finds_what_brute_force_finds(seed: int) -> None:
    table = Table(seed)
    texts = list(every_text())
    p = {text: sum(table.log_p(text[:at])[word] for at, word in enumerate(text)) for text in texts}
    best = sorted(texts, key=lambda text: -p[text] / len(text))
    [found] = search(table, sentences=1, start=0, end=END, beams=len(texts), longest=[LONGEST])
    assert [one.ids for one in found] == best
    assert [one.log_p for one in found] == pytest.approx([p[text] for text in best], abs=1e-4)


def test_one_beam_takes_the_likeliest_token_each_time() -> None:
    table, greedy = Table(3), ()
    while END not in greedy and len(greedy) < 6:
        odds = table.log_p(greedy)
        greedy = (*greedy, odds.index(max(odds)))
    [[found]] = search(Table(3), sentences=1, start=0, end=END, beams=1, longest=[6])
    assert found.ids == greedy


def test_it_is_as_transformers_own_search(translator: Translator) -> None:
    [ours] = translator.translate([SENTENCES[0]], "es")
    ids = translator._source_ids(ours.source)
    theirs = translator._network.generate(
        input_ids=torch.tensor([ids]),
        num_beams=BEAMS,
        num_return_sequences=BEAMS,
        max_new_tokens=translator.window,
        bad_words_ids=[[2]],
        output_scores=True,
        return_dict_in_generate=True,
    )
    assert [text for text, _ in ours.hypotheses] == translator._tokenizer.batch_decode(
        theirs.sequences, skip_special_tokens=True
    )
    assert ours.scores == pytest.approx(theirs.sequences_scores.tolist(), abs=1e-4)


# --- the network -------------------------------------------------------------------------------


def test_together_is_as_one_by_one(translator: Translator, spoken: list[Translation]) -> None:
    [alone] = translator.translate(["Nora left."], "es")
    assert alone.tokens == spoken[1].tokens
    assert alone.scores == pytest.approx(spoken[1].scores, abs=1e-4)


def test_the_wanted_language_goes_before_the_text(spoken: list[Translation]) -> None:
    assert spoken[0].source[0] == ">>es<<"
    assert spoken[0].source[-1] == "</s>"


def test_a_text_cannot_pass_for_a_tag_or_an_end(translator: Translator) -> None:
    [said] = translator.translate([">>zh<< The </s> net"], "es")
    assert [token for token in said.source if token in (*TAGS, "</s>")] == [">>es<<", "</s>"]


def test_each_token_has_its_distribution(translator: Translator, spoken: list[Translation]) -> None:
    for one in spoken:
        tokens = translator.distributions(one).tokens
        assert tuple(token.token for token in tokens) == one.tokens
        for token in tokens:
            odds = [p for _, p in token.alternatives]
            assert len(odds) == 8
            assert odds == sorted(odds, reverse=True)
            assert sum(odds) <= 1 + 1e-6
            assert dict(token.alternatives).get(token.token, token.p) == token.p <= odds[0]


def test_the_probability_of_the_whole_is_the_product_of_the_tokens(
    translator: Translator, spoken: list[Translation]
) -> None:
    for one in spoken:
        product = sum(math.log(token.p) for token in translator.distributions(one).tokens)
        assert one.log_p == pytest.approx(product, abs=1e-3)


@pytest.mark.parametrize(("layer", "head"), [(None, None), (0, None), (1, 1), (None, 0)])
def test_attention_looks_from_each_written_token_onto_the_source(
    translator: Translator, spoken: list[Translation], layer: int | None, head: int | None
) -> None:
    one = spoken[0]
    rows = translator.attention(one.source, one.tokens, layer, head)
    assert len(rows) == len(one.tokens)
    assert all(len(row) == len(one.source) for row in rows)
    assert [sum(row) for row in rows] == pytest.approx([1] * len(rows), abs=1e-5)


def test_a_model_of_one_pair_has_no_tag(pool: Pool, single: Path) -> None:
    translator = pool.load(str(single), Translator)
    assert (translator.source, translator.targets) == ("en", ("de",))
    [said] = translator.translate(["The net."], "de")
    assert not any(token.startswith(">>") for token in said.source)


def test_a_folder_with_half_a_network_is_refused(folder: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    whole = load_file(folder / "model.safetensors")
    half = {name: values for name, values in whole.items() if "decoder.layers.1" not in name}
    save_file(half, tmp_path / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ModelError, match="no whole translation model"):
        Pool().load(str(tmp_path), Translator)


# --- the solver --------------------------------------------------------------------------------


def asked(pool: Pool, model: Path, text: str, **options: str) -> tuple[list[Draft], Trace]:
    question = Question("translation", text, options=options)
    *events, trace = run(question, "probabilistic", pool, solver=str(model))
    assert isinstance(trace, Trace)
    return [event for event in events if isinstance(event, Draft)], trace


def test_an_answer_rests_on_tokens_search_and_attention(pool: Pool, folder: Path) -> None:
    _, trace = asked(pool, folder, "Nora mends the old net.")
    assert trace.answer is not None
    tokens, choice, attention = trace.answer.evidence
    assert isinstance(tokens, TokenDistributions)
    assert isinstance(choice, Distribution)
    assert isinstance(attention, Attention)
    assert attention.tokens == tuple(token.token for token in tokens.tokens)
    assert attention.onto[0] == ">>es<<"
    assert sum(p for _, p in choice.outcomes) == pytest.approx(1)
    assert trace.answer.confidence == pytest.approx(
        math.prod(token.p for token in tokens.tokens), rel=1e-2
    )
    assert "probability of exactly these" in worded(trace.answer.why)


def test_its_attention_is_computed_from_the_trace_that_was_kept(pool: Pool, folder: Path) -> None:
    _, trace = asked(pool, folder, "Nora mends the old net.")
    kept = from_dict(json.loads(json.dumps(as_dict(trace))))
    [recipe] = [one for one in kept.evidence if isinstance(one, Attention)]
    rows = attention_of(kept, pool, layer=1, head=0)
    assert (len(rows), len(rows[0])) == (len(recipe.tokens), len(recipe.onto))


def test_it_drafts_while_it_writes_a_long_text(pool: Pool, folder: Path) -> None:
    text = "\n".join(f"Nora mends the net {letter}." for letter in "bcdefghjklmnopqrstuv")
    drafts, trace = asked(pool, folder, text)
    assert trace.answer is not None
    assert len(drafts) == 1
    assert trace.answer.text.startswith(drafts[0].text)
    assert trace.answer.text.count("\n") == 19


def test_a_sentence_longer_than_the_window_is_cut_and_that_is_said(
    pool: Pool, folder: Path
) -> None:
    _, trace = asked(pool, folder, "The boat left, " * 8 + "and Nora left.")
    assert "were cut at a comma" in detail(trace.steps[1])


def test_the_embedded_model_is_silent_on_pairs_it_was_not_trained_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "EMBEDDED", folder.parent)
    question = Question(
        "translation",
        "El barco salió.",
        options={"source_language": "es", "target_language": "zh"},
    )
    *_, trace = run(question, "probabilistic", Pool())
    assert isinstance(trace, Trace)
    assert trace.answer is not None
    assert trace.answer.abstained
    assert "it translates en to es, es to en, en to zh, zh to en" in worded(trace.answer.why)


def test_a_model_of_one_pair_writes_its_language_and_no_other(pool: Pool, single: Path) -> None:
    _, trace = asked(pool, single, "The boat left.")
    assert trace.answer is not None
    assert not trace.answer.abstained
    assert "into German (de)" in detail(trace.steps[0])
    _, trace = asked(pool, single, "The boat left.", target_language="es")
    assert trace.answer is not None
    assert "it writes de" in worded(trace.answer.why)
    _, trace = asked(pool, single, "El barco salió.", source_language="es")
    assert trace.answer is not None
    assert "it reads English (en) alone" in worded(trace.answer.why)


def test_a_text_without_words_is_not_translated(pool: Pool, folder: Path) -> None:
    _, trace = asked(pool, folder, "?!")
    assert trace.answer is not None
    assert trace.answer.abstained
