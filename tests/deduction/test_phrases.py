"""Phrases as one property, pronouns that open a sentence, and questions with a gap."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.english.pronouns import in_context
from playground.deduction.reading.reader import read


def answer(context, text, world="open"):
    _, said = deduce(Question("deduction", text, context=context, options={"world": world}))
    return "" if said.abstained else said.text


DRINKS = (
    "All people who regularly drink coffee are dependent on coffee and tea. "
    "No one who is dependent on coffee and tea owns a car in town."
)


def test_what_follows_from_phrases_is_proved():
    assert answer(f"{DRINKS} Rina regularly drinks coffee.", "Does Rina own a car in town?") == (
        "False"
    )


def test_an_unknown_beside_a_phrase_that_may_say_more_is_withheld():
    assert answer(f"{DRINKS} Rina regularly drinks coffee.", "Does Rina drink coffee?") == ""


def test_in_the_closed_world_nothing_is_assumed_beside_a_phrase():
    assert answer(f"{DRINKS} Rina is kind.", "Is Rina happy?", world="closed") == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "A man walks into the bar.",
        "If Tim likes Bob then he is kind.",
        "Bob fails to be small.",
        "Red, green and cold people are certain to be young people, too.",
        "Bob does not only drive a car to work.",
        "Bob is either fond of cats or dogs.",
    ],
)
def test_a_phrase_never_hides_what_makes_the_logic_of_a_sentence(sentence):
    assert not read(sentence).sentences[0].read


@pytest.mark.parametrize(
    ("before", "sentence", "said"),
    [
        ("Carl is sick.", "He stays in bed.", "Carl stays in bed."),
        ("Anna found a kitten.", "It is grey.", "The kitten is grey."),
        ("Leo is twelve.", "His brother is tall.", "Leo's brother is tall."),
        ("Bob and Ann are kind.", "They are happy.", "Bob and Ann are happy."),
        ("Tom met Bob.", "He is tall.", "He is tall."),
        ("Everyone likes a cat.", "It is grey.", "It is grey."),
        ("The weather is bad.", "It rains.", "It rains."),
        ("Carl is sick.", "Fiona feeds her dog.", "Fiona feeds Fiona's dog."),
    ],
)
def test_a_pronoun_is_read_as_the_only_one_whom_it_may_mean(before, sentence, said):
    assert in_context(sentence, before) == said


@pytest.mark.parametrize(
    ("context", "question", "said"),
    [
        ("Rex is Mary's dog. Fido is John's dog.", "Whose dog is Rex?", "Mary"),
        ("Karl lives in Bern.", "Where does Karl live?", "Bern"),
        ("Anna went to Paris.", "Where did Anna go?", "Paris"),
        ("The bread costs three dollars.", "How much does the bread cost?", "three dollars"),
        ("Fiona has three cats. Harry has two cats.", "How many cats does Fiona have?", "3"),
        ("Leo is ten years old.", "How old is Leo?", "10"),
        ("Leo is ten years old.", "How old is Mia?", ""),
        ("小猫在床上。它很困。", "小猫困吗？", "True"),
        ("小陈喜欢小红。她很善良。", "小红善良吗？", ""),
    ],
)
def test_what_is_left_open_by_a_question_is_found(context, question, said):
    assert answer(context, question) == said
