"""The task of what is typed first: riddles, general questions, pleas, orders, reviews."""

import pytest

from playground.core import L
from playground.models.pool import Pool
from playground.route import choose

MODELS = Pool()
FACTS = "Bob is big. All big people are kind."
STORY = "The old mill burned down on Monday night. Nobody was hurt, but Greta Holm lost her flour."
CHINESE = "李娜在上海开了一家书店。书店是去年五月三日开的。王伟常去那里买书。"


class NoModels:
    """Models that must not be asked for."""

    def load(self, model_id: str, kind: type[L]) -> L:
        raise AssertionError(f"{model_id} was loaded")


@pytest.mark.parametrize("text", ["Who are you?", "Are you a human?", "What can you do?"])
def test_small_talk_that_stands_alone_is_for_chat(text: str) -> None:
    assert choose(text, "", MODELS).task == "chat"


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("I don't understand logic. Can you help me?", ""),
        ("I don't understand logic. Can you help me?", FACTS),
        ("I am bored. Tell me a joke.", ""),
        ("I like tea. What about you?", ""),
        ("我不懂逻辑。你能帮帮我吗？", ""),
        ("Tell me a story about a goat.", STORY),
        ("讲一个关于山羊的故事。", CHINESE),
        ("Can you translate a text?", ""),
        ("Could you summarize articles?", ""),
        ("Summarize the plot of Hamlet.", ""),
        ("Give me a summary of the French Revolution.", ""),
    ],
)
def test_what_is_said_to_the_one_who_answers_is_for_chat(text: str, context: str) -> None:
    route = choose(text, context, NoModels())
    assert (route.task, route.text) == ("chat", text)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Who is the spy?", "Exactly one of Anna, Ben and Carl is a spy. Anna is not a spy."),
        ("Who is the liar?", "One of Tom and Anna is a liar. Tom is not a liar."),
        ("Who is the winner?", "Either Tom or Anna is the winner. Tom is not the winner."),
        ("Who is the culprit?", "The culprit is Tom or Anna. Tom is not the culprit."),
        (
            "Who sits in the middle?",
            "Anna sits to the left of Ben. Clara sits to the right of Ben.",
        ),
    ],
)
def test_who_it_is_of_several_is_for_deduction(text: str, context: str) -> None:
    assert choose(text, context, NoModels()).task == "deduction"


def test_who_it_is_that_a_text_says_is_for_question_answering() -> None:
    one_of_many = "The thief was one of the richest men in Oslo. He was called Tom Berg."
    assert choose("Who was the thief?", one_of_many, NoModels()).task == "question-answering"


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Why is the sky blue?", "question-answering"),
        ("How come cats purr?", "question-answering"),
        ("Is 7 a prime number?", "question-answering"),
        ("Do dogs bark?", "question-answering"),
        ("Is the moon bigger than the earth?", "question-answering"),
        ("Is it true that glass is a liquid?", "question-answering"),
        ("Is Otto happy?", "deduction"),
        ("Is the lamp green?", "deduction"),
    ],
)
def test_what_is_generally_known_needs_no_facts_to_be_asked(text: str, task: str) -> None:
    assert choose(text, "", NoModels()).task == task


@pytest.mark.parametrize(
    "text",
    [
        "The teacher explains very clearly but gives far too much homework.",
        "Great, another delay. Thank you so much, Deutsche Bahn.",
        "I have never been so bored in my life.",
        "The meeting was fine but much too long.",
        "Nice try, but the joke fell flat.",
    ],
)
def test_what_tells_how_something_was_is_a_review(text: str) -> None:
    route = choose(text, "", MODELS)
    assert (route.task, route.text, route.confidence) == ("sentiment", text, None)


@pytest.mark.parametrize(
    ("text", "about", "target"),
    [
        ("What does 'biblioteca' mean in English?", "biblioteca", "en"),
        ("What is the Spanish word for 'butterfly'?", "butterfly", "es"),
        ("¿Cómo se dice 'thank you very much' en español?", "thank you very much", "es"),
        ("What do you call a spoon in Chinese?", "a spoon", "zh"),
        ("“谢谢”的英文是什么？", "谢谢", "en"),
    ],
)
def test_of_a_question_for_a_word_the_word_is_translated(
    text: str, about: str, target: str
) -> None:
    route = choose(text, "", NoModels())
    assert (route.task, route.text) == ("translation", about)
    assert route.options["target_language"] == target


def test_names_that_are_to_be_thought_of_are_for_chat() -> None:
    assert choose("Give me three names for a cat", "", NoModels()).task == "chat"


def test_whether_a_review_is_good_or_bad_is_asked_of_the_text_behind() -> None:
    route = choose("Is this review good or bad? The soup was cold.", "", NoModels())
    assert (route.task, route.text) == ("sentiment", "The soup was cold.")
