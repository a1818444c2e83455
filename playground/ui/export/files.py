"""A conversation as a file of one of three formats.

In:  file_of(conversation, turns, "markdown", "en")
Out: File("playground-c7a1….md", "text/markdown", "# Is Bob kind?\n…")
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playground.errors import InputError
from playground.log import Conversation, LoggedTurn
from playground.ui.export import FORMATS
from playground.ui.export.html_page import html_page
from playground.ui.export.json_file import as_json
from playground.ui.export.markdown import markdown
from playground.wording.said import Language


@dataclass(frozen=True)
class File:
    """A file that is not written yet: its name, its media type and its text."""

    name: str
    kind: str
    text: str


def file_of(
    conversation: Conversation,
    turns: Sequence[LoggedTurn],
    wanted: str,
    language: Language = "en",
) -> File:
    """The conversation as a file. Raises InputError for a format that there is not."""
    name = file_name(conversation.id)
    match wanted:
        case "markdown":
            return File(f"{name}.md", "text/markdown", markdown(conversation, turns, language))
        case "json":
            return File(f"{name}.json", "application/json", as_json(conversation, turns))
        case "html":
            return File(f"{name}.html", "text/html", html_page(conversation, turns, language))
    raise InputError(f"There is no format “{wanted}”. The formats are: {', '.join(FORMATS)}.")


def file_name(wanted: str) -> str:
    """`playground-` and what of an id or a title any file system takes."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", wanted)[:40].strip("-")
    return f"playground-{plain}" if plain else "playground"
