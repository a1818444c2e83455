"""Why and why not, against the definition: all proofs, fewest sentences, near misses, flips."""

from itertools import combinations, product

from checker import check
from hypothesis import given, settings
from test_proof import cheapest
from test_solve import WORLDS
from theories import NAMES, QUALITIES, ground, least, literals, reference_models, theories

from playground.deduction.engines.solve import models
from playground.deduction.explaining.all_proofs import enough, ways
from playground.deduction.explaining.attempts import follow_back, opposed
from playground.deduction.explaining.flip import flips
from playground.deduction.explaining.near_miss import near_miss
from playground.deduction.explaining.proof import derive, nodes, prove
from playground.deduction.limits import MAX_PROOFS
from playground.deduction.program import Atom, Literal, Program, Rule
from playground.deduction.reading.reader import read_question

SOME = settings(max_examples=400)


def only(program, world):
    """The one model of a program; None where there are several or none."""
    found = models(program, world, at_most=2)
    return found[0] if len(found) == 1 else None


def every_proof(literal, model):
    """Every proof by definition: a rule for each literal it uses, in no circle."""
    reasons = [(one, fired) for one, fired in model.reasons.items()]
    proofs = set()
    for chosen in product(*(fired for _, fired in reasons)):
        rules = {one.head: one for one in chosen}
        used, ends, waiting = {}, True, [(literal, ())]
        while waiting and ends:
            one, above = waiting.pop()
            ends = one not in above
            if one in rules and ends:
                used[one] = rules[one]
                waiting += [(part, (*above, one)) for part in rules[one].body]
        if ends:
            proofs.add(frozenset(used.items()))
    return proofs


@SOME
@given(theories())
def test_all_proofs_are_found_once_and_the_shortest_first(program):
    model = only(program, "open")
    if model is None or sum(len(fired) > 1 for fired in model.reasons.values()) > 5:
        return
    derivations = derive(model)
    for literal in model.holding:
        expected = every_proof(literal, model)
        found = ways(literal, derivations, model)
        if not found.all:
            assert len(expected) > MAX_PROOFS or sum(map(len, expected)) > 1_000
            continue
        chosen = [frozenset((one, d.instance) for one, d in way.items()) for way in found.found]
        assert set(chosen) == expected
        assert len(chosen) == len(expected)
        steps = [way[literal].steps for way in found.found]
        assert steps == sorted(steps)
        assert steps[0] == cheapest(program, "open", model.holding)[literal][1]


@SOME
@given(theories())
def test_every_step_of_all_proofs_is_right(program):
    context = " ".join(sentence.text for sentence in program.sentences)
    for world in WORLDS:
        model = only(program, world)
        for literal in model.holding if model else ():
            for way in ways(literal, derive(model), model).found:
                check(prove(literal, way, program, program.names), context, world, model.holding)


@SOME
@given(theories())
def test_no_fewer_sentences_are_enough(program):
    model = only(program, "open")
    for literal in model.holding if model else ():
        found = enough(literal, derive(model), model, program)
        if not found.fewest:
            continue
        count = next(
            count
            for count in range(len(program.rules) + 1)
            for some in combinations(program.rules, count)
            if literal in least(list(ground(Program((), some))))
        )
        assert len(found.sentences) == count


@SOME
@given(theories(), literals)
def test_with_what_a_near_miss_lacks_the_goal_follows(program, goal):
    model = only(program, "open")
    if model is None or model.label(goal) != "Unknown":
        return
    miss = near_miss(goal, follow_back(goal, program, model), program, model, program.names)
    lacks = [read_question(one).literal for one in miss.missing if "someone" not in one.lower()]
    if len(lacks) == len(miss.missing):
        facts = [Rule(one, (), 0) for one in lacks]
        assert goal in least(list(ground(Program((), (*program.rules, *facts)))))
        against = [one for one in lacks if opposed(one, model)]
        drawn = [node for node in nodes(miss.attempt) if node.by == "opposed"]
        assert {read_question(node.conclusion).literal for node in drawn} >= set(against)


FACTS = [
    Literal(atom, positive)
    for positive in (True, False)
    for atom in (
        *(Atom(quality, (name,)) for quality in QUALITIES for name in NAMES[:2]),
        *(Atom("like", pair) for pair in product(NAMES[:2], repeat=2)),
    )
]


@SOME
@given(theories(), literals)
def test_a_fact_that_flips_the_answer_is_found_wherever_there_is_one(program, goal):
    for world in WORLDS:
        model = only(program, world)
        if model is None or model.label(goal) == "True":
            continue
        if world == "closed" and (not goal.positive or goal.negation in model.reasons):
            continue
        found = flips(goal, follow_back(goal, program, model), program, world, program.names)

        def flipped(fact, world=world):
            more = Program((), (*program.rules, Rule(fact, (), 0)))
            after = reference_models(more, world, goal.atom.terms)
            return len(after) == 1 and goal in next(iter(after))

        if found:
            assert all(flipped(read_question(one).literal) for one in (found.fact, *found.others))
            assert any(node.by == "supposed" for node in nodes(found.proof))
        if world == "open" and any(flipped(fact) for fact in FACTS if fact != goal):
            assert found
            assert read_question(found.fact).literal != goal
