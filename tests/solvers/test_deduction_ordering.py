"""Questions about an order, as the clingo solver answers them."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Proof, Question, StableModels
from playground.deduction.explaining.proof import nodes
from playground.wording.said import detail, title, worded

BIRDS = (
    "There are five birds: an owl, a robin, a wren, a crow and a kite. The owl is to the left of "
    "the robin. The wren is the second from the right. The crow is the rightmost. "
    "The kite is immediately to the left of the owl."
)
RACE = (
    "In a race there were four runners: Ann, Bob, Cy and Dee. Ann finished before Bob. "
    "Cy finished last. Dee did not finish first."
)
TALL = "Ann is taller than Bob. Bob is taller than Cy."
LEFT = "Ann is left of Bob. Bob is left of Cy. Cy is left of Dee."
HEAVY = "Vans are heavier than cars. Cars are heavier than bikes."
BOOKS = "The red book is left of the green book. The green book is left of the blue book."


def ask(text, context, choices=(), **options):
    return deduce(Question("deduction", text, context, tuple(choices), options))


def answer(*args, **options):
    return ask(*args, **options)[1]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the owl to the left of the wren?", BIRDS, "True"),
        ("The owl is the third from the left.", BIRDS, "False"),
        ("Which bird is the leftmost?", BIRDS, "the kite"),
        ("Which of the birds is in the middle?", BIRDS, "the robin"),
        ("What is to the left of the kite?", BIRDS, "nothing"),
        ("Which bird is the owl to the right of?", BIRDS, "the kite"),
        ("Where is the robin?", BIRDS, "the third from the left"),
        ("Is the kite between the owl and the crow?", BIRDS, "False"),
        ("Who finished first?", RACE, "Ann"),
        ("Did Ann win?", RACE, "True"),
        ("Who finished after Ann?", RACE, "Bob, Cy, Dee"),
        ("Did Dee finish before Bob?", RACE, "Unknown"),
        ("In which place did Cy finish?", RACE, "fourth"),
        ("Is Ann taller than Cy?", TALL, "True"),
        ("Is Cy taller than Ann?", TALL, "False"),
        ("Who is shorter than Ann?", TALL, "Bob, Cy"),
        ("Who is taller, Cy or Ann?", TALL, "Ann"),
        ("Who is the tallest?", TALL, "Ann"),
        ("Who is tallest?", TALL, "Ann"),
        ("Is Dee taller than Ann?", TALL, "Unknown"),
        ("Who is between Ann and Cy?", TALL, "Bob"),
        ("Who is between Ann and Dee?", LEFT, "Bob, Cy"),
        ("Is Cy between Ann and Bob?", LEFT, "False"),
        ("Is Bob next to Ann?", LEFT, "Unknown"),
        ("Which book is in the middle?", BOOKS, "the green book"),
        ("Who is in the middle?", TALL, "Bob"),
        ("谁在中间？", "小明在小红的左边。小红在小刚的左边。", "小红"),
        ("Are vans heavier than bikes?", HEAVY, "True"),
        ("Are bikes heavier than vans?", HEAVY, "False"),
        ("Which book is the rightmost?", BOOKS, "the blue book"),
        ("Is Ann faster than Cy?", "Ann is faster than Bob and Bob is faster than Cy.", "True"),
        ("小明比小刚高吗？", "小明比小红高，小红比小刚高。", "True"),
    ],
)
def test_the_answer_is(text, context, expected):
    found = answer(text, context)
    assert (found.text, found.abstained, found.confidence) == (expected, False, None)


def test_a_proof_names_the_least_sentences_with_their_places():
    [proof] = answer("Is the owl to the left of the wren?", BIRDS).evidence
    assert (proof.conclusion, proof.by) == ("The owl is to the left of the wren.", "order")
    assert [one.conclusion for one in proof.premises] == [
        "The owl is to the left of the robin.",
        "The wren is the second from the right.",
    ]
    assert all(BIRDS[node.start : node.end] == node.sentence for node in proof.premises)


def test_the_list_of_all_is_a_premise_where_it_is_needed():
    [proof] = answer("Is Ann first?", RACE).evidence
    assert proof.premises[0].conclusion.startswith("In a race there were four runners")


def test_what_a_sentence_says_outright_is_a_fact():
    [proof] = answer("Is the crow the rightmost?", BIRDS).evidence
    assert (proof.by, proof.premises) == ("fact", ())


def test_the_steps_show_the_places_still_possible():
    steps, _ = ask("Which bird is the leftmost?", BIRDS)
    assert [title(step) for step in steps[-2:]] == [
        "The crow is the rightmost.",
        "The kite is immediately to the left of the owl.",
    ]
    assert detail(steps[-1]) == "the owl: second\nthe robin: third\nthe kite: first"


def test_what_the_text_leaves_open_is_shown_by_two_orders():
    [shown] = answer("Did Dee finish before Bob?", RACE).evidence
    assert shown == StableModels(
        (
            ("Ann is first.", "Dee is second.", "Bob is third.", "Cy is fourth."),
            ("Ann is first.", "Bob is second.", "Dee is third.", "Cy is fourth."),
        )
    )


def test_the_tallest_of_those_that_are_compared_rests_on_there_being_no_others():
    found = answer("Who is the tallest?", TALL)
    assert worded(found.why) == "It holds among those that the text compares."
    assert found.evidence[0].premises[-1].by == "assumed-false"


def test_in_the_closed_world_a_comparison_that_nothing_proves_is_false():
    found = answer("Is Dee taller than Ann?", TALL, world="closed")
    assert found.text == "False"
    assert found.evidence == (Proof("Dee is not taller than Ann.", "assumed-false"),)


# --- choices -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "choices", "expected"),
    [
        ("Which of the following is true?", ["Bob finished first.", "Ann finished first."], 1),
        ("Which of the following is false?", ["Dee finished first.", "Dee finished third."], 0),
        ("Which one could be true?", ["Bob finished first.", "Dee finished third."], 1),
        ("Who finished first?", ["Ann", "Bob", "Dee"], 0),
        ("Did Ann finish first?", ["yes", "true", "false"], 1),
    ],
)
def test_the_answer_is_the_choice(text, choices, expected):
    assert answer(text, RACE, choices).text == choices[expected]


def test_several_true_choices_are_answered_with_silence():
    found = answer("Which is true?", RACE, ["Ann finished first.", "Cy finished last."])
    assert found.abstained
    assert "More than one" in worded(found.why)


# --- what is not clear -------------------------------------------------------------------------


def test_sentences_that_no_order_fits_are_named():
    found = answer("Who is the oldest?", "Al is older than Bo. Bo is older than Al. Di is older.")
    assert found.abstained
    assert "“Al is older than Bo.”, “Bo is older than Al.”" in worded(found.why)
    [proof] = found.evidence
    assert [node.by for node in nodes(proof)] == ["order", "fact", "fact"]


def test_an_answer_that_follows_says_what_was_not_read():
    found = answer("Is Ann taller than Cy?", f"{TALL} Perhaps so.")
    assert found.text == "True"
    assert "Not read, and so not used: “Perhaps so.”" in worded(found.why)


@pytest.mark.parametrize(
    "text", ["Is Dee taller than Ann?", "Who is the tallest?", "Who is taller than Ann?"]
)
def test_an_answer_that_rests_on_silence_is_withheld_while_a_sentence_is_unread(text):
    found = answer(text, f"{TALL} Perhaps so.")
    assert found.abstained
    assert "“Perhaps so.”" in worded(found.why)


def test_a_text_with_ordinary_rules_is_answered_by_them_where_no_order_is_asked():
    context = f"{TALL} Ann is kind. All kind people are brave."
    assert answer("Is Ann brave?", context).text == "True"
    assert answer("Is Ann taller than Cy?", context).text == "True"


def test_a_rule_may_decide_what_the_order_leaves_open():
    context = "Ann is behind Bob. Dee is a guest. If someone is a guest then they are behind Ann."
    proof = answer("Is Dee behind Ann?", context).evidence[0]
    assert (proof.conclusion, proof.by) == ("Dee is behind Ann.", "rule")


def test_a_comparison_does_not_keep_the_rules_from_assuming_what_nothing_proves():
    found = answer("Is Ann kind?", f"{TALL} Bob is kind.", world="closed")
    assert (found.text, found.abstained) == ("False", False)


def test_code_in_names_is_a_name():
    context = "There are two things: a).#script(lua) and b. B is the leftmost."
    assert answer("Which is the rightmost?", context).abstained


CHAIN = (
    "Ann is taller than Bob. Bob is shorter than Dan. Eve is taller than Ann but younger than Bob."
)


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("Is Ann big?", "If someone is taller than Bob then they are big.", "True"),
        ("Is Dan big?", "If someone is taller than Bob then they are big.", "True"),
        ("Is Eve big?", "If someone is taller than Bob then they are big.", "True"),
        ("Is Bob big?", "If someone is taller than Bob then they are big.", "Unknown"),
        ("Is Bob big?", "Nobody who is shorter than Ann is big.", "False"),
        ("Is Ann taller than Cy?", "All kings are taller than Cy. Bob is a king.", "True"),
        (
            "Who is taller than Cy?",
            "All kings are taller than Cy. Bob is a king.",
            "Ann, Bob, Dan, Eve",
        ),
        ("Who is younger than Bob?", "If someone is younger than Bob then they are loud.", "Eve"),
    ],
)
def test_a_rule_compares(text, rule, expected):
    assert answer(text, f"{CHAIN} {rule}").text == expected


def test_what_goes_on_through_a_third_is_shown_in_the_proof():
    [proof] = answer(
        "Is Eve big?", f"{CHAIN} If someone is taller than Bob then they are big."
    ).evidence
    [taller] = proof.premises
    assert (taller.conclusion, taller.by) == ("Eve is taller than Bob.", "together")
    assert [leaf.conclusion for leaf in taller.premises] == [
        "Eve is taller than Ann.",
        "Ann is taller than Bob.",
    ]


def test_those_who_are_taller_than_each_other_contradict_the_text():
    mutual = "Ann is taller than Bob. Bob is taller than Ann. All kings are taller than Ann."
    assert answer("Is Ann taller than Cy?", mutual).abstained


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is Ann taller than Bob and Cy?", "True"),
        ("Is Bob taller than Cy and Ann?", "False"),
        ("Is Ann taller than Bob and Dan?", "Unknown"),
    ],
)
def test_one_is_compared_with_several(text, expected):
    assert answer(text, TALL).text == expected
