"""A question that is a rule: "Are all big people kind?"

In:  is kind(?x) ← is big(?x), asked of "All big people are nice. Nice people are kind."
Out: Answer("True", evidence=(Proof("If X is big then X is kind.", "case", premises=(…,)),))

It is true where the conclusion follows once the conditions are supposed of somebody of whom nothing
else is known (supposing.py), and false where a name of the text is an exception. In the closed
world the names of the text are all there are, so it is also true where it is so of each of them.
"""

from collections.abc import Mapping

from playground.core import Answer, Proof
from playground.logic.limits import MAX_NAMED_PROOFS
from playground.logic.program import Literal
from playground.logic.reader import Asked, say, say_rule
from playground.logic.settled import Settled
from playground.logic.supposing import suppose


def answer_rule(asked: Asked, settled: Settled, shown: Mapping[str, str]) -> Answer:
    """True, False or Unknown, with the proof or the exception; `shown` as in reader.say."""
    head, body = asked.literal, asked.conditions
    said = say_rule(head, body, shown)
    supposed = suppose(head, body, settled.program, settled.world, shown)
    if supposed and supposed.holds:
        proof = Proof(said, "case", premises=(supposed.proof,))
        return Answer("True", evidence=(proof,), why="It follows from the text.")
    for literals in _instances(settled, (*body, head.negation))[:1]:
        exception = settled.proof_of_all(literals, shown)
        text = " ".join(say(one, shown) for one in literals)
        evidence = (exception,) if exception else ()
        return Answer("False", evidence=evidence, why=f"There is an exception: {text}")
    if settled.world == "closed" and not settled.several:
        return _of_all_names(asked, settled, shown, said)
    why = "No sentence of the text says so, nor several together."
    if supposed:
        why = (
            f"Where its conditions hold the text gives “{supposed.proof.conclusion}”, but it names "
            "nothing of which they hold."
        )
    return Answer("Unknown", why=why)


def _of_all_names(asked: Asked, settled: Settled, shown: Mapping[str, str], said: str) -> Answer:
    """True: no name is an exception. The proof goes through the names that meet the conditions."""
    found = _instances(settled, (*asked.conditions, asked.literal))
    if not found:
        return Answer("True", why="The text names nothing of which its conditions hold.")
    parts = [settled.proof(one[-1], shown) for one in found[:MAX_NAMED_PROOFS]]
    proof = Proof(said, "together", premises=tuple(one for one in parts if one))
    count = len(found)
    more = f" The proof shows {len(parts)} of the {count:,}." if count > len(parts) else ""
    return Answer(
        "True",
        evidence=(proof,),
        why=f"Of all that the text names there is no exception.{more}",
    )


def _instances(settled: Settled, literals: tuple[Literal, ...]) -> list[tuple[Literal, ...]]:
    """The literals with names for their variables, in each way in which all of them hold."""
    terms = dict.fromkeys(term for literal in literals for term in literal.atom.terms)
    return [filled for _, filled in settled.instances(tuple(terms), literals)]
