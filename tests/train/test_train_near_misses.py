"""Near misses made by rule: what is changed, where that stands, and passages changed too."""

import random
from typing import Any

import pytest

from playground.train.near_misses import Case, Tagged, around, cases, pool, tagged

ROWS: list[dict[str, Any]] = [
    {
        "text": "Who opened the old mill in Lima in 1987?",
        "context": "Ada Brandt opened the old mill in Lima in 1987. It grinds rye.",
        "first": "Ada Brandt",
        "starts": [0],
    },
    {
        "text": "When did Otto Reyes sell the new harbour?",
        "context": "In 1993 Otto Reyes sold the new harbour to Clara Venn. She painted it.",
        "first": "1993",
        "starts": [3],
    },
]


@pytest.fixture(scope="module")
def questions() -> list[Tagged]:
    return tagged(ROWS, {row["context"]: at for at, row in enumerate(ROWS)})


@pytest.fixture(scope="module")
def made(questions: list[Tagged]) -> list[Case]:
    others = pool(questions)
    return [
        case
        for seed in range(80)
        for one in questions
        for case in cases(one, others, random.Random(seed))
    ]


def test_the_question_as_it_was_comes_first_and_is_answered(questions: list[Tagged]) -> None:
    first, *_ = cases(questions[0], pool(questions), random.Random(0))
    assert first == Case(ROWS[0]["text"], ROWS[0]["context"], supported=True)


def test_every_kind_of_near_miss_is_made(made: list[Case]) -> None:
    kinds = {"name", "number", "opposite", "negation", "word", "condition"}
    assert kinds <= {case.kind for case in made if not case.supported}


def test_a_near_miss_says_where_it_differs_from_the_question(made: list[Case]) -> None:
    known = {row["text"] for row in ROWS}
    for case in made:
        if case.supported or "passage" in case.kind:
            continue
        [(start, end)] = case.changed
        assert case.question not in known
        rest = case.question[:start] + case.question[end:]
        assert any(
            row["text"].startswith(rest[:start]) and row["text"].endswith(rest[start:])
            for row in ROWS
        )


def test_a_passage_that_was_changed_still_holds_the_answer(made: list[Case]) -> None:
    changed = [case for case in made if "passage" in case.kind]
    assert changed
    for case in changed:
        [row] = [row for row in ROWS if row["text"] == case.question]
        assert case.context != row["context"]
        assert row["first"] in case.context


def test_where_both_sides_are_changed_the_passage_still_answers(made: list[Case]) -> None:
    both = [case for case in made if case.kind.endswith("in both")]
    assert both
    assert all(case.supported and not case.changed for case in both)


def test_a_long_passage_is_cut_to_whole_sentences_around_the_answer() -> None:
    context = "Nobody knows. " * 50 + "Ada built it. " + "Nobody cares. " * 50
    row = {"context": context, "first": "Ada", "starts": [context.index("Ada")]}
    cut = around(row, 100)
    assert "Ada built it." in cut
    assert len(cut) < 160
    assert cut.endswith(".")
