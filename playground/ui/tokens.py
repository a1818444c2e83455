"""A text as a model wrote it, token by token: how sure it was, and what it might have written.

In:  written(TokenDistributions((TokenDistribution("▁gato", 0.81, (("▁felino", 0.1),)),)))
Out: '<div class="written"><p class="line"><button data-written="0" …>gato<small>.81</small>…'

The less sure a token, the darker its ground and the heavier its underline; its number is below it.
The page's script shows the bars of the token that is pointed at, clicked or reached by keyboard.
"""

from collections.abc import Sequence
from html import escape

from playground.core import TokenDistribution, TokenDistributions
from playground.ui.words import say

TOKENS = 200
"""Tokens that are drawn; the rest is in the trace."""

_SEEN = {"\n": "⏎", "\t": "⇥", " ": "␣", "": "∅"}


def written(piece: TokenDistributions) -> str:
    """The tokens in a line, and for each of them the bars of its alternatives."""
    shown = piece.tokens[:TOKENS]
    line = "".join(_token(one, at) for at, one in enumerate(shown))
    bars = "".join(_bars(one, at) for at, one in enumerate(shown))
    left = len(piece.tokens) - len(shown)
    more = f'<p class="quiet">{say("more tokens", n=f"{left:,}")}</p>' if left else ""
    return (
        f'<div class="written"><p class="quiet">{say("token note")}</p>'
        f'<p class="line">{line}</p>{more}{bars}</div>'
    )


def rows(outcomes: Sequence[tuple[str, float]], best: str) -> str:
    """A bar with its number for each outcome; `best` stands out."""
    return "".join(
        f'<div class="bar{" best" if name == best else ""}">'
        f'<span class="name"><code>{name_of(name)}</code></span>'
        f'<span class="track"><i style="width:{100 * p:.2f}%"></i></span>'
        f'<span class="p">{p:.3f}</span></div>'
        for name, p in outcomes
    )


def _bars(one: TokenDistribution, at: int) -> str:
    title = say("token instead", token=f"<code>{name_of(one.token)}</code>")
    return (
        f'<figure class="bars probabilistic" data-of="{at}"{" hidden" * (at > 0)}>'
        f"<figcaption>{title}</figcaption>{rows(_outcomes(one), one.token)}</figure>"
    )


def _outcomes(one: TokenDistribution) -> list[tuple[str, float]]:
    """The token that was written, then the others, the likeliest first."""
    others = [(name, p) for name, p in one.alternatives if name != one.token]
    return [(one.token, one.p), *sorted(others, key=lambda other: -other[1])]


def _token(one: TokenDistribution, at: int) -> str:
    sure = "sure" if one.p >= 0.9 else "fair" if one.p >= 0.5 else "unsure"
    gap = " " if one.token.startswith(("▁", "Ġ", " ")) else ""
    return (
        f'{gap}<button type="button" class="{sure}" data-written="{at}" '
        f'aria-pressed="{"false" if at else "true"}" style="--doubt:{1 - one.p:.2f}">'
        f"<span>{name_of(one.token)}</span><small>{one.p:.2f}</small></button>"
    )


def name_of(token: str) -> str:
    """A token as it is read: the vocabulary's mark of a space is left out, white space is shown."""
    bare = token.lstrip("▁Ġ") if token.strip("▁Ġ") else token.replace("▁", " ").replace("Ġ", " ")
    return escape(_SEEN.get(bare, bare))
