"""From the public form of a data set to the example files that the recipes and `evaluate` read.

In:  python -m playground.train.convert sst2 train.tsv >sst2.train.jsonl   (“well-conceived \t1”)
Out: {"id": "sst2-0", "task": "sentiment", "text": "well-conceived", "answers": ["positive"]}

docs/data.md says where each data set is found. Rows come out in the order of the file.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from playground.errors import InputError

KINDS = {
    "PER": "person",
    "person": "person",
    "LOC": "place",
    "location": "place",
    "ORG": "organization",
    "corporation": "organization",
    "group": "organization",
}
"""Labels of the Broad Twitter Corpus and of WNUT-17; products and works are left out."""

Row = dict[str, Any]


def squad(text: str) -> Iterator[Row]:
    """SQuAD 1.1 or 2.0 (Rajpurkar et al. 2016, 2018): one JSON object for the whole file."""
    for article in json.loads(text)["data"]:
        for paragraph in article["paragraphs"]:
            for asked in paragraph["qas"]:
                references = asked["answers"]
                row = {
                    "id": asked["id"],
                    "text": asked["question"],
                    "context": paragraph["context"],
                    "answers": list(dict.fromkeys(one["text"] for one in references)),
                }
                if references:
                    row["starts"] = [one["answer_start"] for one in references]
                    row["first"] = references[0]["text"]
                yield row


def sst2(text: str) -> Iterator[Row]:
    """SST-2 (Socher et al. 2013): a table with the columns sentence and label."""
    for line in text.splitlines()[1:]:
        phrase, label = line.rsplit("\t", 1)
        yield {"text": phrase.strip(), "answers": [("negative", "positive")[int(label)]]}


def conll(text: str) -> Iterator[Row]:
    """WNUT-17 and the Broad Twitter Corpus: a word and its label a line, an empty one between.

    Twitter handles are taken out, whole (“@ada”) or in two words (“@”, “ada”).
    """
    for block in text.split("\n\n"):
        words = [line.rsplit("\t", 1) for line in block.splitlines() if line.strip()]
        if words:
            yield entities(
                [(word, label) for i, (word, label) in enumerate(words) if not handle(words, i)]
            )


def handle(words: Sequence[Sequence[str]], i: int) -> bool:
    """Whether word `i` is a handle or a part of one."""
    return words[i][0].startswith("@") or (i > 0 and words[i - 1][0] == "@")


def entities(words: Sequence[tuple[str, str]]) -> Row:
    """Words joined by spaces, and the entities among them with their code points."""
    text, found = "", list[Row]()
    for word, label in words:
        start = len(text) + bool(text)
        text = f"{text} {word}" if text else word
        side, _, kind = label.partition("-")
        if side == "B" and kind in KINDS:
            found.append({"start": start, "end": len(text), "label": KINDS[kind]})
        elif side == "I" and found and kind in KINDS and found[-1]["end"] == start - 1:
            found[-1]["end"] = len(text)
    return {
        "text": text,
        "answers": [one | {"text": text[one["start"] : one["end"]]} for one in found],
    }


def tatoeba(text: str) -> Iterator[Row]:
    """Tatoeba's pairs as manythings.org/anki hands them out: English, other, attribution.

    Translations of one sentence become one row.
    """
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        source, target, *_ = line.split("\t")
        found.setdefault(source, []).append(target)
    for source, targets in found.items():
        yield {"text": source, "answers": targets}


def ruletaker(text: str) -> Iterator[Row]:
    """RuleTaker V2020.2.4 (Clark et al. 2020): one theory with its questions a line."""
    for line in text.splitlines():
        theory = json.loads(line)
        for asked in theory["questions"]:
            yield {
                "id": asked["id"],
                "text": asked["text"],
                "context": theory["context"],
                "answers": [str(asked["label"])],
                "depth": asked["meta"]["QDep"],
                "world": "closed",
            }


def proofwriter(text: str) -> Iterator[Row]:
    """ProofWriter's open world (Tafjord et al. 2021) as Logic-LLM writes it: one JSON list."""
    for asked in json.loads(text):
        yield {
            "id": asked["id"],
            "text": asked["question"].split("? ", 1)[1],
            "context": asked["context"],
            "answers": [{"A": "True", "B": "False", "C": "Unknown"}[asked["answer"]]],
            "world": "open",
        }


FORMS: dict[str, tuple[str, Callable[[str], Iterator[Row]]]] = {
    "squad": ("question-answering", squad),
    "sst2": ("sentiment", sst2),
    "conll": ("extraction", conll),
    "tatoeba": ("translation", tatoeba),
    "ruletaker": ("deduction", ruletaker),
    "proofwriter": ("deduction", proofwriter),
}


def convert(form: str, text: str, extra: Row) -> Iterator[Row]:
    """The rows of a file of one of FORMS as examples; `extra` fields go into each of them.

    Raises InputError where the text is not of that form.
    """
    task, rows = FORMS[form]
    try:
        for i, row in enumerate(rows(text)):
            yield {"id": f"{form}-{i}", "task": task} | row | extra
    except (KeyError, ValueError, IndexError) as error:
        raise InputError(f"This is no file of the form {form}: {error!r}.") from error


@click.command()
@click.argument("form", type=click.Choice(list(FORMS)))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--languages", help="Of a translation: source and target, as in en-es.")
def main(form: str, file: Path, languages: str | None) -> None:
    """Write the examples of FILE, which has the public FORM, to stdout as JSON lines."""
    source, _, target = (languages or "").partition("-")
    extra = {"source_language": source, "target_language": target} if languages else {}
    try:
        for row in convert(form, file.read_text(encoding="utf-8"), extra):
            click.echo(json.dumps(row, ensure_ascii=False))
    except InputError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
