"""What kind of number an answer's confidence is, and the number that is shown.

In:  shown(trace, 0.0000014), of a translation of 41 tokens
Out: ("confidence tokens", 0.72)
"""

import math

from playground.core import Distribution, TokenDistributions, Trace


def shown(trace: Trace, p: float) -> tuple[str, float]:
    """The term that explains the confidence `p` of a trace's answer, and what stands beside it.

    The product of a translation's tokens says little: their geometric mean is shown.
    """
    if trace.mode == "rules":
        return "confidence weighted", p
    pieces = trace.answer.evidence if trace.answer else ()
    tokens = [
        one.p for piece in pieces if isinstance(piece, TokenDistributions) for one in piece.tokens
    ]
    weighed = any(isinstance(piece, Distribution) for piece in pieces)
    if trace.question.task == "translation" and tokens:
        logs = [math.log(max(one, 1e-12)) for one in tokens]
        return "confidence tokens", math.exp(sum(logs) / len(logs))
    if tokens:
        return ("confidence odds" if weighed else "confidence product"), p
    if trace.question.task == "question-answering":
        return "confidence span", p
    return "confidence class", p
