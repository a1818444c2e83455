"""What does the answer rest on? The text once for each explanation, shaded, with its own check.

In:  attribution_view(Attribution("embedded/neutral", "positive", 0.97, ("A", "warm", "film"), …))
Out: '<figure class="agreement attribution">…<p class="pieces"><span title="warm: +0.410">…'
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from html import escape

from playground.explain.attribution import GAP, Attribution
from playground.ui.explained import explained
from playground.ui.walk.numbers import COLOURED, GREY, number
from playground.ui.words.page import answer_word, say

DARKEST = 0.6
"""How opaque the strongest shade of a row is, so that its word can be read."""
CUT = 200
"""Characters of the explained answer that are drawn."""


def attribution_button() -> str:
    """What stands there until someone wants to know: it is computed then."""
    return f'<button type="button" class="all-heads" data-agree>{say("attribution")}</button>'


def attribution_view(found: Attribution) -> str:
    """The answer with its probability, each explanation with its check, and what they are."""
    told = escape(json.dumps(asdict(found), ensure_ascii=False))
    answer = answer_word(found.said if len(found.said) <= CUT else f"{found.said[:CUT]}…")
    methods = "".join(_method(found, one) for one in found.scores)
    return (
        f'<figure class="agreement attribution"><figcaption>{say("attribution")}</figcaption>'
        f"<p>{say('attribution of', answer=answer, p=number(found.p))}</p>"
        f'{methods}<p class="quiet">{_integrated(found)}</p>'
        f'<details class="what"><summary>{say("walk what")}</summary>'
        f"<p>{say('attribution what')}</p></details>"
        f'<div hidden class="numbers">{told}</div><p class="save">'
        f'<button type="button" data-agree-save>↓ JSON</button></p></figure>'
    )


def _method(found: Attribution, method: str) -> str:
    values = {"taken": str(found.taken), "p": number(found.p)}
    values |= {"left": number(found.without[method]), "chance": number(found.without["chance"])}
    return (
        f"<h4>{explained(f'method {method}', say(f'method {method}'))}</h4>"
        f'<p class="pieces">{_shaded(found.pieces, found.scores[method])}</p>'
        f'<p class="check">{say("attribution check", **values)}</p>'
    )


def _shaded(pieces: Sequence[str], scores: Sequence[float]) -> str:
    most = max(*map(abs, scores), 1e-12)
    shades = (
        (COLOURED if score > 0 else GREY).format(DARKEST * abs(score) / most) for score in scores
    )
    return " ".join(
        f'<span style="background:{shade}" title="{escape(piece, quote=True)}: {score:+.3f}">'
        f"{escape(piece)}</span>"
        for piece, score, shade in zip(pieces, scores, shades, strict=True)
    )


def _integrated(found: Attribution) -> str:
    if not found.steps:
        return say("integrated not tried")
    key = "integrated" if found.gap <= GAP else "integrated left out"
    values = {"gap": f"{found.gap:.1%}", "most": f"{GAP:.0%}", "steps": str(found.steps)}
    return say(f"{key} gap", **values)
