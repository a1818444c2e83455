"""What a network took from each token of a text, as rows of shaded cells.

In:  inside(unpack(model), "the cooks that the waiter", "en")
Out: '<table class="lab-inside">…' with the gradient, and the gates or the attention of each token
"""

from html import escape

from playground.lab.cutting import BEGIN, MARKS
from playground.lab.saving import Kept
from playground.ui.explained import explained
from playground.ui.walk.numbers import number, shade
from playground.ui.words.page import word
from playground.wording.said import Language

SHOWN = 48
"""Tokens of a beginning that are looked into."""


def inside(kept: Kept, text: str, language: Language, *, titled: bool = True) -> str:
    """Each token's gradient, and the gates or the attention; "" where there is no network."""
    from playground.lab.flow import inside as gates
    from playground.lab.flow import over_time

    network = kept.network()
    row = [BEGIN, *kept.cut.numbers(text)][-SHOWN:]
    if network is None or len(row) < 2:
        return ""
    tokens = [MARKS[BEGIN], *kept.cut.pieces(text)][-SHOWN:]
    lines = {"gradient": over_time(network, row), **gates(network, row)}
    heads = "".join(f"<th>{shown(one)}</th>" for one in tokens)
    body = ""
    for name, values in lines.items():
        most = max(values) or 1.0
        if name not in ("gradient", "attention"):
            most = 1.0  # a gate is open or shut, 0 to 1
        digits = 4 if name == "gradient" else 2
        cells = "".join(
            f'<td style="background:{shade(one, 1.6 * most)}">{number(one, digits)}</td>'
            for one in values
        )
        term = explained(f"lab {name}", word(f"lab inside {name}", language))
        body += f"<tr><th>{term}</th>{cells}</tr>"
    title = (
        f"<h3>{word('lab inside', language)}</h3>"
        f'<p class="quiet">{word("lab inside note", language)}</p>'
    )
    return (
        f'{title if titled else ""}<div class="scroll">'
        f'<table class="lab-inside"><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def shown(token: str) -> str:
    """A token as HTML, the mark of a word's beginning as a dot."""
    return escape(token.replace("▁", "·"))
