"""Acts that change what is so, in English: verbs of going, giving and changing, in all forms.

In:  act_of("gave"), in_state("unlock", {"locked"}, ())
Out: "give", True
"""

from collections.abc import Collection
from functools import lru_cache

from playground.deduction.reading.english.inflection import base
from playground.deduction.reading.english.lexicon import active

POSTURE = "sit|stand|live|lie|sleep|work|park|hang|grow|walk"
"""What one does somewhere, beside somebody."""
GOES = frozenset("go leave return travel depart move journey arrive come head flee escape".split())
RUNS = frozenset("run walk drive fly ride sail swim climb jump hurry rush march".split())
"""Going, where it is said where to."""
TAKES = frozenset(
    """take carry bring push pull throw steal remove pick put send fetch grab kick roll move
    hide""".split()
)
LOSES = frozenset(
    """give sell lose drop donate lend return spend eat drink hand pass send trade swap discard
    throw break use burn""".split()
)
GETS = frozenset("buy find get receive take steal win earn borrow gain pick".split())
_BECOMES = frozenset("become turn grow get go".split())
_CHANGES = {
    "open closed shut locked unlocked sealed": "open close shut lock unlock slam seal",
    "on off lit": "switch turn light extinguish put blow go flip",
    "empty full": "empty fill refill drain pour drink eat",
    "broken intact whole": "break smash shatter crack fix repair mend",
    "clean dirty tidy messy": "clean wash wipe dirty soil tidy sweep",
    "wet dry": "dry wet soak drench",
    "hot cold warm cool frozen liquid": "heat cool boil freeze melt warm chill",
    "alive dead": "die kill murder",
    "asleep awake": "wake awake sleep fall",
    "free imprisoned captive": "free release arrest jail imprison capture escape",
    "ill sick healthy well": "cure heal recover fall",
    "single married divorced": "marry divorce wed",
    "employed unemployed": "hire fire quit resign retire",
    "hungry": "eat",
    "thirsty": "drink",
    "rich poor wealthy": "",
    "happy sad": "",
}
"""What is so of a thing, and the acts that change it; or it becomes another of the same."""
_STATES = [(frozenset(state.split()), frozenset(acts.split())) for state, acts in _CHANGES.items()]
_VERBS = (GOES | RUNS | TAKES | LOSES | GETS | _BECOMES).union(*(acts for _, acts in _STATES))


@lru_cache(maxsize=10_000)
def act_of(word: str) -> str:
    """The verb of such an act of which a word is a form: "gave" → "give"; "" of another word."""
    return next((one for one in (word, base(word), active(word)) if one in _VERBS), "")


def in_state(verb: str, said: Collection[str], then: Collection[str]) -> bool:
    """Whether an act may change what is `said` of a thing; `then`: what follows the verb."""
    return any(
        not state.isdisjoint(said)
        and (verb in acts or (verb in _BECOMES and not (state - set(said)).isdisjoint(then)))
        for state, acts in _STATES
    )
