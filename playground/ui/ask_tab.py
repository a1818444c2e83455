"""The Ask tab: the box of facts, the chat, the question, and the evidence beside them.

In:  AskTab(desk, labels), inside a gr.Tab
Out: components and their events; `open_run(trace)` gives the updates that show a run of the log
"""

from collections.abc import Iterator, Mapping
from typing import Any

import gradio as gr

from playground.core import MODES, Trace
from playground.tasks import Option
from playground.ui.conversation import Manner, Message, Run, Turn
from playground.ui.desk import Chosen, Desk, Form, Turns, sentences, solved_tasks, stop
from playground.ui.evidence_panel import PICK, EvidencePanel
from playground.ui.examples import EXAMPLES
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.render import conversation, example_chips, sentence_list
from playground.ui.theme import drawing
from playground.ui.visitor import visitor_of
from playground.ui.words import WORDS, word

QUICK: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
EXAMPLE = """element.addEventListener('click', event => {
  const example = event.target.closest('[data-example]');
  if (example) trigger('select', {example: Number(example.dataset.example)});
});
"""
ARRIVED = """
watch('value', () => arrived(document.getElementById('conversation')));
follow(document.getElementById('evidence'))"""
MODE_CHOICES: list[Choice] = [
    ("rules", "rules"),
    ("both", "both"),
    ("probabilistic", "probabilistic"),
]
MANNERS: list[Choice] = [("manner auto", "auto"), ("manner tell", "tell"), ("manner ask", "ask")]


