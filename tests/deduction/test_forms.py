"""What a form says of its names is what each sentence says alone; and a big text is read so."""

import time
from random import Random

import cases_chinese
import pytest

from playground.deduction.program import Sentence
from playground.deduction.reading import forms
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.forms import Forms, taken_out
from playground.deduction.reading.reader import _state, read
from playground.errors import InputError
from playground.generator.theories import theory
from tests import cases_english, cases_weights, cases_weights_chinese


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("Bob likes Alice.", "Xqa likes Oxqb."),
        ("Unit12 likes Unit12.", "Oxqa0 likes Oxqa0."),
        ("The Eiffel Tower is in Paris.", "The Oxqa Xqb is in Xqc."),
        ("The dog7 is big.", "The xqa0 is big."),
        ("Everyone is big.", "Everyone is big."),
        ("Wolves howl.", "Wolves howl."),
        ("The iPod1 is red.", "The iPod1 is red."),
        ("Xqa likes Bob.", "Xqa likes Bob."),
        ("José likes Bob.", "José likes Xqa."),
        ("小明喜欢小红。", "小明喜欢小红。"),
    ],
)
def test_names_are_taken_out(sentence, form):
    assert taken_out(sentence)[0] == form


def test_of_more_names_than_there_are_stand_ins_the_others_stay():
    names = [f"Unit{n}" for n in range(30)]
    form, taken = taken_out(f"{' '.join(names)} likes Unit0 and Unit29.")
    assert taken == tuple(names[:26])
    assert form.endswith("Unit27 Unit28 Unit29 likes Oxqa0 and Unit29.")


def same(texts):
    """Every sentence read by its form beside the same read alone; how many had a name."""
    by_form, named = Forms(_state), 0
    for text in dict.fromkeys(texts):
        sentence = Sentence(text, 0, len(text))
        found, alone = by_form.reading(sentence), _state(sentence)
        named += bool(taken_out(text)[1])
        if isinstance(alone, Unread):
            assert (type(found), str(found)) == (type(alone), str(alone))
        else:
            assert found == alone
    return named


def test_all_cases_are_read_by_their_form_as_alone():
    tables = (
        cases_english.CASES,
        cases_weights.CASES,
        cases_chinese.CASES,
        cases_weights_chinese.CASES,
    )
    sentences = [case[0] for table in tables for cases in table.values() for case in cases]
    assert same([*sentences, *cases_english.UNREAD]) > 70


def test_generated_theories_are_read_by_their_form_as_alone():
    random = Random(3)
    made = (theory(random, random.choice(("open", "closed")), ()) for _ in range(150))
    assert same(one.text for theory in made for one in theory.program.sentences) > 300


def test_two_names_of_a_form_may_be_one():
    assert {rule.head.atom.terms for rule in read("Bob likes Alma. Bob likes Bob.").rules} == {
        ("bob", "alma"),
        ("bob", "bob"),
    }


def test_sentences_of_many_forms_are_refused(monkeypatch):
    monkeypatch.setattr(forms, "MAX_FORMS", 100)
    read(" ".join(f"Unit{number} is red." for number in range(500)))
    with pytest.raises(InputError, match="more than 100 sentences that differ"):
        read(" ".join(f"Bob is {'x' * number}." for number in range(1, 103)))


def test_a_hundred_thousand_facts_are_read_in_seconds():
    facts = "\n".join(f"Unit{number} likes Unit{number * 7 % 50_000}." for number in range(100_000))
    start = time.thread_time()
    program = read(facts)
    assert time.thread_time() - start < 120
    assert len(program.rules) == 100_000
    assert program.sentences[77].text == "Unit77 likes Unit539."
    assert program.rules[77].head.atom.terms == ("unit77", "unit539")
