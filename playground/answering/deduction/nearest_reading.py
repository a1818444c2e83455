"""Free text: the nearest sentence that the grammar can read, for one that it cannot.

In:  Question("deduction", "Is Eric blue?", "Eric, poor man, feels blue. Blue people are red."), of
     which the first sentence cannot be read
Out: a step that suggests "Eric is blue." (0.83) for it; with `nearest=true`, or that reading in the
     option `readings`, the program in which the sentence says so

The candidates are made of the text's own words (reading/nearby.py); the sentence encoder says which
of them comes near enough. Nothing is taken for a near sentence unless the person says so: one by
one by the option `readings` (JSON: a sentence → how it is to be read, "" for not at all), or all by
`nearest=true`. Then a step shows each reading, and an answer says that it rests on them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from playground.answering.quoting import quoted
from playground.core import (
    Answer,
    Models,
    Proof,
    Question,
    Said,
    Span,
    Spans,
    Step,
    Suggestions,
    abstain,
    also,
)
from playground.deduction.explaining.proof import assumes, nodes
from playground.deduction.program import Either, Literal, Program, Rule, Sentence
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.nearby import last_name, named, nearby
from playground.deduction.reading.reader import Asked, read_question, read_statement
from playground.deduction.reading.set_readings import readings_of
from playground.deduction.reading.vocabulary import KINDS, PERSONS, Vocabulary, vocabulary
from playground.errors import InputError
from playground.models import base
from playground.wording.as_written import as_written, step_as_written

THRESHOLD = 0.5
"""The least cosine of a sentence and its reading; `benchmarks/LOG.md` has what others give."""
MARGIN = 0.3
"""How much nearer the last candidate must be than the first to be taken instead."""
SUGGESTED = 20
"""Unread sentences, the first of a text, for which a reading is looked for where none is used."""


@dataclass(frozen=True)
class Taken:
    """A sentence by its index, what it is taken for, and how near that is (None: the user's)."""

    sentence: int
    text: str
    nearness: float | None


@dataclass(frozen=True)
class Offer:
    """A sentence by its index, its text with names for pronouns, and what it may mean."""

    sentence: int
    text: str
    candidates: Sequence[str]


def complete(question: Question, program: Program, models: Models | None) -> list[Taken]:
    """How sentences are read otherwise than the grammar reads them, where the user says so.

    Without `models` nothing is guessed. Raises InputError where the option is not of its form.
    """
    own = readings_of(question.options.get("readings", ""))
    texts = [one.text for one in program.sentences]
    unknown = [sentence for sentence in own if sentence not in texts]
    if unknown:
        raise InputError(
            f"The option readings names what is no sentence of the text: {quoted(unknown)}."
        )
    found = [Taken(number, own[text], None) for number, text in enumerate(texts) if own.get(text)]
    if models is not None and question.options.get("nearest") == "true":
        found += _nearest(program, question.text, models, _others(program, own, unread=False))
    return sorted(found, key=lambda one: one.sentence)


def suggested(question: Question, program: Program, models: Models | None) -> Step | None:
    """What the first unread sentences may mean, as a step; None where nothing comes near enough.

    `program` is the text as the grammar reads it. Nothing of it is used.
    """
    if models is None or question.options.get("nearest") == "true":
        return None
    own = readings_of(question.options.get("readings", ""))
    wanted = sorted(_others(program, own, unread=True))[:SUGGESTED]
    found = _nearest(program, question.text, models, set(wanted), most=1)
    if not found:
        return None
    spans = _spans(program, found)
    readings = [
        Said("perhaps meant", {"text": one.text, "reading": one.label, "near": one.weight})
        for one in spans
    ]
    found_so = {"n": len(spans), "readings": readings}
    return Step("could suggest", found_so, (Suggestions(spans),))


def _others(program: Program, own: Collection[str], *, unread: bool) -> set[int]:
    """The sentences of which the user has not said how to read them; the unread ones, or all."""
    return {
        number
        for number, one in enumerate(program.sentences)
        if one.text not in own and not (unread and one.read)
    }


def _nearest(
    program: Program, asked: str, models: Models, wanted: set[int], most: int | None = None
) -> list[Taken]:
    """For each of the wanted sentences the nearest reading, where one is near enough.

    Only the `most` likeliest by the sentence's form are looked at: each of them costs time.
    """
    if all(program.sentences[number].read for number in wanted):
        return []
    literals = _literals(program)
    question = read_question(asked, program)
    said = [question.literal] if isinstance(question, Asked) else []
    known = {
        _told(one)
        for one in chain(said, *literals)
        if len(one.atom.terms) == 1 and one.atom.relation.startswith("is ")
    }
    words = vocabulary([*(one.text for one in program.sentences), asked], known)
    offers, name = [], ""
    for number, (sentence, row) in enumerate(zip(program.sentences, literals, strict=True)):
        if number in wanted and _says_more(sentence, row, words):
            text = named(sentence.text, name, words)
            kept = [one for one in nearby(text, words) if _keeps(one, row, words)]
            if kept:
                offers.append(Offer(number, text, kept[:most]))
        name = last_name(sentence.text, words) or name
    taken = _judged(offers, models) if offers else []
    return [one for one in taken if isinstance(read_statement(one.text, program), Reading)]


def _literals(program: Program) -> list[list[Literal]]:
    """For each sentence all that is read of it."""
    rows: list[list[Literal]] = [[] for _ in program.sentences]
    for rule in program.rules:
        rows[rule.sentence] += (rule.head, *rule.body)
    for one in program.eithers:
        rows[one.sentence] += (*one.options, *one.body)
    return rows


def _says_more(sentence: Sentence, literals: Sequence[Literal], words: Vocabulary) -> bool:
    """Whether a sentence is unread, or what its words may tell is not all that is read of it.

    "Blue people who are green with envy are rough." is read, but not as saying that they are green;
    "Big Fred is round." not as saying something of Fred; "a kind fellow" as more than somebody.
    """
    told = {_told(one) for one in literals}
    terms = {term for one in literals for term in one.atom.terms}
    return (
        not sentence.read
        or bool(words.told(sentence.text) - told)
        or bool(told & PERSONS)
        or any(" " in term and words.names.keys() & term.split() for term in terms)
    )


def _keeps(reading: str, literals: Sequence[Literal], words: Vocabulary) -> bool:
    """Whether the reading has what a rule is read to ask of somebody: "a doctor" in "kind doctors".

    It may do without a degree: "quite round" is round.
    """
    asked = {
        _told(one).split()[-1]
        for one in literals
        if len(one.atom.terms) == 1 and one.atom.terms[0].startswith("?")
    }
    return asked - KINDS <= words.told(reading)


def _told(literal: Literal) -> str:
    return literal.atom.relation.removeprefix("is ")


def _judged(offers: Sequence[Offer], models: Models) -> list[Taken]:
    """Of each offer the nearest candidate, those that the form speaks for ahead, if near enough."""
    from playground.models.encoder import Encoder

    texts = list(dict.fromkeys(text for one in offers for text in (one.text, *one.candidates)))
    rows = dict(zip(texts, models.load(base.ID, Encoder).encode(texts), strict=True))
    found = []
    for one in offers:
        nearness = [float(rows[text] @ rows[one.text]) for text in one.candidates]
        behind = MARGIN / len(nearness)
        best = max(range(len(nearness)), key=lambda at: nearness[at] - behind * at)
        if nearness[best] >= THRESHOLD:
            found.append(Taken(one.sentence, one.candidates[best], round(nearness[best], 2)))
    return found


def read_as(program: Program, taken: Sequence[Taken]) -> Program:
    """The program in which these sentences say what they are taken for.

    A reading of the user's that cannot be read itself leaves its sentence unread, with the reason.
    """
    sentences, names = list(program.sentences), dict(program.names)
    corrected = {one.sentence for one in taken if one.nearness is None}
    rules = [rule for rule in program.rules if rule.sentence not in corrected]
    eithers = [one for one in program.eithers if one.sentence not in corrected]
    for one in taken:
        sentence = sentences[one.sentence]
        reading = read_statement(one.text, program)
        if not isinstance(reading, Reading):
            sentences[one.sentence] = replace(sentence, why=str(reading))
            continue
        sentences[one.sentence] = replace(sentence, why="", reading=one.text)
        rules += [Rule(head, body, one.sentence, reading.weight) for head, body in reading.rules]
        eithers += [
            Either(options, body, one.sentence, exclusive)
            for options, body, exclusive in reading.eithers
        ]
        names = {**dict(reading.names), **names}
    rules.sort(key=lambda rule: rule.sentence)
    return Program(tuple(sentences), tuple(rules), names, tuple(eithers))


def shown(program: Program, taken: Sequence[Taken]) -> Step:
    """The step that says how each of the sentences is read; spans carry the readings as labels."""
    kept = [(program.sentences[one.sentence], one) for one in taken]
    title = f"Took {_sentences(len(kept))} for the nearest reading"
    lines = (
        f"“{sentence.text}” as “{one.text}” "
        + ("(as you said)" if one.nearness is None else f"({one.nearness:.2f})")
        for sentence, one in kept
    )
    spans = _spans(program, taken)
    return step_as_written(title, "\n".join(lines), (Spans("context", spans),))


def _spans(program: Program, taken: Sequence[Taken]) -> tuple[Span, ...]:
    """The sentences in the text, each with its reading as the label and how near that is."""
    kept = [(program.sentences[one.sentence], one) for one in taken]
    return tuple(
        Span(sentence.start, sentence.end, sentence.text, one.nearness or 1.0, one.text)
        for sentence, one in kept
    )


def _sentences(count: int) -> str:
    return f"{count} sentence{'s' if count != 1 else ''}"


def marked(answer: Answer, program: Program) -> Answer:
    """The answer, saying on which readings it rests: those in its proof, or all of them.

    Unknown is withheld: a nearest reading may say less than its sentence does.
    """
    guessed = [one for one in program.sentences if one.reading]
    proofs = [one for one in answer.evidence if isinstance(one, Proof)]
    if proofs and not answer.abstained and not any(assumes(one) for one in proofs):
        used = {node.start for proof in proofs for node in nodes(proof)}
        guessed = [one for one in guessed if one.start in used]
    if not guessed:
        return answer
    said = ", ".join(_as(one) for one in guessed[:5])
    if answer.text == "Unknown":
        return abstain(
            as_written(
                "It would be Unknown, but a nearest reading may say less than its sentence does: "
                f"{said}."
            ),
            *answer.evidence,
        )
    more = f" and {len(guessed) - 5} more" if len(guessed) > 5 else ""
    rests = as_written(f"It rests on a nearest reading of free text: {said}{more}.")
    return replace(answer, why=also(answer.why, rests))


def _as(sentence: Sentence) -> str:
    return f"{quoted([sentence.text])} as {quoted([sentence.reading])}"
