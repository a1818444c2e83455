"""A token of the walk as a button.

In:  chip(" Paris", 12, followed=True)
Out: '<button type="button" data-walk-token="12" aria-pressed="true" …><b class="tok">·Paris</b>…'
"""

from playground.ui.walk.numbers import token


def chip(name: str, at: int, followed: bool, more: str = "", kind: str = "") -> str:
    """A token as a button that follows it."""
    return (
        f'<button type="button" class="{kind}" data-walk-token="{at}" '
        f'aria-pressed="{"true" if followed else "false"}" '
        f'tabindex="{0 if followed else -1}">{token(name)}{more}</button>'
    )
