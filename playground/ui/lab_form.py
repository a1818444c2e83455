"""The form of the Lab: which text, how it is cut, what learns what of it, and how.

In:  form = LabForm(labels); form.listen(tab, language); form.experiment(values)
Out: components; the experiment that is chosen
"""

from typing import Any

import gradio as gr

from playground.errors import InputError
from playground.lab.corpora import OWN, WRITTEN
from playground.lab.cutting import KINDS
from playground.lab.experiment import (
    JOBS,
    LAYERS,
    NEXT,
    VECTORS,
    WIDTHS,
    Experiment,
    checked,
    models_of,
)
from playground.text.cage import MOST
from playground.text.documents import KINDS as KINDS_OF_FILES
from playground.ui.context_box import read_file
from playground.ui.events import QUEUED, on
from playground.ui.lab.preview import preview
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.said import problem
from playground.ui.theme import drawing
from playground.ui.words.page import word
from playground.wording.said import Language

Values = dict[Any, Any]
RATES = ("0.0003", "0.001", "0.003", "0.01", "0.02", "0.05")
USUAL_RATES = {False: "0.003", True: "0.05"}
"""The learning rate of networks (Adam) and of word vectors (plain descent)."""
LINES = ("100", "300", "1000", "2000", "4000", "8000")
STEPS = ("100", "300", "600", "1000", "2000", "4000")


