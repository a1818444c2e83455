"""Probabilities of weighted texts against the definition, on random theories in both worlds."""

from dataclasses import replace
from itertools import product
from math import prod

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problog import get_evaluatable
from theories import VARIABLE, atoms, reference_label, reference_models, theories

from playground.core import Question
from playground.deduction.engines.weighted import every_outcome
from playground.deduction.engines.weighted.bounds import bounds
from playground.deduction.engines.weighted.ground import ground
from playground.deduction.engines.weighted.likely import likely
from playground.deduction.engines.weighted.weighing import source, weigh
from playground.deduction.explaining.weighted_proofs import likeliest
from playground.deduction.limits import MAX_OUTCOMES
from playground.deduction.program import Atom, Literal, Program, Rule
from playground.deduction.reading.reader import read
from playground.deduction.reading.weights.set_weights import set_weights
from playground.deduction.wording.saying import say
from playground.errors import InputError
from playground.registry import find
from tests.ended import ended

WORLDS = ("open", "closed")
MANY = settings(max_examples=400)
LABELS = ("True", "False", "Unknown", None)
"""What an outcome of the draws may say; None where it has no model."""

literals = st.builds(Literal, atoms, st.just(True))


@st.composite
def weighted_theories(draw):
    """A theory, at most two of whose sentences have a weight."""
    program = draw(theories())
    weights = {
        number: draw(st.sampled_from((0.0, 0.1, 0.3, 0.7, 0.9)))
        for number in draw(st.lists(st.integers(0, 8), max_size=2, unique=True))
    }
    rules = [replace(one, weight=weights.get(one.sentence, 1.0)) for one in program.rules]
    return replace(program, rules=tuple(rules))


def by_definition(program, world, literal):
    """The probability of each label: the outcomes of all draws, one by one, each a text.

    None of this is the engine's. The variable of a weighted rule is drawn for every name.
    """
    names = sorted(
        {
            term
            for rule in (*program.rules, Rule(literal, (), 0))
            for one in (rule.head, *rule.body)
            for term in one.atom.terms
        }
        - {VARIABLE}
    )
    certain = [rule for rule in program.rules if rule.weight == 1]
    drawn = []
    for rule in program.rules:
        if rule.weight != 1:
            terms = {term for one in (rule.head, *rule.body) for term in one.atom.terms}
            for name in names if VARIABLE in terms else ("",):
                fill = {VARIABLE: name}
                body = tuple(one.filled(fill) for one in rule.body)
                drawn.append(replace(rule, head=rule.head.filled(fill), body=body))
    odds = dict.fromkeys(LABELS, 0.0)
    for outs in product((True, False), repeat=len(drawn)):
        kept = [rule for rule, out in zip(drawn, outs, strict=True) if out]
        p = prod(r.weight if out else 1 - r.weight for r, out in zip(drawn, outs, strict=True))
        models = reference_models(Program((), (*certain, *kept)), world, names)
        odds[reference_label(models, world, literal)] += p
    return odds


def close(found, expected):
    return found == pytest.approx([expected[one] for one in ("True", "False", None)], abs=1e-9)


def in_this_process(spelled):
    """What ProbLog says of the text that `weigh` gives to its child."""
    formula = get_evaluatable("sdd").create_from("\n".join(source(spelled, ())))
    found = {str(name): p for name, p in formula.evaluate().items()}
    false = found["f"] if spelled.world == "open" else 1 - found["t"] - found["c"]
    return [found["t"], false, found["c"]]


@MANY
@given(weighted_theories(), literals)
def test_problog_is_given_a_text_that_means_what_the_definition_says(program, literal):
    for world in WORLDS:
        spelled = ground(program, world, literal, whole=True)
        if not spelled.circular:
            expected = by_definition(program, world, literal)
            for one in (spelled, ground(program, world, literal)):
                assert close(in_this_process(one), expected), world


@MANY
@given(weighted_theories(), literals)
def test_bounds_that_meet_are_the_probabilities_of_the_definition(program, literal):
    for world in WORLDS:
        if ground(program, world, literal, whole=True).circular:
            continue
        expected = by_definition(program, world, literal)
        found = bounds(ground(program, world, literal))
        sound = 1 - expected[None]
        if found is None:
            assert sound == pytest.approx(0, abs=1e-9)
            continue
        assert found.left == 0
        unsaid = found.neither if world == "closed" else 0
        shares = [found.true * sound, (found.false + unsaid) * sound, found.clash]
        assert close(shares, expected), world


@MANY
@given(weighted_theories(), literals, st.integers(0, 3))
def test_the_truth_lies_between_the_bounds(program, literal, splits):
    spelled = ground(program, "open", literal)
    expected = by_definition(program, "open", literal)
    found = bounds(spelled, splits)
    if found is not None and expected[None] < 1 - 1e-9:
        for low, label in ((found.true, "True"), (found.false, "False")):
            p = expected[label] / (1 - expected[None])
            assert low - 1e-9 <= p <= low + found.left + 1e-9


@MANY
@given(weighted_theories(), literals)
def test_every_outcome_solved_by_clingo_gives_what_the_definition_says(program, literal):
    for world in WORLDS:
        odds = every_outcome.count(program, world, literal)
        if odds is not None:
            expected = by_definition(program, world, literal)
            assert close([odds.true, odds.false, odds.clash], expected), world


