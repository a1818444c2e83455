"""The best proof has the fewest assumptions, then the fewest steps; what is too long is cut."""

from hypothesis import given, settings
from test_solve import WORLDS, ask
from theories import ground, literals, reference_models, theories

from playground.deduction.explaining.proof import nodes
from playground.deduction.limits import MAX_PROOF_DEPTH, MAX_PROOF_NODES
from playground.deduction.wording.saying import say

INFINITE = 10**9


def height(proof):
    return 1 + max(map(height, proof.premises), default=-1)


def cheapest(program, world, model):
    """The cost of the best proof of each literal by definition: assumptions, then steps.

    Costs only fall while they are worked out over and over, until none falls any more.
    """
    costs = {}

    def premise(one):
        assumed = world == "closed" and not one.positive and one.negation not in model
        return min(costs.get(one, (INFINITE, 0)), (1, 1) if assumed else (INFINITE, 0))

    while True:
        before = dict(costs)
        for head, body in ground(program):
            parts = [premise(one) for one in body]
            cost = (sum(part[0] for part in parts), 1 + sum(part[1] for part in parts))
            if cost[0] < INFINITE:
                costs[head] = min(cost, costs.get(head, cost))
        if costs == before:
            return costs


@settings(max_examples=200)
@given(theories(), literals)
def test_no_proof_has_fewer_assumptions_or_steps(program, literal):
    context = " ".join(sentence.text for sentence in program.sentences)
    for world in WORLDS:
        answer = ask(say(literal, {}), context, world)
        found = reference_models(program, world)
        if answer.text not in {"True", "False"} or len(found) != 1:
            continue
        [proof] = answer.evidence
        if proof.by == "assumed-false":
            continue
        drawn = list(nodes(proof))
        cost = (sum(node.by == "assumed-false" for node in drawn), len(drawn))
        proved = literal if answer.text == "True" else literal.negation
        assert cost == cheapest(program, world, *found)[proved]


def chain_text(length):
    links = [f"If Bob is q{n} then Bob is q{n + 1}." for n in range(length)]
    return "Bob is q0. " + " ".join(links)


def test_a_proof_that_is_too_deep_is_cut():
    answer = ask("Bob is q300.", chain_text(300), "open")
    assert answer.text == "True"
    assert height(answer.evidence[0]) == MAX_PROOF_DEPTH - 1
    assert [node.by for node in nodes(answer.evidence[0])][-1] == "cut"


def test_a_proof_that_repeats_itself_is_drawn_once():
    pairs = [
        f"If Bob is a{n} and Bob is b{n} then Bob is a{n + 1} and b{n + 1}." for n in range(40)
    ]
    answer = ask("Bob is a40.", "Bob is a0. Bob is b0. " + " ".join(pairs), "open")
    assert answer.text == "True"
    assert len(list(nodes(answer.evidence[0]))) <= MAX_PROOF_NODES
