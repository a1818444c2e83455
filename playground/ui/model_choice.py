"""Which model answers by probability: embedded, one of the catalogue, or any id that is typed in.

In:  choice = ModelChoice(); choice.listen(task, mode, language)
Out: a field with the models that fit the task, and for deduction who reads for the rules
"""

from typing import Any

import gradio as gr

from playground.models.by_choice import GEMMA, is_here
from playground.models.catalogue import entries
from playground.models.gguf_adapter import REASONER
from playground.models.gguf_file import SMOLLM2
from playground.ui.events import QUICK, on
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.words.page import word
from playground.wording.said import Language

READERS: list[Choice] = [("reader grammar", ""), ("reader model", "model")]


class ModelChoice:
    """The field, and a small second choice that is there where a model may read for the rules.

    The second is an option, and is drawn where those stand: `draw_reader`.
    """

    reader: gr.Radio

    def __init__(self) -> None:
        self.model = gr.Dropdown(
            offered("auto", "en"), value="", label=word("model", "en"), elem_id="model",
            allow_custom_value=True, show_label=False,
        )  # fmt: skip

    def draw_reader(self, labels: Labels) -> None:
        """Draw the second choice."""
        self.reader = gr.Radio(
            chosen(READERS), value="", label=word("reader", "en"), elem_id="reader",
            info=word("define reader", "en"), visible=False, elem_classes="option",
        )  # fmt: skip
        labels.add(self.reader, READERS, label="reader", info="define reader")

    def listen(self, task: gr.Dropdown, mode: gr.Radio, language: gr.Radio) -> None:
        """Offer what fits the task; ask who reads where a model was chosen for deduction."""
        for changed, fitting in ((task.change, _fitting), (language.change, _spoken)):
            on(changed, fitting, [task, language, self.model], self.model, **QUICK)
        on(
            [task.change, mode.change, self.model.change],
            _readable, [task, mode, self.model], self.reader, **QUICK,
        )  # fmt: skip


def offered(task: str, language: Language) -> list[tuple[str, str]]:
    """The embedded model, the language models of this machine, those of the catalogue for the task.

    Before a task is chosen these are the language models, which do every task.
    """
    fitting = (
        one
        for one in entries()
        if task in one.tasks or (task == "auto" and one.kind == "language model")
    )
    here = [("SmolLM2 135M", SMOLLM2)] if task != "chat" else []  # whose embedded model that is
    here += [("Gemma 3 270M", GEMMA)] if is_here(GEMMA) else []
    reasoner = [(f"{word('reasoner', language)} · SmolLM2 135M + LoRA", REASONER)]
    return [
        (word("embedded", language), ""),
        *(reasoner if task == "deduction" else ()),
        *((f"{word('language model', language)} · {name}", one) for name, one in here),
        *((f"{one.id} · {one.gigabytes:.1f} GB", one.id) for one in fitting),
    ]


def _fitting(task: str, language: Language, model: str | None) -> dict[str, Any]:
    """What fits a task. The value stays, as one may have typed another since, where it can."""
    gone: dict[str, Any] = {"value": ""} if model == REASONER and task != "deduction" else {}
    return gr.update(choices=offered(task, language), **gone)


def _spoken(task: str, language: Language, model: str | None) -> dict[str, Any]:
    """The same in another language, in which the value has another name."""
    choices = offered(task, language)
    return gr.update(choices=choices, value=model, label=word("model", language))


def _readable(task: str, mode: str, model: str | None) -> dict[str, Any]:
    reads = bool(model) and model != REASONER
    return gr.update(visible=task == "deduction" and mode != "probabilistic" and reads)
