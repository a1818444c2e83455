"""Which clauses of an English sentence deny what they say."""

import pytest

from playground.text.polarity import clauses, denies
from tests.stopwatch import seconds


def said(sentence: str) -> tuple[str, str]:
    """What the sentence says is so, and what it denies."""
    parts = clauses(sentence)
    assert "".join(sentence[one.start : one.end] for one in parts) == sentence
    both = ("".join(sentence[p.start : p.end] for p in parts if p.denied == no) for no in (0, 1))
    so, not_so = (text.strip(" ,.;") for text in both)
    return so, not_so


@pytest.mark.parametrize(
    ("sentence", "so", "not_so"),
    [
        ("Ada lives in Bonn.", "Ada lives in Bonn", ""),
        ("Ada no longer lives in Bonn.", "", "Ada no longer lives in Bonn"),
        ("It was not sent to Lund but to Malmö.", "but to Malmö", "It was not sent to Lund"),
        ("Eva, not Tom, sang.", "Eva, sang", "not Tom"),
        ("Instead of tea we drank milk.", "we drank milk", "Instead of tea"),
        ("She sells hats rather than coats.", "She sells hats", "rather than coats"),
        ("Nobody but Anna came.", "but Anna came", "Nobody"),
        ("In May, the shop does not open.", "", "In May, the shop does not open"),
        ("She did not buy pears, plums or figs.", "", "She did not buy pears, plums or figs"),
        ("It isn't open today and closes at five.", "and closes at five", "It isn't open today"),
        ("The shop, which isn't open, sells hats.", "The shop, sells hats", "which isn't open"),
        ("Neither Olga nor Pavel won.", "", "Neither Olga nor Pavel won"),
        ("Ines refused to sign it.", "", "Ines refused to sign it"),
        ("It did not open until 1990.", "It did not open until 1990", ""),
        ("Not only Tom but also Eva came.", "Not only Tom but also Eva came", ""),
        ("She never fails to call.", "She never fails to call", ""),
    ],
)  # fmt: skip
def test_a_clause_is_so_or_denied(sentence: str, so: str, not_so: str) -> None:
    assert said(sentence) == (so, not_so)


def test_what_is_refused_denies_nothing_about_something_else() -> None:
    [clause] = clauses("In 1964 Costa refused to pay the bill.")
    assert clause.denies({"pay"})
    assert not clause.denies({"tak", "place"})


@pytest.mark.parametrize(
    ("text", "no"),
    [("Where does he not live?", True), ("No. 5 is open.", False), ("He came.", False)],
)
def test_a_denial_is_told_by_its_words(text: str, no: bool) -> None:
    assert denies(text) == no


def test_a_clause_of_ten_thousand_pieces_is_looked_at_once() -> None:
    assert seconds(lambda: clauses("," * 10_000)) < 2
