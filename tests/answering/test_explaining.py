"""Why and why not, as the clingo solver's steps tell it."""

from test_deduction_rules import SHIP, ask

from playground.answering.deduction.answer import deduce
from playground.core import Enough, Flip, NearMiss, Proof, Question
from playground.deduction.explaining.proof import nodes
from playground.wording.said import detail, title

TEAM = (
    "Bob is old. All big people are kind. If someone is old and tall then they are big. "
    "If someone is rich and big and famous then they are kind. Rex is not kind."
)
TWICE = (
    "Bob is big. Bob is old. Bob is tall. All big people are kind. All old people are kind. "
    "Tall people are big. All kind people are big."
)


def explained(text, context, kind, world="open"):
    """The evidence of one kind that the steps carry."""
    steps, _ = ask(text, context, world)
    return [one for step in steps for one in step.evidence if isinstance(one, kind)]


def drawn(proof):
    return [(node.conclusion, node.by) for node in nodes(proof)]


def test_the_nearest_miss_leads_down_to_what_nothing_concludes():
    for world in ("open", "closed"):
        [miss] = explained("Bob is kind.", TEAM, NearMiss, world)
        assert miss.missing == ("Bob is tall.",)
        assert drawn(miss.attempt) == [
            ("Bob is kind.", "nearly"),
            ("Bob is big.", "nearly"),
            ("Bob is old.", "fact"),
            ("Bob is tall.", "missing"),
        ]
        assert miss.attempt.sentence == "All big people are kind."
        assert TEAM[miss.attempt.start : miss.attempt.end] == miss.attempt.sentence


def test_a_denial_that_is_only_assumed_is_explained_as_what_it_denies():
    [miss] = explained("Bob is not kind.", TEAM, NearMiss, "closed")
    assert miss.attempt.conclusion == "Bob is kind."


def test_what_no_sentence_concludes_is_itself_missing():
    [miss] = explained("Bob is blue.", TEAM, NearMiss)
    assert drawn(miss.attempt) == [("Bob is blue.", "missing")]


def test_a_premise_whose_opposite_is_so_is_shown_with_its_proof():
    text = "Bob is big. If someone is not big then they are kind."
    [miss] = explained("Bob is kind.", text, NearMiss, "closed")
    assert drawn(miss.attempt) == [
        ("Bob is kind.", "nearly"),
        ("Bob is not big.", "opposed"),
        ("Bob is big.", "fact"),
    ]


def test_an_unknown_has_the_nearest_miss_of_its_opposite_too():
    text = "All big people are kind. All rude people are not kind."
    misses = explained("Bob is kind.", text, NearMiss)
    assert [one.missing for one in misses] == [("Bob is big.",), ("Bob is rude.",)]


def test_someone_who_has_no_name_may_be_what_is_missing():
    text = "If Bob likes someone then Bob is kind. Rex is old."
    [miss] = explained("Bob is kind.", text, NearMiss)
    assert miss.missing == ("Bob likes someone.",)
    [flip] = explained("Bob is kind.", text, Flip)
    assert flip.fact == "Bob likes Rex."


def test_the_smallest_fact_that_flips_the_answer_is_named_and_does_so():
    for world in ("open", "closed"):
        [flip] = explained("Bob is kind.", TEAM, Flip, world)
        assert (flip.fact, flip.others) == ("Bob is big.", ("Bob is tall.",))
        assert drawn(flip.proof) == [("Bob is kind.", "rule"), ("Bob is big.", "supposed")]
        for fact in (flip.fact, *flip.others):
            assert ask("Bob is kind.", f"{TEAM} {fact}", world)[1].text == "True"


def test_a_fact_that_would_contradict_the_text_flips_nothing():
    text = "Bob is not big. Bob is not rich. All big people are kind. All rich people are kind."
    [flip] = explained("Bob is kind.", text, Flip)
    assert flip.fact == flip.conclusion == "Bob is kind."


def test_the_fewest_sentences_that_are_enough_are_named():
    [found] = explained("Bob is kind.", TWICE, Enough)
    assert [one.text for one in found.sentences] == ["Bob is big.", "All big people are kind."]
    assert found.fewest
    assert [TWICE[one.start : one.end] for one in found.sentences] == [
        one.text for one in found.sentences
    ]


