"""The texts of the lab, by name: written for the project, made by the generator, or one's own.

In:  corpus("scenes", "en", 2000, seed=0), own("The tea is hot. The cup is old. …")
Out: a Corpus of 2,000 lines to learn from and 200 others; a Corpus of the sentences that were given
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
HELD_OUT, ONE_IN = 200, 10
"""Lines of a written text that are kept back; of a text of one's own one in so many."""
FEWEST, MOST_OWN = 20, 50_000
"""Sentences that a text of one's own must have, and characters that it may have."""
TRAINED_DEPTHS = (0, 1, 2)


def corpus(name: str, language: str, count: int, seed: int) -> Corpus:
    """At most `count` lines to learn from, in `en` or `zh`; the same for the same seed.

    What is held out is the same for every `count`; a line that stands there is not learnt from.
    Raises InputError for a name that is none of WRITTEN.
    """
    random = Random(f"{name} {language} {seed}")
    spoken = english if language == "en" else chinese
    make = {"scenes": spoken.scene, "errands": spoken.errand, "opinions": spoken.opinion}
    if name in make:
        lines = [make[name](random) for _ in range(HELD_OUT + count)]
    elif name == "theories":
        depths = [TRAINED_DEPTHS[at % len(TRAINED_DEPTHS)] for at in range(HELD_OUT + count)]
        lines = [student_theory(random, language, depth) for depth in depths]
    else:
        raise InputError(f"There is no text “{name}” in the lab; choose {', '.join(WRITTEN)}.")
    held = lines[:HELD_OUT]
    seen = {one.text for one in held}
    fresh = [one for one in lines[HELD_OUT:] if one.text not in seen]
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
    held = every[::ONE_IN]
    rest = [one for at, one in enumerate(every) if at % ONE_IN]
    chinese_signs = sum("一" <= sign <= "鿿" for sign in text)
    return Corpus((*held, *rest), "zh" if 3 * chinese_signs > len(text) else "en", len(held))
