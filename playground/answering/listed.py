"""All things of a list, where a question asks for several and one of them was found.

In:  listed("Which cities did she see?", "She saw Lima, Oslo and Kyoto.", Span(14, 18, "Oslo", …))
Out: (Span(8, 12, "Lima", …), Span(14, 18, "Oslo", …), Span(23, 28, "Kyoto", …))
"""

from dataclasses import replace

from playground.core import Span
from playground.text.listing import around, several
from playground.text.prose import sentences
from playground.text.stems import words


def listed(question: str, context: str, found: Span) -> tuple[Span, ...]:
    """The spans of the list around the one that was found, with its weight; only that one else."""
    home = next(
        (one for one in sentences(context) if one.start <= found.start and found.end <= one.end),
        None,
    )
    if home is None or not several(question):
        return (found,)
    asked = {word.stem for word in words(question) if word.stem}
    places = around(home.text, found.start - home.start, found.end - home.start, asked)
    return tuple(
        replace(
            found,
            start=home.start + start,
            end=home.start + end,
            text=home.text[start:end],
        )
        for start, end in places
    )
