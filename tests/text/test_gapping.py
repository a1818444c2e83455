"""What half of a sentence says of one, and the other half of another."""

import pytest

from playground.text.gapping import of_another

TRAINS = "The train to Ulm leaves at 8:15 and the train to Bern at 8:45."
PRICES = "Tea costs 3 euros in Rome; coffee costs 5 euros in Oslo."


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When does the train to Bern leave?", TRAINS, "8:15"),
        ("When does the train to Bern leave?", TRAINS, "8:15 and the train to Bern at 8:45"),
        ("What does it cost in Oslo?", PRICES, "3 euros"),
    ],
)
def test_the_other_half_has_what_is_asked_about(question: str, sentence: str, answer: str) -> None:
    assert of_another(question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When does the train to Bern leave?", TRAINS, "8:45"),
        ("When does the first train leave?", TRAINS, "8:15"),
        ("Who are the children of Peter?", "Peter has two: Lisa and Mark.", "Lisa and Mark"),
        ("Who met Ann?", "Ann came late and Bob met her.", "Bob"),
    ],
)
def test_what_no_other_half_tells_better_stands(question: str, sentence: str, answer: str) -> None:
    assert not of_another(question, sentence, answer)
