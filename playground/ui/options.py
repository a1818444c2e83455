"""The options of the tasks as small controls, drawn from `tasks.py`.

In:  options = Options(labels); options.listen(task)
Out: a control for each (task, option), shown while that task is chosen; `options.of(task, values)`

An option with values is a row of them, one that takes any text a field, which may offer some.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import gradio as gr

from playground.tasks import Option
from playground.ui.desk import solved_tasks
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.theme import QUICK
from playground.ui.words import word

LANGUAGES: list[Choice] = [
    ("language any", ""),
    ("language en", "en"),
    ("language es", "es"),
    ("language zh", "zh"),
]
OFFERED: Mapping[str, list[Choice]] = {
    "source_language": LANGUAGES,
    "target_language": LANGUAGES,
    "sentences": [("usual", ""), *((str(count), str(count)) for count in (1, 2, 3, 5, 8))],
}
"""Values that are offered where others may be typed."""


class Options:
    """The controls, in the order of the tasks."""

    def __init__(self, labels: Labels) -> None:
        self._controls = {
            (task.name, option.name): _control(option, labels)
            for task in solved_tasks()
            for option in task.options
        }

    @property
    def controls(self) -> list[gr.Radio | gr.Dropdown | gr.Textbox]:
        """Every control, for a handler's inputs and outputs."""
        return list(self._controls.values())

    def of(self, task: str, values: Sequence[str]) -> dict[str, str]:
        """The options of a task from the values of all controls."""
        pairs = zip(self._controls, values, strict=True)
        return {name: value.strip() for (of, name), value in pairs if of == task and value}

    def filled(self, task: str, values: Mapping[str, str]) -> list[str | dict[str, Any]]:
        """An update for each control: a task's are set or go back to usual, the others stay."""
        return [
            values.get(name, control.value) if of == task else gr.skip()
            for (of, name), control in self._controls.items()
        ]

    def listen(self, task: gr.Dropdown) -> None:
        """Show the controls of the chosen task alone."""
        if not self._controls:
            return
        task.change(
            lambda picked: [gr.update(visible=of == picked) for of, _ in self._controls],
            task, self.controls, **QUICK,
        )  # fmt: skip


def _control(option: Option, labels: Labels) -> gr.Radio | gr.Dropdown | gr.Textbox:
    settings: dict[str, Any] = {
        "value": option.default,
        "label": word(option.name, "en"),
        "visible": False,
        "elem_id": option.name,
        "elem_classes": "option",
    }
    if option.values:
        choices = [(f"{option.name} {value}", value) for value in option.values]
        control: gr.Radio | gr.Dropdown | gr.Textbox = gr.Radio(chosen(choices), **settings)
    elif option.name in OFFERED:
        choices = OFFERED[option.name]
        control = gr.Dropdown(chosen(choices), allow_custom_value=True, **settings)
    else:
        choices = []
        control = gr.Textbox(max_lines=1, **settings)
    labels.add(control, choices, label=option.name)
    return control
