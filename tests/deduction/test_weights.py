"""Weights that sentences say, and weights that are set beside them."""

import cases_weights
import cases_weights_chinese as chinese
import pytest

from playground.deduction.checking.follow import check_steps
from playground.deduction.program import Sentence
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.reader import Asked, read, read_question, read_statement
from playground.deduction.reading.weights.reading import certain, weighted
from playground.deduction.reading.weights.set_weights import set_weights
from playground.errors import InputError
from tests.stopwatch import seconds

CASES = [*cases_weights.CASES.values(), *chinese.CASES.values()]
CASE = [pair for pairs in CASES for pair in pairs]


def shown(literal):
    terms = ", ".join(literal.atom.terms)
    return f"{'' if literal.positive else 'not '}{literal.atom.relation}({terms})"


def rules(program):
    """The rules of a text of one sentence, and its weight."""
    said = [
        shown(rule.head) + (" if " if rule.body else "") + ", ".join(map(shown, rule.body))
        for rule in program.rules
    ]
    [weight] = {rule.weight for rule in program.rules}
    return f"{weight:g}: {'; '.join(said)}"


@pytest.mark.parametrize(("sentence", "expected"), CASE, ids=[sentence for sentence, _ in CASE])
def test_a_sentence_with_a_weight_says(sentence, expected):
    assert rules(read(sentence)) == expected


@pytest.mark.parametrize("sentence", [*cases_weights.UNREAD, *chinese.UNREAD])
def test_a_weight_of_less_than_all_of_it_is_left_unread(sentence):
    program = read(sentence)
    assert not program.rules
    assert program.sentences[0].why


def test_a_sentence_keeps_its_words_and_its_place():
    text = "Bob is red. Bob is probably big."
    assert read(text).sentences[1] == Sentence("Bob is probably big.", 12, len(text))


def test_a_name_after_a_weight_is_found_by_what_the_text_says_elsewhere():
    program = read("Probably Mira likes pizza. Mira is kind.")
    assert [rule.head.atom.terms[0] for rule in program.rules] == ["mira", "mira"]


@pytest.mark.parametrize(
    "question", ["How likely is it that Bob is big?", "What’s the chance that Bob is big?"]
)
def test_how_likely_something_is_asks_for_no_less_than_whether(question):
    asked = read_question(question)
    assert isinstance(asked, Asked)
    assert shown(asked.literal) == "is big(bob)"


@pytest.mark.parametrize(
    "question",
    [
        "小明是大的可能性有多大？",
        "小明是大的概率是多少？",
        "小明有多大的可能是大的？",
        "有多大可能小明是大的？",
    ],
)
def test_how_likely_something_is_may_be_asked_in_chinese(question):
    asked = read_question(question, read("小明可能是红的。"))
    assert isinstance(asked, Asked)
    assert shown(asked.literal) == "is 大(小明)"


def test_a_question_with_a_weight_is_not_read():
    asked = read_question("Is Bob probably big?", read("Bob is big."))
    assert isinstance(asked, Sentence)
    assert "How likely" in asked.why


def test_a_claim_with_a_weight_is_no_claim():
    assert isinstance(read_statement("Bob is probably big."), Unread)


def test_a_model_that_reasons_from_what_is_only_likely_is_not_said_to_be_right():
    found = check_steps("Bob is probably big. Big people are kind.", "Bob is kind.", "open")
    assert [step.verdict for step in found.steps] == ["not-supported"]


def test_weights_are_set_by_the_number_of_a_sentence():
    program = set_weights(read("Bob is red. Red people are probably kind."), "1=30%, 2=1")
    assert [rule.weight for rule in program.rules] == [0.3, 1.0]
    assert weighted(program)
    assert not weighted(set_weights(program, "1=1"))
    assert [rule.sentence for rule in certain(program).rules] == [1]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("3=0.5", "2 sentences"),
        ("0=0.5", "2 sentences"),
        ("1=1.5", "probability"),
        ("1", "probability"),
        ("one=0.5", "probability"),
        ("1=-1", "probability"),
        ("2=0.5", "could not be read"),
    ],
)
def test_weights_of_another_form_are_refused(said, problem):
    with pytest.raises(InputError, match=problem):
        set_weights(read("Bob is red. Perhaps so."), said)


@pytest.mark.parametrize(
    "piece",
    [
        *("probably ", "0.5 ", "50% ", "with probability ", "it is likely that ", "%", "(", "0."),
        *("is ", "可能", "有70%的可能", "的概率", "一百分之", "七成", "小明", "，概率0.4"),
    ],
)
def test_time_goes_with_the_length_of_a_sentence(piece):
    assert seconds(lambda: read(piece * (900 // len(piece)))) < 10
