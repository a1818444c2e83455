"""Whose work the project uses, and under which licence.

In:  licences()[0]
Out: Licence("weights", "sentence-transformers/all-MiniLM-L6-v2", …, licence="Apache-2.0", …)

They stand in `licences.toml`; About shows them, and docs/licences.md has the same tables.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Kind = Literal["weights", "words", "data", "programs"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FILE = Path(__file__).with_name("licences.toml")


@dataclass(frozen=True)
class Licence:
    """One work; `what` it is here, in English and in `chinese`; more in `licences.toml`."""

    kind: Kind
    name: str
    what: str
    chinese: str
    licence: str
    where: str
    licence_chinese: str = ""
    packages: tuple[str, ...] = ()
    folder: str = ""


@cache
def licences() -> tuple[Licence, ...]:
    """All of them, by kind."""
    with FILE.open("rb") as file:
        told = tomllib.load(file)
    return tuple(
        Licence(kind, **one | {"packages": tuple(one.get("packages", ()))})
        for kind in KINDS
        for one in told[kind]
    )
