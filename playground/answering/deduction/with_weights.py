"""A text with weights in, what no weight changes or how likely it is out, for any kind of question.

In:  deduce(Question("deduction", "What is Ann?", "Ann is a cook. Zed is probably red."), …)
Out: the steps, and Answer("a cook", confidence=1.0, evidence=(Proof("Ann is a cook.", …),))

In the open world what follows from the sentences without a weight follows whatever comes of the
others, and what does not follow from all of them follows in no outcome: an answer that is the same
of both hangs on no weight. Else ProbLog says how likely it is (weighted.py), or each outcome of the
draws is asked as a text of its own.
"""

from collections import defaultdict
from dataclasses import replace

from playground.answering.deduction import theory, weighted
from playground.core import Answer, Distribution, Question, Step, abstain
from playground.deduction.engines.classical import Theory, Undecided
from playground.deduction.engines.weighted.every_outcome import outcomes
from playground.deduction.engines.weighted.ground import ground
from playground.deduction.program import Program, atomic
from playground.deduction.reading.weights.reading import certain
from playground.deduction.reading.weights.reading import weighted as has_weights
from playground.deduction.settled import settle
from playground.errors import InputError
from playground.tasks import is_classical
from playground.wording.as_written import as_written, step_as_written

MAX_ASKED = 64
"""Outcomes of the draws that are each asked as a text of its own."""
_NONE = "no answer"
_SURE = 1e-9


def deduce(question: Question, program: Program) -> tuple[list[Step], Answer]:
    """The answer with its proofs, and the steps to it. Raises InputError past the limits."""
    steps, sure = _whatever_comes(question, program)
    if sure and sure.abstained:
        return steps, sure
    try:
        found = weighted.deduce(question, program)
    except InputError:
        if not sure:
            raise
        found = None
    if sure and not (found and _agree(found[1], sure)):
        return steps, sure
    return found or _of_each_outcome(question, program)


def _whatever_comes(question: Question, program: Program) -> tuple[list[Step], Answer | None]:
    """The answer that hangs on no weight, by the rules; None where it may hang on one."""
    drawn = has_weights(program)
    if drawn and question.options.get("world", "open") == "closed":
        return [], None
    steps, least = theory.deduce(question, certain(program))
    why = "No sentence has a weight that the answer hangs on."
    if drawn:
        all_drawn = replace(program, rules=tuple(replace(one, weight=1.0) for one in program.rules))
        _, most = theory.deduce(question, all_drawn)
        if (most.text, most.abstained) != (least.text, least.abstained):
            return [], None
        why = "With its weighted sentences and without them the answer is the same."
    said = step_as_written("Handed to clingo", why)
    if least.text in weighted.LABELS:
        least = replace(least, confidence=1.0)
    return [said, *steps], least


def _agree(weighed: Answer, sure: Answer) -> bool:
    """Whether the weights say the same, and that it is so in every outcome."""
    certainly = weighed.confidence is None or weighed.confidence > 1 - _SURE
    return not weighed.abstained and weighed.text == sure.text and certainly


def _of_each_outcome(question: Question, program: Program) -> tuple[list[Step], Answer]:
    """The answer that most outcomes of the draws give, each asked as a text of its own."""
    world = theory.named_world(question.options.get("world", "open"))
    spelled = ground(program, world, atomic(""), whole=True)
    count = 2 ** len(spelled.draws)
    if count > MAX_ASKED:
        said = (
            f"It hangs on weights that have {count:,} outcomes; of such a question at most "
            f"{MAX_ASKED} are looked at. Ask whether one statement is so."
        )
        return [], abstain(as_written(said))
    shares: dict[str, float] = defaultdict(float)
    answers: dict[str, tuple[list[Step], Answer]] = {}
    for outcome, p in outcomes(program, spelled):
        if _contradicts(outcome, question):
            continue
        steps, answer = theory.deduce(question, outcome)
        text = answer.text or _NONE
        shares[text] += p
        answers.setdefault(text, (steps, answer))
    title = f"Asked each of {count} outcomes of the weighted sentences"
    if not shares:
        return [], abstain(
            as_written("The text contradicts itself, whichever of its weighted sentences come out.")
        )
    left = sum(shares.values())
    likely = [(text, share / left) for text, share in shares.items()]
    best, share = max(likely, key=lambda one: one[1])
    steps, answer = answers[best]
    shown = (Distribution("How probable each answer is", tuple(likely)), *answer.evidence)
    answer = replace(answer, evidence=shown)
    if not answer.abstained:
        answer = replace(answer, confidence=min(1.0, share))
    return [step_as_written(title), *steps], answer


def _contradicts(outcome: Program, question: Question) -> bool:
    """Whether what is drawn contradicts itself, so that the outcome is left out."""
    world = theory.named_world(question.options.get("world", "open"))
    if not settle(outcome, world, ()).models:
        return True
    try:
        return is_classical(question.options) and Theory(outcome, []).contradiction() is not None
    except Undecided:
        return False
