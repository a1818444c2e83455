"""Where one is, where the text leaves a choice of places or says it in a phrase: "at home".

In:  "Where is Bob?" of "Bob is at home or at work. Bob is not at work."
Out: Answer("at home", evidence=(Proof("Bob is at home.", …),))
"""

import re
from collections.abc import Mapping

from playground.core import Answer
from playground.deduction.program import Literal, Program, atomic
from playground.deduction.settled import Settled
from playground.wording.as_written import as_written

_ASKED = re.compile(
    r"\s*where\s+(?:is|are)\s+(?:the\s+)?(?P<name>[^?]+?)(?:\s+now)?\s*\?*\s*", re.IGNORECASE
)
_PLACE = re.compile(
    r"is (?P<place>in|at|on|near|under|behind|inside|outside|above|below|beside|next to"
    r"|(?:at|in|on) (?:home|work|school|bed|church|town|hospital|prison|jail|class|court|college"
    r"|university|sea|lunch|dinner|holiday|tour|board)|home|here|there|upstairs|downstairs|abroad"
    r"|away|outside|inside)"
)


def whose_place(question: str, program: Program) -> str:
    """The name of the text whose place a question asks for, where the text tells a place so;
    else nothing.
    """
    found = _ASKED.fullmatch(question)
    name = found["name"].lower() if found else ""
    if name not in program.names:
        return ""
    options = {one.atom for either in program.eithers for one in either.options}
    phrased = {one.atom for one in program.literals if len(one.atom.terms) == 1}
    return name if any(_PLACE.fullmatch(one.relation) for one in options | phrased) else ""


def whereabouts(name: str, settled: Settled) -> Answer | None:
    """The places where a name is in all models, with a proof of each; None where there is none."""
    shown = settled.program.names
    told = dict.fromkeys(one.atom for one in settled.program.literals)
    at = dict.fromkeys(
        atomic(one.relation, name, *one.terms[1:])
        for one in told
        if _PLACE.fullmatch(one.relation) and not any(term[0] == "?" for term in one.terms[1:])
    )
    found = [one for one in at if settled.label(one) == "True"]
    if not found:
        return None
    proofs = [proof for one in found if (proof := settled.proof(one, shown))]
    why = as_written(f"The text says no more of where {shown.get(name, name)} is.")
    return Answer(", ".join(_said(one, shown) for one in found), evidence=tuple(proofs), why=why)


def _said(literal: Literal, shown: Mapping[str, str]) -> str:
    """ "at home", "in the drawer"."""
    place = literal.atom.relation.removeprefix("is ")
    return " ".join((place, *(shown.get(one, one) for one in literal.atom.terms[1:])))
