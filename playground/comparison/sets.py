"""The sets of questions that are here: made theories without end, and small ones that were written.

In:  theories(3, depth=2, world="open", language="en", seed=0)
Out: three Examples, each about a theory of its own

The written ones are this project's own sentences: everyday deductions, reviews, passages, and for
each task families of questions that differ in one thing (probes.py).
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from playground.comparison.probes import PREFIX, robustness
from playground.comparison.questions import COMPARED
from playground.errors import InputError
from playground.evaluate.example import Example
from playground.evaluate.examples import example_of, read_examples, sample
from playground.generator.examples import examples as generated
from playground.generator.theories import MAX_DEPTH, WORDINGS

FOLDER = Path(__file__).with_name("sets")
WRITTEN = ("everyday", "reviews", "passages")
WORLDS = ("open", "closed")
MADE = "theories"
ROBUSTNESS = tuple(f"{PREFIX}{task}" for task in COMPARED)
NAMED = (*WRITTEN, *ROBUSTNESS)
"""The sets that have one name; theories have many."""


class Theories(NamedTuple):
    """Which theories are made; `str` of it is what their set is called: theories 3 open en."""

    depth: int
    world: str
    language: str

    def __str__(self) -> str:
        return f"{MADE} {self.depth} {self.world} {self.language}"


def theories_of(name: str) -> Theories | None:
    """Which theories a set's name says, or None where it is no such name."""
    kind, *parts = name.split(" ")
    if kind != MADE or len(parts) != 3 or not parts[0].isdecimal():
        return None
    found = Theories(int(parts[0][:3]), *parts[1:])
    return found if found.world in WORLDS and found.language in WORDINGS else None


def set_of(name: str, most: int, seed: int = 0) -> list[Example]:
    """Up to so many questions of the set of that name. Raises InputError for no such one."""
    if made := theories_of(name):
        return theories(most, **made._asdict(), seed=seed)
    if name in ROBUSTNESS:
        return sample(robustness(name.removeprefix(PREFIX)), most, seed)
    return sample(written(name), most, seed)


@cache
def written(name: str) -> tuple[Example, ...]:
    """One of the WRITTEN sets. Raises InputError for another name."""
    if name not in WRITTEN:
        raise InputError(
            f"There is no set “{name[:40]}”. The sets are: {', '.join(NAMED)}, "
            f"and theories by depth, world and language, such as {Theories(3, 'open', 'en')}."
        )
    return tuple(read_examples(FOLDER / f"{name}.jsonl", {}))


def theories(count: int, *, depth: int, world: str, language: str, seed: int) -> list[Example]:
    """So many questions about made theories; 0 to `depth` rounds of chaining settle them.

    Their right answers are those of rules that run forwards. Raises InputError for a depth, world
    or language that there is not.
    """
    if not 0 <= depth <= MAX_DEPTH or world not in WORLDS or language not in WORDINGS:
        raise InputError(
            f"Theories are made to a depth of {MAX_DEPTH}, for the worlds {' and '.join(WORLDS)}, "
            f"in the languages {' and '.join(WORDINGS)}."
        )
    made = generated(count, depth=depth, world=world, seed=seed, language=language)
    return [example_of(one, {}, str(one["id"])) for one in made]
