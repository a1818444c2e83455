"""The Compare tab: a set of questions put to two solvers or more, and what was found.

In:  CompareTab(desk, comparing, labels); tab.listen(page, language)
Out: components and their events; comparisons go on in the background (server/comparing.py)
"""

from dataclasses import asdict
from typing import Any
from uuid import uuid4

import gradio as gr

from playground.comparison.running import comparison_of
from playground.comparisons import Comparison
from playground.core import Trace
from playground.errors import InputError
from playground.ui.compare_form import CompareForm, Values
from playground.ui.compared_answers import opened
from playground.ui.comparison.chapter import Chapter, brief, chapter
from playground.ui.comparison.report import report
from playground.ui.comparison.shelf import head, shelf
from playground.ui.desk import Desk
from playground.ui.events import QUEUED, on
from playground.ui.export.files import File, file_name
from playground.ui.labels import Labels
from playground.ui.server.comparing import Comparing
from playground.ui.server.visitor import is_owner, reads_as, visitor_of
from playground.ui.theme import drawing
from playground.ui.words.page import say, word
from playground.wording.said import Language

SECONDS = 2.0
"""Between two looks at one that goes on."""
ROWS = """element.addEventListener('click', event => {
  const {open, delete: gone} = event.target.closest('button')?.dataset ?? {};
  if (open) trigger('select', {name: open});
  if (gone) trigger('delete', {name: gone});
});
watch('value', () => localTimes(element))"""
SHOWN = """element.addEventListener('click', event => {
  const button = event.target.closest('button');
  const {both, report, halt, resume, png} = button?.dataset ?? {};
  if (png) savePng(button.parentElement.querySelector('a[download]'));
  if (both) button.closest('[popover]')?.hidePopover(); // it would lie over what is warned of
  if (both) trigger('select', {question: Number(both)});
  if (report) trigger('submit', {});
  if (halt) trigger('clear', {});
  if (resume) trigger('expand', {});
});
watch('value', () => cameOf(element))"""
HANDED = (
    "found => { if (found?.run) go({run: found.run}); else if (found) save(found); return null; }"
)
"""What the server hands on: a run to open, or a file to save."""


