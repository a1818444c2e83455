"""A sentence with stand-ins that any translator knows, for what it must keep and would lose.

In:  stand_ins("Ask Ilmari about 4.75 euros.", find(…), "en", "es")
Out: ("Ask Tom about 20 euros.", …); restored("Pregúntale a Tom por 20 euros.", …) is
     "Pregúntale a Ilmari por 4.75 euros."

A name stands for a name, and also for an address or a line of code, a number for a number. What
the translation has not as often as the source is not put back.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playground.text import titles
from playground.text.cleaning import Cleaned, edited
from playground.text.kept import TITLED, Kept, number

Ways = Mapping[str, tuple[str, ...]]
"""How something is said, by language; the first is what is written."""


def _row(english: str, spanish: str, chinese: str) -> Ways:
    said = {"en": english, "es": spanish, "zh": chinese}
    return {code: tuple(ways.split("/")) for code, ways in said.items()}


def _figure(figure: str) -> Ways:
    return {code: (figure, *words) for code, words in number(figure)}


NAMES = (
    _row("Tom", "Tom", "汤姆/湯姆"),
    _row("Mary", "Mary/María", "玛丽/瑪麗"),
    _row("John", "John/Juan", "约翰/約翰"),
)
COUPLES = (_row("Tom and Mary", "Tom y Mary/Tom y María", "汤姆和玛丽/湯姆和瑪麗"),)
PLACES = (
    _row("Boston", "Boston", "波士顿/波士頓"),
    _row("Australia", "Australia", "澳大利亚/澳洲"),
)
NUMBERS = tuple(map(_figure, ("20", "30", "50", "10")))
YEARS = tuple(map(_figure, ("2013", "2010")))


@dataclass(frozen=True)
class Standing:
    """The text with its stand-ins, where it came from, and what each stands for how often."""

    cleaned: Cleaned
    pairs: tuple[tuple[Kept, Ways, int], ...]

    @property
    def text(self) -> str:
        """The text to be translated."""
        return self.cleaned.text


def stand_ins(text: str, kept: Sequence[Kept], source: str) -> Standing | None:
    """The text with a stand-in for each piece; None where there are more pieces than stand-ins.

    A stand-in that the text has itself is not used.
    """
    left = {
        kind: [one for one in every if not any(way in text for way in one[source])]
        for kind, every in (
            ("name", NAMES),
            ("man", NAMES[::2]),
            ("woman", NAMES[1:2]),
            ("couple", COUPLES),
            ("place", PLACES),
            ("number", NUMBERS),
            ("year", YEARS),
        )
    }
    chosen: dict[str, tuple[Kept, Ways]] = {}
    for one in kept:
        ready = left.get(one.kind, left["name"])
        if one.text in chosen:
            continue
        if not ready:
            return None
        chosen[one.text] = (one, ready[0])
        left = {kind: [way for way in every if way is not ready[0]] for kind, every in left.items()}
    edits = [
        (one.start, one.end, _apart(text, one) + chosen[one.text][1][source][0], one.kind)
        for one in kept
    ]
    counts = Counter(one.text for one in kept)
    return Standing(
        edited(text, edits), tuple((*pair, counts[said]) for said, pair in chosen.items())
    )


def restored(translated: str, standing: Standing, target: str) -> str | None:
    """The translation with the pieces themselves; None where a stand-in is not there as often."""
    edits = []
    for one, ways, count in standing.pairs:
        known = dict.fromkeys((*ways[target], *ways["en"]))
        found = [at for way in known for at in re.finditer(_alone(way), translated)]
        if len(found) != count:
            return None
        said = dict(one.said).get(target, ()) if one.kind in ("place", *TITLED) else ()
        if one.kind in TITLED and not said:
            return None
        own = said[0] if said else one.text
        edits += [(at.start(), at.end(), own, one.kind) for at in found]
    whole = edited(translated, edits).text
    return titles.joined(whole) if target == "es" else whole


def _apart(text: str, one: Kept) -> str:
    """A blank where the piece is parted from its preposition: "del Sr. Gil" is "de Tom"."""
    return " " if one.kind in TITLED and text[: one.start].endswith(("a", "de")) else ""


def _alone(way: str) -> str:
    """What finds a stand-in that is no part of a longer word or number."""
    if "\u3400" <= way[0] <= "\u9fff":
        return re.escape(way)
    return rf"(?<!\w)(?<!\d[.,:]){re.escape(way)}(?![.,:]?\d)(?![^\W\d])"
