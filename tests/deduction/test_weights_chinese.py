"""Weighted theories in Chinese: read as they are meant, and as probable as by definition."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_chinese import sentence, translated
from test_weighing import MANY, WORLDS, by_definition, literals, weighted_theories

from playground.answering.deduction.answer import deduce
from playground.core import Distribution, Proof, Question
from playground.deduction.program import Program
from playground.deduction.reading.reader import read
from playground.deduction.wording.saying import say
from playground.wording.said import title

FACTS = ("{p}：{said}。", "有{p}的可能，{said}。", "{said}，概率是{p}。", "{said}（{p}）。")
RULES = ("{p}：{said}。", "{before}那么有{p}的可能{after}。")


@st.composite
def texts(draw):
    """A weighted theory, as a program with Chinese words and as a text."""
    program = draw(weighted_theories())
    rules, said = [], []
    for rule in program.rules:
        if any(one.atom.terms == ("?someone", "?someone") for one in rule.body):
            continue
        head, body = translated(rule.head), tuple(map(translated, rule.body))
        rules.append(replace(rule, head=head, body=body, sentence=len(rules)))
        said.append(weighted(sentence(head, body), rule.weight, draw))
    return Program((), tuple(rules)), "".join(said)


def weighted(text, weight, draw):
    if weight == 1:
        return text
    before, _, after = text.removesuffix("。").partition("那么")
    form = draw(st.sampled_from(RULES if after else FACTS))
    p = draw(st.sampled_from((f"{weight:g}", f"{100 * weight:g}%", f"百分之{100 * weight:g}")))
    return form.format(p=p, said=text.removesuffix("。"), before=before, after=after)


@settings(MANY, max_examples=300)
@given(texts())
def test_a_weighted_theory_in_chinese_is_read_as_it_is_meant(made):
    program, text = made
    found = [(one.head, one.body, one.sentence) for one in read(text).rules]
    assert found == [(one.head, one.body, one.sentence) for one in program.rules]
    weights = [one.weight for one in program.rules]
    assert [one.weight for one in read(text).rules] == pytest.approx(weights)


@settings(MANY, max_examples=40)
@given(texts(), literals)
def test_its_answers_are_as_probable_as_by_definition(made, asked):
    program, text = made
    literal = translated(asked)
    for world in WORLDS:
        expected = by_definition(program, world, literal)
        sound = 1 - expected[None]
        if all(one.weight == 1 for one in program.rules) or sound < 1e-9:
            continue
        _, answer = deduce(Question("deduction", say(literal, {}), text, (), {"world": world}))
        [found, *_] = (one for one in answer.evidence if isinstance(one, Distribution))
        for label, p in found.outcomes:
            assert p == pytest.approx(expected[label] / sound, abs=1e-6)


def test_a_question_of_a_weighted_text_is_answered_with_its_proofs():
    text = "小明是红的。70%的红的东西是善良的。小明有0.1的可能是善良的。"
    for question in ("小明善良吗？", "小明是善良的可能性有多大？"):
        steps, answer = deduce(Question("deduction", question, text))
        assert (answer.text, answer.confidence) == ("True", pytest.approx(0.73))
        assert "Handed to ProbLog" in [title(step) for step in steps]
        proofs = [one for one in answer.evidence if isinstance(one, Proof)]
        assert [one.sentence for one in proofs] == [
            "70%的红的东西是善良的。",
            "小明有0.1的可能是善良的。",
        ]
        assert [one.weight for one in proofs] == [0.7, 0.1]


def test_who_is_asked_in_chinese():
    text = "小明很可能是大的。小红不太可能是大的。"
    _, answer = deduce(Question("deduction", "谁是大的？", text))
    assert answer.text == "小明"
