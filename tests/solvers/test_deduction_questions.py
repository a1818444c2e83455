"""Who and which, rules as questions, choices that are statements, and texts that say "or"."""

import pytest

from playground.answering.deduction import theory
from playground.core import Proof, Question, StableModels
from playground.deduction.explaining.proof import nodes
from playground.deduction.limits import MAX_NAMED_PROOFS
from playground.deduction.reading.reader import read
from playground.wording.said import detail, title, worded

HOUSE = (
    "Bob is big. The cat is big. Anne is kind. Dora is not kind. "
    "If someone is big then they are nice. All nice people are kind. "
    "The cat chases Bob. Bob likes Anne."
)


def ask(text, context=HOUSE, world="open", choices=()):
    """The steps and the answer of one question."""
    question = Question("deduction", text, context, tuple(choices), {"world": world})
    return theory.deduce(question, read(context))


def answer(*args, **options):
    return ask(*args, **options)[1]


# --- who, what, which --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "world", "expected"),
    [
        ("Who is kind?", "open", "Bob, the cat, Anne"),
        ("Who is kind?", "closed", "Bob, the cat, Anne"),
        ("Who is nice and big?", "open", "Bob, the cat"),
        ("What does the cat chase?", "open", "Bob"),
        ("Who chases Bob?", "open", "the cat"),
        ("Who is not kind?", "open", "Dora"),
        ("Who is not big?", "closed", "Anne, Dora"),
        ("Who is red?", "closed", "nobody"),
        ("What is red?", "closed", "nothing"),
        ("Who is red?", "open", "Unknown"),
    ],
)
def test_names_are_sought(text, world, expected):
    found = answer(text, world=world)
    assert (found.text, found.abstained) == (expected, False)


def test_nobody_is_an_answer_in_the_open_world_where_the_text_says_so():
    found = answer("Who likes rain?", "Nobody likes rain. Ed likes snow.")
    assert found.text == "nobody"
    assert "Nobody likes rain." in {one.sentence for one in nodes(found.evidence[0])}
    assert answer("Which cats are green?", "No cat is green. Felix is a cat.").text == "no cat"
    assert answer("Who is green?", "No cat is green. Felix is a cat.").text == "Unknown"


def test_each_name_comes_with_its_proof():
    proofs = answer("Who is kind?").evidence
    assert [one.conclusion for one in proofs] == [
        "Bob is kind.",
        "The cat is kind.",
        "Anne is kind.",
    ]
    assert all(HOUSE[node.start : node.end] == node.sentence for node in nodes(proofs[0]))


def test_a_name_of_which_several_things_are_asked_has_them_together():
    [bob, _] = answer("Who is nice and big?").evidence
    assert (bob.conclusion, bob.by) == ("Bob is nice. Bob is big.", "together")
    assert [one.conclusion for one in bob.premises] == ["Bob is nice.", "Bob is big."]


def test_what_is_assumed_of_a_name_is_shown():
    proofs = answer("Who is not big?", world="closed").evidence
    assert {one.by for one in proofs} == {"assumed-false"}


def test_names_are_withheld_where_an_unread_sentence_might_add_to_none():
    found = answer("Who is red?", f"{HOUSE} Perhaps so.", "closed")
    assert found.abstained
    assert "it would be nobody" in worded(found.why)


def test_names_that_are_proved_are_given_while_a_sentence_is_unread():
    found = answer("Who is nice?", f"{HOUSE} Perhaps so.")
    assert found.text == "Bob, the cat"
    assert "Not read, and so not used: “Perhaps so.”" in worded(found.why)


def test_many_names_are_all_listed_and_some_proved():
    context = " ".join(f"Unit{n} is a robot." for n in range(100))
    found = answer("Who is a robot?", context)
    assert found.text.count(", ") == 99
    assert len(found.evidence) == MAX_NAMED_PROOFS
    assert f"{MAX_NAMED_PROOFS} of the 100" in worded(found.why)


def test_a_text_that_contradicts_itself_names_nobody():
    assert answer("Who is big?", "Bob is big. Bob is not big.").abstained


