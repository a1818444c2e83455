"""What a text says in classical logic, beside what its rules say that run forwards only.

In:  the forward answer Unknown to "Is Rex a dog?" of "All dogs are big. Rex is not big."
Out: Answer("False", evidence=(Proof("Rex is not a dog.", by="contrapositive", …),))

What forward rules prove stays as it is; that the text contradicts itself, what they leave open, and
who else it is so of, is decided by engines/classical.py and proved by
explaining/contraposing.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from playground.answering.deduction.contradiction import named_sentences
from playground.core import Answer, Proof, Step, abstain, also
from playground.deduction.compound import Compound, put
from playground.deduction.deciding import (
    forward_is_all,
    proof_of,
    proof_of_contradiction,
    theory_about,
)
from playground.deduction.engines.classical import Claim, Theory, Undecided
from playground.deduction.program import Program
from playground.deduction.reading.reader import Asked
from playground.deduction.wording.saying import say, say_rule
from playground.wording.as_written import as_written, step_as_written


@dataclass(frozen=True)
class Judged:
    """A claim, and how it and its opposite are said."""

    claim: Claim
    said: str
    denied: str


def judged(asked: Asked | Compound | Sequence[Asked], program: Program) -> Judged:
    """What a question claims: a literal, a rule or several, or that there is someone."""
    if isinstance(asked, Asked) and asked.plain:
        names = {**asked.names, **program.names}
        said, denied = (say(one, names) for one in (asked.literal, asked.literal.negation))
        return Judged(Claim(((asked.literal,),)), said, denied)
    if isinstance(asked, Compound):
        said, denied = _said(asked, program)
        return Judged(Claim(asked.ways), said, denied)
    rules = [asked] if isinstance(asked, Asked) else asked
    exceptions = tuple((*one.conditions, one.literal.negation) for one in rules)
    names = {name: shown for one in rules for name, shown in one.names.items()}
    exception, _ = _said(Compound(exceptions, (), names), program)
    said = " ".join(
        say_rule(one.literal, one.conditions, {**one.names, **program.names}) for one in rules
    )
    return Judged(Claim(exceptions, none=True), said, exception)


def _said(compound: Compound, program: Program) -> tuple[str, str]:
    _, asked = put(compound, program)
    literal = compound.literal
    names = {**asked.names, **program.names}
    return say(literal, names), say(literal.negation, names)


def judge(judged: Judged, program: Program, forward: Answer) -> tuple[list[Step], Answer]:
    """The classical answer, where rules that run forwards answered so; a step where it is more."""
    claim = judged.claim
    if forward.abstained or forward_is_all(program, claim):
        return [], forward
    try:
        theory = theory_about(program, claim)
        at_odds = theory.contradiction()
        if at_odds is not None:
            return [], _contradiction(at_odds, program)
        if forward.text != "Unknown":
            return [], forward
        verdict = theory.verdict(claim)
    except Undecided as why:
        return [], _unfinished(forward, str(why))
    if verdict.label == "Unknown":
        return [], forward
    holds = verdict.label == "True"
    said = judged.said if holds else judged.denied
    shown = program.names
    proof = proof_of(claim, program, verdict.sentences, said, shown, holds=holds)
    count = len([one for one in verdict.sentences if one >= 0])
    enough = f"{count} sentence{' is' if count == 1 else 's are'} enough for it"
    step = step_as_written("Decided in classical logic", enough)
    return [step], Answer(
        verdict.label, evidence=(proof,), why=as_written("It follows from the text.")
    )


def proofs_of(asked: Sequence[Judged], program: Program) -> list[Proof | None]:
    """A proof of each claim that follows, of a text that may contradict itself elsewhere.

    Raises Undecided.
    """
    if all(forward_is_all(program, one.claim) for one in asked):
        return [None for _ in asked]
    theory = Theory(program, [one.claim for one in asked])
    if theory.contradiction() is not None:
        return [None for _ in asked]
    verdicts = [theory.verdict(one.claim) for one in asked]
    return [
        proof_of(one.claim, program, verdict.sentences, one.said, program.names, holds=True)
        if verdict.label == "True"
        else None
        for one, verdict in zip(asked, verdicts, strict=True)
    ]


def _contradiction(at_odds: Sequence[int], program: Program) -> Answer:
    proof = proof_of_contradiction(program, at_odds)
    return abstain(as_written(f"The text contradicts itself: {named_sentences(proof)}."), proof)


def _unfinished(forward: Answer, why: str) -> Answer:
    """A forward proof stands, with the text not wholly looked at; an Unknown would be a guess."""
    if forward.text == "Unknown":
        said = f"Whether it follows in classical logic could not be worked out: {why}."
        return abstain(as_written(said), *forward.evidence)
    said = f"Whether the text contradicts itself elsewhere could not be worked out: {why}."
    return replace(forward, why=also(forward.why, as_written(said)))
