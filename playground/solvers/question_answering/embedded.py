"""Question answering by probability: a small network points at the answer in the context.

In:  Question("question-answering", "Who wrote the letter?", "Ada wrote the letter in May.")
Out: Answer("Ada", confidence=0.93, evidence=(Distribution("answer", (("Ada", 0.93), …)),
         Spans("context", (Span(0, 3, "Ada", 0.93, "answer"), …)), …))
"""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace

from playground.answering.choices import nearest
from playground.answering.english import unread
from playground.answering.from_examples import from_examples
from playground.answering.from_memory import from_memory
from playground.answering.from_table import from_table
from playground.answering.listed import listed
from playground.answering.not_asked import why_not
from playground.answering.nothing import empty
from playground.answering.yes_or_no import said
from playground.core import (
    Answer,
    Distribution,
    Events,
    Evidence,
    Models,
    Question,
    Said,
    Span,
    Spans,
    Step,
    abstain,
)
from playground.deduction.program import Sentence
from playground.models import base
from playground.models.gguf_file import SMOLLM2
from playground.models.reader import OVERLAP, Reader
from playground.models.reading import Reading
from playground.models.speaking import language_of, speaker
from playground.models.verifier import Verdict
from playground.models.writers import open_writer
from playground.registry import solver
from playground.text import gapping, yes_no
from playground.text.answer_types import unbroken
from playground.text.language import named
from playground.text.passages import WORDS, Passage, cut, whole
from playground.text.premises import LONG, SHORT, missing
from playground.text.prose import sentences
from playground.text.reckoning import of_another_number, to_reckon, with_what_for
from playground.text.stems import words

MODEL = "embedded/question-answering"

WINDOWS = 4
"""A context of more windows is not read whole; the passages nearest to the question are."""

PASSAGES = 8
NEXT = 0.02
"""How likely an answer is at least that is taken where a rule speaks against a likelier one."""
SHOWN = 8
ABSENT, OTHER = "not in this passage", "other"


@solver("question-answering", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = MODEL) -> Events:
    """A small network points at the answer in the context, or says that it is not there.

    Without a context a small language model says what it has learnt, marked as that; what is not
    in English goes to the one that comes by choice.
    """
    if empty(question):
        return (yield from from_memory(question, models))
    if model == MODEL and (why := unread(question)):
        yield Step("looked at the language", {"found": why})
        return (yield from _in_another_language(question, models, why))
    reader = models.load(model, Reader)
    passages: Sequence[Passage] = (whole(question.context),)
    if reader.windows(question.text, passages[0]) > WINDOWS:
        passages = yield from _retrieved(question, models)
    reading = reader.read(question.text, passages)
    yield _read(reading, reader, reading.windows > len(passages))
    if reading.windows > 1:
        yield Step("merged the windows", {"absent": ABSENT})
    if model == MODEL and (outright := _outright(question, reading)):
        yield outright[0]
        return outright[1]
    nearly, told = reading.absent < 0.5, reading.answers
    if checked := reader.judge(question.text, reading):
        reading = reading.weighed(checked.borne_out)
        yield _verified(checked)
    scores = _by_choice(reading, question.choices) if question.choices else reading.answers
    best, against = _best(question, reading, scores)
    evidence = _evidence(best, scores, reading, question.choices)
    yield _chose(best, scores, reading, reader, evidence)
    doubt = _doubt(checked) if checked else None
    if model == MODEL and (lacks := _missing(question, _sentence(question, reading, best))):
        return abstain(lacks, *evidence)
    if not reading.spans or reading.absent > reader.null_threshold:
        why = Said("asks what is not borne out", doubt.values) if doubt and nearly else None
        against = why or Said("not in this passage", {"p": reading.absent})
    elif not against and not scores[best]:
        against = Said("finds none of the choices")
    if against:
        return abstain(against, *evidence)
    sure = min(scores[best], 1.0)
    if question.choices:
        return Answer(best, sure, evidence, why=doubt)
    second = max((p for text, p in told.items() if text != best), default=0.0)
    right = checked.right(told[best], second) if checked else None
    if right is not None and not (doubt and right > sure):
        yield Step("fitted how sure", {"before": sure, "after": right})
        sure = right
    return Answer(_whole(question, reading, best), sure, evidence, why=doubt)


