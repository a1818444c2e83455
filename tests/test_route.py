"""Which task is picked when nobody says so, how sure that is, and what the task then reads."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from playground.core import L
from playground.deduction.reading.reader import read
from playground.evaluate.calibration import calibration_error
from playground.models.pool import Pool
from playground.nearest_task import EXAMPLES
from playground.route import choose, ruled
from playground.tasks import TASKS
from playground.text.instruction import instruction
from playground.wording.said import worded
from tests.stopwatch import seconds

ROOT = Path(__file__).parents[1]
REQUESTS = [
    json.loads(line)
    for line in (ROOT / "benchmarks" / "requests.jsonl").read_text(encoding="utf-8").splitlines()
]
HELD_OUT = [one for one in REQUESTS if one["part"] == "test"]
MODELS = Pool()
FACTS = "Bob is big. All big people are kind."
OF_PRIZES = "Every runner who finishes gets a prize. Mia is a runner. Mia finishes."
STORY = "The old mill burned down on Monday night. Nobody was hurt, but Greta Holm lost her flour."


class NoModels:
    """Models that must not be asked for."""

    def load(self, model_id: str, kind: type[L]) -> L:
        raise AssertionError(f"{model_id} was loaded")


@pytest.mark.parametrize(
    ("text", "context", "task", "read"),
    [
        ("Is Bob kind?", FACTS, "deduction", "Is Bob kind?"),
        ("Bob is kind.", FACTS, "deduction", "Bob is kind."),
        ("Is Bob kind?", "", "deduction", "Is Bob kind?"),
        ("Who lost her flour?", STORY, "question-answering", "Who lost her flour?"),
        ("Was Greta hurt?", STORY, "question-answering", "Was Greta hurt?"),
        ("Who is kind?", FACTS, "deduction", "Who is kind?"),
        ("Why is Bob kind?", FACTS, "deduction", "Why is Bob kind?"),
        ("Who is red?", FACTS, "deduction", "Who is red?"),
        ("Who is kind?", f"{FACTS} {STORY}", "deduction", "Who is kind?"),
        ("Who is red?", f"{FACTS} {STORY}", "question-answering", "Who is red?"),
        ("Which of the following is true?", FACTS, "deduction", "Which of the following is true?"),
        ("Are all big people kind?", FACTS, "deduction", "Are all big people kind?"),
        ("Who gets a prize?", OF_PRIZES, "deduction", "Who gets a prize?"),
        ("What is Bob?", "Bob is a cat or a dog. Bob is not a cat.", "deduction", "What is Bob?"),
        ("Should we pay?", "The fee is 9 euros.", "question-answering", "Should we pay?"),
        ("Who is the tallest?", "Ann is taller than Bob.", "deduction", "Who is the tallest?"),
        ("Who wrote Hamlet?", "", "question-answering", "Who wrote Hamlet?"),
        ("who wrote hamlet", "", "question-answering", "who wrote hamlet"),
        ("what is the capital of peru", "", "question-answering", "what is the capital of peru"),
        ("hi, can you help me with homework", "", "chat", "hi, can you help me with homework"),
        (
            "If dogs bark and Rex is a dog, does Rex bark?",
            "",
            "deduction",
            "If dogs bark and Rex is a dog, does Rex bark?",
        ),
        (
            "小明比小红高，小红比小李高，谁最高？",
            "",
            "deduction",
            "小明比小红高，小红比小李高，谁最高？",
        ),
        ("can you help me with my homework?", "", "chat", "can you help me with my homework?"),
        ("帮我写一首诗", "", "chat", "帮我写一首诗"),
        ("小明善良吗", "小明大。所有大的都善良。", "deduction", "小明善良吗"),
        ("is a tomato a fruit", "", "question-answering", "is a tomato a fruit"),
        ("请用一句话总结：下雨了。我们走了。", "", "summarization", "下雨了。我们走了。"),
        ("Summarize: It rained. We left.", "", "summarization", "It rained. We left."),
        ("Please give me a short summary.", STORY, "summarization", ""),
        ("Translate into Spanish: The cat sleeps.", "", "translation", "The cat sleeps."),
        ("¿Dónde está la biblioteca?", "", "translation", "¿Dónde está la biblioteca?"),
        ("我喜欢喝茶。", "", "translation", "我喜欢喝茶。"),
        ("List all names.", STORY, "extraction", ""),
        ("Is this positive or negative? We loved it.", "", "sentiment", "We loved it."),
        ("", "我喜欢喝茶。", "translation", ""),
    ],
)
def test_rules_decide_what_is_plain_without_the_model(
    text: str, context: str, task: str, read: str
) -> None:
    route = choose(text, context, NoModels())
    assert (route.task, route.text, route.confidence) == (task, read, None)
    assert worded(route.why)


CHINESE = "李娜在上海开了一家书店。书店是去年五月三日开的。王伟常去那里买书。"
SPANISH = "Lucía abrió una panadería en Sevilla en mayo. Su hermano Pablo le ayuda los domingos."
GERMAN = "Nora hat in Kiel eine Bäckerei eröffnet. Ihr Bruder hilft ihr sonntags mit den Broten."


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("谁开了一家书店？", CHINESE),
        ("书店开在上海吗？", CHINESE),
        ("王伟常去哪里", CHINESE),
        ("谁开了面包店？", SPANISH),
        ("¿Quién abrió una panadería?", SPANISH),
        ("¿Ayuda Pablo los domingos?", SPANISH),
        ("Wer hat die Bäckerei eröffnet?", GERMAN),
        ("Who opened the bakery?", SPANISH),
    ],
)
def test_a_question_in_any_language_beside_a_text_is_a_question(text: str, context: str) -> None:
    assert choose(text, context, NoModels()).task == "question-answering"


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("这段文字的大意是什么？", "summarization"),
        ("文章主要讲了什么？", "summarization"),
        ("作者的态度是积极的还是消极的？", "sentiment"),
        ("列出所有人名。", "extraction"),
        ("文中提到了哪些地点？", "extraction"),
        ("翻译成英文", "translation"),
    ],
)
def test_an_order_in_chinese_is_about_the_text_beside_it(text: str, task: str) -> None:
    route = choose(text, CHINESE, NoModels())
    assert (route.task, route.text) == (task, "")


def test_a_chinese_statement_beside_a_chinese_text_is_not_taken_for_a_translation() -> None:
    assert choose("李娜开了书店。", CHINESE, MODELS).task != "translation"


@pytest.mark.parametrize(
    ("text", "context", "task", "read"),
    [
        ("Love the colour, hate the zip.", "", "sentiment", None),
        ("How do they feel about the hotel?", STORY, "sentiment", ""),
        ("I have no time, just the main points please.", STORY, "summarization", ""),
        ("I would like that in Spanish.", STORY, "translation", ""),
        ("How does the writer feel about it: I hated the ending.", "", "sentiment", "I hated the"),
    ],
)
def test_the_sentence_model_decides_the_rest_and_says_how_sure_it_is(
    text: str, context: str, task: str, read: str | None
) -> None:
    route = choose(text, context, MODELS)
    assert route.task == task
    assert route.confidence is not None
    assert 0 < route.confidence <= 1
    assert worded(route.why).startswith("it is like “")
    assert route.text.startswith(text if read is None else read)
    assert route.text if read != "" else not route.text


@pytest.mark.parametrize(
    ("text", "about", "options"),
    [
        ("Translate “I am hungry” to Chinese.", "I am hungry", {"target_language": "zh"}),
        ("translate the cat sleeps into Spanish", "the cat sleeps", {"target_language": "es"}),
        (
            "Please translate from English into Spanish: A table for two.",
            "A table for two.",
            {"source_language": "en", "target_language": "es"},
        ),
        ("How do you say good night in Spanish?", "good night", {"target_language": "es"}),
        ("Traduce al inglés: El tren llega tarde.", "El tren llega tarde.", {}),
        ("请把这句话翻译成英文：我明天去北京。", "我明天去北京。", {"target_language": "en"}),
        ("Translate this.", "", {}),
        ("Sum up the article in two sentences: It rained.", "It rained.", {"sentences": "2"}),
        ("Extract the people: Ada met Carl.", "Ada met Carl.", {}),
    ],
)
def test_an_instruction_leaves_the_text_it_is_about(
    text: str, about: str, options: dict[str, str]
) -> None:
    found = instruction(text)
    assert found is not None
    assert found.about == about
    assert dict(found.options).items() >= options.items()


def test_a_long_text_after_an_instruction_is_kept_whole() -> None:
    text = "The old mill burned down. " * 400
    assert choose(f"Translate into Chinese: {text}", "", NoModels()).text == text.strip()
    assert choose(f"Summarize:\n{text}", "", NoModels()).text == text.strip()


@pytest.mark.parametrize("text", ["The translator is late.", "I list my friends."])
def test_what_is_no_order_is_none(text: str) -> None:
    assert instruction(text) is None


@pytest.mark.parametrize("text", ["Surprise me.", "", "?!", "😀"])
def test_beside_a_text_chat_is_never_chosen_by_nearness(text: str) -> None:
    assert choose(text, STORY, MODELS).task in TASKS.keys() - {"chat"}


@pytest.mark.parametrize("text", ["Hello!", "How are you today?", "你好"])
def test_a_greeting_is_for_chat_whatever_stands_in_the_box(text: str) -> None:
    assert choose(text, STORY, NoModels()).task == "chat"


@pytest.mark.parametrize(
    "text",
    [
        "Tell me a joke.",
        "Tell me a long story about a river and its people.",
        "Could you explain gravity to me?",
        "Please write a poem about the sea",
        "Suggest a name for a cat.",
    ],
)
def test_an_order_that_needs_no_text_is_for_chat(text: str) -> None:
    assert choose(text, "", NoModels()).task == "chat"


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Write a polite reply to this mail", STORY),
        ("Can you rephrase this more politely?", STORY),
        ("Rewrite this in a friendlier tone: You are late again.", ""),
        ("Fix the grammar: he go to school yesterday", ""),
        ("Draft an email to my landlord about the broken heating", ""),
        ("帮我回复这封邮件", CHINESE),
        ("润色这段话：我昨天去了商店买东西很多。", ""),
    ],
)
def test_an_order_to_write_is_for_whoever_writes(text: str, context: str) -> None:
    route = choose(text, context, NoModels())
    assert (route.task, route.text) == ("chat", text)


@pytest.mark.parametrize(
    ("text", "context", "code"),
    [
        ("in chinese", STORY, "zh"),
        ("Spanish, please!", STORY, "es"),
        ("Put it into French, please.", FACTS, "fr"),
        ("auf Deutsch bitte", STORY, "de"),
        ("en español por favor", STORY, "es"),
        ("中文", STORY, "zh"),
        ("用英语", CHINESE, "en"),
        ("I would like that in Spanish.", STORY, "es"),
        ("Rewrite this in Chinese", STORY, "zh"),
    ],
)
def test_the_language_that_a_request_names_is_the_one_translated_into(
    text: str, context: str, code: str
) -> None:
    route = choose(text, context, MODELS)
    assert (route.task, route.options) == ("translation", {"target_language": code})


def test_the_language_that_the_text_is_in_is_the_one_translated_from() -> None:
    route = choose("What does this Spanish text mean?", "La tienda cierra los lunes.", MODELS)
    assert (route.task, route.options) == ("translation", {"source_language": "es"})


@pytest.mark.parametrize(
    "text", ["Best restaurant in Lisbon?", "Make a list of ten fruits", "Things to do in Porto"]
)
def test_english_in_which_nobody_speaks_of_a_language_is_not_to_be_translated(text: str) -> None:
    assert choose(text, "", MODELS).task != "translation"


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Good morning! What's the weather like?", "question-answering"),
        ("Hi! Who wrote Hamlet?", "question-answering"),
        ("Hello. Is a whale a fish?", "question-answering"),
        ("你好！今天星期几？", "question-answering"),
    ],
)
def test_a_greeting_before_a_question_tells_nothing(text: str, task: str) -> None:
    route = choose(text, "", NoModels())
    assert route.task == task
    assert text.endswith(route.text)
    assert route.text != text


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Is the reviewer happy?", "We waited an hour and the soup was cold."),
        ("Is this a positive review?", "I hated every page of it."),
        ("这条评论是好评吗？", "房间很小，但是很干净，老板人也好。"),
        ("这算差评吗？", "东西坏了，客服不理人。"),
    ],
)
def test_whether_a_review_is_good_is_no_fact_of_the_text(text: str, context: str) -> None:
    route = choose(text, context, NoModels())
    assert (route.task, route.text) == ("sentiment", "")


@pytest.mark.parametrize("text", ["Write to Ada. We come at nine.", "Explain this: it rained."])
def test_an_order_with_a_text_in_it_is_none(text: str) -> None:
    assert ruled(text, "") is None


def test_a_long_document_is_no_reason_to_fail() -> None:
    document = "Nora went to the market on a rainy day. " * 3_000
    assert choose("Who went to the market?", document, NoModels()).task == "question-answering"
    assert choose("", document, NoModels()).task == "summarization"


def test_of_the_held_out_requests_nine_of_ten_are_right_and_the_sureness_is_honest() -> None:
    routes = [(one, choose(one["text"], one["context"], MODELS)) for one in HELD_OUT]
    assert len(routes) == 120
    right = [route.task == one["task"] for one, route in routes]
    assert sum(right) / len(right) >= 0.9
    sure = [
        (route.confidence, good)
        for (_, route), good in zip(routes, right, strict=True)
        if route.confidence is not None
    ]
    error = calibration_error(sure)
    assert error is not None
    assert error <= 0.15


def test_no_held_out_request_is_an_example() -> None:
    examples = {
        text
        for kinds in json.loads(EXAMPLES.read_text(encoding="utf-8")).values()
        for texts in kinds.values()
        for text in texts
    }
    assert not examples & {one["text"] for one in REQUESTS}


def test_the_command_line_applies_what_the_text_says() -> None:
    command = [sys.executable, "-m", "playground", "ask", "--json", "--mode", "rules"]
    ran = subprocess.run(
        [*command, "Summarize in one sentence: It rained. It rained on the mill. We left."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    question = json.loads(ran.stdout)["question"]
    assert (question["task"], question["options"]) == ("summarization", {"sentences": "1"})
    assert question["text"] == "It rained. It rained on the mill. We left."
    assert ran.stderr.startswith("summarization: the text says so")


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("等了一个小时才上菜，服务员态度也不好。", "sentiment"),
        ("快递很快，包装完好，下次还会买。", "sentiment"),
        ("两星。", "sentiment"),
        ("真是太失望了！", "sentiment"),
        ("一点也不好吃。", "sentiment"),
        ("这个耳机很难用。", "sentiment"),
        ("图书馆星期天不开门。", "translation"),
        ("我爱你。", "translation"),
        ("早上好，今天过得怎么样？", "chat"),
        ("“谢谢”用英语怎么说？", "translation"),
        ("翻译：今天天气很好。", "translation"),
        ("One star", "sentiment"),
        ("4 out of 5 stars", "sentiment"),
    ],
)
def test_reviews_and_requests_go_where_they_are_answered(text: str, task: str) -> None:
    route = ruled(text, "")
    assert route
    assert route.task == task


def test_of_an_order_in_chinese_the_text_alone_is_translated() -> None:
    for order in ("翻译：我明天去上海。", "把下面的话译成英语：我明天去上海。"):
        route = ruled(order, "")
        assert route
        assert route.text == "我明天去上海。"


def test_the_choice_counts_the_sentences_that_the_box_marks_as_read() -> None:
    context = f"{FACTS} All members of the red team wear a hat. Perhaps so, who knows?"
    found = ruled("Is Bob kind?", context)
    assert found
    marked = [one.read for one in read(context).sentences]
    assert marked == [True, True, True, False]
    assert "3 of 4 sentences" in worded(found.why)


def test_a_request_of_ten_times_as_many_words_takes_about_ten_times_as_long() -> None:
    short, long = (seconds(partial(ruled, "in " * n, "")) for n in (3_000, 30_000))
    assert long <= 30 * max(short, 0.03)
