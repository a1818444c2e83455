"""What a phrase without small words may say of a thing, over the predicates of the formulas.

In:  the words of "visits a lazy painter", of oldNora
Out: ∃y (Visits(oldNora, y) ∧ (Lazy(y) ∧ Painter(y))), how sure that is, and what else it may be

It may be one predicate of the thing, a relation of it to a name or to some thing that the phrase
describes, or two that both hold; where no predicate speaks of its words, one of the phrase's own.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from playground.logic.first_order.candidates import Reading, share_a_name
from playground.logic.first_order.formulas import (
    AND,
    SOME,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
    predicates,
)
from playground.logic.first_order.names import Token, trimmed, unnamed
from playground.logic.first_order.small_words import NO_NAME
from playground.logic.first_order.words import Words, content, denies, weight

Says = Callable[[tuple[Token, ...], Term], list[Reading]]
"""What a phrase may say of a thing, the surest first."""

_NEW = 0.6
"""How much of a phrase no predicate must speak of for it to be a predicate of its own."""
_PART = 0.5
"""How sure each part of a phrase must be for the two to be taken together."""
_OF_SOME, _SEVERAL, _TURNED = 0.85, 0.65, 0.8
"""What is left of the sureness where a thing is not named, of two predicates, and where a relation
is taken the other way round."""
_NAMED_ELSE = 0.6
"""What is left of it for each name in the phrase that the predicate says nothing of."""
_NAMES = 4
"""Names of a phrase that a relation may be to."""
_LONGEST = 25
"""Words of a phrase that is looked at in parts."""


class Atoms:
    """The phrases of one question that no small word divides."""

    def __init__(self, words: Words, variables: Sequence[str], says: Says) -> None:
        self._words = words
        self._variables = variables
        self._says = says

    def say(self, tokens: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        """All that a phrase may say of its subject."""
        yield from self.predicate(tokens, subject)
        if len(tokens) <= _LONGEST:
            yield from self._of_some(tokens, subject)
            yield from self._several(tokens, subject)

    def predicate(self, tokens: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        """One predicate of the subject, and of the names that stand in the phrase."""
        said = content(unnamed(tokens))
        for name, sure in self._words.meant(said, 1):
            more = sum(
                not self._words.speaks(content(unnamed((one,))), name) for one in tokens if one.name
            )
            yield self._of(name, (subject,), sure * _NAMED_ELSE**more)
        places = [at for at, one in enumerate(tokens) if one.name and one.name != subject.name]
        for at in places[:_NAMES]:
            left = content(unnamed(tokens[:at]) + unnamed(tokens[at + 1 :]))
            for name, sure in self._words.meant(left, 2):
                yield self._of(name, (subject, Term(tokens[at].name)), sure)
                yield self._of(name, (Term(tokens[at].name), subject), _TURNED * sure)
        for one, other in permutations(places[:_NAMES], 2):
            left = content(
                unnamed(tuple(token for at, token in enumerate(tokens) if at not in (one, other)))
            )
            factor = 1.0 if one < other else 0.9
            for name, sure in self._words.meant(left, 3):
                terms = (subject, Term(tokens[one].name), Term(tokens[other].name))
                yield self._of(name, terms, factor * sure)
        yield from self._new(tokens, subject, said)

    def done(self, tokens: tuple[Token, ...], thing: Term) -> Iterator[Reading]:
        """ "… whom Bob likes": what a name does to the thing."""
        if tokens and tokens[0].name:
            for name, sure in self._words.meant(content(tokens[1:]), 2):
                yield self._of(name, (Term(tokens[0].name), thing), sure)

    def relates(self, tokens: tuple[Token, ...]) -> Iterator[Reading]:
        """ "The capital of Peru is Lima": a relation of the two names in a clause."""
        places = [at for at, one in enumerate(tokens) if one.name]
        for one, other in permutations(places[:_NAMES], 2):
            rest = tuple(token for at, token in enumerate(tokens) if at not in (one, other))
            terms = Term(tokens[one].name), Term(tokens[other].name)
            for name, sure in self._words.meant(content(unnamed(rest)), 2):
                yield self._of(name, terms, 0.85 * (1.0 if one < other else 0.9) * sure)

    def _new(
        self, tokens: tuple[Token, ...], subject: Term, said: Sequence[str]
    ) -> Iterator[Reading]:
        """A predicate of which the formulas do not know the words."""
        if any(one.low in NO_NAME for one in tokens):
            return
        known = sum(1.0 for one in tokens if self._words.names.has(one.name))
        unknown = self._words.unknown(said, known)
        if unknown > _NEW:
            name = "".join(word.capitalize() for token in tokens for word in token.text.split())
            yield Reading(Predicate(name.replace(",", ""), (subject,)), 0.9 * unknown)

    def _of_some(self, tokens: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        """A relation to some thing that the rest of the phrase describes."""
        at = self._variables.index(subject.name) + 1 if subject.name in self._variables else 1
        if at >= min(4, len(self._variables)):
            return
        thing = Term(self._variables[at])
        for cut in range(1, len(tokens) + 1):
            rest = trimmed(tokens[cut:])
            if tokens[cut - 1].name:
                break  # a name is what the relation is to
            for name, sure in self._words.meant(content(tokens[:cut]), 2):
                if sure < _PART:
                    continue
                for terms, factor in (((subject, thing), 1.0), ((thing, subject), _TURNED)):
                    relation = self._of(name, terms, sure)
                    if not content(unnamed(rest)):
                        some = Quantified(SOME, thing.name, relation.formula)
                        yield Reading(some, _OF_SOME * factor * relation.sure)
                        continue
                    for one in self._says(rest, thing)[:3]:
                        if one.sure < _PART or share_a_name(relation, one):
                            continue
                        both = Joined(AND, relation.formula, one.formula)
                        some = Quantified(SOME, thing.name, both)
                        share = _share(tokens[:cut], rest)
                        mean = share * relation.sure + (1 - share) * one.sure
                        yield Reading(some, _OF_SOME * factor * mean)

    def _several(self, tokens: tuple[Token, ...], subject: Term) -> Iterator[Reading]:
        """ "A Greek engineer": two predicates side by side."""
        for cut in range(1, len(tokens)):
            share = _share(tokens[:cut], tokens[cut:])
            if not 0.1 < share < 0.9:
                continue
            for one in self._says(tokens[:cut], subject)[:3]:
                for other in self._says(tokens[cut:], subject)[:3]:
                    if min(one.sure, other.sure) < _PART or share_a_name(one, other):
                        continue
                    if self._is_new(one) or self._is_new(other):
                        continue
                    mean = share * one.sure + (1 - share) * other.sure
                    yield Reading(Joined(AND, one.formula, other.formula), _SEVERAL * mean)

    def _of(self, name: str, terms: tuple[Term, ...], sure: float) -> Reading:
        said = Predicate(name, terms)
        sure *= self._words.fits(name, terms)
        return Reading(Not(said) if denies(name) else said, sure)

    def _is_new(self, one: Reading) -> bool:
        return any(
            (part.name, len(part.terms)) not in self._words.symbols
            for part in predicates(one.formula)
        )


def _share(one: tuple[Token, ...], other: tuple[Token, ...]) -> float:
    """How much of what two pieces say the first one says."""
    first = sum(map(weight, content(unnamed(one))))
    whole = first + sum(map(weight, content(unnamed(other))))
    return first / whole if whole else 0.0
