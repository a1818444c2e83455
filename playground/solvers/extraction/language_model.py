"""Extraction by a language model: it lists names with their kinds, and they are looked up.

In:  Question("extraction", "Ann bought the mill in Oslo in 2001.")
Out: Answer("Ann (person), Oslo (place).", evidence=(Spans("text", (Span(0, 3, "Ann", …), …)), …))
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playground.answering import few_shot, prompts
from playground.answering.extraction.extracted import answer, label_said
from playground.answering.quoting import some
from playground.answering.written import Reply, write
from playground.core import Events, Models, Question, Said, Span, Spans, Step, abstain, also
from playground.errors import InputError
from playground.models.writers import open_writer
from playground.models.writing import Prompt
from playground.registry import solver

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
    writer = open_writer(model, models)
    prompt: Prompt = prompts.extraction(text, LABELS)
    if few_shot.fits(question.task, writer):
        prompt = few_shot.extraction(text)
    reply = yield from write(writer, prompt, question.options, end=few_shot.PARAGRAPH)
    if reply.silence:
        return abstain(reply.silence, *reply.evidence)
    found, missing = _found(text, _listed(reply))
    spans = (Spans(source, found),) if found else ()
    yield Step("found places of names", {"n": len(found)}, spans)
    lost = Said("not in the text", {"names": some(missing)}) if missing else None
    if lost:
        yield Step("left out names", {"lost": lost})
    nothing = Said("names nothing")
    why = lost if found else also(nothing, lost) if lost else nothing
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


def _found(text: str, names: Iterable[Listed]) -> tuple[tuple[Span, ...], list[Said]]:
    """Where the text has the names, none over another, and those it has not; longer ones first."""
    spans: list[Span] = []
    missing: list[Said] = []
    for one in sorted(names, key=lambda one: -len(one.name)):
        places = list(re.finditer(rf"(?<!\w){re.escape(one.name)}(?!\w)", text))
        weight = 1.0 if one.p is None else one.p
        spans += [Span(at.start(), at.end(), at.group(), weight, one.label) for at in places]
        lost = Said("a name not in the text", {"name": one.name, "label": label_said(one.label)})
        missing += [] if places else [lost]
    taken = bytearray(len(text))
    kept = []
    for span in spans:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.start)), missing
