"""The checks under the box: answers its context ought to give, asked anew whenever it changes.

In:  checks = Checks(desk); checks.listen(turns, context, options)
Out: a list that stands under the box once an answer was kept, or a scenario was pasted there

The page's script (scripts/checks.js) waits for a pause in typing, and sees what was pasted. Rules
alone are asked, and nothing of it is logged.
"""

import re
from typing import Any

import gradio as gr

from playground.errors import InputError
from playground.scenario import Expected, Scenario, read, run
from playground.ui.checks_drawn import checkable, checks_list
from playground.ui.conversation import bare_answer, chosen_turn
from playground.ui.desk import Desk
from playground.ui.drawn_together import Updates, Values
from playground.ui.events import QUEUED, QUICK, on
from playground.ui.options import Options
from playground.ui.server.rights import desk_of
from playground.ui.server.visitor import visitor_of
from playground.ui.theme import drawing

MOST = 40
"""Answers that a context is expected to give here; a file for `playground check` may have more."""
CLICKS = """checks(element, (kind, what) => trigger(kind, what));
watch('value', () => checked(element));
"""
CHECKED = "() => recheck()"
OPTIONS = ("world", "logic")
"""The options of a scenario: those of the form are those with which it is asked."""
_LINE = re.compile(r"[?？.。]\s*(?:→|⇒|⟶|[-=]+>)")
"""What tells a line of a scenario from a formula: its question ends before the arrow."""


class Checks:
    """The list, and what happens in it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.kept = gr.State(())
        self.list = drawing("", elem_id="checks", js_on_load=CLICKS)

    @property
    def outputs(self) -> list[Any]:
        """The components that `empty` updates."""
        return [self.kept, self.list]

    def empty(self) -> Updates:
        """No checks, where the context is another one now."""
        return {self.kept: (), self.list: ""}

    def listen(self, turns: gr.State, context: gr.Textbox, options: Options) -> None:
        """Connect the answers that are kept, the list's buttons, and the edits of the context."""
        self.turns, self.context, self.options = turns, context, options
        form = {self.kept, context, *options.controls}
        on(self.list.select, self.keep, {turns, *form}, self.outputs, **QUEUED)
        on(self.list.delete, self.remove, form, self.outputs, **QUEUED)
        on(self.list.submit, self.again, form, self.list, trigger_mode="always_last", **QUEUED)
        taken = [context, *self.outputs, *options.controls]
        on(self.list.edit, self.take, form, taken, **QUEUED)
        changes = [one.change for one in options.controls if one.elem_id in OPTIONS]
        on([context.change, *changes], None, None, None, js=CHECKED, **QUICK)

    def keep(self, values: Values, request: gr.Request, event: gr.EventData) -> Updates:
        """The rules' answer in a turn is expected from now on. Raises PlaygroundError."""
        turn = chosen_turn(values[self.turns], _number(event, "turn"))
        trace = next(filter(checkable, turn.traces()), None)
        if trace is None:
            return {}
        expected = Expected(" ".join(trace.question.text.split()), bare_answer(trace) or "")
        kept = together(values[self.kept], (expected,))
        return {self.kept: kept, self.list: self._asked(kept, values, request)}

    def remove(self, values: Values, request: gr.Request, event: gr.EventData) -> Updates:
        """All but one of them are expected; none where the click names none."""
        at, kept = _number(event, "at"), values[self.kept]
        left = (*kept[:at], *kept[at + 1 :]) if at >= 0 else ()
        return {self.kept: left, self.list: self._asked(left, values, request)}

    def again(self, values: Values, request: gr.Request) -> Updates:
        """All of them asked of the context as it is now. Raises BusyError."""
        return {self.list: self._asked(values[self.kept], values, request)}

    def take(self, values: Values) -> Updates:
        """A scenario that stands in the box: its facts stay there, its questions go to the list."""
        text, kept = values[self.context], values[self.kept]
        if not _LINE.search(text):
            return {}
        try:
            [scenario] = _one(read(text))
            kept = together(kept, scenario.expected)
        except InputError as error:
            return {self.list: checks_list(self._scenario(kept, values), wrong=str(error))}
        options = {**self._options(values), **scenario.options}
        shown = Scenario(scenario.context, kept, _told(options))
        return {
            self.context: scenario.context,
            self.kept: kept,
            self.list: checks_list(shown),
            **dict(zip(self.options.controls, self.options.filled("deduction", options),
                       strict=True)),
        }  # fmt: skip

    def _asked(self, kept: tuple[Expected, ...], values: Values, request: gr.Request) -> str:
        """The list with what the rules answer; without where there are no facts to ask."""
        scenario = self._scenario(kept, values)
        if not kept or not scenario.context:
            return checks_list(scenario)
        desk, owner = desk_of(self.desk, request), visitor_of(request)
        with desk.door.open(owner):
            return checks_list(scenario, list(run(scenario, desk.asks(owner))))

    def _scenario(self, kept: tuple[Expected, ...], values: Values) -> Scenario:
        return Scenario(values[self.context].strip(), kept, _told(self._options(values)))

    def _options(self, values: Values) -> dict[str, str]:
        return self.options.of("deduction", [values[one] for one in self.options.controls])


def together(kept: tuple[Expected, ...], more: tuple[Expected, ...]) -> tuple[Expected, ...]:
    """What is expected, a question once, with the answer that came last. Raises InputError."""
    found = {one.question: one for one in (*kept, *more)}
    if len(found) > MOST:
        raise InputError(f"More than {MOST} checks are not kept here. Remove some first.")
    return tuple(found.values())


def _one(scenarios: tuple[Scenario, ...]) -> tuple[Scenario, ...]:
    if len(scenarios) > 1:
        raise InputError(
            f"This text has {len(scenarios):,} scenarios. Paste one of them; the command "
            "playground check takes a whole file."
        )
    return scenarios


def _told(options: dict[str, str]) -> dict[str, str]:
    """The options that a scenario says: those that are not as usual."""
    usual = ("open", "classical")
    return {name: options[name] for name in OPTIONS if options.get(name, usual[0]) not in usual}


def _number(event: gr.EventData, name: str) -> int:
    said = getattr(event, name, None)
    return said if isinstance(said, int) else -1
