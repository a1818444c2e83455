"""Extraction by a language model: it lists names with their kinds, and they are looked up.

In:  Question("extraction", "Ann bought the mill in Oslo in 2001.")
Out: Answer("Ann (person), Oslo (place).", evidence=(Spans("text", (Span(0, 3, "Ann", …), …)), …))
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playground.core import Events, Models, Question, Span, Spans, Step, abstain
from playground.errors import InputError
from playground.models.writing import open_writer
from playground.registry import solver
from playground.solvers import prompts
from playground.solvers.extracted import answer, listed
from playground.solvers.written import Reply, write

LABELS = ("person", "place", "organization")
_LINE = re.compile(rf"^\W*({'|'.join(LABELS)})\W*:\s*(.*\S)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Listed:
    """A line of the model's list, and the probability of the tokens that write the name."""

    label: str
    name: str
    p: float | None


@solver("extraction", "probabilistic", name="language-model", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model lists persons, places and organizations; each is then found in the text."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to extract from; type or paste some.")
    messages = prompts.extraction(text, LABELS)
    reply = yield from write(open_writer(model, models), messages, question.options)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    found, missing = _found(text, _listed(reply))
    yield Step(
        f"Found {len(found):,} place{'s' * (len(found) != 1)} of names in the text",
        "A name counts wherever the text has it as whole words; its weight is the probability of "
        "the tokens that write it in the model's list.",
        (Spans(source, found),) if found else (),
    )
    lost = f"Not in the text, and so left out: {listed(missing)}." if missing else ""
    if missing:
        yield Step("Left out names that the text does not have", lost)
    why = lost if found else f"The model names nothing that the text has. {lost}".strip()
    return answer(source, found, (), (), why=why, more=reply.evidence)


def _listed(reply: Reply) -> Iterator[Listed]:
    """The names in a reply, in its order, each with its kind once."""
    known: set[tuple[str, str]] = set()
    for line in _LINE.finditer(reply.text[reply.spoken :]):
        label, name = line[1].lower(), line[2].strip(' *_`"“”')
        if name and (label, name) not in known:
            known.add((label, name))
            start = reply.spoken + line.start(2) + line[2].index(name)
            yield Listed(label, name, reply.p(start, start + len(name)))


def _found(text: str, names: Iterable[Listed]) -> tuple[tuple[Span, ...], list[str]]:
    """Where the text has the names, none over another, and those it has not; longer ones first."""
    spans: list[Span] = []
    missing = []
    for one in sorted(names, key=lambda one: -len(one.name)):
        places = list(re.finditer(rf"(?<!\w){re.escape(one.name)}(?!\w)", text))
        weight = 1.0 if one.p is None else one.p
        spans += [Span(at.start(), at.end(), at.group(), weight, one.label) for at in places]
        missing += [] if places else [f"“{one.name}” ({one.label})"]
    taken = bytearray(len(text))
    kept = []
    for span in spans:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.start)), missing
