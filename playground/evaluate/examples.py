"""Files of questions with known answers: JSON lines, plain or gzip.

In:  {"id": "t1", "task": "deduction", "text": "Bob is kind.", "context": "Bob is big.",
      "answers": ["Unknown"], "world": "open"}
Out: Example("t1", Question("deduction", "Bob is kind.", "Bob is big.", (), {"world": "open"}),
             ("Unknown",))

With the option form=fol the question is that of `premises_fol` and `text_fol` (`text` without it).
"""

import gzip
import random
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playground.core import Question
from playground.errors import InputError
from playground.evaluate.example import Example, Probe
from playground.evaluate.labels import as_label, refuse_unknown
from playground.json_text import read_json

MAX_CHARACTERS = 200_000_000
"""Characters of a file, unpacked: a small .gz may hold anything."""
OPTIONS = ("world", "logic", "source_language", "target_language")
"""The fields of an example that become options of its question."""


def read_examples(path: Path, options: Mapping[str, str]) -> list[Example]:
    """Every example of the file, in its order; `options` go before the example's own.

    Raises InputError where the file cannot be read, with the number of the line that is at fault,
    and for what no answer can be right to (`labels.refuse_unknown`).
    """
    try:
        examples = [_example(line, options, f"{path}, line {n}") for n, line in _lines(path)]
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise InputError(f"{path} cannot be read: {error}.") from error
    if not examples:
        raise InputError(f"{path} holds no examples; an example is one JSON object a line.")
    refuse_mixed(examples, str(path))
    refuse_unknown(examples, path.name)
    return examples


def refuse_mixed(examples: Sequence[Example], where: str) -> None:
    """Raise InputError where the examples are of several tasks."""
    tasks = sorted({example.question.task for example in examples})
    if len(tasks) > 1:
        raise InputError(f"{where} mixes the tasks {' and '.join(tasks)}; split it by task.")


def sample(examples: Sequence[Example], limit: int, seed: int) -> list[Example]:
    """`limit` examples in the order of the file; which ones depends on nothing but the seed.

    Those of one pair are taken together, or not at all.
    """
    if limit >= len(examples):
        return list(examples)
    pairs: dict[object, list[int]] = {}
    for index, one in enumerate(examples):
        pairs.setdefault(one.probe.pair if one.probe else index, []).append(index)
    if len(pairs) == len(examples):
        chosen = sorted(random.Random(seed).sample(range(len(examples)), limit))
        return [examples[index] for index in chosen]
    mixed = list(pairs.values())
    random.Random(seed).shuffle(mixed)
    taken: list[int] = []
    for pair in mixed:
        taken += pair if len(taken) + len(pair) <= limit else []
    return [examples[index] for index in sorted(taken)]


def example_of(fields: Mapping[str, Any], options: Mapping[str, str], where: str) -> Example:
    """The example that JSON fields are of; raises InputError, which says `where` it is at fault."""
    for name, kind in (("id", str), ("task", str), ("text", str), ("answers", list)):
        if not isinstance(fields.get(name), kind):
            raise InputError(f"{where} has no {name}, or it is not a {_FORMS[kind]}.")
    for name in ("context", *OPTIONS):
        if not isinstance(fields.get(name) or "", str):
            raise InputError(f"{where}: {name} is not a text.")
    choices, depth = fields.get("choices") or [], fields.get("depth")
    if not isinstance(choices, list) or not all(isinstance(one, str) for one in choices):
        raise InputError(f"{where}: choices is not a list of texts.")
    if not isinstance(depth, int | None):
        raise InputError(f"{where}: depth is not a whole number.")
    own = {name: fields[name] for name in OPTIONS if fields.get(name)}
    formal = options.get("form") == "fol" and fields.get("premises_fol")
    return Example(
        fields["id"],
        Question(
            fields["task"],
            (fields.get("text_fol") if formal else None) or fields["text"],
            _formulas(fields, where) if formal else fields.get("context") or "",
            tuple(choices),
            {**own, **options},
        ),
        tuple(one if choices else as_label(one, fields["task"]) for one in fields["answers"]),
        depth,
        _probe(fields["probe"], where) if fields.get("probe") else None,
    )


def _probe(said: Any, where: str) -> Probe:
    wanted = ("capability", "expects", "pair", "group")
    if (
        not isinstance(said, dict)
        or not set(said) <= set(wanted)
        or not set(wanted[:3]) <= set(said)
        or not all(isinstance(one, str) for one in said.values())
        or said["expects"] not in ("same", "other")
    ):
        raise InputError(
            f"{where}: probe is no object with the texts capability, pair, expects (same or other) "
            "and, if you like, group."
        )
    return Probe(**said)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    left, n = MAX_CHARACTERS, 0
    with opened(path, "rt", encoding="utf-8") as lines:
        while line := lines.readline(left + 1):
            left, n = left - len(line), n + 1
            if left < 0:
                raise InputError(
                    f"{path} holds more than {MAX_CHARACTERS:,} characters"
                    f"{' once unpacked' if path.suffix == '.gz' else ''}; split it."
                )
            if line.strip():
                yield n, line


def _example(line: str, options: Mapping[str, str], where: str) -> Example:
    try:
        fields = read_json(line)
    except ValueError as error:
        raise InputError(
            f"{where} is not JSON: {error}. A file of questions has on each line an object with "
            "id, task, text and answers; docs/command-line.md has an example."
        ) from error
    if not isinstance(fields, dict):
        raise InputError(f"{where} is not a JSON object with id, task, text and answers.")
    return example_of(fields, options, where)


def _formulas(fields: Mapping[str, Any], where: str) -> str:
    """The example's formulas, one a line."""
    formulas = fields["premises_fol"]
    for said in (formulas, [fields.get("text_fol") or ""]):
        if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
            raise InputError(f"{where}: its formulas are not texts.")
    return "\n".join(" ".join(one.split()) for one in formulas)


_FORMS = {str: "text", list: "list"}
