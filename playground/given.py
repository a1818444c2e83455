"""What is given to a command: options that several take, pairs KEY=VALUE, and the text to read.

In:  pairs(("world=closed",)); context(None, (Path("rules.txt"),))
Out: {"world": "closed"}; the text of the file
"""

import sys
from pathlib import Path

import click

from playground.core import MODES
from playground.errors import InputError
from playground.printable import plain
from playground.tasks import MAX_THEORY_CHARACTERS

mode_option = click.option(
    "--mode", "modes", type=click.Choice(MODES), multiple=True, help="May be given twice."
)
options_option = click.option(
    "--option", "options", metavar="KEY=VALUE", multiple=True, help="Such as world=closed."
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
SOLVER_HELP = "A solver's name, a hub id, a folder with a model, or the URL of a server."


def pairs(values: tuple[str, ...]) -> dict[str, str]:
    """Options by their names. Raises InputError."""
    for value in values:
        if "=" not in value:
            raise InputError(f"The option “{value}” is not of the form KEY=VALUE, as world=closed.")
    return dict(value.split("=", 1) for value in values)


def context(text: str | None, files: tuple[Path, ...]) -> str:
    """The text to read: as it is given, or of files (“-”: standard input). Raises InputError."""
    if not files:
        return text or ""
    if text is not None:
        raise InputError("Give --context or --context-file, not both.")
    return "\n".join(map(_contents, files))


def _contents(file: Path) -> str:
    from playground.text.documents import MAX_MEGABYTES, decoded, read

    if str(file) == "-":
        most = MAX_MEGABYTES * 1_000_000
        data = sys.stdin.buffer.read(most + 1)
        if len(data) > most:
            raise InputError(
                f"More than {MAX_MEGABYTES} MB came on stdin. Give the part that matters."
            )
        found, note = decoded(data, "stdin")
    else:
        document = read(file, longest=MAX_THEORY_CHARACTERS)
        found, note = document.text, document.note
    if note:
        click.echo(plain(note), err=True)
    return found
