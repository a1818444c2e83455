"""What “there is” says: of whom, and what he does there."""

import pytest

from playground.deduction.notation.understood import understood


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("There is a cow grazing in the field.", "A certain cow is grazing in the field."),
        ("There was a cow grazing in the field.", "A certain cow was grazing in the field."),
        ("There are cows grazing.", "A certain cow is grazing."),
        ("There is no cow grazing.", "If X is a cow then X is not grazing."),
        ("There is a brick building in the town.", "A certain brick building is in the town."),
    ],
)
def test_who_does_something_there_is_who_the_noun_says(sentence: str, said: str) -> None:
    [sense] = [one for one in understood(sentence).senses if one.sentence.text]
    assert said in sense.said


def test_nobody_but_persons_is_everyone() -> None:
    [everyone] = understood("Everyone waited.").senses
    [nothing] = understood("Nothing is red.").senses
    assert everyone.said == ("For everyone X: X did wait.",)
    assert nothing.said == ("For everything X: X is not red.",)
