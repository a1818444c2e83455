"""Texts at which a language model's writing stops.

In:  stop_strings('["\\n\\n", "Q:"]'), stop_strings("Q:"), first("A. Q: B", ("Q:", "B"))
Out: ("\\n\\n", "Q:"), ("Q:",), 3

One text as it stands, in which `\\n` is a line's end; or several, as a JSON list.
"""

from collections.abc import Sequence

from playground.json_text import read_json


def stop_strings(said: str) -> tuple[str, ...]:
    """The texts that an option says; none where it is empty."""
    try:
        found = read_json(said)
    except ValueError:
        found = None
    if isinstance(found, list) and all(isinstance(one, str) for one in found):
        return tuple(one for one in found if one)
    return (said.replace("\\n", "\n"),) if said else ()


def first(text: str, stops: Sequence[str], start: int = 0) -> int | None:
    """Where the first of them begins in a text from `start` on; None where none is in it."""
    places = [at for one in stops if (at := text.find(one, start)) >= 0]
    return min(places, default=None)
