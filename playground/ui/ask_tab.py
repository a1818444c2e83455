"""The Ask tab: the box on the left, the chat, the question, and the evidence beside them.

In:  AskTab(desk, labels, language), inside a gr.Tab
Out: components and their events; `open_run(trace)` gives the updates that show a run of the log
"""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event
from typing import Any

import gradio as gr

from playground.core import Question, Trace
from playground.errors import InputError
from playground.ui.again import again
from playground.ui.changes import Click
from playground.ui.context_box import ContextBox, marked
from playground.ui.conversation import Message, Run, Turn, dialogue
from playground.ui.desk import Chosen, Desk, Form, Turns, chosen_traces, solved_tasks
from playground.ui.events import on
from playground.ui.evidence_panel import PICK, EvidencePanel
from playground.ui.examples import EXAMPLES
from playground.ui.going_on import Place
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.model_choice import ModelChoice
from playground.ui.options import Options
from playground.ui.render import conversation, example_chips
from playground.ui.theme import AT_ONCE, QUICK, drawing
from playground.ui.visitor import visitor_of
from playground.ui.words import WORDS, Language, word

EXAMPLE = """element.addEventListener('click', event => {
  const example = event.target.closest('[data-example]');
  if (example) trigger('select', {example: Number(example.dataset.example)});
  const again = event.target.closest('[data-again]');
  if (again) trigger('submit', {task: again.dataset.again, turn: Number(again.dataset.turn)});
});
"""
ARRIVED = """
watch('value', () => arrived(document.getElementById('conversation')));
follow(document.getElementById('evidence'))"""
Values = dict[Any, Any]
"""The value of each component of the form."""
Updates = dict[Any, Any]
"""What to show in each component that changes."""
MODE_CHOICES: list[Choice] = [
    ("rules", "rules"),
    ("both", "both"),
    ("probabilistic", "probabilistic"),
]
MANNERS: list[Choice] = [("manner auto", "auto"), ("manner tell", "tell"), ("manner ask", "ask")]


