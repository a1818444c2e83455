"""Choices a question gives, for solvers with labels or answers of their own.

In:  allowed_labels(Question("sentiment", "Good.", choices=("Positive", "Negative")),
                    ("positive", "negative", "neutral"))
Out: {"positive": "Positive", "negative": "Negative"}

In:  nearest("in May 1840", ("April 1840", "May 1840"))
Out: "May 1840"
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from playground.core import Answer, Question, Said, abstain
from playground.errors import InputError


def allowed_labels(question: Question, labels: Sequence[str]) -> dict[str, str]:
    """Each label that may be answered, as the question's choices spell it.

    Raises InputError where a choice is none of the labels.
    """
    if not question.choices:
        return {label: label for label in labels}
    allowed = {choice.strip().lower(): choice for choice in question.choices}
    for label, choice in allowed.items():
        if label not in labels:
            raise InputError(
                f"The choice “{choice}” is no answer here; they are {', '.join(labels)}."
            )
    return allowed


def _label(text: str) -> str:
    return text.strip().rstrip(".").lower()


def among(choices: Sequence[str], answer: Answer, same: Callable[[str], str] = _label) -> Answer:
    """The answer as the choice that says the same, where there are any; else an abstention.

    Texts say the same where `same` makes them equal: without it, but for case and a last full stop.
    """
    if not choices or answer.abstained:
        return answer
    for choice in choices:
        if same(choice) == same(answer.text):
            return replace(answer, text=choice)
    return abstain(
        Said("is none of the choices", {"answer": answer.text, "choices": choices}),
        *answer.evidence,
    )


def nearest(said: str, choices: Sequence[str]) -> str | None:
    """The choice that shares most words with what was said; None where none shares half of them.

    Half: of the words of both taken together, in any order and case.
    """
    best = max(choices, key=lambda choice: _shared(said, choice), default=None)
    return best if best is not None and _shared(said, best) >= 0.5 else None


_WORD = re.compile("[\u3400-\u9fff]|[^\\W\u3400-\u9fff]+")
"""A word, or a character of Chinese, which has no spaces."""


def _shared(one: str, other: str) -> float:
    """Which part of the words of both are in both, 0 to 1."""
    mine, yours = (Counter(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * (mine & yours).total() / max(1, mine.total() + yours.total())
