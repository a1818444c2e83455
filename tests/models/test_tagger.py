"""From labels of words to names in a text: by hand, and by networks from random numbers."""

import itertools
from pathlib import Path
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.errors import ModelError
from playground.models import base, letter_case
from playground.models.name_spans import Scheme, spans
from playground.models.pool import Pool
from playground.models.tagger import Tagger

LABELS = ("O", "B-person", "I-person", "B-place", "I-place", "B-organization", "I-organization")


def save_tiny(
    folder: Path, *, types: int = letter_case.TYPES, labels: tuple[str, ...] = LABELS, seed: int = 0
) -> Path:
    """A two-layer tagger from random numbers, as `save_pretrained` writes it."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForTokenClassification

    torch.manual_seed(seed)
    config = BertConfig(
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=48,
        initializer_range=1.0,
        type_vocab_size=types,
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
    )
    BertForTokenClassification(config).save_pretrained(folder)
    AutoTokenizer.from_pretrained(base.folder()).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def tagger(tmp_path_factory: pytest.TempPathFactory) -> Tagger:
    return Pool().load(str(save_tiny(tmp_path_factory.mktemp("tiny"))), Tagger)


# --- labels to names ---------------------------------------------------------------------------


def sure(*labels: str) -> Any:
    """Rows of probabilities that leave no doubt."""
    return numpy.array([[float(label == one) for one in LABELS] for label in labels])


def named(*labels: str) -> list[tuple[int, int, str]]:
    places = [(i, i + 1) for i in range(len(labels))]
    return [(s.start, s.end, s.kind) for s in spans(Scheme.of(LABELS), places, sure(*labels))]


def test_a_name_goes_from_its_b_over_its_i() -> None:
    assert named("O", "B-person", "I-person", "O") == [(1, 3, "person")]


def test_a_second_b_begins_a_second_name() -> None:
    assert named("B-place", "B-place", "I-place") == [(0, 1, "place"), (1, 3, "place")]


def test_an_i_after_nothing_or_after_another_kind_begins_a_name() -> None:
    assert named("I-place", "I-person") == [(0, 1, "place"), (1, 2, "person")]


def test_the_probability_is_that_of_exactly_this_name() -> None:
    odds = numpy.array([[0.1, 0.7, 0.2, 0, 0, 0, 0], [0.2, 0, 0.8, 0, 0, 0, 0]])
    odds = numpy.vstack([odds, [[0.6, 0.1, 0.3, 0, 0, 0, 0]]])
    (name,) = spans(Scheme.of(LABELS), [(0, 3), (4, 9), (10, 12)], odds)
    assert name.p == pytest.approx((0.7 + 0.2) * 0.8 * (1 - 0.3))
    assert name.kinds == pytest.approx({"none": 0.1, "person": 0.9, "place": 0, "organization": 0})


@pytest.mark.parametrize(
    ("label", "kind", "begins"),
    [
        ("B-PER", "person", True),
        ("I-LOC", "place", False),
        ("B-GPE", "place", True),
        ("B-ORG", "organization", True),
        ("B-MISC", "misc", True),
        ("U-PERSON", "person", True),
        ("creative-work", "creative-work", False),
        ("O", "none", False),
    ],
)
def test_other_taggers_labels_are_read(label: str, kind: str, begins: bool) -> None:
    assert Scheme.of([label]) == Scheme((kind,), (begins,))


# --- networks ----------------------------------------------------------------------------------


@settings(max_examples=40)
@given(
    text=st.tuples(st.text(max_size=30), st.sampled_from("aB1.é人"), st.text(max_size=30)).map(
        "".join
    )
)
def test_offsets_cut_out_the_text_and_no_name_overlaps(tagger: Tagger, text: str) -> None:
    names = tagger.read(text).names
    assert all(text[name.start : name.end] == name.text != "" for name in names)
    assert all(one.end <= two.start for one, two in itertools.pairwise(names))
    assert all(0 <= name.p <= 1 for name in names)
    assert all(sum(p for _, p in name.kinds.outcomes) == pytest.approx(1) for name in names)


def test_names_are_those_of_the_network_s_own_labels(tagger: Tagger) -> None:
    import torch

    text = "Ada met Bo Lee in Oslo and McCain at IBM."
    read = tagger.running.inner[1](text, return_offsets_mapping=True, return_tensors="pt")
    offsets = read.pop("offset_mapping")[0].tolist()
    read["token_type_ids"] = torch.tensor([letter_case.types(text, offsets)])
    with torch.inference_mode():
        odds = tagger.running.inner[0](**read).logits[0].double().softmax(-1).numpy()
    words = read.word_ids()
    first = [i for i, word in enumerate(words) if word is not None and word != words[i - 1]]
    ends = [max(offsets[j][1] for j in range(len(words)) if words[j] == words[i]) for i in first]
    places = [(offsets[i][0], end) for i, end in zip(first, ends, strict=True)]
    expected = spans(Scheme.of(LABELS), places, odds[first])
    assert [(n.start, n.end, n.kind) for n in tagger.read(text).names] == [
        (n.start, n.end, n.kind) for n in expected
    ]
    assert [n.p for n in tagger.read(text).names] == pytest.approx([n.p for n in expected])


def test_letter_case_goes_in_where_the_network_takes_it(tagger: Tagger, tmp_path: Path) -> None:
    plain = Pool().load(str(save_tiny(tmp_path, types=2)), Tagger)
    upper, lower = "IBM in OSLO met Ada", "ibm in oslo met ada"

    def odds(of: Tagger, text: str) -> list[float]:
        return [p for row in of._odds(of._windows(text)) for p in row.flatten().tolist()]

    assert odds(plain, upper) == pytest.approx(odds(plain, lower))
    assert odds(tagger, upper) != pytest.approx(odds(tagger, lower))


def test_a_long_text_is_read_in_windows_that_overlap(tagger: Tagger) -> None:
    reading = tagger.read("Ada met Bo. " * 400)
    assert reading.windows == 4
    assert reading.tokens == 1600
    assert reading.names[-1].start > 4_000


def test_windows_find_what_one_window_finds(tmp_path: Path) -> None:
    """A network that looks at no other token says the same wherever a word is cut off."""
    import torch

    one = Pool().load(str(save_tiny(tmp_path, seed=3)), Tagger)
    with torch.no_grad():
        for layer in one.running.inner[0].bert.encoder.layer:
            layer.attention.output.dense.weight.zero_()
        one.running.inner[0].bert.embeddings.position_embeddings.weight.zero_()
    text = "Ada unbelievably met Bo Lee in Oslo. " * 30
    one.window = 512
    whole = one.read(text)
    one.window = 40
    cut = one.read(text)
    assert (whole.windows, cut.windows > 5) == (1, True)
    assert [(n.start, n.end, n.kind) for n in cut.names] == [
        (n.start, n.end, n.kind) for n in whole.names
    ]
    assert [n.p for n in cut.names] == pytest.approx([n.p for n in whole.names])


def test_attention_is_of_the_tokens_that_the_reading_names(tagger: Tagger) -> None:
    text = "Ada met Bo."
    tokens = tagger.read(text).attention.tokens
    rows = tagger.attention(text, 0, None)
    assert len(rows) == len(tokens) == 6
    assert [sum(row) for row in rows] == pytest.approx([1] * 6)


def test_an_adapter_is_added_into_its_base(tmp_path: Path) -> None:
    from peft import LoraConfig, get_peft_model
    from transformers import AutoConfig, AutoModelForTokenClassification

    config = AutoConfig.from_pretrained(
        base.folder(), id2label=dict(enumerate(LABELS)), type_vocab_size=letter_case.TYPES
    )
    network = AutoModelForTokenClassification.from_pretrained(
        base.folder(), config=config, ignore_mismatched_sizes=True
    )
    trained = ["classifier", "token_type_embeddings"]
    lora = LoraConfig(task_type="TOKEN_CLS", target_modules=["query"], modules_to_save=trained)
    model: Any = get_peft_model(network, lora)
    model.peft_config["default"].base_model_name_or_path = base.ID
    model.save_pretrained(str(tmp_path), save_embedding_layers=False)
    config.save_pretrained(tmp_path)
    tagger = Pool().load(str(tmp_path), Tagger)
    assert tagger.cased
    assert tagger.scheme.kinds[1] == "person"


def test_a_network_without_a_head_of_labels_is_refused(tmp_path: Path) -> None:
    from transformers import AutoTokenizer, BertConfig, BertModel

    BertModel(
        BertConfig(hidden_size=24, num_hidden_layers=1, num_attention_heads=2)
    ).save_pretrained(tmp_path)
    AutoTokenizer.from_pretrained(base.folder()).save_pretrained(tmp_path)
    with pytest.raises(ModelError, match="no whole tagger"):
        Pool().load(str(tmp_path), Tagger)
