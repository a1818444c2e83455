"""Which sentences of a text the proof of an answer rests on.

In:  rests_on(the trace of "Bob is kind." on "Bob is big. Ann is red. All big people are kind.")
Out: (0, 2)
"""

from playground.core import Proof, Trace
from playground.deduction.reading.sentences import sentences


def rests_on(ruled: Trace) -> tuple[int, ...]:
    """The sentences of the context under the first proof of an answer, counted from 0."""
    starts: set[int] = set()

    def gather(node: Proof) -> None:
        if node.start is not None:
            starts.add(node.start)
        for one in node.premises:
            gather(one)

    for piece in ruled.answer.evidence if ruled.answer else ():
        if isinstance(piece, Proof):
            gather(piece)
            break
    found = sentences(ruled.question.context)
    return tuple(at for at, one in enumerate(found) if one.start in starts)
