"""Do two minds agree?

In:  two traces of one question, "The mill burned down." and "The old mill burned down."
Out: Verdict("alike", 0.89), by the words they share

Labels and choices agree or they do not. Nobody agrees who says no more than was given: Unknown
where nothing was, a text as the summary of itself. Free texts are compared word by word (F1 over
the words, a Chinese character counting as one), what was extracted span by span. That is how alike
two answers are written, not whether they mean the same.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Literal

from playground.core import Answer, Question, Spans, Trace

ALIKE = 0.5
"""Two answers that share less than this half are said to disagree."""

BOTH = 2
EMPTY = "nothing was given"
"""Why the rules answer Unknown where there is neither a fact nor a rule."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Verdict:
    """`share` is how much two free answers have in common, in 0..1; None where none is measured.

    Answers that are alike are `bare` where one says no more than was given, or both do.
    """

    kind: Literal["agree", "alike", "disagree", "silent", "both silent", "bare", "both bare"]
    share: float | None = None

    @property
    def in_short(self) -> Literal["agree", "disagree", "silent"]:
        """One of VERDICTS of the log: alike answers agree, and one silent or bare is enough."""
        match self.kind:
            case "agree" | "alike":
                return "agree"
            case "silent" | "both silent" | "bare" | "both bare":
                return "silent"
            case "disagree":
                return "disagree"


def verdict(one: Trace, other: Trace) -> Verdict:
    """Compare two answers to one question; `silent` where one has none, or both have none."""
    first, second = one.answer, other.answer
    if first is None or second is None or first.abstained or second.abstained:
        quiet = all(found is None or found.abstained for found in (first, second))
        return Verdict("both silent" if quiet else "silent")
    found = _compared(one.question, first, second)
    bare = sum(_says_no_more(one.question, *said) for said in ((first, second), (second, first)))
    if found.in_short == "agree" and bare:
        return Verdict("both bare" if bare == BOTH else "bare")
    return found


def _says_no_more(question: Question, answer: Answer, other: Answer) -> bool:
    """Whether an answer says no more than was given. That nothing was, the rules alone say."""
    if question.task == "summarization":
        return _words(answer.text) == _words(question.text.strip() or question.context)
    return any(one.why is not None and one.why.key == EMPTY for one in (answer, other))


def _compared(question: Question, first: Answer, second: Answer) -> Verdict:
    if question.task == "extraction":
        share = _share(_spans(first), _spans(second))
        return Verdict("agree" if share == 1 else _kind(share), share)
    words = [_words(answer.text) for answer in (first, second)]
    if words[0] == words[1]:
        return Verdict("agree")
    if question.choices or all(len(said) < 2 for said in words):
        return Verdict("disagree")
    share = _share(*words)
    return Verdict(_kind(share), share)


def _kind(share: float) -> Literal["alike", "disagree"]:
    return "alike" if share >= ALIKE else "disagree"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold()) or [text.strip().casefold()]


def _spans(answer: Answer) -> list[tuple[int, int, str]]:
    """Place and label of each span of the first evidence of spans."""
    found = next((piece for piece in answer.evidence if isinstance(piece, Spans)), None)
    return [(one.start, one.end, one.label.casefold()) for one in found.spans] if found else []


def _share(one: Iterable[Hashable], other: Iterable[Hashable]) -> float:
    """F1 over two bags: twice what both have, over what each has; 1 for two empty ones."""
    mine, theirs = Counter(one), Counter(other)
    every = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / every if every else 1.0
