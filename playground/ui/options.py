"""The options of the tasks as small controls with a line each, drawn from `tasks.py`.

In:  options = Options(labels); options.listen(task, model)
Out: a control for each option, shown while its task is chosen; `options.of(task, values)`

An option with values is a row of them, one that takes any text a field, which may offer some. They
stand in one panel, which `opener` opens.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import gradio as gr

from playground.tasks import TASKS, WRITING, Option
from playground.ui.events import QUICK, on
from playground.ui.labels import Choice, Labels, chosen
from playground.ui.theme import drawing
from playground.ui.words.page import say, word

Control = gr.Radio | gr.Dropdown | gr.Textbox
WRITTEN = {option.name for option in WRITING}
LANGUAGES: list[Choice] = [
    ("language any", ""),
    ("language en", "en"),
    ("language es", "es"),
    ("language zh", "zh"),
]
OFFERED: Mapping[str, list[Choice]] = {
    "language": LANGUAGES,
    "source_language": LANGUAGES,
    "target_language": LANGUAGES,
    "sentences": [("usual", ""), *((str(count), str(count)) for count in (1, 2, 3, 5, 8))],
}
"""Values that are offered where others may be typed."""
ID = {"language": "text-language", "stop": "stop-strings"}
"""The id of a control that has not its option's name: another control of the page has that."""


class Options:
    """The controls, one for each name of an option; those of writing stand together at the end."""

    def __init__(self, labels: Labels) -> None:
        self._tasks = {
            task.name: {option.name: option for option in task.options} for task in TASKS.values()
        }
        every = {name: one for options in self._tasks.values() for name, one in options.items()}
        self._asked = {
            name: _control(one, labels) for name, one in every.items() if name not in WRITTEN
        }
        with gr.Column(visible=False, elem_id="sampling") as self.sampling:
            drawing(f"<h3>{say('sampling')}</h3>")
            writing = {
                one.name: _control(one, labels, visible=True)
                for one in WRITING
                if one.name != "begin"
            }
        self._controls = self._asked | writing

    @property
    def controls(self) -> list[Control]:
        """Every control, for a handler's inputs and outputs."""
        return list(self._controls.values())

    def of(self, task: str, values: Sequence[str]) -> dict[str, str]:
        """The options of a task from the values of all controls; for `auto` how a model writes."""
        mine = self._tasks.get(task, WRITTEN)
        pairs = zip(self._controls, values, strict=True)
        return {name: value.strip() for name, value in pairs if name in mine and value}

    def changed(self, task: str, values: Sequence[str]) -> int:
        """How many options of a task are not as usual."""
        usual = {name: control.value for name, control in self._controls.items()}
        return sum(value != usual[name] for name, value in self.of(task, values).items())

    def filled(self, task: str, values: Mapping[str, str]) -> list[str | dict[str, Any]]:
        """An update for each control: a task's are set or go back to usual, the others stay."""
        mine = self._tasks.get(task, {})
        return [
            values.get(name, control.value) if name in mine and name in self._asked else gr.skip()
            for name, control in self._controls.items()
        ]

    def listen(self, task: gr.Dropdown, model: gr.Dropdown) -> None:
        """Show the controls of the chosen task alone; how a model writes, where one is chosen."""
        on(
            task.change,
            lambda picked: [gr.update(visible=name in self._tasks.get(picked, {}))
                            for name in self._asked],
            task, list(self._asked.values()), **QUICK,
        )  # fmt: skip
        on([task.change, model.change], self._writes, [task, model], self.sampling, **QUICK)

    def _writes(self, task: str, model: str | None) -> dict[str, Any]:
        can = WRITTEN & self._tasks.get(task, dict.fromkeys(WRITTEN)).keys()
        return gr.update(visible=bool((model or task == "chat") and can))


def opener(changed: int = 0) -> str:
    """The button that opens the panel, with how many options are not as usual."""
    count = f'<b>{changed}</b><span class="unseen">{say("not as usual")}</span>' if changed else ""
    return (
        '<button type="button" data-options aria-controls="options" aria-expanded="false">'
        f'{_SLIDERS}<span class="name">{say("options")}</span>{count}</button>'
    )


_SLIDERS = (
    '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">'
    '<path d="M1 4.5h8M13 4.5h2M1 11.5h2M7 11.5h8"/>'
    '<circle cx="11" cy="4.5" r="2"/><circle cx="5" cy="11.5" r="2"/></svg>'
)


def _control(option: Option, labels: Labels, *, visible: bool = False) -> Control:
    settings: dict[str, Any] = {
        "value": option.default,
        "label": word(option.name, "en"),
        "info": word(f"define {option.name}", "en"),
        "visible": visible,
        "elem_id": ID.get(option.name, option.name),
        "elem_classes": "option",
    }
    if option.values:
        choices = [(f"{option.name} {value}", value) for value in option.values]
        control: Control = gr.Radio(chosen(choices), **settings)
    elif option.name in OFFERED:
        choices = OFFERED[option.name]
        control = gr.Dropdown(chosen(choices), allow_custom_value=True, **settings)
    else:
        choices = []
        control = gr.Textbox(max_lines=1, placeholder=word("usual", "en"), **settings)
        labels.add(control, placeholder="usual")
    labels.add(control, choices, label=option.name, info=f"define {option.name}")
    return control
