"""The answer a model wrote is found at the end of what it wrote, however it dressed it up."""

import pytest

from playground.text.final_answer import chosen, find


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("Ann is wise.\nAnswer: True", "True"),
        ("Answer: True.", "True"),
        ("**Answer:** True", "True"),
        ("**Answer: True**", "True"),
        ("Answer: **True**.", "True"),
        ("answer : “in May 1921”", "in May 1921"),
        ("Answer:\n\nTrue\n", "True"),
        ("The answer: False? No.\nAnswer: True", "True"),
        ("Answer: True\nI hope that helps.", "True"),
        ("The answer is False.", "False"),
        ("So the correct answer is: **Unknown**. Nothing says more.", "Unknown"),
        ("Therefore the final answer must be True, as she is old.", "True, as she is old"),
        (r"Thus $\boxed{False}$.", "False"),
        (r"\boxed{\text{Unknown}}", "Unknown"),
        ("Ann is wise. So the statement is false.", "false"),
        ("The statement is true? It is not. Answer: False", "False"),
    ],
)
def test_the_last_answer_is_found_without_its_dress(written: str, answer: str) -> None:
    final = find(written)
    assert final is not None
    assert final.text == answer
    assert written[final.start : final.end] == answer


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Ann is wise.",
        "Answer:",
        "Answer: …\nAnswer: **",
        "We ask whether the answer is true.",
        "The answer is not that easy.",
        "The first rule says that this statement is true. But Ann is no owl.",
    ],
)
def test_a_text_without_an_answer_has_none(written: str) -> None:
    assert find(written) is None


def test_the_place_of_the_colon_is_where_another_answer_could_have_begun() -> None:
    written = "So she is wise.\n**Answer:** True"
    final = find(written)
    assert final is not None
    assert written[: final.colon] == "So she is wise.\n**Answer:**"


@pytest.mark.parametrize(
    ("answered", "option"),
    [
        ("True", "True"),
        ("true, because she is old", "True"),
        ("true or false", None),
        ("Unknown.", "Unknown"),
        ("Truest", None),
        ("It is true", None),
        ("", None),
    ],
)
def test_an_answer_is_one_of_the_options_or_none(answered: str, option: str | None) -> None:
    assert chosen(answered, ("True", "False", "Unknown")) == option


def test_of_options_that_begin_alike_the_longest_is_meant() -> None:
    assert chosen("The owl is old.", ("The owl", "The owl is old.")) == "The owl is old."
