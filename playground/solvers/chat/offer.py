"""Chat by rules: an honest silence, and what can be asked instead.

In:  Question("chat", "Tell me a joke.")
Out: an abstention: "Rules answer what follows, stands or counts in a text; they do not chat. …"
"""

from playground.core import Events, Models, Question, Said, Step, abstain, also
from playground.registry import solver


@solver("chat", "rules", name="offer")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """No rules hold a free conversation; it says so and offers the other tasks."""
    yield Step("looked for rules of conversation")
    return abstain(also(Said("rules do not chat"), Said("what can be asked")))
