"""Why a literal holds in a model: the proof of fewest steps, read off the rules that fired.

In:  a model of "Bob is big. All big people are kind.", the literal `is kind`(bob)
Out: Proof("Bob is kind.", "rule", "All big people are kind.", 12, 35,
           premises=(Proof("Bob is big.", "fact", "Bob is big.", 0, 11),))

A proof with fewer assumptions is better than one with more, then one with fewer steps, then one
that stands earlier in the text. Its cost is at least that of each of its premises and one step
more, so Knuth's (1977) generalization of Dijkstra's algorithm finds the best proof of everything
that holds, and none can rest on itself. In the closed world a negative premise that nothing proves
without assumptions is a leaf of its own, `assumed-false`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from playground.core import Proof
from playground.deduction.engines.solve import Instance, Model
from playground.deduction.limits import MAX_PROOF_DEPTH, MAX_PROOF_NODES
from playground.deduction.program import SUPPOSED, Literal, Program
from playground.deduction.wording.saying import say


class Derivation(NamedTuple):
    """The best way to a literal: the rule with its names, and what the whole proof costs.

    `assumed` counts the assumptions it rests on, `steps` its nodes drawn as a tree.
    """

    instance: Instance
    assumed: int
    steps: int


def derive(model: Model) -> dict[Literal, Derivation]:
    """The best derivation of every literal that holds, those of least cost first.

    Time is n log n in the size of the rules that fired.
    """
    fired = model.fired
    waiting: dict[Literal, list[int]] = defaultdict(list)
    missing: list[int] = []
    ready: list[tuple[int, int, int]] = []
    for number, instance in enumerate(fired):
        body = instance.body
        premises = body if len(body) < 2 else set(body)
        missing.append(len(premises))
        for one in premises:
            waiting[one].append(number)
        if not premises:
            ready.append((0, 1, number))
    assumable = [one for one in waiting if not one.positive] if model.world == "closed" else []
    ready += [(1, 1, number) for number in range(len(fired), len(fired) + len(assumable))]
    heapify(ready)
    found: dict[Literal, Derivation] = {}
    cost: dict[Literal, tuple[int, int]] = {}
    while ready:
        assumed, steps, number = heappop(ready)
        if number < len(fired):
            literal = fired[number].head
            if literal in found:
                continue
            found[literal] = Derivation(fired[number], assumed, steps)
        else:
            literal = assumable[number - len(fired)]
        if assumable and literal in cost:
            continue
        cost[literal] = assumed, steps
        for later in waiting.get(literal, ()):
            missing[later] -= 1
            if not missing[later]:
                assumed, steps = 0, 1
                for one in fired[later].body:
                    more_assumed, more_steps = cost[one]
                    assumed += more_assumed
                    steps += more_steps
                heappush(ready, (assumed, steps, later))
    return found


def premise(literal: Literal, derivations: Mapping[Literal, Derivation]) -> Derivation | None:
    """What a premise rests on; None where it is better assumed."""
    derivation = derivations.get(literal)
    assumed = derivation and derivation.assumed and not literal.positive
    return None if assumed else derivation


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
    return prove_each((literal,), derivations, program, names)[0]


def prove_each(
    literals: Iterable[Literal],
    derivations: Mapping[Literal, Derivation],
    program: Program,
    names: Mapping[str, str],
) -> list[Proof]:
    """The same for several literals; what their proofs have in common is put into words once."""
    drawing = _Drawing(derivations, program, names)
    return [drawing.of(one) for one in literals]


class _Drawing:
    """Proofs in words, each node once: of a literal that holds, and of one that is assumed."""

    def __init__(
        self,
        derivations: Mapping[Literal, Derivation],
        program: Program,
        names: Mapping[str, str],
    ) -> None:
        self._derivations, self._program, self._names = derivations, program, names
        self._known: dict[Literal, Proof] = {}
        self._assumed: dict[Literal, Proof] = {}
        self._drawn: set[Literal] = set()
        self._whole = True

    def of(self, literal: Literal) -> Proof:
        """The proof of a literal; no node is shared with one in which there may be a cut."""
        top = self._derivations.get(literal)
        if top is None or top.steps <= MAX_PROOF_DEPTH:
            return self._node(literal, top)
        self._drawn, self._whole = set(), top.steps <= MAX_PROOF_NODES
        return self._deep(literal, top, 1)

    def _node(self, literal: Literal, derivation: Derivation | None) -> Proof:
        known = self._assumed if derivation is None else self._known
        proof = known.get(literal)
        if proof is None:
            proof = known[literal] = self._new(literal, derivation)
        return proof

    def _new(self, literal: Literal, derivation: Derivation | None) -> Proof:
        if derivation is None:
            return Proof(say(literal, self._names), "assumed-false")
        instance = derivation.instance
        premises = [self._node(one, premise(one, self._derivations)) for one in instance.body]
        return step(instance, self._program, self._names, tuple(premises))

    def _deep(self, literal: Literal, derivation: Derivation | None, depth: int) -> Proof:
        """The same where nodes lie too deep, or are too many, to be drawn without a cut."""
        if derivation is None:
            return Proof(say(literal, self._names), "assumed-false")
        instance = derivation.instance
        cut = depth == MAX_PROOF_DEPTH or (
            not self._whole and (literal in self._drawn or len(self._drawn) == MAX_PROOF_NODES)
        )
        if instance.body and cut:
            return step(instance, self._program, self._names, (), by="cut")
        self._drawn.add(literal)
        premises = [
            self._deep(one, premise(one, self._derivations), depth + 1) for one in instance.body
        ]
        return step(instance, self._program, self._names, tuple(premises))


def step(
    instance: Instance,
    program: Program,
    names: Mapping[str, str],
    premises: tuple[Proof, ...],
    by: str = "",
) -> Proof:
    """One node of a proof, with the place of its sentence; `by` tells itself how it came about."""
    conclusion = say(instance.head, names)
    if instance.rule.sentence == SUPPOSED:
        supposed = instance.rule.contraposed or not premises
        by = by or ("supposed" if supposed else "together")
        return Proof(conclusion, by, premises=premises)
    sentence = program.sentences[instance.rule.sentence]
    turned = "contrapositive" if instance.rule.contraposed else "rule"
    by = by or (turned if instance.body else "fact")
    return Proof(conclusion, by, sentence.text, sentence.start, sentence.end, premises)


def nodes(proof: Proof) -> Iterator[Proof]:
    """The node itself and all that it rests on, from the top."""
    yield proof
    for part in proof.premises:
        yield from nodes(part)


def assumes(proof: Proof) -> bool:
    """Whether a proof rests on something that nothing in the text says."""
    return any(node.by == "assumed-false" for node in nodes(proof))
