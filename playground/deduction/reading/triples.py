"""Rows of a table with a subject, a relation and an object, as the sentences they stand for.

In:  columns "subject", "relation", "object"; the row "alice", "parentOf", "bob"
Out: "Alice is parent of Bob."

A relation is best written as it stands between two names: `likes`, `is`, `is a`, `works at`,
`is located in`. Of the short forms of data sets `like`, `parentOf`, `located_in`, `type` and the
like are understood. What is then still no plain sentence is shown as unread, like any other.
"""

import re
from collections.abc import Sequence
from string import capwords

from playground.deduction.reading.english.inflection import looks_third, third, with_article

_COLUMNS = (("subject",), ("relation", "predicate"), ("object",))
_KINDS = frozenset(("a", "is a", "isa", "type", "instance of", "is instance of", "kind of"))
_FIRST = frozenset(("is", "are", "can", "cannot", "does", "do", "has"))
_SIGNS = re.compile(r"[^\w'’&+-]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def are_triples(columns: Sequence[str]) -> bool:
    """Whether these names of columns are those of triples."""
    return len(columns) == len(_COLUMNS) and all(
        name.strip().lower() in names for name, names in zip(columns, _COLUMNS, strict=True)
    )


def sentence(subject: str, relation: str, object_: str) -> str:
    """The sentence of a row. Signs that no name keeps in a sentence become spaces."""
    said = _SIGNS.sub(" ", _CAMEL.sub(" ", relation.rpartition(":")[2]).replace("_", " "))
    said = " ".join(said.lower().split())
    if said in _KINDS:
        return f"{_name(subject)} is {with_article(_plain(object_))}."
    what = _plain(object_) if said in {"is", "is not"} else _name(object_)
    return f"{_name(subject)} {_verb(said)} {what}."


def _verb(said: str) -> str:
    """ "likes" for "like", "is parent of" for "parent of"; what is a verb already stays."""
    first, _, rest = said.partition(" ")
    if first in _FIRST or looks_third(first):
        return said
    if first.endswith("ed") or rest.endswith(("of", "by")):
        return f"is {said}"
    return f"{third(first)} {rest}".strip()


def _plain(cell: str) -> str:
    return " ".join(_SIGNS.sub(" ", cell.replace("_", " ")).split())


def _name(cell: str) -> str:
    """A name as a sentence has it, with a capital letter where the table has none."""
    name = _plain(cell)
    return capwords(name) if name.islower() else name
