"""Contextual calibration: what a model says of nothing is taken out of what it says."""

import pytest

from playground.answering.calibration import calibrated, mean
from playground.core import Distribution


def of(positive: float) -> Distribution:
    return Distribution("answer", (("positive", positive), ("negative", 1 - positive)))


def test_a_model_that_always_leans_one_way_is_led_back() -> None:
    led = calibrated(of(0.6), of(0.75))
    assert led.p("positive") == pytest.approx(0.8 / (0.8 + 1.6))
    assert led.best == "negative"


def test_what_a_model_says_of_nothing_becomes_no_opinion() -> None:
    assert calibrated(of(0.9), of(0.9)).p("positive") == pytest.approx(0.5)


def test_a_prior_without_leaning_changes_nothing() -> None:
    assert calibrated(of(0.7), of(0.5)).p("positive") == pytest.approx(0.7)


def test_a_label_that_nothing_ever_leads_to_does_not_divide_by_zero() -> None:
    assert calibrated(of(1.0), of(0.0)).p("positive") == pytest.approx(1.0)


def test_several_priors_count_alike() -> None:
    assert mean([of(0.2), of(0.6)]).p("positive") == pytest.approx(0.4)
