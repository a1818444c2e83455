"""A question that is a rule: "Are all big people kind?"

In:  is kind(?x) ← is big(?x), asked of "All big people are nice. Nice people are kind."
Out: Answer("True", evidence=(Proof("If X is big then X is kind.", "case", premises=(…,)),))

It is true where the conclusion follows once the conditions are supposed of somebody of whom nothing
else is known (deduction/supposing.py), and false where a name of the text is an exception. In the
closed world the names of the text are all there are, so it is also true where it is so of each of
them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from playground.core import Answer, Proof, Said, abstain, also
from playground.deduction.compound import Compound
from playground.deduction.limits import MAX_NAMED_PROOFS
from playground.deduction.program import Literal, Program
from playground.deduction.reading.reader import Asked
from playground.deduction.settled import Settled
from playground.deduction.supposing import suppose
from playground.deduction.wording.saying import say, say_rule
from playground.wording.as_written import as_written

_OF_ALL = re.compile(
    r"\b(?:all|every|each|any|some|no|not|most|many|few|both|only|at|if|who|that)\b"
    r"|所有|全部|每|凡|一切|任何|都|只有|如果|要是|只要",
    re.IGNORECASE,
)


def answer_rule(asked: Asked, settled: Settled, shown: Mapping[str, str]) -> Answer:
    """True, False or Unknown, with the proof or the exception; `shown` as in saying.say."""
    head, body = asked.literal, asked.conditions
    said = say_rule(head, body, shown)
    supposed = suppose(head, body, settled.program, settled.world, shown)
    if supposed and supposed.holds:
        proof = Proof(said, "case", premises=(supposed.proof,))
        return Answer("True", evidence=(proof,), why=as_written("It follows from the text."))
    for literals in _instances(settled, (*body, head.negation))[:1]:
        exception = settled.proof_of_all(literals, shown)
        text = " ".join(say(one, shown) for one in literals)
        evidence = (exception,) if exception else ()
        return Answer("False", evidence=evidence, why=as_written(f"There is an exception: {text}"))
    if settled.world == "closed" and not settled.several:
        return _of_all_names(asked, settled, shown, said)
    why = "No sentence of the text says so, nor several together."
    if not supposed:
        return Answer("Unknown", why=as_written(why))
    none = Proof(say_rule(head.negation, body, shown), "case", premises=(supposed.proof,))
    why = "The text says that none of them is so, and not that there is one."
    return Answer("Unknown", evidence=(none,), why=as_written(why))


def _of_all_names(asked: Asked, settled: Settled, shown: Mapping[str, str], said: str) -> Answer:
    """True: no name is an exception. The proof goes through the names that meet the conditions."""
    found = _instances(settled, (*asked.conditions, asked.literal))
    if not found:
        return Answer(
            "True", why=as_written("The text names nothing of which its conditions hold.")
        )
    parts = [settled.proof(one[-1], shown) for one in found[:MAX_NAMED_PROOFS]]
    proof = Proof(said, "together", premises=tuple(one for one in parts if one))
    count = len(found)
    more = f" The proof shows {len(parts)} of the {count:,}." if count > len(parts) else ""
    return Answer(
        "True",
        evidence=(proof,),
        why=as_written(f"Of all that the text names there is no exception.{more}"),
    )


def all_together(found: Sequence[Answer]) -> Answer:
    """The answer to several rules at once, from the answers to each.

    True where all are, with all their proofs; False where one is, else what the first lacks.
    """
    if all(one.text == "True" for one in found):
        evidence = dict.fromkeys(piece for one in found for piece in one.evidence)
        whys: list[Said] = []
        for one in found:
            whys += [one.why] if one.why and one.why not in whys else []
        return Answer("True", evidence=tuple(evidence), why=also(*whys))
    false = [one for one in found if one.text == "False"]
    return (false or [one for one in found if one.text != "True"])[0]


def nobody(compound: Compound, settled: Settled, shown: Mapping[str, str]) -> Answer | None:
    """False, where whether there is someone is asked and the text says of anyone that it is not so.

    Each of the ways must be impossible for somebody of whom nothing else is known; else None.
    """
    premises = []
    for way in compound.ways if compound.variables else ():
        found = impossible(way, settled, shown)
        if found is None:
            return None
        premises.append(found)
    if not premises:
        return None
    said = say(compound.literal.negation, shown)
    proof = Proof(said, "together", premises=tuple(premises))
    return Answer("False", evidence=(proof,), why=as_written("It follows from the text."))


def generic(question: str, asked: Asked) -> bool:
    """Whether it asks of a kind as such, "Are whales fish?", and not whether all of it are so."""
    return bool(asked.conditions) and _OF_ALL.search(question) is None


def as_such(question: str, asked: Asked, program: Program) -> tuple[Asked, str]:
    """What is asked of a kind as such, of those that the text does not except, and what an answer
    says of that; "" where there are none: "Can birds fly?" of "All birds except penguins can fly."
    """
    if generic(question, asked):
        for rule in program.rules:
            kind, *but = rule.body or (asked.literal,)
            excepts = but and not any(one.positive for one in but) and (kind,) == asked.conditions
            if excepts and rule.head.atom == asked.literal.atom:
                return replace(asked, conditions=rule.body), "The text makes an exception."
    return asked, ""


def of_none_too(final: Answer, denied: Answer, *, as_such: bool) -> Answer:
    """The answer to a question about a kind, where `denied` answers whether all of it are not so.

    False to one about the kind `as_such`, where none of it is so; a silence where the text says
    that all are so and that none is.
    """
    if denied.text != "True":
        return final
    if final.text == "True":
        why = "By the text all of them are so, and none of them is."
        return abstain(as_written(why), *final.evidence, *denied.evidence)
    if not as_such:
        return final
    return replace(denied, text="False", why=as_written("The text says that none of them is so."))


def impossible(
    way: tuple[Literal, ...], settled: Settled, shown: Mapping[str, str]
) -> Proof | None:
    """That no names make all the literals of a way hold, as a rule with one of them denied."""
    for head in way:
        body = tuple(one for one in way if one != head)
        supposed = suppose(head.negation, body, settled.program, settled.world, shown)
        if supposed and supposed.holds:
            said = say_rule(head.negation, body, shown)
            return Proof(said, "case", premises=(supposed.proof,))
    return None


def _instances(settled: Settled, literals: tuple[Literal, ...]) -> list[tuple[Literal, ...]]:
    """The literals with names for their variables, in each way in which all of them hold."""
    terms = dict.fromkeys(term for literal in literals for term in literal.atom.terms)
    return [filled for _, filled in settled.instances(tuple(terms), literals)]
