"""Deduction by a language model: it reasons in writing, and the rules check every step it writes.

In:  Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind.")
Out: Answer("True", confidence=0.93, evidence=(Distribution(…), CheckedSteps(…),
            TokenDistributions(…), Attention(…)))
"""

from collections.abc import Generator

from playground.answering import few_shot, prompts
from playground.answering.answer_odds import Decided, decide, undecided
from playground.answering.written import write
from playground.core import Answer, CheckedSteps, Events, Models, Question, Step, abstain, also
from playground.logic.checking.follow import check_steps
from playground.logic.solve import World
from playground.models.writing import Prompt, open_writer
from playground.registry import solver
from playground.tasks import is_classical
from playground.wording.as_written import as_written, step_as_written

ANSWERS: dict[World, tuple[str, ...]] = {
    "open": ("True", "False", "Unknown"),
    "closed": ("True", "False"),
}
"""What can be answered in each world where the question gives no choices."""


@solver("deduction", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model reasons step by step; its answer's odds are its own, its steps are checked.

    The rules engine checks each step it can read, and says where the reasoning left the rules.
    """
    world: World = "closed" if question.options.get("world") == "closed" else "open"
    options = question.choices or ANSWERS[world]
    writer = open_writer(model, models)
    prompt: Prompt = prompts.deduction(question, options)
    if few_shot.fits(question.task, writer):
        prompt = few_shot.deduction(question, options)
    reply = yield from write(writer, prompt, question.options, end=few_shot.PARAGRAPH)
    decided = yield from decide(writer, prompt, reply, options)
    if question.options.get("weights"):
        yield step_as_written("Left the weights out", "The model was given the text alone.")
    checked = yield from _checked(question, decided, world)
    scores = (decided.scores,) if decided.scores else ()
    evidence = (*scores, *checked, *reply.evidence)
    if not decided.text:
        return abstain(undecided(decided, reply), *evidence)
    confidence = decided.scores.p(decided.text) if decided.scores else None
    left = [as_written(said) for said in map(_left, checked) if said]
    why = [*filter(None, [decided.why]), *left]
    return Answer(decided.text, confidence, evidence, why=also(*why) if why else None)


def _checked(
    question: Question, decided: Decided, world: World
) -> Generator[Step, None, tuple[CheckedSteps, ...]]:
    """The steps of the reasoning, then the answer, beside what the rules say of each."""
    checked = check_steps(
        question.context,
        decided.reasoning,
        world,
        question.text,
        decided.text,
        logical=is_classical(question.options),
    )
    if not checked.steps:
        return ()
    verdicts = [step.verdict for step in checked.steps]
    counts = ", ".join(
        f"{verdicts.count(one)} {one.replace('-', ' ')}" for one in dict.fromkeys(verdicts)
    )
    yield step_as_written(
        f"Checked {len(verdicts)} sentence{'s' * (len(verdicts) != 1)} by the rules",
        f"{counts}. {_left(checked)}",
        (checked,),
    )
    return (checked,)


def _left(checked: CheckedSteps) -> str:
    """Where the reasoning left the rules; nothing where no step of it could be read."""
    if checked.left is None:
        read = [step for step in checked.steps if step.verdict != "unread"]
        return "No step that could be read left the rules." if read else ""
    step = checked.steps[checked.left]
    what = "contradicts the text" if step.verdict == "contradicts" else "does not follow"
    return f"The reasoning left the rules at sentence {checked.left + 1}: “{step.text}” {what}."