def _outright(question: Question, reading: Reading) -> tuple[Step, Answer] | None:
    """What a cell of a table answers, or a sentence pointed at to a question of yes or no."""
    if told := from_table(question):
        step, answer = told
        return step, replace(answer, evidence=(*answer.evidence, reading.attention))
    if not yes_no.asks(question.text):
        return None
    found = sentences(question.context)
    verdict = yes_no.decide(question.text, found, _pointed_at(reading, found))
    return said(
        question, verdict, reading.attention, neither=Said("none pointed at says yes or no")
    )


def _in_another_language(question: Question, models: Models, why: Said) -> Events:
    """The answer of a language model that has learnt the language, where there is one."""
    language = language_of(question)
    if (other := speaker(language)) in ("", SMOLLM2):
        return abstain(why)
    yield Step("speaks the language", {"model": other, "language": named(language)})
    return (yield from from_examples(open_writer(other, models), question))


def _pointed_at(reading: Reading, found: Sequence[Sentence]) -> set[Sentence]:
    """The sentences that the likeliest spans stand in, whether or not one of them is the answer."""
    best = reading.spans[:SHOWN]
    return {one for one in found for span in best if one.start <= span.start < one.end}


def _best(
    question: Question, reading: Reading, scores: Mapping[str, float]
) -> tuple[str, Said | None]:
    """The likeliest answer that no rule speaks against, and None; the likeliest of all and why not,
    where no other has NEXT. With choices the likeliest counts; a long text may call one by two
    names, so there what is said of another one only comes after the next."""
    likeliest = sorted(scores, key=lambda text: scores[text], reverse=True)
    first = next(iter(likeliest), "")
    if question.choices:
        return first, None
    against = _why_not(question, reading, first)
    if against is None and not _of_another_half(question, reading, first):
        return first, None
    for text in likeliest[1:]:
        if scores[text] <= NEXT or (against and first in text):
            continue
        if not (_why_not(question, reading, text) or _of_another_half(question, reading, text)):
            return text, None
    long = len(words(question.context)) > SHORT
    unsure = against and against.key == "is said of another" and long
    return first, None if unsure else against


def _why_not(question: Question, reading: Reading, text: str) -> Said | None:
    """Why the likeliest span of an answer is not what is asked about; None where it may be."""
    span = next((span for span in reading.spans if span.text == text), None)
    return why_not(question.text, question.context, span.start, span.end) if span else None


def _of_another_half(question: Question, reading: Reading, text: str) -> bool:
    return gapping.of_another(question.text, _sentence(question, reading, text), text)


def _missing(question: Question, sentence: str) -> Said | None:
    """What a short text says nothing of, or the opposite of, though the question asks about it."""
    if to_reckon(question.text, question.context) or of_another_number(question.text, sentence):
        return Said("has to be worked out")
    if len(words(question.context)) > LONG:
        return None
    lacks = missing(question.text, question.context, sentence)
    values = {"word": lacks.word, "instead": lacks.instead} if lacks else {}
    return Said(f"asked about is {lacks.how}", values) if lacks else None


def _sentence(question: Question, reading: Reading, best: str) -> str:
    """The sentence that the likeliest span of an answer begins in; "" for none of the text."""
    at = next((span.start for span in reading.spans if span.text == best), -1)
    found = sentences(question.context)
    return next((one.text for one in found if one.start <= at < one.end), "")


