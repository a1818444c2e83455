"""The recipe of the deduction model runs, goes on where it was stopped, and labels rightly."""

import gzip
import json
from random import Random

import pytest

from playground.core import ModelInfo
from playground.deduction.reading.reader import read
from playground.errors import InputError
from playground.generator.theories import questions, theory
from playground.models.deducer import Deducer
from playground.models.deduction_batch import Tokens
from playground.train import deduction, deduction_forms
from playground.train.deduction_batches import IGNORED, labelled
from playground.train.deduction_data import PROOFWRITER, RULETAKER, exchanged, relabelled

TEXT = (
    "Bob is big. The bald eagle sees Bob. All big people are kind. "
    "If someone sees Bob then they are red."
)


@pytest.fixture
def data(tmp_path):
    random = Random(0)
    for name, world in ((RULETAKER, "closed"), (PROOFWRITER, "open")):
        with gzip.open(tmp_path / name, "wt", encoding="utf-8") as file:
            for _ in range(3):
                file.write(json.dumps({"context": theory(random, world, ()).text}) + "\n")
    return tmp_path


@pytest.fixture(scope="module")
def example():
    made = relabelled(read(TEXT), "closed")
    assert made is not None
    return labelled([made], [questions(Random(0), made, 8)], Tokens.of_base())


def test_a_fact_is_about_its_subject(example):
    assert example.fired[0, 0].tolist() == [1, 0]
    assert example.fired[0, 1].tolist() == [0, 1]


def test_a_rule_fires_for_a_name_in_a_round(example):
    assert example.fired[0, 2].tolist() == [1, 0]
    assert example.fired[0, 3].tolist() == [0, 1]
    assert example.settled[0, 2].tolist() == [1, 0]


def test_every_question_has_an_answer(example):
    assert (example.answers != IGNORED).all()


def test_exchanged_words_mean_the_same_with_other_words():
    program = exchanged(Random(1), read(TEXT))
    text = " ".join(one.text for one in program.sentences)
    again = read(text)
    assert [rule.head.atom.relation for rule in again.rules] == [
        rule.head.atom.relation for rule in program.rules
    ]
    assert [rule.head.atom.terms[0][0] == "?" for rule in again.rules] == [
        False,
        False,
        True,
        True,
    ]


def test_a_text_with_an_unread_sentence_is_not_used():
    assert relabelled(read("Bob is big. Perhaps so."), "closed") is None


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match="There is no ruletaker"):
        deduction.train(tmp_path, tmp_path / "out")


def test_a_training_writes_a_model_and_goes_on_where_it_was_stopped(data, tmp_path, monkeypatch):
    monkeypatch.setattr(deduction_forms, "THEORIES", 20)
    out = tmp_path / "out"
    deduction.train(data, out, steps=1, tell=lambda _: None)
    deduction.train(data, out, steps=2, tell=lambda _: None)
    deducer = Deducer.load(out, ModelInfo("trained", "", "cpu", "float32"))
    assert len(deducer.predict("Bob is big.", "Bob is big.", "open").distribution.outcomes) == 3
    assert (out / "README.md").is_file()
    assert deducer.distance("Of late the fog hid half of what we saw.")
