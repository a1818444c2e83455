"""Whether a question is about one person or thing that no one knows who has not been told of it.

In:  is_of_one("Is Bob kind?"), is_of_one("Is the lamp green?"), is_of_one("Is a tomato a fruit?")
Out: True, True, False

“Is the sky blue?” and “Was Einstein a physicist?” may be answered from what is generally known.
"""

import re

from playground.deduction.reading.reader import Asked, read_question
from playground.text.gazetteer import FIRST_NAMES

_ONLY_ONE = frozenset("sky sun moon earth sea ocean world universe internet equator".split())
"""There is one of each, known to everybody."""
_CHINESE = re.compile("[小老阿][一-鿿]")


def is_of_one(question: str) -> bool:
    """Whether it asks how somebody known by a first name, or a thing with “the”, is."""
    asked = read_question(question, phrases=False)
    if not isinstance(asked, Asked) or asked.sought or asked.conditions:
        return False
    relation, terms = asked.literal.atom
    first = terms[0] if terms else ""
    written = asked.names.get(first, first)
    if written.lower() in FIRST_NAMES or _CHINESE.fullmatch(first):
        return True
    named = written[:1].isupper() or written.startswith("the ")
    of_a_kind = asked.names.get(relation, "").startswith(("is a ", "is an "))
    how = relation.startswith("is ") and len(terms) == 1 and not of_a_kind
    return named and how and first not in _ONLY_ONE
