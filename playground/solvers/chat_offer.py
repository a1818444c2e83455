"""Chat where there is no language model: an honest silence, and what can be asked instead.

In:  Question("chat", "Tell me a joke.")
Out: an abstention: "There is no language model here, so nothing is made up. You can ask for …"
"""

from playground.core import Answer, Events, Models, Question, Said, Step, abstain, also
from playground.registry import solver


@solver("chat", "rules", name="offer")
def by_rules(question: Question, models: Models) -> Events:  # noqa: ARG001
    """No rules hold a free conversation; it says so and offers the other tasks."""
    yield Step("looked for rules of conversation")
    return _silence(Said("rules do not chat"))


@solver("chat", "probabilistic", name="offer")
def by_probability(question: Question, models: Models) -> Events:  # noqa: ARG001
    """No language model ships with the project; it says so and offers the other tasks."""
    yield Step("looked for a language model")
    return _silence(Said("no language model"))


def _silence(why: Said) -> Answer:
    return abstain(also(why, Said("what can be asked")))
