"""Who gives whom what: the thing goes with the verb, so that two are related.

In:  the verb "gave" of "Ann gave Bob a book.", "Ann gave a book to Bob."
Out: give a book to(ann, bob), both times; get a book from(bob, ann) and is given a book(bob) follow

Of what becomes of the book nothing is said.
"""

import re
from collections.abc import Iterable, Iterator

from playground.deduction.program import Rule, atomic, unstated

TO = frozenset(
    [
        *("give", "show", "send", "tell", "lend", "sell", "offer", "teach", "pay", "hand"),
        *("pass", "bring", "award", "promise", "owe", "grant", "read", "write", "feed", "serve"),
    ]
)
"""Verbs whose second object is the thing: "gives Bob a book", "gives a book to Bob"."""
FROM = frozenset(("get", "receive", "buy", "borrow", "take", "accept", "steal"))
"""Verbs with a thing and whom it comes from: "gets a book from Ann"."""
_TURNED = (("give", "get"), ("give", "receive"), ("sell", "buy"), ("lend", "borrow"))
_GIVEN = {"give": "given", "show": "shown", "send": "sent", "offer": "offered", "award": "awarded"}
_GIVES = re.compile(r"(?P<verb>[a-z]+) (?P<thing>.+) to")


def with_thing(verb: str, thing: str, way: str) -> str:
    """The relation of who gives something to whom it is given; "" for other verbs and ways."""
    fits = verb in (TO if way == "to" else FROM if way == "from" else ())
    return f"{verb} {thing} {way}" if fits else ""


def given(relations: Iterable[str]) -> Iterator[Rule]:
    """Who is given something gets it from who gives it, where text and question speak of both."""
    used = frozenset(relations)
    things = {(one["verb"], one["thing"]) for one in map(_GIVES.fullmatch, used) if one}
    gets = {relation for relation in used if relation.endswith(" from")}
    things |= {
        (verb, relation.removeprefix(f"{got} ").removesuffix(" from"))
        for relation in gets
        for verb, got in _TURNED
        if relation.startswith(f"{got} ")
    }
    for verb, thing in sorted(things):
        gives = atomic(f"{verb} {thing} to", "?x", "?y")
        for got in (got for one, got in _TURNED if one == verb):
            takes = atomic(f"{got} {thing} from", "?y", "?x")
            if takes.atom.relation in used:
                yield unstated(takes, gives)
                yield unstated(gives, takes)
        told = f"is {_GIVEN.get(verb, '')} {thing}"
        if told in used:
            yield unstated(atomic(told, "?y"), gives)
