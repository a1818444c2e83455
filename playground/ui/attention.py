"""An attention map as HTML that the page's script draws: a strip of tokens, and a grid.

In:  attention_view(("bob", "is", "big"), [[.8, .1, .1], [.2, .7, .1], [.3, .3, .4]])
Out: '<div class="attention-map" data-tokens="[…]" data-weights="/x8f…">…'

The weights travel as one byte a cell, 255 for 1; a row is the token that looks.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from html import escape

from playground.ui.words import say


def attention_view(tokens: Sequence[str], weights: Sequence[Sequence[float]]) -> str:
    """The map of one layer, `weights[looking][looked at]`, each row summing to 1."""
    cells = bytes(min(255, max(0, round(255 * w))) for row in weights for w in row)
    chips = "".join(
        f'<button type="button" data-token="{at}">{escape(token)}</button>'
        for at, token in enumerate(tokens)
    )
    return (
        f'<p class="quiet">{say("attention note")}</p>'
        f'<div class="attention-map" data-tokens="{escape(json.dumps(list(tokens)))}" '
        f'data-weights="{b64encode(cells).decode()}"><div class="strip">{chips}</div>'
        f'<div class="scroll"><canvas role="img" aria-label="attention"></canvas></div>'
        f'<p class="quiet readout">{say("from to")}</p></div>'
    )
