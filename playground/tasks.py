"""What can be asked. The page's form and the command line's checks are drawn from this."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from playground.core import Question
from playground.errors import InputError

MAX_CHARACTERS = 200_000
"""The longest text or context that is taken at all; a solver may read less, and says so."""

MAX_THEORY_CHARACTERS = 20_000_000
"""The longest context of facts and rules."""


NOTHING_ASKED = "There is nothing to answer: the question is empty. Type it first."
NO_WORD_ASKED = "There is nothing to answer: there are only marks, and no word. Type a question."
MARKS = " \t\r\n?!.…,;-–—~～。！？，、；"
"""What says nothing where it stands alone; “:)” says something."""
MAX_OPTION_CHARACTERS = 100_000
"""The longest value of an option, and all choices together."""


@dataclass(frozen=True)
class Number:
    """The numbers an option takes, `least` and `most` among them; `whole` ones where it says so."""

    least: float
    most: float
    whole: bool = False

    def takes(self, said: str) -> bool:
        """Whether what was said is one of these numbers."""
        try:
            return self.least <= (int(said) if self.whole else float(said)) <= self.most
        except ValueError:
            return False

    def __str__(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {self.least:,} to {self.most:,}"


@dataclass(frozen=True)
class Option:
    """An option of a task: its name, the default, and the values it takes (empty: any text).

    With `code` it takes the code of a language, such as en, spa or pt_BR, or nothing; with `number`
    such a number, or nothing.
    """

    name: str
    default: str
    values: tuple[str, ...] = ()
    code: bool = False
    number: Number | None = None


@dataclass(frozen=True)
class Task:
    """A task: its name, whether it reads a context beside the text, its answers and options.

    `answers` is empty where any text may be an answer; `longest` is the longest context taken.
    """

    name: str
    reads_context: bool = False
    answers: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    longest: int = MAX_CHARACTERS


WRITING = (
    Option("max_new_tokens", "", number=Number(1, 100_000, whole=True)),
    Option("temperature", "", number=Number(0, 2)),
    Option("top_p", "", number=Number(0, 1)),
    Option("top_k", "", number=Number(0, 1_000_000, whole=True)),
    Option("seed", "", number=Number(0, 2**32 - 1, whole=True)),
    Option("stop", ""),
    Option("begin", ""),
)
"""How a language model writes; `begin` is how its message begins, `stop` what it ends before.

Other solvers need none of it.
"""

LANGUAGE = Option("language", "", code=True)
"""The language of what is read, where it is not to be found out."""

DEDUCTION = Task(
    "deduction",
    reads_context=True,
    answers=("True", "False", "Unknown"),
    options=(
        Option("world", "open", ("open", "closed")),
        Option("logic", "classical", ("classical", "forward")),
        Option("proofs", "shortest", ("shortest", "all")),
        Option("form", "english", ("english", "fol")),
        Option("weights", ""),
        Option("nearest", "false", ("false", "true")),
        Option("readings", ""),
        *WRITING,
    ),
    longest=MAX_THEORY_CHARACTERS,
)


def is_classical(options: Mapping[str, str]) -> bool:
    """Whether a deduction's rules run both ways: in the open world, unless `logic` is forward."""
    asked = {one.name: one.default for one in DEDUCTION.options} | dict(options)
    return (asked["world"], asked["logic"]) == ("open", "classical")


QUESTION_ANSWERING = Task("question-answering", reads_context=True, options=(LANGUAGE, *WRITING))
SUMMARIZATION = Task("summarization", options=(LANGUAGE, Option("sentences", ""), *WRITING))
SENTIMENT = Task(
    "sentiment",
    answers=("positive", "negative", "neutral"),
    options=(LANGUAGE, Option("calibration", "none", ("none", "content-free"))),
)
TRANSLATION = Task(
    "translation",
    options=(
        Option("source_language", "", code=True),
        Option("target_language", "", code=True),
        *WRITING,
    ),
)
EXTRACTION = Task("extraction", options=(LANGUAGE, *WRITING))
CHAT = Task("chat", options=(LANGUAGE, *WRITING))

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?")

TASKS: dict[str, Task] = {
    task.name: task
    for task in (
        DEDUCTION,
        QUESTION_ANSWERING,
        SUMMARIZATION,
        SENTIMENT,
        TRANSLATION,
        EXTRACTION,
        CHAT,
    )
}


def find_task(name: str) -> Task:
    """The task of that name. Raises InputError that lists the names there are."""
    if name not in TASKS:
        raise InputError(f"There is no task “{name[:40]}”. The tasks are: {', '.join(TASKS)}.")
    return TASKS[name]


def renewed(question: Question) -> Question:
    """A question of an older log as it is asked today: strict reading is what nothing need say."""
    options = {name: value for name, value in question.options.items() if name != "strict"}
    return replace(question, options=options) if "strict" in question.options else question


def _check_asked(task: Task, question: Question) -> None:
    """Raise InputError where nothing is asked: marks alone are a text, and no question."""
    asked = question.text if task.reads_context else question.passage[1]
    if not asked.strip():
        raise InputError(NOTHING_ASKED)
    if not asked.strip(MARKS) and (task.reads_context or task is CHAT):
        raise InputError(NO_WORD_ASKED)


def check(question: Question) -> None:
    """Raise InputError where a question is not of its task's form; return where it is."""
    task = find_task(question.task)
    lengths = (("text", question.text, MAX_CHARACTERS), ("context", question.context, task.longest))
    for name, text, longest in lengths:
        if len(text) > longest:
            raise InputError(
                f"The {name} has {len(text):,} characters; at most {longest:,} are taken. "
                "Shorten it, or ask about a part of it."
            )
    for text in (question.text, question.context, *question.choices):
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise InputError(
                f"There is half a character at place {error.start + 1} of what you sent, so it is "
                "not text. Type or paste it again."
            ) from error
    _check_asked(task, question)
    options = {option.name: option for option in task.options}
    for name, value in (*question.options.items(), ("choices", "".join(question.choices))):
        if len(value) > MAX_OPTION_CHARACTERS:
            raise InputError(
                f"The option {name[:40]} has {len(value):,} characters; at most "
                f"{MAX_OPTION_CHARACTERS:,} are taken. Shorten it."
            )
    for name, value in question.options.items():
        if name not in options:
            known = ", ".join(options) or "none"
            raise InputError(f"{task.name} has no option “{name[:40]}”. Its options: {known}.")
        if options[name].values and value not in options[name].values:
            allowed = " or ".join(options[name].values)
            raise InputError(f"The option {name} is “{value[:40]}”; it takes {allowed}.")
        if options[name].code and value and not _LANGUAGE.fullmatch(value):
            raise InputError(
                f"The option {name} is “{value[:40]}”; it takes a language's code, such as en, es "
                "or zh."
            )
        number = options[name].number
        if number and value and not number.takes(value):
            raise InputError(f"The option {name} is “{value[:40]}”; it takes {number}.")
