"""How long a question may take: the owner's word, and what is left of it."""

import pytest

from playground.errors import InputError
from playground.limit import Limit, seconds_allowed


def test_a_limit_runs_out_and_its_half_before_the_whole() -> None:
    whole = Limit(seconds=60)
    assert 0 < whole.until(0.5).left <= 30 < whole.left <= 60


def test_a_part_of_a_question_is_stopped_with_the_whole() -> None:
    whole = Limit()
    whole.stop.set()
    assert whole.until(0.5).stop.is_set()


def test_the_owner_says_how_long_a_question_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seconds_allowed() == 300
    monkeypatch.setenv("PLAYGROUND_SECONDS", "12.5")
    assert seconds_allowed() == 12.5


@pytest.mark.parametrize("said", ["soon", "0", "-3", "nan", "inf", "1e9"])
def test_what_is_no_number_of_seconds_is_refused(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYGROUND_SECONDS", said)
    with pytest.raises(InputError, match=f"PLAYGROUND_SECONDS is “{said}”"):
        seconds_allowed()
