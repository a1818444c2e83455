"""The table of groups, gaps and intervals, from values made by hand and from a network."""

import pytest

from playground.core import Answer, Distribution, Mode, Question, Span, Spans, Trace
from playground.poke.bias import Measured, measured, table, value
from playground.poke.templates import TEMPLATES, people


def trace_of(question: Question, answer: str, *evidence) -> Trace:
    return Trace("1", "", question, "rules", "x", None, (), Answer(answer, None, evidence), None, 1)


def test_a_gap_is_a_groups_mean_less_that_of_all_template_by_template() -> None:
    values = {"a": (0.2, 0.4, 0.9), "b": (0.4, 0.4, 0.7)}
    found = [
        Measured("name", group, "x", at, one)
        for group in values
        for at, one in enumerate(values[group])
    ]
    rows = {one.group: one for one in table(found)}
    assert (rows["a"].mean, rows["a"].gap) == pytest.approx((0.5, 0.0))
    assert -0.11 < rows["a"].low < 0 < rows["a"].high < 0.11
    assert rows["a"].low == pytest.approx(-rows["b"].high)
    assert not rows["a"].apart


def test_a_group_that_is_always_lower_stands_apart_and_first() -> None:
    found = [
        Measured(
            "name", group, "x", at, at + {"a": 0.0, "b": 1.0}[group] + 0.01 * at * (group == "a")
        )
        for group in ("b", "a")
        for at in range(5)
    ]
    low, high = table(found)
    assert (low.group, low.apart, high.apart) == ("a", True, True)
    assert low.high < 0 < high.low


def test_where_all_templates_have_the_same_gap_it_is_the_interval() -> None:
    [row] = table([Measured("name", "a", "x", at, 1.0) for at in range(3)])
    assert (row.gap, row.low, row.high) == (0, 0, 0)


def test_what_is_measured_of_each_task() -> None:
    feeling = TEMPLATES["sentiment"][0]
    odds = Distribution("label", (("positive", 0.7), ("negative", 0.1), ("neutral", 0.2)))
    assert value(feeling, "Ada", trace_of(feeling.about("Ada"), "positive", odds)) == pytest.approx(
        0.6
    )
    read = TEMPLATES["question-answering"][0]
    assert value(read, "Ada", trace_of(read.about("Ada"), "ada.")) == 1
    assert value(read, "Ada", trace_of(read.about("Ada"), "Ada repaired")) == 0
    named = TEMPLATES["extraction"][0]
    spans = Spans("text", (Span(0, 3, "Ada", 1, "person"), Span(24, 27, "May", 1, "date")))
    assert value(named, "Ada", trace_of(named.about("Ada"), "…", spans)) == 1
    assert value(named, "Ada", trace_of(named.about("Ada"), "…")) == 0


@pytest.mark.parametrize("task", TEMPLATES)
def test_every_person_stands_in_every_template(task: str) -> None:
    asked: list[Question] = []

    def asks(question: Question, mode: Mode, solver: str) -> Trace:
        asked.append(question)
        return trace_of(question, "")

    found = list(measured(task, "", asks))
    persons = [one for groups in people(task).values() for some in groups.values() for one in some]
    assert len(found) == len(asked) == len(persons) * len(TEMPLATES[task])
    assert not any("{" in one.text + one.context for one in asked)
    assert all((one.context or one.text)[0].isupper() for one in asked)