class LabForm:
    """Components of the form and what happens in them."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        with gr.Row(elem_id="lab-form"):
            self.corpus = self._one("text", [*WRITTEN, OWN], "scenes", "lab text")
            self.spoken = self._one("spoken", ["en", "zh"], "en", "language")
            self.lines = self._one("lines", list(LINES), "2000")
            self.job = self._one("job", list(JOBS), NEXT, "lab job")
            self.cut = self._one("cut", list(KINDS), "words", "lab cut")
            self.pieces = self._one("pieces", ["150", "300", "600", "1000"], "300")
        self.own = gr.Textbox(
            label=word("lab own", "en"), placeholder=word("lab own hint", "en"), lines=5,
            max_lines=12, visible=False, elem_id="lab-own",
        )  # fmt: skip
        labels.add(self.own, label="lab own", placeholder="lab own hint")
        self.file = gr.UploadButton(
            word("lab upload", "en"), file_types=list(KINDS_OF_FILES), size="sm", visible=False,
            elem_id="lab-file",
        )  # fmt: skip
        labels.add(self.file, label="lab upload")
        self.document = drawing("", elem_id="lab-document")
        self.model = gr.Radio(
            self._models(NEXT, "en"), value="lstm", label=word("lab model", "en"),
            elem_id="lab-dial",
        )  # fmt: skip
        labels.add(self.model, label="lab model")
        with gr.Row(elem_classes="lab-part"):
            self.width = self._one("width", [str(one) for one in WIDTHS], "32")
            self.layers = self._one("layers", [str(one) for one in LAYERS], "1")
            self.steps = self._one("steps", list(STEPS), "600")
            self.rate = self._one("rate", list(RATES), "0.003")
            self.patience = self._one("patience", ["0", "3", "5"], "0", "lab patience")
            self.window = self._one("window", ["1", "2", "4", "8"], "4")
            self.negatives = self._one("negatives", ["0", "2", "5", "10"], "5", "lab negatives")
            self.seed = gr.Number(0, precision=0, label=word("lab seed", "en"), minimum=0)
            labels.add(self.seed, label="lab seed")
        self.window.visible = self.negatives.visible = self.pieces.visible = False
        self.preview = drawing("", elem_id="lab-preview")

    @property
    def controls(self) -> set[Any]:
        """All that says what is trained."""
        return {
            self.corpus, self.spoken, self.lines, self.job, self.cut, self.pieces, self.own,
            self.model, self.width, self.layers, self.steps, self.rate, self.patience,
            self.window, self.negatives, self.seed,
        }  # fmt: skip

    def listen(self, tab: gr.Tab, language: gr.Radio) -> None:
        """Connect what is chosen with what can be chosen then, and with the preview."""
        self._language = language
        inputs = {*self.controls, language}
        looked = inputs - {
            self.model
        }  # whose choices may be others by then, which it would not be of
        fitted = [
            self.own, self.model, self.pieces, self.layers, self.window, self.negatives, self.cut,
            self.file, self.rate,
        ]  # fmt: skip
        on(
            [self.corpus.change, self.job.change, self.cut.change, language.change],
            self._fit, inputs, fitted, trigger_mode="always_last", **QUEUED,
        )  # fmt: skip
        on(language.change, str, language, self.spoken, **QUEUED)
        looks = (self.corpus, self.spoken, self.lines, self.job, self.cut, self.pieces, language)
        on(
            [tab.select, self.own.blur, *(one.change for one in looks)],
            self._look, looked, self.preview, trigger_mode="always_last", **QUEUED,
        )  # fmt: skip

        read = on(
            self.file.upload, read_file, [self.file, self.own], [self.own, self.document],
            concurrency_limit=2 * MOST, api_visibility="private",
        )  # fmt: skip
        on(read.then, self._look, looked, self.preview, **QUEUED)
        on(self.own.input, None, None, self.document, js="() => ''")

    def experiment(self, values: Values) -> Experiment:
        """What is chosen. Raises InputError."""
        seed = values[self.seed]
        if not isinstance(seed, int | float) or seed != int(seed):
            raise InputError("The seed is a whole number from 0 to 9,999.")
        own = values[self.corpus] == OWN
        return checked(
            Experiment(
                corpus=values[self.corpus],
                language=values[self.spoken],
                lines=int(values[self.lines]),
                own=(values[self.own] or "") if own else "",
                job=values[self.job],
                cut=values[self.cut],
                pieces=int(values[self.pieces]),
                model=values[self.model],
                width=int(values[self.width]),
                layers=int(values[self.layers]),
                steps=int(values[self.steps]),
                rate=float(values[self.rate]),
                seed=int(seed),
                patience=int(values[self.patience]),
                window=int(values[self.window]),
                negatives=int(values[self.negatives]),
            )
        )

    def _one(self, key: str, values: list[str], value: str, words: str = "") -> gr.Dropdown:
        """A drop-down list, whose choices are `words` with the value, or the values themselves."""
        choices: list[Choice] = [(f"{words} {one}" if words else one, one) for one in values]
        name = f"lab {key}"
        control = gr.Dropdown(
            chosen(choices), value=value, label=word(name, "en"), filterable=False
        )
        self._labels.add(control, choices, label=name)
        return control

    def _models(self, job: str, language: Language) -> list[tuple[str, str]]:
        return [(word(f"lab model {one}", language), one) for one in models_of(job)]

    def _fit(self, values: Values) -> Values:
        """What can be chosen of this text and job."""
        job, language = values[self.job], values[self._language]
        model, vectors = values[self.model], job == VECTORS
        fits = model in models_of(job)
        return {
            self.own: gr.update(visible=values[self.corpus] == OWN),
            self.file: gr.update(visible=values[self.corpus] == OWN),
            self.model: gr.update(
                choices=self._models(job, language),
                value=model if fits else ("skip-gram" if vectors else "lstm"),
            ),
            self.pieces: gr.update(visible=values[self.cut] == "sub-words"),
            self.layers: gr.update(visible=not vectors),
            self.window: gr.update(visible=vectors),
            self.negatives: gr.update(visible=vectors),
            self.cut: gr.update(value="words") if vectors else gr.skip(),
            self.rate: gr.skip() if fits else gr.update(value=USUAL_RATES[vectors]),
        }

    def _look(self, values: Values) -> str:
        """The first lines of what is chosen, cut, or what is wrong with it."""
        language: Language = values[self._language]
        if values[self.corpus] == OWN and not (values[self.own] or "").strip():
            return f'<p class="quiet">{word("lab own hint", language)}</p>'
        try:
            one = self.experiment(
                {**values, self.model: models_of(values[self.job])[0], self.seed: 0}
            )
            return preview(one, language)
        except InputError as error:
            return f'<p class="problem" role="status">{problem(str(error))}</p>'
