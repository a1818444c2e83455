"""What the page hands out: the buttons, the conversation on the page, a picture of one evidence."""

from dataclasses import replace

import pytest

from playground.core import (
    Answer,
    Distribution,
    NearMiss,
    Proof,
    Question,
    Spans,
    Trace,
)
from playground.errors import InputError
from playground.parting import Message
from playground.ui.conversation import Run, Turn
from playground.ui.evidence import probabilities_view
from playground.ui.keys import KEYS, keys_view
from playground.ui.render import last_turn
from playground.ui.take_along import name_of, picture
from playground.ui.why import why_view

BIG = Proof("Bob is big.", "fact", "Bob is big.", 0, 11)
PROOF = Proof("Bob is kind.", "rule", "All big people are kind.", 12, 36, (BIG,))
BARS = Distribution("Answer", (("True", 0.9), ("False", 0.1)))


def trace(*evidence: object, mode: str = "rules") -> Trace:
    question = Question("deduction", "Bob is kind.", "Bob is big. All big people are kind.")
    answer = Answer("True", evidence=evidence)
    at = "2026-11-28T09:00:00+00:00"
    return Trace("t-1", at, question, mode, "clingo", None, (), answer, error=None, ms=1.0)


def turn(*traces: Trace) -> Turn:
    runs = {one.mode: Run(one.steps, trace=one) for one in traces}
    return Turn(Message("", "Bob is kind."), "deduction", context="Bob is big.", runs=runs)


def test_each_answer_has_a_button_that_copies_it() -> None:
    html = last_turn((turn(trace(PROOF), trace(BARS, mode="probabilistic")),))
    for mode in ("rules", "probabilistic"):
        assert f'data-take="copy" data-turn="0" data-mode="{mode}"' in html


def test_an_answer_that_is_not_there_yet_has_none() -> None:
    working = Turn(Message("", "Bob is kind."), runs={"rules": Run()})
    assert "data-take" not in last_turn((working,))


def test_a_proof_and_bars_have_a_button_that_saves_them() -> None:
    said = trace(BARS, PROOF)
    assert 'data-take="svg" data-mode="rules" data-at="1"' in why_view(said, ())
    assert 'data-take="svg" data-mode="rules" data-at="0"' in probabilities_view(said, None)


def test_the_buttons_of_several_proofs_are_numbered() -> None:
    html = why_view(trace(PROOF, PROOF.premises[0]), ())
    assert "SVG 1" in html
    assert "SVG 2" in html


def test_the_picture_of_a_proof_has_the_numbers_of_the_sentences() -> None:
    file = picture(trace(PROOF), 0, "en")
    assert (file.name, file.kind) == ("playground-t-1-1.svg", "image/svg+xml")
    assert "by rule · 2" in file.text
    assert "given · 1" in file.text


def test_a_near_miss_and_bars_have_a_picture() -> None:
    said = trace(NearMiss(PROOF, ("Bob is big.",)), BARS)
    assert "All big people are kind." in picture(said, 0, "en").text
    assert "0.900" in picture(said, 1, "en").text


@pytest.mark.parametrize("at", [-1, 0, 1, 99])
def test_of_what_is_no_picture_there_is_none(at: int) -> None:
    with pytest.raises(InputError, match="There is no picture of this"):
        picture(trace(Spans("context", ())), at, "en")


def test_the_conversation_on_the_page_is_known_by_its_id() -> None:
    mine = replace(turn(trace(PROOF)), conversation="c7")
    assert name_of((mine, Turn(Message("", "Bob is kind."), conversation="c7"))) == "c7"


def test_of_a_run_that_another_has_shared_the_run_is_taken_along() -> None:
    assert name_of((turn(trace(PROOF)),)) == "t-1"


def test_of_an_empty_page_there_is_nothing_to_take_along() -> None:
    with pytest.raises(InputError, match="nothing to take along yet"):
        name_of(())


def test_the_keys_are_shown_in_both_languages() -> None:
    html = keys_view()
    assert html.count("<dt>") == len(KEYS)
    assert html.count('lang="zh"') >= len(KEYS)
