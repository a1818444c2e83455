"""The Lab tab: a small language model, trained while one watches, and asked what it has learnt.

In:  LabTab(learning, workers.examine, workers.cost, known, labels); tab.listen(page, language)
Out: components and their events; trainings go on in the background (server/learning.py)
"""

import base64
import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import gradio as gr

from playground.errors import InputError
from playground.explain.vocabulary import Near
from playground.lab.course import example
from playground.lab.experiment import MOST_STEPS, VECTORS
from playground.lab.folder import folder
from playground.lab.saving import unpack
from playground.lab.writing import Drawing
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.export.files import file_name
from playground.ui.lab.curves import curves, samples
from playground.ui.lab.near import beside
from playground.ui.lab.run import Run, called, run_of
from playground.ui.lab.shelf import head, shelf
from playground.ui.lab.tried import tried
from playground.ui.lab_form import LabForm, Values
from playground.ui.lab_lessons import Cost, Examine, LabLessons
from playground.ui.labels import Labels
from playground.ui.server.learning import Learning
from playground.ui.server.visitor import is_owner, reads_as, visitor_of
from playground.ui.theme import drawing
from playground.ui.words.page import say, word
from playground.wording.said import Language

Known = Callable[[str], Sequence[Near]]
"""What lies near a word in the vocabularies of great models."""
SECONDS = 1.5
"""Between two looks at a training that goes on."""
MOST_TRIED, LONGEST_WORD = 1_000, 40
"""Characters of what is put to a model, and of a word that is looked up in great ones."""
FAR = MOST_STEPS
"""As far as any training goes: where the slider over checkpoints stands while one goes on."""
ROWS = """element.addEventListener('click', event => {
  const {open, beside, delete: gone} = event.target.closest('button')?.dataset ?? {};
  if (open) trigger('select', {name: open});
  if (beside) trigger('expand', {name: beside});
  if (gone) trigger('delete', {name: gone});
});
watch('value', () => localTimes(element))"""
SHOWN = """element.addEventListener('click', event => {
  const {halt, resume, report} = event.target.closest('button')?.dataset ?? {};
  if (halt) trigger('clear', {});
  if (resume) trigger('expand', {});
  if (report) trigger('submit', {});
});
watch('value', () => cameOf(element))"""
DRAWN = "watch('value', () => cameOf(element))"
SAVED = "found => { if (found) saveBytes(found); return null; }"


