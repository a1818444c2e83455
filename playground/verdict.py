"""Do two minds agree? In: two traces of one question. Out: `agree`, `disagree` or `silent`."""

from typing import Literal

from playground.core import Trace

Verdict = Literal["agree", "disagree", "silent"]


def verdict(one: Trace, other: Trace) -> Verdict:
    """Compare two answers, capitals and outer spaces aside; `silent` where one has none."""
    answers = [
        trace.answer.text.strip().casefold()
        for trace in (one, other)
        if trace.answer and not trace.answer.abstained
    ]
    if len(answers) < 2:
        return "silent"
    return "agree" if answers[0] == answers[1] else "disagree"
