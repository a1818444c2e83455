"""How many and how old: the number that one fact of the text says.

In:  "How old is Leo?" of "Leo is ten years old."; "How many cats has Fiona?" of "… three cats."
Out: Answer("10", evidence=(Proof("Leo is 10.", …),)); Answer("3", …)
"""

import re
from collections.abc import Iterator

from playground.core import Answer, abstain
from playground.deduction.program import Literal, Program
from playground.deduction.reading.comparing import is_number_said
from playground.deduction.reading.english.inflection import singular
from playground.deduction.reading.ordering.words import NUMBERS
from playground.deduction.settled import Settled
from playground.wording.as_written import as_written


def amount(wanted: tuple[str, str, str], program: Program, settled: Settled) -> Answer:
    """The one number that is said of what is `wanted`, as `amount_asked` has it; else a silence."""
    who, verb, thing = wanted
    name = re.sub(r"^(?:the|The) ", "", who).lower()
    found = dict(_ages(program, name) if not thing else _counts(program, name, verb, thing))
    if len(set(found.values())) != 1:
        why = "The text does not say how many." if thing else "The text does not say how old."
        return abstain(as_written(why))
    [(literal, number), *_] = found.items()
    proof = settled.proof(literal, program.names)
    evidence = (proof,) if proof else ()
    return Answer(number, evidence=evidence, why=as_written("The text says so."))


def _ages(program: Program, name: str) -> Iterator[tuple[Literal, str]]:
    for rule in program.rules:
        number = is_number_said(rule)
        if number and rule.head.positive and rule.head.atom.terms == (name,):
            yield rule.head, number


def _counts(program: Program, name: str, verb: str, thing: str) -> Iterator[tuple[Literal, str]]:
    for rule in program.rules:
        relation, terms = rule.head.atom
        if rule.body or not rule.head.positive or relation != verb or terms[:1] != (name,):
            continue
        many, _, things = terms[1].partition(" ") if len(terms) == 2 else ("", "", "")
        *how, last = things.split() or [""]
        if " ".join([*how, singular(last)]) == thing:
            number = (
                many if many.isdigit() else str(1 + NUMBERS.index(many)) if many in NUMBERS else ""
            )
            yield from [(rule.head, number)] if number else []
