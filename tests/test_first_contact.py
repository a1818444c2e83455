"""What somebody types first: none gets sure nonsense; where nobody can answer, that is said."""

import pytest

from playground.core import MODES, L, Question
from playground.engine import ask
from playground.errors import InputError
from playground.models.pool import Pool
from playground.route import choose
from playground.tasks import check
from playground.text.kind import Kind, kind
from playground.wording.said import worded
from tests.stopwatch import seconds

MODELS = Pool()
FACTS = "Bob is big. All big people are kind."


class NoModels:
    """Models that must not be asked for."""

    def load(self, model_id: str, kind: type[L]) -> L:
        raise AssertionError(f"{model_id} was loaded")


FIRST: dict[tuple[Kind, str], list[str]] = {
    ("greeting", "chat"): [
        "hello", "Hi there!", "hey", "good morning", "thanks", "How are you?", "Hello world",
        "help", "Help!", "你好", "您好！", "早上好", "谢谢", "帮助", "你好，世界！",
    ],
    ("sum", "question-answering"): [
        "2+2", "2 + 2 = ?", "12 x 7", "(1 + 2) * 3", "5% of 20", "what is 12 * 7?",
        "What is two plus two?", "3加5等于多少？", "二加二等于几？", "What is half of 30?",
        "What is the square root of 81?", "Multiply 6 by 7.", "9的平方根是多少？",
        "Is 17 bigger than 12?", "Which is larger, 9.11 or 9.9?", "9.11和9.9哪个大？",
    ],
    ("", "question-answering"): [  # a general question
        "who invented the telephone?", "What is the capital of France?", "谁发明了电话？",
        "法国的首都是哪里？", "天空为什么是蓝色的？", "Why is the sky blue?",
        "Is the sky blue?", "Is a tomato a fruit?", "Was Einstein a physicist?", "鲸鱼是鱼吗？",
    ],
    ("", "deduction"): ["Is Bob kind?", "Is the lamp green?", "小明善良吗？"],
    ("", "chat"): ["What can you do?", "你能做什么？", "你是谁"],  # asked of the one who answers
    ("one word", "chat"): ["cat", "beautiful", "Paris", "test", "42", "猫"],
    ("code", "chat"): [
        "print('x')", "def f(x):\n    return x + 1", "SELECT * FROM users;", "x = 5",
        "<p>hello</p>", "for i in range(3): print(i)",
    ],
}  # fmt: skip
"""What a text is by its form, and the task it gets where nothing stands beside it."""
ROWS = [(text, *must) for must, texts in FIRST.items() for text in texts]


@pytest.mark.parametrize(("text", "what", "task"), ROWS)
def test_what_is_typed_first_gets_a_sensible_task_and_what_is_no_answer_from_a_text_says_so(
    text: str, what: Kind, task: str
) -> None:
    assert kind(text) == what
    route = choose(text, "", MODELS)
    assert route.task == task
    for mode in MODES:
        few = {"max_new_tokens": "4"} if task != "deduction" else {}
        trace = ask(Question(route.task, route.text, options=few), mode, MODELS)
        assert trace.error is None
        assert trace.answer
        if (task, mode) == ("chat", "probabilistic"):
            assert trace.answer.confidence is None
            continue
        learnt = worded(trace.answer.why).startswith("From what it has learnt")
        if learnt and (task, mode) == ("question-answering", "probabilistic"):
            assert what == ""  # a general question, no sum
            assert trace.answer.confidence is None
            continue
        assert trace.answer.abstained
        assert trace.answer.why or mode == "probabilistic"


@pytest.mark.parametrize("text", ["?", "？", "...", "!!!", "???", "！？"])
def test_marks_alone_are_refused_whatever_the_task(text: str) -> None:
    assert kind(text) == "no word"
    with pytest.raises(InputError, match="only marks, and no word"):
        check(Question(choose(text, "", MODELS).task, text))
    with pytest.raises(InputError, match="only marks, and no word"):
        check(Question("deduction", text, FACTS))


def test_a_face_says_what_it_feels() -> None:
    for text in ("😀", "🎉🎉", ":)", "👎"):
        route = choose(text, "", NoModels())
        assert route.task == "sentiment"
        check(Question(route.task, route.text))


@pytest.mark.parametrize(
    "text", ["Summarize.", "Summarize this text.", "Translate into Spanish:", "List all names."]
)
def test_an_order_without_a_text_is_told_that_there_is_none(text: str) -> None:
    with pytest.raises(InputError, match="no text that it is about"):
        choose(text, "", MODELS)
    assert not choose(text, "The cat sleeps.", MODELS).text


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("The film is a waste of money.", "sentiment"),
        ("我饿了。", "translation"),
        ("他昨天没来上班。", "translation"),
        ("我不知道他是谁。", "translation"),
        ("¿Dónde está la biblioteca?", "translation"),
        ("Summarize.\nIt rained. We left.", "summarization"),
    ],
)
def test_what_a_task_reads_goes_to_it_as_before(text: str, task: str) -> None:
    assert kind(text) in ("", "one word")
    assert choose(text, "", MODELS).task == task


@pytest.mark.parametrize(
    "text",
    [
        "Bob is kind.",
        "The film (2019) was great.",
        "3 May 2019",
        "Call 555-0134",
        "New York",
        "one of two",
        "Hello, my name is Bob.",
        "If Bob is big: he is kind",
        "for sale: baby shoes",
        "我爱你",
    ],
)
def test_a_phrase_or_a_sentence_is_of_no_such_kind(text: str) -> None:
    assert kind(text) == ""


@pytest.mark.parametrize("text", ["1+" * 90, "f(" + "a)" * 3_000, "hi " * 9_000, "a = " * 9_000])
def test_a_long_text_is_told_at_once(text: str) -> None:
    assert seconds(lambda: kind(text)) < 1


@pytest.mark.parametrize("text", ["hello", "2+2", "😀"])
def test_a_rule_tells_these_and_no_model_is_asked(text: str) -> None:
    assert choose(text, "", NoModels()).confidence is None


def test_a_question_that_brings_its_own_facts_needs_no_others() -> None:
    trace = ask(Question("deduction", "If Bob is big then Bob is big."), "rules", MODELS)
    assert trace.answer
    assert trace.answer.text == "True"
