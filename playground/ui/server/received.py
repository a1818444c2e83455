"""What a browser may send as the value of a control: of the control's own type, and no file's name.

In:  received([gr.Textbox()], [{"path": "http://…", "meta": {…}}], ["question"])
Out: gr.Error("“question” is {"path": …}; it takes a text.")

Of every value that looks like a file Gradio fetches its address, whichever control or endpoint it
was sent to; here only the button for documents takes one, and only one that was uploaded.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.blocks import Block
from gradio.components.api_component import Api

from playground.ui.server.uploads import private_folder


def received(controls: Sequence[Block], values: Sequence[Any], names: Sequence[str]) -> list[Any]:
    """The values; what a control begins with stands for null. Raises gr.Error for a wrong type."""
    found = zip(controls, values, names, strict=False)
    return [*(_checked(*one) for one in found), *values[len(controls) :]]


def _checked(control: Block, value: Any, name: str) -> Any:
    if isinstance(control, gr.State):
        return value  # Gradio has its own
    if value is None:
        return getattr(control, "value", None) if _takes_text(control) else None
    if isinstance(control, gr.UploadButton):
        if found := _uploaded(value):
            return found
        fits, wanted = False, "a document that was uploaded"
    elif isinstance(control, gr.JSON):
        fits, wanted = isinstance(value, dict) and all(map(_is_plain, value.values())), "names"
    elif isinstance(control, Api):
        fits, wanted = not _names_a_file(value), "a value in which nothing has a “path”"
    elif isinstance(control, gr.CheckboxGroup):
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        wanted = "a list of texts"
    elif _takes_text(control):
        fits, wanted = isinstance(value, str), "a text"
    else:
        fits, wanted = _is_plain(value), "a text or a number"
    if fits:
        return value
    shown = escape(json.dumps(value)[:80], quote=False)
    raise gr.Error(f"“{name}” is {shown}; it takes {wanted}.", print_exception=False)


def _takes_text(control: Block) -> bool:
    return isinstance(control, gr.Textbox | gr.Radio | gr.Dropdown)


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(value, str | int | float | bool)


def _names_a_file(value: Any) -> bool:
    """Whether something in a value is what Gradio takes for a file, however deep it lies."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, dict) and "path" in one:
            return True
        left += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return False


def _uploaded(value: Any) -> dict[str, Any] | None:
    """The file that a value names, where it lies among the uploads; what else it says is left."""
    path = value.get("path") if isinstance(value, dict) else None
    with suppress(OSError, TypeError, ValueError):  # too long a name, none, one with a null in it
        here = Path(path).resolve()  # type: ignore[arg-type]
        if here.is_file() and private_folder().resolve() in here.parents:
            return {"path": str(here), "meta": {"_type": "gradio.FileData"}}
    return None
