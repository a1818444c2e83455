"""Deduction by rules over a language model's reading: free text → the grammar's English → clingo.

In:  Question("deduction", "Is Bob sad?", "Poor Bob has gone cold. Whoever is cold ends up sad.")
Out: Answer("True", evidence=(Proof("Bob is sad.", by="rule",
            sentence="Whoever is cold ends up sad.", …),), why=…), which rests on a model's reading

The model rewrites the sentences that the grammar cannot read; what the reader says of its lines
goes back to it, twice at most. A line that says more or less than its sentence is refused. A
sentence that stays unread counts as unread.
"""

import re
from bisect import bisect
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from playground.answering import prompts
from playground.answering.deduction.answer import deduce
from playground.answering.written import Reply, write
from playground.core import (
    Draft,
    Events,
    Evidence,
    Models,
    Proof,
    Question,
    Span,
    Spans,
    Step,
    also,
)
from playground.deduction.program import Sentence
from playground.deduction.reading.reader import read, read_question
from playground.errors import ModelError
from playground.models.writers import open_writer
from playground.models.writing import Message
from playground.registry import solver
from playground.text.faithful import unfaithful
from playground.wording.as_written import as_written, step_as_written

REPAIRS = 2
"""So often the reader's errors go back to the model."""

ASKED = "Q"
"""What stands for a number before the question."""

