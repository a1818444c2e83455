"""Words of which one denies the other: who is unhappy is not happy, what is closed is not open.

In:  opposites(the program of "The door is closed. If the door is open then the alarm is on.")
Out: the rule not is open(?x) ← is closed(?x)

Only pairs of which text or question use both, and only that they exclude each other: who is not
happy need not be unhappy.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from playground.deduction.program import Literal, Program, Rule, atomic, unstated
from playground.deduction.reading.english.lexicon import may_be

_PAIRS = (
    "open closed, open shut, on off, alive dead, awake asleep, present absent, married single, "
    "empty full, male female, innocent guilty, possible impossible, legal illegal, wet dry, "
    "开着 关着, 打开 关闭, 有罪 无罪"
)
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-", "non")
_NO_OPPOSITE = frozenset(("infamous", "invaluable", "inflammable", "intense", "impassioned"))
_OPPOSITES = [tuple(pair.split()) for pair in _PAIRS.split(", ")]


def opposites(program: Program, asked: Iterable[Literal] = ()) -> Iterator[Rule]:
    """A rule each way for every pair of opposites; `asked` are literals of a question."""
    words = _qualities_of(program) | _qualities(asked)
    pairs = [pair for pair in _OPPOSITES if words.issuperset(pair)]
    pairs += [
        (one, denied)
        for one in sorted(words)
        for denied in (f"{prefix}{one}" for prefix in _PREFIXES)
        if denied in words and denied not in _NO_OPPOSITE and may_be(one, "adj")
    ]
    for one, other in pairs:
        yield _denies(one, other)
        yield _denies(other, one)


@lru_cache(maxsize=8)
def _qualities_of(program: Program) -> frozenset[str]:
    """Those of a whole text, which many questions are asked about."""
    return _qualities(program.literals)


def _qualities(literals: Iterable[Literal]) -> frozenset[str]:
    """What literals say that something is: "open" of `is open`."""
    return frozenset(
        one.atom.relation.removeprefix("is ")
        for one in literals
        if len(one.atom.terms) == 1 and one.atom.relation.startswith("is ")
    )


def _denies(one: str, other: str) -> Rule:
    so, denied = (atomic(f"is {word}", "?x") for word in (one, other))
    return unstated(denied.negation, so)
