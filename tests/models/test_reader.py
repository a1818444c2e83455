"""Readers: one distribution over spans and “not there”, from windows of any number."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_models import save_tiny

from playground.errors import InputError, ModelError
from playground.models import base
from playground.models.pool import Pool
from playground.models.reader import Reader
from playground.models.span_odds import LONGEST, Scores, merge
from playground.text.passages import Passage, cut, whole

POOL = Pool()
TEXT = "Mira wrote the letter in May. Otto read it to the crew."


def save_reader(folder: Path, layers: int = 2) -> Path:
    """A reader of so many layers from random numbers, as `save_pretrained` writes it."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForQuestionAnswering

    torch.manual_seed(0)
    config = BertConfig(
        hidden_size=24,
        num_hidden_layers=layers,
        num_attention_heads=2,
        intermediate_size=48,
        initializer_range=0.5,
    )
    BertForQuestionAnswering(config).save_pretrained(folder)
    AutoTokenizer.from_pretrained(base.folder()).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return POOL.load(str(save_reader(tmp_path_factory.mktemp("reader"))), Reader)


# --- the merge ---------------------------------------------------------------------------------

scores = st.floats(-20, 20)


@st.composite
def windows(draw: st.DrawFn) -> list[Scores]:
    """Windows of tokens two characters long, which may overlap."""
    made = []
    for _ in range(draw(st.integers(1, 3))):
        first, n = draw(st.integers(0, 20)), draw(st.integers(0, 40))
        begins = [2 * (first + i) for i in range(n)]
        numbers = st.lists(scores, min_size=n, max_size=n)
        stops = [begin + 2 for begin in begins]
        made.append(Scores(begins, stops, draw(numbers), draw(numbers), draw(scores)))
    return made


def by_hand(some: list[Scores]) -> dict[tuple[int, int] | None, float]:
    """The same distribution, span by span."""
    odds: dict[tuple[int, int] | None, float] = {None: 0.0}
    for one in some:
        for i, begin in enumerate(one.begins):
            for j in range(i, min(i + LONGEST, len(one.begins))):
                place = (begin, one.stops[j])
                score = one.starts[i] + one.ends[j] - one.absent
                odds[place] = max(odds.get(place, -math.inf), score)
    top = max(odds.values())
    powers = {place: math.exp(value - top) for place, value in odds.items()}
    total = math.fsum(powers.values())
    return {place: power / total for place, power in powers.items()}


@given(windows())
def test_the_merge_is_a_distribution_and_equals_every_span_taken_by_hand(
    some: list[Scores],
) -> None:
    merged, expected = merge(some), by_hand(some)
    assert merged.p.sum() + merged.absent == pytest.approx(1)
    places = list(zip(merged.begins.tolist(), merged.stops.tolist(), strict=True))
    assert len(set(places)) == len(places) == len(expected) - 1
    assert merged.absent == pytest.approx(expected[None])
    assert merged.p.tolist() == pytest.approx([expected[place] for place in places])


def test_one_window_says_what_softmax_over_its_spans_says() -> None:
    merged = merge([Scores([0], [3], [1.0], [2.0], absent=3.0)])
    assert (merged.p.tolist(), merged.absent) == ([0.5], 0.5)


def test_a_window_that_is_sure_of_nothing_changes_little() -> None:
    found = Scores([0], [3], [4.0], [4.0], absent=0.0)
    empty = Scores([10], [13], [-4.0], [-4.0], absent=4.0)
    assert merge([found, empty]).absent == pytest.approx(merge([found]).absent, rel=1e-4)


# --- the network -------------------------------------------------------------------------------


def test_spans_are_places_in_the_user_s_text(reader: Reader) -> None:
    shifted = Passage(TEXT, 100, 100 + len(TEXT))
    reading = reader.read("Who wrote the letter?", [shifted])
    for span in (*reading.spans, *reading.starts, *reading.ends):
        assert TEXT[span.start - 100 : span.end - 100] == span.text
    assert list(reading.spans) == sorted(reading.spans, key=lambda span: -span.weight)
    assert (reading.windows, reading.tokens) == (1, 14)


