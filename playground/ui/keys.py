"""Which keys do what, shown by `?` and by the button in the header; scripts/keys.js obeys them.

In:  keys_view()
Out: '<button type="button" data-keys …>?</button><dialog id="keys" …><h2>…Keys…</h2>…</dialog>'
"""

from playground.ui.words.page import say

KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Ctrl", "Enter"), "key ask"),
    (("Shift", "Enter"), "key line"),
    (("/",), "key question"),
    (("↑",), "key last"),
    (("Esc",), "key close"),
    (("?",), "key help"),
)
"""The keys that are pressed together, and the word for what they do; on a Mac ⌘ is Ctrl."""


def keys_view() -> str:
    """A button, and the dialog that it opens."""
    rows = "".join(
        f"<dt>{' + '.join(f'<kbd>{key}</kbd>' for key in keys)}</dt><dd>{say(does)}</dd>"
        for keys, does in KEYS
    )
    title = say("keys title")
    return (
        f'<button type="button" data-keys><span aria-hidden="true">?</span>'
        f'<span class="unseen">{title}</span></button>'
        f'<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">{title}</h2>'
        f"<dl>{rows}</dl><form method='dialog'><button>{say('keys close')}</button></form></dialog>"
    )