class LabTab:
    """Components of the tab and what happens in them."""

    def __init__(
        self, learning: Learning, examine: Examine, cost: Cost, known: Known, labels: Labels
    ) -> None:
        self.learning, self.kept, self._known = learning, learning.kept, known
        drawing(f'<p class="lead">{say("lab lead")}</p>')
        self.lessons = LabLessons(learning, examine, cost, labels)
        drawing(f"<h2>{say('lab bench')}</h2>", elem_id="lab-bench")
        self.form = LabForm(labels)
        self.start = gr.Button(word("lab train", "en"), variant="primary", elem_id="lab-train")
        labels.add(self.start, value="lab train")
        self.list = drawing("", elem_id="trainings", js_on_load=ROWS)
        self.shown = drawing("", elem_id="training", js_on_load=SHOWN)
        with gr.Row(elem_id="lab-try", visible=False) as self.trying:
            self.text = gr.Textbox(label=word("lab beginning", "en"), scale=4)
            self.temperature = gr.Slider(0, 2, 0.7, step=0.1, label=word("temperature", "en"))
            self.top_k = gr.Slider(0, 50, 0, step=1, label=word("lab top_k", "en"))
            self.top_p = gr.Slider(0.05, 1, 1, step=0.05, label=word("top_p", "en"))
            self.draws = gr.Slider(0, 99, 0, step=1, label=word("lab draw", "en"))
            self.beams = gr.Slider(0, 5, 0, step=1, label=word("lab beam", "en"))
            self.at = gr.Slider(
                0, 1, 1, step=1, label=word("lab checkpoint", "en"), visible=False,
                elem_id="lab-at",
            )  # fmt: skip
            self.go = gr.Button(word("lab say", "en"), elem_id="lab-say")
            self.others = gr.Button(word("lab known", "en"), visible=False, elem_id="lab-known")
        labels.add(self.text, label="lab beginning")
        labels.add(self.temperature, label="temperature")
        labels.add(self.top_k, label="lab top_k")
        labels.add(self.top_p, label="top_p")
        labels.add(self.draws, label="lab draw")
        labels.add(self.beams, label="lab beam")
        labels.add(self.at, label="lab checkpoint")
        labels.add(self.go, value="lab say")
        labels.add(self.others, value="lab known")
        self.said = drawing(
            "", elem_id="lab-said", js_on_load="watch('value', () => cameOf(element))"
        )
        self.chosen, self.beside = gr.State(""), gr.State("")
        self.handed = gr.JSON(visible=False)
        self.pulse = gr.Timer(SECONDS, active=False)

    def listen(self, tab: gr.Tab, language: gr.Radio) -> None:
        """Connect the form, the rows, the buttons, and the look at what goes on."""
        self._language = language
        self.lessons.listen(language)
        self.form.listen(tab, language)
        here = {self.chosen, self.beside, self.at, language}
        seen = [
            self.chosen, self.beside, self.list, self.shown, self.trying, self.pulse, self.text,
            self.at, self.others,
        ]  # fmt: skip
        on(
            self.start.click, self._start, {*self.form.controls, *here}, [*seen, self.said],
            trigger_mode="once", **QUEUED,
        )  # fmt: skip
        for event, handler in (
            (tab.select, self._look),
            (language.change, self._look),
            (self.list.expand, self._lay),
            (self.list.delete, self._delete),
            (self.shown.clear, self._stop),
            (self.shown.expand, self._go_on),
        ):
            on(event, handler, here, seen, **QUEUED)
        on(
            self.lessons.names.change, self._lesson, {*here, self.lessons.names}, seen, **QUEUED
        )  # fmt: skip
        on(self.pulse.tick, self._look, here, seen, **QUICK)
        on(self.list.select, self._open, here, [*seen, self.said], **QUEUED)
        asked = on(self.shown.submit, self._save, here, self.handed, **QUEUED)
        on(asked.success, None, self.handed, self.handed, js=SAVED)
        drawn = {self.text, self.temperature, self.top_k, self.top_p, self.draws, self.beams, *here}
        for button in (self.go.click, self.text.submit):
            on(button, self._say, drawn, self.said, trigger_mode="once", **QUEUED)
        on(
            self.others.click, self._vocabularies, {self.text, language}, self.said,
            trigger_mode="once", **QUEUED,
        )  # fmt: skip
        on(self.at.input, self._say, drawn, self.said, trigger_mode="always_last", **QUEUED)

    def _start(self, values: Values, request: gr.Request) -> Values:
        """Raises InputError where what is chosen cannot be trained, BusyError, LogError."""
        visitor, owner = visitor_of(request), is_owner(request)
        one = self.form.experiment(values)
        before = values[self.chosen]
        name = self.learning.begin(one, visitor, owner=owner)
        beside = values[self.beside]
        return {
            **self._seen(name, beside if beside != before else "", values, request),
            self.said: "",
        }

    def _look(self, values: Values, request: gr.Request) -> Values:
        return self._seen(values[self.chosen], values[self.beside], values, request)

    def _lesson(self, values: Values, request: gr.Request) -> Values:
        """The trainings that a lesson began, the second beside the first."""
        first, second = (*values[self.lessons.names], values[self.chosen], values[self.beside])[:2]
        return self._seen(first, second, values, request)

    def _open(self, values: Values, event: gr.EventData, request: gr.Request) -> Values:
        name = str(getattr(event, "name", ""))
        return {**self._seen(name, values[self.beside], values, request), self.said: ""}

    def _lay(self, values: Values, event: gr.EventData, request: gr.Request) -> Values:
        """Lay a training beside the one that is looked at, or take it away."""
        name = str(getattr(event, "name", ""))
        beside = "" if name == values[self.beside] else name
        return self._seen(values[self.chosen], beside, values, request)

    def _delete(self, values: Values, event: gr.EventData, request: gr.Request) -> Values:
        gone = str(getattr(event, "name", ""))
        self.learning.stop(gone, reads_as(request))
        self.kept.delete(gone, reads_as(request))
        return self._look(values, request)

    def _stop(self, values: Values, request: gr.Request) -> Values:
        self.learning.stop(values[self.chosen], reads_as(request))
        return self._look(values, request)

    def _go_on(self, values: Values, request: gr.Request) -> Values:
        owner = is_owner(request)
        self.learning.start(values[self.chosen], visitor_of(request), owner=owner)
        return self._look(values, request)

    def _say(self, values: Values, request: gr.Request) -> str:
        """What the model makes of a text. Raises InputError where there is none yet, LogError."""
        text = (values[self.text] or "").strip()
        if len(text) > MOST_TRIED:
            raise InputError(f"The text has {len(text):,} characters; at most {MOST_TRIED:,}.")
        how = Drawing(
            values[self.temperature], int(values[self.top_k]), values[self.top_p],
            int(values[self.draws]),
        )  # fmt: skip
        reader, name, step = reads_as(request), values[self.chosen], int(values[self.at])
        last = unpack(self._model(values, request))
        before = self.kept.model(name, reader, step) if step < last.step else b""
        kept = unpack(before) if before else last
        told = tried(kept, text, how, values[self._language], int(values[self.beams]), last)
        if kept is last:
            return told
        after = word("lab after", values[self._language]).format(step=f"{step:,}")
        return f'<p class="quiet">{after}</p>{told}'

    def _vocabularies(self, values: Values) -> str:
        """What lies near a word in great models. Raises InputError, ModelError."""
        text = (values[self.text] or "").strip()
        if len(text.split()) != 1 or len(text) > LONGEST_WORD:
            raise InputError("Give one word, to see what lies near it in these models.")
        return beside(self._known(text), text, values[self._language])

    def _save(self, values: Values, request: gr.Request) -> dict[str, str]:
        """The model's folder, packed. Raises InputError, LogError."""
        packed = io.BytesIO()
        state = self._model(values, request)
        with zipfile.ZipFile(packed, "w") as archive:
            for name, data in folder(state).items():
                archive.writestr(name, data)
        name = file_name(f"lab-{unpack(state).experiment.model}")
        return {"name": f"{name}.zip", "base64": base64.b64encode(packed.getvalue()).decode()}

    def _model(self, values: Values, request: gr.Request) -> bytes:
        state = self.kept.model(values[self.chosen], reads_as(request))
        if not state:
            raise InputError("There is no model yet: train one, and wait for its first look.")
        return state

    def _seen(self, name: str, beside: str, values: Values, request: gr.Request) -> Values:
        """The rows, and the training of that id or, where there is none, the newest."""
        reader, language = reads_as(request), values[self._language]
        runs = [
            run_of(self.kept, one, reader, self.learning.before(one.id))
            for one in self.kept.every(reader)
        ]
        shown = next((one for one in runs if one.training.id == name), runs[0] if runs else None)
        other = next((one for one in runs if one.training.id == beside and one != shown), None)
        going = any(one.training.state == "running" for one in (shown, other) if one)
        new = shown is not None and shown.training.id != values[self.chosen]
        return {
            self.chosen: shown.training.id if shown else "",
            self.beside: other.training.id if other else "",
            self.list: shelf(
                runs, shown.training.id if shown else "", other.training.id if other else "",
                language,
            ),
            self.shown: _drawn(shown, other, language) if shown else "",
            self.trying: gr.update(visible=bool(shown and shown.last)),
            self.pulse: gr.Timer(active=going),
            self.text: example(shown.experiment) if shown and new else gr.skip(),
            self.others: gr.update(visible=bool(shown and shown.experiment.job == VECTORS)),
            self.at: self._checkpoints(shown, reader, FAR if new else int(values[self.at])),
        }  # fmt: skip

    def _checkpoints(self, shown: Run | None, reader: str | None, at: int) -> Any:
        """A slider from the first checkpoint to the model as it is, once that goes on no more; `at`
        the end where it was at none."""
        if shown is None or shown.last is None or shown.training.state == "running":
            return gr.update(visible=False, value=FAR, maximum=FAR)
        steps = self.kept.checkpoints(shown.training.id, reader)
        apart = steps[1] - steps[0] if len(steps) > 1 else 1
        top = -(-shown.last.step // apart) * apart
        value = at if at in steps else top
        return gr.update(visible=len(steps) > 1, maximum=top, step=apart, value=value)


def _drawn(run: Run, other: Run | None, language: Language) -> str:
    """The head, the curves with those of the other, and the samples of both."""
    beside = (
        f'<p class="quiet">{word("lab against", language)} B · {called(other, language)}</p>'
        if other
        else ""
    )
    told = [one for one in (run, other) if one]
    return (
        f'{head(run, language)}{beside}<section class="compared">{curves(told, language)}'
        f"{samples(told, language)}</section>"
    )
