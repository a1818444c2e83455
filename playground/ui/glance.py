"""All heads of a network as small maps, a row a layer; a click shows one of them large.

In:  glance_view(Glance(layers=6, heads=12, rows=28, columns=28, cells=b"…"))
Out: '<figure class="glance" data-cells="/x8f…" …><table>…<button data-layer="0" data-head="3">…'
"""

from base64 import b64encode

from playground.explain.attention_maps import Glance
from playground.ui.words.page import say


def glance_button() -> str:
    """What stands there until someone wants to see them: it is computed then."""
    return f'<button type="button" class="all-heads" data-glance>{say("glance")}</button>'


def glance_view(glance: Glance) -> str:
    """The table; the page's script draws each map."""
    heads = "".join(f"<th>{head + 1}</th>" for head in range(glance.heads))
    rows = "".join(
        f"<tr><th>{layer + 1}</th>"
        + "".join(
            f'<td><button type="button" data-layer="{layer}" data-head="{head}" '
            f'aria-label="{layer + 1} · {head + 1}"><canvas></canvas></button></td>'
            for head in range(glance.heads)
        )
        + "</tr>"
        for layer in range(glance.layers)
    )
    return (
        f'<figure class="glance" data-rows="{glance.rows}" data-columns="{glance.columns}" '
        f'data-cells="{b64encode(glance.cells).decode()}"><figcaption>{say("glance note")}'
        f'</figcaption><div class="scroll"><table><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></figure>"
    )
