"""Comparisons that go on while nobody looks: one thread each, a visitor's limits, a new start.

In:  comparing = Comparing(kept, desk); comparing.start("c7…", "f3a9…")
Out: its questions are asked one after the other, as the visitor's own at the door, until it is done
     or stopped; what a server left that ended goes on with `resume`
"""

import logging
import threading
from contextlib import closing

from playground import in_flight
from playground.comparison import statistics
from playground.comparison.memory import Weigh, weigh
from playground.comparison.questions import read, written
from playground.comparison.running import StoppedError, run
from playground.comparisons import Comparison, Comparisons, Side
from playground.core import Question, Trace
from playground.engine import run as ask
from playground.errors import BusyError, InputError, LogError, ModelError
from playground.evaluate.example import Example
from playground.limit import Limit
from playground.models.for_visitors import OTHERS, is_offered
from playground.ui.comparison.chapter import Chapter, chapter_of
from playground.ui.desk import Desk
from playground.ui.server.going import Going

logger = logging.getLogger("playground")

OF_ONE, OF_ALL = 1, 6
"""Comparisons that go on at once."""
ANSWERS, ANSWERS_OF_OWNER = 1_000, 200_000
"""The most answers of a comparison: questions times sides."""
KEPT = 20
"""So many of a visitor's are kept: he deletes one before the next."""
PAUSE = 1.0
"""Seconds before a question is asked again where too many were unanswered."""


class Comparing:
    """The comparisons of a server: which go on, and the events that stop them."""

    def __init__(self, kept: Comparisons, desk: Desk, weigh: Weigh = weigh) -> None:
        self.kept = kept
        self.desk = desk
        self._weigh = weigh
        self._going = Going()

    def begin(
        self, comparison: Comparison, examples: list[Example], visitor: str, *, owner: bool
    ) -> threading.Thread | None:
        """Keep a comparison and let it go on. Raises InputError and BusyError where it is too much,
        and ModelError for a model that a visitor may not name.

        `owner` is whether it is the server's, who has no limit but size.
        """
        most = ANSWERS_OF_OWNER if owner else ANSWERS
        answers = comparison.total * len(comparison.sides)
        if answers > most:
            raise InputError(
                f"{comparison.total:,} questions to {len(comparison.sides)} solvers are "
                f"{answers:,} answers; at most {most:,} are taken here. Take fewer questions, or "
                "compare on the command line."
            )
        if any("/" in one.solver and not is_offered(one.solver) for one in comparison.sides):
            raise ModelError(OTHERS)
        if not owner and len(self.kept.every(visitor, KEPT)) >= KEPT:
            raise BusyError(f"{KEPT} comparisons of yours are kept. Delete one of them first.")
        self._refuse(visitor)
        self.kept.begin(comparison, written(examples), visitor)
        return self.start(comparison.id, visitor)

    def start(self, name: str, visitor: str) -> threading.Thread | None:
        """Let a visitor's comparison go on where it was; the thread that asks, if there is one now.

        None where it is done, goes on already, or is not his. Raises BusyError where too many go
        on, LogError.
        """
        comparison = self.kept.find(name, visitor)
        if comparison is None or comparison.state == "done":
            return None
        stop = self._going.enter(name, visitor, lambda: self._refuse(visitor))
        if stop is None:
            return None
        self.kept.become(name, "running")
        work = threading.Thread(target=self._go_on, args=(comparison, visitor, stop), daemon=True)
        work.start()
        return work

    def stop(self, name: str, visitor: str | None) -> None:
        """Stop a comparison of this visitor's, or of anybody's for None; what was said is kept."""
        if self.kept.find(name, visitor) is None:
            return
        self._going.stop(name)
        self.kept.become(name, "stopped")

    def delete(self, name: str, visitor: str | None) -> bool:
        """Stop and delete a comparison of this visitor's, or of anybody's; False for no such."""
        self.stop(name, visitor)
        return self.kept.delete(name, visitor)

    def goes_on(self, name: str) -> bool:
        """Whether its questions are being asked here."""
        return name in self._going

    def chapter(self, one: Comparison, owner: str | None) -> Chapter | None:
        """What was found in a comparison of this visitor's, or of anybody's, by now; None before
        all sides have answered one question."""
        if not one.done:
            return None
        statistics.load()
        examples = read(self.kept.questions(one.id, owner))
        return chapter_of(one, examples, self.kept.outcomes(one.id, owner))

    def resume(self) -> list[threading.Thread]:
        """Let go on what a server that ended has left; what is one too many is stopped."""
        found: list[threading.Thread | None] = []
        try:
            for visitor, comparison in self.kept.running():
                try:
                    found.append(self.start(comparison.id, visitor))
                except BusyError as error:
                    self.kept.become(comparison.id, "stopped", str(error))
        except LogError as error:
            logger.warning("Comparisons could not be gone on with: %s", error)
        return [one for one in found if one]

    def _refuse(self, visitor: str) -> None:
        every = self._going.every()
        if every.count(visitor) >= OF_ONE:
            raise BusyError("A comparison of yours goes on. Wait for its end, or stop it.")
        if len(every) >= OF_ALL:
            raise BusyError(
                f"{OF_ALL} comparisons of all visitors go on, and no more are taken at once. Start "
                "this one in some minutes."
            )

    def _go_on(self, comparison: Comparison, visitor: str, stop: threading.Event) -> None:
        """Ask what is missing; what breaks is noted with the comparison, and in the log."""

        def put(question: Question, side: Side) -> Trace:
            return self._asked(question, side, visitor, stop)

        name, problem = comparison.id, ""
        try:
            examples = read(self.kept.questions(name, visitor))
            going = run(comparison, examples, self.kept, put, visitor, weigh=self._weigh)
            with closing(going):
                for _ in going:
                    if stop.is_set():
                        break
        except Exception as error:
            logger.exception("comparison %s broke", name)
            problem = str(error) if isinstance(error, LogError) else f"{type(error).__name__}."
        finally:
            self._going.leave(name)
        if problem:
            try:
                self.kept.become(name, "stopped", problem)
            except LogError:
                logger.warning("comparison %s could not be marked as stopped", name)

    def _asked(self, question: Question, side: Side, visitor: str, stop: threading.Event) -> Trace:
        """The run of one question, once there is room for it. Raises StoppedError, InputError."""
        while not stop.is_set():
            try:
                with self.desk.door.open(visitor):
                    trace = self._run(question, side, visitor, stop)
            except BusyError:
                stop.wait(PAUSE)
                continue
            except InputError as error:
                if str(error) == in_flight.CLOSED:
                    raise StoppedError from error
                raise
            if trace.error and trace.error.type == "Stopped":
                break
            if not trace.error or trace.error.type != BusyError.__name__:
                return trace
            stop.wait(PAUSE)
        raise StoppedError

    def _run(self, question: Question, side: Side, visitor: str, stop: threading.Event) -> Trace:
        events = ask(
            question, side.mode, self.desk.models,
            solver=side.solver, place=self.desk.place(visitor),
            limit=Limit(self.desk.seconds, stop),
        )  # fmt: skip
        *_, trace = (one for one in events if isinstance(one, Trace))
        return trace