class AskTab:
    """Components of the tab and what happens in them."""

    def __init__(self, desk: Desk, labels: Labels) -> None:
        self.desk = desk
        self.turns = gr.State(())
        with gr.Row(elem_id="desk", equal_height=False):
            with gr.Column(elem_id="talk"):
                self._talk(labels)
            with gr.Column(elem_id="evidence"):
                self.panel = EvidencePanel(desk, labels)
        self._listen()

    def open_run(self, trace: Trace, turns: Turns) -> dict[Any, Any]:
        """Updates that put a run of the log at the end of the chat, with its evidence."""
        question = trace.question
        told = Message("", question.text or question.context)
        turns = (*turns, Turn(told, question.task, runs={trace.mode: Run(trace.steps, "", trace)}))
        picked = Chosen(len(turns) - 1, trace.mode)
        return {
            self.turns: turns,
            self.chat: conversation(turns),
            self.context: question.context,
            self.sentences: sentence_list(sentences(question.context)),
            **self.panel.show(turns, picked, "proof"),
        }

    @property
    def opened(self) -> list[Any]:
        """The components that `open_run` updates."""
        return [self.turns, self.chat, self.context, self.sentences, *self.panel.outputs]

    def _talk(self, labels: Labels) -> None:
        self.context = gr.Textbox(
            label=word("context", "en"),
            placeholder=word("context hint", "en"),
            lines=4,
            max_lines=8,
            elem_id="context",
        )
        labels.add(self.context, label="context", placeholder="context hint")
        self.sentences = drawing("", elem_id="sentences")
        self.chat = drawing(
            conversation(()), elem_id="conversation", js_on_load=EXAMPLE + PICK + ARRIVED
        )
        with gr.Column(elem_id="bar"):
            with gr.Row(elem_id="line"):
                self.question = gr.Textbox(
                    show_label=False,
                    label=word("question", "en"),
                    placeholder=word("question hint", "en"),
                    lines=1,
                    max_lines=6,
                    elem_id="question",
                    autofocus=True,
                )
                self.ask = gr.Button(word("ask", "en"), variant="primary", elem_id="ask")
                self.stop = gr.Button(word("stop", "en"), elem_id="stop", visible=False)
            with gr.Row(elem_id="choices"):
                self._choices(labels)
            self.chips = drawing(example_chips(), elem_id="chips", js_on_load=EXAMPLE)
        labels.add(self.question, label="question", placeholder="question hint")
        labels.add(self.ask, value="ask")
        labels.add(self.stop, value="stop")

    def _choices(self, labels: Labels) -> None:
        tasks: list[Choice] = [("auto", "auto"), *((one.name, one.name) for one in solved_tasks())]
        self.mode = _radio("mode", MODE_CHOICES, "both", labels)
        self.task = gr.Dropdown(
            chosen(tasks), value="auto", label=word("task", "en"), elem_id="task",
            show_label=False, filterable=False,
        )  # fmt: skip
        labels.add(self.task, tasks, label="task")
        self.manner = _radio("manner", MANNERS, "auto", labels)
        self.options = {
            (task.name, option.name): _radio(option.name, _values(option), option.default, labels)
            for task in solved_tasks()
            for option in task.options
            if option.values
        }

    def _listen(self) -> None:
        form = [
            self.question, self.context, self.task, self.mode, self.manner, self.turns,
            self.panel.open, *self.options.values(),
        ]  # fmt: skip
        outputs = [
            self.turns, self.chat, self.context, self.question, self.ask, self.stop,
            *self.panel.outputs,
        ]  # fmt: skip
        asking: dict[str, Any] = {
            "inputs": form, "outputs": outputs, "show_progress": "hidden",
            "api_visibility": "private", "concurrency_limit": 4, "concurrency_id": "ask",
        }  # fmt: skip
        filled = [self.question, self.context, self.task, self.manner, *self.options.values()]
        events: list[Any] = [
            self.question.submit(self._ask, **asking),
            self.ask.click(self._ask, **asking),
        ]
        for place in (self.chat, self.chips):
            filling = place.select(_example(list(self.options)), None, filled, **QUICK)
            events.append(filling.then(self._ask, **asking))
        self.stop.click(
            self._stop, self.turns, [self.turns, self.chat, self.ask, self.stop],
            cancels=events, **QUICK,
        )  # fmt: skip
        self.context.change(
            _marked, self.context, self.sentences, trigger_mode="always_last", **QUICK
        )
        if self.options:
            self.task.change(
                self._fitting,
                self.task, list(self.options.values()), **QUICK,
            )  # fmt: skip
        self.panel.listen(self.turns, self.chat)

    def _ask(  # noqa: PLR0917, Gradio hands over the form's values one by one
        self,
        request: gr.Request,
        text: str,
        context: str,
        task: str,
        mode: str,
        manner: Manner,
        turns: Turns,
        open_tab: str,
        *values: str,
    ) -> Iterator[dict[Any, Any]]:
        options = {name: value for (_, name), value in zip(self.options, values, strict=True)}
        yield {self.question: "", **self._busy(True)}
        form = Form(text, context, task, mode, manner, options)
        asked = self.desk.ask(form, turns, visitor_of(request))
        for turns, context in asked:  # noqa: PLR1704
            yield {self.turns: turns, self.chat: conversation(turns), self.context: context}
        last = turns[-1]
        modes = [one for one in MODES if one in last.runs]
        shown = self.panel.show(turns, Chosen(len(turns) - 1, modes[0]), open_tab) if modes else {}
        kept = {self.question: text} if last.problem and len(text) < 5_000 else {}
        yield {**self._busy(False), **shown, **kept}

    def _fitting(self, task: str) -> dict[Any, Any]:
        return {
            control: gr.update(visible=task in ("auto", of))
            for (of, _), control in self.options.items()
        }

    def _stop(self, turns: Turns) -> dict[Any, Any]:
        stopped = stop(turns)
        return {self.turns: stopped, self.chat: conversation(stopped), **self._busy(False)}

    def _busy(self, busy: bool) -> Mapping[Any, Any]:
        return {self.ask: gr.update(visible=not busy), self.stop: gr.update(visible=busy)}


def _marked(context: str) -> str:
    return sentence_list(sentences(context)) if context.strip() else ""


def _example(options: list[tuple[str, str]]) -> Any:
    """The handler of a click on an example: what it puts into the form."""

    def fill(event: gr.EventData) -> list[str]:
        example = EXAMPLES[event.example]
        values = [example.options.get(name, "open") for _, name in options]
        return [example.text, example.context, example.task, "auto", *values]

    return fill


def _values(option: Option) -> list[Choice]:
    """Words for an option's values where there are some: `world open`; else the value itself."""
    keys = [(f"{option.name} {value}", value) for value in option.values]
    return [(key if key in WORDS else value, value) for key, value in keys]


def _radio(name: str, choices: list[Choice], value: str, labels: Labels) -> gr.Radio:
    radio = gr.Radio(chosen(choices), value=value, label=word(name, "en"), elem_id=name)
    labels.add(radio, choices, label=name)
    return radio
