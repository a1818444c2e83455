r"""Facts and rules with questions and the answers they ought to have, as a text written by hand.

In:  read("Bob is big. All big people are kind.\n\nIs Bob kind? → True\nIs Ann kind? → Unknown")
Out: (Scenario("Bob is big. All big people are kind.",
               (Expected("Is Bob kind?", "True", 3), Expected("Is Ann kind?", "Unknown", 4))),)

The first line with an arrow (→, ->, =>) ends the facts; from there each line is a question, an
arrow and an answer, or “silent” where the rules ought to say nothing. “world: closed” and “logic:
forward” may stand at the head, a line of --- begins another scenario, and after # comes a comment.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from playground.core import Answer, Failure, Mode, Question, Trace
from playground.errors import InputError, PlaygroundError
from playground.evaluate.labels import as_label
from playground.tasks import DEDUCTION

Asks = Callable[[Question, Mode, str], Trace]
"""A question put to a mode's solver of a name, "" for the usual one."""

SILENT = ("silent", "no answer", "沉默", "不作答")
"""What is written where the rules ought to give no answer; the first is what is written back."""
SAMPLE = "Is Bob kind? → True"
_NAMES = {"world": "world", "logic": "logic", "世界": "world", "逻辑": "logic"}
_VALUES = {"开放": "open", "封闭": "closed", "经典": "classical", "正向": "forward"}
_HEAD = re.compile(r"(\w+)\s*[:：]\s*(\w+)[.。]?")
_PARTING = re.compile(r"-{3,}|—{2,}")
_COMMENT = re.compile(r"^\s*#.*|\s#(?:\s.*)?$")
_ARROW = re.compile(r"(.*?)\s*(?:→|⇒|⟶|[-=]+>)\s*(.*)")
_ASKS = re.compile(r"([^.。!！?？]+[?？])\s*([^.。?？]*)")
"""A line that is a question, perhaps with its answer, and has no arrow."""
_COMMAS, _AND, _AND_CHINESE = r"[,，、;；]", r"[,，、;；]|\band\b", r"[,，、;；]|[和与及]"


@dataclass(frozen=True)
class Expected:
    """A question, its right answer ("": there ought to be none), and the number of its line."""

    question: str
    answer: str
    line: int = 0


@dataclass(frozen=True)
class Scenario:
    """A context, what is expected of it, and the options with which it is asked."""

    context: str
    expected: tuple[Expected, ...]
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Result:
    """What came of a question: an answer, perhaps an abstention, or an error (never right)."""

    expected: Expected
    answer: Answer | None
    error: Failure | None = None

    @property
    def came(self) -> str:
        """The answer that came, "" where none did."""
        return self.answer.text if self.answer else ""

    @property
    def right(self) -> bool:
        """Whether it is what was expected."""
        return self.error is None and alike(self.expected.answer, self.came)


def read(text: str) -> tuple[Scenario, ...]:
    """The scenarios of a text. Raises InputError, which says in which line what is wrong."""
    lines = [(n, _COMMENT.sub("", one).strip()) for n, one in enumerate(text.splitlines(), start=1)]
    pieces: list[list[tuple[int, str]]] = [[]]
    for number, line in lines:
        if _PARTING.fullmatch(line):
            pieces.append([])
        else:
            pieces[-1].append((number, line))
    found = tuple(_scenario(piece) for piece in pieces if any(line for _, line in piece))
    if not found:
        raise InputError(
            f"There is no scenario here. Write facts and rules, and below them lines such as "
            f"“{SAMPLE}”."
        )
    return found


def run(scenario: Scenario, asks: Asks) -> Iterator[Result]:
    """What the rules answer to each question, in order; what fails is an error, and it goes on."""
    for one in scenario.expected:
        question = Question(
            "deduction", one.question, scenario.context, options=dict(scenario.options)
        )
        try:
            trace = asks(question, "rules", "")
        except PlaygroundError as error:
            yield Result(one, None, Failure(type(error).__name__, str(error)))
        else:
            yield Result(one, trace.answer, trace.error)


def write(scenario: Scenario) -> str:
    """The scenario as a text, which `read` takes."""
    head = "".join(f"{name}: {value}\n" for name, value in scenario.options.items())
    lines = (f"{one.question} → {one.answer or SILENT[0]}\n" for one in scenario.expected)
    return f"{head}{scenario.context}\n\n{''.join(lines)}"


def alike(expected: str, came: str) -> bool:
    """Whether an answer is the expected one: yes is True, and names may stand in any order."""
    label = as_label(expected, "deduction")
    if label in DEDUCTION.answers or not (expected and came):
        return bool(label == came)
    names = _names(came, _COMMAS)
    return any(_names(expected, parts) == names for parts in (_COMMAS, _AND, _AND_CHINESE))


def _names(answer: str, parts: str) -> list[str]:
    """The names of an answer as they are compared: sorted, in small letters, without “the”."""
    names = (one.strip(" .。").casefold() for one in re.split(parts, answer))
    return sorted(re.sub(r"^(?:the|an?) ", "", one) for one in names if one)


def _scenario(lines: list[tuple[int, str]]) -> Scenario:
    """A scenario of its lines, each with its number. Raises InputError."""
    options: dict[str, str] = {}
    context: list[str] = []
    expected: list[Expected] = []
    for number, line in lines:
        if found := _ARROW.fullmatch(line):
            expected.append(_expected(found[1], found[2], number))
        elif line and expected:
            raise InputError(
                f"Line {number} has no arrow: “{line[:80]}”. Below the first question each line is "
                f"a question, an arrow and its answer, such as “{SAMPLE}”; facts stand above, and "
                "a line of --- begins another scenario."
            )
        elif asks := _ASKS.fullmatch(line):
            raise InputError(
                f"Line {number} asks and has no arrow. Write “{asks[1]} → {asks[2] or 'True'}”."
            )
        elif option := None if any(context) else _option(line, number):
            options.update([option])
        else:
            context.append(line)
    first = next(number for number, line in lines if line)
    if not any(context):
        raise InputError(
            f"The scenario of line {first} has no facts. Write them above its questions."
        )
    if not expected:
        raise InputError(
            f"The scenario of line {first} asks nothing. Write below it lines such as “{SAMPLE}”."
        )
    return Scenario("\n".join(context).strip("\n"), tuple(expected), options)


def _expected(question: str, answer: str, number: int) -> Expected:
    if not question:
        raise InputError(
            f"Line {number} has no question before its arrow. Write it as in “{SAMPLE}”."
        )
    if not answer:
        raise InputError(
            f"Line {number} has no answer after its arrow. Write True, False, Unknown, the names "
            f"that are asked for, or {SILENT[0]} where there ought to be none."
        )
    answer = answer.rstrip(".。 ")
    return Expected(question, "" if answer.casefold() in SILENT else answer, number)


def _option(line: str, number: int) -> tuple[str, str] | None:
    """An option's name and value, where a line says one; Raises InputError for one there is not."""
    found = _HEAD.fullmatch(line)
    if not found:
        return None
    every = {one.name: one.values for one in DEDUCTION.options if one.name in _NAMES}
    name = _NAMES.get(found[1].casefold(), found[1])
    value = _VALUES.get(found[2], found[2].casefold())
    if name in every and value in every[name]:
        return name, value
    if name in every or any(value in values for values in every.values()):
        known = ", ".join(f"{one}: {value}" for one, values in every.items() for value in values)
        raise InputError(f"Line {number} says “{line[:80]}”. What may stand there is {known}.")
    return None