@pytest.mark.parametrize(
    ("choices", "expected"), [(("Dora", "the cat"), "the cat"), (("Dora", "Cat."), "Cat.")]
)
def test_one_of_the_choices_is_a_name(choices, expected):
    found = answer("Who is kind?", choices=choices)
    assert found.text == expected
    assert [proof.conclusion for proof in found.evidence] == ["The cat is kind."]


@pytest.mark.parametrize(("choices", "of"), [(("Bob", "Anne"), "2"), (("Dora", "Eve"), "none")])
def test_several_or_no_choices_that_are_names_are_no_answer(choices, of):
    found = answer("Who is kind?", choices=choices)
    assert found.abstained
    assert f"It follows of {of} of the choices" in worded(found.why)


# --- rules as questions ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "world", "expected"),
    [
        ("All big people are kind.", "open", "True"),
        ("If someone is big then they are kind.", "closed", "True"),
        ("All kind people are big.", "open", "Unknown"),
        ("All kind people are big.", "closed", "False"),
        ("If Dora is big then Dora is nice.", "open", "True"),
        ("Are all big people kind?", "open", "True"),
        ("Is everyone big?", "closed", "False"),
        ("Do all nice people chase Bob?", "open", "Unknown"),
        ("All red people are kind.", "open", "Unknown"),
        ("All red people are kind.", "closed", "True"),
    ],
)
def test_a_rule_is_true_or_has_an_exception(text, world, expected):
    assert answer(text, world=world).text == expected


def test_a_rule_that_follows_is_proved_of_anyone():
    [proof] = answer("All big people are kind.").evidence
    assert (proof.conclusion, proof.by) == ("If X is big then X is kind.", "case")
    assert [node.by for node in nodes(proof)] == ["case", "rule", "rule", "supposed"]


def test_an_exception_is_named_with_its_proof():
    found = answer("All kind people are big.", world="closed")
    assert worded(found.why) == "There is an exception: Anne is kind. Anne is not big."
    [proof] = found.evidence
    assert [one.by for one in proof.premises] == ["fact", "assumed-false"]


def test_in_the_open_world_only_a_denial_is_an_exception():
    context = "Anne is kind. Anne is not big."
    assert answer("All kind people are big.", context).text == "False"


def test_in_the_closed_world_what_is_so_of_every_name_is_true():
    context = "Bob is big. Bob is kind. Anne is big. Anne is kind."
    [proof] = answer("All big people are kind.", context, "closed").evidence
    assert [one.conclusion for one in proof.premises] == ["Bob is kind.", "Anne is kind."]
    assert answer("All big people are kind.", context).text == "Unknown"


# --- choices that are statements ---------------------------------------------------------------

TRUE = "Which of the following is true?"
FALSE = "Which of the following is false?"


@pytest.mark.parametrize(
    ("text", "choices", "expected"),
    [
        (TRUE, ("Bob is red.", "Bob is kind.", "Dora is kind."), "Bob is kind."),
        (FALSE, ("Bob is red.", "Bob is kind.", "Dora is kind."), "Dora is kind."),
        (
            "Which statement must be true?",
            ("Bob is red.", "All big people are kind."),
            "All big people are kind.",
        ),
    ],
)
def test_the_choice_that_is_so_is_the_answer_with_its_proof(text, choices, expected):
    found = answer(text, choices=choices)
    assert found.text == expected
    assert isinstance(found.evidence[0], Proof)


def test_every_choice_is_told_in_a_step():
    steps, _ = ask(TRUE, choices=("Bob is red.", "Bob is kind.", "Perhaps so."))
    assert title(steps[-1]) == "Asked for each of 3 choices"
    assert detail(steps[-1]).split("\n") == [
        "“Bob is red.”: Unknown",
        "“Bob is kind.”: True",
        "“Perhaps so.”: not read",
    ]


@pytest.mark.parametrize(
    ("choices", "why"),
    [
        (("Bob is red.", "Dora is kind."), "None of the choices is true"),
        (("Bob is big.", "Anne is kind."), "2 of the choices are true: “Bob is big.”, “Anne"),
    ],
)
def test_no_choice_or_several_are_no_answer(choices, why):
    found = answer(TRUE, choices=choices)
    assert found.abstained
    assert worded(found.why).startswith(why)


