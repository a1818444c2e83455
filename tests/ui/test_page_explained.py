"""Every option, tab and number of the page has a definition of one line, in both languages."""

import json
import re
from math import exp, log

import pytest
from test_page_render import trace, turn

from playground.core import Answer, Distribution, TokenDistribution, TokenDistributions
from playground.registry import solvers
from playground.tasks import TASKS
from playground.ui.cards import card
from playground.ui.conversation import Run
from playground.ui.definitions import DEFINITIONS
from playground.ui.explained import definitions_script, explained
from playground.ui.words.page import WORDS

OPTIONS = sorted({option.name for task in TASKS.values() for option in task.options})
TABS = sorted(key for key in WORDS if key.startswith("tab "))
TOKENS = TokenDistributions((TokenDistribution("un", 0.8), TokenDistribution("gato", 0.2)))


def drawn(mode="probabilistic", confidence=0.16, task="translation", *pieces) -> str:
    answer = Answer("un gato", confidence, pieces)
    run = trace(mode=mode, task=task)
    run = type(run)(**{**vars(run), "answer": answer})
    return card(turn(run), 0, mode, Run(trace=run))


@pytest.mark.parametrize("term", OPTIONS + TABS)
def test_an_option_and_a_tab_are_defined(term: str) -> None:
    assert term in DEFINITIONS


@pytest.mark.parametrize("term", DEFINITIONS)
def test_a_definition_is_a_line_in_each_language(term: str) -> None:
    english, chinese = DEFINITIONS[term]
    assert 10 < len(english) < 200
    assert re.search("[一-鿿]", chinese)
    assert not {"{", "}", "\n"} & set(english + chinese)


def test_a_term_is_a_button_that_its_definition_describes() -> None:
    html = explained("step not-supported", "<b>2</b>")
    assert html.startswith("<button")
    assert 'data-explains="step not-supported" aria-describedby="define-step-not-supported"' in html
    with pytest.raises(KeyError):
        explained("no such term", "")


def test_the_script_has_all_definitions() -> None:
    told = definitions_script().removeprefix("const DEFINITIONS = ").removesuffix(";")
    assert {term: tuple(texts) for term, texts in json.loads(told).items()} == DEFINITIONS


def test_a_translation_shows_the_geometric_mean_of_its_tokens_and_says_so() -> None:
    html = drawn(
        "probabilistic", 0.16, "translation", TOKENS, Distribution("pieces", (("a", 1.0),))
    )
    assert f"<b>{exp((log(0.8) + log(0.2)) / 2):.2f}</b>" in html
    assert "0.16" not in html
    assert "geometric mean" in html


@pytest.mark.parametrize(
    ("mode", "task", "pieces", "term"),
    [
        ("rules", "deduction", (), "confidence weighted"),
        ("probabilistic", "deduction", (Distribution("a", (("True", 1.0),)),), "confidence class"),
        ("probabilistic", "sentiment", (), "confidence class"),
        ("probabilistic", "question-answering", (), "confidence span"),
        ("probabilistic", "question-answering", (TOKENS,), "confidence product"),
        (
            "probabilistic",
            "deduction",
            (Distribution("a", (("True", 1.0),)), TOKENS),
            "confidence odds",
        ),
    ],
)
def test_each_kind_of_confidence_has_a_definition_of_its_own(mode, task, pieces, term) -> None:
    html = drawn(mode, 0.97, task, *pieces)
    assert f'data-explains="{term}"' in html
    assert "<b>0.97</b>" in html


def test_an_answer_without_confidence_shows_none() -> None:
    assert 'data-explains="confidence' not in drawn("rules", None, "sentiment")


def test_every_mode_is_defined() -> None:
    assert {solver.mode for solver in solvers()} | {"both"} <= DEFINITIONS.keys()
