"""What somebody is: all that the text says of a name with "is", each with its proof.

In:  "What is Bob?" of "Bob is a dog. Dogs are big animals."
Out: Answer("a dog, big, an animal", evidence=(Proof("Bob is a dog.", …), …))
"""

import re
from collections.abc import Mapping

from playground.answering.deduction.classical import Judged, proofs_of
from playground.core import Answer, Proof
from playground.deduction.engines.classical import Claim, Undecided
from playground.deduction.limits import MAX_NAMED_PROOFS
from playground.deduction.program import Literal, Program, atomic
from playground.deduction.reading.english.identity import two_names
from playground.deduction.settled import Settled
from playground.deduction.wording.saying import say
from playground.wording.as_written import as_written

_ASKED = re.compile(r"\s*(?:what|who)\s+is\s+(?:the\s+)?(?P<name>.+?)\s*\?*\s*", re.IGNORECASE)
_IS = "is "


def described(question: str, program: Program) -> str:
    """The name of the text that a question asks to describe, else nothing."""
    found = _ASKED.fullmatch(question)
    name = found["name"].lower() if found else ""
    return name if name in program.names else ""


def describe(
    name: str, settled: Settled, shown: Mapping[str, str], *, logical: bool = False
) -> Answer:
    """What it is in every way the world may be, in the order of the text; `shown` as in say.

    `logical`: rules run both ways.
    """
    found = [one for one in _said_of(name, settled) if settled.label(one) == "True"]
    besides = _besides(name, found, settled.program, shown) if logical else {}
    if not found and not besides:
        return Answer(
            "Unknown", why=as_written(f"The text does not say what {shown.get(name, name)} is.")
        )
    proofs = [settled.proof(one, shown) for one in found[:MAX_NAMED_PROOFS]]
    proofs += besides.values()
    found += besides
    words = [shown.get(one.atom.relation, one.atom.relation).removeprefix(_IS) for one in found]
    words = [*(shown.get(one, one) for one in _also(name, settled.program)), *words]
    why = f"The text says no more of what {shown.get(name, name)} is."
    return Answer(
        ", ".join(words),
        evidence=tuple([one for one in proofs if one][:MAX_NAMED_PROOFS]),
        why=as_written(why),
    )


def _also(name: str, program: Program) -> list[str]:
    """The other names of one whom the text gives two."""
    found = [two_names(one.text) for one in program.sentences if one.read]
    pairs = [tuple(one) for one in found if name in one and one.keys() <= program.names.keys()]
    return [other for pair in pairs for other in pair if other != name]


def _besides(
    name: str, found: list[Literal], program: Program, shown: Mapping[str, str]
) -> dict[Literal, Proof]:
    """What else it is in classical logic, each with its proof; nothing where that is too much."""
    said = [rule.head for rule in program.rules]
    said += [one for either in program.eithers for one in either.options]
    said += [one for rule in program.rules for one in rule.body]
    relations = dict.fromkeys(one.atom.relation for one in said if len(one.atom.terms) == 1)
    literals = [atomic(one, name) for one in relations if one.startswith(_IS)]
    literals = [one for one in literals if one not in found]
    claims = [Judged(Claim(((one,),)), say(one, shown), "") for one in literals]
    try:
        proofs = proofs_of(claims, program)
    except Undecided:
        return {}
    return {one: proof for one, proof in zip(literals, proofs, strict=True) if proof}


def _said_of(name: str, settled: Settled) -> list[Literal]:
    """The literals that a name's being comes in, those of the text's own order first."""
    heads = dict.fromkeys(rule.head.atom.relation for rule in settled.program.rules)
    relations = [one for one in heads if one.startswith(_IS)]
    holding = {one for one in settled.models[0].holding if one.atom.terms == (name,)}
    by_relation = {one.atom.relation: one for one in holding if one.positive}
    return [by_relation[one] for one in relations if one in by_relation]
