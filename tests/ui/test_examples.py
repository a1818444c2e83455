"""Every example of the front page does what its line promises, in both modes and both languages."""

from collections.abc import Callable

import pytest

from playground.core import (
    MODES,
    Distribution,
    Mode,
    Proof,
    Question,
    Spans,
    StableModels,
    Suggestions,
    TokenDistributions,
    Trace,
)
from playground.deduction.explaining.proof import nodes
from playground.engine import ask
from playground.models.pool import Pool
from playground.route import choose
from playground.ui.desk import pose
from playground.ui.examples import EXAMPLES, GROUPS, chips, of
from playground.verdict import verdict
from playground.wording.said import worded

MODELS = Pool()
Both = dict[Mode, Trace]


def answer(both: Both, mode: Mode) -> str:
    """What one mind says; "" where it is silent. It never fails."""
    found = both[mode]
    assert found.error is None
    assert found.answer
    return found.answer.text


def sure(both: Both) -> float:
    found = both["probabilistic"].answer
    assert found
    assert found.confidence is not None
    return found.confidence


def why(both: Both, mode: Mode = "rules") -> str:
    found = both[mode].answer
    assert found
    return worded(found.why)


def sentences(both: Both) -> set[str]:
    """The sentences that the proofs of the rules rest on."""
    proofs = [one for one in both["rules"].evidence if isinstance(one, Proof)]
    return {node.sentence for one in proofs for node in nodes(one) if node.sentence}


def has(both: Both, mode: Mode, kind: type) -> bool:
    return any(isinstance(one, kind) for one in both[mode].evidence)


def labels(both: Both, mode: Mode) -> set[str]:
    pieces = [one for one in both[mode].evidence if isinstance(one, Spans)]
    return {span.label for one in pieces for span in one.spans}


def worlds(both: Both) -> int:
    [found] = [one for one in both["rules"].evidence if isinstance(one, StableModels)]
    return len(found.models)


def said(both: Both) -> tuple[str, str]:
    return answer(both, "rules"), answer(both, "probabilistic")


PROMISES: dict[str, Callable[[Both], bool]] = {
    "captain": lambda b: said(b) == ("True", "True") and len(sentences(b)) == 4 and sure(b) > 0.9,
    "English → Spanish": lambda b: (
        verdict(*b.values()).kind in ("agree", "alike")
        and has(b, "probabilistic", TokenDistributions)
    ),
    "who, what, when": lambda b: (
        {"date", "amount", "e-mail"} <= labels(b, "rules")
        and {"person", "place", "organization"} <= labels(b, "probabilistic")
    ),
    "backwards": lambda b: (
        said(b) == ("True", "Unknown") and len(sentences(b)) == 2 and sure(b) > 0.99
    ),
    "lighthouse": lambda b: said(b) == ("the engineer Marta Lindqvist", "Marta Lindqvist"),
    "not in it": lambda b: said(b) == ("", "") and "how tall" in why(b),
    "faint praise": lambda b: said(b) == ("positive", "positive"),
    "in other words": lambda b: answer(b, "rules") == "" and has(b, "rules", Suggestions),
    "two worlds": lambda b: said(b) == ("Unknown", "True") and worlds(b) == 2 and sure(b) > 0.9,
    "contradiction": lambda b: (
        said(b) == ("", "True") and "contradicts itself" in why(b) and len(sentences(b)) == 2
    ),
    "how sure": lambda b: (
        answer(b, "rules") == "True" and "probability 0.72" in why(b) and has(b, "rules", Proof)
    ),
    "not said": lambda b: answer(b, "rules") == "True" and "nothing in the text proves" in why(b),
    "in a row": lambda b: answer(b, "rules") == "the kite",
    "船长": lambda b: said(b) == ("True", "") and len(sentences(b)) == 3,
    "中 → 英": lambda b: (
        answer(b, "rules") == ""
        and "library" in answer(b, "probabilistic")
        and has(b, "probabilistic", TokenDistributions)
    ),
    "摘要": lambda b: answer(b, "rules").count("。") == 3,
    "反过来推": lambda b: answer(b, "rules") == "True" and len(sentences(b)) == 2,
    "差评": lambda b: said(b) == ("negative", "") and "booster" in labels(b, "rules"),
    "换个说法": lambda b: answer(b, "rules") == "" and "听说" in why(b),
    "灯塔": lambda b: said(b) == ("工程师林德奎斯特", "") and labels(b, "rules"),
    "人、事、时": lambda b: (
        {"date", "e-mail", "person", "place", "who", "did"} <= labels(b, "rules")
    ),
    "两个世界": lambda b: answer(b, "rules") == "Unknown" and worlds(b) == 2,
    "矛盾": lambda b: answer(b, "rules") == "" and "contradicts itself" in why(b),
    "有多可能": lambda b: answer(b, "rules") == "True" and has(b, "rules", Distribution),
    "没有说到": lambda b: answer(b, "rules") == "True" and "nothing in the text proves" in why(b),
    "排成一行": lambda b: answer(b, "rules") == "燕子" and not why(b).count("Not read"),
}  # fmt: skip
"""What the line of each example of the front page says of the answers to it."""

FRONT = [one for one in EXAMPLES if one.group]


@pytest.mark.parametrize("example", FRONT, ids=[one.name for one in FRONT])
def test_an_example_of_the_front_page_keeps_its_promise(example) -> None:
    route = choose(example.text, example.context, MODELS) if example.task == "auto" else None
    question = pose(example.text, example.context, example.task, example.options, route)
    assert question.task == example.about
    both: Both = {mode: ask(question, mode, MODELS) for mode in MODES}
    assert PROMISES[example.name](both), said(both)


def test_asked_in_english_the_network_runs_no_rule_backwards_either() -> None:
    """The line of “反过来推” says so."""
    question = Question("deduction", "Bob is not big.", "All big people are kind. Bob is not kind.")
    assert ask(question, "probabilistic", MODELS).answer.text == "Unknown"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_front_page_has_about_a_dozen_examples_in_three_groups(language) -> None:
    found = [one for _, one in of("auto", language)]
    assert 10 <= len(found) <= 14
    assert tuple(dict.fromkeys(one.group for one in found)) == GROUPS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_row_under_the_question_has_one_of_each_task_and_then_all_of_one(language) -> None:
    assert len({one.about for _, one in chips("auto", language)}) >= 5
    deductions = [one for _, one in chips("deduction", language)]
    assert {one.group for one in deductions} >= {"best", "worst", "rules alone", ""}


def test_the_texts_of_a_chinese_page_are_chinese() -> None:
    for _, one in of("auto", "zh"):
        text = f"{one.name}{one.look}{one.text}{one.context}"
        assert sum("\u4e00" <= letter <= "\u9fff" for letter in text) > len(text) / 2, one.name
