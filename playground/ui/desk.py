"""What the Ask tab does, without Gradio's components: messages in, turns and HTML out.

In:  Desk(log, models).ask(Form("Bob is kind.", "Bob is big. …"), (), "f3a9…", Event())
Out: turns that grow with every step of every solver
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Event
from typing import Any, TypeVar
from uuid import uuid4

from playground.core import MODES, Mode, Models, Question, Trace
from playground.deduction.notation.understood import Understanding
from playground.engine import Event as Happened
from playground.engine import Place as At
from playground.engine import compare, run
from playground.errors import BusyError, InputError, LogError, ModelError
from playground.explain.attention_maps import Glance
from playground.explain.attribution import Attribution
from playground.explain.proof_agreement import Agreement
from playground.explain.walk.stops import Place, Walk
from playground.limit import Limit, seconds_allowed
from playground.log import Log
from playground.models.devices import other_than_cpu
from playground.models.gguf_adapter import REASONER, in_gguf
from playground.parting import Manner, Message, joined, posed, split
from playground.poke.held import Asks
from playground.registry import select
from playground.route import Route
from playground.tasks import MAX_CHARACTERS, TASKS, check, find_task, renewed
from playground.ui.asking import follow
from playground.ui.changes import Change, Setting
from playground.ui.conversation import (
    Chosen,
    Run,
    Turn,
    Turns,
    bare_answer,
    chosen_traces,
    chosen_turn,
    ended,
    following,
    remembered,
)
from playground.ui.follow_ups import follows
from playground.ui.kept import title, to_log
from playground.ui.server.door import Door
from playground.workers import jobs
from playground.workers.nursery import NETWORKS, RULES
from playground.workers.place import Workers, size

Asked = Callable[[Question, Mode, str, Models, str], Iterator[Happened]]
"""Where a question is put to a solver for a visitor; an `engine.Place` that is told for whom."""
KEPT = 30
"""Turns of one conversation that the page has at once; earlier ones come out of the log."""
T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """What stands in the form when a message is sent.

    `model` answers by probability; with `reading` it also reads for the rules of deduction.
    """

    text: str
    context: str = ""
    task: str = "auto"
    mode: str = "both"
    manner: Manner = "auto"
    options: Mapping[str, str] = field(default_factory=dict)
    model: str = ""
    reading: bool = False


@dataclass(frozen=True)
class Desk:
    """The log and the models that the page was handed, and where solvers are asked if not here.

    `workers` work out what else takes long, `seconds` are what a question may take all told.
    """

    log: Log
    models: Models
    elsewhere: Asked | None = None
    workers: Workers | None = None
    seconds: float = field(default_factory=seconds_allowed)
    door: Door = field(default_factory=Door)

    def ask(self, form: Form, turns: Turns, owner: str, stop: Event) -> Iterator[tuple[Turns, str]]:
        """The conversation after each step, and the box of facts. Never raises for bad input.

        Each turn is in the log before its task is chosen, so that it is not lost with the page, and
        again before it is answered. Once `stop` is set the answer ends as it is.
        """
        turns, context = ended(turns[-KEPT:]), form.context
        task = "" if form.task == "auto" else form.task
        asked = Message("", form.text)
        turn = Turn(asked, task, context=context, number=following(turns))
        try:
            with self.door.open(owner):
                turn = self._kept(turn, turns, owner)
                yield (*turns, turn), context
                for turn, context in self._taken(turn, form, turns, owner, stop):  # noqa: B020
                    yield (*turns, turn), context
        except BusyError as error:
            yield (*turns, replace(turn, runs={}, problem=str(error))), context
        except InputError as error:
            refused = replace(turn, runs={}, problem=str(error))
            yield (*turns, self._kept(refused, turns, owner)), context

    def _taken(
        self, turn: Turn, form: Form, turns: Turns, owner: str, stop: Event
    ) -> Iterator[tuple[Turn, str]]:
        """A message taken apart, told or asked; the turn and the box. Raises InputError."""
        message = split(form.text, form.context, form.task, form.manner)
        context = joined(form.context, message.told)
        if message.told and not message.asked:
            yield self._kept(replace(turn, message=message, context=""), turns, owner), context
            return
        turn = self._kept(replace(turn, message=message, context=context), turns, owner)
        yield turn, context
        form = replace(form, context=context)
        for turn in self._answers(turn, form, turns, owner, stop):  # noqa: B020
            yield turn, context

    def go_on(
        self, turns: Turns, number: int, begun: tuple[str, str], owner: str, stop: Event
    ) -> Iterator[Turns]:
        """The conversation while the question of a turn is asked anew, its answer begun already.

        `begun` is what stays of what had been written, and what stands there in place of the rest;
        the same model goes on from there. An answer that is no longer there changes nothing.
        """
        trace, _ = chosen_traces(turns, Chosen(number, "probabilistic"))
        if not trace:
            return
        asked = trace.question
        question = replace(asked, options={**asked.options, "begin": "".join(begun)})
        message = chosen_turn(turns, number).message
        turns = ended(turns[-KEPT:])
        new = Turn(message, asked.task, begun=begun, runs={"probabilistic": Run()})
        with self.door.open(owner):
            new = self._kept(new, turns, owner)
            solvers: dict[Mode, str] = {"probabilistic": trace.solver}
            for turn in self._asked(new, question, solvers, owner, Limit(self.seconds, stop)):
                yield (*turns, turn)

    def change(
        self,
        turns: Turns,
        number: int,
        anew: tuple[Question, Change | Setting],
        owner: str,
        stop: Event,
    ) -> Iterator[Turns]:
        """The conversation while a turn's question is asked anew of the same, after a change.

        `anew` is the question as it is now, and what changed it. A turn that is no longer there
        changes nothing.
        """
        question, change = anew
        asked = chosen_turn(turns, number)
        if not (traces := asked.traces()):
            return
        solvers = {one.mode: one.solver for one in traces}
        runs = {one.mode: Run() for one in traces}
        was = {one.mode: bare_answer(one) or "" for one in traces}
        message = asked.message
        if question.text != traces[0].question.text:
            message = Message("", question.text)
        new = Turn(
            message, question.task, context=question.context, runs=runs,
            change=change, before=traces[0].question, was=was,
        )  # fmt: skip
        turns = ended(turns[-KEPT:])
        with self.door.open(owner):
            new = self._kept(new, turns, owner)
            for turn in self._asked(new, question, solvers, owner, Limit(self.seconds, stop)):
                yield (*turns, turn)

    def _answers(
        self, turn: Turn, form: Form, turns: Turns, owner: str, stop: Event
    ) -> Iterator[Turn]:
        asked, context = turn.message.asked, form.context
        if form.task == "chat":
            asked, context = remembered(turns, asked, context)
        limit = Limit(self.seconds, stop)
        route = follows(asked, form.task, context, turns)
        if route:
            asked, context = route.text, turns[-1].context
        for found in () if route or form.task != "auto" else self.routes(asked, context, owner):
            if stop.is_set():
                yield self._kept(replace(turn, stopped=True), turns, owner)
                return
            yield turn
            route = found
        if route and route.unsure:
            likely = f"{route.task} is the likeliest, with {route.confidence:.2f}"
            unclear = f"It is not clear which task is meant: {likely}. Choose one."
            sure = route.confidence
            turn = replace(turn, task=route.task, why=route.why, sure=sure, problem=unclear)
            yield self._kept(turn, turns, owner)
            return
        question = pose(asked, context, form.task, form.options, route)
        why, sure = (route.why, route.confidence) if route else (None, None)
        runs = {mode: Run() for mode in modes_of(form.mode, question.task)}
        turn = replace(turn, task=question.task, why=why, sure=sure, runs=runs)
        turn = self._kept(turn, turns, owner)
        yield from self._asked(turn, question, solvers_of(form, question.task), owner, limit)

    def routes(self, text: str, context: str, owner: str) -> Iterator[Route | None]:
        """The task of a text at last, and None as long as it is looked for. Raises InputError."""
        refuse_long(text, context)
        length = len(text) + len(context)
        for job, kind in ((jobs.ruled, RULES), (jobs.nearest, NETWORKS)):
            route = None
            for found in self.call(owner, kind, length, job, text, context):
                route = found if isinstance(found, Route) else route
                yield None
            if route:
                yield route
                return

    def call(
        self, owner: str, kind: str, length: int, job: Callable[..., Iterator[Any]], *values: object
    ) -> Iterator[Any]:
        """What a job yields, by workers where there are some; see `Workers.call`.

        Follow it to its end: a worker whose call is left before that is ended, and what it had
        loaded is gone.
        """
        if self.workers:
            return self.workers.call(owner, kind, length, job, *values)
        return job(self.models, *values)

    def attention(
        self, trace: Trace, model: str, layer: int | None, head: int | None
    ) -> list[list[float]]:
        """What the model of a trace attended to; see `explain.attention.weights`."""
        return _last(list, self._inside(jobs.attention, trace, model, layer, head))

    def rollout(self, trace: Trace, model: str) -> list[list[float]]:
        """Attention through all layers; see `explain.attention_maps.rollout`."""
        return _last(list, self._inside(jobs.rollout, trace, model))

    def glance(self, trace: Trace, model: str) -> Glance:
        """All heads of the model of a trace, small; see `explain.attention_maps.glance`."""
        return _last(Glance, self._inside(jobs.glance, trace, model))

    def agreement(self, trace: Trace, model: str, gold: tuple[int, ...]) -> Agreement:
        """Whether the network of a trace looked at the proof; see `explain.proof_agreement`."""
        return _last(Agreement, self._inside(jobs.agreement, trace, model, gold))

    def attribution(self, trace: Trace, model: str) -> Attribution:
        """What the answer of a trace rests on; see `explain.attribution`."""
        return _last(Attribution, self._inside(jobs.attribution, trace, model))

    def walk(self, trace: Trace, model: str, place: Place) -> Walk:
        """A stop of the walk through the model of a trace; see `explain.walk.look`."""
        return _last(Walk, self._inside(jobs.walk, trace, model, place))

    def understanding(self, question: Question, owner: str) -> Understanding:
        """How each sentence of a question's text is understood. Raises BusyError."""
        text, world = question.context, question.options.get("world", "open")
        found = self.call(owner, RULES, size(question), jobs.understanding, text, world)
        return _last(Understanding, found)

    def _inside(
        self, job: Callable[..., Iterator[Any]], trace: Trace, model: str, *values: object
    ) -> Iterator[Any]:
        """What a job finds inside a trace's model: a worker looks into a small one."""
        small = model.startswith("embedded/") and not in_gguf(model)
        if self.workers and small and not other_than_cpu():
            return self.workers.call("", NETWORKS, size(trace.question), job, trace, *values)
        return job(self.models, trace, *values)

    def asks(self, owner: str) -> Asks:
        """Questions put one after the other, in the time of one, and kept nowhere.

        What ends in an error raises ModelError.
        """
        limit, place = Limit(self.seconds), self.place(owner)

        def asks(question: Question, mode: Mode, solver: str) -> Trace:
            events = run(question, mode, self.models, solver=solver, place=place, limit=limit)
            trace = next(event for event in events if isinstance(event, Trace))
            if trace.error:
                raise ModelError(trace.error.message)
            return trace

        return asks

    def place(self, owner: str) -> At | None:
        """Where this visitor's questions are asked."""
        if (elsewhere := self.elsewhere) is None:
            return None
        return lambda question, mode, solver, models: elsewhere(
            question, mode, solver, models, owner
        )

    def _asked(
        self,
        turn: Turn,
        question: Question,
        solvers: Mapping[Mode, str],
        owner: str,
        limit: Limit,
    ) -> Iterator[Turn]:
        turn = replace(turn, seconds=limit.seconds)
        yield turn
        keep = partial(
            self.log.add, owner=owner, conversation=turn.conversation, number=turn.number
        )
        try:
            events = compare(
                renewed(question),
                tuple(turn.runs),
                self.models,
                solvers=solvers,
                keep=keep,
                place=self.place(owner),
                limit=limit,
            )
        except InputError as error:
            yield self._kept(replace(turn, runs={}, problem=str(error)), (), owner)
            return
        yield from follow(turn, events, solvers, limit.stop)

    def _kept(self, turn: Turn, turns: Turns, owner: str) -> Turn:
        """The turn with its place in the log, where it now is; the next of its conversation.

        A log that is broken does not keep it from being answered; the run says so.
        """
        if not turn.conversation:
            known = next((one.conversation for one in reversed(turns) if one.conversation), "")
            turn = replace(turn, conversation=known or uuid4().hex, number=following(turns))
            number = None if known else turn.number  # what came before may be another's
        else:
            number = turn.number
        try:
            number = self.log.turn(turn.conversation, to_log(turn), title(turn), owner, number)
        except LogError:
            return turn
        return replace(turn, number=number)


