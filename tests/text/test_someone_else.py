"""What a text tells of a brother, a deputy or the owner is not told of the one asked about."""

import pytest

from playground.core import Question
from playground.engine import ask
from playground.models.pool import Pool
from playground.text.someone_else import of_another

NORA = "Nora lives in Leeds. Her brother Paul was born in 1984."
DOG = "Tom has a dog called Rex. The dog is nine years old."


@pytest.mark.parametrize(
    ("question", "context", "piece", "another"),
    [
        ("When was Nora born?", NORA, "1984", True),
        ("When was Paul born?", NORA, "1984", False),
        ("When was Nora's brother born?", NORA, "1984", False),
        ("How old is Tom?", DOG, "nine", True),
        ("How old is Rex?", "The dog Rex is nine.", "nine", False),
        ("How tall is Mary?", "Mary planted a tree that is four metres tall.", "four", True),
        ("When did Ruth die?", "Ruth's husband died in 1950.", "1950", True),
        ("When did Ruth die?", "Her husband left, and she died in 1950.", "1950", False),
        ("Who painted the door?", "The door was restored by Ines.", "Ines", True),
        ("Who painted the door?", "The door, Tom's best as a painter, hangs here.", "Tom", False),
        ("Who designed the bridge?", "The bridge was built by Karl.", "Karl", False),
        ("Who is the mayor?", "Clara is the deputy mayor.", "Clara", True),
        ("Who is the deputy mayor?", "Clara is the deputy mayor.", "Clara", False),
        ("Who is the mayor of Elm?", "The wife of the mayor of Elm is Clara.", "Clara", True),
        ("Who was the captain?", "Ben is the former captain.", "Ben", False),
        ("Who is the captain?", "Ben is the former captain.", "Ben", True),
    ],
)
def test_what_is_said_of_someone_near_is_not_said_of_the_one_asked_about(
    question: str, context: str, piece: str, another: bool
) -> None:
    sentence = context.rsplit(". ", 1)[-1]
    place = sentence.index(piece)
    assert of_another(question, context, sentence, place, place + len(piece)) is another


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("In what year was Nora born?", NORA, ""),
        ("Where does Sam live?", "Sam is a baker. His sister lives in Porto.", ""),
        ("What does Leo work as?", "Leo's mother works as a nurse in Cork.", ""),
        ("What colour is Al's car?", "Al stood by his neighbour's car, which is red.", ""),
        ("小红是哪年出生的？", "小红住在上海。她的哥哥1984年出生。", ""),
        ("小红的哥哥是哪年出生的？", "小红住在上海。她的哥哥1984年出生。", "1984年"),
        ("小明几岁？", "小明有一只狗。那只狗九岁了。", ""),
        ("小明几岁？", "小明今年九岁，他养了一只狗。", "九岁"),
    ],
)
def test_the_rules_are_silent_where_only_someone_near_is_told_of(
    question: str, context: str, answer: str
) -> None:
    trace = ask(Question("question-answering", question, context), "rules", Pool())
    assert trace.answer is not None
    assert trace.answer.text == answer
