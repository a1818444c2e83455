"""What half of a sentence says of one, and the other half of another, its verb left out.

In:  of_another("When does the train to Bern leave?",
                "The train to Basel leaves at 8:15 and the train to Bern at 8:45.", "8:15")
Out: True: the half that has Bern has a time of its own
"""

import re

from playground.text.stems import STOP
from playground.text.verbs import may_be_past

_HALVES = re.compile(r",?\s(?:and|but|while)\s|[;,]\s(?!\d)")
_NAMED = re.compile(r"(?<!^)\b(?:[A-Z][\w’'-]*|\d[\d.,:]*|\w+-(?:in|out|on|off|up|down)\b)")
_NUMBER = re.compile(r"\d")
_CAPITAL = re.compile(r"\b[A-Z]\w+")


def of_another(question: str, sentence: str, answer: str) -> bool:
    """Whether an answer stands in a part of a sentence without what the question names, beside one
    with it that has something of the same form."""
    names = [one for one in _NAMED.findall(question) if one.lower() not in STOP]
    halves = _HALVES.split(sentence)
    if not names or len(halves) < 2:
        return False
    if any(name in answer for name in names) and not any(answer in half for half in halves):
        return True  # it goes over from one to the other
    having = [half for half in halves if any(name in half for name in names)]
    mine = [half for half in halves if answer in half]
    if len(having) != 1 or not mine or having[0] in mine:
        return False
    if halves.index(mine[0]) and may_be_past(mine[0].split(maxsplit=1)[0]):
        return False  # “was born in Graz and died in Rome”
    if _NUMBER.search(answer):
        return _NUMBER.search(having[0]) is not None
    others = set(_CAPITAL.findall(having[0])) - set(names)
    return answer[:1].isupper() and bool(others)
