"""Choices a question gives, for solvers with labels of their own.

In:  allowed_labels(Question("sentiment", "Good.", choices=("Positive", "Negative")),
                    ("positive", "negative", "neutral"))
Out: {"positive": "Positive", "negative": "Negative"}
"""

from collections.abc import Sequence

from playground.core import Question
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
