"""A question that makes sense only after the last one: "Why?", "And Carl?", “小红呢？”.

In:  follows("And Carl?", "auto", "Bob is kind.", the turns of "Is Bob kind?" beside that)
Out: Route("deduction", Said("follows on the question before", …), "Is Carl kind?")
"""

import re

from playground.core import Said
from playground.errors import InputError
from playground.route import Route
from playground.text.follow_up import after, is_bare
from playground.ui.conversation import Turn

_WHY = re.compile(
    r"(?:but )?(?:why|how come|how so|why so|why is that|explain)[?!. ]*|为(?:什么|何)呢?[？。]?",
    re.IGNORECASE,
)
_ASKED_ON = frozenset(("deduction", "question-answering"))


def follows(asked: str, task: str, context: str, turns: tuple[Turn, ...]) -> Route | None:
    """The question that is meant, with the last one's task and options; None for one of its own.

    "Why?" asks the last one once more, since its evidence tells why. What follows on is asked of
    the same text. Raises InputError where it only names something and it is not clear what of it
    is asked, and for "Why?" where nobody answered.
    """
    traces = turns[-1].traces() if turns else ()
    if not traces or task not in ("auto", traces[0].question.task):
        return None
    before = traces[0].question
    if _WHY.fullmatch(asked.strip()):
        if not any(one.answer and not one.answer.abstained for one in traces):
            raise InputError(
                f"Nobody answered “{before.text}”; why not stands in its place. To ask the reason "
                "for something in the text, write the whole question."
            )
        why = Said("it asks why that is the answer")
        return Route(before.task, why, before.text, None, before.options)
    if before.task not in _ASKED_ON or context not in ("", turns[-1].context):
        return None
    whole = after(asked, before.text)
    if not whole:
        if is_bare(asked):
            raise InputError(
                f"What “{asked.strip()}” asks after “{before.text}” is not clear. "
                "Write the whole question."
            )
        return None
    return Route(
        before.task, Said("follows on the question before", {"asked": whole}), whole, None,
        before.options,
    )  # fmt: skip
