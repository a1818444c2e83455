"""The command `agreement`: did a network look at the proof, over generated theories.

In:  playground agreement --count 100 --depth 3 --out agreement.jsonl
Out: a line a question in the file, then a table: average precision by depth and method

A run that was stopped goes on where it was: what stands in the file is not computed again.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from playground.errors import InputError

if TYPE_CHECKING:
    from playground.core import Question
    from playground.explain.proof_agreement import Row
    from playground.models.pool import Pool

Line = dict[str, Any]
DEDUCTION = "embedded/deduction"


@click.command()
@click.option("--count", default=100, show_default=True, help="Questions of each depth.")
@click.option("--depth", default=3, show_default=True, help="The deepest; 0 to it are asked.")
@click.option("--world", type=click.Choice(["open", "closed"]), default="open", show_default=True)
@click.option("--seed", default=0, show_default=True, help="Which theories are drawn.")
@click.option(
    "--model", default=DEDUCTION, show_default=True, help="Or a language model, by its id."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def agreement(  # noqa: PLR0917 - the options
    count: int, depth: int, world: str, seed: int, model: str, out: Path, as_json: bool
) -> None:
    """Hold what moves a network against the proof, and print a table by depth.

    Attention, rollout, gradient and deletion are scored against the sentences of the proof, beside
    chance and a shuffled proof, where the network is right and the answer has a proof of sentences.
    """
    from playground.models.pool import Pool

    drawn = {"depth": depth, "world": world, "seed": seed}
    drawn |= {} if model == DEDUCTION else {"model": model}
    lines = _begun(out, drawn)
    known = {line["id"] for line in lines}
    models = Pool()
    with out.open("a", encoding="utf-8") as file:
        if not lines:
            file.write(json.dumps(drawn) + "\n")
        for example in _examples(count, depth, world, seed):
            if example["id"] in known:
                continue
            line = _held(models, model, example)
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            lines.append(line)
            click.echo(f"\r{len(lines):,} questions", nl=False, err=True)
    click.echo(err=True)
    rows = table(lines)
    for row in rows if as_json else ():
        click.echo(json.dumps(row))
    if not as_json:
        click.echo(_drawn(rows))


def table(lines: list[Line]) -> list[Line]:
    """A row a depth and method: over how many questions, and the mean of each measure."""
    rows = []
    scored = [line for line in lines if line["rows"]]
    for depth in sorted({line["depth"] for line in scored}):
        here = [line for line in scored if line["depth"] == depth]
        asked = [line for line in lines if line["depth"] == depth]
        for at, one in enumerate(here[0]["rows"]):
            measures = [name for name in one if name != "method"]
            means = {
                name: sum(line["rows"][at][name] for line in here) / len(here) for name in measures
            }
            counts = {"depth": depth, "asked": len(asked), "n": len(here)}
            rows.append({**counts, "method": one["method"], **means})
    return rows


def _begun(out: Path, drawn: Line) -> list[Line]:
    """What a file has already. Raises InputError where it was begun with other theories."""
    if not out.is_file() or not (text := out.read_text(encoding="utf-8").splitlines()):
        return []
    try:
        head, *lines = [json.loads(line) for line in text]
    except ValueError as error:
        raise InputError(f"{out.name} is no file of this command; choose another --out.") from error
    if head != drawn:
        raise InputError(
            f"{out.name} was begun with {json.dumps(head)}; give the same, or another --out."
        )
    return lines


def _examples(count: int, depth: int, world: str, seed: int) -> Iterator[Line]:
    from playground.generator.examples import examples

    yield from examples(count * (depth + 1), depth=depth, world=world, seed=seed, language="en")


def _held(models: "Pool", model: str, example: Line) -> Line:
    """A question's line: its rows, or none where nothing can be held against a proof."""
    from playground.core import Question
    from playground.deduction.reading.sentences import sentences

    said = [one.text for one in sentences(example["context"])]
    gold = [at for at, text in enumerate(said) if text in example["proof"]]
    line = {"id": example["id"], "depth": example["depth"], "answer": example["answers"][0]}
    if not gold:
        return {**line, "given": None, "rows": []}
    options = {"world": example["world"]}
    question = Question("deduction", example["text"], example["context"], options=options)
    hold = _of_deducer if model == DEDUCTION else _of_writer
    given, rows = hold(models, model, question, gold, line["answer"])
    return {**line, "given": given, "rows": [asdict(one) for one in rows]}


def _of_deducer(
    models: "Pool", model: str, question: "Question", gold: list[int], right: str
) -> tuple[str, tuple["Row", ...]]:
    from playground.explain.proof_agreement import agreement as hold
    from playground.models.deducer import Deducer

    found = hold(models.load(model, Deducer), question, gold)
    return found.answer, found.rows if found.answer == right else ()


def _of_writer(
    models: "Pool", model: str, question: "Question", gold: list[int], right: str
) -> tuple[str | None, tuple["Row", ...]]:
    """What it answers, None for silence; explained, which takes long, where that is right."""
    from playground.engine import ask
    from playground.explain.proof_agreement import of_writer

    trace = ask(question, "probabilistic", models, solver=model)
    if trace.answer is None or trace.answer.abstained:
        return None, ()
    given = trace.answer.text
    return given, of_writer(trace, models, gold).rows if given == right else ()


def _drawn(rows: list[Line]) -> str:
    """The table for a terminal: average precision, and both measures of faithfulness."""
    head = f"{'depth':>5} {'n':>4}  {'method':<10} {'AP':>6} {'P@':>6} {'mass':>6} {'shuff':>6}"
    lines = [f"{head} {'compr':>6} {'suff':>6}"]
    lines += [
        f"{row['depth']:>5} {row['n']:>4}  {row['method']:<10} {row['average_precision']:6.3f} "
        f"{row['precision']:6.3f} {row['mass']:6.3f} {row['shuffled']:6.3f} "
        f"{row['comprehensiveness']:6.3f} {row['sufficiency']:6.3f}"
        for row in rows
    ]
    return "\n".join(lines)
