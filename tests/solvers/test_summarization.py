"""Summaries: which sentences are chosen, what that rests on, and what a model writes itself."""

from pathlib import Path

import numpy
import pytest
import torch
from test_models import save_tiny

from playground.core import Mode, Question, Said, Spans, TokenDistributions, Trace
from playground.engine import ask
from playground.errors import InputError
from playground.models import base
from playground.models.pool import Pool
from playground.solvers.summarization.embedded import pick
from playground.text.prose import sentences
from playground.wording.said import detail, title, worded

POOL = Pool()
MILL = (
    "The old mill by the river burned down on Monday night. Fire crews from three towns fought the "
    "fire at the mill until dawn. Nobody was hurt. The baker had brought warm bread. The owner of "
    "the mill said that it would be built again by the river. Rain fell on Tuesday."
)
EVERY_MODE = pytest.mark.parametrize("mode", ["rules", "probabilistic"])


def summarized(text: str, mode: Mode, solver: str = "", **options: str) -> Trace:
    return ask(Question("summarization", text, options=options), mode, POOL, solver=solver)


def said(trace: Trace) -> str:
    assert trace.error is None, trace.error
    assert trace.answer is not None
    return trace.answer.text


@EVERY_MODE
def test_a_summary_is_sentences_of_the_text_in_its_order(mode: Mode) -> None:
    trace = summarized(MILL, mode, sentences="2")
    assert trace.answer is not None
    (shown,) = (one for one in trace.answer.evidence if isinstance(one, Spans))
    assert len(shown.spans) == 2
    assert {span.label for span in shown.spans} == {"sentence"}
    ordered = sorted(shown.spans, key=lambda span: span.start)
    assert said(trace) == " ".join(span.text for span in ordered)
    assert "mill" in said(trace)
    assert "bread" not in said(trace)


@EVERY_MODE
def test_without_a_number_it_has_a_third_of_the_sentences(mode: Mode) -> None:
    assert said(summarized(MILL, mode)).count(".") == 2


@EVERY_MODE
@pytest.mark.parametrize("number", ["0", "-1", "two", "2.5", "²", "21"])
def test_a_number_of_sentences_that_is_none_is_refused(mode: Mode, number: str) -> None:
    error = summarized(MILL, mode, sentences=number).error
    assert error is not None
    assert error.type == InputError.__name__
    assert "whole number from 1 to 20" in error.message


@EVERY_MODE
def test_one_sentence_is_its_own_summary(mode: Mode) -> None:
    trace = summarized("Nobody was hurt.", mode)
    assert said(trace) == "Nobody was hurt."
    assert trace.answer is not None
    assert (
        worded(trace.answer.why) == "The text has 1 sentence and needs no summary; it is its own."
    )


@EVERY_MODE
def test_what_says_the_same_again_is_left_out(mode: Mode) -> None:
    text = "The mill burned down. " * 4 + "The owner is a baker. It rained in the north."
    assert said(summarized(text, mode, sentences="2")).count("The mill burned down.") == 1


@EVERY_MODE
def test_a_text_without_letters_is_met_with_a_reason(mode: Mode) -> None:
    answer = summarized("?! … --", mode).answer
    assert answer is not None
    assert answer.abstained
    assert "neither letters nor digits" in worded(answer.why)


BRIDGE = (
    "The council met on Monday. It approved the budget for the bridge. Bo asked what the bridge "
    "costs. The bridge opens in May. Nobody objected."
)


@EVERY_MODE
@pytest.mark.parametrize(
    "text",
    [
        f"MINUTES\n\nPresent: Ada, Bo\n\n{BRIDGE}",
        f"From: Ada\nSubject: The bridge\n\nDear Bo,\n\n{BRIDGE}\n\nBest regards,\nAda",
        f"# The bridge\n\n{BRIDGE}\n\n```\nopen(bridge)\n```",
        "\n".join(f"- {one.text}" for one in sentences(BRIDGE)),
    ],
)
def test_a_summary_has_whole_sentences_alone_whatever_stands_around_them(
    text: str, mode: Mode
) -> None:
    answer = summarized(text, mode, sentences="2").answer
    assert answer is not None
    assert all(one.text in BRIDGE for one in sentences(answer.text))
    assert len(sentences(answer.text)) == 2


@EVERY_MODE
def test_a_list_has_no_sentence_to_choose(mode: Mode) -> None:
    answer = summarized("Shopping\n- milk\n- bread\n- eggs\n- tea", mode).answer
    assert answer is not None
    assert answer.abstained
    assert "no whole sentence" in worded(answer.why)


@EVERY_MODE
def test_two_sentences_need_no_summary(mode: Mode) -> None:
    answer = summarized("The mill burned. Nobody was hurt.", mode).answer
    assert answer is not None
    assert answer.text == "The mill burned. Nobody was hurt."
    assert "needs no summary" in worded(answer.why)


def test_lines_without_full_stops_are_chosen_from_where_there_is_nothing_else() -> None:
    text = "\n".join(f"Boat {n} lies in the old harbour of the town" for n in range(6))
    answer = summarized(text, "rules").answer
    assert answer is not None
    assert answer.text.startswith("Boat")


def test_the_rules_read_other_languages() -> None:
    text = "猫在花园里睡觉。狗在花园里跑。今天下雨。花园里有猫和狗。"
    assert said(summarized(text, "rules", sentences="1")) in text


def test_the_embedded_model_says_that_it_reads_english_alone() -> None:
    text = "El viejo molino junto al río se quemó el lunes por la noche. Nadie resultó herido."
    answer = summarized(text, "probabilistic").answer
    assert answer is not None
    assert answer.abstained
    assert "Spanish (es)" in worded(answer.why)


