"""Which of two is older, taller or cheaper, by the numbers that a text gives of them.

In:  "Who is older?" of "Anna is 30 years old. Ben is 25 years old."
Out: Answer("Anna", evidence=(Proof("Anna is 30.", …), Proof("Ben is 25.", …)))

Numbers with units of one kind are compared (150 cm with 2 m), and those of other units are not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playground.core import Answer, Proof, abstain
from playground.deduction.program import Program, Rule
from playground.deduction.reading.english.inflection import has_article, singular, with_article
from playground.deduction.reading.ordering.words import (
    NUMBERS,
    Degree,
    amount,
    degree,
    superlative,
)
from playground.deduction.reading.size_questions import WHETHER, size_asked
from playground.deduction.settled import Settled
from playground.deduction.wording.saying import say_rule
from playground.wording.as_written import as_written

_N = rf"(?P<n>\d+(?:\.\d+)?|{'|'.join(NUMBERS)})"
_IS = re.compile(rf"is {_N}(?: (?P<unit>[a-z]+) (?P<how>[a-z]+))?")
_AMOUNT = re.compile(rf"{_N} (?P<unit>[a-z]+)")
_VERBS = {"weigh": "heaviest", "cost": "most expensive"}
_UNITS = {
    "mm": ("m", 0.001), "cm": ("m", 0.01), "centimetre": ("m", 0.01), "centimeter": ("m", 0.01),
    "m": ("m", 1.0), "metre": ("m", 1.0), "meter": ("m", 1.0), "km": ("m", 1000.0),
    "kilometre": ("m", 1000.0), "kilometer": ("m", 1000.0),
    "g": ("g", 1.0), "gram": ("g", 1.0), "kg": ("g", 1000.0), "kilo": ("g", 1000.0),
    "kilogram": ("g", 1000.0), "ton": ("g", 1e6), "tonne": ("g", 1e6),
    "month": ("month", 1.0), "year": ("month", 12.0),
}  # fmt: skip
_AGE = re.compile(r"is (?P<n>\d+)岁")
_DIGIT = re.compile(rf"\d|\b(?:{'|'.join(NUMBERS)})\b|\bthan\b")


@dataclass(frozen=True)
class Size:
    """How much one is on a scale ("oldest"): a number in a unit, and the sentence that says so."""

    name: str
    scale: str
    number: float
    unit: str
    rule: Rule


def by_size(question: str, settled: Settled) -> Answer | None:
    """The name, or whether it is so; None where the question compares nothing that has a number.

    A silence where the units are of two kinds, or the numbers are the same.
    """
    found, program = size_asked(question), settled.program
    how = _degree(found.groupdict()) if found else None
    if not found or how is None:
        return None
    whether = found.re in WHETHER
    given = found.groupdict()
    named = [_bare(given[one]) for one in ("one", "other") if given.get(one)]
    every = list(_sizes(program))
    sizes = [one for one in every if one.scale in how.scale.split("|")]
    if len({one.name for one in sizes}) < 2:
        return None
    if named:
        sizes = [one for one in sizes if one.name in named]
        if {one.name for one in sizes} != {*named}:
            return None
    elif not _complete(program, every, sizes):
        return abstain(as_written("Not all that may be compared has one number."))
    if len(sizes) > len({one.name for one in sizes}):
        return abstain(as_written("Not all that may be compared has one number."))
    if len(sizes) > 2 and not (given.get("most") or given.get("how") in {"most", "least"}):
        return abstain(as_written("Of more than two it is not said which one is compared."))
    if len({one.unit for one in sizes}) > 1:
        return abstain(as_written("The numbers are of different units, and are not compared."))
    ranked = sorted(sizes, key=lambda one: one.number, reverse=how.first)
    proofs = _proofs(ranked, settled)
    if whether:
        first = next(one for one in sizes if one.name == named[0])
        so = first == ranked[0] and ranked[0].number != ranked[1].number
        return Answer(str(so), evidence=proofs, why=as_written("It follows from the numbers."))
    best = [one for one in ranked if one.number == ranked[0].number]
    if len(best) > 1:
        return abstain(as_written("The numbers of several are the same."))
    name = program.names.get(best[0].name, with_article(best[0].name))
    return Answer(name, evidence=proofs, why=as_written("It follows from the numbers."))


def _complete(program: Program, every: list[Size], sizes: list[Size]) -> bool:
    """Whether all sentences are read, and nobody else is spoken of, nor another number."""
    used = {one.rule for one in every}
    others = [rule for rule in program.rules if rule not in used]
    numbers = any(
        _DIGIT.search(f"{one.head.atom.relation} {' '.join(one.head.atom.terms)}") for one in others
    )
    named = {term for one in program.literals for term in one.atom.terms[:1] if term[0] != "?"}
    read = all(one.read for one in program.sentences)
    return read and not program.eithers and not numbers and named <= {one.name for one in sizes}


def _degree(said: dict[str, str | None]) -> Degree | None:
    if old := said.get("old"):
        scale = "tallest" if old in {"高", "矮"} else "oldest"
        return Degree(scale, first=old in {"大", "老", "高"})
    if (verb := said.get("verb")) and said["how"]:
        return Degree(_VERBS[singular(verb)], first=said["how"] in {"more", "most"})
    if most := said.get("most"):
        return superlative(most)
    return degree(said["how"] or "")


def _bare(name: str | None) -> str:
    return re.sub(r"^(?:the|an?) ", "", (name or "").lower())


def _sizes(program: Program) -> Iterator[Size]:
    """The numbers that the text says of names and, as "a book costs 12 euros", of kinds."""
    for rule in program.rules:
        relation, terms = rule.head.atom
        kinds = [one.atom.relation.removeprefix("is ") for one in rule.body]
        of_kind = has_article(program.names.get(rule.body[0].atom.relation, "")) if kinds else True
        if not (rule.head.positive and terms and of_kind) or len(kinds) > 1:
            continue
        name = kinds[0] if kinds else terms[0]
        if _DIGIT.match(name):  # “two pens cost 12 euros”
            continue
        if name.startswith("?") or bool(kinds) != terms[0].startswith("?"):
            continue
        said = (_IS.fullmatch(relation) or _AGE.fullmatch(relation)) if len(terms) == 1 else None
        much = _AMOUNT.fullmatch(terms[1]) if len(terms) == 2 and relation in _VERBS else None
        if said:
            how = said.groupdict().get("how") or "old"
            yield _size(name, superlative(f"{how}est").scale, said, rule)
        elif much:
            yield _size(name, _VERBS[relation], much, rule)


def _size(name: str, scale: str, said: re.Match[str], rule: Rule) -> Size:
    unit = singular(said.groupdict().get("unit") or "year")
    kind, factor = _UNITS.get(unit, (unit, 1.0))
    return Size(name, scale, amount(said["n"]) * factor, kind, rule)


def _proofs(sizes: list[Size], settled: Settled) -> tuple[Proof, ...]:
    """A proof of each fact; a rule about a kind is given."""
    shown = settled.program.names
    proofs = (
        _given(one.rule, settled.program) if one.rule.body else settled.proof(one.rule.head, shown)
        for one in sizes
    )
    return tuple(one for one in proofs if one)


def _given(rule: Rule, program: Program) -> Proof:
    sentence = program.sentences[rule.sentence]
    said = say_rule(rule.head, rule.body, program.names)
    return Proof(said, "given", sentence.text, sentence.start, sentence.end)
