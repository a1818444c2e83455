"""What of a text could not be read, and what an answer is worth then.

In:  Answer("Unknown"), the program of "Bob is big. Perhaps so."
Out: an abstention that quotes “Perhaps so.”
"""

from dataclasses import replace

from playground.core import Answer, Proof, Span, Spans, Step, abstain
from playground.logic.program import Program
from playground.logic.proof import assumes
from playground.solvers.quoting import quoted

_LISTED = 5
"""Unread sentences of which a step gives the reason."""


def read_step(program: Program) -> Step:
    """How many sentences were read, and why the others were not."""
    unread = [sentence for sentence in program.sentences if not sentence.read]
    count = len(program.sentences)
    title = (
        f"Read {count - len(unread)} of {count} sentences"
        if unread
        else f"Read {count} sentence{'' if count == 1 else 's'}"
    )
    detail = "\n".join(f"not read: {quoted([one.text])} ({one.why})" for one in unread[:_LISTED])
    spans = tuple(Span(one.start, one.end, one.text, 1.0, "unread") for one in unread)
    return Step(title, detail, (Spans("context", spans),) if spans else ())


def mind_unread(answer: Answer, program: Program) -> Answer:
    """Keep an answer only as far as no unread sentence could change it.

    One without a proof, or with one that assumes something, rests on what no sentence says.
    """
    unread = [sentence.text for sentence in program.sentences if not sentence.read]
    if not unread or answer.abstained:
        return answer
    proofs = [one for one in answer.evidence if isinstance(one, Proof)]
    if not proofs or any(map(assumes, proofs)):
        return abstain(
            f"Without the unread text it would be {answer.text}, but that rests on what no "
            f"sentence says, and not every sentence could be read: {quoted(unread)}.",
            *answer.evidence,
        )
    return replace(answer, why=f"{answer.why} Not read, and so not used: {quoted(unread)}.")