def test_a_reading_is_the_softmax_of_the_network_s_own_scores(reader: Reader) -> None:
    import torch

    asked = "Who wrote the letter?"
    inputs = reader.running.inner[1](asked, TEXT, return_tensors="pt")
    inside = [i for i, of in enumerate(inputs.sequence_ids(0)) if of == 1]
    with torch.inference_mode():
        said = reader.running.inner[0](**inputs)
    start, end = said.start_logits[0].tolist(), said.end_logits[0].tolist()
    odds = {(i, j): start[i] + end[j] for i in inside for j in inside if i <= j}
    (i, j), best = max(odds.items(), key=lambda one: one[1])
    total = math.fsum(map(math.exp, [*odds.values(), start[0] + end[0]]))
    reading = reader.read(asked, [whole(TEXT)])
    first, last = inputs.token_to_chars(0, i), inputs.token_to_chars(0, j)
    assert (reading.spans[0].start, reading.spans[0].end) == (first.start, last.end)
    assert reading.spans[0].weight == pytest.approx(math.exp(best) / total, rel=1e-3)
    assert reading.absent == pytest.approx(math.exp(start[0] + end[0]) / total, rel=1e-3)


def test_a_text_longer_than_the_window_is_read_in_several(reader: Reader) -> None:
    long = TEXT * 100
    reading = reader.read("Who wrote the letter?", [whole(long)])
    assert reading.windows == reader.windows("Who wrote the letter?", whole(long)) == 4
    assert reading.tokens == 1_400
    assert sum(span.weight for span in reading.spans) + reading.absent <= 1 + 1e-9
    assert len(reading.attention.tokens) == reader.window


def test_several_passages_are_read_at_once(reader: Reader) -> None:
    reading = reader.read("Who wrote the letter?", cut(f"{TEXT} " * 60))
    assert reading.windows == len(cut(f"{TEXT} " * 60))


def test_texts_that_stand_twice_are_summed(reader: Reader) -> None:
    reading = reader.read("Who?", [whole("Mira. Mira.")])
    both = [span.weight for span in reading.spans if span.text == "Mira"]
    assert len(both) == 2
    assert reading.answers["Mira"] == pytest.approx(sum(both))


@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_where_nothing_can_be_read_the_answer_is_absent(reader: Reader, text: str) -> None:
    reading = reader.read("Who?", [whole(text)])
    assert (reading.spans, reading.absent) == ((), 1.0)


def test_a_question_that_leaves_no_room_is_refused(reader: Reader) -> None:
    with pytest.raises(InputError, match="The question has 400 tokens; at most 170"):
        reader.read("who " * 400, [whole(TEXT)])


def test_attention_is_among_the_tokens_that_are_named(reader: Reader) -> None:
    import torch

    reading = reader.read("Who wrote the letter?", [whole(TEXT)])
    inputs = reader.running.inner[1]("Who wrote the letter?", TEXT, return_tensors="pt")
    reader.running.inner[0].set_attn_implementation("eager")
    with torch.inference_mode():
        said = reader.running.inner[0](**inputs, output_attentions=True).attentions[1][0, 0]
    rows = reader.attention(reading.attention.tokens, 1, 0)
    assert rows[7] == pytest.approx(said[7].tolist(), abs=1e-5)


def test_a_folder_without_a_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no whole reader of passages"):
        POOL.load(str(save_tiny(tmp_path, head=False)), Reader)


def test_the_threshold_of_silence_stands_beside_the_weights(tmp_path: Path, reader: Reader) -> None:
    import json

    config = save_reader(tmp_path) / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"null_threshold": 0.25}))
    assert POOL.load(str(tmp_path), Reader).null_threshold == 0.25
    assert reader.null_threshold == 0.5
