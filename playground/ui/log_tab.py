"""The Log tab: runs newest first, searched, filtered, in pages; opened, deleted, brought back.

In:  LogTab(desk, labels)
Out: components and their events; a visitor is shown, and deletes, only his own runs
"""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import gradio as gr

from playground.core import MODES, Trace
from playground.log import Marked, Quota, Sought, unreadable
from playground.tasks import TASKS
from playground.ui.desk import Desk
from playground.ui.drawer import undo_line
from playground.ui.drawn import badge, milliseconds, short
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.log_carrying import LogCarrying
from playground.ui.marks import SCRIPT as MARKING
from playground.ui.marks import buttons, own_figures
from playground.ui.server.visitor import is_owner, reads_as
from playground.ui.spans import answer_in_short
from playground.ui.theme import drawing
from playground.ui.way_on import why_none
from playground.ui.words.page import say, word
from playground.wording.said import Language

Values = Mapping[Any, Any]
"""The value of each component of the search."""

PAGE, COUNTED = 50, 1_000
"""Runs on a page, and how many after the page are counted of those that have a word."""
CLICKS = """element.addEventListener('click', event => {
  const {open, delete: gone, back, offset} = event.target.closest('button')?.dataset ?? {};
  if (open) go({run: open});
  if (gone || back) logChanged = true;
  if (gone) trigger('delete', {run: gone});
  if (back) trigger('undo', {run: back});
  if (offset) trigger('select', {offset: Number(offset)});
});
watch('value', () => localTimes(element))"""
MARKED: list[Choice] = [("mark any", ""), ("marked right", "right"), ("marked wrong", "wrong")]
VERDICTS: list[Choice] = [
    ("verdict any", ""), ("agree", "agree"), ("disagree", "disagree"), ("verdict silent", "silent"),
]  # fmt: skip


class LogTab:
    """Components of the tab and what happens in them."""

    def __init__(self, desk: Desk, labels: Labels) -> None:
        self.desk = desk
        with gr.Row(elem_id="log-filters"):
            self.words = gr.Textbox(
                value="",
                label=word("log search", "en"), placeholder=word("log hint", "en"),
                elem_id="log-search", lines=1, max_lines=1,
            )  # fmt: skip
            tasks: list[Choice] = [
                ("task any", ""), *((name, name) for name in TASKS),
            ]  # fmt: skip
            self.task = _filter("task", tasks, labels)
            self.mode = _filter("mode", [("mode any", ""), *((one, one) for one in MODES)], labels)
            self.verdict = _filter("verdict", VERDICTS, labels)
            self.mark = _filter("mark", MARKED, labels)
        labels.add(self.words, label="log search", placeholder="log hint")
        self.list = drawing("", elem_id="runs", js_on_load=f"{CLICKS};{MARKING}")
        self.carrying = LogCarrying(desk, labels)
        self.own = drawing("", elem_id="own-marks")

    def listen(self, tab: gr.Tab, language: gr.Radio, blocks: gr.Blocks) -> None:
        """Connect the search, the filters, the buttons of a run, and the opening of the tab.

        What is sought stands in the page's address, and is sought again where one comes to it.
        """
        filters = (self.task, self.mode, self.verdict, self.mark)
        sought = {self.words, *filters}
        on([tab.select, language.change], self._own, language, self.own, **QUEUED)
        on(self.list.like, self._mark, language, self.own, **QUEUED)
        on(tab.select, self._found, sought, self.list, **QUEUED)
        on(
            [self.words.change, *(one.change for one in filters)],
            self._found, sought, self.list,
            trigger_mode="always_last", **QUEUED,
        )  # fmt: skip
        places: list[Any] = [self.words, *filters]
        known = [[value for _, value in one.choices] for one in filters]
        before = f"() => soughtBefore(...{json.dumps(known)})"
        on(blocks.load, None, None, places, js=before)
        on(
            [one.input for one in places], None, places, None,
            js="(...values) => { sought(...values); }", **QUICK,
        )  # fmt: skip
        on(self.list.select, self._page, sought, self.list, **QUEUED)
        on(self.list.delete, self._delete, sought, self.list, **QUEUED)
        on(self.list.undo, self._restore, sought, self.list, **QUEUED)

        def anew(values: Values, request: gr.Request) -> Values:
            own = self._own(values[language], request)
            return {self.list: self._found(values, request), self.own: own}

        self.carrying.listen(self._sought, {*sought, language}, anew, [self.list, self.own])

    def _found(self, values: Values, request: gr.Request) -> str:
        return self._from(0, values, request)

    def _page(self, values: Values, event: gr.EventData, request: gr.Request) -> str:
        offset = getattr(event, "offset", 0)
        return self._from(offset if isinstance(offset, int) else 0, values, request)

    def _own(self, language: Language, request: gr.Request) -> str:
        return own_figures(self.desk.log.marked(reads_as(request)), language)

    def _mark(self, language: Language, event: gr.EventData, request: gr.Request) -> str:
        run, mark, note = (str(getattr(event, name, "")) for name in ("run", "mark", "note"))
        self.desk.log.mark(run, reads_as(request), mark, note)
        return self._own(language, request)

    def _delete(self, values: Values, event: gr.EventData, request: gr.Request) -> str:
        run = str(getattr(event, "run", ""))
        deleted = self.desk.log.delete(run, reads_as(request))
        return (undo_line(run) if deleted else "") + self._from(0, values, request)

    def _restore(self, values: Values, event: gr.EventData, request: gr.Request) -> str:
        self.desk.log.restore(str(getattr(event, "run", "")), reads_as(request))
        return self._from(0, values, request)

    def _sought(self, values: Values, request: gr.Request) -> Sought:
        """What the words and the filters ask for, of those that may be seen."""
        return Sought(
            (values[self.words] or "").strip(),
            reads_as(request),
            values[self.task] or "",
            values[self.mode] or "",
            values[self.verdict] or "",
            mark=values[self.mark] or "",
        )

    def _from(self, offset: int, values: Values, request: gr.Request) -> str:
        """The runs that are sought, from `offset` on. Raises LogError."""
        sought = self._sought(values, request)
        log, searched = self.desk.log, sought != Sought(owner=sought.owner)
        most = max(offset, 0) + PAGE + COUNTED if sought.words else -1
        many = log.count(sought, most)
        offset = max(0, min(offset, many - 1))
        traces = log.search(sought, PAGE, offset)
        marks = {one.id: one for one in log.marked(sought.owner, [one.id for one in traces])}
        said = limits(log.quota) + run_list(traces, searched, is_owner(request), marks)
        return said + pages(offset, len(traces), many, more=many == most)


