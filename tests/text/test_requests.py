"""What is said to the one who answers, and what only looks so."""

import pytest

from playground.text.requests import alone, asks_whether_able, ends_in_one, orders_a_text


@pytest.mark.parametrize(
    "text",
    [
        "Can you help me?",
        "I'm lost. Can anyone help?",
        "I have read it twice. Please help!",
        "I like tea. What about you?",
        "It is late. Who are you?",
        "I am bored. Tell me a joke.",
        "我不懂逻辑。你能帮帮我吗？",
        "我很无聊。给我讲个笑话吧。",
    ],
)
def test_a_plea_or_a_question_of_the_one_who_answers_is_told_to_that_one(text: str) -> None:
    assert ends_in_one(text)


@pytest.mark.parametrize(
    "text",
    [
        "All big people are kind. You are big. Are you kind?",
        "Bob is big. Can Bob help me?",
        "Bob is big. Can you tell me if Bob is kind?",
        "Bob is big. Explain why Bob is kind.",
        "You are a doctor. Doctors help. Can you help me?",
        "The soup was cold.",
        "",
    ],
)
def test_what_follows_from_facts_is_not(text: str) -> None:
    assert not ends_in_one(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you translate a text?",
        "Can you translate from English to Chinese?",
        "Could you summarize articles?",
        "Can you find names in a text?",
    ],
)
def test_who_asks_whether_it_can_be_done_gives_no_text(text: str) -> None:
    assert asks_whether_able(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you translate this?",
        "Can you translate good morning into Spanish?",
        "Can you summarize the following: It rained?",
        "Can you find the mill?",
    ],
)
def test_who_gives_one_or_points_at_one_wants_it_done(text: str) -> None:
    assert not asks_whether_able(text)


def test_what_is_to_be_made_up_stands_alone_unless_it_is_about_the_text() -> None:
    mill = "The old mill burned down on Monday night."
    assert alone("Tell me a story about a goat.", mill)
    assert not alone("Write a poem about the mill.", mill)
    assert not alone("Write a poem about it.", mill)
    assert not alone("Who owns the mill?", mill)
    assert orders_a_text("Please explain gravity to me.")
