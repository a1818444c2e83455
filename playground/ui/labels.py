"""Labels of Gradio's own controls in the language of the page.

In:  labels = Labels(); labels.add(box, label="question", placeholder="question hint")
Out: labels.updates("zh"), one update a control; labels.in_all(), the same for the browser
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import gradio as gr
from gradio.blocks import Block

from playground.ui.words.page import WORDS, word
from playground.wording.said import LANGUAGES, Language

Choice = tuple[str, str]
"""A key of the words, or what to show itself, such as a number; and the value it stands for."""


class Labels:
    """Which property of which control shows which word."""

    def __init__(self) -> None:
        self.controls: list[Block] = []
        self._keys: list[tuple[Mapping[str, str], Sequence[Choice]]] = []

    def add(self, control: Block, choices: Sequence[Choice] = (), **keys: str) -> None:
        """`keys` are properties of the control (`label`, `placeholder`) and their words."""
        self.controls.append(control)
        self._keys.append((keys, choices))

    def updates(self, language: Language) -> list[dict[str, Any]]:
        """An update for each control, in the order they were added."""
        updates = []
        for keys, choices in self._keys:
            settings: dict[str, Any] = {name: word(key, language) for name, key in keys.items()}
            if choices:
                settings["choices"] = chosen(choices, language)
            updates.append(gr.update(**settings))
        return updates

    def in_all(self) -> str:
        """The updates of each language as JSON: the browser has them, and waits for no server."""
        return json.dumps({one: self.updates(one) for one in LANGUAGES}, ensure_ascii=False)


def chosen(choices: Sequence[Choice], language: Language = "en") -> list[tuple[str, str]]:
    """Choices as Gradio takes them: the word, and the value."""
    return [(word(key, language) if key in WORDS else key, value) for key, value in choices]
