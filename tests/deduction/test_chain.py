"""Forward chaining finds what clingo finds: the same literals, by the same rules, in one order."""

from itertools import product

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_solve import MANY, WORLDS
from theories import NAMES, QUALITIES, theories

from playground.deduction import limits
from playground.deduction.engines.chaining import tables
from playground.deduction.engines.chaining.chain import chain
from playground.deduction.engines.chaining.components import components
from playground.deduction.engines.chaining.numbered import numbered
from playground.deduction.engines.solve import models, search
from playground.deduction.program import Atom, Literal, Program, Rule
from playground.deduction.reading.reader import read
from playground.deduction.wording.saying import say
from playground.errors import InputError

SOME = settings(MANY, max_examples=400)
VARIABLES = ("?x", "?y", "?z")
terms = st.sampled_from((*VARIABLES, *VARIABLES, *NAMES))
atoms = st.one_of(
    st.builds(lambda r, t: Atom(r, (t,)), st.sampled_from(QUALITIES), terms),
    st.builds(lambda r, t, u: Atom(r, (t, u)), st.sampled_from(("like", "see")), terms, terms),
)
literals = st.builds(Literal, atoms, st.sampled_from((True, True, True, False)))
facts = literals.map(lambda one: one.filled(dict(zip(VARIABLES, NAMES, strict=True))))


@st.composite
def programs(draw):
    """Rules of any form: two and three variables, variables that nothing binds, names in rules."""
    stated = [(one, ()) for one in draw(st.lists(facts, min_size=2, max_size=8))]
    stated += draw(st.lists(st.tuples(literals, st.lists(literals, max_size=3)), max_size=4))
    rules = tuple(Rule(head, tuple(body), at) for at, (head, body) in enumerate(stated))
    return Program((), rules)


@MANY
@given(st.one_of(programs(), theories()), st.booleans())
def test_chaining_and_clingo_agree_to_the_last_rule_that_fires(program, contradictions):
    for world in WORLDS:
        ours = chain(program, world, NAMES, contradictions=contradictions)
        theirs = search(program, world, 2, NAMES, contradictions=contradictions)
        if ours is not None:
            assert [one.fired for one in ours] == [one.fired for one in theirs]
            assert [set(one.holding) for one in ours] == [set(one.holding) for one in theirs]


@SOME
@given(programs(), st.lists(st.sampled_from((*NAMES, "zoe", "kim")), max_size=3))
def test_a_text_asked_before_is_answered_as_a_new_one(program, asked):
    def fired(names):
        return [one.fired for one in chain(program, "open", names, contradictions=True) or []]

    numbered.cache_clear()
    first = fired(asked)
    fired(())
    fired(("kim", "zoe"))
    assert fired(asked) == first


@SOME
@given(programs())
def test_a_literal_is_looked_up_as_it_is_listed(program):
    for world in WORLDS:
        for model in chain(program, world, contradictions=True) or []:
            assert len(model.reasons) == len(list(model.reasons))
            for literal in model.holding:
                assert literal in model.reasons
                assert {one.head for one in model.reasons[literal]} == {literal}


@SOME
@given(programs())
def test_what_is_about_a_literal_is_all_that_a_proof_of_it_may_use(program):
    for model in chain(program, "open") or []:
        for literal in model.holding:
            about = model.about(literal)
            assert set(about.fired) <= set(model.fired)
            needed = {part for instance in about.fired for part in instance.body} | {literal}
            assert needed == set(about.holding)


def test_only_a_not_that_runs_in_a_circle_needs_a_search():
    circle = read("If Bob is not red then Bob is blue. If Bob is not blue then Bob is red.")
    assert chain(circle, "closed") is None
    assert chain(circle, "open") is not None
    assert len(models(circle, "closed", at_most=0)) == 2
    assert chain(read("Bob is big. If Bob is not red then Bob is blue."), "closed") is not None


def test_liking_one_is_told_apart_from_liking_another():
    program = read(
        "If someone does not like the cat then they like the dog. "
        "If someone likes the dog and they are not red then they like the fox. Bob is big."
    )
    [model] = chain(program, "closed")
    assert "Bob likes Fox." in {say(one, {}) for one in model.holding}
    rule = program.rules[0]
    anyone = Rule(Literal(Atom("like", ("?x", "?y"))), (*rule.body, rule.body[0].negation), 0)
    assert chain(Program((), (*program.rules, anyone)), "closed") is None


def test_a_variable_that_nothing_binds_stands_for_every_name():
    program = read("Alma is big. If someone is not red then they are kind.")
    [model] = chain(program, "closed", ["bodo"])
    assert {say(one, {}) for one in model.holding} == {
        "Alma is big.",
        "Alma is kind.",
        "Bodo is kind.",
    }


def test_a_text_is_numbered_once_and_names_that_were_asked_do_not_stay():
    program = read("Alma is big. If someone is not red then they are kind.")
    sizes = [
        len(model.holding) for names in (["bodo", "cora"], [], ["cora"])
        for model in chain(program, "closed", names)
    ]  # fmt: skip
    assert sizes == [4, 2, 3]
    assert numbered(program, "closed") is numbered(program, "closed")


graphs = st.dictionaries(st.integers(0, 6), st.lists(st.integers(0, 7), max_size=4))


@given(graphs)
def test_what_depends_on_one_another_is_one_component_after_all_that_it_rests_on(graph):
    found = components(graph)
    nodes = networkx.DiGraph(graph)
    for one, other in product(nodes, repeat=2):
        there, back = (networkx.has_path(nodes, *way) for way in ((one, other), (other, one)))
        assert (found[one] == found[other]) == (there and back)
        assert not there or found[one] >= found[other]


def test_many_names_are_no_bound_where_few_facts_fit():
    facts = [Rule(Literal(Atom("like", (f"n{k}", f"n{k + 1}"))), (), 0) for k in range(3_000)]
    two = Rule(
        Literal(Atom("know", ("?x", "?z"))),
        (Literal(Atom("like", ("?x", "?y"))), Literal(Atom("like", ("?y", "?z")))),
        0,
    )
    [model] = models(Program((), (*facts, two)), "closed", at_most=2)
    assert len(model.holding) == 3_000 + 2_999


def test_too_much_work_is_refused(monkeypatch):
    monkeypatch.setattr(tables, "MAX_WORK", 1_000)
    facts = [Rule(Literal(Atom("is red", (f"n{k}",))), (), 0) for k in range(100)]
    pairs = (Literal(Atom("is red", ("?x",))), Literal(Atom("is red", ("?y",))))
    rule = Rule(Literal(Atom("like", ("?x", "?y"))), pairs, 0)
    assert limits.MAX_WORK > 100 * 100
    with pytest.raises(InputError, match="more than 1,000 ways"):
        chain(Program((), (*facts, rule)), "open")
