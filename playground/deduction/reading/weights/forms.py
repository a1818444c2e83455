"""How a language says a weight, as a value: english.py and chinese.py have one each.

In:  ENGLISH, CHINESE
Out: the patterns of "probably" and “很可能”, of "70% of red things" and “70%的红的东西”, and what
     is left of a sentence without them
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.deduction.reading.english.reading import Reading

Scope = str
"""Of what a weight speaks: `all` of a sentence, a `clause`, a `predicate`, `kinds`, or it is at
the `end`."""


@dataclass(frozen=True)
class Language:
    """The ways to say a weight in one language; the first form that is found counts.

    `hint` is found wherever a form may be, `how_likely` in a question that asks for a weight and
    otherwise for no less than any other. `weight` is what the groups of a form say; over 1 it is
    no probability. `join` puts what stood before a weight and what stood after it together.
    """

    hint: re.Pattern[str]
    how_likely: re.Pattern[str]
    forms: tuple[tuple[Scope, re.Pattern[str]], ...]
    weight: Callable[[Mapping[str, str]], float]
    join: Callable[[str, str, Scope, Mapping[str, str]], tuple[str, str]]
    endings: Mapping[Scope, tuple[str, ...]]
    """What a sentence that stops at a weight may end with: it says of someone that they are qux."""
    read: Callable[[str, frozenset[str]], Reading]


NONCE = "qux"
"""A word that no sentence has."""