class AskTab:
    """Components of the tab and what happens in them."""

    def __init__(self, desk: Desk, labels: Labels, language: gr.Radio) -> None:
        self.desk = desk
        self.turns = gr.State(())
        self.stopping = gr.State(None)  # the event that ends the run which goes on
        with gr.Row(elem_id="desk", equal_height=False):
            with gr.Column(elem_id="talk"):
                self._talk(labels)
            with gr.Column(elem_id="evidence"):
                self.panel = EvidencePanel(desk, labels)
        self._listen(language)

    def open_run(self, trace: Trace, turns: Turns) -> Updates:
        """Updates that put a run of the log at the end of the chat, with its evidence."""
        question = trace.question
        runs = {trace.mode: Run(trace.steps, trace=trace)}
        box = "" if dialogue(question.context) else question.context
        turn = Turn(Message("", question.text), question.task, context=box, runs=runs)
        turns = (*turns, turn)
        return {
            self.turns: turns,
            self.chat: conversation(turns),
            self.box.text: box,
            self.box.sentences: marked(box, question.task),
            **self.panel.show(turns, Chosen(len(turns) - 1, trace.mode), ""),
        }

    @property
    def opened(self) -> list[Any]:
        """The components that `open_run` updates."""
        return [
            self.turns, self.chat, self.box.text, self.box.sentences, *self.panel.outputs,
        ]  # fmt: skip

    def _talk(self, labels: Labels) -> None:
        self.box = ContextBox(labels)
        self.chat = drawing(
            conversation(()), elem_id="conversation", js_on_load=EXAMPLE + PICK + ARRIVED
        )
        with gr.Column(elem_id="bar"):
            with gr.Row(elem_id="line"):
                self.question = gr.Textbox(
                    show_label=False,
                    label=word("question", "en"),
                    placeholder=word("question hint auto", "en"),
                    lines=1,
                    max_lines=6,
                    elem_id="question",
                )
                self.ask = gr.Button(word("ask", "en"), variant="primary", elem_id="ask")
                self.stop = gr.Button(word("stop", "en"), elem_id="stop", visible=False)
            with gr.Row(elem_id="choices"):
                self._choices(labels)
            with gr.Row(elem_id="below"):
                self.chips = drawing(example_chips(), elem_id="chips", js_on_load=EXAMPLE)
                self.new = gr.Button(word("new conversation", "en"), size="sm", elem_id="new")
        labels.add(self.new, value="new conversation")
        labels.add(self.ask, value="ask")
        labels.add(self.stop, value="stop")

    def _choices(self, labels: Labels) -> None:
        tasks: list[Choice] = [("auto", "auto"), *((one.name, one.name) for one in solved_tasks())]
        self.task = gr.Dropdown(
            chosen(tasks), value="auto", label=word("task", "en"), elem_id="task",
            show_label=False, filterable=False,
        )  # fmt: skip
        labels.add(self.task, tasks, label="task")
        self.mode = _radio("mode", MODE_CHOICES, "both", labels)
        self.choice = ModelChoice(labels)
        self.manner = _radio("manner", MANNERS, "auto", labels)
        self.options = Options(labels)

    def _listen(self, language: gr.Radio) -> None:
        form = {
            self.question, self.box.text, self.task, self.mode, self.manner, self.turns,
            self.panel.open, self.choice.model, self.choice.reader, self.panel.chosen,
            *self.options.controls,
        }  # fmt: skip
        outputs = [
            self.turns, self.chat, self.box.text, self.question, self.ask, self.stop,
            self.stopping, self.task, *self.options.controls, *self.panel.outputs,
        ]  # fmt: skip
        asking: dict[str, Any] = {
            "inputs": form, "outputs": outputs, "show_progress": "hidden",
            "api_visibility": "private", "concurrency_limit": AT_ONCE, "concurrency_id": "ask",
        }  # fmt: skip
        filled = [
            self.question, self.box.text, self.box.document, self.task, self.manner,
            *self.options.controls,
        ]  # fmt: skip
        on([self.question.submit, self.ask.click], self._ask, **asking)
        on(self.chat.submit, self._again, **asking)
        on(self.panel.tokens.submit, self._go_on, **asking)
        on(self.panel.proof.submit, self._change, **asking)
        for place in (self.chat, self.chips):
            on(on(place.select, self._fill, None, filled, **QUICK).then, self._ask, **asking)
        on(self.stop.click, _stop, self.stopping, None, **QUICK)
        emptied = [self.turns, self.chat, self.ask, self.stop, *self.panel.outputs]
        on(self.new.click, self._anew, self.task, emptied, **QUICK)
        self.box.listen(self.task, language)
        self.options.listen(self.task, self.choice.model)
        self.choice.listen(self.task, self.mode, language)
        on(
            [self.task.change, language.change], _fitting, [self.task, language],
            [self.question, self.manner], **QUICK,
        )  # fmt: skip
        on(
            self.task.input, _to_try,
            [self.task, self.turns], [self.chips, self.chat], **QUICK,
        )  # fmt: skip
        self.panel.listen(self.turns, self.chat)

    def _ask(self, values: Values, request: gr.Request) -> Iterator[Updates]:
        form = self._form(values)
        turns = values[self.turns]
        stop = Event()
        yield {self.question: "", self.stopping: stop, **self._busy(True)}
        for update in self._answers(form, values, request, stop):
            turns = update.get(self.turns, turns)
            yield update
        if turns[-1].problem and len(form.text) < 5_000:
            yield {self.question: form.text}

    def _again(self, values: Values, request: gr.Request, event: gr.EventData) -> Iterator[Updates]:
        """The question of a turn whose task was picked, as another task."""
        turns = values[self.turns]
        if not 0 <= event.turn < len(turns):
            return
        turn = turns[event.turn]
        traces = turn.traces()
        text = traces[0].question.text if traces else turn.message.asked
        stop = Event()
        yield {self.stopping: stop, **self._busy(True)}
        form = replace(
            self._form(values, event.task), text=text, context=turn.context, manner="ask"
        )
        yield from self._answers(form, values, request, stop)

    def _go_on(self, values: Values, request: gr.Request, event: gr.EventData) -> Iterator[Updates]:
        """The question whose answer is looked at, its answer begun with another token."""
        turns, chosen = values[self.turns], values[self.panel.chosen]
        if chosen is None:
            return
        place = Place(chosen.turn, event.piece, event.token, event.alternative)
        stop = Event()
        yield {self.stopping: stop, **self._busy(True)}
        for turns in self.desk.go_on(turns, place, visitor_of(request), stop):  # noqa: B020
            yield {self.turns: turns, self.chat: conversation(turns)}
        yield self._ended(turns, values[self.panel.open])

    def _change(
        self, values: Values, request: gr.Request, event: gr.EventData
    ) -> Iterator[Updates]:
        """The question whose answer is looked at once more, after a click at a sentence."""
        turns, chosen = values[self.turns], values[self.panel.chosen]
        trace, _ = chosen_traces(turns, chosen)
        if trace is None:
            return
        click = Click(event.kind, event.start, event.end, event.text)
        try:
            found = again(trace.question, click, turns[chosen.turn])
        except InputError as error:
            gr.Warning(str(error))
            return
        if found is None:
            return
        stop = Event()
        yield {self.stopping: stop, **self._busy(True)}
        if values[self.box.text].strip() == trace.question.context.strip():
            yield self._as_asked(trace.question, found[0])
        desk, owner = self.desk, visitor_of(request)
        for turns in desk.change(turns, chosen.turn, found, owner, stop):  # noqa: B020
            yield {self.turns: turns, self.chat: conversation(turns)}
        picked = Chosen(len(turns) - 1, chosen.mode)
        shown = self.panel.show(turns, picked, values[self.panel.open])
        yield {**self._busy(False), **shown}

    def _as_asked(self, before: Question, question: Question) -> Updates:
        """The form as a question about its text has it now, so that the next is asked so too."""
        if before.options == question.options:
            return {self.box.text: question.context}
        options = self.options.filled(question.task, question.options)
        controls = dict(zip(self.options.controls, options, strict=True))
        return {self.box.text: question.context, self.task: question.task, **controls}

    def _form(self, values: Values, task: str = "") -> Form:
        task = task or values[self.task]
        return Form(
            values[self.question],
            values[self.box.text],
            task,
            values[self.mode],
            values[self.manner],
            self.options.of(task, [values[control] for control in self.options.controls]),
            (values[self.choice.model] or "").strip(),
            bool(values[self.choice.reader]),
        )

    def _answers(
        self, form: Form, values: Values, request: gr.Request, stop: Event
    ) -> Iterator[Updates]:
        turns = values[self.turns]
        for turns, context in self.desk.ask(form, turns, visitor_of(request), stop):  # noqa: B020
            yield {self.turns: turns, self.chat: conversation(turns), self.box.text: context}
        yield self._ended(turns, values[self.panel.open])

    def _ended(self, turns: Turns, open_view: str) -> Updates:
        """The evidence of the last turn's answer, the first that is none of silence."""
        traces = turns[-1].traces()
        if not traces:
            return self._busy(False)
        said = [one for one in traces if one.answer and not one.answer.abstained]
        picked = Chosen(len(turns) - 1, (said or traces)[0].mode)
        return {**self._busy(False), **self.panel.show(turns, picked, open_view)}

    def _fill(self, event: gr.EventData) -> list[Any]:
        """What a click on an example puts into the form."""
        example = EXAMPLES[event.example]
        options = self.options.filled(example.task, example.options)
        return [example.text, example.context, "", example.task, "auto", *options]

    def _anew(self, task: str) -> Updates:
        """A chat without turns, which a language model does not remember; the box stays."""
        chat = conversation((), task)
        return {self.turns: (), self.chat: chat, **self._busy(False), **self.panel.empty()}

    def _busy(self, busy: bool) -> Updates:
        return {self.ask: gr.update(visible=not busy), self.stop: gr.update(visible=busy)}


def _to_try(task: str, turns: Turns) -> tuple[str, Any]:
    """The examples of the chosen task, in the row and, where nothing was asked yet, in the chat."""
    return example_chips(task), gr.skip() if turns else conversation((), task)


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


def _radio(name: str, choices: list[Choice], value: str, labels: Labels) -> gr.Radio:
    radio = gr.Radio(chosen(choices), value=value, label=word(name, "en"), elem_id=name)
    labels.add(radio, choices, label=name)
    return radio
