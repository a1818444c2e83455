"""On a Chinese page what the solvers say is Chinese."""

import pytest
from test_page_render import BAD

from playground.core import Question
from playground.engine import ask
from playground.models.pool import Pool
from playground.ui.words_of_steps import PATTERNS, translated

RULES = "Bob is big. All big people are kind. If someone is tall then they are odd."
WEIGHTED = "Bob is probably big. All big people are kind."
FREE = "Bob is big. You'll find that big people are often quite kind to others."


@pytest.mark.parametrize(
    ("text", "asked", "options"),
    [
        (RULES, "Is Bob kind?", {"proofs": "all"}),
        (RULES, "Is Bob odd?", {}),
        (RULES, "Is Bob odd?", {"world": "closed"}),
        (RULES, "Who is kind?", {}),
        (RULES, "Who is odd?", {"world": "closed"}),
        (RULES, "Are all big people kind?", {}),
        (RULES, "Are all kind people big?", {}),
        (WEIGHTED, "Is Bob kind?", {}),
        (WEIGHTED, "Is Bob kind?", {"world": "closed"}),
        (WEIGHTED, "Who is kind?", {}),
        (WEIGHTED, "Is Bob old?", {"weights": "1=0.5"}),
        ("Bob is probably big. Bob is probably not big.", "Is Bob big?", {}),
        ("Bob is red or blue. Bob is probably big.", "Is Bob red?", {}),
        ("小明可能是大的。70%的大的人是善良的。", "小明善良吗？", {}),
        ("小明是红的或者蓝的。红的人都善良。", "小明善良吗？", {}),
        ("甲比乙高。乙比丙高。", "甲比丙高吗？", {}),
        ("甲比乙高。乙比丙高。", "谁最高？", {}),
        ("甲比乙高。丙比乙高。", "谁最高？", {}),
        ("甲比乙先到。乙比甲先到。", "谁是第一名？", {}),
        ("Bob is red or blue. Red people are kind.", "Is Bob kind?", {"world": "closed"}),
        (FREE, "Is Bob kind?", {"nearest": "true"}),
        (FREE, "Is Bob old?", {}),
        (FREE, "Is Bob big?", {}),
        (FREE, "Is Bob big?", {"weights": "1=0.7"}),
        ("Bob is big. Bob is not big.", "Is Bob big?", {}),
    ],
)
def test_titles_and_reasons_of_a_deduction_are_translated(text, asked, options):
    found = ask(Question("deduction", asked, text, (), options), "rules", Pool())
    parts = (part for one in found.steps for part in (one.title, one.detail))
    said = {found.answer.why, *parts} - {"", "Bob"}
    assert {one for one in said if 'lang="zh"' not in translated(one)} == set()


VISIT = "Ada Lovelace met Charles Babbage in London on 5 June 1833. She wrote about his machine."


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
@pytest.mark.parametrize(
    ("task", "asked", "context"),
    [
        ("question-answering", "Who met Charles Babbage?", VISIT),
        ("question-answering", "Why do cats sleep?", VISIT),
        ("sentiment", "A very good film, but NOT great!", ""),
        ("sentiment", "不错", ""),
        ("translation", "The cat sleeps.", ""),
        ("translation", "这是一只猫。", ""),
        ("extraction", VISIT, ""),
        ("extraction", "ok", ""),
        ("summarization", VISIT, ""),
        ("summarization", "...", ""),
        ("chat", "Hello, who are you?", ""),
        ("deduction", "Who is kind?", RULES),
        ("deduction", "小明善良吗？", "小明是大的。"),
    ],
)
def test_titles_and_reasons_of_every_task_are_translated(task, asked, context, mode):
    found = ask(Question(task, asked, context), mode, Pool())
    said = {one.title for one in found.steps} | {found.answer.why} - {""}
    quoting = {one for one in said if "has most points" in one}
    assert {one for one in said - quoting if 'lang="zh"' not in translated(one)} == set()


@pytest.mark.parametrize("english", PATTERNS)
def test_each_pattern_is_found_and_its_blanks_come_along(english):
    filled = {
        **dict.fromkeys(("n", "m", "w", "all"), "3"),
        **dict.fromkeys(("p", "near"), "0.5"),
        **dict.fromkeys(("quote", "goal", "fact", "one", "other", "reading"), "“Bob is big.”"),
        "label": "True",
        "scale": "tallest",
        "kind": "a place",
        "named": "Place",
    }
    blanks = {**dict.fromkeys(_blanks(english), "“Ann is old.”"), **filled}
    html = translated(english.format(**blanks))
    assert html.count('lang="zh"') == 1
    assert _blanks(PATTERNS[english]) <= _blanks(english)


def _blanks(pattern: str) -> set[str]:
    return {part.split("}")[0] for part in pattern.split("{")[1:]}


def test_several_fixed_sentences_are_translated_one_after_the_other():
    html = translated("It follows from the text. No proof by cases was found.")
    assert "由原文得出。没有找到分情况的证明。" in html


def test_what_is_no_fixed_sentence_stays_as_it_is():
    assert translated("It follows from the text. Perhaps.") == "It follows from the text. Perhaps."
    assert "<img" not in translated(f"not read: “{BAD}” (odd)")


def test_a_very_long_text_is_cut_and_read_at_once():
    assert len(translated("It follows from the text. " * 2_000 + "Odd.")) < 10_000
