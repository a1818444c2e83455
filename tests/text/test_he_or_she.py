"""A brother is no "she": what is said of her is said of another one."""

import pytest

from playground.text.he_or_she import of_another

TEXT = "Marie grew up in Basel. Her brother Paul became a baker. She died in 2019."


@pytest.mark.parametrize(
    ("question", "context", "sentence", "another"),
    [
        ("When did Paul die?", TEXT, "She died in 2019.", True),
        ("When did Marie die?", TEXT, "She died in 2019.", False),
        ("When did Mrs Palmer retire?", "Mrs Palmer taught.", "He retired in 2015.", True),
        ("When did Paul die?", TEXT, "Paul died when she was ten.", False),
        ("Where does Ines live?", "Ines, her sister, sings.", "He lives in Porto.", True),
        ("When did Paul die?", "Paul was a baker.", "She died in 2019.", False),
    ],
)
def test_a_pronoun_is_of_nobody_who_is_told_to_be_the_other(
    question: str, context: str, sentence: str, another: bool
) -> None:
    assert of_another(question, context, sentence) is another
