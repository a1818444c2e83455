"""A message that has nothing to do with the box beside it is taken for what it is."""

import pytest

from playground.core import Question
from playground.models.pool import Pool
from playground.parting import parted
from playground.route import choose, ruled

CATS = "Every cat is an animal. Tom is a cat."
TOWER = "The tower was built by Ada Smith in 1901. It is 30 metres tall."
CHINESE = "所有的猫都是动物。汤姆是猫。"


@pytest.mark.parametrize(
    ("text", "context", "task"),
    [
        ("The movie was way too long but I loved the ending.", CATS, "sentiment"),
        ("The food was terrible and the waiter was rude.", CATS, "sentiment"),
        ("What a waste of money.", CATS, "sentiment"),
        ("I hate Mondays.", TOWER, "sentiment"),
        ("这家餐厅的菜很好吃，但是服务太差了。", CHINESE, "sentiment"),
        ("12 * 7", CATS, "question-answering"),
        ("SELECT * FROM users;", CATS, "chat"),
        ("tell me a joke", CATS, "chat"),
        ("Der Hund schläft im Garten.", CATS, "translation"),
    ],
)
def test_what_shares_no_word_with_the_box_is_a_task_of_its_own(
    text: str, context: str, task: str
) -> None:
    found = ruled(text, context)
    assert found is not None
    assert (found.task, found.text) == (task, text)


@pytest.mark.parametrize(
    ("text", "context", "task"),
    [
        ("Tom is an animal.", CATS, "deduction"),
        ("Is Bob kind?", CATS, "deduction"),
        ("Every cat is lovely.", CATS, "deduction"),
        ("汤姆是动物吗？", CHINESE, "deduction"),
        ("Who built the tower?", TOWER, "question-answering"),
        (
            "How much does the pen cost?",
            "A book costs $12 and a pen costs $3.",
            "question-answering",
        ),
    ],
)
def test_what_is_about_the_box_stays_with_it(text: str, context: str, task: str) -> None:
    found = ruled(text, context)
    assert found is not None
    assert found.task == task


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Who is older?", "Ann is 12. Bob is 15."),
        ("who is older", "Ann is 12.\nBob is 15."),
        ("Who is the youngest?", "Ann is 12. Bob is 15. Cy is 9."),
        ("Who is heavier?", "Anna weighs 60 kg. Ben weighs 70 kg."),
        ("谁更大？", "小明12岁。小红15岁。"),
        ("Which is taller?", "Tower A is 30 m tall. Tower B is 20 m tall."),
        ("Who is taller?", "Tim is 1.80 m tall. Jo is 1.75 m tall."),
    ],
)
def test_numbers_of_several_are_compared_by_deduction(text: str, context: str) -> None:
    found = ruled(text, context)
    assert found is not None
    assert found.task == "deduction"


@pytest.mark.parametrize(
    ("text", "task", "asked"),
    [
        ("2024-01-15 10:23:45 ERROR Database connection failed", "extraction", None),
        ('{"name": "Ann", "age": 12}', "extraction", None),
        ('{"name": "Ann", "age": 12} How old is Ann?', "question-answering", "How old is Ann?"),
        ("def add(a, b): return a + b", "chat", None),
        ("If I have 3 apples and eat one, how many are left?", "question-answering", None),
        ("Is it true that 2+2=5?", "question-answering", None),
        ("ok thanks", "chat", None),
        ("great, thank you!", "chat", None),
        ("good morning :)", "chat", None),
        ("What's up?", "chat", None),
        ("2024-05-06", "extraction", None),
        ("tl;dr The council met on Tuesday. They discussed the park.", "summarization",
         "The council met on Tuesday. They discussed the park."),
        ("Great, another meeting. Just what I needed.", "sentiment", None),
    ],
)  # fmt: skip
def test_a_message_alone_goes_to_its_task_and_loses_nothing(
    text: str, task: str, asked: str | None
) -> None:
    models = Pool()
    question = parted(Question("auto", text), lambda one, other: choose(one, other, models))
    assert (question.task, question.text) == (task, asked or text)


def test_a_letter_that_is_claimed_is_a_sentence() -> None:
    question = parted(
        Question("auto", "If A then B. If B then C. A. Is C true?"),
        lambda one, other: choose(one, other, Pool()),
    )
    assert (question.task, question.text) == ("deduction", "Is C true?")
    assert question.context == "If A then B. If B then C. A."
