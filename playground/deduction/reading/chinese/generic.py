"""A bare noun in Chinese that is all of its kind, where the text speaks of that kind.

In:  of_all("狗是动物。", the names of "花园里有一只狗。")
Out: "所有狗是动物。"

Each clause may begin with one: “鸟都会飞，但是企鹅不会飞。”

“狗是动物” says what a kind is. “狗很饿” beside “一只狗” may be of that one, and is left.
“花园里有动物吗？” asks whether there is one.
"""

import re
from collections.abc import Container

_CLAUSE = re.compile("([，,](?:但是|但|可是|不过|然而)?)")
_HAS = re.compile(r"(?P<where>.+有)(?P<noun>[^有，。？?吗]+)(?P<end>吗?[？?]?)")


def of_all(sentence: str, names: Container[str]) -> str:
    """The sentence with “所有” before its noun; "" where that is no kind of the text's.

    `names` are the keys of the names of its other sentences: "is 狗" is a kind, "!狗" one that
    there is, "狗" one that is called so.
    """
    clauses = _CLAUSE.split(sentence)
    said = "".join(_all_in(one, names) if at % 2 == 0 else one for at, one in enumerate(clauses))
    return said if said != sentence else ""


def _all_in(clause: str, names: Container[str]) -> str:
    for end in range(len(clause) - 1, 0, -1):
        noun, rest = clause[:end], clause[end:]
        if f"is {noun}" in names:
            one = noun in names or f"!{noun}" in names
            return f"所有{clause}" if rest.startswith("是") or not one else clause
    return clause


def one_of(question: str, names: Container[str]) -> str:
    """“花园里有一个动物吗？” for “花园里有动物吗？”; "" where it asks of no kind of the text's."""
    found = _HAS.fullmatch(question)
    if not found or f"is {found['noun']}" not in names:
        return ""
    return f"{found['where']}一个{found['noun']}{found['end']}"
