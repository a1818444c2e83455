"""Several things asked at once, or of anyone: a compound, as one more literal of the text.

In:  read_compound("Is Bob red or kind?"), read_compound("Is anyone kind?")
Out: Compound(((is red(bob),), (is kind(bob),)), …), Compound(((is kind(?someone),),), …)

`put` adds to a text what the compound comes of, as rules, and what its opposite comes of. So it is
true, false or unknown as any literal is, in all the ways the world may be, and has a probability
where the text has weights. Its proof is what these rules rest on.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from playground.deduction.program import Literal, Program, Sentence, atomic, unstated, variables_of
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.english.ways import Ways, demands, opposite
from playground.deduction.reading.reader import NOTHING, Asked, question_reading
from playground.deduction.wording.saying import clause, letters

_SO = "?so"
"""The relation of a compound: no word begins with a question mark."""


@dataclass(frozen=True)
class Compound:
    """The ways in which it may be so, each a conjunction, and those `against` it.

    A variable stands for anyone or anything; then nothing is against it that a single name could
    show. `names` is how the question writes its names.
    """

    ways: tuple[tuple[Literal, ...], ...]
    against: tuple[tuple[Literal, ...], ...]
    names: Mapping[str, str]
    phrases: frozenset[str] = frozenset()

    @property
    def literal(self) -> Literal:
        """The literal that stands for it once it is `put` beside a text."""
        return atomic(_SO)

    @property
    def variables(self) -> tuple[str, ...]:
        """Those of whom it asks whether there are such."""
        return variables_of(literal for way in self.ways for literal in way)


def read_compound(text: str, program: Program = NOTHING) -> Compound | None:
    """What a question asks that asks several things of names, or whether there is someone.

    None where it asks something else, or cannot be read. The names of `program` help.
    """
    reading = question_reading(text, program)
    if isinstance(reading, Sentence) or reading.sought or _conditional(reading):
        return None
    if reading.ways:
        return Compound(reading.ways, (), dict(reading.names), reading.phrases)
    try:
        ways = _ways(reading)
        against = tuple(opposite(ways))
        compound = Compound(tuple(ways), against, dict(reading.names), reading.phrases)
    except Unread:
        return None
    return None if compound.variables else compound


def read_rules(text: str, program: Program = NOTHING) -> tuple[Asked, ...]:
    """The rules of a question that asks of several at once: "Are all big people red and kind?".

    Nothing where it asks something else, or cannot be read.
    """
    reading = question_reading(text, program)
    if isinstance(reading, Sentence) or reading.sought or reading.eithers:
        return ()
    return tuple(
        Asked(head, dict(reading.names), body, phrases=reading.phrases)
        for head, body in reading.rules
    )


def _conditional(reading: Reading) -> bool:
    """Whether it is a rule, "if … then": "not red or not big" runs from each part to the others."""
    runs = Counter(frozenset((head, *(one.negation for one in body)))
                   for head, body in reading.rules if body)  # fmt: skip
    return 1 in runs.values()


def _ways(reading: Reading) -> Ways:
    """The ways in which all that a sentence states may be so. Raises Unread at too many."""
    clauses: Ways = []
    for head, body in reading.rules:
        clauses.append((head, *(one.negation for one in body)))
    for options, body, exclusive in reading.eithers:
        denied = tuple(one.negation for one in body)
        clauses.append((*options, *denied))
        if exclusive:
            pairs = combinations(options, 2)
            clauses += [(one.negation, other.negation, *denied) for one, other in pairs]
    return demands(clauses)


def put(compound: Compound, program: Program) -> tuple[Program, Asked]:
    """The text with a literal that holds where the compound does, and that literal as asked."""
    so = compound.literal
    rules = [unstated(so, *way) for way in compound.ways]
    rules += [unstated(so.negation, *way) for way in compound.against]
    more = replace(program, rules=(*program.rules, *rules))
    names = {**compound.names, **_said(compound, {**compound.names, **program.names})}
    return more, Asked(so, names)


def _said(compound: Compound, names: Mapping[str, str]) -> dict[str, str]:
    """How the literal of a compound is said, and its denial."""
    spoken = {**names, **dict(zip(compound.variables, letters(), strict=False))}
    both, either, no = " and ", " or ", "it is not so that "
    if any(has_chinese(one.atom.relation) for way in compound.ways for one in way):
        both, either, no = "而且", "或者", "并非"
    ways = [both.join(clause(one, spoken) for one in way) for way in compound.ways]
    mixed = len(ways) > 1 and any(len(way) > 1 for way in compound.ways)
    said = either.join(f"({way})" for way in ways) if mixed else either.join(ways)
    if compound.variables:
        some = " and ".join(spoken[one] for one in compound.variables)
        return {_SO: f"{said}, for some {some}", f"not {_SO}": f"{said}, for no {some}"}
    return {_SO: said, f"not {_SO}": f"{no}{said}"}
