"""In how many sentences a summary is wanted."""

import pytest

from playground.text.sentences_asked_for import sentences_asked_for


@pytest.mark.parametrize(
    ("order", "number"),
    [
        ("Summarize in one sentence", "1"),
        ("Summarize this in a single short sentence", "1"),
        ("Sum it up in no more than two sentences", "2"),
        ("Give me a three-sentence summary", "3"),
        ("Condense the report to 12 sentences", "12"),
        ("Resume el texto en dos frases", "2"),
        ("Resume el texto en una oración", "1"),
        ("用一句话概括", "1"),
        ("请总结成两句话", "2"),
        ("用3句话概括以下内容", "3"),
        ("用四个句子概括", "4"),
    ],
)
def test_an_order_says_in_how_many_sentences(order: str, number: str) -> None:
    assert sentences_asked_for(order) == number


@pytest.mark.parametrize(
    "order",
    ["Summarize", "Summarize the first two sentences", "总结这句话", "总结第一句", "概括前两句话"],
)
def test_sentences_that_are_pointed_at_are_no_number(order: str) -> None:
    assert sentences_asked_for(order) == ""
