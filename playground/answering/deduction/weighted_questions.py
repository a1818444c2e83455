"""Who, which and all in a weighted text, as statements about names that have a probability.

In:  of_names("Who is kind?" as asked, the program of "Bob is red. 70% of red things are kind.")
Out: [("bob", ToWeigh(is kind(bob) as asked, the program, …))]

A rule is so where it has no exception. In the closed world the names of the text are all there are.
In the open one it must follow for anyone; a weight is drawn anew for each name, so of a rule that
hangs on one no number is given.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from playground.answering.deduction.bindings import all_bindings
from playground.core import Answer, Proof, abstain
from playground.deduction.compound import Compound, put
from playground.deduction.engines.classical import Claim, Theory, Undecided
from playground.deduction.engines.weighted.ground import ground
from playground.deduction.model import World
from playground.deduction.program import Literal, Program
from playground.deduction.reading.english.ways import opposite
from playground.deduction.reading.reader import Asked
from playground.deduction.reading.weights.reading import certain
from playground.deduction.settled import settle
from playground.deduction.supposing import suppose
from playground.deduction.wording.saying import say_rule
from playground.wording.as_written import as_written


@dataclass(frozen=True)
class ToWeigh:
    """A literal that is asked of a program; `claim` is what its atom claims in classical logic.

    Without a claim rules run forwards only.
    """

    asked: Asked
    program: Program
    claim: Claim | None


def weigh_literal(asked: Asked, program: Program, *, logical: bool) -> ToWeigh:
    """One statement, to be weighed."""
    claim = Claim(((Literal(asked.literal.atom),),)) if logical else None
    return ToWeigh(asked, program, claim)


def weigh_compound(compound: Compound, program: Program, *, logical: bool) -> ToWeigh:
    """Several things at once or of anyone, to be weighed."""
    more, asked = put(compound, program)
    # In classical logic its ways are the claim, and the rules that say so are not needed.
    return ToWeigh(asked, more, Claim(compound.ways) if logical else None)


def of_names(
    asked: Asked, program: Program, world: World, *, logical: bool
) -> list[tuple[str, ToWeigh]]:
    """What is asked with `sought`, of each name of the text of which it is so in some outcome."""
    found = []
    among = _names_in_all(asked, program) if logical else None
    for name in _names(program):
        filled = {asked.sought: name}
        way = tuple(one.filled(filled) for one in (asked.literal, *asked.conditions))
        one = weigh_literal(Asked(way[0], asked.names), program, logical=logical)
        if len(way) > 1:
            compound = Compound((way,), (), asked.names)
            against = () if compound.variables else tuple(opposite([way]))
            one = weigh_compound(replace(compound, against=against), program, logical=logical)
        literal = one.asked.literal
        if among is not None:
            possible = name in among
        else:
            goal = ground(one.program, world, literal).goal
            possible = goal is not None or not literal.positive
        if possible:
            found.append((name, one))
    return found


def _names_in_all(asked: Asked, program: Program) -> set[str] | None:
    """The names of which it is so where all that has a weight comes out: of others it is so in no
    outcome. None where that text contradicts itself, or is too large.
    """
    drawn = replace(program, rules=tuple(replace(one, weight=1.0) for one in program.rules))
    settled = settle(drawn, "open", ())
    try:
        if not settled.models or Theory(drawn, []).contradiction() is not None:
            return None
        return {one.name for one in all_bindings(asked, settled)}
    except Undecided:
        return None


def of_all(
    rules: Sequence[Asked], program: Program, world: World, *, logical: bool
) -> ToWeigh | Answer:
    """Rules as the statement that they have no exception; the answer where no weight matters.

    Raises InputError where the program is larger than the limits.
    """
    names = {name: said for one in rules for name, said in one.names.items()}
    shown = {**names, **program.names}
    said = " ".join(say_rule(one.literal, one.conditions, shown) for one in rules)
    if world == "open":
        drawn = replace(program, rules=tuple(replace(one, weight=1.0) for one in program.rules))
        surely, maybe = (
            [suppose(one.literal, one.conditions, text, world, shown) for one in rules]
            for text in (certain(program), drawn)
        )
        if all(one and one.holds for one in surely):
            proofs = tuple(one.proof for one in surely if one)
            proof = Proof(said, "case", premises=proofs)
            return Answer(
                "True", 1.0, (proof,), why=as_written("It follows from what has no weight.")
            )
        if all(one and one.holds for one in maybe):
            return abstain(
                as_written(
                    "It hangs on weights, which are drawn anew for each name, so of all that there "
                    "may be it has no probability. Ask of one name, or in the closed world."
                )
            )
    exceptions = tuple((*one.conditions, one.literal.negation) for one in rules)
    found = weigh_compound(Compound(exceptions, (), names), program, logical=logical)
    no_exception = found.asked.literal.negation
    spoken = {**found.asked.names, f"not {no_exception.atom.relation}": said.rstrip(".")}
    return replace(found, asked=Asked(no_exception, spoken))


def _names(program: Program) -> Iterator[str]:
    """The names of the text, in its order."""
    literals = [part for one in program.rules for part in (one.head, *one.body)]
    literals += [part for one in program.eithers for part in (*one.options, *one.body)]
    terms = {term for one in literals for term in one.atom.terms if not term.startswith("?")}
    return (name for name in program.names if name in terms)
