"""Lanes: so many at once, a bounded number wait, and one visitor's many wait for another's one."""

import pytest

from playground.errors import BusyError
from playground.workers.lanes import Lane


def test_so_many_are_answered_at_once_and_the_next_waits() -> None:
    lane = Lane(at_once=1, most=4)
    first, second = lane.enter("ann"), lane.enter("ben")
    assert lane.wait(first, 0)
    assert not lane.wait(second, 0)
    assert lane.load() == (1, 1)
    lane.leave(first)
    assert lane.wait(second, 0)


def test_who_has_fewest_answered_is_next_whoever_came_first() -> None:
    lane = Lane(at_once=2, most=8)
    anns = [lane.enter("ann") for _ in range(4)]
    assert lane.wait(anns[0], 0)
    assert lane.wait(anns[1], 0)
    ben = lane.enter("ben")
    lane.leave(anns[0])
    assert not lane.wait(anns[2], 0)
    assert lane.wait(ben, 0)


def test_of_one_visitors_questions_the_first_is_next() -> None:
    lane = Lane(at_once=1, most=8)
    first, second = lane.enter("ann"), lane.enter("ann")
    assert not lane.wait(second, 0)
    assert lane.wait(first, 0)


def test_where_too_many_wait_a_sentence_says_how_many() -> None:
    lane = Lane(at_once=1, most=2)
    lane.wait(lane.enter("ann"), 0)
    lane.enter("ben")
    lane.enter("cleo")
    with pytest.raises(BusyError, match="2 questions like this one wait"):
        lane.enter("dan")


def test_who_leaves_while_waiting_lets_the_next_in() -> None:
    lane = Lane(at_once=1, most=4)
    first, second, third = (lane.enter(one) for one in ("ann", "ben", "cleo"))
    assert lane.wait(first, 0)
    lane.leave(second)
    lane.leave(first)
    assert lane.wait(third, 0)
    assert lane.load() == (1, 0)