def test_the_rules_rank_a_long_text_in_sections_and_say_so() -> None:
    text = " ".join(f"Ship {number} reached port {number % 7} at noon." for number in range(250))
    titles = [title(step) for step in summarized(text, "rules").steps]
    assert titles[:2] == ["Split into sentences", "Ranked 3 sections"]


def test_a_score_is_page_rank_times_position() -> None:
    trace = summarized(MILL, "rules")
    (step,) = (one for one in trace.steps if title(one) == "Ranked the sentences")
    (shown,) = (one for one in step.evidence if isinstance(one, Spans))
    first = next(span for span in shown.spans if span.start == 0)
    assert f"1: {first.weight / 2:.3f} × 2.00 = {first.weight:.3f}" in detail(step)


def test_the_next_pick_is_near_the_whole_and_unlike_the_last() -> None:
    points = numpy.array([[1, 0], [0.995, 0.0999], [0.6, 0.8], [1, 0]], dtype=numpy.float32)
    near = numpy.array([0.9, 0.89, 0.75, 0.9], dtype=numpy.float32)
    assert [one.place for one in pick(points, near, 2)] == [0, 2]
    assert [one.place for one in pick(points, near, 4)] == [0, 2, 1]  # 3 is 0 again


# --- models of the hub -------------------------------------------------------------------------


def save_bart(folder: Path, window: int = 64) -> str:
    """A tiny BART of random numbers, with the base's tokenizer."""
    from transformers import AutoTokenizer, BartConfig, BartForConditionalGeneration

    tokenizer = AutoTokenizer.from_pretrained(base.folder())
    config = BartConfig(
        vocab_size=len(tokenizer),
        d_model=16,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=32,
        decoder_ffn_dim=32,
        max_position_embeddings=window,
        pad_token_id=tokenizer.pad_token_id,
        bos_token_id=tokenizer.cls_token_id,
        eos_token_id=tokenizer.sep_token_id,
        decoder_start_token_id=tokenizer.sep_token_id,
        forced_eos_token_id=tokenizer.sep_token_id,
    )
    torch.manual_seed(0)  # an unlucky network ends its summary before the first word
    BartForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


def save_t5(folder: Path) -> str:
    """A tiny T5 of random numbers, with the base's tokenizer and a prefix."""
    from transformers import AutoTokenizer, T5Config, T5ForConditionalGeneration

    tokenizer = AutoTokenizer.from_pretrained(base.folder())
    config = T5Config(
        vocab_size=len(tokenizer),
        d_model=16,
        d_kv=8,
        d_ff=32,
        num_layers=1,
        num_heads=2,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.sep_token_id,
        decoder_start_token_id=tokenizer.pad_token_id,
        task_specific_params={"summarization": {"prefix": "summarize: "}},
    )
    torch.manual_seed(0)
    T5ForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


def is_a_distribution_over_tokens(evidence: object) -> bool:
    return isinstance(evidence, TokenDistributions) and all(
        0 <= one.p <= 1 and len(one.alternatives) == 8 for one in evidence.tokens
    )


def test_a_model_that_writes_writes_the_summary(tmp_path: Path) -> None:
    trace = summarized(MILL[:100], "probabilistic", save_t5(tmp_path))
    assert said(trace)
    assert trace.model is not None
    assert trace.model.id == str(tmp_path)
    assert [title(step) for step in trace.steps] == ["Wrote the summary"]
    assert all(is_a_distribution_over_tokens(one) for one in trace.evidence)


def test_it_reads_a_long_text_in_pieces(tmp_path: Path) -> None:
    model = save_bart(tmp_path, window=160)
    trace = summarized(f"{MILL} " * 4, "probabilistic", model)
    assert said(trace)
    assert title(trace.steps[0]).startswith("Cut into ")
    assert title(trace.steps[1]) == "Wrote the summary of piece 1"


def test_the_pieces_hold_the_whole_text(tmp_path: Path) -> None:
    from playground.models.summarizer import Summarizer

    summarizer = POOL.load(save_bart(tmp_path), Summarizer)
    text = f"{MILL} {'very ' * 200}long."
    pieces = summarizer.pieces(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(len(summarizer.tokenizer(one)["input_ids"]) <= summarizer.window for one in pieces)


def test_a_model_that_only_reads_chooses_sentences(tmp_path: Path) -> None:
    trace = summarized(MILL, "probabilistic", str(save_tiny(tmp_path, head=False)), sentences="2")
    assert said(trace)
    assert any(isinstance(one, Spans) for one in trace.evidence)


NEWS = (
    "镇图书馆将于三月关闭，屋顶需要维修。市集上有人卖花。图书馆的屋顶漏水，旧地图受潮。"
    "天气很冷。議會決定出資維修圖書館的屋頂。孩子们在河边放风筝。"
)


def test_chinese_sentences_are_like_where_they_share_words_in_either_script() -> None:
    trace = ask(Question("summarization", NEWS, options={"sentences": "3"}), "rules", POOL)
    assert trace.answer, trace.error
    said = trace.answer.text
    assert said.count("。") == 3
    assert "漏水" in said
    assert "議會" in said
    assert "风筝" not in said


@EVERY_MODE
def test_the_rows_of_a_table_are_no_sentences(mode: Mode) -> None:
    trace = summarized("Lamp   4   25.00   100.00\nCable   2   3.00   6.00\nTotal   106.00", mode)
    assert trace.answer is not None
    assert trace.answer.abstained
    assert trace.answer.why == Said("no whole sentence")
