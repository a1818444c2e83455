"""A word or a number of the page with its definition where it stands.

In:  explained("entropy", "1.42 bits")
Out: '<button class="term" data-explains="entropy" aria-describedby="define-entropy" …>…'

The page's script (scripts/explained.js) has the definitions in its language, and shows one by
hover, focus or tap until Escape or the next tap.
"""

import json

from playground.ui.definitions import DEFINITIONS


def explained(term: str, html: str) -> str:
    """HTML with a dotted line under it that opens the definition of a term. Raises KeyError."""
    if term not in DEFINITIONS:
        raise KeyError(term)
    name = term.replace(" ", "-")
    return (
        f'<button type="button" class="term" data-explains="{term}" '
        f'aria-describedby="define-{name}">{html}</button>'
    )


def definitions_script() -> str:
    """All definitions for the page's script, as JavaScript."""
    told = json.dumps(DEFINITIONS, ensure_ascii=False).replace("</", "<\\/")
    return f"const DEFINITIONS = {told};"
