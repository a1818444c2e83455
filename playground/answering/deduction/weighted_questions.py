"""Who, which and all in a weighted text, as statements about names that have a probability.

In:  of_names("Who is kind?" as asked, the program of "Bob is red. 70% of red things are kind.")
Out: [("bob", the program, is kind(bob) as asked)]

A rule is so where it has no exception. In the closed world the names of the text are all there are.
In the open one it must follow for anyone; a weight is drawn anew for each name, so of a rule that
hangs on one no number is given.
"""

from collections.abc import Iterator
from dataclasses import replace

from playground.core import Answer, Proof, abstain
from playground.deduction.compound import Compound, put
from playground.deduction.engines.weighted.ground import ground
from playground.deduction.model import World
from playground.deduction.program import Program
from playground.deduction.reading.english.ways import opposite
from playground.deduction.reading.reader import Asked
from playground.deduction.reading.weights.reading import certain
from playground.deduction.supposing import suppose
from playground.deduction.wording.saying import say_rule
from playground.wording.as_written import as_written


def of_names(asked: Asked, program: Program, world: World) -> list[tuple[str, Program, Asked]]:
    """What is asked with `sought`, of each name of the text of which it is so in some outcome."""
    found = []
    for name in _names(program):
        filled = {asked.sought: name}
        way = tuple(one.filled(filled) for one in (asked.literal, *asked.conditions))
        more, one = program, Asked(way[0], asked.names)
        compound = Compound((way,), (), asked.names)
        if len(way) > 1:
            against = () if compound.variables else tuple(opposite([way]))
            more, one = put(replace(compound, against=against), program)
        if ground(more, world, one.literal).goal is not None or not one.literal.positive:
            found.append((name, more, one))
    return found


def of_all(asked: Asked, program: Program, world: World) -> tuple[Program, Asked] | Answer:
    """A rule as the statement that it has no exception; the answer where its weights do not matter.

    Raises InputError where the program is larger than the limits.
    """
    head, body = asked.literal, asked.conditions
    names = {**asked.names, **program.names}
    said = say_rule(head, body, names)
    if world == "open":
        drawn = replace(program, rules=tuple(replace(one, weight=1.0) for one in program.rules))
        surely = suppose(head, body, certain(program), world, names)
        maybe = suppose(head, body, drawn, world, names)
        if surely and surely.holds:
            proof = Proof(said, "case", premises=(surely.proof,))
            return Answer(
                "True", 1.0, (proof,), why=as_written("It follows from what has no weight.")
            )
        if maybe and maybe.holds:
            return abstain(
                as_written(
                    "It hangs on weights, which are drawn anew for each name, so of all that there "
                    "may be it has no probability. Ask of one name, or in the closed world."
                )
            )
    more, exception = put(Compound(((*body, head.negation),), (), asked.names), program)
    no_exception = exception.literal.negation
    spoken = {**exception.names, f"not {no_exception.atom.relation}": said.rstrip(".")}
    return more, Asked(no_exception, spoken)


def _names(program: Program) -> Iterator[str]:
    """The names of the text, in its order."""
    literals = [part for one in program.rules for part in (one.head, *one.body)]
    literals += [part for one in program.eithers for part in (*one.options, *one.body)]
    terms = {term for one in literals for term in one.atom.terms if not term.startswith("?")}
    return (name for name in program.names if name in terms)
