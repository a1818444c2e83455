"""The texts of the lab, by name: written for the project, made by the generator, or one's own.

In:  corpus("scenes", "en", 2000, seed=0), own("The tea is hot. The cup is old. …")
Out: a Corpus of 2,000 lines, a tenth of them held out; a Corpus of the sentences that were given
"""

from random import Random

from playground.errors import InputError
from playground.lab.corpora import chinese, english
from playground.lab.corpora.line import Corpus, Line
from playground.lab.corpora.theories import student_theory
from playground.text.prose import sentences

WRITTEN = ("scenes", "errands", "opinions", "theories")
OWN = "own"
LABELLED = ("errands", "opinions", "theories")
"""Corpora that a classifier can learn from."""
HELD_OUT = 10
"""One line in so many is kept back."""
FEWEST, MOST_OWN = 20, 50_000
"""Sentences that a text of one's own must have, and characters that it may have."""
TRAINED_DEPTHS = (0, 1, 2)


def corpus(name: str, language: str, count: int, seed: int) -> Corpus:
    """`count` lines of a written corpus in `en` or `zh`; the same for the same seed.

    Raises InputError for a name that is none of WRITTEN.
    """
    random = Random(f"{name} {language} {seed}")
    spoken = english if language == "en" else chinese
    make = {"scenes": spoken.scene, "errands": spoken.errand, "opinions": spoken.opinion}
    if name in make:
        lines = [make[name](random) for _ in range(count)]
    elif name == "theories":
        lines = [student_theory(random, language, at % len(TRAINED_DEPTHS)) for at in range(count)]
    else:
        raise InputError(f"There is no text “{name}” in the lab; choose {', '.join(WRITTEN)}.")
    held = lines[: count // HELD_OUT]
    seen = {one.text for one in held}
    fresh = [one for one in lines[len(held) :] if one.text not in seen]  # what is kept back is new
    return Corpus((*held, *fresh), language, len(held))


def own(text: str) -> Corpus:
    """A text of one's own as a corpus, sentence by sentence; every tenth is held out.

    Raises InputError where it is too short to learn from, or too long for a minute.
    """
    if len(text) > MOST_OWN:
        raise InputError(
            f"The text has {len(text):,} characters; the lab takes {MOST_OWN:,}. Cut it down."
        )
    every = [Line(one.text) for one in sentences(text)]
    if len(every) < FEWEST:
        raise InputError(
            f"The text has {len(every)} sentences; a model needs at least {FEWEST} to learn from. "
            "Paste a longer one."
        )
    held = every[::HELD_OUT]
    rest = [one for at, one in enumerate(every) if at % HELD_OUT]
    chinese_signs = sum("一" <= sign <= "鿿" for sign in text)
    return Corpus((*held, *rest), "zh" if 3 * chinese_signs > len(text) else "en", len(held))
