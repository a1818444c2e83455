"""What of a text could not be read, and what an answer is worth then.

In:  Answer("Unknown"), the program of "Bob is big. Perhaps so."
Out: an abstention that quotes “Perhaps so.”
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from playground.answering.quoting import quoted
from playground.core import Answer, Proof, Span, Spans, Step, abstain, also
from playground.deduction.explaining.proof import assumes
from playground.deduction.program import Program, Sentence
from playground.deduction.reading.unbroken import BROKE
from playground.wording.as_written import as_written, step_as_written

_LISTED = 5
"""Unread sentences of which a step gives the reason."""


def read_step(program: Program) -> Step:
    """How many sentences were read, and why the others were not."""
    unread = [sentence for sentence in program.sentences if not sentence.read]
    lines = [*not_read(unread), *_run_on(program.sentences)]
    return step_as_written(read_title(program.sentences), "\n".join(lines), marks(unread))


def broken(sentences: Sequence[Sentence]) -> list[Step]:
    """A warning of the sentences that broke the reader; nothing where none did."""
    found = [one.text for one in sentences if one.why == BROKE]
    return [Step("broke the reader", {"n": len(found), "some": quoted(found)})] if found else []


def read_title(sentences: Sequence[Sentence]) -> str:
    """How many of the sentences were read: "Read 2 of 3 sentences"."""
    count, read = len(sentences), sum(one.read for one in sentences)
    if read < count:
        return f"Read {read} of {count} sentences"
    return f"Read {count} sentence{'' if count == 1 else 's'}"


def not_read(unread: Sequence[Sentence], most: int = _LISTED) -> list[str]:
    """Why sentences were not read, a line for each of the first."""
    return [f"not read: {quoted([one.text])} ({one.why})" for one in unread[:most]]


def _run_on(sentences: Sequence[Sentence]) -> list[str]:
    """Which sentences are taken for two, a line for each of the first."""
    found = [pair for pair in pairwise(sentences) if pair[1].run_on][:_LISTED]
    return [
        f"taken as two sentences, with no full stop between them: {quoted([one.text, two.text])}"
        for one, two in found
    ]


def marks(unread: Sequence[Sentence]) -> tuple[Spans, ...]:
    """Where the unread sentences stand in the context; nothing where all were read."""
    spans = tuple(Span(one.start, one.end, one.text, 1.0, "unread") for one in unread)
    return (Spans("context", spans),) if spans else ()


def mind_unread(answer: Answer, program: Program, *, open_: bool = False) -> Answer:
    """Keep an answer only as far as no unread sentence could change it.

    One without a proof, or with one that assumes something, rests on what no sentence says. Where
    `open_`, in the open world, nothing rests on a sentence that leaves open what is.
    """
    sentences = program.sentences
    idle = [one for one in sentences if one.left_open] if open_ else []
    minded = mind(answer, [one for one in sentences if one not in idle], proved=proved(answer))
    if not idle or minded.abstained:
        return minded
    some = quoted([one.text for one in idle])
    said = as_written(f"Of nobody in particular {some} says what is so.")
    return replace(minded, why=also(minded.why, said))


def proved(answer: Answer) -> bool:
    """Whether an answer has a proof, and none that assumes what no sentence says."""
    proofs = [one for one in answer.evidence if isinstance(one, Proof)]
    sure = answer.text != "Unknown" and bool(proofs)
    return sure and not any(map(assumes, proofs))


def mind(answer: Answer, sentences: Sequence[Sentence], *, proved: bool, end: str = ".") -> Answer:
    """The answer, saying what it could not use; withheld where it is not `proved` without that.

    `end` closes what it says of that.
    """
    unread = [sentence.text for sentence in sentences if not sentence.read]
    if not unread or answer.abstained:
        return answer
    if not proved:
        return abstain(
            as_written(
                f"Without the unread text it would be {answer.text}, but that rests on what no "
                f"sentence says, and not every sentence could be read: {quoted(unread)}."
            ),
            *answer.evidence,
        )
    unused = as_written(f"Not read, and so not used: {quoted(unread)}{end}")
    return replace(answer, why=also(answer.why, unused))
