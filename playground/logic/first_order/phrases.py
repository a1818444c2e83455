"""What a phrase of plain English may say of a thing, by the small words in it.

In:  the words of "either paints or is not lazy", of oldNora
Out: Paints(oldNora) ⊕ ¬Lazy(oldNora), how sure that is, and what else it may be

"And", "or", "nor", "not", "either", "neither", "both" and "who" divide a phrase; what stands
between them atoms.py reads. What may be divided in several ways is read in each.
"""

from collections.abc import Iterator, Sequence

from playground.logic.english.chunks import Unread
from playground.logic.first_order.atoms import Atoms
from playground.logic.first_order.candidates import Reading, best, denied, joined, share_a_name
from playground.logic.first_order.formulas import AND, EITHER, OR, Term
from playground.logic.first_order.names import Token, trimmed
from playground.logic.first_order.small_words import (
    DENIALS,
    JOINING,
    LEADS,
    PRONOUNS,
    RELATIVE,
    VERBS,
)
from playground.logic.first_order.words import Words

MAX_PHRASES = 500
"""Phrases of one question that are looked at."""
_INCLUSIVE = 0.6
"""How sure "either … or" is at least one, not exactly one."""
_TOGETHER, _APART = 0.5, 0.7
"""How sure "not A and is B" denies both together, and "not A and B" denies A alone."""
_JOINS_WITHIN = 0.6
"""How sure a phrase with "and" or "not" in it is one predicate."""


class Phrases:
    """The phrases of one question; each is looked at once."""

    def __init__(self, words: Words, variables: Sequence[str]) -> None:
        self._atoms = Atoms(words, variables, self.says)
        self._found: dict[tuple[tuple[Token, ...], Term], list[Reading]] = {}

    def says(self, tokens: tuple[Token, ...], subject: Term) -> list[Reading]:
        """What a phrase may say of its subject, the surest first."""
        key = trimmed(tokens), subject
        if key not in self._found:
            if len(self._found) >= MAX_PHRASES:
                raise Unread("it may be read in too many ways.")
            self._found[key] = best(self._read(*key)) if key[0] else []
        return self._found[key]

    def relates(self, tokens: tuple[Token, ...]) -> Iterator[Reading]:
        """ "The capital of Peru is Lima": a relation of two names in a clause."""
        if not any(one.low in JOINING or one.low in DENIALS | RELATIVE for one in tokens):
            yield from self._atoms.relates(tokens)

    def _read(self, tokens: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        first, rest = tokens[0].low, tokens[1:]
        if first in DENIALS:
            yield from self._denied(rest, subject)
        elif first == "either":
            yield from self._split(rest, subject, ("or",), EITHER)
            for one in self._split(rest, subject, ("or",), OR):
                yield Reading(one.formula, _INCLUSIVE * one.sure)
        elif first == "neither":
            for one in self._split(rest, subject, ("nor", "or"), OR):
                yield denied(one)
        elif first == "both":
            yield from self._split(rest, subject, ("and",))
        elif first in VERBS or first in LEADS:
            yield from self.says(rest, subject)
        else:
            yield from self._split(tokens, subject, tuple(JOINING))
            yield from self._relative(tokens, subject)
            if any(one.low in JOINING or one.low in DENIALS for one in tokens):
                turned = any(one.low in DENIALS for one in tokens)
                for one in self._atoms.predicate(tokens, subject):
                    whole = Reading(one.formula, _JOINS_WITHIN * one.sure)
                    yield denied(whole) if turned else whole
            else:
                yield from self._atoms.say(tokens, subject)

    def _denied(self, rest: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        """ "not A and is B" denies A alone; "not A and B" the two together, or A alone."""
        apart = 0.0
        for at, token in enumerate(rest):
            if token.low not in JOINING or rest[0].low == "both":
                continue
            verb = at + 1 < len(rest) and rest[at + 1].low in (VERBS | DENIALS | PRONOUNS)
            sure = 1.0 if verb or token.low == "but" else _APART
            for one in self.says(rest[:at], subject):
                for other in self.says(rest[at + 1 :], subject):
                    if one.formula != other.formula:
                        apart = max(apart, sure)
                        yield joined(JOINING[token.low], denied(one), other, sure)
        for one in self.says(rest, subject):
            yield denied(one, _TOGETHER if apart == 1.0 else 1.0)

    def _split(
        self, tokens: tuple[Token, ...], subject: Term, at: Sequence[str], by: str = ""
    ) -> Iterator[Reading]:
        """The phrase cut in two at each of these words, or at a comma of a list."""
        for cut, token in enumerate(tokens):
            if token.text == ",":
                sign = next((JOINING[one.low] for one in tokens[cut:] if one.low in JOINING), "")
            else:
                sign = JOINING[token.low] if token.low in at else ""
            if not sign:
                continue
            left, right = tokens[:cut], tokens[cut + 1 :]
            if left and right and left[-1].name and right[0].name:  # "visits Lisbon or Porto"
                left, right = left + right[1:], left[:-1] + right
            for one in self.says(left, subject):
                for other in self.says(right, subject):
                    if one.formula != other.formula:
                        yield joined(by or sign, one, other)

    def _relative(self, tokens: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        """ "A painter who is lazy": both hold."""
        for cut in range(1, len(tokens)):
            if tokens[cut].low not in RELATIVE:
                continue
            said = tokens[cut + 1 :]
            others = [*self.says(said, subject), *self._atoms.done(said, subject)]
            for one in self.says(tokens[:cut], subject):
                for other in others:
                    if not share_a_name(one, other):
                        yield joined(AND, one, other, 0.9)
