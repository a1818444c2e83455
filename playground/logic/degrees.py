"""Degrees: who is very big is big, and "very big" is a quality of its own besides.

In:  with_plain(the reading of "Bob is very big.")
Out: the reading that Bob is very big and that Bob is big

In a condition, a denial or a question nothing is added: "If someone is very big" asks for no less.
"""

from dataclasses import replace

from playground.logic.english.chunks import DEGREES, Unread
from playground.logic.english.reading import Reading, Statement
from playground.logic.program import Atom, Literal


def with_plain(reading: Reading) -> Reading:
    """The reading with what it concludes in some degree concluded without it too.

    Raises Unread where a degree stands beside "or".
    """
    if any(_plain(option) for options, _, _ in reading.eithers for option in options):
        raise Unread("a word such as “very” is not read beside “or”.")
    rules: dict[Statement, None] = {}
    for head, body in reading.rules:
        rules[(head, body)] = None
        if plain := _plain(head):
            rules[(plain, body)] = None
    return replace(reading, rules=tuple(rules))


def _plain(literal: Literal) -> Literal | None:
    """ "Bob is big" for "Bob is very big"; None for a denial and for what has no degree."""
    verb, *words = literal.atom.relation.split()
    if not literal.positive or verb != "is" or words[0] not in DEGREES:
        return None
    plain = next(at for at, word in enumerate(words) if word not in DEGREES)
    return Literal(Atom(" ".join((verb, *words[plain:])), literal.atom.terms))
