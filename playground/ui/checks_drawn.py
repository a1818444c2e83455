"""The answers that a context ought to give, as a list with ✓ and ✗, and the button that keeps one.

In:  checks_list(scenario, results)
Out: '<p class="state some" role="status">…1 of 2…</p><ol>…<li class="right">✓ Is Bob kind? → …'

Every string that is not our own goes through `escape`.
"""

import re
from collections.abc import Sequence
from html import escape

from playground.core import Trace
from playground.scenario import Result, Scenario, write
from playground.ui.drawn import short
from playground.ui.said import drawn, problem
from playground.ui.words.page import answer_word, say
from playground.wording.said import Count

UNWRITABLE = re.compile(r"→|⇒|⟶|[-=]+>|(?:^|\s)#")
"""What a question of a scenario cannot have in it: an arrow, or the mark of a comment."""


def checkable(trace: Trace) -> bool:
    """Whether an answer may be kept as what is expected: the rules' own, of plain sentences."""
    question = trace.question
    plain = question.options.get("form") != "fol" and not UNWRITABLE.search(question.text)
    usual = (trace.mode, trace.solver) == ("rules", "clingo")
    return question.task == "deduction" and usual and plain and trace.answer is not None


def keep_button(number: int) -> str:
    """The button of an answer that keeps it, by the number of its turn."""
    return (
        f'<button type="button" data-keep="{number}"><span aria-hidden="true">✓</span> '
        f'<span class="words">{say("check keep")}</span></button>'
    )


def checks_list(scenario: Scenario, results: Sequence[Result] = (), wrong: str = "") -> str:
    """A line an expected answer, with what came of it where it was asked; "" where there is none.

    `wrong` is a sentence about a text that could not be taken.
    """
    said = f'<p class="problem" role="alert">{problem(wrong)}</p>' if wrong else ""
    if not scenario.expected:
        return said
    waiting: list[Result | None] = [None] * len(scenario.expected)
    found = [*results, *waiting][: len(waiting)]
    rows = "".join(
        _row(at, one.question, one.answer, result)
        for at, (one, result) in enumerate(zip(scenario.expected, found, strict=True))
    )
    return f"{said}{_head(scenario, results)}<ol>{rows}</ol>"


def _head(scenario: Scenario, results: Sequence[Result]) -> str:
    right, every = sum(one.right for one in results), len(scenario.expected)
    count = (
        say("checks", right=f"{right:,}", all=f"{every:,}")
        if results
        else say("checks waiting", n=Count(every))
    )
    return (
        f'<div class="checks-head"><p role="status">{count}</p>'
        f'<button type="button" data-copy>{say("checks copy")}</button>'
        f"<pre hidden>{escape(write(scenario))}</pre>"
        f'<button type="button" data-forget="-1">{say("checks clear")}</button></div>'
    )


def _row(at: int, question: str, answer: str, result: Result | None) -> str:
    state = "" if result is None else "right" if result.right else "wrong"
    mark = {"right": "✓", "wrong": "✗"}.get(state, "·")
    unseen = f'<span class="unseen">{say(f"check {state}")}</span>' if state else ""
    expected = answer_word(answer) if answer else f"<em>{say('check silent')}</em>"
    came = f"<small>{_came(result)}</small>" if result and state == "wrong" else ""
    return (
        f'<li class="{state}"><span class="mark" aria-hidden="true">{mark}</span>{unseen}'
        f'<span class="text">{short(question)} → <b>{expected}</b>{came}</span>'
        f'<button type="button" data-forget="{at}"><span aria-hidden="true">✕</span>'
        f'<span class="unseen">{say("check remove")}: {short(question)}</span></button></li>'
    )


def _came(result: Result) -> str:
    if result.error:
        return problem(result.error.message)
    if result.came:
        return say("check came", answer=answer_word(result.came))
    return say("check none", why=drawn(result.answer.why if result.answer else None))
