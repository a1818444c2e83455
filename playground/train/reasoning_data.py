"""Lessons for the reasoner: a generated theory, and questions with the reasoning to each answer.

In:  lesson(Random(1), LEVELS[0])
Out: Lesson("closed", "classical", "Ada is big. All big people are kind.",
            (("Is Ada kind?", "Ada is kind if Ada is big.\\nAda is big.\\n…\\nAnswer: True"), …))
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from playground.answering import prompts
from playground.core import Question
from playground.deduction.engines import classical
from playground.deduction.reading.reader import read
from playground.generator.theories import Asked, Theory, questions, theory
from playground.models.layout import Layout
from playground.train.reasoning_lines import reasoned
from playground.train.reasoning_words import PLAIN, UNSEEN, alike

QUESTIONS = 5
DEEPEST = 6
LONGEST = 16
"""Sentences of a piece of reasoning; a longer one is not trained on."""


@dataclass(frozen=True)
class Level:
    """How hard lessons are: rules and sentences of a text, at most, the share of plain words."""

    rules: int
    sentences: int
    plain: float


LEVELS = (Level(3, 8, 1.0), Level(5, 14, 0.6), Level(8, 24, 0.4))


@dataclass(frozen=True)
class Lesson:
    """A theory's text, and each question with what is to be written after it."""

    world: str
    logic: str
    context: str
    asked: tuple[tuple[str, str], ...]

    def question(self, text: str) -> Question:
        """The question as the solver would be asked it."""
        options = {"world": self.world, "logic": self.logic}
        return Question("deduction", text, self.context, options=options)


def lesson(random: Random, level: Level) -> Lesson:
    """A theory with questions whose answers are the same forwards and in classical logic.

    Its words are plain ones as often as the level says; else the generator's or, as often, invented
    ones that begin alike.
    """
    words = PLAIN if random.random() < level.plain else random.choice((None, alike(random)))
    while True:
        made = theory(random, random.choice(("open", "closed")), (), rules=level.rules)
        if len(made.program.sentences) > level.sentences:
            continue
        asked = [(one, reasoned(made, one)) for one in _worth_asking(random, made)]
        asked = [(one, lines) for one, lines in asked if 0 < len(lines) <= LONGEST]
        if asked:
            put = words.instead(made, random) if words else str
            written = ((put(one.text), put(completion(lines, one))) for one, lines in asked)
            logic = random.choice(("classical", "forward"))
            return Lesson(made.world, logic, put(made.text), tuple(written))


def completion(lines: Sequence[str], asked: Asked) -> str:
    """What is to be written: a sentence a line, then the answer."""
    return "\n".join([*lines, f"Answer: {asked.answer}"])


def _worth_asking(random: Random, made: Theory) -> list[Asked]:
    """A few questions, answers and depths as often as each other, two at most settled at once."""
    drawn = [one for one in questions(random, made, 2 * QUESTIONS) if one.depth <= DEEPEST]
    deep = [one for one in drawn if one.depth]
    flat = [one for one in drawn if not one.depth]
    return [one for one in (*deep, *flat[:2]) if _as_classical(made, one)][:QUESTIONS]


def _as_classical(made: Theory, asked: Asked) -> bool:
    """Whether classical logic gives the same answer; the closed world knows forward rules alone."""
    if made.world == "closed":
        return True
    claim = classical.Claim(((asked.literal,),))
    return classical.Theory(made.program, [claim]).verdict(claim).label == asked.answer


@dataclass(frozen=True)
class Examined:
    """A question about a theory in words that were never trained on, and its answer."""

    question: Question
    answer: str
    depth: int


def unseen(count: int, *, deepest: int = 3, seed: str = "unseen") -> Iterator[Examined]:
    """Questions of a theory each; worlds, depths and a depth's answers are there equally often.

    Every sentence is one that the reader reads, so that steps can be checked.
    """
    random = Random(seed)
    for number in range(count):
        world, depth = ("open", "closed")[number % 2], number // 2 % (deepest + 1)
        yield _examined(random, world, depth)


def _examined(random: Random, world: str, depth: int) -> Examined:
    while True:
        made = theory(random, world, ())
        put = UNSEEN.instead(made, random)
        found = [one for one in questions(random, made, 10_000) if one.depth == depth]
        if not found or not all(one.read for one in read(put(made.text)).sentences):
            continue
        answer = random.choice(sorted({one.answer for one in found}))
        asked = random.choice([one for one in found if one.answer == answer])
        if _as_classical(made, asked):
            options = {"world": world, "logic": random.choice(("classical", "forward"))}
            question = Question("deduction", put(asked.text), put(made.text), options=options)
            return Examined(question, answer, depth)


@dataclass(frozen=True)
class Packed:
    """A lesson as token ids for one pass: what all questions begin with, then each one's rest.

    `asked` holds for each question its rest, and how much of that is not to be written.
    """

    shared: list[int]
    rests: tuple[tuple[list[int], int], ...]


def pack(given: Lesson, layout: Layout, end: int) -> Packed:
    """The lesson laid out as a conversation for each question, what they share but once.

    `end` is the token that ends a message.
    """
    rows = []
    for text, written in given.asked:
        prompt = layout.prompt(prompts.reasoner(given.question(text)))
        rows.append((prompt, [*layout.ids(written), end]))
    most = min(len(prompt) for prompt, _ in rows) - 1
    prompts_ = [prompt for prompt, _ in rows]
    alike = next(
        (at for at in range(most) if len({one[at] for one in prompts_}) > 1),
        most,
    )
    rests = tuple((prompt[alike:] + told, len(prompt) - alike) for prompt, told in rows)
    return Packed(prompts_[0][:alike], rests)
