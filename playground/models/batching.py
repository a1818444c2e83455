"""Requests that arrive together go through a network together.

In:  Batcher(run, len, "cpu").ask([[101, 2023, 102], [101, 102]])  # from any number of threads
Out: [what run gave for the first, what it gave for the second]

A request that comes alone runs at once. Those that come while others run wait for their end, and
are then run together by one of the threads that ask: nobody waits for company.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from playground.stopping import go_on

Item = TypeVar("Item")
Result = TypeVar("Result")

TOKENS = {"cpu": 512}
"""A batch has at most so many tokens, those that fill up its rows among them; and so many of one
request are run before others have their turn. A processor's caches hold no more: twelve rows of
300 tokens together took 1.6 times as long as one by one."""

MOST = 4096
"""The same on a graphics card."""

FILLING = {"cpu": 32}
"""To run so many tokens that only fill up rows costs a processor as much as another batch."""


@dataclass(frozen=True, eq=False)
class _Call(Generic[Item, Result]):
    """An item, its length in tokens, and where its result will be."""

    item: Item
    length: int
    result: Future[Result] = field(default_factory=Future)


class Batcher(Generic[Item, Result]):
    """One queue before one network.

    `run` answers a batch of items in its order, on that device; `length` is an item's length in
    tokens. With `alone`, `run` is given one item at a time.
    """

    def __init__(
        self,
        run: Callable[[list[Item]], Sequence[Result]],
        length: Callable[[Item], int],
        device: str,
        *,
        alone: bool = False,
    ) -> None:
        self._run = run
        self._length = length
        self._tokens = 0 if alone else TOKENS.get(device, MOST)
        self._filling = FILLING.get(device, MOST)
        self._turn = threading.Condition()
        self._waiting: list[_Call[Item, Result]] = []
        self._running = False

    def ask(self, items: Sequence[Item]) -> list[Result]:
        """The result of each item. Raises what `run` raises for one of them by itself."""
        calls = [_Call[Item, Result](item, self._length(item)) for item in items]
        for some in self._batches(calls):
            go_on()
            self._enter(some)
        return [call.result.result() for call in calls]

    def _enter(self, calls: Sequence[_Call[Item, Result]]) -> None:
        """Return once these calls have their results; run what waits, if nobody does."""
        with self._turn:
            self._waiting += calls
            self._turn.wait_for(lambda: not self._running or _done(calls))
            if _done(calls):
                return
            taken, self._waiting, self._running = self._waiting, [], True
        try:
            for batch in self._batches(taken):
                self._answer(batch)
                with self._turn:
                    self._turn.notify_all()
        finally:
            with self._turn:
                left = [call for call in taken if not (call.result.done() or call in calls)]
                self._waiting += left
                self._running = False
                self._turn.notify_all()

    def _answer(self, batch: Sequence[_Call[Item, Result]]) -> None:
        """Run a batch; if that fails, each by itself, so that no one pays for another."""
        results: Sequence[Result] = ()
        try:
            results = self._run([call.item for call in batch])
        except Exception as error:
            if len(batch) == 1:
                batch[0].result.set_exception(error)
        if results:
            for call, result in zip(batch, results, strict=True):
                call.result.set_result(result)
        elif len(batch) > 1:
            for call in batch:
                self._answer([call])

    def _batches(self, calls: Sequence[_Call[Item, Result]]) -> Iterator[list[_Call[Item, Result]]]:
        """The calls in batches of about one length, shortest first; a very long one is a batch."""
        batch: list[_Call[Item, Result]] = []
        own = 0
        for call in sorted(calls, key=lambda call: call.length):
            own += call.length
            tokens = (len(batch) + 1) * call.length
            if batch and (tokens > self._tokens or tokens - own > self._filling):
                yield batch
                batch, own = [], call.length
            batch.append(call)
        if batch:
            yield batch


def _done(calls: Sequence[_Call[Item, Result]]) -> bool:
    return all(call.result.done() for call in calls)
