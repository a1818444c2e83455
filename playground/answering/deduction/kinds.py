"""Who and what, where the text names nobody of whom it is so: the kinds of which it is.

In:  "Who can fly?" of "All birds can fly. Penguins are birds."
Out: Answer("birds, penguins", evidence=(Proof("If X is a bird then X can fly.", "case", …), …))

A kind is what a rule of the text begins with: a noun, with adjectives or without. It is supposed of
somebody of whom nothing else is known, as for "Can all birds fly?".
"""

from collections.abc import Iterator, Mapping

from playground.core import Answer, Proof
from playground.deduction.limits import MAX_NAMED_PROOFS
from playground.deduction.program import Literal
from playground.deduction.reading.english.inflection import has_article, plural
from playground.deduction.reading.reader import Asked
from playground.deduction.settled import Settled
from playground.deduction.supposing import suppose
from playground.deduction.wording.saying import say_rule
from playground.wording.as_written import as_written


def kinds(asked: Asked, settled: Settled, shown: Mapping[str, str]) -> Answer | None:
    """The kinds of which all that is asked is so, with their proofs; None where there is none."""
    found = [
        (said, proof)
        for body, said in _kinds_of(settled, shown)
        if (proof := _proof(asked, body, settled, shown))
    ][:MAX_NAMED_PROOFS]
    if not found:
        return None
    why = "The text says so of nobody by name, but of kinds."
    return Answer(
        ", ".join(said for said, _ in found),
        evidence=tuple(proof for _, proof in found),
        why=as_written(why),
    )


def _kinds_of(
    settled: Settled, shown: Mapping[str, str]
) -> Iterator[tuple[tuple[Literal, ...], str]]:
    """What rules begin with, each once, and how it is said in the plural: "big dogs"."""
    seen: set[str] = set()
    for rule in settled.program.rules:
        said = "" if rule.contraposed else _in_plural(rule.body, shown)
        if said and said not in seen:
            seen.add(said)
            yield rule.body, said


def _in_plural(body: tuple[Literal, ...], shown: Mapping[str, str]) -> str:
    """ "big dogs" for is big(?dog), is dog(?dog), "birds except penguins" where is penguin(?bird)
    is denied; "" for more than adjectives, a noun and kinds that are excepted."""
    terms = {term for one in body for term in one.atom.terms}
    plain = all(len(one.atom.terms) == 1 and one.atom.relation.startswith("is ") for one in body)
    if len(terms) != 1 or not plain or not (only := terms.pop()).startswith("?"):
        return ""
    if only.startswith("?the ") and len(body) == 1:  # whoever is the thief
        return only[1:]
    words = {one: one.atom.relation.removeprefix("is ") for one in body}
    nouns = [one for one in body if has_article(shown.get(one.atom.relation, ""))]
    kind = [words[one] for one in nouns if one.positive]
    excepted = [plural(words[one]) for one in nouns if not one.positive]
    adjectives = [words[one] for one in body if one not in nouns]
    if (
        len(kind) > 1
        or (excepted and not kind)
        or not all(one.positive or one in nouns for one in body)
    ):
        return ""
    anyone = "people" if only.startswith("?someone") else "things"
    of = " ".join([*adjectives, plural(kind[0]) if kind else anyone])
    return f"{of} except {' and '.join(excepted)}" if excepted else of


def _proof(
    asked: Asked, body: tuple[Literal, ...], settled: Settled, shown: Mapping[str, str]
) -> Proof | None:
    """That all that is asked follows of somebody of that kind, and not its opposite as well.

    None else, and for the kind that is asked about itself.
    """
    variable = {asked.sought: body[0].atom.terms[0]}
    goals = [one.filled(variable) for one in (asked.literal, *asked.conditions)]
    proofs = []
    for goal in goals:
        found = [
            suppose(one, body, settled.program, settled.world, shown)
            for one in (goal, goal.negation)
        ]
        [proof, against] = [one.proof if one and one.holds else None for one in found]
        if goals[0] in body or not proof or against:
            return None
        proofs.append(proof)
    return Proof(say_rule(goals[0], body, shown), "case", premises=tuple(proofs))
