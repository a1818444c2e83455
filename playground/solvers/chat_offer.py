"""Chat where there is no language model: an honest silence, and what can be asked instead.

In:  Question("chat", "Tell me a joke.")
Out: an abstention: "There is no language model here, so nothing is made up. You can ask for …"
"""

from playground.core import Answer, Events, Models, Question, Step, abstain
from playground.registry import solver

OFFER = (
    "You can ask for deduction (facts and rules, then “Is Bob kind?”), question-answering (a text, "
    "then “Who built it?”), and a text's summarization, sentiment, translation and extraction."
)


@solver("chat", "rules", name="offer")
def by_rules(question: Question, models: Models) -> Events:  # noqa: ARG001
    """No rules hold a free conversation; it says so and offers the other tasks."""
    yield Step("Looked for rules of conversation", "There are none.")
    return _silence("Rules answer what follows, stands or counts in a text; they do not chat.")


@solver("chat", "probabilistic", name="offer")
def by_probability(question: Question, models: Models) -> Events:  # noqa: ARG001
    """No language model ships with the project; it says so and offers the other tasks."""
    yield Step("Looked for a language model", "None ships with the project.")
    return _silence("There is no language model here, so nothing is made up.")


def _silence(why: str) -> Answer:
    return abstain(f"{why} {OFFER}")
