"""Where nobody could answer there is one card: the reasons, what to do, buttons that lead on."""

from dataclasses import replace

import pytest
from test_page_render import BAD, trace

from playground.core import Failure, Question, Said
from playground.engine import ask
from playground.models.pool import Pool
from playground.parting import Message
from playground.ui.conversation import Run, Turn
from playground.ui.render import last_turn
from playground.ui.words.page import WORDS


def asked(task, text, context="", why=None, modes=("rules", "probabilistic")):
    traces = [ask(Question(task, text, context), mode, Pool()) for mode in modes]
    return answered(task, text, context, *traces, why=why)


def answered(task, text, context, *traces, why=None):
    runs = {one.mode: Run(one.steps, trace=one) for one in traces}
    return Turn(Message("", text), task, why, context=context, runs=runs)


def failed(kind, message, mode="rules"):
    return replace(trace(mode=mode), answer=None, error=Failure(kind, message))


def test_a_question_without_a_passage_has_one_card_that_leads_to_the_box():
    html = last_turn((asked("question-answering", "What is 12 times 3?"),))
    assert html.count('class="way-on"') == 1
    assert "Neither could answer" in html
    assert "both are silent" in html
    assert html.count("<article") == 1  # both say the same
    assert "Failed" not in html
    assert '<button type="button" data-focus="context">' in html
    assert "data-example=" in html
    assert 'data-again="translation"' in html
    assert 'data-again="deduction"' not in html  # without facts it would be silent as well


def test_small_talk_is_told_what_can_be_asked_by_examples():
    html = last_turn((asked("chat", "hello", modes=("rules",)),))
    assert "What can be asked here" in html
    assert html.count("data-example=") == 2 * 5  # in English and in Chinese
    assert html.count("<article") == 1
    assert "data-focus" not in html


def test_an_emoji_is_not_offered_to_tasks_that_need_words():
    assert "data-again" not in last_turn((asked("chat", "😀", modes=("rules",)),))


def test_the_row_that_asks_as_another_task_stands_once():
    turn = asked("question-answering", "2 + 2", why=Said("asks for a sum"))
    html = last_turn((turn,))
    assert html.count('class="again"') == 1
    assert 'data-focus="context"' in html


def test_a_text_that_lacks_the_answer_leads_to_other_tasks_and_not_to_the_box():
    html = last_turn((asked("question-answering", "Why do cats sleep?", "It rained on Monday."),))
    assert 'class="way-on"' in html
    assert 'data-again="deduction"' in html
    assert "data-focus" not in html


def test_what_failed_is_named_once_where_both_failed_alike():
    traces = (failed("ModelError", "No model."), failed("ModelError", "No model.", "probabilistic"))
    html = last_turn((answered("translation", "Hm.", "", *traces),))
    assert html.count("The model failed") == 1
    assert html.count("No model.") == 1
    assert ">Failed<" not in html


def test_one_that_failed_beside_an_answer_says_what_failed():
    html = last_turn((answered("deduction", "Hm.", "", failed("Bug", "z3 broke."),
                                  trace(mode="probabilistic")),))  # fmt: skip
    assert 'class="way-on"' not in html
    assert "A fault in the program" in html
    assert "one is silent" in html


def test_a_run_that_was_stopped_is_shown_as_stopped():
    stopped = failed("Stopped", "Stopped before there was an answer.")
    html = last_turn((answered("deduction", "Hm.", "Bob is big.", stopped),))
    assert "You stopped this" in html
    assert 'class="bad"' not in html


def test_while_one_is_at_work_or_has_an_answer_there_is_no_such_card():
    silent = trace(answer="", why="It is not said.")
    at_work = answered("deduction", "Hm.", "", silent)
    at_work = replace(at_work, runs={**at_work.runs, "probabilistic": Run()})
    assert "way-on" not in last_turn((at_work,))
    assert "way-on" not in last_turn((answered("deduction", "Hm.", "", trace()),))


def test_what_is_not_our_own_is_escaped():
    html = last_turn((answered("deduction", BAD, BAD, failed("ModelError", BAD)),))
    assert "<img" not in html


@pytest.mark.parametrize("kind", ["InputError", "ModelError", "LogError", "Bug"])
def test_every_kind_of_failure_has_words_in_both_languages(kind):
    assert all(WORDS[f"failed {kind}"])
