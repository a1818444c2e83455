"""A small elephant is small as an elephant, and need not be a small animal.

In:  the answer True to "Is Jumbo a small animal?" of "Jumbo is a small elephant. All elephants are
     animals."
Out: Answer("Unknown", why="“small” is said of it as an elephant, and may not be so of an animal.")

A size is told by the kind: it goes over to another kind only where a sentence says it of the thing
itself ("Jumbo is small."). Colours and the like go over (Kamp 1975 on such adjectives).
"""

from collections.abc import Mapping

from playground.core import Answer
from playground.deduction.compound import Compound
from playground.deduction.program import Literal, Program
from playground.deduction.reading.english.inflection import has_article, with_article
from playground.wording.as_written import as_written

_WORDS = """big large small little tall short huge tiny heavy light long fast slow
大 小 高 矮 长 短 胖 瘦 轻 重 快 慢"""
_SIZES = frozenset(_WORDS.split())


def as_its_kind(answer: Answer, asked: object, program: Program) -> Answer:
    """The answer; Unknown where a size was told of another kind than the one it is asked of."""
    if answer.text != "True" or not isinstance(asked, Compound) or len(asked.ways) != 1:
        return answer
    [way] = asked.ways
    shown = {**asked.names, **program.names}
    for size in way:
        kinds = [one for one in way if one != size and _is_kind(one, shown)]
        word = size.atom.relation.removeprefix("is ")
        if not (size.positive and kinds and word in _SIZES):
            continue
        told = _kinds_told(size, program, shown)
        if told and not {one.atom for one in kinds} & told.keys():
            of, other = (_called(one.atom.relation) for one in (*told.values(), *kinds)[:2])
            why = f"“{word}” is said of it as {of}, and need not be so of {other}."
            return Answer("Unknown", why=as_written(why))
    return answer


def _kinds_told(size: Literal, program: Program, shown: Mapping[str, str]) -> dict[object, Literal]:
    """The kinds as which the text tells the size; nothing where it tells it of the thing itself."""
    said = [one for one in program.rules if one.head.atom.relation == size.atom.relation]
    if any(one.body for one in said):
        return {}
    found: dict[object, Literal] = {}
    for rule in (one for one in said if one.head == size):
        beside = [
            one.head
            for one in program.rules
            if one.sentence == rule.sentence >= 0 and not one.body and one.head != size
            if one.head.atom.terms == size.atom.terms and _is_kind(one.head, shown)
        ]
        if not beside:
            return {}
        found |= {one.atom: one for one in beside}
    return found


def _is_kind(literal: Literal, shown: Mapping[str, str]) -> bool:
    said = shown.get(literal.atom.relation, "")
    chinese = said.startswith("是") and not said.endswith("的")
    return literal.positive and (has_article(said) or chinese)


def _called(relation: str) -> str:
    noun = relation.removeprefix("is ")
    return with_article(noun) if noun.isascii() else noun
