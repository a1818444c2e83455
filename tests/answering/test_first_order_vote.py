"""Several readings of one question: which answer they elect."""

from playground.answering.deduction.first_order_vote import Read, elected
from playground.core import Answer
from playground.logic.first_order.candidates import Reading
from playground.logic.first_order.formulas import AND, Joined, Predicate


def vote(name: str, sure: float, answer: str) -> Read:
    return Reading(Predicate(name), sure), Answer(answer)


def test_the_surest_reading_of_the_answer_with_most_votes_is_taken() -> None:
    one, two, three = vote("A", 0.9, "True"), vote("B", 0.8, "True"), vote("C", 0.7, "False")
    assert elected([three, two, one]) == one


def test_a_proved_answer_outweighs_an_unknown_that_is_as_sure() -> None:
    one, two = vote("A", 0.8, "Unknown"), vote("B", 0.8, "False")
    assert elected([one, two]) == two


def test_unknown_must_be_the_surer_the_more_predicates_its_reading_has() -> None:
    one, two = Predicate("A"), Predicate("B")
    assert elected([(Reading(one, 0.5), Answer("Unknown"))]) is not None
    assert elected([(Reading(Joined(AND, one, two), 0.5), Answer("Unknown"))]) is None
    assert elected([(Reading(Joined(AND, one, two), 0.5), Answer("False"))]) is not None


def test_unknown_must_be_surer_than_a_proved_answer() -> None:
    assert elected([vote("A", 0.35, "Unknown")]) is None
    assert elected([vote("A", 0.35, "True")]) is not None
    assert elected([vote("A", 0.2, "True")]) is None


def test_three_answers_of_which_none_has_half_the_votes_elect_nothing() -> None:
    assert (
        elected([vote("A", 0.8, "True"), vote("B", 0.8, "False"), vote("C", 0.9, "Unknown")])
        is None
    )
    assert elected([]) is None
