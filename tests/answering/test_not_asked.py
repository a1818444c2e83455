"""Why a piece of a text is not what a question asks about."""

import pytest

from playground.answering.not_asked import why_not


@pytest.mark.parametrize(
    ("question", "context", "piece", "key"),
    [
        ("Who sold the bike?", "I sold my bike to Karim.", "Karim", "the writer does it"),
        ("Who planted it?", "My brother and I planted it.", "My brother", "the writer does it"),
        ("Who is it?", "Dear Mr Lund, it rains. It is Ann.", "Mr Lund", "is only spoken to"),
        ("Who came?", "Ann came on Sunday.", "Sunday", "is nobody"),
        ("Where is it?", "Anna thinks it is in Rome.", "Rome", "is only said"),
        ("How many dogs has Ann?", "Ann has four cats.", "four", "counts something else"),
        ("How long is the Volga?", "The Volga is longer.", "longer", "is no amount"),
        ("Who came?", "Leo: Did Ann come? Ida: Ben came.", "Ann", "is only asked"),
        (
            "When did Paul die?",
            "Her brother Paul was a baker. She died in 2019.",
            "2019",
            "is told of another one",
        ),
        (
            "When was Peter born?",
            "Elena Marsh was born in 1954. Later Peter Marsh ran the office.",
            "1954",
            "is told of another one",
        ),
        (
            "Who destroyed the bridge?",
            "A flood destroyed the old mill, which was rebuilt by Ida Lund. The bridge is closed.",
            "Ida Lund",
            "is told of another one",
        ),
        (
            "When was the mill rebuilt?",
            "A flood in 1998 destroyed the mill, which was rebuilt two years later.",
            "1998",
            "is when something else was",
        ),
        (
            "When do the chairs come?",
            "The desks come at 8 am. The chairs go on Friday.",
            "8 am. The chairs go on Friday",
            "runs over a full stop",
        ),
        ("When is it?", "It was moved from Monday to Friday.", "Monday", "was so at another time"),
        (
            "How old is Maria?",
            "Maria was born in 1990. Her brother Paul is 28.",
            "28",
            "is said of another",
        ),
    ],
)
def test_what_the_text_says_of_someone_or_something_else_is_told(
    question: str, context: str, piece: str, key: str
) -> None:
    start = context.index(piece)
    said = why_not(question, context, start, start + len(piece))
    assert said is not None
    assert said.key == key


@pytest.mark.parametrize(
    ("question", "context", "piece"),
    [
        ("Who sold the bike?", "I sold my bike to Karim.", "I"),
        ("Who wrote to the mayor?", "My name is Leo. I wrote to the mayor.", "Leo"),
        ("Who came?", "Ann came on Sunday.", "Ann"),
        ("When is it?", "It was moved from Monday to Friday.", "Friday"),
        ("How old is Paul?", "Maria was born in 1990. Her brother Paul is 28.", "28"),
    ],
)
def test_what_may_be_asked_about_is_left(question: str, context: str, piece: str) -> None:
    start = context.index(piece)
    assert why_not(question, context, start, start + len(piece)) is None
