"""Whether a claim follows from a text in classical logic, and why.

In:  decide(Claim(((is dog(rex),),)), the program of "All dogs are big. Rex is not big.", …)
Out: "False", Proof("Rex is not a dog.", "contrapositive", …)

classical.py says whether, and from which sentences; contraposing.py finds the steps between these.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from playground.core import Proof
from playground.deduction.engines.classical import Claim, Theory, Undecided, names_of
from playground.deduction.engines.relevant import relevant
from playground.deduction.explaining.contraposing import Classical
from playground.deduction.program import Program


def decide(
    claim: Claim, program: Program, said: str, denied: str, shown: Mapping[str, str]
) -> tuple[str, Proof | None]:
    """`True` or `False` with its proof, or `Unknown`, of a text that contradicts itself nowhere.

    `said` and `denied` are the claim and its opposite in words. Raises Undecided.
    """
    verdict = theory_about(program, claim).verdict(claim)
    if verdict.label == "Unknown":
        return "Unknown", None
    holds = verdict.label == "True"
    words = said if holds else denied
    return verdict.label, proof_of(claim, program, verdict.sentences, words, shown, holds=holds)


def theory_about(program: Program, claim: Claim) -> Theory:
    """The whole text or, where it is too large, what of it bears on a claim. Raises Undecided."""
    try:
        return Theory(program, [claim])
    except Undecided:
        some = relevant(program, claim)
        if some is None:
            raise
        return Theory(some, [claim])


def forward_is_all(program: Program, claim: Claim) -> bool:
    """Whether rules that run forwards find all there is: nothing is denied, and no "or" is said."""
    said = (one for rule in program.rules for one in (rule.head, *rule.body))
    plain = len(claim.ways) == 1 and not claim.none
    positive = plain and all(one.positive for one in claim.ways[0])
    literal = plain and len(claim.ways[0]) == 1 and not claim.variables
    definite = not program.eithers and all(one.positive for one in said)
    return definite and (positive or literal)


def proof_of(
    claim: Claim,
    program: Program,
    enough: Sequence[int],
    said: str,
    shown: Mapping[str, str],
    *,
    holds: bool,
) -> Proof:
    """Why a claim holds or not, within the sentences that are enough; else these side by side.

    `said` says that which is so; `shown` as in saying.say.
    """
    core = _only(program, enough)
    literals = (one for way in claim.ways for one in way)
    asked = (term for one in literals for term in one.atom.terms if not term.startswith("?"))
    names = tuple(dict.fromkeys((*names_of(core), *asked)))
    found = Classical(core, names, shown).claim(claim, holds=holds, said=said)
    return found or Proof(said, "prover", premises=_leaves(enough, program))


def proof_of_contradiction(program: Program, at_odds: Sequence[int]) -> Proof:
    """Why these sentences cannot all be true."""
    core = _only(program, at_odds)
    found = Classical(core, names_of(core), program.names).contradiction()
    said = "The text contradicts itself."
    return found or Proof(said, "prover", premises=_leaves(at_odds, program))


def _only(program: Program, sentences: Sequence[int]) -> Program:
    """What some of the sentences of a program say."""
    return replace(
        program,
        rules=tuple(one for one in program.rules if one.sentence in sentences),
        eithers=tuple(one for one in program.eithers if one.sentence in sentences),
    )


def _leaves(sentences: Sequence[int], program: Program) -> tuple[Proof, ...]:
    read = (program.sentences[number] for number in sentences if number >= 0)
    return tuple(Proof(one.text, "fact", one.text, one.start, one.end) for one in read)
