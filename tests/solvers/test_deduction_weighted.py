"""Weighted texts through the solvers: what is answered, how sure, and what is shown."""

import pytest

from playground import engine, terminal
from playground.core import Distribution, Proof, Question, Spans
from playground.deduction.reading.reader import read
from playground.errors import InputError
from playground.json_form import as_dict, from_dict
from playground.models.pool import Pool
from playground.registry import find
from playground.ui.evidence import proof_view
from playground.wording.said import detail, title, worded
from tests.ended import ended

RED = "Bob is red. 70% of red things are kind. It is 0.1 likely that Bob is kind."


def ask(text, context="", world="open", *, weights="", choices=()):
    """The steps and the answer of one question."""
    options = {"world": world, "weights": weights}
    question = Question("deduction", text, context, tuple(choices), options)
    return ended(find("deduction", "rules").solve(question, None))


def answer(*args, **options):
    return ask(*args, **options)[1]


def ask_the_engine(text, context):
    """The trace of a run by the default solver."""
    return engine.ask(Question("deduction", text, context), "rules", Pool())


@pytest.mark.parametrize(
    ("text", "world", "expected", "confidence"),
    [
        ("Is Bob kind?", "open", "True", 0.73),
        ("How likely is it that Bob is kind?", "open", "True", 0.73),
        ("Bob is not kind.", "open", "False", 0.73),
        ("Is Bob big?", "open", "Unknown", 1.0),
        ("Is Bob big?", "closed", "False", 1.0),
        ("Is Bob red?", "closed", "True", 1.0),
        ("Is Bob red and kind?", "open", "True", 0.73),
        ("Is Bob red and big?", "closed", "False", 1.0),
        ("Is anyone kind?", "closed", "True", 0.73),
    ],
)
def test_the_most_probable_answer_is_given_with_its_probability(text, world, expected, confidence):
    found = answer(text, RED, world)
    assert found.text == expected
    assert found.confidence == pytest.approx(confidence)


CROWD = "Bob is probably red. 60% of red things are kind. Ann is red. Ann is big. Cy is not kind."


@pytest.mark.parametrize(
    ("text", "world", "expected"),
    [
        ("Who is kind?", "open", "Ann"),
        ("Who is red?", "open", "Bob, Ann"),
        ("Who is red and kind?", "open", "Ann"),
        ("Who is not kind?", "open", "Cy"),
        ("Who is green?", "open", "Unknown"),
        ("Who is green?", "closed", "nobody"),
    ],
)
def test_names_are_sought_of_which_it_is_most_probable(text, world, expected):
    assert answer(text, CROWD, world).text == expected


def test_each_name_comes_with_its_probability():
    found = answer("Who is kind?", CROWD)
    assert [
        (one.title, round(one.p("True"), 4))
        for one in found.evidence
        if isinstance(one, Distribution) and one.title.startswith("How probable")
    ] == [("How probable: Bob is kind.", 0.45), ("How probable: Ann is kind.", 0.6)]


def test_more_names_than_can_be_weighed_are_withheld():
    many = " ".join(f"Unit{number} is red." for number in range(21))
    found = answer("Who is kind?", f"{many} 60% of red things are kind.")
    assert found.abstained
    assert "21 names" in worded(found.why)


@pytest.mark.parametrize(
    ("text", "context", "world", "expected", "confidence"),
    [
        ("Are all red things kind?", CROWD, "closed", "False", 1 - 0.6 * (0.25 + 0.75 * 0.6)),
        ("Are all big things red?", CROWD, "closed", "True", 1.0),
        ("Are all red things kind?", f"{CROWD} Red things are kind.", "open", "True", 1.0),
        ("Are all cold things kind?", f"{CROWD} Cy is probably cold.", "open", "False", 0.75),
    ],
)
def test_a_rule_is_as_probable_as_that_it_has_no_exception(
    text, context, world, expected, confidence
):
    found = answer(text, context, world)
    assert found.text == expected
    assert found.confidence == pytest.approx(confidence)


def test_a_rule_that_hangs_on_draws_for_each_name_has_no_probability_in_the_open_world():
    assert "drawn anew for each name" in worded(answer("Are all red things kind?", CROWD).why)


def test_what_does_not_come_out_says_nothing():
    context = "It is 0.3 likely that the dog chases the cat."
    found = answer("Does the dog chase the cat?", context)
    assert (found.text, found.confidence) == ("Unknown", pytest.approx(0.7))
    found = answer("Does the dog chase the cat?", context, "closed")
    assert (found.text, found.confidence) == ("False", pytest.approx(0.7))


def test_the_distribution_sums_to_one_and_so_does_what_the_proofs_add():
    whole, parts = (
        one for one in answer("Is Bob kind?", RED).evidence if isinstance(one, Distribution)
    )
    assert dict(whole.outcomes) == pytest.approx({"True": 0.73, "False": 0, "Unknown": 0.27})
    assert dict(parts.outcomes) == pytest.approx(
        {"proof 1": 0.7, "proof 2": 0.03, "not True": 0.27}
    )


