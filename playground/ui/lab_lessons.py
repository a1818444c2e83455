"""The lessons of the Lab: a question, a guess, an experiment, a look, and the code to read.

In:  lessons = LabLessons(learning, aside, labels); lessons.listen(language)
Out: Gradio's Walkthrough with four steps, filled with the lesson that is chosen

What comes out is the visitor's own training, seen as it goes; nothing is drawn beforehand.
"""

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from typing import Any

import gradio as gr

from playground.core import Step
from playground.errors import InputError
from playground.lab.marks import Mark
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.lab.curves import curves, samples
from playground.ui.lab.exam import best_guess, exam
from playground.ui.lab.lessons import LESSONS, MEASURED, Lesson
from playground.ui.lab.run import Run, called, run_of
from playground.ui.labels import Labels
from playground.ui.said import problem
from playground.ui.server.learning import Learning
from playground.ui.server.visitor import is_owner, reads_as, visitor_of
from playground.ui.theme import drawing
from playground.ui.words.page import say, word
from playground.wording.said import Language

Values = dict[Any, Any]
STEPS = ("question", "guess", "experiment", "look")
SECONDS = 1.5
Examine = Callable[[str, bytes], Iterator[Any]]
"""Marks of a model, for this visitor, worked out elsewhere; None and steps meanwhile."""
Cost = Callable[[str, int], Iterator[Any]]
"""How many times as long softmax takes, for this visitor and a vocabulary of that size."""
LARGE = 33_000
"""Words of the vocabulary whose cost the lesson on sampling measures: 100 times its own."""


class LabLessons:
    """Components of the lessons and what happens in them."""

    def __init__(self, learning: Learning, examine: Examine, cost: Cost, labels: Labels) -> None:
        self.learning, self._examine, self._cost = learning, examine, cost
        choices = [(f"lesson {name}", name) for name in LESSONS]
        self.which = gr.Radio(
            [(word(key, "en"), value) for key, value in choices], value=None,
            label=word("lessons", "en"), elem_id="lessons",
        )  # fmt: skip
        labels.add(self.which, choices, label="lessons")
        self._onward: list[gr.Button] = []
        with (
            gr.Column(visible=False, elem_id="lesson") as self.card,
            gr.Walkthrough(selected=0, elem_id="lesson-steps") as self.steps,
        ):
            for number, name in enumerate(STEPS):
                with gr.Step(word(f"lesson {name}", "en"), id=number) as step:
                    self._part(name, labels)
                    self._onward.append(_button(name, labels))
                labels.add(step, label=f"lesson {name}")
        self.names = gr.State(())
        self.pulse = gr.Timer(SECONDS, active=False)

    def _part(self, name: str, labels: Labels) -> None:
        """What stands in a step. Gradio names steps that were never open in English alone."""
        drawing(f'<p class="quiet">{say(f"lesson {name}")}</p>')
        if name == "question":
            self.question = drawing("", elem_id="lesson-question")
        elif name == "guess":
            self.guess = gr.Radio([], label=word("lesson guess", "en"), elem_id="lesson-guess")
            labels.add(self.guess, label="lesson guess")
        elif name == "experiment":
            self.run = gr.Button(
                word("lesson run", "en"), variant="primary", size="sm", elem_id="lesson-run"
            )
            labels.add(self.run, value="lesson run")
            self.live = drawing("", elem_id="lesson-live")
        else:
            self.found = drawing("", elem_id="lesson-found")

    def listen(self, language: gr.Radio) -> None:
        """Connect the choice, the buttons, and the look at what goes on."""
        self._language = language
        here = {self.which, self.guess, self.names, language}
        opened = [
            self.card,
            self.steps,
            self.question,
            self.guess,
            self.live,
            self.found,
            self.names,
        ]
        on(self.which.change, self._open, here, opened, **QUEUED)
        on(language.change, self._spoken, here, [self.question, self.guess], **QUEUED)
        for number, button in enumerate(self._onward[:-1]):
            on(button.click, partial(_step, number + 1), None, self.steps, **QUICK)
        on(self._onward[-1].click, partial(_step, 0), None, self.steps, **QUICK)
        began = [self.names, self.live, self.pulse]
        on(self.run.click, self._begin, here, began, trigger_mode="once", **QUEUED)
        on(self.pulse.tick, self._look, here, [self.live, self.pulse], **QUICK)
        on(self._onward[2].click, self._found, here, self.found, **QUEUED)

    def _open(self, values: Values) -> Values:
        """A lesson from its beginning."""
        return {
            **self._spoken(values),
            self.card: gr.update(visible=bool(values[self.which])),
            self.steps: gr.Walkthrough(selected=0),
            self.live: "",
            self.found: "",
            self.names: (),
        }

    def _spoken(self, values: Values) -> Values:
        """Question and guesses in the language of the page."""
        if not values[self.which]:
            return {}
        one, language = LESSONS[values[self.which]], values[self._language]
        choices = [(_guess(one, guess, language), guess) for guess in one.guesses]
        value = values[self.guess] if values[self.guess] in one.guesses else None
        asked = word(f"lesson ask {one.name}", language)
        title = word(f"lesson {one.name}", language)
        return {
            self.question: f"<h2>{title}</h2><p>{asked}</p>",
            self.guess: gr.update(choices=choices, value=value),
        }

    def _begin(self, values: Values, request: gr.Request) -> Values:
        """Raises InputError where nothing was guessed, BusyError, LogError."""
        one, language = LESSONS[values[self.which]], values[self._language]
        if values[self.guess] not in one.guesses:
            raise InputError("Guess first: it is how one notices that one was wrong.")
        visitor, owner = visitor_of(request), is_owner(request)
        names = tuple(
            self.learning.begin(experiment, visitor, owner=owner)
            for experiment in one.spoken(language)
        )
        waits = f'<p class="quiet">{word("lesson waits", language)}</p>'
        return {self.names: names, self.live: waits, self.pulse: gr.Timer(active=True)}

    def _runs(self, values: Values, request: gr.Request) -> list[Run]:
        """The trainings of this lesson that are still kept."""
        reader, kept = reads_as(request), self.learning.kept
        found = (kept.find(name, reader) for name in values[self.names])
        return [run_of(kept, one, reader, self.learning.before(one.id)) for one in found if one]

    def _look(self, values: Values, request: gr.Request) -> Values:
        """The curves by now."""
        runs, language = self._runs(values, request), values[self._language]
        going = any(one.training.state == "running" for one in runs)
        lines = "".join(f"<li>{_far(one, place, language)}</li>" for place, one in enumerate(runs))
        drawn = curves(runs, language)
        return {
            self.live: f'<ul class="far">{lines}</ul><section class="compared">{drawn}</section>',
            self.pulse: gr.Timer(active=going),
        }

    def _found(self, values: Values, request: gr.Request) -> Iterator[str]:
        """What came out, beside what was guessed; the rules examine where the lesson is that."""
        one, language = LESSONS[values[self.which]], values[self._language]
        runs = self._runs(values, request)
        if len(runs) < len(one.experiments) or any(
            run.training.state != "done" or not run.last for run in runs
        ):
            yield f'<p class="quiet">{word("lesson unfinished", language)}</p>'
            return
        if len(runs) == 2:
            times = ""
            if one.name == "negative":
                for event in self._cost(visitor_of(request), LARGE):
                    times = f"{event:.0f}" if isinstance(event, float) else times
            table = "".join(
                f"<li>{_far(run, place, language)}</li>" for place, run in enumerate(runs)
            )
            both = "".join(samples(run, language) for run in runs)
            yield (
                self._told(one, values, one.found(runs), f'<ul class="far">{table}</ul>', times)
                + f'<section class="compared"><div class="two">{both}</div></section>'
            )
            return
        marks: list[Mark] = []
        state = self.learning.kept.model(runs[0].training.id, reads_as(request))
        yield exam((), language)
        for event in self._examine(visitor_of(request), state):
            if isinstance(event, Mark):
                marks.append(event)
            if event is None or isinstance(event, Step):
                continue
            yield exam(marks, language)
        yield self._told(one, values, best_guess(marks), exam(marks, language), "")

    def _told(self, one: Lesson, values: Values, found: str, shown: str, times: str) -> str:
        """Guess and outcome, what it means, and the code."""
        language: Language = values[self._language]
        guess = values[self.guess]
        yours = (
            word("lesson yours", language).format(guess=_guess(one, guess, language))
            if guess
            else ""
        )
        so = word("lesson so", language).format(found=_guess(one, found, language))
        after = word(f"lesson after {one.name}", language).format(times=times, measured=MEASURED)
        return (
            f"<h2>{word(f'lesson {one.name}', language)}</h2>"
            f'<p class="lead">{yours} <b>{so}</b></p>{shown}<p>{after}</p><details class="code">'
            f"<summary>{word('lesson code', language)}: playground/lab/{one.code}</summary>"
            f"<pre>{escape(one.source())}</pre></details>"
        )


