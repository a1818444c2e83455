"""Traditional characters as simplified ones, each in its place.

In:  simplified("圖書館將於三月關閉")
Out: "图书馆将于三月关闭"

One character becomes one character, so that offsets stay what they are; OpenCC's table of
characters says which.
"""

from functools import cache
from typing import Any


def simplified(text: str) -> str:
    """The text in simplified script, as long as it was."""
    return "".join(map(_simple, text))


@cache
def _simple(character: str) -> str:
    """A character in simplified script; what is none, or would become several, stays."""
    if not "\u3400" <= character <= "\u9fff":
        return character
    simple = str(_table().convert(character))
    return simple if len(simple) == 1 else character


@cache
def _table() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
