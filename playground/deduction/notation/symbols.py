"""What relations and names are called in a notation of logic, each by a word of its own.

In:  symbols(the program of "Bob is big. All big people are kind. There is a dog.")
Out: Symbols({("is big", 1): "big", ("is kind", 1): "kind", ("is dog", 1): "dog"},
             {"bob": "bob", "dog": "a_certain_dog"})

A word is of small Latin letters, digits and underscores, as clingo and TPTP want it. What has other
letters is numbered, `r1` for a relation and `n1` for a name; `legend` says which.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count, islice

from playground.deduction.program import Program, atomic
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.wording.saying import clause, letters

_NUMBERED = re.compile(r"[rn]\d+")
_RESERVED = frozenset(("not", "x", "y", "z", "thing"))
"""Words that mean something else where a program or a formula is written."""


@dataclass(frozen=True)
class Symbols:
    """The words of relations, by relation and number of terms, and of names, by term."""

    relations: Mapping[tuple[str, int], str]
    names: Mapping[str, str]


def symbols(program: Program, *, latin: bool = True) -> Symbols:
    """A word for each relation and name, no two alike; variables have none.

    Where they need not be `latin`, letters of other scripts stay as they are.
    """
    relations: dict[tuple[str, int], str] = {}
    names: dict[str, str] = {}
    taken = set(_RESERVED)
    for (relation, terms), _ in program.literals:
        key = (relation, len(terms))
        if key not in relations:
            relations[key] = _free(_wanted(relation), taken, "r", latin=latin)
        for one in terms:
            if one not in names and not one.startswith("?"):
                names[one] = _free([program.names.get(one, one)], taken, "n", latin=latin)
    return Symbols(relations, names)


def legend(found: Symbols, names: Mapping[str, str]) -> Iterator[str]:
    """What each numbered word stands for: "r1(X): X是学生", "n1: 小明"; `names` as in a Program."""
    for (relation, places), word in found.relations.items():
        if _NUMBERED.fullmatch(word):
            some = tuple(islice(letters(), places))
            yield f"{word}({', '.join(some)}): {clause(atomic(relation, *some), names)}"
    for term, word in found.names.items():
        if _NUMBERED.fullmatch(word):
            yield f"{word}: {names.get(term, term)}"


def _wanted(relation: str) -> tuple[str, str]:
    """What a relation may be called: "is big" is `big` where nothing else is, “can 死” 死."""
    bare = relation.removeprefix("is ")
    return (bare.rpartition(" ")[2] if has_chinese(bare) else bare, relation)


def _free(wanted: Iterable[str], taken: set[str], letter: str, *, latin: bool) -> str:
    """The first of the words that is not taken, else one with a number; it is taken then."""
    known = [word for one in wanted if (word := _word(one, latin=latin))]
    numbered = (
        (f"{known[-1]}_{at}" for at in count(2)) if known else (f"{letter}{at}" for at in count(1))
    )
    free = next(one for one in chain(known, numbered) if one not in taken)
    taken.add(free)
    return free


def _word(text: str, *, latin: bool) -> str:
    """The text as a word; "" where letters would be lost, or where it is a numbered word itself."""
    plain = text.casefold().removeprefix("the ").replace("'s ", " ")
    if latin:
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(one for one in decomposed if not unicodedata.combining(one))
        if not plain.isascii():
            return ""
    word = re.sub(r"[\W_]+", "_", plain).strip("_")
    word = f"n_{word}" if word[:1].isdigit() else word
    return "" if re.fullmatch(r"[rnxyz]\d+", word) else word
