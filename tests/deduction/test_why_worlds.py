"""Why not, where the text allows several worlds: against the definition, on random texts."""

from hypothesis import given, settings
from test_cases import LITERALS, least_ways, texts

from playground.deduction.engines.solve import models
from playground.deduction.explaining.attempts import follow_back
from playground.deduction.explaining.flip import flips
from playground.deduction.explaining.near_miss import near_miss
from playground.deduction.explaining.proof import nodes
from playground.deduction.limits import MAX_MODELS
from playground.deduction.program import SUPPOSED, Program, Rule
from playground.deduction.settled import Settled

SHOWN = {"bob": "Bob"}


def several(program, world):
    """The text settled; None where it has no more than one model."""
    found = models(program, world, at_most=2, names=("bob",))
    return Settled(program, world, ("bob",), tuple(found)) if len(found) > 1 else None


def fired(node, program):
    """Whether a step follows a rule of the text, or an "or" whose other options are denied."""
    body = {LITERALS[one.conclusion] for one in node.premises}
    rules = [*program.rules, *(rule for one in program.eithers for rule in one.denials)]
    for either in program.eithers:
        for option in either.options:
            others = [one.negation for one in either.options if one != option]
            rules.append(Rule(option, (*either.body, *others), either.sentence))
    return any(
        (rule.head, set(rule.body)) == (LITERALS[node.conclusion], body)
        and f"Sentence {rule.sentence}." == node.sentence
        for rule in rules
    )


def fits(node, model, program):
    """Whether a step is right of one model."""
    literal = LITERALS[node.conclusion]
    label = model.label(literal)
    if node.by == "opposed":
        against = LITERALS[node.premises[0].conclusion]
        return against == literal.negation and against in model.holding
    if node.by == "supposed":
        takes = [one.either for one in model.reasons.get(literal, ())]
        return any(takes)
    if node.by == "assumed-false":
        return model.world == "closed" and label == "True" and not literal.positive
    if node.by == "missing":
        return label != "True"
    holds = label != "True" if node.by == "nearly" else literal in model.holding
    return holds and fired(node, program)


@settings(max_examples=200)
@given(texts)
def test_a_near_miss_is_right_of_a_world_in_which_the_goal_is_not_so(program):
    for world in ("open", "closed"):
        settled = several(program, world)
        for goal in LITERALS.values() if settled else ():
            model = settled.lacking(goal)
            if settled.label(goal) == "True":
                assert model is None
                continue
            if world == "closed" and not goal.positive:
                continue
            assert model.label(goal) != "True"
            miss = near_miss(goal, follow_back(goal, program, model), program, model, SHOWN)
            assert LITERALS[miss.attempt.conclusion] == goal
            assert all(fits(node, model, program) for node in nodes(miss.attempt))
            assert all(model.label(LITERALS[one]) != "True" for one in miss.missing)


@settings(max_examples=200)
@given(texts)
def test_every_fact_that_is_named_makes_the_goal_so_in_every_world(program):
    for world in ("open", "closed"):
        settled = several(program, world)
        for goal in LITERALS.values() if settled else ():
            if settled.label(goal) == "True" or (world == "closed" and not goal.positive):
                continue
            attempts = follow_back(goal, program, settled.lacking(goal))
            found = flips(goal, attempts, program, world, SHOWN)
            for said in (found.fact, *found.others) if found else ():
                supposed = (*program.rules, Rule(LITERALS[said], (), SUPPOSED))
                more = Program(program.sentences, supposed, SHOWN, program.eithers)
                if world == "open":
                    ways = least_ways(more)
                    assert ways
                    assert all(goal in way for way in ways)
                else:
                    ways = models(more, world, at_most=0, names=("bob",))
                    assert ways
                    assert all(way.label(goal) == "True" for way in ways)
            assert found is None or found.proof.conclusion == found.conclusion


@settings(max_examples=200)
@given(texts)
def test_two_worlds_that_differ_are_found_wherever_there_are(program):
    settled = several(program, "open")
    ways = least_ways(program)
    for goal in LITERALS.values() if settled and len(ways) <= MAX_MODELS else ():
        said = [(goal in way, goal.negation in way) for way in ways]
        pair = settled.apart(goal)
        assert (pair is not None) == (len(set(said)) > 1)
        if pair:
            says, other = (model.holding for model in pair)
            assert {frozenset(says), frozenset(other)} <= ways
            holds = goal if goal in says else goal.negation
            assert holds in says
            assert holds not in other
