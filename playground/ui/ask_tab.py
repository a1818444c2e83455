"""The Ask tab: the box on the left, the chat, the question, and the evidence beside them.

In:  AskTab(desk, labels, language), inside a gr.Tab
Out: components and their events (ask_events.py); `open(turns)` shows turns of the log
"""

from typing import Any

import gradio as gr

from playground.tasks import TASKS
from playground.ui.checks import Checks
from playground.ui.context_box import ContextBox, marked
from playground.ui.conversation import Chosen, Turns, chosen_turn, speaker
from playground.ui.desk import Desk
from playground.ui.drawn_together import Updates
from playground.ui.element_scripts import PICK
from playground.ui.events import QUICK, on
from playground.ui.evidence_panel import EvidencePanel
from playground.ui.guess import guess_form, in_place_of_evidence
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.model_choice import ModelChoice
from playground.ui.options import Options, opener
from playground.ui.render import example_chips, front_page, last_turn, past_turns
from playground.ui.server.sessions import DAY
from playground.ui.take_along import TakeAlong
from playground.ui.theme import drawing
from playground.ui.words.page import say, word

EXAMPLE = """element.addEventListener('click', event => {
  const example = event.target.closest('[data-example]');
  if (example) trigger('select', {example: Number(example.dataset.example)});
  const again = event.target.closest('[data-again]');
  if (again) trigger('submit', {task: again.dataset.again, turn: Number(again.dataset.turn)});
});
"""
TURNS = """element.addEventListener('click', event => {
  const {edit, retry, earlier} = event.target.closest('button')?.dataset ?? {};
  if (edit) { trigger('edit', {turn: Number(edit)}); question()?.focus(); }
  if (retry) trigger('retry', {turn: Number(retry)});
  if (earlier) trigger('expand', {});
});
whenSeen(element, '.earlier', () => trigger('expand', {}));
"""
"""Script of the chat: ask a turn again, edit it, bring earlier turns once they are scrolled to."""
OPENER = "watch('value', opener);"
"""Script of the button of the options: as open as the panel is, whenever it is drawn anew."""
DRAWN = """
past = element;
watch('value', () => requestAnimationFrame(arrived));
follow(document.getElementById('evidence'));
"""
"""Script of what is past: looked at once the last turn is drawn too."""
LAST = "watch('value', () => { passed(element); arrived(); });"
"""Script of the last turn: the one that it was goes to those that are past."""
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
        self.turns = gr.State((), time_to_live=DAY)  # their place in the log: sessions.py
        self.stopping = gr.State(None)  # the event that ends the run which goes on
        self.lent = gr.State(())  # what an edited question holds of the form, until it is asked
        with gr.Row(elem_id="desk", equal_height=False):
            with gr.Column(elem_id="talk"):
                self._talk(labels)
            with gr.Column(elem_id="evidence"):
                drawing(in_place_of_evidence(), elem_id="unguessed")
                self.panel = EvidencePanel(desk, labels)
        self.box.listen(self.task, language, self.turns)
        self.options.listen(self.task, self.choice.model)
        self.choice.listen(self.task, self.mode, language)
        seldom = [self.manner, self.choice.reader, *self.options.controls]
        on(
            [self.task.change, *(one.change for one in seldom)],
            self._opener, [self.task, *seldom], self.opener, trigger_mode="always_last", **QUICK,
        )  # fmt: skip
        self.panel.listen(self.turns, [self.past, self.last])
        self.take.listen(self.turns, self.panel.chosen, language)
        self.checks.listen(self.turns, self.box.text, self.options)

    def open(
        self, turns: Turns, picked: Chosen | None = None, view: str = "", at: str = ""
    ) -> Updates:
        """Updates that put turns of the log into the chat, with the evidence of an answer.

        Without a choice it is the last answer's; without a `view` the one that shows it best. `at`
        is where its attention is looked at, as an address has it.
        """
        last = turns[-1]
        if picked is None and (mode := speaker(last)):
            picked = Chosen(last.number, mode)
        looked = chosen_turn(turns, picked.turn) if picked else last
        shown = self.panel.show(turns, picked, view, at=at) if picked else self.panel.empty()
        if picked and view:  # which may not be open yet
            shown = {**self.panel.turned_to(view), **shown}
        modes = [*last.runs]
        return {
            self.turns: turns,
            self.past: past_turns(turns),
            self.last: last_turn(turns),
            self.box.text: looked.context,
            self.box.sentences: marked(looked.context, looked.task, turns),
            self.task: "chat" if last.task == "chat" and not last.why else gr.skip(),
            self.mode: modes[0] if len(modes) == 1 else "both" if modes else gr.skip(),
            **self.checks.empty(),
            **shown,
        }

    def empty(self) -> Updates:
        """The page as it was at first: no turns, which no model remembers, and an empty box."""
        return {
            self.turns: (),
            self.past: front_page(),
            self.last: "",
            self.ask: gr.update(visible=True),
            self.stop: gr.update(visible=False),
            self.box.text: "",
            self.box.document: "",
            self.task: "auto",
            self.lent: (),
            **self.checks.empty(),
            **{control: control.value for control in self.options.controls},
            **self.panel.empty(),
        }

    @property
    def opened(self) -> list[Any]:
        """The components that `open` updates."""
        return [
            self.turns, self.past, self.last, self.box.text, self.box.sentences, self.task,
            self.mode, *self.checks.outputs, *self.panel.outputs,
        ]  # fmt: skip

    def _talk(self, labels: Labels) -> None:
        self.box = ContextBox(labels)
        self.checks = Checks(self.desk)
        clicks = EXAMPLE + PICK + TURNS
        with gr.Column(elem_id="conversation"):
            self.past = drawing(front_page(), elem_id="past-turns", js_on_load=clicks + DRAWN)
            self.last = drawing("", elem_id="last-turn", js_on_load=clicks + LAST)
        self.guess = drawing(guess_form(), elem_id="guess")
        drawing('<div id="voice" role="status" aria-live="polite" class="unseen"></div>')
        with gr.Column(elem_id="bar"):
            with gr.Row(elem_id="line"):
                self.question = gr.Textbox(
                    value="",
                    show_label=False,
                    label=word("question", "en"),
                    placeholder=word("question hint auto", "en"),
                    lines=1,
                    max_lines=6,
                    elem_id="question",
                )
                self.ask = gr.Button(word("ask", "en"), variant="primary", elem_id="ask")
                self.stop = gr.Button(word("stop asking", "en"), elem_id="stop", visible=False)
            self.missing = drawing("", elem_id="missing")
            with gr.Row(elem_id="choices"):
                self._choices(labels)
            with gr.Column(elem_id="options"):
                self._options(labels)
            with gr.Row(elem_id="below"):
                self.chips = drawing(example_chips(), elem_id="chips", js_on_load=EXAMPLE)
                self.new = gr.Button(word("new conversation", "en"), size="sm", elem_id="new")
                self.take = TakeAlong(self.desk)
        labels.add(self.new, value="new conversation")
        labels.add(self.ask, value="ask")
        labels.add(self.stop, value="stop asking")

    def _choices(self, labels: Labels) -> None:
        tasks: list[Choice] = [("auto", "auto"), *((name, name) for name in TASKS)]
        self.task = gr.Dropdown(
            chosen(tasks), value="auto", label=word("task", "en"), elem_id="task",
            show_label=False, filterable=False,
        )  # fmt: skip
        labels.add(self.task, tasks, label="task")
        self.mode = _radio("mode", MODE_CHOICES, "both", labels)
        self.choice = ModelChoice()
        self.opener = drawing(opener(), elem_id="opener", js_on_load=OPENER)

    def _opener(self, task: str, manner: str, reader: str, *values: str) -> str:
        """The button of the options, with how many are not as usual."""
        return opener((manner != "auto") + bool(reader) + self.options.changed(task, values))

    def _options(self, labels: Labels) -> None:
        """All that is seldom changed, in one panel."""
        about = word("define manner", "en")
        self.manner = gr.Radio(
            chosen(MANNERS), value="auto", label=word("manner", "en"), info=about,
            elem_id="manner",
        )  # fmt: skip
        labels.add(self.manner, MANNERS, label="manner", info="define manner")
        self.choice.draw_reader(labels)
        self.options = Options(labels)
        drawing(f'<p class="quiet">{say("no options")}</p>', elem_id="no-options")


def _radio(name: str, choices: list[Choice], value: str, labels: Labels) -> gr.Radio:
    radio = gr.Radio(chosen(choices), value=value, label=word(name, "en"), elem_id=name)
    labels.add(radio, choices, label=name)
    return radio