def _far(run: Run, place: int, language: Language) -> str:
    """How a run stands, in a line."""
    last = run.last
    state = word(f"state {run.training.state}", language)
    numbers = ""
    if last:
        right = "" if last.right is None else f" · {last.right:.0%} {word('cmp right', language)}"
        numbers = (
            f" · {last.step:,} / {run.experiment.steps:,} · {word('lab loss short', language)} "
            f"{last.loss:.3f}{right} · {last.seconds:.1f} s"
        )
    waits = word("lab waits", language).format(n=run.before) if run.before else state
    why = f" · {problem(run.training.problem)}" if run.training.problem else ""
    return f"<b>{'AB'[place]} · {escape(called(run, language))}</b> {waits}{numbers}{why}"


def _guess(one: Lesson, guess: str, language: Language) -> str:
    """A guess in words, with the name of what is guessed."""
    names = {"first": 0, "second": 1}
    name = ""
    if guess in names:
        name = _differs(one, names[guess], language)
    return word(f"guess {guess}", language).format(name=name)


def _differs(one: Lesson, place: int, language: Language) -> str:
    """What the two experiments do not share, of one of them."""
    mine, its = one.experiments[place], one.experiments[1 - place]
    if mine.model != its.model:
        return word(f"lab model {mine.model}", language)
    if mine.cut != its.cut:
        return word(f"lab cut {mine.cut}", language)
    if mine.lines != its.lines:
        return f"{word('lab lines', language)} {mine.lines:,}"
    return word(f"lab negatives {mine.negatives}", language)


def _step(number: int) -> Any:
    return gr.Walkthrough(selected=number)


def _button(name: str, labels: Labels) -> gr.Button:
    key = "lesson again" if name == "look" else "lesson on"
    button = gr.Button(word(key, "en"), size="sm", elem_classes=["onward", f"from-{name}"])
    labels.add(button, value=key)
    return button
