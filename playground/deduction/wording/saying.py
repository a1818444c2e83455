"""A literal or a rule, said in the language that it was read in.

In:  say(Literal(Atom("is robot", ("bob",))), {"bob": "Bob", "is robot": "is a robot"})
Out: "Bob is a robot."
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from string import capwords

from playground.deduction.program import Either, Literal, variables_of
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.english.inflection import third
from playground.deduction.wording import chinese as chinese_saying

_AUXILIARIES = frozenset(("is", "was", "did", "can", "may", "must", "should", "will"))


def say_rule(head: Literal, body: Sequence[Literal], names: Mapping[str, str]) -> str:
    """A rule as a sentence: "If X is red and X likes Bob then X is big."; without a body, a fact.

    `names` as in a Program; the variables are X, Y, Z, X3, X4 …
    """
    variables = variables_of((*body, head))
    spoken = {**names, **dict(zip(variables, letters(), strict=False))}
    if not body:
        return say(head, spoken)
    if has_chinese(head.atom.relation):
        return chinese_saying.say_rule(head, body, spoken)
    *conditions, conclusion = (_clause(literal, spoken) for literal in (*body, head))
    return f"If {' and '.join(conditions)} then {conclusion}."


def say_either(
    options: Sequence[Literal], names: Mapping[str, str], *, exclusive: bool = False
) -> str:
    """Options of which one holds: "Bob is red or Bob is blue."; `names` as in a Program."""
    if any(has_chinese(option.atom.relation) for option in options):
        return chinese_saying.say_either(options, names, exclusive=exclusive)
    said = " or ".join(_clause(option, names) for option in options)
    said = f"either {said}" if exclusive else said
    return f"{said[0].upper()}{said[1:]}."


def say_choice(either: Either, names: Mapping[str, str]) -> str:
    """An "or" with its conditions: "If X is big then X is red or X is blue."; `names` as above."""
    variables = variables_of((*either.body, *either.options))
    spoken = {**names, **dict(zip(variables, letters(), strict=False))}
    if either.body and not any(has_chinese(one.atom.relation) for one in either.options):
        conditions = " and ".join(_clause(one, spoken) for one in either.body)
        options = " or ".join(_clause(one, spoken) for one in either.options)
        return f"If {conditions} then {'either ' * either.exclusive}{options}."
    said = say_either(either.options, spoken, exclusive=either.exclusive)
    if not either.body:
        return said
    return f"如果{'而且'.join(clause(one, spoken) for one in either.body)}，那么{said}"


def letters() -> Iterator[str]:
    """What variables are called where a rule is said: X, Y, Z, X3, X4 …"""
    yield from "XYZ"
    yield from (f"X{number}" for number in count(3))


def say(literal: Literal, names: Mapping[str, str]) -> str:
    """A literal as a sentence that reads back as the same literal; `names` as in a Program."""
    if has_chinese(literal.atom.relation):
        return chinese_saying.say(literal, names)
    words = _clause(literal, names)
    end = "。" if not literal.atom.terms and has_chinese(words) else "."
    return f"{words[0].upper()}{words[1:]}{end}"


def clause(literal: Literal, names: Mapping[str, str]) -> str:
    """A literal as it stands within a sentence; `names` as in a Program."""
    if has_chinese(literal.atom.relation):
        return chinese_saying.say(literal, names).rstrip("。")
    return _clause(literal, names)


def _clause(literal: Literal, names: Mapping[str, str]) -> str:
    relation, terms = literal.atom
    if not terms:  # a whole statement, of which `names` has the words (compound.py)
        return names[f"{'' if literal.positive else 'not '}{relation}"]
    words = [names.get(term) or _capitals(term) for term in terms]
    words.insert(1, _verb(_written(relation, names), literal.positive))
    return " ".join(words)


_capitals = lru_cache(maxsize=1_000)(capwords)


def _written(relation: str, names: Mapping[str, str]) -> str:
    """How a relation is written: "is a robot", "was a robot"."""
    if relation.startswith("was ") and relation not in names:
        now = f"is {relation[4:]}"
        return f"was {names.get(now, now)[3:]}"
    return names.get(relation, relation)


@lru_cache(maxsize=1_000)
def _verb(relation: str, positive: bool) -> str:
    """ "does not chase", "is kind", "cannot fly"."""
    verb, _, rest = relation.partition(" ")
    if verb in _AUXILIARIES:
        verb = verb if positive else "cannot" if verb == "can" else f"{verb} not"
    else:
        verb = third(verb) if positive else f"does not {verb}"
    return f"{verb} {rest}" if rest else verb
