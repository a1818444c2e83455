"""Ten times the text is about ten times the work: for every task by rules, and every view of it.

Processor time at 100,000 characters is held against that at 10,000, with room for three times as
much; what is quadratic takes a hundred times as long and does not pass.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

import pytest

from playground.core import Question, Span, Spans, Trace
from playground.engine import ask
from playground.models.pool import Pool
from playground.parting import Message
from playground.registry import find
from playground.ui import evidence as draw
from playground.ui.cards import card
from playground.ui.conversation import Run, Turn, sentences
from playground.ui.spans import PAGE, spans_view
from tests.stopwatch import seconds

LENGTHS = (1_000, 10_000, 100_000)
MOST_TIMES = 30
SHORTEST = 0.03
"""Seconds below which a time says more of the clock than of the work."""

NAMES = ("Ada", "Bob", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo")
PLACES = ("Paris", "London", "Berlin", "Madrid")


def report(length: int) -> str:
    """Names, places, dates and amounts: something to find in every sentence."""
    lines = (
        f"{NAMES[k % 8]} Smith{k} visited {PLACES[k // 3 % 4]} on {k % 28 + 1} May 20{k % 90 + 10} "
        f"and paid ${k + 3}.50 for a good lamp."
        for k in range(length // 60)
    )
    return " ".join(lines)[:length]


def theory(length: int) -> str:
    lines = (
        f"Unit{k} likes Unit{k + 1}." if k % 50 else f"If someone is a{k} then they are b{k}."
        for k in range(length // 20)
    )
    return f"Unit7 is big. {' '.join(lines)}"[:length].rpartition(".")[0] + "."


def question(task: str, length: int) -> Question:
    if task == "deduction":
        return Question(task, "Unit7 is big.", theory(length))
    if task == "question-answering":
        return Question(task, "Who visited Paris?", report(length))
    options = {"source_language": "en", "target_language": "es"} if task == "translation" else {}
    return Question(task, report(length), options=options)


TASKS = (
    "deduction", "question-answering", "extraction", "sentiment", "summarization", "translation",
)  # fmt: skip
TURN = Turn(Message("", "Which?"))
VIEWS: dict[str, Callable[[Trace], object]] = {
    "card": lambda trace: card(TURN, 0, trace.mode, Run(trace.steps, trace=trace)),
    "header": lambda trace: draw.header(trace, trace),
    "text": lambda trace: draw.text_view(trace, None),
    "proof": lambda trace: draw.proof_view(trace, None, sentences(trace.question.context)),
    "steps": draw.steps_view,
    "trace": draw.trace_view,
    "probabilities": lambda trace: draw.probabilities_view(trace, None),
    "tokens": lambda trace: draw.tokens_view(trace, None),
}


@cache
def asked(task: str, length: int) -> tuple[Trace, float]:
    """The run of a question of that length by the task's own rules, and its processor time."""
    traces = []
    posed, solver = question(task, length), find(task, "rules").name
    taken = seconds(lambda: traces.append(ask(posed, "rules", Pool(), solver=solver)))
    return traces[0], taken


def assert_in_proportion(taken: list[float]) -> None:
    _, some, many = taken
    assert many < MOST_TIMES * max(some, SHORTEST), f"{some:.2f} s became {many:.2f} s"


@pytest.mark.parametrize("task", TASKS)
def test_a_task_takes_time_in_proportion_to_the_text(task: str) -> None:
    assert_in_proportion([asked(task, length)[1] for length in LENGTHS])
    assert asked(task, LENGTHS[-1])[0].error is None


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("task", TASKS)
def test_a_view_takes_time_in_proportion_to_the_text(task: str, view: str) -> None:
    traces = [asked(task, length)[0] for length in LENGTHS]
    assert_in_proportion([seconds(partial(VIEWS[view], trace)) for trace in traces])


# --- long views are drawn in pages -------------------------------------------------------------


def found(count: int, *, events: bool = False) -> Trace:
    """A run that found so many words in a text of them; or so many who did something."""
    text = " ".join(f"word{n}" for n in range(count))
    spans, at = [], 0
    for n in range(count):
        spans.append(Span(at, at + len(f"word{n}"), f"word{n}", 1.0, "who" if events else "person"))
        at += len(f"word{n} ")
    pieces = tuple(Spans("text", (one,)) for one in spans) if events else (
        Spans("text", tuple(spans)),
    )  # fmt: skip
    trace, _ = asked("extraction", LENGTHS[0])
    return _with(trace, text, pieces)


def _with(trace: Trace, text: str, pieces: tuple[Spans, ...]) -> Trace:
    answer = trace.answer and replace(trace.answer, evidence=pieces)
    return replace(trace, question=Question("extraction", text), answer=answer, steps=())


@pytest.mark.parametrize("make", [found, partial(found, events=True)], ids=["words", "events"])
def test_every_span_is_on_a_page_and_a_page_says_where_it_is(make: Callable[[int], Trace]) -> None:
    count = 2 * PAGE + 7
    trace = make(count)
    pages = [spans_view(trace, offset) for offset in (0, PAGE, 2 * PAGE)]
    for n in (0, PAGE - 1, PAGE, 2 * PAGE, count - 1):
        [page] = [at for at, one in enumerate(pages) if f">word{n}<" in one]
        assert page == n // PAGE
    assert f"1 – {PAGE} of {count}" in pages[0]
    assert f"{2 * PAGE + 1} – {count} of {count}" in pages[2]
    assert f'data-offset="{PAGE}"' in pages[0]
    assert "disabled" in pages[0]
    assert "disabled" in pages[2]


def test_a_single_page_has_no_way_to_others() -> None:
    assert "pages" not in spans_view(found(PAGE))


@pytest.mark.parametrize("offset", [-5, 10**9, PAGE + 3])
def test_a_page_that_is_none_is_the_nearest(offset: int) -> None:
    assert "– " in spans_view(found(3 * PAGE), offset)


def test_chosen_sentences_are_not_drawn_beside_the_list_that_has_them() -> None:
    trace = found(50)
    [every] = trace.evidence
    assert isinstance(every, Spans)
    some = Spans("text", every.spans[3:9])
    other = Spans("context", every.spans[3:9])
    view = spans_view(_with(trace, trace.question.text, (some, every)))
    assert view == spans_view(trace)
    both = spans_view(_with(trace, trace.question.text, (some, every, other)))
    assert both.count("<h3>") == 2
