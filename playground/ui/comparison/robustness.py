"""The tables of questions in pairs: what moves an answer, and the gap between groups of people.

In:  failing(figures, names, "en"), said(figures, names, "en")
Out: Table("failing", ("What differs", …), (("negation", "change", "20", "15.0 %", …), …))
     ["B · embedded, names: English before Arabic by 12.5 points (95 %: …)."]
"""

from collections.abc import Iterator, Sequence
from math import comb

from playground.comparison.figures import Figures
from playground.comparison.robustness import Gap
from playground.ui.comparison.findings import interval, p_value, percent, points
from playground.ui.comparison.tables import Table
from playground.ui.words.comparison import CHINESE_GROUPS
from playground.ui.words.page import WORDS, word
from playground.wording.said import Language


def named(capability: str, language: Language) -> str:
    """What differs between the questions of a pair; what a file calls it where we have no word."""
    key = f"varied {capability}"
    return word(key, language) if key in WORDS else capability


def _group(name: str, language: Language) -> str:
    """A group of people as this language calls it; as it is called where we have no word."""
    return CHINESE_GROUPS.get(name, name) if language == "zh" else name


def failing(found: Figures, called: Sequence[str], language: Language) -> Table | None:
    """A row a capability: the share of pairs on which each side fails; None without pairs."""
    names = {one.name: one.expects for side in found.sides for one in side.capabilities}
    if not names:
        return None
    head = [word("cmp changed", language), word("cmp ought", language)]
    for one in called:
        head += [one, word("cmp interval", language), word("cmp pairs", language)]
    rows = []
    for name, expects in names.items():
        cells = [named(name, language), word(f"expects {expects}", language)]
        for side in found.sides:
            share = next((one.failing for one in side.capabilities if one.name == name), None)
            cells += (
                [percent(share.value), interval(share), f"{share.n:,}"]
                if share
                else ["–", "–", "0"]
            )
        rows.append(tuple(cells))
    return Table("failing", tuple(head), tuple(rows))


def groups(found: Figures, called: Sequence[str], language: Language) -> Table | None:
    """A row a group of a capability: how often it is answered right; None without groups."""
    first = found.sides[0].gaps
    if not first:
        return None
    head = [word("cmp changed", language), word("cmp group", language), "n"]
    for one in called:
        head += [one, word("cmp interval", language)]
    rows = []
    for number, gap in enumerate(first):
        for group, share in gap.groups.items():
            cells = [named(gap.capability, language), _group(group, language), f"{share.n:,}"]
            for side in found.sides:
                right = side.gaps[number].groups[group]
                cells += [percent(right.value), interval(right)]
            rows.append(tuple(cells))
    return Table("groups", tuple(head), tuple(rows))


def said(found: Figures, called: Sequence[str], language: Language) -> Iterator[str]:
    """The largest gap of each side and capability, in a sentence."""
    for side, name in zip(found.sides, called, strict=True):
        for gap in side.gaps:
            yield _gap(gap, name, language)


def _gap(gap: Gap, side: str, language: Language) -> str:
    what = named(gap.capability, language)
    if not gap.paired.difference:
        return word("cmp no gap", language).format(side=side, what=what)
    return word("cmp gap", language).format(
        side=side, what=what, best=_group(gap.best, language), worst=_group(gap.worst, language),
        points=points(gap.paired.difference), low=points(gap.paired.low),
        high=points(gap.paired.high), p=p_value(gap.p), n=comb(len(gap.groups), 2),
    )  # fmt: skip
