"""Questions in pairs: the families that were written, and what is found where an answer moves."""

import pytest

from playground.comparison.as_json import as_dict
from playground.comparison.figures import figures
from playground.comparison.probes import robustness as families
from playground.comparison.questions import COMPARED, example_fields, read, written
from playground.comparison.robustness import capabilities, gaps
from playground.comparisons import Comparison, Mark, Outcome, Side
from playground.core import Question
from playground.errors import InputError
from playground.evaluate.example import Example, Expects, Probe
from playground.evaluate.examples import example_of, sample
from playground.ui.comparison import robustness

SIDES = (Side("rules", "vader"), Side("probabilistic", "embedded"))


def example(text: str, gold: str, expects: Expects, pair: str, group: str = "") -> Example:
    probe = Probe("names" if group else "negation", expects, pair, group)
    return Example(text, Question("sentiment", text), (gold,), probe=probe)


def said(examples: list[Example], *answers: str, side: int = 0) -> list[Outcome]:
    marks: list[Mark] = [
        "right" if answer in one.answers else "wrong" if answer else "silent"
        for one, answer in zip(examples, answers, strict=True)
    ]
    found = zip(marks, answers, strict=True)
    return [
        Outcome(number, side, mark, answer, None) for number, (mark, answer) in enumerate(found)
    ]


STAY = [
    example("Ann sings well.", "positive", "same", "1", "English"),
    example("Omar sings well.", "positive", "same", "1", "Arabic"),
    example("Ann sings badly.", "negative", "same", "2", "English"),
    example("Omar sings badly.", "negative", "same", "2", "Arabic"),
]
MOVE = [
    example("It is good.", "positive", "other", "1"),
    example("It is not good.", "negative", "other", "1"),
    example("It is bad.", "negative", "other", "2"),
    example("It is not bad.", "positive", "other", "2"),
]


@pytest.mark.parametrize("task", COMPARED)
def test_two_hundred_pairs_and_more_were_written_for_each_task(task: str) -> None:
    found = families(task)
    pairs = {(one.probe.capability, one.probe.pair) for one in found if one.probe}
    assert len(found) - len(pairs) >= 200
    assert len({one.id for one in found}) == len(found)
    assert len({(one.question.text, one.question.context) for one in found}) > len(found) * 0.8
    for one in found:
        assert one.probe
        assert "{" not in one.question.text + one.question.context
        assert one.question.text[:1] == one.question.text[:1].upper() or "marks" in one.id


@pytest.mark.parametrize("task", COMPARED)
def test_what_ought_to_move_has_another_right_answer(task: str) -> None:
    first: dict[str, Example] = {}
    for one in families(task):
        assert one.probe
        base = first.setdefault(one.probe.pair, one)
        if one is not base and one.probe.expects == "other":
            assert one.answers != base.answers, one.id


def test_a_task_without_families_is_said() -> None:
    with pytest.raises(InputError, match="No families of questions were written for chat"):
        families("chat")


def test_an_answer_that_moves_fails_where_it_ought_to_stay() -> None:
    [found] = capabilities(STAY, said(STAY, "positive", "neutral", "negative", "negative"))
    assert (found.name, found.expects, found.failed) == ("names", "same", (1,))
    assert (found.failing.right, found.failing.n) == (1, 2)


def test_wrong_alike_holds_and_silence_on_both_is_not_counted() -> None:
    [found] = capabilities(STAY, said(STAY, "neutral", "neutral", "", ""))
    assert (found.failed, found.failing.n) == ((), 1)


def test_an_answer_that_stays_fails_where_it_ought_to_move() -> None:
    [found] = capabilities(MOVE, said(MOVE, "positive", "positive", "negative", "neutral"))
    assert (found.failed, found.failing.n) == ((1,), 2)


def test_where_the_answer_is_the_word_itself_both_are_right_or_it_fails() -> None:
    asked = [
        example(f"{name} won. Who won?", name, "same", "1", group)
        for name, group in (("Ann", "English"), ("Omar", "Arabic"))
    ]
    assert capabilities(asked, said(asked, "Ann", "Omar"))[0].failed == ()
    assert capabilities(asked, said(asked, "Ann", "won"))[0].failed == (1,)


def test_the_gap_is_between_the_groups_furthest_apart() -> None:
    [gap] = gaps(STAY, said(STAY, "positive", "neutral", "negative", "negative"))
    assert {name: one.right for name, one in gap.groups.items()} == {"English": 2, "Arabic": 1}
    assert (gap.best, gap.worst, gap.paired.difference) == ("English", "Arabic", 0.5)
    assert gap.paired.low <= 0.5 <= gap.paired.high
    assert gap.p == 1.0
    assert gaps(MOVE, said(MOVE, "positive", "", "", "")) == ()


def test_pairs_are_sampled_whole() -> None:
    found = sample(families("sentiment"), 40, 3)
    assert 30 <= len(found) <= 40
    taken = {one.probe.pair for one in found if one.probe}
    assert found == [one for one in families("sentiment") if one.probe and one.probe.pair in taken]


def test_a_pair_is_kept_and_read_again() -> None:
    assert read(written(STAY)) == STAY
    assert [example_of(example_fields(one), {}, "here") for one in MOVE] == MOVE


@pytest.mark.parametrize(
    "probe", ["names", {"capability": "names"}, {**vars(STAY[0].probe), "expects": "more"}]
)
def test_a_probe_that_is_none_is_said(probe: object) -> None:
    with pytest.raises(InputError, match="here: probe is no object with the texts capability"):
        example_of({**example_fields(STAY[0]), "probe": probe}, {}, "here")


def test_the_report_says_what_fails_and_who_is_answered_worse() -> None:
    sides = (
        *said(STAY, "positive", "positive", "negative", "negative"),
        *said(STAY, "positive", "neutral", "negative", "negative", side=1),
    )
    comparison = Comparison("c", "made", "sentiment", SIDES, len(STAY))
    found = figures(comparison, STAY, sides)
    assert found is not None
    names = ("A · vader", "B · embedded")
    table = robustness.failing(found, names, "en")
    assert table is not None
    assert table.rows[0][:3] == ("names", "stay", "0.0 %")
    assert table.rows[0][5] == "50.0 %"
    alike, apart = robustness.said(found, names, "en")
    assert alike == "A · vader, names: all groups alike."
    assert apart.startswith("B · embedded, names: English before Arabic by 50.0 points (95 %:")
    of_network = as_dict(comparison, found, STAY)["sides"][1]
    assert of_network["failing"]["names"]["failed"] == ["Omar sings well."]
    assert of_network["gaps"]["names"]["worst"] == "Arabic"
