"""How many questions a visitor may have unanswered."""

from contextlib import ExitStack

import pytest

from playground.errors import BusyError
from playground.ui.server import door as doors
from playground.ui.server.door import OF_ONE, Door


def test_a_visitor_has_so_many_at_once_and_no_more() -> None:
    door = Door()
    with ExitStack() as inside:
        for _ in range(OF_ONE):
            inside.enter_context(door.open("ann"))
        with pytest.raises(BusyError, match="8 questions of yours"), door.open("ann"):
            pass
        with door.open("ben"):
            pass
    with door.open("ann"):
        pass


def test_all_together_have_so_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "OF_ALL", 2)
    door = Door()
    with (
        door.open("ann"),
        door.open("ben"),
        pytest.raises(BusyError, match="2 questions of all visitors"),
        door.open("cleo"),
    ):
        pass


def test_who_left_is_forgotten() -> None:
    door = Door()
    with door.open("ann"):
        assert door._inside
    assert not door._inside
