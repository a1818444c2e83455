"""Which of several statements is true: each choice is read and asked for itself.

In:  "Which of the following is true?" with the choices "Bob is red." and "Bob is kind."
Out: Answer("Bob is kind.", evidence=(Proof("Bob is kind.", …),)), a step with all the answers
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from playground.core import Answer, Question, Step, abstain, also
from playground.wording.as_written import as_written, step_as_written

_WHICH = re.compile(
    r"\b(?:which|what)\b.*\b(?:true|false|untrue|follows?|holds?|correct|incorrect|right|wrong|"
    r"proved|proven|inferred|deduced|concluded)\b|(?:下列|以下|下面)?哪.*(?:正确|错误|成立|对|错|真|假)",
    re.IGNORECASE,
)
_MAY_BE = re.compile(r"\b(?:could|can|may|might|possibly|possible|except)\b|可能", re.IGNORECASE)
_FALSE = re.compile(
    r"\b(?:(?:cannot|can't|not|isn't|never) (?:be )?(?:true|correct|right)|false|untrue|incorrect|"
    r"wrong)\b|不正确|错误|不成立|不对|错|假",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|cannot|never|nor)\b|n't\b|不|没", re.IGNORECASE)


def asks(question: Question) -> bool:
    """Whether a question with choices asks which of them is true, or false."""
    return bool(question.choices) and _WHICH.search(question.text) is not None


def choose(question: Question, found: Sequence[Answer | None]) -> tuple[list[Step], Answer]:
    """The one choice that is as the question wants it; silence where none is, or several are.

    `found` is what came of each choice as a statement, None where it cannot be read.
    """
    labels = ["not read" if one is None else one.text or "withheld" for one in found]
    lines = [f"“{one}”: {label}" for one, label in zip(question.choices, labels, strict=True)]
    step = step_as_written(f"Asked for each of {len(lines)} choices", "\n".join(lines))
    wanted = _wanted(question.text)
    if not wanted:
        return [step], abstain(
            as_written(
                "Choices are asked for what is true or false, not for what may be. Ask “Which of "
                "the following is true?” or “Which of the following is false?”."
            )
        )
    pairs = zip(question.choices, found, strict=True)
    right = [(choice, one) for choice, one in pairs if one and one.text == wanted]
    if len(right) != 1:
        count = len(right) or "None"
        listed = ", ".join(f"“{choice}”" for choice, _ in right)
        why = f"{count} of the choices {'are' if right else 'is'} {wanted.lower()}"
        evidence = tuple(piece for _, one in right for piece in one.evidence)
        return [step], abstain(
            as_written(f"{why}{': ' if listed else ''}{listed}.{_left(lines)}"), *evidence
        )
    choice, answer = right[0]
    others = as_written(f"It is the only choice that is {wanted.lower()}.{_left(lines)}")
    return [step], replace(answer, text=choice, why=also(answer.why, others))


def _wanted(text: str) -> str:
    """`True` or `False`; nothing where the question asks for something else."""
    if _FALSE.search(text):
        return "False"
    return "" if _MAY_BE.search(text) or _NOT.search(text) else "True"


def _left(lines: Sequence[str]) -> str:
    """How many choices have no answer."""
    left = sum(line.endswith((": not read", ": withheld")) for line in lines)
    return f" {left} of them could not be told." if left else ""