def test_all_proofs_are_shown_on_demand_the_shortest_first():
    question = Question("deduction", "Bob is kind.", TWICE, (), {"proofs": "all"})
    steps, answer = deduce(question)
    proofs = [one for one in steps[-1].evidence if isinstance(one, Proof)]
    assert title(steps[-1]) == "Found 3 proofs"
    assert answer.evidence == (proofs[0],)
    assert [len(list(nodes(one))) for one in proofs] == [2, 2, 3]


def test_a_proved_answer_has_no_near_miss():
    assert explained("The captain is happy.", SHIP, NearMiss) == []


OR = "Bob is red or blue. Red people are kind. If someone is blue and rich then they are kind."
CIRCLE = "If Bob is not red then Bob is blue. If Bob is not blue then Bob is red."


def test_of_several_worlds_one_without_it_has_the_nearest_miss():
    for world in ("open", "closed"):
        [miss] = explained("Bob is kind.", OR, NearMiss, world)
        assert miss.in_one_world
        assert miss.missing == ("Bob is rich.",)
        assert drawn(miss.attempt) == [
            ("Bob is kind.", "nearly"),
            ("Bob is blue.", "supposed"),
            ("Bob is rich.", "missing"),
        ]


def test_a_fact_is_named_that_makes_it_so_in_every_world():
    for world in ("open", "closed"):
        steps, answer = ask("Bob is kind.", OR, world)
        assert answer.text == "Unknown"
        assert title(steps[-1]) == "What would make it true in all of them"
        [flip] = steps[-1].evidence
        assert (flip.fact, flip.others) == ("Bob is red.", ("Bob is rich.", "Bob is not blue."))
        for fact in (flip.fact, *flip.others):
            assert ask("Bob is kind.", f"{OR} {fact}", world)[1].text == "True"


def test_an_option_follows_once_the_others_are_denied():
    [miss] = explained("Bob is red.", "Bob is red or blue.", NearMiss)
    assert drawn(miss.attempt) == [
        ("Bob is red.", "nearly"),
        ("Bob is not blue.", "opposed"),
        ("Bob is blue.", "supposed"),
    ]
    assert miss.attempt.sentence == "Bob is red or blue."
    [flip] = explained("Bob is red.", "Bob is red or blue.", Flip)
    assert flip.fact == "Bob is not blue."


def test_what_is_false_in_every_world_by_assumption_is_explained_too():
    text = f"{CIRCLE} Blue people are rich. Red people are rich. Rich and old people are kind."
    steps, answer = ask("Bob is kind.", text, "closed")
    assert answer.text == "False"
    [flip] = steps[-1].evidence
    assert flip.fact == "Bob is old."
    assert flip.proof.by == "cases"


def test_where_not_runs_in_a_circle_the_nearest_miss_is_of_the_world_that_is_shown():
    [miss] = explained("Bob is red.", CIRCLE, NearMiss, "closed")
    assert drawn(miss.attempt) == [
        ("Bob is red.", "nearly"),
        ("Bob is not blue.", "opposed"),
        ("Bob is blue.", "rule"),
        ("Bob is not red.", "assumed-false"),
    ]
    _, answer = ask("Bob is red.", CIRCLE, "closed")
    assert answer.evidence[0].models[1] == ("Bob is not red.", "Bob is blue.")


def test_worlds_that_differ_are_found_among_more_than_two():
    _, answer = ask("Bob is green.", "Bob is red, blue or green.")
    assert answer.evidence[0].models == (("Bob is green.",), ("Bob is blue.",))


def test_of_very_many_proofs_some_are_shown_and_it_says_so():
    rules = " ".join(f"If Bob is a{n} then Bob is kind. Bob is a{n}." for n in range(40))
    question = Question("deduction", "Bob is kind.", rules, (), {"proofs": "all"})
    steps, _ = deduce(question)
    assert title(steps[-1]) == "Found 20 proofs"
    assert "cut" in detail(steps[-1])


def test_where_no_single_fact_would_do_it_says_so():
    text = "Bob is not big. If Bob is kind then Bob is big."
    steps, answer = ask("Bob is kind.", text, logic="forward")
    assert answer.text == "Unknown"
    [tried] = [one for one in steps if title(one) == "What would make it true"]
    assert detail(tried) == "No single fact that was tried would"


def test_someone_is_said_in_the_language_of_the_text():
    [miss] = explained("小明是大的吗？", "如果小明喜欢某人，那么小明是大的。", NearMiss)
    assert miss.missing == ("小明喜欢某人。",)