@settings(MANY, max_examples=30)
@given(theories(), st.builds(Literal, atoms, st.booleans()))
def test_without_weights_problog_answers_as_clingo_does(program, literal):
    context = " ".join(sentence.text for sentence in program.sentences)
    for world in WORLDS:
        one, other = (ask(say(literal, {}), context, world, name) for name in ("clingo", "problog"))
        assert (one.text, one.abstained) == (other.text, other.abstained)
        assert other.abstained or other.confidence == 1


def ask(question, context, world, solver):
    options = {"world": world}
    asked = Question("deduction", question, context, options=options)
    return ended(find("deduction", "rules", solver).solve(asked, None))[1]


@settings(MANY, max_examples=30)
@given(weighted_theories(), literals)
def test_what_proofs_add_is_never_more_than_the_whole(program, literal):
    for world in WORLDS:
        spelled = ground(program, world, literal, whole=True)
        if spelled.circular:
            continue
        ways = likeliest(spelled, spelled.goal)
        odds = weigh(spelled, [[way.clauses for way in ways.found]])
        reached = odds.proofs[0]
        assert list(reached) == sorted(reached)
        if ways.more:
            assert reached[-1] <= odds.true + 1e-9
        else:
            assert ([0.0, *reached])[-1] == pytest.approx(odds.true, abs=1e-9)


def text(*sentences, weights=""):
    return set_weights(read(" ".join(sentences)), weights)


def literal(relation, *terms):
    return Literal(Atom(relation, terms))


def test_two_proofs_are_counted_once_where_they_share_a_draw():
    program = text(
        "Bob is red.",
        "If Bob is red then Bob is odd.",
        "If Bob is odd then Bob is kind.",
        "If Bob is odd then Bob is kind.",
        weights="2=0.5, 3=0.5, 4=0.5",
    )
    found = likely(program, "open", literal("is kind", "bob"))
    assert found.true == pytest.approx(0.5 * 0.75)
    assert found.adds[0] == pytest.approx((0.25, 0.125))


def test_a_rule_is_drawn_for_each_name():
    program = text(
        "Bob is red and Alma is red.",
        "Red things are kind.",
        "If Bob is kind and Alma is kind then the day is good.",
        weights="2=70%",
    )
    assert likely(program, "open", literal("is good", "day")).true == pytest.approx(0.49)


def test_what_one_sentence_concludes_hangs_on_one_draw():
    program = text(
        "Bob is red and kind.", "If Bob is red and kind then Bob is odd.", weights="1=.6"
    )
    assert likely(program, "open", literal("is odd", "bob")).true == pytest.approx(0.6)


def test_outcomes_that_contradict_themselves_are_left_out():
    program = text("Bob is red.", "Bob is not red.", weights="1=0.5, 2=0.5")
    found = likely(program, "open", literal("is red", "bob"))
    assert found.clash == pytest.approx(0.25)
    assert (found.true, found.false) == pytest.approx((1 / 3, 1 / 3))


def links(side):
    """A square grid of places, each linked to its neighbours in both directions, half of the time.

    Its size in clauses is small; what is hard is how the proofs share their draws.
    """
    rules = [Rule(literal("is open", "p0x0"), (), 0)]
    for x, y, (right, down) in product(range(side), range(side), ((1, 0), (0, 1))):
        if x + right < side and y + down < side:
            one, other = f"p{x}x{y}", f"p{x + right}x{y + down}"
            number = len(rules)
            for here, there in ((one, other), (other, one)):
                body = (literal("is open", here),)
                rules.append(Rule(literal("is open", there), body, number, 0.5))
    return Program((), tuple(rules))


def test_what_is_too_hard_is_stopped_in_time_and_put_between_bounds():
    found = likely(links(7), "open", literal("is open", "p1x1"), seconds=1)  # else it takes hours
    assert found.how == "bounds"
    assert 0 < found.true < found.true + found.left < 1
    assert found.true + found.false + found.neither + found.left == pytest.approx(1)


def test_no_process_is_left_over():
    weigh(ground(links(7), "open", literal("is open", "p6x6")), seconds=1)
    left = [child.cmdline() for child in psutil.Process().children(recursive=True)]
    assert not [line for line in left if any("problog_child" in word for word in line)]


def test_a_long_chain_is_no_trouble():
    rules = [Rule(literal("is s0", "bob"), (), 0, 0.5)]
    for number in range(1, 500):
        body = (literal(f"is s{number - 1}", "bob"),)
        rules.append(Rule(literal(f"is s{number}", "bob"), body, number))
    found = likely(Program((), tuple(rules)), "closed", literal("is s499", "bob"))
    assert (found.true, found.false, found.how) == (0.5, 0.5, "problog")


def test_names_of_a_text_are_no_syntax():
    rules = (
        Rule(literal("is x). :- halt. query(y", "a:-consult('/etc/passwd')."), (), 0, 0.5),
        Rule(literal("is a0", "w0"), (literal("is x). :- halt. query(y", "?z"),), 1),
    )
    assert likely(Program((), rules), "open", literal("is a0", "w0")).true == 0.5


def test_too_many_outcomes_without_an_order_are_refused():
    count = MAX_OUTCOMES.bit_length() + 1
    rules = [Rule(literal(f"is s{n}", "bob"), (), n, 0.5) for n in range(count)]
    rules.append(Rule(literal("is red", "bob"), (literal("is red", "bob").negation,), count))
    with pytest.raises(InputError, match="fewer weights"):
        likely(Program((), tuple(rules)), "closed", literal("is s0", "bob"))
