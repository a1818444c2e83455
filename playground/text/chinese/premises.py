"""What a Chinese question takes for granted that the text does not say.

In:  missing("面包店是什么时候关门的？", "1987年，李娜开了面包店。")
Out: Missing("nowhere", "关门")
"""

from playground.text.chinese import last_hands
from playground.text.chinese.changes import held_then
from playground.text.chinese.parsed import parsed
from playground.text.chinese.questions import read, without_held
from playground.text.chinese.same import places
from playground.text.premises import Missing


def missing(question: str, context: str) -> Missing | None:
    """The first word asked about that the text says nowhere, in no word of its group either."""
    found = parsed(context)
    ask = read(question)
    if held_then(context):
        ask = without_held(ask, context)
    handed = last_hands.keeper(question, context)
    for word in ask.needed:
        if handed and word.kind in {"verb", "doing"}:
            continue
        if not any(places(word.text, one.text, one.words) for one in found):
            return Missing("nowhere", question[word.start : word.end])
    return None
