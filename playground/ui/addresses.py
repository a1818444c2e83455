"""What an address of the page opens: a run, a conversation, or a form that is filled in.

In:  read("?context=Bob+is+big.&q=Is+Bob+kind%3F&task=deduction&world=closed")
Out: Address(context="Bob is big.", question="Is Bob kind?", task="deduction",
             options={"world": "closed"})

`?run=…` and `?conversation=…` go to the log, which knows whose they are; with `walk=…` a run is
opened at a stop of the walk through its network, with `poke=…` where its answer is poked, of which
the browser reads more (scripts/walk.js, poke.js), with `attention=…` at its attention.
`tab`, `view` and `guess` concern the browser alone (scripts/address.js, scripts/views.js).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from playground.core import MODES
from playground.errors import InputError
from playground.log import Log, LoggedTurn
from playground.tasks import MAX_CHARACTERS, TASKS
from playground.ui.conversation import Chosen, Turn, Turns
from playground.ui.desk import KEPT
from playground.ui.kept import from_log

NOT_HERE = "There is no such answer here: it was deleted, or its owner does not share it."
TABS = ("ask", "compare", "lab", "log", "models", "about")
_OPTIONS = {option.name for task in TASKS.values() for option in task.options}
_KNOWN: dict[str, tuple[str, ...]] = {
    "task": ("auto", *TASKS),
    "mode": (*MODES, "both"),
    "tab": TABS,
    **{
        option.name: option.values
        for task in TASKS.values()
        for option in task.options
        if option.values
    },
}
"""What may stand in the place of a name; options of the same name take the same values."""


@dataclass(frozen=True)
class Address:
    """What stands behind the question mark; "" where it says nothing of that."""

    run: str = ""
    walk: str = ""
    attention: str = ""
    poke: str = ""
    conversation: str = ""
    context: str = ""
    question: str = ""
    task: str = ""
    mode: str = ""
    model: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    wrong: tuple[str, ...] = ()

    @property
    def view(self) -> str:
        """The view in which a run is opened; "" for the one that shows it best."""
        return next((one for one in ("walk", "attention", "poke") if getattr(self, one)), "")

    @property
    def fills(self) -> bool:
        """Whether it says what the form is to hold."""
        return bool(self.context or self.question or self.task or self.mode or self.options)


def read(search: str) -> Address:
    """The address from `location.search`; `wrong` says what of it names nothing that there is.

    Raises InputError where it is too long.
    """
    if len(search) > 2 * MAX_CHARACTERS:
        raise InputError("This address is too long to be read; paste the text into the box.")
    said = dict(parse_qsl(search.lstrip("?"), errors="replace"))
    unknown = {name: said.pop(name) for name in _KNOWN if said.get(name, "") not in _taken(name)}
    wrong = tuple(
        f"The address names a {name} “{word[:40]}”; the {name}s are {', '.join(_KNOWN[name])}."
        for name, word in unknown.items()
    )
    return Address(
        said.get("run", ""),
        said.get("walk", ""),
        said.get("attention", ""),
        said.get("poke", ""),
        said.get("conversation", ""),
        said.get("context", ""),
        said.get("q", ""),
        said.get("task", ""),
        said.get("mode", ""),
        said.get("model", ""),
        {name: value for name, value in said.items() if name in _OPTIONS},
        wrong,
    )


def _taken(name: str) -> tuple[str, ...]:
    """The values that a name takes, and none at all."""
    return ("", *_KNOWN[name])


def opened(
    log: Log, address: Address, owner: str | None, visitor: str
) -> tuple[Turns, Chosen | None]:
    """The turns behind an address, and the answer to look at if it names one.

    `owner` is who asks as the log knows it (None sees all), `visitor` whose a next question is.
    Another's conversation cannot be gone on with, so its turns have no place in the log.
    Raises InputError where there is no such run or conversation for him, and LogError.
    """
    if not address.run:
        conversation = address.conversation
        found = log.turns(conversation, owner, limit=KEPT)
        if not found:
            raise InputError(
                "There is no such conversation here: it was deleted, or it is another visitor's."
            )
        return _turns(log, conversation, found, visitor), None
    place = log.place(address.run, owner)
    if place is None:
        raise InputError(NOT_HERE)
    conversation, number = place
    if log.conversation(conversation, owner) is None:
        shared = log.turn_of(address.run, owner)
        return _at((from_log("", shared),) if shared else (), address.run)
    found = log.turns(conversation, owner, limit=KEPT)
    if found and number < found[0].number:
        found = log.turns(conversation, owner, limit=None, since=number)
    return _at(_turns(log, conversation, found, visitor), address.run)


def earlier(log: Log, turns: Turns, owner: str | None) -> Turns:
    """The turns with those that stand before them in the log, `KEPT` at most. Raises LogError."""
    if not turns or not turns[0].conversation:
        return turns
    first = turns[0]
    before = log.turns(first.conversation, owner, first.number, KEPT)
    return (*(from_log(first.conversation, one) for one in before), *turns)


def later(log: Log, turns: Turns, owner: str | None) -> Turns:
    """The turns with what was said in another tab since; the same ones where that is nothing.

    What is still being answered there stays out. Raises LogError.
    """
    if not turns or not turns[-1].conversation:
        return turns
    last = turns[-1]
    found = log.turns(last.conversation, owner, limit=None, since=last.number)
    new = [from_log(last.conversation, one) for one in found]
    while new and new[-1].stopped:
        new.pop()
    if not new or (len(new) == 1 and new[0].number == last.number and _same(new[0], last)):
        return turns
    return (*(one for one in turns if one.number < new[0].number), *new)


def _same(one: Turn, other: Turn) -> bool:
    """Whether both have the same runs."""
    return [run.id for run in one.traces()] == [run.id for run in other.traces()]


def _turns(log: Log, conversation: str, found: list[LoggedTurn], visitor: str) -> Turns:
    """The turns; without their place in the log where they are not the visitor's own."""
    mine = log.conversation(conversation, visitor) is not None
    return tuple(from_log(conversation if mine else "", one) for one in found)


def _at(turns: Turns, run: str) -> tuple[Turns, Chosen | None]:
    """The turns, and which answer of theirs has that id."""
    for one in turns:
        for trace in one.traces():
            if trace.id == run:
                return turns, Chosen(one.number, trace.mode)
    return turns, None
