"""Why what a piece of a text says is not so, or not of what is asked about, whoever points at it.

In:  why("Where is the key?", "Anna thinks the key is in the kitchen.", home, 30, 37)
Out: ("is only said", "Anna")
"""

from playground.deduction.program import Sentence
from playground.text import hearsay, last_hands, moved
from playground.text.counted import of_another_noun

KEYS = ("was so at another time", "is only said", "counts something else")


def why(
    question: str, context: str, home: Sentence, start: int, end: int
) -> tuple[str, str] | None:
    """One of KEYS for `context[start:end]` in its sentence `home`, and the word that it goes by:
    who says so, or what is counted; None where no rule speaks against it."""
    first, last, after = start - home.start, end - home.start, context[home.end :]
    before = moved.elsewhen(question, home.text, first, last, after)
    if before or last_hands.no_longer(question, context, start, end):
        return "was so at another time", ""
    if who := hearsay.only_said(question, context, start):
        return "is only said", who
    if noun := of_another_noun(question, context, start, end):
        return "counts something else", noun
    return None
