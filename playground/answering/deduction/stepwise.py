"""A language model's reasoning to one answer, and what the rules make of each of its steps.

In:  answer = yield from stepwise(writer, prompt, question, ("True", "False", "Unknown"))
Out: drafts and steps, and Answer("True", confidence=0.93, evidence=(Distribution(…),
     CheckedSteps(…), TokenDistributions(…), Attention(…)))
"""

from collections.abc import Generator, Sequence

from playground.answering.answer_odds import Decided, decide, undecided
from playground.answering.few_shot import PARAGRAPH
from playground.answering.written import write
from playground.core import Answer, CheckedSteps, Draft, Question, Step, abstain, also
from playground.deduction.checking.follow import check_steps
from playground.deduction.engines.solve import World
from playground.models.writing import Prompt, Writer
from playground.tasks import is_classical
from playground.wording.as_written import as_written, step_as_written

ANSWERS: dict[World, tuple[str, ...]] = {
    "open": ("True", "False", "Unknown"),
    "closed": ("True", "False"),
}
"""What can be answered in each world where the question gives no choices."""


def world_of(question: Question) -> World:
    """The world that the question is asked in."""
    return "closed" if question.options.get("world") == "closed" else "open"


def stepwise(
    writer: Writer, prompt: Prompt, question: Question, options: Sequence[str]
) -> Generator[Step | Draft, None, Answer]:
    """One of the options with the model's own odds, its steps checked by the rules."""
    reply = yield from write(writer, prompt, question.options, end=PARAGRAPH)
    decided = yield from decide(writer, prompt, reply, options)
    if question.options.get("weights"):
        yield step_as_written("Left the weights out", "The model was given the text alone.")
    checked = yield from _checked(question, decided, world_of(question))
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
