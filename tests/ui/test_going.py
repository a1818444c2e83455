"""What goes on in a server: in order, each of a visitor, and told to end."""

import pytest

from playground.errors import BusyError
from playground.ui.server.going import Going

ANN, BEN = "A" * 43, "B" * 43


def any_time() -> None:
    """Refuses nothing."""


def test_work_is_entered_once_and_stands_in_order() -> None:
    going = Going()
    assert going.enter("one", ANN, any_time)
    assert going.enter("two", BEN, any_time)
    assert going.enter("one", ANN, any_time) is None
    assert going.every() == [ANN, BEN]
    assert (going.before("one"), going.before("two"), going.before("three")) == (0, 1, 0)
    going.leave("one")
    assert "one" not in going
    assert going.before("two") == 0


def test_what_is_being_stopped_says_so_until_it_has_ended() -> None:
    going = Going()
    stop = going.enter("one", ANN, any_time)
    going.stop("one")
    going.stop("none of that name")
    assert stop is not None
    assert stop.is_set()
    with pytest.raises(BusyError, match="being stopped just now"):
        going.enter("one", ANN, any_time)
    going.leave("one")
    again = going.enter("one", ANN, any_time)
    assert again is not None
    assert not again.is_set()


def test_what_is_refused_is_not_entered() -> None:
    def refuse() -> None:
        raise BusyError("Too many.")

    going = Going()
    with pytest.raises(BusyError, match="Too many"):
        going.enter("one", ANN, refuse)
    assert going.every() == []
