"""A text as a model wrote it, token by token: how sure it was, and what it might have written.

In:  written(TokenDistributions((TokenDistribution("▁gato", 0.81, (("▁felino", 0.1),)),)))
Out: '<div class="written" data-tokens="[…]">…<button data-written="0" …>gato<small>0.81</small>…'

The less sure a token, the darker its ground and the heavier its underline: by its probability or,
with a switch, by the entropy over the whole vocabulary. The page's script draws the alternatives of
the token that is pointed at, clicked or reached by keyboard, from `data-tokens`.
"""

import json
from html import escape

from playground.core import TokenDistribution, TokenDistributions
from playground.ui.explained import explained
from playground.ui.going_on import alternatives
from playground.ui.words.page import say

TOKENS = 1_000
"""Tokens that are drawn; the rest is in the trace."""

DENSE = 60
"""A text of more tokens is drawn as prose, without the numbers below them."""

BITS = 6
"""An entropy of so many bits or more has the darkest ground."""

_SEEN = {"\t": "⇥", " ": "␣", "": "∅"}


def written(
    piece: TokenDistributions, number: int = 0, goes_on: bool = False, given: str = ""
) -> str:
    """The tokens in a line, under how they are shaded; then the bars of the token looked at.

    `number` says which of an answer's written texts it is; `goes_on`: another token can be chosen;
    `given` is the beginning that was given to the model, which no token stands for.
    """
    shown = piece.tokens[:TOKENS]
    line = "".join(_token(one, at) for at, one in enumerate(shown))
    known = any(one.entropy is not None for one in shown)
    left = len(piece.tokens) - len(shown)
    more = f'<p class="quiet">{say("more tokens", n=f"{left:,}")}</p>' if left else ""
    form = " dense" if len(shown) > DENSE else ""
    start = f'<span class="given">{escape(given)}</span>' if given else ""
    told = escape(json.dumps([_told(one) for one in shown], ensure_ascii=False))
    note = f'<p class="quiet">{say("token go on")}</p>' if goes_on else ""
    bits = explained("entropy", '<b class="bits"></b>')
    return (
        f'<div class="written{form}" data-piece="{number}"{" data-goes-on" * goes_on} '
        f'data-tokens="{told}"><p class="quiet">{say("token note")}</p>'
        f'{_legend(known)}<p class="line">{start}{line}</p>{more}'
        f'<figure class="bars probabilistic"><figcaption>{say("token instead")} '
        f"{bits}</figcaption></figure>{note}</div>"
    )


def _legend(entropy: bool) -> str:
    """What the three underlines mean, by probability and, where it is known, by entropy."""
    ways = [("p", ("≥ 0.9", "0.5 – 0.9", "< 0.5"))]
    if entropy:
        ways.append(("h", ("< 0.5", "0.5 – 2", "> 2")))
    switch = "".join(
        f'<button type="button" data-shade="{way}" aria-pressed="{"false" if at else "true"}">'
        f"{say(f'shade {way}')}</button>"
        for at, (way, _) in enumerate(ways)
    )
    keys = "".join(
        f'<span class="keys by-{way}">'
        + "".join(
            f'<span class="{kind}">{escape(bounds)}</span>'
            for kind, bounds in zip(("sure", "fair", "unsure"), limits, strict=True)
        )
        + "</span>"
        for way, limits in ways
    )
    token = explained("token", say("tab tokens"))
    return f'<div class="shades">{token}{switch if entropy else ""}{keys}</div>'


def _told(one: TokenDistribution) -> list[object]:
    """For the script: the token's name, its entropy, and [name, p, can be gone on from] of each."""
    rows = [[_shown(name), round(p, 4), bool(name)] for name, p in alternatives(one)]
    return [_shown(one.token), one.entropy and round(one.entropy, 2), rows]


def _token(one: TokenDistribution, at: int) -> str:
    by_p = "sure" if one.p >= 0.9 else "fair" if one.p >= 0.5 else "unsure"
    bits = one.entropy or 0.0
    by_h = "sure" if bits < 0.5 else "fair" if bits <= 2 else "unsure"
    gap = " " if one.token.startswith(("▁", "Ġ", " ")) else ""
    entropy = f'<small class="h">{bits:.1f}</small>' if one.entropy is not None else ""
    return (
        f'{gap}<button type="button" data-p="{by_p}" data-h="{by_h}" data-written="{at}" '
        f'tabindex="{-1 if at else 0}" aria-pressed="{"false" if at else "true"}" '
        f'style="--p:{1 - one.p:.2f};--h:{min(1.0, bits / BITS):.2f}">'
        f"<span>{name_of(one.token)}</span><small>{one.p:.2f}</small>{entropy}</button>"
        + "<br>"
        * ("\n" in one.token)
    )


def name_of(token: str) -> str:
    """A token as it is read: the vocabulary's mark of a space is left out, white space is shown."""
    return escape(_shown(token))


def _shown(token: str) -> str:
    bare = token.lstrip("▁Ġ") if token.strip("▁Ġ") else token.replace("▁", " ").replace("Ġ", " ")
    return _SEEN.get(bare, bare).replace("\n", "⏎")
