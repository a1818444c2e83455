"""An attention map as HTML that the page's script draws: strips of tokens, and a grid.

In:  attention_view(("bob", "is", "big"), [[.8, .1, .1], [.2, .7, .1], [.3, .3, .4]])
Out: '<div class="attention-map" data-tokens="[…]" data-weights="/x8f…">…'

The weights travel as two bytes a cell, 65535 for 1. A row is the token that looks; a column is the
token looked at: one of the same tokens, or of `onto`, as a translation looks at its source.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from html import escape

from playground.text.byte_level import readable
from playground.ui.explained import explained
from playground.ui.tokens import name_of
from playground.ui.words.page import say

MOST = 65535
"""What stands for a weight of 1."""


def attention_view(
    tokens: Sequence[str],
    weights: Sequence[Sequence[float]],
    onto: Sequence[str] = (),
    first: int = 0,
) -> str:
    """The map of one layer, `weights[looking][looked at]`, each row summing to 1.

    It opens at what the token of number `first` looks at. Tokens that all the others look at
    (attention sinks, Xiao et al. 2024) can be left out, for they hide the rest.
    """
    tokens, onto = [readable(one) for one in tokens], [readable(one) for one in onto]
    cells = b"".join(
        min(MOST, max(0, round(MOST * w))).to_bytes(2, "little") for row in weights for w in row
    )
    looking = "".join(
        f'<button type="button" data-token="{at}">{name_of(token)}</button>'
        for at, token in enumerate(tokens)
    )
    seen = "".join(
        f'<span data-seen="{at}">{name_of(token)}</span>' for at, token in enumerate(onto)
    )
    note = "attention onto" if onto else "attention note"
    source = f'<h3>{say("the source")}</h3><div class="strip onto">{seen}</div>' if onto else ""
    sinks = (
        f'<label class="quiet sinks" hidden><input type="checkbox" data-sinks> {say("sinks")} '
        "<b></b></label>"
    )
    return (
        f'<p class="quiet">{explained("attention", say("tab attention"))} · {say(note)}</p>'
        f'<div class="attention-map" data-first="{first}" '
        f'data-tokens="{escape(json.dumps(list(tokens)))}" '
        f'data-onto="{escape(json.dumps(list(onto or tokens)))}" '
        f'data-weights="{b64encode(cells).decode()}">{sinks}<div class="strip">{looking}</div>'
        f"{source}"
        f'<p class="quiet axes">{say("axes")}</p>'
        f'<div class="scroll"><canvas role="img" aria-label="attention"></canvas></div>'
        f'<p class="quiet readout">{say("from to")}</p>'
        '<p class="save"><button type="button" data-map-save="json">↓ JSON</button>'
        '<button type="button" data-map-save="npz">↓ NPZ</button>'
        '<button type="button" data-map-save="svg">↓ SVG</button></p></div>'
    )