_LINE = re.compile(r"^\W*(\d+|[Qq])\W*?[:.)]\s*(\S.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Reading:
    """A text as it is read: for each of its sentences, and for the question, a line of English."""

    sentences: tuple[Sentence, ...]
    lines: Mapping[str, str]

    @property
    def context(self) -> str:
        """The lines of the text, without that of the question."""
        return "\n".join(self._of_text)

    def unread(self) -> dict[str, str]:
        """By number, what cannot be read of a line and why."""
        program = read(self.context, phrases=False)
        found: dict[str, str] = {}
        for one in program.sentences:
            if not one.read:
                number = str(1 + bisect(self._ends, one.start))
                found[number] = f"{found.get(number, '')} “{one.text}” ({one.why})".strip()
        asked = read_question(self.lines[ASKED], program, phrases=False)
        if isinstance(asked, Sentence):
            found[ASKED] = f"“{asked.text}” ({asked.why})"
        return found

    def source(self, start: int) -> Sentence:
        """The sentence of the text behind a place in `context`."""
        return self.sentences[bisect(self._ends, start)]

    @cached_property
    def _ends(self) -> list[int]:
        """Where in `context` each line ends, its line break with it."""
        return list(accumulate(len(line) + 1 for line in self._of_text))

    @property
    def _of_text(self) -> list[str]:
        return [line for number, line in self.lines.items() if number != ASKED]


@solver("deduction", "rules", name="reading", takes="language model")
def solve(question: Question, models: Models, model: str) -> Events:
    """A language model rewrites what the grammar cannot read; clingo answers, with its proof.

    Every rewritten sentence is shown beside its source, and the proof points to the sources.
    """
    sentences = read(question.context).sentences
    own = {str(number): one.text for number, one in enumerate(sentences, start=1)}
    first = Reading(sentences, {**own, ASKED: question.text})
    waiting = first.unread()
    yield _grammar_step(first, waiting)
    reading = first
    if waiting:
        reading = yield from _rewritten(question, first, waiting, models, model)
        yield _beside(first, reading)
    steps, answer = deduce(replace(question, text=reading.lines[ASKED], context=reading.context))
    for step in steps:
        yield replace(step, evidence=_at_home(step.evidence, reading))
    answer = replace(answer, evidence=_at_home(answer.evidence, reading))
    rests = as_written(_rests(first, reading, waiting, model))
    return replace(answer, why=also(answer.why, rests))


def _rewritten(
    question: Question, first: Reading, waiting: Mapping[str, str], models: Models, model: str
) -> Generator[Step | Draft, None, Reading]:
    """The reading with the model's lines, after as many repairs as are needed and allowed."""
    writer, options = open_writer(model, models), dict(question.options)
    wanted = {number: first.lines[number] for number in waiting}
    messages = prompts.reading(question.context, wanted)
    reading = first
    for repair in range(1 + REPAIRS):
        try:
            reply = yield from write(writer, messages, options)
        except ModelError as error:
            if not repair:
                raise
            yield step_as_written("Could not ask for a repair", str(error))
            break
        lines, refused = _lines(first, reply, wanted)
        reading = Reading(first.sentences, {**reading.lines, **lines})
        unread = {**reading.unread(), **refused}
        if not unread or reply.silence or repair == REPAIRS:
            break
        yield step_as_written(
            f"Could not read {len(unread)} of its lines",
            "The model is told why:\n" + "\n".join(f"{n}: {why}" for n, why in unread.items()),
        )
        wanted = {number: first.lines[number] for number in unread}
        messages = [*messages, Message("assistant", reply.said), prompts.repair(unread)]
        options["begin"] = ""
    return reading


def _lines(
    first: Reading, reply: Reply, wanted: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The lines that were asked for and may stand for their sentences, by number.

    And why the others may not: a number that has two lines, or a line that is not faithful.
    """
    said = reply.said.rpartition("\n")[0] if reply.cut_off else reply.said
    found: dict[str, dict[str, None]] = {}
    for number, line in _LINE.findall(said):
        if number.upper() in wanted and any(map(str.isalnum, line)):
            found.setdefault(number.upper(), {})[" ".join(line.split())] = None
    lines, refused = {}, {}
    for number, several in found.items():
        line, *others = several
        source = first.lines[number]
        around = "\n".join(one for key, one in first.lines.items() if key != number)
        if others:
            refused[number] = f"“{line}” and “{others[0]}” (two lines for one number.)"
        elif why := unfaithful(source, line, around):
            refused[number] = f"“{line}” ({why})"
        else:
            lines[number] = line
    return lines, refused


def _grammar_step(first: Reading, waiting: Mapping[str, str]) -> Step:
    """What needs no model."""
    count, left = len(first.lines), len(waiting)
    if not left:
        return step_as_written(
            f"Read {count} of {count} sentences by grammar", "There is nothing to rewrite."
        )
    return step_as_written(
        f"Read {count - left} of {count} sentences by grammar",
        "The model rewrites the others, the question (Q) among them.\n"
        + "\n".join(f"{number}: {why}" for number, why in waiting.items()),
    )


def _beside(first: Reading, reading: Reading) -> Step:
    """Each sentence that was rewritten beside its source."""
    pairs = {number: (line, reading.lines[number]) for number, line in first.lines.items()}
    changed = {number: pair for number, pair in pairs.items() if pair[0] != pair[1]}
    spans = tuple(
        Span(one.start, one.end, one.text, 1.0, "rewritten")
        for number, one in enumerate(first.sentences, start=1)
        if str(number) in changed
    )
    return step_as_written(
        f"Rewrote {len(changed)} sentence{'s' * (len(changed) != 1)}",
        "\n".join(f"{number}: “{old}” → “{new}”" for number, (old, new) in changed.items()),
        (Spans("context", spans),) if spans else (),
    )


def _rests(first: Reading, reading: Reading, waiting: Mapping[str, str], model: str) -> str:
    """Whose reading the answer rests on."""
    if not waiting:
        return "The grammar could read it all and needed no model."
    count = sum(reading.lines[number] != line for number, line in first.lines.items())
    if not count:
        return f"{model} rewrote none of the {len(waiting)} sentences that the grammar cannot read."
    return f"It rests on {model}'s reading of {count} of {len(first.lines)} sentences."


def _at_home(evidence: Sequence[Evidence], reading: Reading) -> tuple[Evidence, ...]:
    """Evidence about the rewritten text, pointing to the sentences of the text itself."""
    return tuple(_source(one, reading) for one in evidence)


def _source(evidence: Evidence, reading: Reading) -> Evidence:
    match evidence:
        case Proof():
            return _proof(evidence, reading)
        case Spans():
            sources = [(span, reading.source(span.start)) for span in evidence.spans]
            spans = [replace(span, start=s.start, end=s.end, text=s.text) for span, s in sources]
            return Spans("context", tuple(spans))
        case _:
            return evidence


def _proof(node: Proof, reading: Reading) -> Proof:
    """A proof whose sentences are those of the text; it is at most `MAX_PROOF_DEPTH` deep."""
    node = replace(node, premises=tuple(_proof(one, reading) for one in node.premises))
    if node.start is None:
        return node
    source = reading.source(node.start)
    return replace(node, sentence=source.text, start=source.start, end=source.end)
