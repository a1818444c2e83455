"""A model's reasoning, sentence by sentence, with what the rules say of each.

In:  checked(CheckedSteps("Bob is big. Bob is kind.", (CheckedStep(0, 11, …, "follows", …), …)), ())
Out: '<ol class="checked"><li class="follows"><details><summary>✓ Bob is big.…</summary>…'

A step opens to show how it was read and its proof, or what is missing. A line says before which
step the reasoning left the rules.
"""

from collections import Counter
from collections.abc import Sequence
from html import escape

from playground.core import CheckedStep, CheckedSteps, StepVerdict
from playground.deduction.program import Sentence
from playground.ui.drawn import short
from playground.ui.explained import explained
from playground.ui.proof import trees
from playground.ui.words.page import answer_word, say

MARKS: dict[StepVerdict, str] = {
    "follows": "✓",
    "contradicts": "✗",
    "not-supported": "?",
    "unread": "·",
}
STEPS = 200
"""Steps that are drawn; the rest is in the trace."""


def checked(piece: CheckedSteps, sentences: Sequence[Sentence]) -> str:
    """The steps as a list, under how many of each kind there are."""
    counts = Counter(step.verdict for step in piece.steps)
    summary = " ".join(
        f'<span class="step-{kind}"><b>{mark} {counts[kind]}</b> '
        f"{explained(f'step {kind}', say(f'step {kind}'))}</span>"
        for kind, mark in MARKS.items()
        if counts[kind]
    )
    items = "".join(
        (_left(step) if number == piece.left else "") + _step(step, sentences)
        for number, step in enumerate(piece.steps[:STEPS])
    )
    more = len(piece.steps) - STEPS
    rest = f'<p class="quiet">{say("more steps", n=str(more))}</p>' if more > 0 else ""
    read = any(step.verdict != "unread" for step in piece.steps)
    stayed = (
        f'<p class="stayed">{say("reasoning stayed")}</p>' if piece.left is None and read else ""
    )
    return (
        f'<p class="quiet">{say("reasoning note")}</p><p class="counts">{summary}</p>'
        f'<ol class="checked">{items}</ol>{stayed}{rest}'
    )


def what_if(labels: Sequence[str], answer: str) -> str:
    """A button a label, which asks again with the label put into the model's mouth."""
    buttons = "".join(
        f'<button type="button" data-told="{escape(label)}" '
        f'aria-pressed="{str(label == answer).lower()}">{answer_word(label)}</button>'
        for label in labels
    )
    return f'<p class="what-if">{say("what if")} {buttons}</p>' if labels else ""


def _left(step: CheckedStep) -> str:
    return f'<li class="left step-{step.verdict}"><span>{say("reasoning left")}</span></li>'


def _step(step: CheckedStep, sentences: Sequence[Sentence]) -> str:
    said = (
        f'<span class="mark" aria-hidden="true">{MARKS[step.verdict]}</span>'
        f'<span class="said">{short(step.text)}</span>'
        f"<small>{say(f'step {step.verdict}')}</small>"
    )
    below = _below(step, sentences)
    folded = f"<details><summary>{said}</summary>{below}</details>"
    return f'<li class="step-{step.verdict}">{folded if below else f"<p>{said}</p>"}</li>'


def _below(step: CheckedStep, sentences: Sequence[Sentence]) -> str:
    read = f'<p class="quiet">{say("read as", reading=escape(step.reading))}</p>'
    why = f'<p class="quiet">{short(step.why)}</p>'
    opposite = f'<p class="quiet">{say("proves opposite")}</p>'
    return (
        (read if step.reading and step.reading != step.text else "")
        + (why if step.why else "")
        + (opposite if step.proof and step.verdict == "contradicts" else "")
        + (trees((step.proof,), sentences) if step.proof else "")
    )