def run_list(
    traces: Sequence[Trace], searched: bool, owner: bool, marks: Mapping[str, Marked] | None = None
) -> str:
    """The runs as rows: when, how, question, answer, its mark by the run's id, and buttons."""
    marks = marks or {}
    whose = f'<p class="quiet">{say("log owner" if owner else "log own")}</p>'
    if left := unreadable(traces):
        whose += f'<p class="problem" role="status">{say("log unreadable", n=f"{left:,}")}</p>'
    if not traces:
        return f'{whose}<p class="nothing">{say("log none" if searched else "log empty")}</p>'
    rows = "".join(_row(trace, marks.get(trace.id)) for trace in traces)
    return f'{whose}<ol class="runs">{rows}</ol>'


def limits(quota: Quota) -> str:
    """For how long runs are kept, as the log's owner has set it; "" where nothing is set."""
    kinds = {"kept days": quota.days, "kept megabytes": quota.megabytes}
    said = [say(key, n=f"{most:,.10g}") for key, most in kinds.items() if most is not None]
    return f'<p class="quiet limits">{" ".join(said)}</p>' if said else ""


def pages(offset: int, shown: int, many: int, *, more: bool = False) -> str:
    """Where in all the runs one is, and the way to newer and older ones; "" for a single page.

    `more` is whether there are more than so many.
    """
    if many <= PAGE:
        return ""
    key = "log pages of more" if more else "log pages"
    here = say(key, from_=f"{offset + 1:,}", to=f"{offset + shown:,}", n=f"{many:,}")
    newer = _turn("newer", offset - PAGE, offset > 0)
    older = _turn("older", offset + PAGE, offset + shown < many)
    return f'<p class="quiet pages">{newer} {here} {older}</p>'


def _turn(key: str, offset: int, there: bool) -> str:
    state = f'data-offset="{max(0, offset)}"' if there else "disabled"
    return f'<button type="button" {state}>{say(key)}</button>'


def _row(trace: Trace, mark: Marked | None) -> str:
    question = trace.question
    asked = question.text if question.text.strip() else question.context
    run = escape(trace.id)
    return (
        f'<li data-run="{run}"><button type="button" class="run" data-open="{run}">'
        f'<time datetime="{escape(trace.at)}">{escape(trace.at[:19].replace("T", " "))} UTC</time>'
        f'{badge(trace.mode)}<span class="text">{short(asked)}</span>'
        f'<span class="answer">{_answer(trace)}</span>'
        f"<small>{say(question.task)} · {escape(trace.solver)} · {milliseconds(trace.ms)}</small>"
        f"</button>{buttons(mark)}"
        f'<button type="button" class="delete" data-delete="{run}">{say("delete")}</button></li>'
    )


def _answer(trace: Trace) -> str:
    if trace.answer is None or trace.answer.abstained:
        return why_none(trace)
    return answer_in_short(trace, 200)


def _filter(name: str, choices: list[Choice], labels: Labels) -> gr.Dropdown:
    dropdown = gr.Dropdown(
        chosen(choices), value="", label=word(name, "en"), elem_id=f"log-{name}", filterable=False,
    )  # fmt: skip
    labels.add(dropdown, choices, label=name)
    return dropdown
