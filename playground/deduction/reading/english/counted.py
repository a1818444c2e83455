"""Of several who are named how many are so: "exactly two of", "at least", "at most", "none of".

In:  counted("Exactly two of Ann, Bob and Cy are guilty", frozenset())
Out: Reading: of each two at least one is guilty, and not all three are (so_many.py)

"Two of them" alone may be two or more, and stays unread.
"""

import re

from playground.deduction.reading.english.chunks import PROPER, Unread
from playground.deduction.reading.english.inflection import third
from playground.deduction.reading.english.past import in_present
from playground.deduction.reading.english.reading import Reading, read_sentence
from playground.deduction.reading.so_many import MOST_NAMES, so_many

_NUMBERS = dict(zip(("no", "one", "two", "three", "four", "five", "six"), range(7), strict=True))
_NUMBER = rf"(?P<n>{'|'.join(_NUMBERS)}|[0-6])"
_HOW = (
    r"(?i:(?P<how>exactly|precisely|just|only|at least|no (?:fewer|less) than|at most|no more than)"
    rf" {_NUMBER}|(?P<none>none|not one))"
)
_NAMES = rf"(?P<names>{PROPER}(?:, {PROPER})*(?:,? and |, ){PROPER})"
_THE = r"the (?:[a-z]+ )?[a-z]+"
_SAYS = r"(?P<says>(?!of\b)[a-z]+(?: [^,]+)?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_HOW} of (?:{_THE},? )?{_NAMES},? {_SAYS}",
        rf"{_HOW} of {_THE} \({_NAMES}\) {_SAYS}",
        rf"(?:Of|Among|Out of) (?:{_THE},? )?{_NAMES}, {_HOW} (?:of them )?{_SAYS}",
    )
)
_AND = re.compile(r",? and |, ")
_LEAST, _MOST = ("at least", "no fewer", "no less"), ("at most", "no more")
_BE = {"are": "is", "were": "was"}
_OF_ANY = frozenset("is was has does did can may must should will had".split())


def counted(sentence: str, known: frozenset[str]) -> Reading | None:
    """What such a sentence says, told without its full stop; None for another. Raises Unread."""
    found = next(filter(None, (form.fullmatch(sentence) for form in _FORMS)), None)
    if not found:
        return None
    names, how = _AND.split(found["names"]), (found["how"] or "").lower()
    if len(names) > MOST_NAMES:
        raise Unread("of whom it counts is not read.")
    many = 0 if found["none"] else _NUMBERS.get(found["n"].lower(), -1)
    many = int(found["n"]) if many < 0 else many
    says = of_one(found["says"]) if many > 1 or found["says"][:3] == "are" else found["says"]
    said = [read_sentence(f"{name} {says}.", known | {name.lower()}) for name in names]
    least = 0 if how.startswith(_MOST) else many
    return so_many(said, least, len(names) if how.startswith(_LEAST) else many)


def of_one(verb: str) -> str:
    """What one of them does, of what they do: "has" of "have"; the past stays as it is."""
    first, _, place = verb.partition(" ")
    if first in _BE:
        return f"{_BE[first]} {place}".rstrip()
    if first in _OF_ANY or in_present(f"Ann {first} it."):
        return verb
    return f"{third(first)} {place}".rstrip()
