"""Words of which one denies the other: who is unhappy is not happy, what is closed is not open.

In:  opposites(the program of "The door is closed. If the door is open then the alarm is on.")
Out: the rule not is open(?x) ← is closed(?x)

Only pairs of which text or question use both, and only that they exclude each other: who is not
happy need not be unhappy. What is closed on Monday is not open on Monday either.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from playground.deduction.program import Literal, Program, Rule, atomic, unstated
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.weather import WEEKDAYS

_ON = " on"
_PAIRS = (
    "open closed, open shut, on off, alive dead, awake asleep, present absent, married single, "
    "empty full, male female, innocent guilty, possible impossible, legal illegal, wet dry, "
    "odd even, "
    "开着 关着, 打开 关闭, 有罪 无罪"
)
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-", "non")
_NO_OPPOSITE = frozenset(("infamous", "invaluable", "inflammable", "intense", "impassioned"))
_OPPOSITES = [(one, other) for one, other in map(str.split, _PAIRS.split(", "))]


def opposites(program: Program, asked: Iterable[Literal] = ()) -> Iterator[Rule]:
    """A rule each way for every pair of opposites; `asked` are literals of a question."""
    words = _qualities_of(program) | _qualities(asked)
    on_a_day = {one.removesuffix(_ON) for one in words if one.endswith(_ON)}
    for one, other in _pairs(words):
        yield _denies(one, other)
        yield _denies(other, one)
    for one, other in _pairs(on_a_day):
        yield _denies(f"{one}{_ON}", f"{other}{_ON}", "?day")
        yield _denies(f"{other}{_ON}", f"{one}{_ON}", "?day")


def _pairs(words: Set[str]) -> Iterator[tuple[str, str]]:
    """The opposites of which both words are there."""
    yield from (pair for pair in _OPPOSITES if words >= {*pair})
    for one in sorted(words):
        for denied in (f"{prefix}{one}" for prefix in _PREFIXES):
            if denied in words and denied not in _NO_OPPOSITE and may_be(one, "adj"):
                yield one, denied


@lru_cache(maxsize=8)
def _qualities_of(program: Program) -> frozenset[str]:
    """Those of a whole text, which many questions are asked about."""
    return _qualities(program.literals)


def _qualities(literals: Iterable[Literal]) -> frozenset[str]:
    """What literals say that something is: "open" of `is open`, "open on" where it is of a day."""
    return frozenset(
        relation.removeprefix("is ")
        for (relation, terms), _ in literals
        if relation.startswith("is ") and (len(terms) == 1 or _of_a_day(relation, terms))
    )


def _of_a_day(relation: str, terms: Sequence[str]) -> bool:
    return relation.endswith(_ON) and terms[-1].removesuffix("s") in WEEKDAYS


def _denies(one: str, other: str, *day: str) -> Rule:
    so, denied = (atomic(f"is {word}", "?x", *day) for word in (one, other))
    return unstated(denied.negation, so)
