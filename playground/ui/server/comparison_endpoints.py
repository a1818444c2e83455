"""The public endpoints for whole sets of questions: who is there, what is asked, who is right.

In:  Client(url).predict("reviews", 20, ["vader", "embedded"], api_name="/compare")
Out: {"id": "c7…", "state": "running", "done": 0, "of": 40, …}; /comparison says what was found
"""

from dataclasses import asdict
from typing import Any
from uuid import uuid4

import gradio as gr
from gradio.events import api

from playground.comparison.as_json import as_dict
from playground.comparison.questions import example_fields, examples_of
from playground.comparison.running import comparison_of
from playground.comparison.sets import set_of
from playground.comparison.sides import named
from playground.comparisons import Comparison, Comparisons
from playground.core import Trace
from playground.errors import InputError
from playground.models.catalogue import entries
from playground.models.pool import catalogue
from playground.registry import solvers as registered
from playground.ui.comparison.chapter import Chapter
from playground.ui.comparison.report import report as html
from playground.ui.server import given
from playground.ui.server.comparing import Comparing
from playground.ui.server.visitor import is_owner, visitor_of
from playground.wording.said import LANGUAGES, Language

Json = dict[str, Any]
MOST = 5_000
"""Questions that are taken of a set."""


def add_comparison_endpoints(comparing: Comparing) -> None:
    """Register them on the Blocks that are being built."""
    kept = comparing.kept

    def compare(
        questions: str | list[dict[str, Any]],
        many: int = 50,
        solvers: list[str] | None = None,
        title: str = "",
        request: gr.Request | None = None,
    ) -> Json:
        """Put the same questions to two solvers or more. It goes on behind: see /comparison.

        Args:
            questions: the name of a set, as /questions takes it, or a list with text, task, answers
            many: at most so many of them
            solvers: names such as clingo, or ids of models; empty for the usual ones
            title: what a list of questions is called
        """
        with given.a_sentence_for_each_error():
            owner = _visitor(request)
            most = given.whole("many", many, 1, MOST)
            if isinstance(questions, str):
                called, examples = questions, set_of(questions, most)
            else:
                listed = given.objects("questions", questions)
                called, examples = given.text("title", title) or "questions", examples_of(listed)
            examples = examples[:most]
            sides = named(examples[0].question.task, given.texts("solvers", solvers))
            begun = comparison_of(uuid4().hex, called[:200], examples, sides)
            comparing.begin(begun, examples, owner, owner=bool(request and is_owner(request)))
            return _stands(kept.find(begun.id, owner) or begun)

    def comparisons(request: gr.Request | None = None) -> list[Json]:
        """Your own comparisons and how far each is, the last begun first."""
        with given.a_sentence_for_each_error():
            return [_stands(one) for one in kept.every(given.reader(request))]

    def comparison(name: str, request: gr.Request | None = None) -> Json:
        """How far a comparison of yours is, and under `found` all figures that there are by now.

        Args:
            name: its id, which /compare gave
        """
        with given.a_sentence_for_each_error():
            one = _mine(kept, name, given.reader(request))
            found = comparing.chapter(one, given.reader(request))
            figures = as_dict(one, found.figures, found.examples) if found else None
            return {**_stands(one), "found": figures}

    def stop(name: str, request: gr.Request | None = None) -> Json:
        """Stop a comparison of yours; what was said is kept.

        Args:
            name: its id
        """
        with given.a_sentence_for_each_error():
            owner = given.reader(request)
            comparing.stop(_mine(kept, name, owner).id, owner)
            return _stands(_mine(kept, name, owner))

    def resume(name: str, request: gr.Request | None = None) -> Json:
        """Let a comparison of yours that was stopped go on where it was.

        Args:
            name: its id
        """
        with given.a_sentence_for_each_error():
            owner = _visitor(request)
            comparing.start(_mine(kept, name, owner).id, owner)
            return _stands(_mine(kept, name, owner))

    def report(name: str, language: str = "en", request: gr.Request | None = None) -> str:
        """All that a comparison of yours found, as one HTML file that needs no network.

        Args:
            name: its id
            language: en or zh
        """
        with given.a_sentence_for_each_error():
            owner = given.reader(request)
            said: Language = given.one_of("language", language, LANGUAGES)  # type: ignore[assignment]
            found = comparing.chapter(_mine(kept, name, owner), owner)
            if found is None:
                raise InputError("There is nothing to report yet: no question was answered by all.")

            def runs(of: Chapter, number: int) -> list[Trace]:
                sides = range(len(of.comparison.sides))
                every = (kept.run(of.comparison.id, number, one, owner) for one in sides)
                return [one for one in every if one]

            return html([found], runs, said)

    for one in (solvers, models, questions, compare, comparisons, comparison, stop, resume, report):
        api(one, api_name=one.__name__, concurrency_limit=24)


def solvers() -> list[Json]:
    """Who answers: each solver with its task, its mode, its name and what it does."""
    return [
        {"task": one.task, "mode": one.mode, "solver": one.name, "help": one.help}
        for one in registered()
    ]


def models() -> list[Json]:
    """The embedded models, and those of the hub that may be chosen as `model`."""
    return [*(asdict(one) for one in catalogue()), *(one.as_dict() for one in entries())]


def questions(of: str = "reviews", many: int = 10, seed: int = 0) -> list[Json]:
    """Questions with their right answers, as /compare takes them.

    Args:
        of: everyday, reviews, passages, or made theories: theories 3 open en
        many: at most so many
        seed: which questions; the same number, the same questions
    """
    with given.a_sentence_for_each_error():
        most = given.whole("many", many, 1, MOST)
        number = given.whole("seed", seed, 0, 2**31)
        found = set_of(given.text("of", of), most, number)
        return [example_fields(one) for one in found]


def _mine(kept: Comparisons, name: str, owner: str | None) -> Comparison:
    found = kept.find(given.text("id", name), owner)
    if found is None:
        raise InputError(f"You have no comparison “{name[:40]}”; /comparisons lists yours.")
    return found


def _visitor(request: gr.Request | None) -> str:
    """Whose comparison it will be. Raises InputError where nobody knows who asks."""
    given.reader(request)
    return visitor_of(request)  # type: ignore[arg-type]


def _stands(one: Comparison) -> Json:
    """How far a comparison is."""
    return {**asdict(one), "of": one.total * len(one.sides)}
