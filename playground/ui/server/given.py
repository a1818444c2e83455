"""What a program gave an endpoint, taken for what it must be, or refused with a sentence.

In:  text("words", 5)
Out: InputError("“words” is 5; it takes a text.")
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import gradio as gr

from playground.errors import InputError, PlaygroundError, without_paths
from playground.json_text import read_json
from playground.ui.server.visitor import reads_as


@contextmanager
def a_sentence_for_each_error() -> Iterator[None]:
    """What is fit to show a person reaches the caller as it is said."""
    try:
        yield
    except PlaygroundError as error:
        raise gr.Error(without_paths(str(error)), print_exception=False) from error


def reader(request: gr.Request | None) -> str | None:
    """The `owner` whose runs these are. Raises InputError where nobody knows who asks."""
    if request is None:
        raise InputError("Ask over the network: without a request nobody knows whose runs to read.")
    return reads_as(request)


def text(name: str, value: object) -> str:
    """What came over the network as a text. Raises InputError where it is none."""
    if isinstance(value, str):
        return value
    raise InputError(f"“{name}” is {_shown(value)}; it takes a text.")


def texts(name: str, value: object) -> list[str]:
    """A list of texts; null is an empty one. Raises InputError where it is something else."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    if value is None:
        return []
    raise InputError(f"“{name}” is {_shown(value)}; it takes a list of texts.")


def objects(name: str, value: object) -> list[dict[str, Any]]:
    """A list of objects. Raises InputError where it is none."""
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return value
    raise InputError(f"“{name}” is {_shown(value)}; it takes a list of objects.")


def one_of(name: str, value: object, allowed: tuple[str, ...]) -> str:
    """A text out of those. Raises InputError where it is another."""
    if text(name, value) in allowed:
        return str(value)
    raise InputError(
        f"“{name}” is {_shown(value)}; it is one of: {', '.join(filter(None, allowed))}."
    )


def whole(name: str, value: object, least: int, most: int) -> int:
    """A whole number, that the network may have made 10.0 of. Raises InputError for no such one."""
    is_number = not isinstance(value, bool) and isinstance(value, int | float)
    if is_number and least <= value <= most and value == int(value):  # type: ignore[operator, call-overload]
        return int(value)  # type: ignore[call-overload, no-any-return]
    raise InputError(
        f"The {name} is {_shown(value)}; it takes a whole number from {least} to {most:,}."
    )


def options(said: str) -> dict[str, str]:
    """`{"world": "closed"}` as options. Raises InputError where it is not of that form."""
    try:
        found = read_json(said or "{}")
    except ValueError as error:
        raise InputError(f"The options are not JSON: {error}. Write {{}} for none.") from error
    if not isinstance(found, dict):
        raise InputError('The options are not a JSON object; write {"world": "closed"}, say.')
    return {str(name): str(value) for name, value in found.items()}


def _shown(value: object) -> str:
    return json.dumps(value)[:80]