def _whole(question: Question, reading: Reading, best: str) -> str:
    """The list that the best span is a part of, where the question asks for several; no address or
    path of a file is cut in two."""
    span = next(span for span in reading.spans if span.text == best)
    places = listed(question.text, question.context, span)
    start, end = min(span.start, places[0].start), max(span.end, places[-1].end)
    found = sentences(question.context)
    home = next((one for one in found if one.start <= start < one.end), None)
    if home is not None and end <= home.end:
        first, last = unbroken(home.text, start - home.start, end - home.start)
        start, end = home.start + first, home.start + last
    return question.context[start : with_what_for(question.context, start, end)]


def _retrieved(question: Question, models: Models) -> Generator[Step, None, tuple[Passage, ...]]:
    """The passages of a long context nearest to the question; a step before and after."""
    from playground.models.encoder import Encoder
    from playground.models.passages import best, index

    count = len(cut(question.context))
    yield Step("cut into passages", {"n": count, "words": WORDS})
    found = best(index(models.load(base.ID, Encoder), question.context), question.text, PASSAGES)
    spans = Spans(
        "context",
        tuple(
            Span(one.passage.start, one.passage.end, one.passage.text, one.score, "passage")
            for one in found
        ),
    )
    scores = [
        Said("a passage", {"score": one.score, "start": one.passage.start, "end": one.passage.end})
        for one in found
    ]
    yield Step("found passages", {"n": len(found), "all": count, "found": scores}, (spans,))
    return tuple(one.passage for one in found)


def _read(reading: Reading, reader: Reader, overlap: bool) -> Step:
    """How much was read, and in what pieces."""
    values = {
        "tokens": reading.tokens,
        "windows": reading.windows,
        "window": reader.window,
        "overlap": Said("windows overlap", {"n": OVERLAP}) if overlap else None,
    }
    return Step("read tokens in windows", values)


def _verified(verdict: Verdict) -> Step:
    """Which words of the question the text around the likeliest span bears out."""
    spans = tuple(Span(one.start, one.end, one.text, p, "borne out") for one, p in verdict.words)
    word, p = verdict.least
    values = {"p": verdict.borne_out, "word": word.text, "least": p}
    return Step("verified the question", values, (Spans("text", spans),))


def _doubt(verdict: Verdict) -> Said | None:
    """The word that is borne out least, where that makes the answer doubtful."""
    word, p = verdict.least
    if not verdict.doubtful or p > 0.5:
        return None
    return Said("a word is not borne out", {"word": word.text, "p": p})


def _by_choice(reading: Reading, choices: Sequence[str]) -> dict[str, float]:
    """The probability of all spans that say each choice, or most of its words."""
    scores = dict.fromkeys(choices, 0.0)
    for text, p in reading.answers.items():
        said = nearest(text, choices)
        if said is not None:
            scores[said] += p
    return scores


def _evidence(
    best: str, scores: Mapping[str, float], reading: Reading, choices: Sequence[str]
) -> tuple[Evidence, ...]:
    """The distribution, where the best answer stands, where it may start and end, attention."""
    shown = sorted(scores.items(), key=lambda one: -one[1])[: len(choices) or SHOWN]
    named = [(f"“{text}”" if text in {ABSENT, OTHER} else text, p) for text, p in shown]
    rest = max(0.0, 1 - reading.absent - sum(p for _, p in named))
    says = [
        span
        for span in reading.spans
        if (nearest(span.text, choices) if choices else span.text) == best
    ]
    pieces = (tuple(says[:SHOWN]), reading.starts, reading.ends)
    return (
        Distribution("answer", (*named, (ABSENT, reading.absent), (OTHER, rest))),
        *(Spans("context", spans) for spans in pieces if spans),
        reading.attention,
    )


def _chose(
    best: str,
    scores: Mapping[str, float],
    reading: Reading,
    reader: Reader,
    evidence: tuple[Evidence, ...],
) -> Step:
    """What is likeliest, beside the probability that nothing is, and from where on that is said."""
    found = Said("the likeliest answer", {"text": best, "p": scores[best]}) if best else None
    values = {"found": found, "absent": reading.absent, "most": reader.null_threshold}
    return Step("chose the answer", values, evidence)
