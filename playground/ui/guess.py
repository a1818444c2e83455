"""A teacher's exercise: at an address with `guess=1` answers are hidden until one has guessed.

In:  guess_form()
Out: '<div class="guess">…<button data-guessed="True" data-of="deduction">…</div>'

The page's script (scripts/views.js) shows it, hides the answers, and marks who was right.
"""

from playground.tasks import TASKS
from playground.ui.words.page import answer_word, say


def guess_form() -> str:
    """The labels of every task that has some, a line to write in for the others, and a way out."""
    labels = "".join(
        f'<button type="button" data-guessed="{answer}" data-of="{task.name}">'
        f"{answer_word(answer)}</button>"
        for task in TASKS.values()
        for answer in task.answers
    )
    return (
        f'<div class="guess"><b>{say("guess title")}</b><span class="quiet">{say("guess hint")}'
        f'</span><span class="labels">{labels}</span>'
        f"<label>{say('guess own')} "
        '<input type="text" maxlength="200"></label>'
        f'<button type="button" data-guessed="">{say("guess show")}</button>'
        f"<template>{say('guess right', guess='<b></b>')}</template>"
        f'<template class="hides">{say("guess hides")}</template></div>'
    )


def in_place_of_evidence() -> str:
    """What stands where the evidence will be, once one has guessed."""
    return f'<p class="quiet">{say("guess hides evidence")}</p>'
