"""What happens in the Ask tab: a question is asked, asked again, edited, gone on with, changed.

In:  AskEvents(tab).listen(language)
Out: the events of the tab's components; each handler takes the values of the form
"""

from collections.abc import Generator
from dataclasses import replace
from threading import Event
from typing import Any

import gradio as gr

from playground.core import Question
from playground.tasks import NOTHING_ASKED, find_task
from playground.ui.again import again, set_before, still_read
from playground.ui.ask_tab import AskTab
from playground.ui.changes import Change, Click, Setting
from playground.ui.context_box import marked
from playground.ui.conversation import Chosen, Turn, Turns, chosen_traces, chosen_turn, speaker
from playground.ui.desk import Form
from playground.ui.drawn_together import Updates, Values, drawn_together
from playground.ui.element_scripts import ASKS_FOR_EVIDENCE
from playground.ui.events import QUICK, on
from playground.ui.evidence import poke_of
from playground.ui.evidence_panel import Picked
from playground.ui.examples import EXAMPLES
from playground.ui.going_on import Place, begun_at, told
from playground.ui.lent import Lent, given_back, lend
from playground.ui.poke.events import edited
from playground.ui.render import example_chips, front_page, last_turn
from playground.ui.said import problem
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import visitor_of
from playground.ui.source import takes
from playground.ui.words.page import WORDS, word
from playground.wording.said import Language

NOTHING_THERE = "Nothing is asked yet: type a question, or choose one of the examples."


