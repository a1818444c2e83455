"""What is an order at the head or at the end of a text, and what is none."""

import pytest

from playground.text.instruction import instruction


@pytest.mark.parametrize(
    ("text", "task", "about"),
    [
        ("It rained. We left. Summarize in one sentence.", "summarization", "It rained. We left."),
        ("The cat sleeps. Translate this into Spanish.", "translation", "The cat sleeps."),
        ("Hi! Summarize: It rained. We left.", "summarization", "It rained. We left."),
        ("Dull and long. Is this positive or negative?", "sentiment", "Dull and long."),
        ("Ada met Carl in Rome. List all names.", "extraction", "Ada met Carl in Rome."),
        ("下雨了。我们走了。请用一句话概括。", "summarization", "下雨了。我们走了。"),
        ("今天天气很好。翻译成英文。", "translation", "今天天气很好。"),
        ("请把下面的文字概括成三句话：下雨了。", "summarization", "下雨了。"),
        ("Tell me whether this is positive or negative: It is dull.", "sentiment", "It is dull."),
        ("菜还是凉的😡 这条评价是好评还是差评？", "sentiment", "菜还是凉的😡"),
        ("味道很好。作者的心情怎么样？", "sentiment", "味道很好。"),
        ("这段话里有哪些人名和地名？李雷到了成都。", "extraction", "李雷到了成都。"),
        ("The bus was late 🙄 positive or negative?", "sentiment", "The bus was late 🙄"),
        ("pls sumarize: The bridge is closed.", "summarization", "The bridge is closed."),
    ],
)
def test_an_order_stands_at_the_head_or_at_the_end(text: str, task: str, about: str) -> None:
    found = instruction(text)
    assert found is not None
    assert (found.task, found.about) == (task, about)


@pytest.mark.parametrize(
    "text",
    [
        "List prices rose by 5% in May. Apple sold more.",
        "The summary was bad. I did not like it.",
        "Summary judgments are rare. They save time.",
        "A summary of the meeting was sent to all. It rained.",
        "这部电影总结了我的童年。很好看。",
        "He had to translate. She did not.",
    ],
)
def test_a_sentence_that_only_has_such_a_word_is_no_order(text: str) -> None:
    assert instruction(text) is None
