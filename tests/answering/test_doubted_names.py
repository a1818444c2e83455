"""Names of a network that the text itself speaks against."""

import pytest

from playground.answering.extraction.doubted_names import doubted
from playground.core import Span


def reasons(text: str, *names: tuple[str, str]) -> dict[str, str]:
    at = {name: text.index(name) for name, _ in names}
    spans = [Span(at[name], at[name] + len(name), name, 0.9, label) for name, label in names]
    return {spans[number].text: why.key for number, why in doubted(text, spans).items()}


@pytest.mark.parametrize(
    ("text", "name", "label", "why"),
    [
        ("Ship 3x blue mugs to Ana Kowalska, please.", "Ana", "place", "goes on after it"),
        ("Send the pens to Piotr Nowak, Hill Road.", "Piotr", "person", "goes on after it"),
        ("Ask for Ms. Bloom at BMW in Berlin.", "BMW", "place", "known as"),
        ("She will visit Siemens in Munich.", "Siemens", "place", "known as"),
        ("We sold the plant to Li Wei.", "Li Wei", "place", "known as"),
    ],
)
def test_half_a_name_and_a_company_as_a_place_are_doubted(
    text: str, name: str, label: str, why: str
) -> None:
    assert reasons(text, (name, label)) == {name: why}


def test_what_nothing_speaks_against_is_not_doubted() -> None:
    text = "Ana Kowalska met Tom at BMW in Berlin on Monday."
    names = (("Ana Kowalska", "person"), ("Tom", "person"), ("BMW", "organization"))
    assert reasons(text, *names, ("Berlin", "place")) == {}
