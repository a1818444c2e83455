"""What is said with more beside it, said without: who is very big is big, a friend of Bob a friend.

In:  with_plain(the reading of "Bob is very big.")
Out: the reading that Bob is very big and that Bob is big

In a condition, a denial or a question nothing is added: "If someone is very big" asks for no less.
Nor is it to a rule about who is whose: "If X is a parent of Y then Y is a child of X."
"""

from collections.abc import Mapping
from dataclasses import replace

from playground.deduction.program import Literal, Statement, atomic
from playground.deduction.reading.english.chunks import DEGREES, Unread
from playground.deduction.reading.english.inflection import has_article
from playground.deduction.reading.english.reading import Reading


def with_plain(reading: Reading) -> Reading:
    """The reading with what it concludes in some degree, or of somebody's, concluded without too.

    Raises Unread where a degree stands beside "or".
    """
    if any(_plain(option) for options, _, _ in reading.eithers for option in options):
        raise Unread("a word such as “very” is not read beside “or”.")
    rules: dict[Statement, None] = {}
    names = dict(reading.names)
    for head, body in reading.rules:
        rules[(head, body)] = None
        plain = _plain(head)
        if not plain and not body and (kind := _of_somebody(head, names)):
            plain = atomic(kind, *head.atom.terms[:1])
            names.setdefault(kind, names[head.atom.relation].removesuffix(" of"))
        if plain:
            rules[(plain, body)] = None
    return replace(reading, rules=tuple(rules), names=tuple(names.items()))


def _of_somebody(literal: Literal, names: Mapping[str, str]) -> str:
    """ "is friend" for "Ann is a friend of Bob"; "" for a denial and for what is no such noun."""
    relation, terms = literal.atom
    noun = has_article(names.get(relation, ""))
    whose = literal.positive and noun and len(terms) == 2 and relation.endswith(" of")
    return relation.removesuffix(" of") if whose else ""


def _plain(literal: Literal) -> Literal | None:
    """ "Bob is big" for "Bob is very big"; None for a denial and for what has no degree."""
    verb, *words = literal.atom.relation.split()
    if not literal.positive or verb != "is" or words[0] not in DEGREES:
        return None
    plain = next(at for at, word in enumerate(words) if word not in DEGREES)
    return atomic(" ".join((verb, *words[plain:])), *literal.atom.terms)
