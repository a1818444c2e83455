"""What each solver does is told in Chinese too."""

from playground.registry import solvers
from playground.ui.words.solvers import SOLVERS, languages


def test_each_solver_is_described_in_chinese() -> None:
    assert {(one.task, one.mode, one.name) for one in solvers()} == SOLVERS.keys()


def test_a_number_of_languages_is_told_in_chinese() -> None:
    assert languages("100+ languages") == "100 多种语言"
    assert languages("8 languages") == "8 种语言"
    assert languages("en, zh") == "en, zh"
