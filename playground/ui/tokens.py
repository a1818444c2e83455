"""A text as a model wrote it, token by token: how sure it was, and what it might have written.

In:  written(TokenDistributions((TokenDistribution("▁gato", 0.81, (("▁felino", 0.1),)),)))
Out: '<div class="written" data-tokens="[…]">…<button data-written="0" …>gato<small>0.81</small>…'

The less sure a token, the darker its ground and the heavier its underline: by its probability or,
with a switch, by its entropy, whose bars stand over the text. The page's script draws the
alternatives of the token that is pointed at, clicked or reached by keyboard, from `data-tokens`,
and what temperature, top-k and top-p would cut of them (scripts/sampling.js).
"""

import json
from html import escape

from playground.core import TokenDistribution, TokenDistributions
from playground.explain.token_odds import entropy, least, others, ranked
from playground.ui.explained import explained
from playground.ui.words.page import say

TOKENS = 1_000
"""Tokens that are drawn; the rest is in the trace."""

DENSE = 60
"""A text of more tokens is drawn as prose, without the numbers below them."""

BITS = 6
"""An entropy of so many bits or more has the darkest ground."""

SLIDERS = (
    ("temperature", "temperature", 'min="0" max="2" step="0.05" value="1"', "p^(1/T) ÷ Σ p^(1/T)"),
    ("topK", "top_k", 'min="1" max="9" step="1" value="9"', "p₁ … pₖ"),
    ("topP", "top_p", 'min="0.05" max="1" step="0.01" value="1"', "p₁ + … + pₙ ≥ P"),
)
"""What the script calls it, its word, its range, and its formula."""

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
    left = len(piece.tokens) - len(shown)
    more = f'<p class="quiet">{say("more tokens", n=f"{left:,}")}</p>' if left else ""
    form = " dense" if len(shown) > DENSE else ""
    start = f'<span class="begun">{escape(given)}</span>' if given else ""
    told = escape(json.dumps([_told(one) for one in shown], ensure_ascii=False))
    note = f'<p class="quiet">{say("token go on")}</p>' if goes_on else ""
    bits = explained("entropy", '<b class="bits"></b>')
    return (
        f'<div class="written{form}" data-piece="{number}"{" data-goes-on" * goes_on} '
        f'data-tokens="{told}"><p class="quiet">{say("token note")}</p>'
        f'{_legend()}{_skyline(shown)}<p class="line">{start}{line}</p>{more}'
        f'{_cuts()}<figure class="bars probabilistic"><figcaption>{say("token instead")} '
        f"{bits}</figcaption>{_heads()}<template>{say('token others')}</template></figure>"
        f'<p class="quiet cuts-note">{say("cuts note")}</p>{note}</div>'
    )


def _legend() -> str:
    """What the three underlines mean, by probability and by entropy."""
    ways = (("p", ("≥ 0.9", "0.5 – 0.9", "< 0.5")), ("h", ("< 0.5", "0.5 – 2", "> 2")))
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
    return f'<div class="shades">{explained("token", say("tab tokens"))}{switch}{keys}</div>'


def _skyline(shown: tuple[TokenDistribution, ...]) -> str:
    """A bar a token, as high as its entropy; the line below says the same in numbers."""
    found = [entropy(one) for one in shown]
    top = max([1.0, *(one.bits for one in found)])
    bars = "".join(
        f'<i data-of="{at}" style="--h:{one.bits / top:.3f}"></i>' for at, one in enumerate(found)
    )
    exact = all(one.exact for one in found)
    title = explained("entropy", say("skyline" if exact else "skyline least"))
    return (
        f'<div class="skyline"><p class="quiet">{title} {top:.1f}</p>'
        f'<div aria-hidden="true">{bars}</div></div>'
    )


def _heads() -> str:
    """What the columns beside the bars are."""
    names = (("p", "head p"), ("cumulative", "head sum"), ("sampling left", "head after"))
    columns = "".join(
        f'<span class="{kind}">{explained(term, say(key))}</span>'
        for kind, (term, key) in zip(("p", "sum", "after"), names, strict=True)
    )
    return f'<div class="heads">{columns}</div>'


def _cuts() -> str:
    """Sliders that draw what sampling would cut of the token that is looked at."""
    rows = "".join(
        f'<div class="cut"><label><span>{say(name)}</span><input type="range" data-cut="{cut}" '
        f"{bounds}><output></output></label>"
        f"<p><code>{formula}</code> {say(f'cut {name}')}</p></div>"
        for cut, name, bounds, formula in SLIDERS
    )
    return (
        f'<details class="cuts"><summary>{say("cuts")}</summary><div class="sliders">{rows}</div>'
        f'<button type="button" data-uncut disabled>{say("cuts none")}</button></details>'
    )


def _told(one: TokenDistribution) -> list[object]:
    """For the script: the token, its entropy, the others' mass, [name, p, whole, told] of each.

    `whole`: it can be gone on from; `told`: it is one of the likeliest, as all are but a token that
    was drawn from among the others.
    """
    bits = entropy(one)
    listed = [p for _, p in one.alternatives]
    lowest = min(listed, default=0.0)
    rows = [[_shown(name), _digits(p), bool(name), p >= lowest] for name, p in ranked(one)]
    rest = [_digits(others(one)), _digits(least(one))]
    return [_shown(one.token), [round(bits.bits, 2), bits.exact], rest, rows]


def _digits(p: float) -> float:
    """Six digits of a probability, however small it is."""
    return float(f"{p:.6g}")


def _token(one: TokenDistribution, at: int) -> str:
    by_p = "sure" if one.p >= 0.9 else "fair" if one.p >= 0.5 else "unsure"
    found = entropy(one)
    by_h = "sure" if found.bits < 0.5 else "fair" if found.bits <= 2 else "unsure"
    gap = " " if one.token.startswith(("▁", "Ġ", " ")) else ""
    bits = f"{'' if found.exact else '≥'}{found.bits:.1f}"
    return (
        f'{gap}<button type="button" data-p="{by_p}" data-h="{by_h}" data-written="{at}" '
        f'tabindex="{-1 if at else 0}" aria-pressed="{"false" if at else "true"}" '
        f'style="--p:{1 - one.p:.2f};--h:{min(1.0, found.bits / BITS):.2f}">'
        f"<span>{name_of(one.token)}</span><small>{one.p:.2f}</small>"
        f'<small class="h">{bits}</small></button>' + "<br>" * ("\n" in one.token)
    )


def name_of(token: str) -> str:
    """A token as it is read: the vocabulary's mark of a space is left out, white space is shown."""
    return escape(_shown(token))


def _shown(token: str) -> str:
    bare = token.lstrip("▁Ġ") if token.strip("▁Ġ") else token.replace("▁", " ").replace("Ġ", " ")
    return _SEEN.get(bare, bare).replace("\n", "⏎")