def test_every_proof_names_its_sentences_and_their_weights():
    first, second = (one for one in answer("Is Bob kind?", RED).evidence if isinstance(one, Proof))
    assert (first.sentence, first.weight) == ("70% of red things are kind.", 0.7)
    assert [(one.sentence, one.weight) for one in first.premises] == [("Bob is red.", 1.0)]
    assert (second.sentence, second.weight) == ("It is 0.1 likely that Bob is kind.", 0.1)
    assert RED[second.start : second.end] == second.sentence


def test_a_proof_that_adds_nothing_new_says_so():
    context = "Bob is probably red. If Bob is red then Bob is kind. Red things are kind."
    titles = [title(step) for step in ask("Is Bob kind?", context)[0]]
    assert titles.count("Proof 1 of True adds 0.75") == 1
    assert not any(title.startswith("Proof 2") for title in titles)


def test_the_default_solver_hands_over_and_says_so():
    steps, _ = ask("Is Bob kind?", RED)
    assert [title(step) for step in steps[:3]] == [
        "Handed to ProbLog",
        "Read 3 sentences, 2 with a weight",
        "Weighed in the open world",
    ]
    assert "0.7: “70% of red things are kind.”" in detail(steps[1])


def test_weights_of_the_page_hand_over_too():
    found = answer("Is Bob kind?", "Bob is red. Red people are kind.", weights="2=0.6")
    assert (found.text, found.confidence) == ("True", pytest.approx(0.6))


def test_a_weight_may_be_taken_away():
    found = answer("Is Bob big?", "Bob is probably big.", weights="1=1")
    assert (found.text, found.confidence) == ("True", None)


def test_weights_that_are_wrong_are_refused():
    with pytest.raises(InputError, match="sentence 7"):
        answer("Is Bob big?", "Bob is big.", weights="7=0.5")


def test_something_denied_with_a_weight_makes_the_outcomes_unequal():
    steps, found = ask("Is Bob big?", "Bob is probably big. It is 0.4 likely that Bob is not big.")
    assert (found.text, found.confidence) == ("True", pytest.approx(0.45 / 0.7))
    [step] = [step for step in steps if title(step) == "Left out what contradicts itself"]
    assert "0.3 of all outcomes" in detail(step)


def test_a_contradiction_that_no_weight_undoes_is_named():
    found = answer("Is Bob big?", "Bob is probably big. Bob is red. Bob is not red.")
    assert found.abstained
    assert "contradicts itself" in worded(found.why)


@pytest.mark.parametrize(
    ("text", "context", "world"),
    [
        ("Is Bob big?", "Bob is probably red. Perhaps so.", "open"),
        ("Is Bob big?", "Bob is probably red. Perhaps so.", "closed"),
        ("Is Bob big?", "If Bob is not red then Bob is probably big. Perhaps so.", "closed"),
    ],
)
def test_an_answer_that_rests_on_silence_is_withheld_while_a_sentence_is_unread(
    text, context, world
):
    steps, found = ask(text, context, world)
    assert found.abstained
    assert "“Perhaps so.”" in worded(found.why)
    assert any(isinstance(one, Spans) for step in steps for one in step.evidence)


def test_a_probability_beside_an_unread_sentence_is_no_exact_number():
    found = answer("Is Bob red?", "Bob is probably red. Perhaps so.")
    assert (found.text, found.confidence) == ("True", None)
    assert "no exact number" in worded(found.why)


def test_a_circle_through_not_is_solved_outcome_by_outcome():
    context = (
        "If Bob is not red then Bob is blue. If Bob is not blue then Bob is red. "
        "It is 0.2 likely that Bob is red."
    )
    found = answer("Is Bob red?", context, "closed")
    assert (found.text, found.confidence) == ("Unknown", pytest.approx(0.8))
    assert dict(found.evidence[0].outcomes)["True"] == pytest.approx(0.2)


def test_the_answer_is_one_of_the_choices():
    assert answer("Is Bob kind?", RED, choices=["true", "false"]).text == "true"
    assert answer("Is Bob big?", RED, choices=["true", "false"]).abstained


def test_a_proof_on_the_page_shows_the_weight_of_each_sentence():
    shown = proof_view(ask_the_engine("Is Bob kind?", RED), None, read(RED).sentences)
    assert [weight in shown for weight in ("holds with 0.7", "holds with 0.1")] == [True, True]


def test_a_proof_in_the_terminal_shows_the_weight_of_each_sentence(capsys):
    terminal.draw(ask_the_engine("Is Bob kind?", RED))
    shown = capsys.readouterr().out
    assert [weight in shown for weight in ("holds with 0.7", "holds with 0.1")] == [True, True]


def test_a_weighted_run_is_logged_whole():
    trace = ask_the_engine("Is Bob kind?", RED)
    assert from_dict(as_dict(trace)).evidence == trace.evidence


def test_a_network_that_takes_no_weights_says_so():
    question = Question("deduction", "Is Bob red?", "Bob is red.", options={"weights": "1=0.5"})
    titles = [title(step) for step in engine.ask(question, "probabilistic", Pool()).steps]
    assert "Left the weights out" in titles
