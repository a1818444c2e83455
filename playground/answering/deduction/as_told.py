"""A question in the terms of its text: "may" for "can", "is" for "was", a lion for "lions".

In:  "Did the dog bark?" of "If the bell rings, the dog barks. The bell rings."
Out: what "Does the dog bark?" asks, and that the text tells it in the present
"""

from dataclasses import replace

from playground.deduction.program import Atom, Literal, Program, atomic, unstated
from playground.deduction.reading.english.discourse import SOME
from playground.deduction.reading.english.inflection import looks_plural, singular, with_article
from playground.deduction.reading.english.tenses import PREFIXES, as_allowed, is_past, of_later
from playground.deduction.reading.reader import Asked


def as_told(asked: Asked, program: Program, *, later: bool) -> tuple[Asked, Program, str]:
    """What is asked, the program with what that supposes, and what an answer says of it; "" where
    nothing is said. `later`: whether it is asked of what will be.

    What one did is asked of a text in the present as what one does; what one was is not, for a
    state may have ended.
    """
    if later:
        literal, laws = of_later(program, asked.literal)
        asked, program = replace(asked, literal=literal), program.with_more(laws)
    asked = replace(asked, literal=as_allowed(program, asked.literal))
    relation, terms = asked.literal.atom
    now = Atom(relation.removeprefix("did "), terms)
    if now.relation != relation and not any(map(is_past, program.relations)):
        # of what happens once something else does, and not of habits: “Vegans do not eat meat.”
        rules = [(rule.head, *rule.body) for rule in program.rules if rule.body]
        if any(now in {one.atom for one in said} for said in rules):
            told = Literal(now, asked.literal.positive)
            return replace(asked, literal=told), program, "The text tells it in the present."
    return *_of_one(asked, program), ""


def _of_one(asked: Asked, program: Program) -> tuple[Asked, Program]:
    """What is asked of one lion of whom nothing else is said, for “lions”: “What do lions eat?”,
    “Does Emma like apples?”.
    """
    relation, terms = asked.literal.atom
    at = 0 if asked.sought else 1
    if len(terms) < 2 or not looks_plural(terms[at].split()[-1]):
        return asked, program
    noun = singular(terms[at])
    kind, one = f"is {noun}", f"{SOME}{noun}"
    told_of_it = any(one.atom.terms[at : at + 1] == (terms[at],) for one in program.literals)
    if told_of_it or kind not in program.relations:
        return asked, program
    put = tuple(one if place == at else term for place, term in enumerate(terms))
    names = {**program.names, one: with_article(noun)}
    supposed = program.with_more([unstated(atomic(kind, one))])
    literal = Literal(Atom(relation, put), asked.literal.positive)
    return replace(asked, literal=literal), replace(supposed, names=names)


def told_of_then(asked: Asked, program: Program) -> Literal | None:
    """What was done of what is asked to be done, where the text tells of the past; else None."""
    relation, terms = asked.literal.atom
    act = not relation.startswith(PREFIXES)
    if not (act and asked.plain and any(map(is_past, program.relations))):
        return None
    return Literal(Atom(f"did {relation}", terms), asked.literal.positive)
