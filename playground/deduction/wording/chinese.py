"""Literals, rules and choices in Chinese, so that they read back as what they are.

In:  say(not 喜欢(小明, 小红), {}), say_rule(is 善良(?x), [is 红(?x)], {})
Out: "小明不喜欢小红。", "如果X是红的，那么X是善良的。"
"""

from collections.abc import Mapping, Sequence
from string import capwords

from playground.deduction.program import Literal


def say(literal: Literal, names: Mapping[str, str]) -> str:
    """A literal as a sentence; `names` as in a Program."""
    return f"{_clause(literal, names)}。"


def say_rule(head: Literal, body: Sequence[Literal], names: Mapping[str, str]) -> str:
    """A rule with conditions as a sentence; `names` hold its variables too."""
    conditions = "而且".join(_clause(literal, names) for literal in body)
    return f"如果{conditions}，那么{_clause(head, names)}。"


def say_either(options: Sequence[Literal], names: Mapping[str, str], *, exclusive: bool) -> str:
    """Options of which one holds: “要么小明是红的，要么小明是蓝的。”"""
    said = [_clause(option, names) for option in options]
    return "，".join(f"要么{one}" for one in said) + "。" if exclusive else f"{'或者'.join(said)}。"


def _clause(literal: Literal, names: Mapping[str, str]) -> str:
    subject, *objects = (names.get(term) or capwords(term) for term in literal.atom.terms)
    relation = literal.atom.relation
    kind, _, word = relation.rpartition(" ")
    if kind == "is":
        said = names.get(relation) or f"是{word}的"
    elif kind == "can":
        said = f"能{word}"
    else:
        said = word
    no = "" if literal.positive else "没" if said.startswith("有") else "不"
    return "".join((subject, no, said, *objects))
