"""Acts that change what is so, in English: verbs of going, giving and changing, in all forms.

In:  ACTS["gave"], in_state("unlock", {"locked"}, ())
Out: "give", True
"""

import re
from collections.abc import Collection, Iterator

from playground.deduction.reading.english.inflection import third

GOES = frozenset("go leave return travel depart move journey arrive come head flee escape".split())  # noqa: SIM905
RUNS = frozenset("run walk drive fly ride sail swim climb jump hurry rush march".split())  # noqa: SIM905
"""Going, where it is said where to."""
TAKES = frozenset(
    """take carry bring push pull throw steal remove pick put send fetch grab kick roll move
    hide""".split()  # noqa: SIM905
)
LOSES = frozenset(
    """give sell lose drop donate lend return spend eat drink hand pass send trade swap discard
    throw break use burn""".split()  # noqa: SIM905
)
GETS = frozenset("buy find get receive take steal win earn borrow gain pick".split())  # noqa: SIM905
_BECOMES = frozenset("become turn grow get go".split())  # noqa: SIM905
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
_IRREGULAR = """go went gone; leave left; come came; flee fled; run ran; drive drove driven; fly
flew flown; ride rode ridden; swim swam swum; take took taken; bring brought;
throw threw thrown; steal stole stolen; send sent; give gave given; sell sold;
lose lost; lend lent; spend spent; eat ate eaten; drink drank drunk; break broke
broken; buy bought; find found; get got gotten; win won; put put; shut shut; light
lit; blow blew blown; freeze froze frozen; die died; wake woke woken; sleep slept;
fall fell fallen; quit quit; wed wed; become became; grow grew grown; hide hid
hidden; free freed"""
_ODD = {one.split()[0]: one.split()[1:] for one in _IRREGULAR.replace("\n", " ").split(";")}
_DOUBLED = frozenset(("drop", "swap", "grab", "flip"))


def _forms(verb: str) -> Iterator[str]:
    yield from (verb, third(verb), *_ODD.get(verb, ()))
    if verb not in _ODD:
        yield (
            f"{verb[:-1]}ied"
            if re.search(r"[^aeiou]y$", verb)
            else f"{verb}d"
            if verb.endswith("e")
            else f"{verb}{verb[-1] if verb in _DOUBLED else ''}ed"
        )


_VERBS = GOES | RUNS | TAKES | LOSES | GETS | _BECOMES
ACTS = {
    form: verb for verb in _VERBS.union(*(acts for _, acts in _STATES)) for form in _forms(verb)
}
"""The base form of every form of those verbs."""


def in_state(verb: str, said: Collection[str], then: Collection[str]) -> bool:
    """Whether an act may change what is `said` of a thing; `then`: what follows the verb."""
    return any(
        not state.isdisjoint(said)
        and (verb in acts or (verb in _BECOMES and not (state - set(said)).isdisjoint(then)))
        for state, acts in _STATES
    )
