"""Everyday complaints and ratings, by rules and by the network."""

import pytest

from playground.core import Answer, Mode, Question, Said
from playground.engine import ask
from playground.models.pool import Pool

POOL = Pool()


def judged(text: str, mode: Mode) -> Answer:
    trace = ask(Question("sentiment", text), mode, POOL)
    assert trace.answer, trace.error
    return trace.answer


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1 star", "negative"),
        ("5 out of 5 stars", "positive"),
        ("The zip broke after a week.", "negative"),
        ("Save your money.", "negative"),
        ("I can't recommend it enough.", "positive"),
        ("It could have been worse.", "positive"),
        ("Thanks for nothing.", "negative"),
        ("It used to be good.", "negative"),
        ("I wish I had never bought it.", "negative"),
        ("I can't say I was not disappointed.", "negative"),
        ("The queue was endless and nobody apologised.", "negative"),
        ("I wish I had bought it sooner.", "positive"),
        ("The room was clean but we'd never go back.", "negative"),
        ("Nice view, but I am never booking this hotel again.", "negative"),
        ("The customer service is a joke.", "negative"),
        ("It was a joke about a penguin and it was great.", "positive"),
        ("The circus was a joy.", "positive"),
        ("My flight was cancelled and nobody at the desk could help.", "negative"),
        ("All my friends love this app, but I don't get the hype.", "negative"),
        ("I don't see why anyone would complain, it is lovely.", "positive"),
        ("The battery lasts forever, unlike my old one, which died every two hours.", "positive"),
        ("Very comfortable, unlike the awful chairs at the office.", "positive"),
        ("Unlike my last vacuum, this one is quiet and strong.", "positive"),
        ("Two stars, and that is generous.", "negative"),
        ("除了贵，没有别的缺点。", "positive"),
        ("没有其他毛病，就是有点重。", "positive"),
        ("没有别的优点。", "negative"),
        ("一星。", "negative"),
        ("好难吃", "negative"),
        ("后悔没早买", "positive"),
        ("后悔买了这个手机。", "negative"),
        ("以前很好吃，现在不行了。", "negative"),
        ("和以前一样好吃。", "positive"),
        ("比以前好吃。", "positive"),
        ("没有什么可抱怨的。", "positive"),
    ],
)
def test_the_rules_read_ratings_and_plain_complaints(text: str, label: str) -> None:
    assert judged(text, "rules").text == label


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("One star.", "only rates"),
        ("9/10", "only rates"),
        ("It stopped working after two days.", "complains plainly"),
        ("It used to be good.", "complains plainly"),
        ("Nice view, but I am never booking this hotel again.", "complains plainly"),
        ("We will definitely come back.", "praises plainly"),
        ("It could have been worse.", "praises plainly"),
        ("I can't say I was not disappointed.", "denies twice"),
    ],
)
def test_the_network_says_why_it_leaves_them_to_the_rules(text: str, key: str) -> None:
    answer = judged(text, "probabilistic")
    assert answer.abstained
    assert isinstance(answer.why, Said)
    assert answer.why.key == key


def test_a_neutral_text_that_the_other_network_hears_as_bad_has_no_answer() -> None:
    answer = judged("My shoes are too small.", "probabilistic")
    assert answer.abstained
    assert isinstance(answer.why, Said)
    assert answer.why.key == "the other network hears"


def test_a_complaint_before_a_but_does_not_silence_the_praise_after_it() -> None:
    text = "I lost my keys, but a kind neighbour found them and I am so happy."
    assert judged(text, "probabilistic").text == "positive"


def test_a_plain_statement_is_neutral_and_sure() -> None:
    answer = judged("The museum has three floors.", "probabilistic")
    assert answer.text == "neutral"
    assert answer.confidence is not None
    assert answer.confidence > 0.8


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Oh great, another delay. Just what I needed.", "praise beside a mishap"),
        ("The battery died after two days. Great job, guys.", "praise beside a mishap"),
        ("I expected to hate this movie and I was wrong", "expected otherwise"),
        ("It's not that I didn't like it.", "only takes back"),
    ],
)
def test_no_mind_takes_at_its_word_what_is_not_meant(mode: Mode, text: str, key: str) -> None:
    answer = judged(text, mode)
    assert answer.abstained
    assert isinstance(answer.why, Said)
    assert answer.why.key == key


@pytest.mark.parametrize(
    "text", ["The soup was cold and the waiter shouted at us", "I lost my dog today"]
)
def test_what_befalls_one_is_felt_by_the_rules_and_not_neutral_to_the_network(text: str) -> None:
    assert judged(text, "rules").text == "negative"
    assert judged(text, "probabilistic").abstained
