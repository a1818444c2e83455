"""The sets of questions that are here: made theories without end, and small ones that were written.

In:  theories(3, depth=2, world="open", language="en", seed=0)
Out: three Examples, each about a theory of its own

The written ones are this project's own sentences: everyday deductions, reviews, passages.
"""

from functools import cache
from pathlib import Path

from playground.errors import InputError
from playground.evaluate.examples import Example, example_of, read_examples
from playground.logic.generator.examples import examples as generated
from playground.logic.generator.theories import MAX_DEPTH, WORDINGS

FOLDER = Path(__file__).with_name("sets")
WRITTEN = ("everyday", "reviews", "passages")
WORLDS = ("open", "closed")


@cache
def written(name: str) -> tuple[Example, ...]:
    """One of the WRITTEN sets. Raises InputError for another name."""
    if name not in WRITTEN:
        raise InputError(f"There is no set “{name[:40]}”. The sets are: {', '.join(WRITTEN)}.")
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
