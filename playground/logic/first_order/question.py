"""A question in plain English about formulas, read as formulas over their own vocabulary.

In:  "If Rina is no student, then she either drinks coffee or jokes about it.", and premises with
     the predicates Student, Drinks and Jokes, each with the sentence that it is of
Out: ¬Student(rina) → Drinks(rina) ⊕ Jokes(rina), how sure that is, and what else it may say

The words of the premises are aligned with their formulas (words.py); "if", "then",
"there is" and what joins two clauses divide the question, clauses.py reads each clause.
"""

import re
from collections.abc import Iterator, Sequence

from playground.logic.english.chunks import Unread
from playground.logic.first_order.candidates import Reading, best, denied, joined
from playground.logic.first_order.clauses import Clauses
from playground.logic.first_order.formulas import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    SOME,
    Formula,
    Quantified,
    Term,
    free_names,
)
from playground.logic.first_order.names import Token, trimmed
from playground.logic.first_order.phrases import Phrases
from playground.logic.first_order.reading import Premise
from playground.logic.first_order.small_words import (
    ANYONE,
    CONDITIONS,
    DENIALS,
    PRONOUNS,
    QUANTIFIERS,
    VERBS,
)
from playground.logic.first_order.words import learn
from playground.logic.unbroken import unbroken

MAX_ASKED = 80
"""Words of a question."""
READINGS = 8
"""How many readings of a question are returned."""

_VARIABLES = ("x", "y", "z", "w", "v", "u")
_TWO_CLAUSES = 0.95
"""What is left of the sureness where two clauses are joined rather than two phrases."""
_TRUE = re.compile(r"(?:it is (?:true|the case) that|is it true that)\s+", re.IGNORECASE)
_FALSE = re.compile(r"(?:it is (?:not true|not the case|false) that)\s+", re.IGNORECASE)


@unbroken
def read_asked(text: str, premises: Sequence[Premise]) -> list[Reading]:
    """What a question or statement in plain English may ask of these formulas, the surest first.

    Raises Unread where it has more than `MAX_ASKED` words, or too many ways to be read.
    """
    if len(text.split()) > MAX_ASKED:
        raise Unread(f"it has more than {MAX_ASKED} words.")
    plain = " ".join(text.split())
    if found := _FALSE.match(plain):
        return [denied(one) for one in read_asked(plain[found.end() :], premises)]
    if found := _TRUE.match(plain):
        plain = plain[found.end() :]
    words = learn(tuple(premises))
    used = {name for one in premises if one.formula is not None for name in free_names(one.formula)}
    variables = [one for one in _VARIABLES if one not in used]
    if not variables:
        raise Unread(f"the names {', '.join(_VARIABLES)} are all constants of the formulas.")
    phrases = Phrases(words, variables)
    x = Term(variables[0])
    reader = _Reader(phrases, Clauses(words, phrases, x), x)
    return best(reader.sentence(words.names.tokens(plain), None), READINGS)


class _Reader:
    """The sentences of one question; each is looked at once."""

    def __init__(self, phrases: Phrases, clauses: Clauses, x: Term) -> None:
        self._phrases = phrases
        self._clauses = clauses
        self._x = x
        self._found: dict[tuple[tuple[Token, ...], Term | None], list[Reading]] = {}

    def sentence(self, tokens: tuple[Token, ...], about: Term | None) -> list[Reading]:
        """The ways to read a sentence; `about` is whom "he" or "it" means."""
        key = trimmed(tokens), about
        if key not in self._found:
            self._found[key] = best(self._read(*key)) if key[0] else []
        return self._found[key]

    def _read(self, tokens: tuple[Token, ...], about: Term | None) -> Iterator[Reading]:
        first, rest = tokens[0].low, tokens[1:]
        if first in CONDITIONS:
            for at, token in enumerate(rest):
                if token.text == "," or token.low == "then":
                    yield from self._implied(rest[:at], rest[at + 1 :], about)
            return
        for at in range(1, len(tokens) - 1):
            if tokens[at].low in CONDITIONS:
                yield from self._implied(tokens[at + 1 :], tokens[:at], about)
        if first == "there":
            yield from self._there(rest)
        elif first == "not":
            for one in self.sentence(rest, about):
                yield denied(one)
        else:
            if first in VERBS:
                yield from self.sentence(rest, about)
            yield from self._two(tokens, about)
            yield from self._phrases.relates(tokens)
            named = list(self._clauses.about_names(tokens, about))
            yield from named
            if not named and first not in PRONOUNS:
                yield from self._clauses.about_kinds(tokens)

    def _implied(
        self, given: tuple[Token, ...], then: tuple[Token, ...], about: Term | None
    ) -> Iterator[Reading]:
        """ "If given then then"; of anyone where the condition is of someone."""
        given, then = trimmed(given), trimmed(then)
        then = then[1:] if then and then[0].low == "then" else then
        if given and given[0].low in ANYONE:
            for one in self._phrases.says(given[1:], self._x):
                for other in self.sentence(then, self._x):
                    found = joined(IMPLIES, one, other)
                    yield Reading(Quantified(ALL, self._x.name, found.formula), found.sure)
        for one in self.sentence(given, about):
            for other in self.sentence(then, _first_name(one.formula, about)):
                yield joined(IMPLIES, one, other)

    def _there(self, tokens: tuple[Token, ...]) -> Iterator[Reading]:
        """ "There is no lazy painter": some thing is so, or none."""
        none = False
        while tokens and tokens[0].low in VERBS | DENIALS | {"exist", "exists"}:
            none, tokens = none or tokens[0].low in DENIALS, tokens[1:]
        for one in self._phrases.says(tokens, self._x):
            some = Reading(Quantified(SOME, self._x.name, one.formula), one.sure)
            yield denied(some) if none else some

    def _two(self, tokens: tuple[Token, ...], about: Term | None) -> Iterator[Reading]:
        """Two clauses, each with a subject of its own."""
        start = 1 if tokens[0].low in ("either", "both") else 0
        signs = {"and": AND, "but": AND, "or": EITHER if tokens[0].low == "either" else OR}
        for at in range(2, len(tokens) - 1):
            after = tokens[at + 1]
            if tokens[at].low not in signs:
                continue
            if after.name or after.low in QUANTIFIERS | PRONOUNS | {"the", "a", "an"}:
                for one in self.sentence(tokens[start:at], about):
                    said = self.sentence(tokens[at + 1 :], _first_name(one.formula, about))
                    for other in said:
                        if one.formula != other.formula:
                            yield joined(signs[tokens[at].low], one, other, _TWO_CLAUSES)


def _first_name(formula: Formula, otherwise: Term | None) -> Term | None:
    return next((Term(name) for name in free_names(formula)), otherwise)
