"""The marks of the Log tab as they are drawn, and for how long runs are kept."""

from playground.log import Marked, Quota
from playground.ui.log_tab import limits
from playground.ui.marks import buttons, own_figures
from playground.ui.words.page import word

WRONG = Marked("r1", "sentiment", "probabilistic", "embedded", 0.9, "wrong", '<"it" missed>')


def test_a_mark_presses_its_button_and_shows_its_note() -> None:
    html = buttons(WRONG)
    assert 'data-mark="wrong" aria-pressed="true"' in html
    assert 'data-mark="right" aria-pressed="false"' in html
    assert 'value="&lt;&quot;it&quot; missed&gt;"' in html
    assert "hidden" not in html.partition('class="note"')[2]


def test_without_a_mark_none_is_pressed_and_there_is_no_note() -> None:
    html = buttons(None)
    assert 'aria-pressed="true"' not in html
    assert 'class="note" hidden' in html


def test_marks_add_up_to_a_diagram_in_either_language() -> None:
    for language, title in (("en", "As often right"), ("zh", "有多大把握")):
        html = own_figures([WRONG], language)  # type: ignore[arg-type]
        assert f"<title>{title}" in html
        assert "A · embedded" in html
        assert 'download="own-reliability.svg"' in html


def test_answers_without_a_confidence_are_a_row_without_a_diagram() -> None:
    html = own_figures([Marked("r1", "deduction", "rules", "clingo", None, "right")], "en")
    assert "<svg" not in html
    assert "100.0 %" in html


def test_without_marks_it_is_said_how_to_mark() -> None:
    assert word("own none", "zh") in own_figures([], "zh")


def test_it_is_said_for_how_long_runs_are_kept() -> None:
    assert limits(Quota()) == ""
    both = limits(Quota(megabytes=1500, days=90))
    assert "once they are 90 days old" in both
    assert "日志超过 1,500 MB" in both
    assert "MB" not in limits(Quota(days=0.5))
