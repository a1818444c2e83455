"""The attention of an answer as it is looked at: in a layer, a head or through all, among what.

In:  attention_map(trace, None, desk, ("rollout", "", "word"))
Out: HTML of the map, or of why there is none
"""

from html import escape

from playground.core import Attention, TokenDistributions, Trace
from playground.errors import PlaygroundError
from playground.explain.units import UNITS, among, groups, text_of
from playground.text.byte_level import readable
from playground.ui import evidence as draw
from playground.ui.attention import attention_view
from playground.ui.desk import Desk
from playground.ui.drawn import short
from playground.ui.engines import engines_view
from playground.ui.words.page import say

ROLLOUT = "rollout"
"""The choice in place of a layer that goes through all of them."""
SENTENCES = 3
"""From so many sentences on attention is shown among sentences at first."""
LONG = 3
"""A sentence has at least so many tokens; what is shorter is a mark, or stands alone."""
NOTHING = "(nothing)"
"""What the deduction network's sentences look at besides each other."""

Choice = tuple[str, str, str]
"""Layer and head, counted from 1 (\"\" for the mean), and the unit (\"\" for what fits)."""


def attention_map(
    trace: Trace | None, other: Trace | None, desk: Desk, choice: Choice = ("", "", "")
) -> str:
    """The map of the chosen answer, or of the other one; what is wrong is said in its place."""
    found = draw.attention_of(trace, other)
    if found is None:
        return f'<p class="quiet nothing">{say(draw.why_no_attention(trace, other))}</p>'
    try:
        return _drawn(*found, desk, choice)
    except PlaygroundError as error:
        return f'<p class="problem">{short(str(error))}</p>'


def choice_at(place: str, layers: int, heads: int) -> Choice:
    """Layer, head and unit of an address such as "3.5.token"; "" for what such a network lacks."""
    layer, head, unit = (*place.split("."), "", "", "")[:3]
    known = {ROLLOUT, *map(str, range(1, layers + 1))}
    return (
        layer if layer in known else "",
        head if head in map(str, range(1, heads + 1)) else "",
        unit if unit in UNITS else "",
    )


def of_sentences(recipe: Attention) -> bool:
    """Whether its tokens are sentences already, as the deduction network's are."""
    return NOTHING in recipe.tokens


def _drawn(trace: Trace, recipe: Attention, desk: Desk, choice: Choice) -> str:
    from playground.explain.engines import differences

    layer, head, unit = choice
    if layer == ROLLOUT:
        weights = desk.rollout(trace, recipe.model)
    else:
        numbers = (int(one) - 1 if one else None for one in (layer, head))
        weights = desk.attention(trace, recipe.model, *numbers)
    compared = None if any(choice) else differences(trace, desk.models)
    first = _first_of_answer(trace, recipe)
    tokens, onto = (tuple(map(readable, side)) for side in (recipe.tokens, recipe.onto))
    if of_sentences(recipe):
        drawn = attention_view(tokens, weights, onto, first)
    else:
        unit = unit or ("sentence" if _sentences(onto or tokens) >= SENTENCES else "token")
        rows, columns = groups(tokens, unit), groups(onto or tokens, unit)
        drawn = attention_view(
            [text_of(tokens, group) for group in rows],
            among(weights, rows, columns),
            [text_of(onto, group) for group in columns] if onto else (),
            next(at for at, group in enumerate(rows) if first in group),
        )
    at = escape(".".join(choice))
    return (
        f'<div class="looked" data-run="{escape(trace.id)}" data-at="{at}">'
        f"{draw.stood_in(trace)}{drawn}</div>"
        f"{engines_view(compared)}"
    )


def _sentences(tokens: tuple[str, ...]) -> int:
    """How many sentences there are."""
    return sum(len(group) >= LONG for group in groups(tokens, "sentence"))


def _first_of_answer(trace: Trace, recipe: Attention) -> int:
    """Which token is the answer's first, where a model wrote it after those of the question."""
    said = trace.answer.evidence if trace.answer else ()
    written = [len(one.tokens) for one in said if isinstance(one, TokenDistributions)]
    first = len(recipe.tokens) - sum(written)
    return first if written and not recipe.onto and 0 < first < len(recipe.tokens) else 0
