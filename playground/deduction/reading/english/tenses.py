"""What was beside what is: relations of the past, and rules that hold at any time.

In:  past_of("pay"), past_of("is happy"), of_the_past(the program of "Carla paid the fee. Everyone
         who pays the fee is a member.")
Out: "did pay", "was happy", and the rules was member(?x) ← did pay(?x, fee) and
     is member(?x) ← did pay(?x, fee)

That Bob was rich says nothing of today. A rule told in the present holds of the past as well, each
of its parts in the past; what is one of a kind ("a student") may be so at any time. What was once
done to something ("paid the fee") counts for a rule about who does it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from playground.deduction.program import (
    Atom,
    Either,
    Literal,
    Options,
    Program,
    Rule,
    Statement,
    unstated,
)
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.inflection import has_article
from playground.deduction.reading.english.syntax import Node, leaves

_IS, _WAS, _DID = "is ", "was ", "did "
_ANY_TIME = ("can ", "may ", "must ", "should ", "will ")
PREFIXES = (_IS, _WAS, _DID, "will be ", "can be ", *_ANY_TIME)
"""What a relation begins with that is no act told in the present."""
_STATES = frozenset(
    """have own know like love hate want need believe think live belong contain cost seem trust
    fear prefer deserve resemble understand remember lack admire respect hold""".split()
)
"""Verbs of what lasts, so that what was may have ended."""


def past_of(relation: str) -> str:
    """The relation of what was; who was born somewhere, or is Tom, is so for ever.

    Raises Unread where a modal verb has another past.
    """
    if relation.startswith(_ANY_TIME):
        raise Unread("“could” leaves open whether it is so.")
    if relation == "is" or relation.startswith("is born"):
        return relation
    if relation.startswith(_IS):
        return _WAS + relation.removeprefix(_IS)
    return _DID + relation


def later(relation: str) -> str:
    """The relation of what will be: "will win", "will be big"."""
    return (
        f"will be {relation.removeprefix(_IS)}" if relation.startswith(_IS) else f"will {relation}"
    )


def of_later(program: Program, asked: Literal) -> tuple[Literal, list[Rule]]:
    """What a question with "will" asks where the text says what will be, and that what follows
    under rules told in the present will be too; what it asked where the text says nothing of that.
    """
    if not any(one.startswith("will ") for one in program.relations):
        return asked, []
    now = Literal(asked.atom).filled({term: f"?{at}" for at, term in enumerate(asked.atom.terms)})
    law = unstated(_later(now), now)
    return _later(asked), [law, *_in_future(program)]


def _in_future(program: Program) -> Iterator[Rule]:
    """The rules of a text of what will be, once their conditions will be so."""
    nouns = frozenset(name for name, shown in program.names.items() if _is_noun(name, shown))
    for rule in program.rules:
        said = (rule.head, *rule.body)
        other = any(one.atom.relation.startswith((_WAS, _DID, *_ANY_TIME)) for one in said)
        if not rule.body or other:
            continue
        head, *body = (one if one.atom.relation in nouns else _later(one) for one in said)
        yield replace(rule, head=head, body=tuple(body))


def as_allowed(program: Program, asked: Literal) -> Literal:
    """What a question with "can" asks of a text that says alone who "may"; and one with "may" of a
    text that says alone who cannot.
    """
    (relation, terms), used = asked.atom, program.relations
    can, _, act = relation.partition(" ")
    other = f"{'may' if can == 'can' else 'can'} {act}"
    if can not in {"can", "may"} or relation in used or other not in used:
        return asked
    able = any(one.head.atom.relation == other and one.head.positive for one in program.rules)
    if can == "may" and (able or any(other == one.atom.relation for one in _options(program))):
        return asked
    return Literal(Atom(other, terms), asked.positive)


def _options(program: Program) -> list[Literal]:
    return [one for either in program.eithers for one in either.options]


def is_past(relation: str) -> bool:
    """Whether a relation is of what was."""
    return relation.startswith((_WAS, _DID))


def is_story(program: Program) -> bool:
    """Whether some of it is unread, and all that is read are facts told in the past."""
    facts = [rule.head.atom.relation for rule in program.rules if not rule.body]
    told = len(facts) == len(program.rules) and not program.eithers
    unread = not all(one.read for one in program.sentences)
    return unread and told and bool(facts) and all(map(is_past, facts))


def of_the_past(program: Program, asked: Iterable[Literal] = ()) -> Iterator[Rule | Either]:
    """The rules of a text in the past; none where neither text nor question tells of it."""
    if not (_tells(program) or any(is_past(one.atom.relation) for one in asked)):
        return
    nouns = frozenset(name for name, shown in program.names.items() if _is_noun(name, shown))
    seen = {*program.rules}
    for rule in program.rules:
        for one in _copies(rule, nouns) if rule.body else ():
            if one not in seen:
                seen.add(one)
                yield one
    for either in program.eithers:
        if either.body and not any(map(_is_past, (*either.options, *either.body))):
            options, body = (all_past(some, nouns) for some in (either.options, either.body))
            yield replace(either, options=options, body=body)


@lru_cache(maxsize=8)
def _tells(program: Program) -> bool:
    return any(map(_is_past, program.literals))


def _copies(rule: Rule, nouns: frozenset[str]) -> Iterator[Rule]:
    if any(one.atom.relation.startswith("will ") for one in (rule.head, *rule.body)):
        return
    if any(map(_is_past, (rule.head, *rule.body))):
        # “All composers were musicians.” is said of who was a composer as well.
        then = tuple(past(one) if one.atom.relation in nouns else one for one in rule.body)
        if then != rule.body:
            yield replace(rule, body=then)
        return
    head = past(rule.head)
    yield replace(rule, head=head, body=all_past(rule.body, nouns))
    yield replace(rule, head=head, body=all_past(rule.body))
    done = tuple(past(one) if _ends(one) else one for one in rule.body)
    if done != rule.body:
        yield replace(rule, body=done)


def all_past(
    literals: tuple[Literal, ...], kept: frozenset[str] = frozenset()
) -> tuple[Literal, ...]:
    """Literals of what was, but for those of the relations that are `kept`."""
    return tuple(one if one.atom.relation in kept else past(one) for one in literals)


def past(literal: Literal) -> Literal:
    """The literal of what was, but for what can or may be."""
    relation, terms = literal.atom
    if not terms or relation.startswith(_ANY_TIME):
        return literal
    return Literal(Atom(past_of(relation), terms), literal.positive)


def _is_past(literal: Literal) -> bool:
    return is_past(literal.atom.relation)


def _ends(literal: Literal) -> bool:
    """Whether it is done to something, once and for all: "pays the fee"."""
    relation, terms = literal.atom
    verb = relation.split()[0]
    lasts = verb in _STATES or relation.startswith((_IS, *_ANY_TIME))
    return literal.positive and len(terms) > 1 and not lasts


def _is_noun(name: str, shown: str) -> bool:
    return name.startswith(_IS) and has_article(shown)


def all_later(
    rules: tuple[Statement, ...], eithers: tuple[Options, ...], node: Node
) -> tuple[tuple[Statement, ...], tuple[Options, ...]]:
    """What a sentence says will be. Raises Unread where it says of something else that it is."""
    verbs = [one for one in leaves(node) if one.type in {"IS", "DO", "CAN", "WILL", "VERB"}]
    heads = [head.atom.relation for head, _ in rules]
    alone = len([one for one in verbs if one.type != "VERB"]) == 1 and not (rules and eithers)
    if any(body for _, body, *_ in (*rules, *eithers)) or not alone:
        raise Unread("“will” speaks of what is not yet so.")
    if any(one[:3] != "is " for one in heads[1:]):
        raise Unread("“will” speaks of what is not yet so.")
    options = tuple((tuple(map(_later, some)), (), only) for some, _, only in eithers)
    return ((_later(rules[0][0]), ()), *rules[1:]) if rules else (), options


def _later(literal: Literal) -> Literal:
    return Literal(Atom(later(literal.atom.relation), literal.atom.terms), literal.positive)


def speaks_of_later(node: Node) -> bool:
    """Whether a sentence says what will be."""
    return any(token.type == "WILL" or token == "will be" for token in leaves(node))