class AskEvents:
    """The handlers of the tab's events."""

    def __init__(self, tab: AskTab) -> None:
        self.tab = tab
        self.desk = tab.desk

    def listen(self, language: gr.Radio) -> None:
        """Connect them."""
        tab = self.tab
        chat = (tab.past, tab.last)
        form = {
            tab.question, tab.box.text, tab.task, tab.mode, tab.manner, tab.turns,
            tab.panel.open, tab.choice.model, tab.choice.reader, tab.panel.chosen, tab.lent,
            *tab.options.controls,
        }  # fmt: skip
        answered = [
            tab.turns, tab.last, tab.box.text, tab.box.sentences, tab.question, tab.ask, tab.stop,
            tab.stopping, tab.missing,
        ]  # fmt: skip
        asking: dict[str, Any] = {
            "inputs": form, "show_progress": "hidden",
            "api_visibility": "private", "concurrency_limit": None, "concurrency_id": "ask",
            "trigger_mode": "multiple",
        }  # fmt: skip

        def asks(triggers: Any, handler: Any, *more: Any) -> Any:
            """The answer first, in few components; then what it rests on, in many."""
            answer = on(triggers, drawn_together(handler), outputs=[*answered, *more], **asking)
            looked = [tab.panel.picked, tab.turns, tab.panel.chosen, tab.panel.open]
            came = on(
                answer.then, self.evidence, looked, tab.panel.outputs, js=ASKS_FOR_EVIDENCE, **QUICK
            )
            on(came.then, None, js="() => { choseMeanwhile(); }", **QUICK)
            return answer

        asked = asks([tab.question.submit, tab.ask.click], self.ask_form)
        asks([one for place in chat for one in (place.submit, place.retry)], self.again)
        asks(
            [place.select for place in (*chat, tab.chips)],
            self.example,
            tab.box.document,
            *tab.checks.outputs,
        )
        asks([tab.panel.tokens.submit, tab.panel.reasoning.submit], self.go_on)
        asks(tab.panel.proof.submit, self.change, *tab.options.controls)
        asks(tab.panel.poke.select, self.poke, *tab.options.controls)
        lends = [tab.lent, *self._lends]
        on(asked.then, self.give_back, lends, lends, **QUICK)
        filled = [tab.question, tab.box.text, tab.box.document, *lends]
        on([place.edit for place in chat], self.edit, form, filled, **QUICK)
        on(tab.stop.click, _stop, tab.stopping, None, **QUICK)
        emptied = [
            tab.turns, *chat, tab.ask, tab.stop, tab.box.text, tab.box.document, tab.task,
            tab.lent, *tab.options.controls, *tab.checks.outputs, *tab.panel.outputs, tab.missing,
        ]  # fmt: skip
        on(tab.new.click, lambda: {**tab.empty(), **self._missing("")}, None, emptied, **QUICK)
        on(
            [tab.task.change, language.change], _fitting, [tab.task, language],
            [tab.question, tab.manner], **QUICK,
        )  # fmt: skip
        on(tab.task.input, _to_try, [tab.task, tab.turns], [tab.chips, tab.past], **QUICK)

    def ask_form(self, values: Values, request: gr.Request) -> Generator[Updates, None, None]:
        """What stands in the form; what could not be asked comes back into the question's line."""
        tab, form = self.tab, self._form(values)
        if not form.text.strip():
            if not form.context.strip():
                yield {tab.question: "", **self._missing(NOTHING_THERE)}
                return
            if form.task == "auto" or find_task(form.task).reads_context:
                yield {tab.question: "", **self._missing(NOTHING_ASKED)}
                return
        turns, stop = values[tab.turns], Event()
        yield {tab.question: "", tab.stopping: stop, **self._busy(True)}
        for update in self._answers(form, values, request, stop):
            turns = update.get(tab.turns, turns)
            yield update
        if turns[-1].problem and not turns[-1].unclear and len(form.text) < 5_000:
            yield {tab.question: form.text}

    def again(
        self, values: Values, request: gr.Request, event: gr.EventData
    ) -> Generator[Updates, None, None]:
        """The question of a turn once more, as another task if one was picked."""
        turn = chosen_turn(values[self.tab.turns], _number(event, "turn"))
        task = str(getattr(event, "task", "") or turn.task)
        asked = _asked(turn)
        if not asked and not turn.context.strip():
            return
        stop = Event()
        yield {self.tab.stopping: stop, **self._busy(True)}
        form = replace(self._form(values, task), text=asked, context=turn.context, manner="ask")
        if task == turn.task and (traces := turn.traces()):
            form = replace(form, options=traces[0].question.options)
        yield from self._answers(form, values, request, stop)

    def edit(self, values: Values, event: gr.EventData) -> Updates:
        """A turn's question and text in the form, to be changed and asked.

        Its task and options are lent: once it was asked they are as they were.
        """
        tab = self.tab
        turn = chosen_turn(values[tab.turns], _number(event, "turn"))
        traces = turn.traces()
        if not traces and not turn.message.asked and not turn.message.told:
            return {}
        options = traces[0].question.options if traces else {}
        text = _asked(turn) or turn.message.told
        task = "auto" if turn.why or not turn.task else turn.task
        made = [task, "auto", *tab.options.filled(turn.task, options)]
        lent = lend(values[tab.lent], [values[one] for one in self._lends], made)
        return {
            tab.question: text, tab.box.text: turn.context, tab.box.document: "", tab.lent: lent,
            **dict(zip(self._lends, made, strict=True)),
        }  # fmt: skip

    def example(
        self, values: Values, request: gr.Request, event: gr.EventData
    ) -> Generator[Updates, None, None]:
        """The example that was clicked, as its task and with its options; the form stays."""
        number = _number(event, "example")
        if not 0 <= number < len(EXAMPLES):
            return
        one, stop = EXAMPLES[number], Event()
        yield {
            self.tab.stopping: stop,
            self.tab.box.document: "",
            **self.tab.checks.empty(),
            **self._busy(True),
        }
        form = replace(
            self._form(values, one.task),
            text=one.text, context=one.context, manner="auto", options=one.options,
        )  # fmt: skip
        yield from self._answers(form, values, request, stop)

    def go_on(
        self, values: Values, request: gr.Request, event: gr.EventData
    ) -> Generator[Updates, None, None]:
        """The question whose answer is looked at, its answer begun with another token or label."""
        tab = self.tab
        turns, chosen = values[tab.turns], values[tab.panel.chosen]
        number = chosen.turn if chosen else -1
        trace, _ = chosen_traces(turns, Chosen(number, "probabilistic"))
        label = str(getattr(event, "label", ""))
        place = Place(*(_number(event, name) for name in ("piece", "token", "alternative")))
        begun = trace and (told(trace, label) if label else begun_at(trace, place))
        if not begun:
            return
        stop = Event()
        yield {tab.stopping: stop, **self._busy(True)}
        desk, before, owner = desk_of(self.desk, request), None, visitor_of(request)
        for turns in desk.go_on(turns, number, begun, owner, stop):  # noqa: B020
            yield self._drawn(turns, before)
            before = turns
        yield self._busy(False)

    def change(
        self, values: Values, request: gr.Request, event: gr.EventData
    ) -> Generator[Updates, None, None]:
        """The question whose answer is looked at once more, after a click at a sentence.

        Raises InputError where what was set is of the wrong form.
        """
        tab = self.tab
        turns, chosen = values[tab.turns], values[tab.panel.chosen]
        trace, _ = chosen_traces(turns, chosen)
        if trace is None:
            return
        start, end = _number(event, "start"), _number(event, "end")
        kind, text = str(getattr(event, "kind", "")), str(getattr(event, "text", ""))
        found = again(
            trace.question, Click(kind, start, end, text), chosen_turn(turns, chosen.turn)
        )
        if found is None:
            return
        yield from self._anew(values, trace.question, found, chosen.turn, request)

    def poke(
        self, values: Values, request: gr.Request, event: gr.EventData
    ) -> Generator[Updates, None, None]:
        """The question of an edit of the answer that is looked at, as a turn. Raises
        PlaygroundError.
        """
        turns, chosen = values[self.tab.turns], values[self.tab.panel.chosen]
        trace = poke_of(*chosen_traces(turns, chosen))
        if trace is None:
            return
        desk, kind = desk_of(self.desk, request), str(getattr(event, "kind", ""))
        number = _number(event, "number")
        found = edited(desk, visitor_of(request), trace, kind, number)
        if found:
            yield from self._anew(values, trace.question, found, chosen.turn, request)

    def _anew(
        self,
        values: Values,
        asked: Question,
        found: tuple[Question, Change | Setting],
        number: int,
        request: gr.Request,
    ) -> Generator[Updates, None, None]:
        """The question of a turn after a change, put to the same solvers."""
        tab, stop, turns = self.tab, Event(), values[self.tab.turns]
        yield {tab.stopping: stop, **self._busy(True)}
        here = values[tab.box.text].strip() == asked.context.strip()
        if here:
            yield self._as_asked(values, asked, found[0])
        desk, owner, before = desk_of(self.desk, request), visitor_of(request), None
        for turns in desk.change(turns, number, found, owner, stop):  # noqa: B020
            yield self._drawn(turns, before)
            before = turns
        yield {**self._busy(False), **(self._read(turns) if here else {})}

    def evidence(
        self,
        picked: Picked,
        turns: Turns,
        chosen: Chosen | None,
        open_view: str,
        request: gr.Request,
    ) -> Updates:
        """What the answer rests on that was picked since it was asked; else the last turn's first
        that is none of silence.

        After a change at the evidence it is the answer of the mind that was looked at.
        """
        if picked and (shown := self.tab.panel.choose(picked, turns, chosen, open_view, request)):
            return shown
        last = turns[-1] if turns else None
        mode = speaker(last) if last else None
        if not last or mode is None:
            return {}
        mode = chosen.mode if last.change and chosen else mode
        desk = desk_of(self.desk, request)
        return self.tab.panel.show(turns, Chosen(last.number, mode), open_view, desk)

    @property
    def _lends(self) -> list[Any]:
        """The controls that an edited question fills for a while."""
        return [self.tab.task, self.tab.manner, *self.tab.options.controls]

    def give_back(self, lent: Lent, *now: Any) -> Any:
        """The form as it was before a question was edited, once that was asked."""
        return [(), *given_back(lent, now)] if lent else gr.skip()

    def _as_asked(self, values: Values, before: Question, question: Question) -> Updates:
        """The form as a question about its text has it now, so that the next is asked so too.

        Where another task is chosen its options stay; what was set is found in the turns then.
        """
        tab = self.tab
        if before.options == question.options or values[tab.task] != question.task:
            return {tab.box.text: question.context}
        options = tab.options.filled(question.task, question.options)
        return {
            tab.box.text: question.context,
            **dict(zip(tab.options.controls, options, strict=True)),
        }

    def _form(self, values: Values, task: str = "") -> Form:
        tab = self.tab
        task, context = task or values[tab.task], values[tab.box.text] or ""
        options = tab.options.of(task, [values[control] for control in tab.options.controls])
        if task == "auto":
            options |= set_before(values[tab.turns], context)
        return Form(
            values[tab.question] or "",
            context,
            task,
            values[tab.mode],
            values[tab.manner],
            still_read(options, context),
            (values[tab.choice.model] or "").strip(),
            bool(values[tab.choice.reader]),
        )

    def _answers(
        self, form: Form, values: Values, request: gr.Request, stop: Event
    ) -> Generator[Updates, None, None]:
        tab = self.tab
        turns, before, desk = values[tab.turns], None, desk_of(self.desk, request)
        for turns, context in desk.ask(form, turns, visitor_of(request), stop):  # noqa: B020
            drawn = self._drawn(turns, before)
            yield {**drawn, tab.box.text: context} if drawn else {}
            before = turns
        takes_some = any(map(takes, turns[-1].traces() if turns else ()))
        yield {**self._busy(False), **(self._read(turns) if takes_some else {})}

    def _read(self, turns: Turns) -> Updates:
        """The sentences of the box as the last answer read them."""
        last = turns[-1]
        return {self.tab.box.sentences: marked(last.context, last.task, turns)}

    def _drawn(self, turns: Turns, before: Turns | None) -> Updates:
        """The last turn, where it has changed."""
        if before and before[-1] is turns[-1]:
            return {}
        return {self.tab.turns: turns, self.tab.last: last_turn(turns)}

    def _missing(self, sentence: str) -> Updates:
        """What keeps a question from being asked, under its line until one types."""
        said = f'<p class="problem" role="alert">{problem(sentence)}</p>' if sentence else ""
        return {self.tab.missing: said}

    def _busy(self, busy: bool) -> Updates:
        return {
            **(self._missing("") if busy else {}),
            self.tab.ask: gr.update(visible=not busy),
            self.tab.stop: gr.update(visible=busy),
        }


def _asked(turn: Turn) -> str:
    """What was asked in a turn: as the solvers had it, or as it was typed."""
    traces = turn.traces()
    return traces[0].question.text if traces else turn.message.asked


def _number(event: gr.EventData, name: str) -> int:
    """A number that came with a click; -1 where it is none."""
    said = getattr(event, name, None)
    return said if isinstance(said, int) else -1


def _to_try(task: str, turns: Turns) -> tuple[str, Any]:
    """The examples of the chosen task, in the row and, where nothing was asked yet, in the chat."""
    return example_chips(task), gr.skip() if turns else front_page(task)


def _fitting(task: str, language: Language) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the question line says for a task; telling is for tasks that read a context."""
    hint = f"question hint {task}"
    tells = task in ("auto", "deduction", "question-answering")
    hint = hint if hint in WORDS else "question hint text"
    question = gr.update(label=word("question", language), placeholder=word(hint, language))
    return question, gr.update(visible=tells)


def _stop(stopping: Event | None) -> None:
    """End the run that goes on, if one does."""
    if stopping:
        stopping.set()
