"""A text that cannot be: the answer is a silence that names the sentences at odds.

In:  silence(settle(the program of "Bob is big. Bob is not big.", "open", ()), names)
Out: an abstention: "The text contradicts itself: “Bob is big.” and “Bob is not big.” both follow …"
"""

from collections.abc import Mapping

from playground.answering.quoting import quoted
from playground.core import Answer, Proof, abstain
from playground.deduction.explaining.cases import prove_contradiction
from playground.deduction.explaining.conflict import circular, contradictory
from playground.deduction.explaining.proof import derive, nodes, prove
from playground.deduction.settled import Settled
from playground.deduction.wording.saying import say
from playground.wording.as_written import as_written


def silence(settled: Settled, names: Mapping[str, str]) -> Answer:
    """Why a text has no model, with the proofs of what contradicts what; `names` as in `say`."""
    program, world = settled.program, settled.world
    found = contradictory(program, world, settled.names)
    if found is None:
        sentences = [program.sentences[number].text for number in circular(program)]
        return abstain(
            as_written(
                "No way the world may be fits the text, because of “not” in a circle: "
                f"{quoted(sentences)}."
            )
        )
    if program.eithers:
        proof = prove_contradiction(program, world, settled.names, names)
        if proof:
            return abstain(
                as_written(f"The text contradicts itself: {named_sentences(proof)}."), proof
            )
    literal, model = found
    derivations = derive(model)
    proofs = tuple(prove(one, derivations, program, names) for one in (literal, literal.negation))
    return abstain(
        as_written(
            f"The text contradicts itself: “{say(literal, names)}” and “{proofs[1].conclusion}” "
            f"both follow from {named_sentences(*proofs)}."
        ),
        *proofs,
    )


def named_sentences(*proofs: Proof) -> str:
    """The sentences that proofs rest on, quoted."""
    found = [node.sentence for proof in proofs for node in nodes(proof) if node.sentence]
    return quoted(list(dict.fromkeys(found)))