def _last(kind: type[T], events: Iterator[Any]) -> T:
    """The last event of a kind, once all have come."""
    return [one for one in events if isinstance(one, kind)][-1]


def pose(
    text: str, context: str, task: str, options: Mapping[str, str], route: Route | None = None
) -> Question:
    """The question, by the `route` that was picked for it if one was, without an order for its
    task. Leaves out options of other tasks; one of no task stays, so that `check` refuses it by its
    name.

    Raises InputError where text or context is too long to be looked at, or the task is unknown.
    """
    refuse_long(text, context)
    question = posed(Question(task, text, context, options=options), route)
    every = {option.name for one in TASKS.values() for option in one.options}
    known = {option.name for option in find_task(question.task).options}
    fitting = {
        name: value
        for name, value in question.options.items()
        if value and (name in known or name not in every)
    }
    return replace(question, options=fitting)


def refuse_long(text: str, context: str) -> None:
    """Raise InputError where text or context is too long to be looked at."""
    if max(len(text), len(context)) > MAX_CHARACTERS:
        check(Question("sentiment", text, context))


def modes_of(mode: str, task: str) -> tuple[Mode, ...]:
    """One mode, or for `both` those that can do the task. Raises InputError for anything else."""
    if mode == "both":
        return tuple(solver.mode for solver in select(task))
    for one in MODES:
        if mode == one:
            return (one,)
    raise InputError(f"There is no mode “{mode[:40]}”. The modes are: {', '.join(MODES)}, both.")


def solvers_of(form: Form, task: str) -> dict[Mode, str]:
    """Who answers in each mode: the chosen model by probability, and by rules where it reads."""
    if not form.model:
        return {}
    reads = form.reading and task == "deduction" and form.model != REASONER
    return {"probabilistic": form.model, **({"rules": form.model} if reads else {})}