class CompareTab:
    """Components of the tab and what happens in them."""

    def __init__(self, desk: Desk, comparing: Comparing, labels: Labels) -> None:
        self.desk, self.comparing, self.kept = desk, comparing, comparing.kept
        drawing(f'<p class="lead">{say("compare lead")}</p>')
        self.form = CompareForm(labels)
        self.start = gr.Button(word("cmp start", "en"), variant="primary", elem_id="compare-start")
        labels.add(self.start, value="cmp start")
        self.list = drawing("", elem_id="comparisons", js_on_load=ROWS)
        self.shown = drawing("", elem_id="comparison", js_on_load=SHOWN)
        self.chosen = gr.State("")
        self.handed = gr.JSON(visible=False)
        self.pulse = gr.Timer(SECONDS, active=False)

    def listen(self, tab: gr.Tab, language: gr.Radio) -> None:
        """Connect the form, the rows, the buttons, and the look at what goes on."""
        self.form.listen(language)
        self._language = language
        here = {self.chosen, language}
        seen = [self.chosen, self.list, self.shown, self.pulse]
        on(
            self.start.click, self._start, {*self.form.controls, *here}, seen,
            trigger_mode="once", **QUEUED,
        )  # fmt: skip
        on(tab.select, self._arrive, here, seen, **QUEUED)
        on(
            language.change, self._spoken, [self.chosen, language], seen,
            js="(chosen, language) => { speak(language); return [chosen, language]; }", **QUEUED,
        )  # fmt: skip
        on(
            tab.select,
            self.form._look,
            self.form.looked_at,
            self.form.preview,
            **QUEUED,
        )
        on(self.list.select, self._open, here, seen, **QUEUED)
        on(self.list.delete, self._delete, here, seen, **QUEUED)
        on(self.shown.clear, self._stop, here, seen, **QUEUED)
        on(self.shown.expand, self._go_on, here, seen, **QUEUED)
        on(self.pulse.tick, self._look, here, seen, **QUEUED)
        for event, handler in ((self.shown.select, self._both), (self.shown.submit, self._report)):
            asked = on(event, handler, here, self.handed, **QUEUED)
            on(asked.success, None, self.handed, self.handed, js=HANDED)

    def _start(self, values: Values, request: gr.Request) -> Values:
        """Raises InputError where what is chosen cannot be compared, BusyError, LogError."""
        title, examples = self.form.examples(values, int(values[self.form.many]))
        solvers = self.form.chosen(values, examples[0].question.task)
        comparison = comparison_of(uuid4().hex, title, examples, solvers)
        visitor = visitor_of(request)
        self.comparing.begin(comparison, examples, visitor, owner=is_owner(request))
        return self._seen(comparison.id, values, request)

    def _arrive(self, values: Values, request: gr.Request) -> Values:
        return self._seen(values[self.chosen], values, request)

    def _spoken(self, chosen: str, language: Language, request: gr.Request) -> Values:
        """The same in the other language, which the page's times are told in from now on."""
        return self._seen(chosen, {self._language: language}, request)

    def _open(self, values: Values, event: gr.EventData, request: gr.Request) -> Values:
        return self._seen(str(getattr(event, "name", "")), values, request)

    def _delete(self, values: Values, event: gr.EventData, request: gr.Request) -> Values:
        gone = str(getattr(event, "name", ""))
        self.comparing.delete(gone, reads_as(request))
        return self._seen(
            "" if gone == values[self.chosen] else values[self.chosen], values, request
        )

    def _stop(self, values: Values, request: gr.Request) -> Values:
        self.comparing.stop(values[self.chosen], reads_as(request))
        return self._seen(values[self.chosen], values, request)

    def _go_on(self, values: Values, request: gr.Request) -> Values:
        self.comparing.start(values[self.chosen], visitor_of(request))
        return self._seen(values[self.chosen], values, request)

    def _look(self, values: Values, request: gr.Request) -> Values:
        return self._seen(values[self.chosen], values, request)

    def _both(self, values: Values, event: gr.EventData, request: gr.Request) -> dict[str, str]:
        """The run to open. Raises InputError, LogError."""
        number = getattr(event, "question", -1)
        place = values[self.chosen], number if isinstance(number, int) else -1
        reader, visitor = reads_as(request), visitor_of(request)
        return {"run": opened(self.desk.log, self.kept, place, reader, visitor)}

    def _report(self, values: Values, request: gr.Request) -> dict[str, Any]:
        """The report as a file that the browser saves. Raises InputError, LogError."""
        reader, language = reads_as(request), values[self._language]
        one = self.kept.find(values[self.chosen], reader)
        found = self.comparing.chapter(one, reader) if one else None
        if found is None:
            raise InputError("There is nothing to save yet: no question was answered by all.")

        def runs(of: Chapter, number: int) -> list[Trace]:
            sides = range(len(of.comparison.sides))
            every = (self.kept.run(of.comparison.id, number, one, reader) for one in sides)
            return [one for one in every if one]

        name = file_name(f"comparison-{found.comparison.title}")
        return asdict(File(f"{name}.html", "text/html", report([found], runs, language)))

    def _seen(self, name: str, values: Values, request: gr.Request) -> Values:
        """The rows, and the comparison of that id or, where there is none, the newest."""
        reader, language = reads_as(request), values[self._language]
        every = self.kept.every(reader)
        shown = next((one for one in every if one.id == name), every[0] if every else None)
        return {
            self.chosen: shown.id if shown else "",
            self.list: shelf(every, shown.id if shown else "", language),
            self.shown: self._drawn(shown, reader, language) if shown else "",
            self.pulse: gr.Timer(active=bool(shown and shown.state == "running")),
        }

    def _drawn(self, one: Comparison, reader: str | None, language: Language) -> str:
        """The head and all that was found; while it goes on only how it stands."""
        found = self.comparing.chapter(one, reader)
        if found is None:
            return head(one, language) + f'<p class="quiet">{word("cmp wait", language)}</p>'
        if one.state == "running":
            return head(one, language) + brief(found, language)

        def way(number: int) -> str:
            said = word("cmp open both", language)
            return f'<button type="button" class="do" data-both="{number}">{said}</button>'

        return head(one, language) + chapter(found, language, way, way, png=True)
