"""On a Chinese page what the solvers say is Chinese."""

import pytest
from in_chinese import still_english
from test_page_render import BAD

from playground.core import Question
from playground.engine import ask
from playground.models.pool import Pool
from playground.ui.said import drawn, drawn_detail, drawn_title
from playground.ui.words.steps import PATTERNS, chinese
from playground.wording.as_written import as_written

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
        (WEIGHTED, "What is Bob?", {}),
        (f"{RULES} Zed is probably odd.", "What is Bob?", {}),
        (WEIGHTED, "Is Bob old?", {"weights": "1=0.5"}),
        ("Bob is probably big. Bob is probably not big.", "Is Bob big?", {}),
        ("Bob is red or blue. Bob is probably big.", "Is Bob red?", {}),
        ("小明多半是大的。70%的大的人是善良的。", "小明善良吗？", {}),
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
    parts = (part for one in found.steps for part in (drawn_title(one), drawn_detail(one)))
    said = {drawn(found.answer.why), *parts} - {"", "Bob"}
    assert {one for one in said if 'lang="zh"' not in one} == set()


VISIT = "Ada Lovelace met Charles Babbage in London on 5 June 1833. She wrote about his machine."
LONG = " ".join(
    f"Line {n} tells of a grey mill and of a river. Nobody paid it." for n in range(400)
)


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


QUESTIONS = [
    Question("question-answering", "Who met Charles Babbage?", VISIT),
    Question("question-answering", "Why do cats sleep?", VISIT),
    Question("question-answering", "Who met Babbage?", VISIT, ("Ada Lovelace", "Bo")),
    Question("question-answering", "Who met Babbage?", VISIT, ("Zoe", "Bo")),
    Question("question-answering", "Name the machine.", VISIT),
    Question("question-answering", "Who paid the mill?", LONG[:3000]),
    Question("question-answering", "Who paid the mill?", LONG),
    Question("question-answering", "¿Quién es el director de la escuela?", VISIT),
    Question("sentiment", "A very good film, but NOT great! It is somewhat slow."),
    Question("sentiment", "This is the bomb, to die for!!!"),
    Question("sentiment", "A day.", choices=("positive", "negative")),
    Question("sentiment", "不错"),
    Question("sentiment", LONG),
    Question("translation", "The cat sleeps."),
    Question("translation", "The cat sees Frobnitz.", options={"target_language": "es"}),
    Question("translation", "ok", options={"target_language": "zh"}),
    Question("translation", "The cat sleeps.", options={"source_language": "de"}),
    Question("translation", f"Well, {'very ' * 200}big."),
    Question("translation", "这是一只猫。"),
    Question("translation", "..."),
    Question("extraction", VISIT),
    Question("extraction", f"{VISIT} It cost $20, said Mrs Byrne of Kelm University."),
    Question("extraction", "ok"),
    Question("extraction", "La biblioteca de la ciudad está cerrada."),
    Question("extraction", LONG),
    Question("summarization", VISIT),
    Question("summarization", VISIT, options={"sentences": "5"}),
    Question("summarization", LONG),
    Question("summarization", f"{'very ' * 600}big. {VISIT} {VISIT}"),
    Question("summarization", "La biblioteca de la ciudad está cerrada."),
    Question("summarization", "..."),
    Question("chat", "Hello, who are you?", options={"max_new_tokens": "5"}),
    Question("chat", "你好，你是谁？", options={"max_new_tokens": "5"}),
]


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: f"{one.task}-{one.text[:30]}")
def test_each_step_and_reason_of_a_task_is_said_in_chinese(question, mode, pool):
    assert still_english(ask(question, mode, pool)) == []


@pytest.mark.parametrize(
    ("text", "asked", "choices"),
    [
        (RULES, "Bob is kind.", ()),
        (RULES, "Bob is kind.", ("True", "False")),
        ("Bob is " + "very " * 80 + "big.", "Bob is big.", ()),
        ("小明是大的。", "小明善良吗？", ()),
        (RULES, "Who is kind?", ()),
    ],
)
def test_each_step_and_reason_of_the_deduction_network_is_said_in_chinese(
    text, asked, choices, pool
):
    question = Question("deduction", asked, text, choices)
    assert still_english(ask(question, "probabilistic", pool)) == []


@pytest.mark.parametrize("english", PATTERNS)
def test_each_pattern_is_found_and_its_blanks_come_along(english):
    filled = {
        **dict.fromkeys(("n", "m", "w", "all"), "3"),
        **dict.fromkeys(("p", "near"), "0.5"),
        **dict.fromkeys(("quote", "goal", "fact", "one", "other", "reading"), "“Bob is big.”"),
        "label": "True",
        "scale": "tallest",
    }
    filled |= dict.fromkeys("abc", "old")
    blanks = {**dict.fromkeys(_blanks(english), "“Ann is old.”"), **filled}
    said = english.format(**blanks)
    assert chinese(said) != said
    assert _blanks(PATTERNS[english]) <= _blanks(english)


def _blanks(pattern: str) -> set[str]:
    return {part.split("}")[0] for part in pattern.split("{")[1:]}


def test_several_fixed_sentences_are_told_in_chinese_one_after_the_other():
    said = chinese("It follows from the text. No proof by cases was found.")
    assert said == "由原文得出。没有找到分情况的证明。"


def test_what_is_no_fixed_sentence_stays_as_it_is():
    assert chinese("It follows from the text. Perhaps.") == "It follows from the text. Perhaps."
    assert "<img" not in drawn(as_written(f"not read: “{BAD}” (odd)"))


def test_a_very_long_text_is_cut_and_read_at_once():
    html = drawn(as_written("It follows from the text. " * 2_000 + "Odd."))
    assert len(html) < 10_000


def test_what_a_sentence_is_taken_for_is_said_in_chinese():
    found = ask(
        Question("deduction", "Is Bob kind?", FREE, (), {"nearest": "true"}), "rules", Pool()
    )
    assert "” 理解为 “" in drawn(found.answer.why).partition('lang="zh"')[2]
