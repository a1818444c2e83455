"""What an edited question puts into the form holds for that question; what was chosen stays."""

import gradio as gr

from playground.ui.lent import given_back, lend

STAYS = gr.skip()


def test_what_was_lent_goes_back_once_it_was_asked() -> None:
    lent = lend((), ["auto", "open"], ["deduction", "closed"])
    assert given_back(lent, ["deduction", "closed"]) == ["auto", "open"]


def test_what_was_chosen_since_stays() -> None:
    lent = lend((), ["auto", "open"], ["deduction", "closed"])
    assert given_back(lent, ["sentiment", "closed"]) == [STAYS, "open"]


def test_what_the_question_says_nothing_of_stays() -> None:
    lent = lend((), ["auto", "3"], ["deduction", STAYS])
    assert given_back(lent, ["deduction", "3"]) == ["auto", STAYS]


def test_of_two_questions_edited_one_after_the_other_the_form_before_both_comes_back() -> None:
    first = lend((), ["auto"], ["sentiment"])
    second = lend(first, ["sentiment"], ["translation"])
    assert given_back(second, ["translation"]) == ["auto"]
