"""Who has a thing once it was given, sold, bought or lost, which the rules do not work out.

In:  handed_on(the program of "Peter gave Mary a book.", [have(mary, book)])
Out: "Who has it after “Peter gave Mary a book.” is not worked out."

A theory has no order of times (ended.py), so an answer that hangs on who has what is open there.
"""

from collections.abc import Iterator, Sequence

from playground.deduction.program import Literal, Program
from playground.deduction.reading.acts import GETS, LOSES, TAKES, act_of
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.ended import NO_ACT, words_of
from playground.deduction.reading.english.inflection import singular

_HAS = frozenset(("have", "own", "hold", "keep"))
_HANDED = LOSES | GETS | TAKES


def handed_on(program: Program, asked: Sequence[Literal]) -> str:
    """Why it is open who has what the answer hangs on; "" where the text hands no such thing on.

    `asked`: the literals of the question.
    """
    things = {word for one in _leading_to(program, asked) for word in _things(one)}
    for sentence in program.sentences if things else ():
        words = [] if is_chinese(sentence.text) else words_of(sentence.text)
        told = not _HANDED.isdisjoint(map(act_of, words)) and NO_ACT.isdisjoint(words)
        if told and not things.isdisjoint(map(singular, words)):
            return f"Who has it after “{sentence.text}” is not worked out."
    return ""


def _leading_to(program: Program, asked: Sequence[Literal]) -> Iterator[tuple[Literal, ...]]:
    """What is asked, and the conditions of the rules that lead to it, each with those beside it."""
    yield tuple(asked)
    wanted = [one.atom.relation for one in asked]
    seen = set(wanted)
    by_head: dict[str, list[tuple[Literal, ...]]] = {}
    for rule in program.rules:
        if rule.body:
            by_head.setdefault(rule.head.atom.relation, []).append(rule.body)
    while wanted:
        for body in by_head.get(wanted.pop(), ()):
            yield body
            new = {one.atom.relation for one in body} - seen
            seen |= new
            wanted += new


def _things(said: Sequence[Literal]) -> Iterator[str]:
    """The things that somebody is said to have, each by its last word."""
    for one in said:
        verb, *more = one.atom.relation.split()
        if verb not in _HAS:
            continue
        if more:
            yield singular(more[-1])
        for term in one.atom.terms[1:]:
            kinds = (other.atom for other in said if other.atom.terms == (term,))
            yield from (singular(kind.relation.split()[-1]) for kind in kinds)
            if not term.startswith("?"):
                yield singular(term.split()[-1])
