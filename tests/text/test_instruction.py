"""What is an order at the head or at the end of a text, and what is none."""

import pytest

from playground.errors import InputError
from playground.text.instruction import instruction, material
from playground.text.misspelt_order import spelt


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
        ("tranlsate to spanish: The cat sleeps.", "translation", "The cat sleeps."),
        ("spanish: The cat sleeps.", "translation", "The cat sleeps."),
        ("把下面的句子翻成英文：我喜欢喝茶。", "translation", "我喜欢喝茶。"),
        ("“谢谢”英语怎么说？", "translation", "谢谢"),
        ("summary pls\nThe bridge is closed.", "summarization", "The bridge is closed."),
        ("How does the writer feel? It is dull.", "sentiment", "It is dull."),
        ("这句话是什么心情：烦死了。", "sentiment", "烦死了。"),
        ("Who is mentioned in this text? Ada met Carl.", "extraction", "Ada met Carl."),
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
        "English: Good morning. Spanish: Buenos días.",
    ],
)
def test_a_sentence_that_only_has_such_a_word_is_no_order(text: str) -> None:
    assert instruction(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tranlsate this: Hi.", "translate this: Hi."),
        ("pls sumarize it", "pls summarize it"),
        ("extarct the names: Bo", "extract the names: Bo"),
        ("Translated books sell well.", "Translated books sell well."),
        ("The translator left.", "The translator left."),
        ("Extra tables came.", "Extra tables came."),
    ],
)
def test_only_the_verb_of_an_order_is_spelt_anew(text: str, meant: str) -> None:
    assert spelt(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Translate and summarise: The bridge is closed.",
        "Translate this into Spanish and tell me the mood: It is dull.",
        "Summarize this. Then translate it into Spanish. The bridge is closed.",
    ],
)
def test_two_orders_at_once_are_asked_for_one_by_one(text: str) -> None:
    order = instruction(text)
    assert order is not None
    with pytest.raises(InputError, match="two orders"):
        material(order, "")


def test_an_and_of_the_text_itself_is_no_second_order() -> None:
    order = instruction("Translate into Spanish: And find the people.")
    assert order is not None
    assert material(order, "") == "And find the people."
