"""Why a literal holds in a model: the proof of least depth, read off the rules that fired.

In:  a model of "Bob is big. All big people are kind.", the literal `is kind`(bob)
Out: Proof("Bob is kind.", "rule", "All big people are kind.", 12, 35,
           premises=(Proof("Bob is big.", "fact", "Bob is big.", 0, 11),))

Levels are counted by forward chaining: what a sentence says has level 0, and what a rule concludes
lies one above the highest of its premises. A proof goes down a level with every step, so it cannot
rest on itself. In the closed world a negative premise that nothing states is a leaf of its own,
`assumed-false`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playground.core import Proof
from playground.logic.limits import MAX_PROOF_DEPTH, MAX_PROOF_NODES
from playground.logic.program import SUPPOSED, Literal, Program
from playground.logic.reader import say
from playground.logic.solve import Instance, Model


@dataclass(frozen=True)
class Derivation:
    """The first way to a literal: the rule with its names, and the level it is reached at."""

    instance: Instance
    level: int


def derive(model: Model) -> dict[Literal, Derivation]:
    """The lowest derivation of every literal that holds; the first in the text of several.

    Dowling and Gallier's (1984) forward chaining, linear in the size of the rules that fired.
    """
    waiting: dict[Literal, list[int]] = defaultdict(list)
    missing = []
    for number, instance in enumerate(model.fired):
        premises = {one for one in instance.body if one.positive or model.world == "open"}
        missing.append(len(premises))
        for one in premises:
            waiting[one].append(number)
    found: dict[Literal, Derivation] = {}
    ready = [number for number, count in enumerate(missing) if not count]
    # An assumption is a level of its own: a rule that rests on one is no fact.
    later = [number for number in ready if model.fired[number].body]
    ready = [number for number in ready if not model.fired[number].body]
    level = 0
    while ready or later:
        reached = []
        for number in sorted(ready):
            head = model.fired[number].head
            if head not in found:
                found[head] = Derivation(model.fired[number], level)
                reached.append(head)
        ready, later = later, []
        for head in reached:
            for number in waiting[head]:
                missing[number] -= 1
                if not missing[number]:
                    ready.append(number)
        level += 1
    return found


def prove(
    literal: Literal,
    derivations: Mapping[Literal, Derivation],
    program: Program,
    names: Mapping[str, str],
) -> Proof:
    """The proof of a literal that is true in the model `derivations` is of; `names` as in `say`.

    A proof of more than MAX_PROOF_NODES nodes or MAX_PROOF_DEPTH levels is drawn with `cut` in
    place of what repeats or lies deeper.
    """
    whole = _size(literal, derivations) <= MAX_PROOF_NODES
    drawn: set[Literal] = set()

    def node(one: Literal, depth: int, below: float) -> Proof:
        conclusion = say(one, names)
        derivation = derivations.get(one)
        if derivation is None or derivation.level >= below:
            return Proof(conclusion, "assumed-false")
        instance = derivation.instance
        if instance.rule.sentence == SUPPOSED:
            return Proof(conclusion, "supposed")
        sentence = program.sentences[instance.rule.sentence]
        cut = depth == MAX_PROOF_DEPTH or (
            not whole and (one in drawn or len(drawn) == MAX_PROOF_NODES)
        )
        if instance.body and cut:
            return Proof(conclusion, "cut", sentence.text, sentence.start, sentence.end)
        drawn.add(one)
        return Proof(
            conclusion,
            "rule" if instance.body else "fact",
            sentence.text,
            sentence.start,
            sentence.end,
            tuple(node(part, depth + 1, derivation.level) for part in instance.body),
        )

    return node(literal, 1, float("inf"))


def nodes(proof: Proof) -> Iterator[Proof]:
    """The node itself and all that it rests on, from the top."""
    yield proof
    for premise in proof.premises:
        yield from nodes(premise)


def assumes(proof: Proof) -> bool:
    """Whether a proof rests on something that nothing in the text says."""
    return any(node.by == "assumed-false" for node in nodes(proof))


def _size(literal: Literal, derivations: Mapping[Literal, Derivation]) -> int:
    """The nodes of a proof drawn as a tree."""
    sizes: dict[Literal, int] = {}
    for one, derivation in sorted(derivations.items(), key=lambda item: item[1].level):
        sizes[one] = 1 + sum(sizes.get(part, 1) for part in derivation.instance.body)
    return sizes.get(literal, 1)
