"""The grammar page and the cases it is made of: each sentence is read as the page says."""

from collections.abc import Mapping, Sequence

import pytest

from playground.deduction.compound import put, read_compound, read_rules
from playground.deduction.program import Either, Literal
from playground.deduction.reading.reader import NOTHING, Asked, read, read_question
from playground.deduction.wording.saying import say, say_rule
from tests import cases_english, cases_everyday, grammar_page

TABLES = (*cases_english.CASES.values(), *cases_everyday.CASES.values())
CASES = [case for cases in TABLES for case in cases]


def said_again(text: str) -> str:
    """What is read of a sentence, in sentences."""
    if not text.endswith("?"):
        program = read(text)
        [sentence] = program.sentences
        assert sentence.read, sentence.why
        rules = [say_rule(rule.head, rule.body, program.names) for rule in program.rules]
        return " ".join([*rules, *(said_either(one, program.names) for one in program.eithers)])
    if several := read_compound(text):
        return say(several.literal, put(several, NOTHING)[1].names)
    if rules := read_rules(text):
        return " ".join(say_rule(one.literal, one.conditions, one.names) for one in rules)
    asked = read_question(text)
    assert isinstance(asked, Asked), asked.why
    if not asked.sought:
        return say_rule(asked.literal, asked.conditions, asked.names)
    return f"X: {all_of((asked.literal, *asked.conditions), asked.names)}."


def said_either(either: Either, names: Mapping[str, str]) -> str:
    """ "If X is a dog then X is red or X is blue." """
    options = all_of(either.options, names).replace(" and ", " or ")
    options = f"either {options}" if either.exclusive else options
    said = f"if {all_of(either.body, names)} then {options}" if either.body else options
    return f"{said[0].upper()}{said[1:]}."


def all_of(literals: Sequence[Literal], names: Mapping[str, str]) -> str:
    """ "X is a dog and X is red"."""
    said = say_rule(literals[0], literals, names)
    return said.removeprefix("If ").rpartition(" then ")[0]


@pytest.mark.parametrize(("sentence", "read_as"), CASES)
def test_a_sentence_is_read_as_the_page_says(sentence, read_as):
    assert said_again(sentence) == read_as


@pytest.mark.parametrize("sentence", cases_english.UNREAD)
def test_a_sentence_that_says_more_is_left_unread(sentence):
    assert not read(sentence).sentences[0].read


def test_the_page_is_made_from_the_cases():
    assert grammar_page.PAGE.read_text(encoding="utf-8") == grammar_page.page(), (
        "Write it again: python -m tests.grammar_page"
    )
