"""One clause of plain English about a name, about several, or about all or some of a kind.

In:  the words of "No lazy painter visits Lisbon"
Out: ∀x ((Lazy(x) ∧ Painter(x)) → ¬Visits(x, lisbon)), how sure that is, and what else it may be
"""

from collections.abc import Iterator

from playground.logic.first_order.candidates import Reading, denied, joined
from playground.logic.first_order.formulas import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    SOME,
    Formula,
    Joined,
    Not,
    Quantified,
    Term,
)
from playground.logic.first_order.names import Token, trimmed
from playground.logic.first_order.phrases import Phrases
from playground.logic.first_order.small_words import (
    DENIALS,
    EVERY,
    JOINING,
    NO_APPOSITION,
    NONE,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVE,
    SOME_WORDS,
    VERBS,
)
from playground.logic.first_order.words import Words, content

_NO = "no"
_WAYS: dict[str, tuple[tuple[str, float], ...]] = {
    **dict.fromkeys(EVERY, ((ALL, 1.0),)),
    **dict.fromkeys(NONE, ((_NO, 1.0),)),
    **dict.fromkeys(SOME_WORDS, ((SOME, 1.0),)),
    **dict.fromkeys(("a", "an"), ((ALL, 0.9), (SOME, 0.85))),
    "the": ((ALL, 0.8), (SOME, 0.8)),
}
"""What a word before a noun says of how many, and how surely."""
_BARE = ((ALL, 0.9),)
"""What a noun without such a word says: "Painters are lazy"."""
_NO_VERB, _NOTHING_SAID = 0.93, 0.95
"""What is left of the sureness where no small verb shows the end of the subject, and where the
subject's words are taken to say nothing."""
_NOT_BEFORE_A_NAME = VERBS | QUANTIFIERS | NO_APPOSITION
_APPOSED = 3
"""Words at most between "the" and the name that they introduce."""


class Clauses:
    """The clauses of one question; `x` is the variable of a kind."""

    def __init__(self, words: Words, phrases: Phrases, x: Term) -> None:
        self._words = words
        self._phrases = phrases
        self._x = x

    def about_names(self, tokens: tuple[Token, ...], about: Term | None) -> Iterator[Reading]:
        """A clause about a name, several names, or `about`, who was named before."""
        head = tokens[0].low if tokens[0].low in ("either", "neither", "both") else ""
        subjects, rest = _subjects(tokens[1:] if head else tokens, about)
        if len(subjects) == 1:
            yield from self._phrases.says((tokens[0], *rest) if head else rest, subjects[0])
        elif subjects:
            rest = rest[1:] if rest and rest[0].low == "both" else rest
            by = AND
            if any(one.low == "or" for one in tokens[: len(tokens) - len(rest)]):
                by = EITHER if head == "either" else OR
            for parts in zip(*(self._phrases.says(rest, one) for one in subjects), strict=False):
                first, *others = (denied(one) if head == "neither" else one for one in parts)
                for one in others:
                    first = joined(by, first, one)
                yield first

    def about_kinds(self, tokens: tuple[Token, ...]) -> Iterator[Reading]:
        """A clause about all, none or some of a kind: cut wherever both parts are something."""
        ways = _WAYS.get(tokens[0].low, _BARE)
        rest = tokens[1:] if tokens[0].low in _WAYS else tokens
        for cut in range(len(rest)):
            kind, told = trimmed(rest[:cut]), trimmed(rest[cut:])
            if any(one.low in ("either", "neither") for one in kind):
                break
            verb = bool(told) and told[0].low in VERBS | DENIALS | {"either", "neither"}
            if self._words.says_nothing(content(kind)):
                whole = cut <= 1 and not any(one.low in RELATIVE for one in kind)
                if content(kind) or (whole and (kind or tokens[0].low in QUANTIFIERS)):
                    factor = _NOTHING_SAID if content(kind) else 1.0
                    for one in self._phrases.says(told, self._x):
                        yield from self._over(ways, None, one.formula, factor * one.sure)
            if content(kind):
                for one in self._phrases.says(kind, self._x):
                    for other in self._phrases.says(told, self._x):
                        if one.formula != other.formula:
                            sure = min(one.sure, other.sure) * (1.0 if verb else _NO_VERB)
                            yield from self._over(ways, one.formula, other.formula, sure)

    def _over(
        self, ways: tuple[tuple[str, float], ...], kind: Formula | None, said: Formula, sure: float
    ) -> Iterator[Reading]:
        """What is said of all, none or some of a kind; of all things where `kind` is None."""
        for by, factor in ways:
            if by == SOME:
                whole = said if kind is None else Joined(AND, kind, said)
            else:
                then = Not(said) if by == _NO else said
                whole = then if kind is None else Joined(IMPLIES, kind, then)
            quantifier = SOME if by == SOME else ALL
            yield Reading(Quantified(quantifier, self._x.name, whole), factor * sure)


def _subjects(
    tokens: tuple[Token, ...], about: Term | None
) -> tuple[list[Term], tuple[Token, ...]]:
    """Whom a clause is about, and what it says of them; nobody where it begins with no name."""
    first = tokens[0].low if tokens else ""
    if first in PRONOUNS | VERBS:
        return [about] if about else [], tokens[1:] if first in PRONOUNS else tokens
    at = 0
    while at < len(tokens) and not tokens[at].name:
        if at > _APPOSED or first in ("a", "an") or tokens[at].low in _NOT_BEFORE_A_NAME:
            return [], tokens
        at += 1
    if at == len(tokens):
        return [], tokens
    if tokens[at].owns:
        return [], tokens
    found, end, step = [Term(tokens[at].name)], at + 1, at + 1
    while step < len(tokens):
        if tokens[step].name and step > end:
            found.append(Term(tokens[step].name))
            end = step + 1
        elif tokens[step].low not in JOINING and tokens[step].low not in ("the", ","):
            break
        step += 1
    return found, tokens[end:]
