"""Going on from another token: what an answer was to begin with, up to a token and its alternative.

In:  begun_at(trace, Place(piece=0, token=2, alternative=1))
Out: ("The sky", " was")

The same question is then asked anew with the option `begin` = "The sky was".
"""

from dataclasses import dataclass

from playground.core import Distribution, TokenDistributions, Trace
from playground.explain.token_odds import ranked
from playground.tasks import find_task


@dataclass(frozen=True)
class Place:
    """An alternative on the page: of which token, of which piece of an answer's evidence."""

    piece: int
    token: int
    alternative: int


def goes_on(trace: Trace) -> bool:
    """Whether its solver can be told how the answer begins, as language models can."""
    options = {option.name for option in find_task(trace.question.task).options}
    wrote = "/" in trace.solver or any(step.key == "wrote tokens" for step in trace.steps)
    return "begin" in options and trace.mode == "probabilistic" and wrote


def labels(trace: Trace) -> tuple[str, ...]:
    """The answers of a deduction that its language model can be told to give; none of another."""
    odds = [one for one in trace.evidence if isinstance(one, Distribution)]
    wrote = any(isinstance(one, TokenDistributions) for one in trace.evidence)
    if trace.question.task != "deduction" or not wrote or not goes_on(trace) or not odds:
        return ()
    return tuple(name for name, _ in odds[0].outcomes)


def told(trace: Trace, label: str) -> tuple[str, str] | None:
    """How an answer begins that has to give a label; None where the trace has no such."""
    return ("", f"The answer is {label}, because") if label in labels(trace) else None


def begun_at(trace: Trace, place: Place) -> tuple[str, str] | None:
    """What was written before a token, and the alternative; None where the trace has no such."""
    pieces = [one for one in trace.evidence if isinstance(one, TokenDistributions)]
    if not goes_on(trace) or not 0 <= place.piece < len(pieces):
        return None
    tokens = pieces[place.piece].tokens
    if not 0 <= place.token < len(tokens):
        return None
    offered = ranked(tokens[place.token])
    if not 0 < place.alternative < len(offered) or not offered[place.alternative][0]:
        return None
    before = "".join(token.token for token in tokens[: place.token])
    begin = trace.question.options.get("begin", "")
    return begin + before, offered[place.alternative][0]
