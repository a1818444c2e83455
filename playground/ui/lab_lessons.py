"""The lessons of the Lab: a question, a guess, an experiment, a look, and the code to read.

In:  lessons = LabLessons(learning, aside, labels); lessons.listen(language)
Out: Gradio's Walkthrough with four steps, filled with the lesson that is chosen

What comes out is the visitor's own training, seen as it goes; nothing is drawn beforehand.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import gradio as gr

from playground.errors import InputError, PlaygroundError
from playground.lab.longer import FILE
from playground.lab.marks import Mark
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.lab.curves import curves, samples
from playground.ui.lab.exam import best_guess, dial, exams
from playground.ui.lab.lessons import LESSONS
from playground.ui.lab.outcome import compared, far, guessed, insides, told
from playground.ui.lab.run import Run, run_of
from playground.ui.labels import Labels
from playground.ui.server.learning import Learning
from playground.ui.server.visitor import is_owner, reads_as, visitor_of
from playground.ui.theme import drawing
from playground.ui.words.page import say, word

Values = dict[Any, Any]
STEPS = ("question", "guess", "experiment", "look")
SECONDS = 1.5
Examine = Callable[[str, bytes], Iterator[Any]]
"""Marks of a model, for this visitor, worked out elsewhere; None and steps meanwhile."""
Cost = Callable[[str, int], Iterator[Any]]
"""How many times as long softmax takes, for this visitor and a vocabulary of that size."""
INTO_SIGHT = """() => {
  const lesson = document.getElementById("lesson");
  if (lesson.getBoundingClientRect().top < 0) lesson.scrollIntoView();
}"""
"""A step that is longer than the window is left at its foot: the next one begins at its head."""
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
        with gr.Column(visible=False, elem_id="lesson") as self.card:
            # Gradio names steps that were never open in English alone: its own names are hidden
            names = "".join(f"<li>{say(f'lesson {name}')}</li>" for name in STEPS)
            drawing(f'<ol aria-hidden="true">{names}</ol>', elem_id="lesson-names")
            with gr.Walkthrough(selected=0, elem_id="lesson-steps") as self.steps:
                for number, name in enumerate(STEPS):
                    with gr.Step(word(f"lesson {name}", "en"), id=number) as step:
                        self._part(name, labels)
                        self._onward.append(_button(name, labels))
                    labels.add(step, label=f"lesson {name}")
        self.names = gr.State(())
        self.pulse = gr.Timer(SECONDS, active=False)

    def _part(self, name: str, labels: Labels) -> None:
        """What stands in a step."""
        if name == "question":
            self.question = drawing("", elem_id="lesson-question")
        elif name == "guess":
            self.asked = drawing("", elem_id="lesson-asked")
            self.guess = gr.Radio([], label=word("lesson guess", "en"), elem_id="lesson-guess")
            labels.add(self.guess, label="lesson guess")
            self.missing = drawing("", elem_id="lesson-missing")
        elif name == "experiment":
            self.run = gr.Button(
                word("lesson run", "en"), variant="primary", size="sm", elem_id="lesson-run"
            )
            self.live = drawing(
                "", elem_id="lesson-live",
                js_on_load="watch('value', () => cameOf(element.closest('#lesson')))",
            )  # fmt: skip
        else:
            self.found = drawing("", elem_id="lesson-found")

    def listen(self, language: gr.Radio) -> None:
        """Connect the choice, the buttons, and the look at what goes on."""
        self._language = language
        here = {self.which, self.guess, self.names, language}
        onward = self._onward[2]
        spoken = [self.question, self.asked, self.guess, self.run]
        opened = [
            *spoken,
            self.card,
            self.steps,
            self.missing,
            self.live,
            self.found,
            self.names,
            onward,
        ]
        on(self.which.change, self._open, here, opened, **QUEUED)
        on(language.change, self._spoken, here, spoken, **QUEUED)
        for number, button in enumerate(self._onward):
            if STEPS[number] == "guess":
                went = on(
                    button.click, self._on_from_guess, here, [self.steps, self.missing], **QUICK
                )
            else:
                to = (number + 1) % len(STEPS)
                went = on(button.click, partial(_step, to), None, self.steps, **QUICK)
            on(went.then, None, js=INTO_SIGHT, **QUICK)
        began = [self.names, self.live, self.pulse, onward]
        on(self.run.click, self._begin, here, began, trigger_mode="once", **QUEUED)
        on(self.pulse.tick, self._look, here, [self.live, self.pulse, onward], **QUICK)
        on(onward.click, self._found, here, self.found, **QUEUED)

    def _open(self, values: Values) -> Values:
        """A lesson from its beginning."""
        return {
            **self._spoken({**values, self.guess: None}),
            self.card: gr.update(visible=bool(values[self.which])),
            self.steps: gr.Walkthrough(selected=0),
            self.missing: "",
            self.live: "",
            self.found: "",
            self.names: (),
            self._onward[2]: gr.update(interactive=False),
        }

    def _spoken(self, values: Values) -> Values:
        """Question, guesses and button in the language of the page."""
        if not values[self.which]:
            return {}
        one, language = LESSONS[values[self.which]], values[self._language]
        choices = [(guessed(one, guess, language), guess) for guess in one.guesses]
        value = values[self.guess] if values[self.guess] in one.guesses else None
        asked = word(f"lesson ask {one.name}", language)
        title = word(f"lesson {one.name}", language)
        return {
            self.question: f"<h2>{title}</h2><p>{asked}</p>",
            self.asked: f"<p>{asked}</p>",
            self.guess: gr.update(choices=choices, value=value),
            self.run: word(
                "lesson run" if len(one.experiments) == 2 else "lesson run one", language
            ),
        }

    def _on_from_guess(self, values: Values) -> Values:
        """The experiment, once one has guessed; until then what is missing, beside the button."""
        if values[self.guess] in LESSONS[values[self.which]].guesses:
            return {self.steps: _step(STEPS.index("experiment"))}
        return {self.missing: f'<p class="warn" role="status">{say("lesson no guess")}</p>'}

    def _begin(self, values: Values, request: gr.Request) -> Values:
        """Raises InputError where nothing was guessed, BusyError, LogError."""
        one, language = LESSONS[values[self.which]], values[self._language]
        if values[self.guess] not in one.guesses:
            raise InputError("Guess first: it is how one notices that one was wrong.")
        visitor, owner = visitor_of(request), is_owner(request)
        names: list[str] = []
        try:
            for experiment in one.spoken(language):
                names.append(self.learning.begin(experiment, visitor, owner=owner))
        except PlaygroundError:  # one without the other is no experiment
            for name in names:
                self.learning.stop(name, visitor)
                self.learning.kept.delete(name, visitor)
            raise
        key = "lesson waits" if len(names) == 2 else "lesson waits one"
        return {
            self.names: tuple(names),
            self.live: f'<p class="quiet">{word(key, language)}</p>',
            self.pulse: gr.Timer(active=True),
            self._onward[2]: gr.update(interactive=False),
        }

    def _runs(self, values: Values, request: gr.Request) -> list[Run]:
        """The trainings of this lesson that are still kept."""
        reader, kept = reads_as(request), self.learning.kept
        found = (kept.find(name, reader) for name in values[self.names])
        return [run_of(kept, one, reader, self.learning.before(one.id)) for one in found if one]

    def _over(self, values: Values, runs: Sequence[Run]) -> bool:
        """Whether all its trainings have ended or were stopped, none before its first look."""
        there = len(runs) == len(LESSONS[values[self.which]].experiments)
        return there and all(one.training.state != "running" and one.last for one in runs)

    def _look(self, values: Values, request: gr.Request) -> Values:
        """The curves by now."""
        runs, language = self._runs(values, request), values[self._language]
        going = any(one.training.state == "running" for one in runs)
        drawn = f'<section class="compared">{curves(runs, language)}</section>'
        return {
            self.live: far(runs, language) + drawn,
            self.pulse: gr.Timer(active=going),
            self._onward[2]: gr.update(interactive=self._over(values, runs)),
        }

    def _found(self, values: Values, request: gr.Request) -> Iterator[str]:
        """What came out, beside what was guessed; the rules examine where the lesson is that."""
        one, language = LESSONS[values[self.which]], values[self._language]
        runs, guess = self._runs(values, request), values[self.guess]
        if not self._over(values, runs):
            yield f'<p class="quiet">{word("lesson unfinished", language)}</p>'
            return
        reader, kept = reads_as(request), self.learning.kept
        models = [kept.model(run.training.id, reader) for run in runs]
        if len(runs) == 1:
            mine: list[Mark] = []
            its: list[Mark] = []
            yield exams(mine, its, language)
            for model, marks in ((models[0], mine), (FILE.read_bytes(), its)):
                for event in self._examine(visitor_of(request), model):
                    if isinstance(event, Mark):
                        marks.append(event)
                        yield exams(mine, its, language)
            drawn = exams(mine, its, language) + dial(language)
            yield told(one, guess, best_guess(mine), drawn, "", language)
            return
        times = ""
        if one.name == "negative":
            yield f'<p class="quiet">{word("lesson measures", language)}</p>'
            for event in self._cost(visitor_of(request), LARGE):
                times = f"{event:.0f}" if isinstance(event, float) else times
        stand = far(runs, language) + compared(one, runs, language)
        drawn = f'<section class="compared">{curves(runs, language)}</section>'
        yield told(one, guess, one.found(runs), stand, times, language) + (
            insides(runs, models, language) if one.inside else drawn + samples(runs, language)
        )


def _step(number: int) -> Any:
    return gr.Walkthrough(selected=number)


def _button(name: str, labels: Labels) -> gr.Button:
    key = "lesson again" if name == "look" else "lesson on"
    button = gr.Button(word(key, "en"), size="sm", elem_classes=["onward", f"from-{name}"])
    labels.add(button, value=key)
    return button
