"""A bare noun in Chinese that is all of its kind, where the text speaks of that kind.

In:  of_all("狗是动物。", the names of "花园里有一只狗。")
Out: "所有狗是动物。"

What comes after a “but” may begin with another: “鸟都会飞，但是企鹅不会飞。”

“狗是动物” says what a kind is. “狗很饿” beside “一只狗” may be of that one, and is left.
“花园里有动物吗？” asks whether there is one.
"""

import re
from collections.abc import Container

_BUT = re.compile("([，,](?:但是|但|可是|不过|然而))")
_HAS = re.compile(r"(?P<where>.+有)(?P<noun>[^有，。？?吗]+)(?P<end>吗?[？?]?)")


def of_all(sentence: str, names: Container[str]) -> str:
    """The sentence with “所有” before its noun; "" where that is no kind of the text's.

    `names` are the keys of the names of its other sentences: "is 狗" is a kind, "!狗" one that
    there is, "狗" one that is called so.
    """
    first, *rest = _BUT.split(sentence, maxsplit=1)
    said = f"所有{first}" if _kind_at(first, names) else first
    if rest:
        but, more = rest
        kind = _kind_at(more, names)
        said += f"{but}所有{more}" if kind and kind not in first else f"{but}{more}"
    return said if said != sentence else ""


def _kind_at(clause: str, names: Container[str]) -> str:
    """The kind that a clause opens with, and speaks of all of; "" where it does not."""
    for end in range(len(clause) - 1, 0, -1):
        noun, rest = clause[:end], clause[end:]
        if f"is {noun}" in names:
            one = noun in names or f"!{noun}" in names
            return noun if rest.startswith("是") or not one else ""
    return ""


def one_of(question: str, names: Container[str]) -> str:
    """“花园里有一个动物吗？” for “花园里有动物吗？”; "" where it asks of no kind of the text's."""
    found = _HAS.fullmatch(question)
    if not found or f"is {found['noun']}" not in names:
        return ""
    return f"{found['where']}一个{found['noun']}{found['end']}"
