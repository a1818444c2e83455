"""What a model goes on from: examples of the task in plain text, then the question."""

from dataclasses import dataclass

import pytest

from playground.answering import few_shot
from playground.core import Question
from playground.models.writing import Message
from playground.tasks import TASKS


@dataclass
class Sized:
    """As much of a writer as is looked at."""

    parameters: int
    chats: bool


@pytest.mark.parametrize("task", TASKS)
def test_a_base_model_is_shown_examples_in_every_task(task: str) -> None:
    assert few_shot.fits(task, Sized(70_000_000_000, chats=False))


def test_a_small_model_that_chats_is_shown_them_where_that_is_better() -> None:
    small = Sized(135_000_000, chats=True)
    assert {task for task in TASKS if few_shot.fits(task, small)} == few_shot.BETTER


@pytest.mark.parametrize("parameters", [0, 600_000_000])
def test_a_large_model_that_chats_and_one_of_unknown_size_are_told_in_words(
    parameters: int,
) -> None:
    assert not few_shot.fits("sentiment", Sized(parameters, chats=True))


def test_a_question_about_a_text_ends_where_the_answer_begins() -> None:
    asked = Question("question-answering", "Who sells\ntea?", "Li sells tea.\n\nRuth does not.")
    assert few_shot.question_answering(asked).endswith(
        "\n\nText: Li sells tea. Ruth does not.\nQuestion: Who sells tea?\nAnswer:"
    )


def test_a_chinese_question_gets_chinese_examples() -> None:
    asked = few_shot.question_answering(Question("question-answering", "谁卖茶？", "李娜卖茶。"))
    assert asked.startswith("文：老磨坊")
    assert asked.endswith("\n\n文：李娜卖茶。\n问：谁卖茶？\n答：")


def test_without_a_text_the_examples_have_none_either() -> None:
    asked = few_shot.question_answering(Question("question-answering", "Who wrote Hamlet?"))
    assert "Text:" not in asked
    assert asked.endswith("\n\nQuestion: Who wrote Hamlet?\nAnswer:")


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "English (en)",
            "Chinese (zh)",
            "English: The shop opens at nine.\nChinese: 商店",
        ),
        ("Chinese (zh)", "Spanish (es)", "Chinese: 商店九点开门。\nSpanish: La tienda abre a las"),
    ],
)
def test_a_translation_is_shown_the_same_sentence_in_both_languages(
    source: str, target: str, pair: str
) -> None:
    assert few_shot.translation("…", source, target).startswith(pair)


def test_between_other_languages_a_translation_has_the_names_alone() -> None:
    assert few_shot.translation("Hallo.", "German (de)", "French (fr)") == "German: Hallo.\nFrench:"


def test_every_language_of_the_examples_has_as_many_sentences() -> None:
    assert len({len(sentences) for sentences in few_shot.SAME.values()}) == 1


def test_a_conversation_keeps_who_said_what() -> None:
    said = [Message("user", "Hi."), Message("assistant", "Hello."), Message("user", "Why?")]
    assert few_shot.chat(said).endswith(
        "\n\nPerson: Hi.\nAssistant: Hello.\n\nPerson: Why?\nAssistant:"
    )


def test_reasoning_between_two_answers_is_not_shown_what_is_unknown() -> None:
    asked = Question("deduction", "Bob is kind.", "Bob is big.", ("True", "False"))
    assert "Answer: Unknown" in few_shot.deduction(asked, ("True", "False", "Unknown"))
    assert "Answer: Unknown" not in few_shot.deduction(asked, ("True", "False"))
