"""The Log tab: runs newest first, searched, opened again, deleted.

In:  LogTab(desk, labels, ask_tab, pages)
Out: components and their events; a visitor is shown, and deletes, only his own runs
"""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Any

import gradio as gr

from playground.core import Trace
from playground.errors import LogError
from playground.ui.ask_tab import AskTab
from playground.ui.desk import Desk, Turns
from playground.ui.drawn import badge, milliseconds, short
from playground.ui.events import on
from playground.ui.labels import Labels
from playground.ui.theme import QUICK, drawing
from playground.ui.visitor import is_owner, reads_as
from playground.ui.words import answer_word, say, word

LIMIT = 100
CLICKS = """element.addEventListener('click', event => {
  const button = event.target.closest('[data-open], [data-delete]');
  if (!button) return;
  if (button.dataset.open) trigger('select', {run: button.dataset.open});
  else trigger('delete', {run: button.dataset.delete});
})"""


class LogTab:
    """Components of the tab and what happens in them."""

    def __init__(self, desk: Desk, labels: Labels, ask_tab: AskTab, pages: gr.Tabs) -> None:
        self.desk = desk
        self.ask_tab = ask_tab
        self.pages = pages
        self.words = gr.Textbox(
            label=word("log search", "en"), placeholder=word("log hint", "en"),
            elem_id="log-search", lines=1, max_lines=1,
        )  # fmt: skip
        labels.add(self.words, label="log search", placeholder="log hint")
        self.list = drawing("", elem_id="runs", js_on_load=CLICKS)

    def listen(self, tab: gr.Tab) -> None:
        """Connect the search, the buttons of a run, and the opening of the tab."""
        on(tab.select, self._found, self.words, self.list, **QUICK)
        on(
            self.words.change,
            self._found,
            self.words,
            self.list,
            trigger_mode="always_last",
            **QUICK,
        )
        on(self.list.delete, self._delete, self.words, self.list, **QUICK)
        on(
            self.list.select,
            self._open,
            self.ask_tab.turns,
            [self.pages, *self.ask_tab.opened],
            **QUICK,
        )

    def _found(self, words: str, request: gr.Request) -> str:
        try:
            traces = self.desk.log.search(words, LIMIT, reads_as(request))
        except LogError as error:
            return f'<p class="problem" role="alert">{short(str(error))}</p>'
        return run_list(traces, bool(words.strip()), is_owner(request))

    def _delete(self, words: str, event: gr.EventData, request: gr.Request) -> str:
        try:
            self.desk.log.delete(event.run, reads_as(request))
        except LogError as error:
            return f'<p class="problem" role="alert">{short(str(error))}</p>'
        return self._found(words, request)

    def _open(self, turns: Turns, event: gr.EventData, request: gr.Request) -> dict[Any, Any]:
        try:
            trace = self.desk.log.get(event.run, reads_as(request))
        except LogError as error:
            raise gr.Error(str(error), print_exception=False) from error
        if trace is None:
            return {self.pages: gr.update()}
        return {self.pages: gr.Tabs(selected="ask-page"), **self.ask_tab.open_run(trace, turns)}


def run_list(traces: Sequence[Trace], searched: bool, owner: bool) -> str:
    """The runs as rows: when, how, question, answer, and two buttons."""
    whose = f'<p class="quiet">{say("log owner" if owner else "log own")}</p>'
    if not traces:
        return f'{whose}<p class="nothing">{say("log none" if searched else "log empty")}</p>'
    return whose + f'<ol class="runs">{"".join(_row(trace) for trace in traces)}</ol>'


def _row(trace: Trace) -> str:
    at = datetime.fromisoformat(trace.at)
    question = trace.question
    asked = question.text if question.text.strip() else question.context
    run = escape(trace.id)
    return (
        f'<li data-run="{run}"><button type="button" class="run" data-open="{run}">'
        f'<time datetime="{escape(trace.at)}">{at:%Y-%m-%d %H:%M:%S} UTC</time>{badge(trace.mode)}'
        f'<span class="text">{short(asked)}</span><span class="answer">{_answer(trace)}</span>'
        f"<small>{say(question.task)} · {escape(trace.solver)} · {milliseconds(trace.ms)}</small>"
        f'</button><button type="button" class="delete" data-delete="{run}">{say("delete")}'
        f"</button></li>"
    )


def _answer(trace: Trace) -> str:
    if trace.error:
        return f'<span class="bad">{say("failed")}</span>'
    if trace.answer is None or trace.answer.abstained:
        return f'<span class="mute">{say("abstained")}</span>'
    return answer_word(trace.answer.text[:200])
