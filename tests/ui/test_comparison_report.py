"""What a comparison found, as sentences, tables and charts."""

import csv
import io
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from playground.comparison.figures import PairFigures
from playground.comparison.statistics import Paired
from playground.comparison.yardsticks import HOW, beside, yardsticks
from playground.ui.comparison.charts import Frame, Point, Series, plot, saved, whiskers
from playground.ui.comparison.findings import finding
from playground.ui.comparison.tables import Table, as_csv

CALLED = ("A · clingo", "B · embedded")


def pair(first: int, second: int, p: float, clusters: int = 100) -> PairFigures:
    difference = (first - second) / 100
    both = Paired(first, second, difference, difference - 0.08, difference + 0.08, p, clusters, 100)
    return PairFigures(0, 1, both, p, {})


def test_who_is_right_more_often_is_named_first() -> None:
    assert finding(pair(20, 5, 0.004), CALLED, "en") == (
        "A · clingo is right more often than B · embedded, by 15.0 points (95 %: 7.0 to 23.0). "
        "They differ by more than chance would (exact McNemar test, p = 0.004)."
    )
    assert finding(pair(5, 20, 0.0004), CALLED, "en").startswith(
        "B · embedded is right more often than A · clingo, by 15.0 points (95 %: 7.0 to 23.0)."
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (pair(9, 3, 0.15), "That may be chance"),
        (pair(6, 6, 1.0), "right equally often"),
        (pair(3, 0, 0.25), "is right and the other is not, too few"),
        (replace(pair(0, 0, 1.0), cells={("right", "right"): 40}), "on the same questions"),
        (replace(pair(0, 0, 1.0), cells={("wrong", "wrong"): 40}), "is right on any of the"),
        (pair(12, 5, 0.04, clusters=4), "they share 4 theories or passages"),
    ],
)
def test_what_may_be_chance_is_called_so(found: PairFigures, said: str) -> None:
    assert said in finding(found, CALLED, "en")
    assert re.search("[\u4e00-\u9fff]", finding(found, CALLED, "zh"))


def test_of_several_pairs_it_is_said_that_the_test_was_corrected() -> None:
    said = finding(pair(20, 5, 0.012), CALLED, "en", pairs=3)
    assert "p = 0.012 by Holm's correction for 3 pairs" in said


def test_a_spreadsheet_works_nothing_out() -> None:
    table = Table("x", ("a", "b"), (("=HYPERLINK(1)", "+1"), ("@x", "−5.0")))
    rows = list(csv.reader(io.StringIO(as_csv(table).removeprefix("\ufeff"))))
    assert rows == [["a", "b"], ["'=HYPERLINK(1)", "'+1"], ["'@x", "-5.0"]]


def test_a_chart_is_a_picture_that_says_its_figures() -> None:
    points = tuple(Point(at / 4, at / 4, 0.1, 0.9, says=f"{at} <of> 4") for at in range(5))
    every = [Series("A · <b>", "rules", 0, points), Series("B", "probabilistic", 1, points[:1])]
    frame = Frame("Right & wrong", "x", "y", [(0, "0"), (1, "1")], even=True)
    for drawn in (plot(frame, every), whiskers("Shares", every)):
        for svg in (drawn, saved(drawn)):
            root = ElementTree.fromstring(svg)
            titles = [one.text for one in root.iter() if one.tag.endswith("title")]
            assert "A · <b>: 0 <of> 4" in titles
            assert "nan" not in svg


def test_a_long_curve_is_a_line_with_its_end_marked() -> None:
    points = tuple(Point(at / 100, 0.5) for at in range(101))
    svg = plot(Frame("x", "x", "y", [(0, "0"), (1, "1")]), [Series("A", "rules", 0, points)])
    assert svg.count('class="mark"') == 2  # and the one of the legend


def test_published_figures_stand_beside_their_sets_alone() -> None:
    assert {one.system for one in beside("proofwriter-owa.dev.jsonl.gz")} >= {"Logic-LM, GPT-4"}
    assert {one.sets for one in beside("folio.train.jsonl.gz")} == {("folio",)}
    assert beside("questions.jsonl") == ()
    for one in yardsticks():
        assert one.how in HOW
        assert one.source
        assert re.search("[\u4e00-\u9fff]", one.chinese)
        assert 0 < one.figure <= 100
