"""The command `understood`: how the rules of deduction understand each sentence of a text.

In:  playground understood kennel.txt --as fol
Out: # All dogs bark.
     ∀x (Dog(x) → Bark(x))
"""

from pathlib import Path
from typing import Any

import click

from playground.deduction.notation.understood import NOTATIONS, Sense, understood, whole
from playground.errors import InputError
from playground.given import context, json_option
from playground.history import print_json
from playground.printable import plain


@click.command("understood")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True,
    type=click.Path(path_type=Path, allow_dash=True),
)  # fmt: skip
@click.option(
    "--as", "notation", type=click.Choice(NOTATIONS), default=NOTATIONS[0], show_default=True,
    help="Plain words, clingo's language, TPTP, or the signs of first-order logic.",
)  # fmt: skip
@click.option("--world", type=click.Choice(("open", "closed")), default="open", show_default=True)
@json_option
def show_understood(files: tuple[Path, ...], notation: str, world: str, as_json: bool) -> None:
    """Say each sentence of the text in FILE (or -) back as the rules of deduction understand it.

    Below each sentence, a comment, stands what it was taken for: in plain words, or as a program
    for clingo, axioms for a prover that takes TPTP, or formulas that `ask --option form=fol` reads.
    """
    text = context(None, files)
    if not text.strip():
        raise InputError("There is no text here. Give a file with facts and rules.")
    found = understood(text, world)
    if not as_json:
        click.echo(plain(whole(found, notation)), nl=False)
    for sense in found.senses if as_json else ():
        print_json(as_dict(sense))


def as_dict(sense: Sense) -> dict[str, Any]:
    """The sense, JSON-ready; `start` and `end` are code points in the text."""
    one = sense.sentence
    notations = {name: list(getattr(sense, name)) for name in NOTATIONS}
    place = {"sentence": one.text, "start": one.start, "end": one.end}
    return {**place, "read": one.read, "why": one.why, **notations}
