"""A question about an order in, the answer with the sentences it rests on out.

In:  Question("deduction", "Which bird is the leftmost?", context="There are three birds: an owl, a
         robin and a quail. The owl is to the left of the robin. The quail is the rightmost.")
Out: the steps, and Answer("the owl", evidence=(Proof("The owl is the leftmost.", by="order", …),))

Every question comes down to statements; each is put to all the orders that fit the text.
"""

from dataclasses import replace

from playground.answering.choices import among
from playground.answering.deduction.ordering_shown import (
    contradiction,
    examples,
    proof,
    read_step,
    steps_of_places,
)
from playground.answering.deduction.unread import broken, mind
from playground.answering.quoting import quoted
from playground.core import Answer, Evidence, Question, Step, abstain
from playground.deduction.engines.ordering.deciding import Decided, Orders
from playground.deduction.orders import Arrangement
from playground.deduction.reading.comparing import concludes, has_numbers
from playground.deduction.reading.measures import measured
from playground.deduction.reading.ordering.questions import Asked, asks, may_ask
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.ordering.words import MAY_ORDER
from playground.deduction.reading.reader import read
from playground.wording.as_written import as_written

_PROOFS = 12
"""Proofs that are shown beside an answer."""

_NUMBERS = "The text compares and gives numbers, and the two are not put together."
_NOBODY = ("nobody", "nothing")

Found = list[tuple[int, Decided]]
"""The statements that an answer rests on, by number, each with what is known of it."""


def arrange(question: Question) -> tuple[list[Step], Answer] | None:
    """The steps to the answer, and the answer; None where the text's order does not decide it.

    That is so where question or text are about no order, and where what the text's other rules say
    may decide what its order leaves open. Raises InputError where limits are passed.
    """
    if question.options.get("weights") or not may_ask(question.text, question.choices):
        return None
    program = read(question.context)
    told = arrangement(program)
    if concludes(program, {at for at, _ in told.claims}):
        return None
    asked = asks(question.text, question.choices, told) if told.claims else None
    if asked is None:
        return None
    scales = {claim.scale for option in asked.options for claim in option.claims}
    if len(scales) != 1 or not scales <= told.scales:
        return None
    [scale] = scales
    closed = question.options.get("world") == "closed"
    orders = Orders(told, scale, [option.claims for option in asked.options], closed=closed)
    steps = [read_step(told, scale), *broken(told.sentences)]
    against = orders.contradiction()
    if against is not None:
        return steps, contradiction(against, told)
    found = [orders.decide(number) for number in range(len(asked.options))]
    answer, used = _answer(asked, found, question.text)
    assumed = any(one.assumed for _, one in used)
    if has_numbers(program) and (not used or assumed or any(one.alone for _, one in used)):
        return None if asked.kind == "whether" else (steps, abstain(as_written(_NUMBERS)))
    if not used and asked.kind == "whether" and measured(program):
        return None
    if answer.text in _NOBODY and told.series is None and (_ruled(told) or _of_a_place(asked)):
        return None
    if (answer.abstained or answer.text == "Unknown" or assumed) and _ruled(told):
        return None
    steps += steps_of_places(orders, told, scale, [one for _, one in used])
    shown: tuple[Evidence, ...] = tuple(
        proof(asked.options[number], one, told) for number, one in used[:_PROOFS]
    )
    unsure = [number for number, one in enumerate(found) if one.label == "Unknown"]
    if unsure and not used:
        shown = (*shown, *examples(orders, unsure[0], told, scale))
    answer = replace(answer, evidence=shown)
    answer = _mind_unread(answer, used, told)
    choices = () if asked.kind == "choice" else question.choices
    return steps, among(choices, answer, _bare)


def _ruled(told: Arrangement) -> bool:
    """Whether a sentence that is read as an ordinary rule or fact has words of an order."""
    return any(MAY_ORDER.search(told.sentences[number].text) for number in told.ordinary)


def _of_a_place(asked: Asked) -> bool:
    """Whether it asks who is first or wins, which somebody may that the text does not name."""
    return all(one.relation == "at" for option in asked.options for one in option.claims)


def _answer(asked: Asked, found: list[Decided], text: str) -> tuple[Answer, Found]:
    """The answer, without its evidence, and the statements that it rests on."""
    if asked.kind == "choice":
        return _chosen(asked, found)
    if asked.kind == "whether":
        [one] = found
        if one.label == "Unknown":
            return Answer("Unknown", why=as_written("The text does not decide.")), []
        return Answer(one.label, why=as_written(_why([one]))), [(0, one)]
    return _named(asked, found, text)


def _named(asked: Asked, found: list[Decided], text: str) -> tuple[Answer, Found]:
    """The names, or the place, of which the question holds."""
    numbered = list(enumerate(found))
    true = [(number, one) for number, one in numbered if one.label == "True"]
    maybe = [asked.options[number].text for number, one in numbered if one.label == "Unknown"]
    if true:
        why = _why([one for _, one in true])
        if maybe:
            why += f" The text leaves open whether it also holds of {', '.join(maybe)}."
        return Answer(
            ", ".join(asked.options[at].text for at, _ in true), why=as_written(why)
        ), true
    if maybe:
        return Answer(
            "Unknown", why=as_written(f"The text leaves it open: {' or '.join(maybe)}.")
        ), []
    nobody = _NOBODY[0 if text.strip().lower().startswith("who") else 1]
    why = f"It holds of {nobody} that the text places."
    return Answer(nobody, why=as_written(why)), numbered


def _chosen(asked: Asked, found: list[Decided]) -> tuple[Answer, Found]:
    """The one choice that is true (or false, or possible); a silence where it is not one."""
    label = {"True": "true", "False": "false", "possible": "possible"}[asked.wanted]
    fitting = [
        (number, one)
        for number, one in enumerate(found)
        if (one.label != "False" if asked.wanted == "possible" else one.label == asked.wanted)
    ]
    if len(fitting) == 1:
        [(number, one)] = fitting
        if one.label == "Unknown":
            others = [(at, other) for at, other in enumerate(found) if at != number]
            return Answer(
                asked.options[number].text, why=as_written("The others cannot be true.")
            ), others
        return Answer(asked.options[number].text, why=as_written(_why([one]))), fitting
    if fitting:
        several = [asked.options[number].text for number, _ in fitting]
        return abstain(
            as_written(f"More than one of the choices is {label}: {quoted(several)}.")
        ), fitting
    return abstain(as_written(f"By the text none of the choices must be {label}.")), []


def _why(found: list[Decided]) -> str:
    if any(one.assumed for one in found):
        return "It rests on what nothing in the text proves."
    if any(one.alone for one in found):
        return "It holds among those that the text compares."
    return "It follows from the text."


def _mind_unread(answer: Answer, used: Found, told: Arrangement) -> Answer:
    """Keep an answer only as far as no unread sentence could change it."""
    others = answer.text in _NOBODY and told.series is None
    hangs = not used or others or any(one.assumed or one.alone for _, one in used)
    return mind(answer, told.sentences, proved=not hangs)


def _bare(text: str) -> str:
    """A text without its article and last sign, in lower case."""
    return text.strip().rstrip(".").lower().removeprefix("the ")