def test_what_may_be_is_not_asked_of_choices():
    found = answer("Which of the following could be true?", choices=("Bob is red.", "Bob is big."))
    assert found.abstained
    assert "not for what may be" in worded(found.why)


# --- texts that say "or" -----------------------------------------------------------------------

FRUIT = (
    "Bob is red or blue. If someone is red then they are kind. "
    "If someone is blue then they are kind."
)


@pytest.mark.parametrize("world", ["open", "closed"])
def test_of_either_or_just_one_is_so(world):
    context = "Either Bob is red or Bob is blue. Bob is red."
    [proof] = answer("Is Bob blue?", context, world).evidence
    assert (proof.conclusion, proof.by) == ("Bob is not blue.", "rule")
    assert proof.sentence == "Either Bob is red or Bob is blue."


@pytest.mark.parametrize("world", ["open", "closed"])
def test_what_holds_whichever_is_so_is_proved_by_cases(world):
    found = answer("Is Bob kind?", FRUIT, world)
    assert found.text == "True"
    [proof] = found.evidence
    assert proof.by == "cases"
    assert proof.premises[0].sentence == "Bob is red or blue."
    assert "in more than one way" in worded(found.why)


@pytest.mark.parametrize("world", ["open", "closed"])
@pytest.mark.parametrize("text", ["Is Bob red?", "Is Bob blue?"])
def test_which_of_the_two_is_not_decided_and_both_ways_are_shown(text, world):
    found = answer(text, FRUIT, world)
    assert (found.text, worded(found.why)) == ("Unknown", "The text does not decide.")
    assert isinstance(found.evidence[0], StableModels)


def test_what_is_denied_leaves_the_other():
    steps, found = ask("Is Bob blue?", f"{FRUIT} Bob is not red.")
    assert [title(step) for step in steps] == ["Read 4 sentences", "Solved in the open world"]
    assert found.text == "True"
    assert found.evidence[0].by == "cases"


def test_a_name_is_sought_in_all_the_ways():
    found = answer("Who is kind?", FRUIT)
    assert found.text == "Bob"
    assert found.evidence[0].by == "cases"
    assert answer("Who is red?", FRUIT).text == "Unknown"


def test_no_option_that_is_left_is_a_contradiction_that_names_the_sentences():
    found = answer("Is Bob kind?", f"{FRUIT} Bob is not red. Bob is not blue.")
    assert found.abstained
    assert all(
        f"“{one}”" in worded(found.why) for one in ("Bob is red or blue.", "Bob is not red.")
    )


def test_a_proof_by_cases_needs_no_word_of_the_text_that_is_unread():
    found = answer("Is Bob kind?", f"{FRUIT} Perhaps so.")
    assert found.text == "True"
    assert "Not read" in worded(found.why)


# --- what somebody is --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("What is Bob?", HOUSE, "big, kind, nice"),
        ("Who is Bob?", "Bob is a dog. Dogs are big animals.", "a dog, big, an animal"),
        ("What is the cat?", HOUSE, "big, kind, nice"),
        ("What is Dora?", HOUSE, "Unknown"),
        ("What is Bob?", "Bob is red or blue. Red things are big.", "Unknown"),
        (
            "What is Bob?",
            "Bob is red or blue. Red things are big. Blue things are big.",
            "big",
        ),
    ],
)
def test_what_somebody_is_lists_all_that_follows_in_every_way(text, context, expected) -> None:
    assert answer(text, context).text == expected


def test_each_thing_that_somebody_is_has_its_proof() -> None:
    proofs = [one for one in answer("What is Bob?").evidence if isinstance(one, Proof)]
    assert [one.conclusion for one in proofs] == ["Bob is big.", "Bob is kind.", "Bob is nice."]


def test_a_text_that_contradicts_itself_says_nothing_of_what_somebody_is() -> None:
    assert answer("What is Bob?", "Bob is kind. Bob is not kind.").abstained


def test_a_question_of_what_will_be_is_quoted_as_it_was_typed() -> None:
    _, answer = ask("Will you get a refund?", "The parcel is late.")
    assert "“Will you get a refund?”" in worded(answer.why)
    assert "Do you" not in worded(answer.why)
