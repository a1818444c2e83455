"""A program in numbers, made once for all that is asked of it: facts in tables, rules as plans.

In:  the program of "Bob is big. All big people are kind.", world "closed"
Out: Numbered with .names == {"bob": 0}, .facts == [{}, {(0,): (0,)}, {}], one plan in one stratum:
     from relation 1, is big, to relation 2, is kind; relation 0 is that of all names
"""

from collections import defaultdict
from functools import lru_cache

from playground.deduction.engines.chaining.plans import Plan, form
from playground.deduction.engines.chaining.strata import strata
from playground.deduction.engines.chaining.tables import Fired, Names, Table
from playground.deduction.model import Instance, World
from playground.deduction.program import Literal, Program, Rule

ANY = 0
"""The relation of all names: for variables that no other condition binds."""

Fact = tuple[int, Names]
"""A relation and its names."""


class Numbered:
    """`names` and `relations` (with their arity and sign) by number, and what the text says.

    `facts` has a table for each relation, `more` the further sentences that say a fact, `plans` the
    rules that are no facts by their index. `order` is None where a "not" runs in a circle.
    `instances` are rules that fired with names of the text, as far as anyone has looked at them.
    """

    def __init__(self, program: Program, world: World) -> None:
        self.rules = program.rules
        self._closed = world == "closed"
        self.names: dict[str, int] = {}
        self.relations = {("", -1, True): ANY}  # a key that no literal has
        self.facts: list[Table] = [{}]
        self.more: dict[Fact, list[Fired]] = defaultdict(list)
        self.plans: dict[int, Plan] = {}
        self.instances: dict[Fired, Instance] = {}
        names, facts = self.names, self.facts
        for at, rule in enumerate(program.rules):
            terms = rule.head.atom.terms
            if rule.body or any(term.startswith("?") for term in terms):
                self.plans[at] = self._plan(at, rule)
            else:
                fact = tuple([names.setdefault(term, len(names)) for term in terms])
                relation = self._relation(rule.head)
                if facts[relation].setdefault(fact, (at,)) != (at,):
                    self.more[relation, fact].append((at,))
        self.order = strata(self.plans.values())
        self.asks_any = any(plan.form.unbound for plan in self.plans.values())
        self.opposites = [
            (number, self.relations[relation, arity, True])
            for (relation, arity, positive), number in self.relations.items()
            if not positive and (relation, arity, True) in self.relations
        ]

    def _relation(self, literal: Literal) -> int:
        key = (literal.atom.relation, len(literal.atom.terms), literal.positive)
        number = self.relations.get(key)
        if number is None:
            number = self.relations[key] = len(self.facts)
            self.facts.append({})
        return number

    def _plan(self, at: int, rule: Rule) -> Plan:
        said = tuple(dict.fromkeys(rule.body))
        needed = [literal.positive or not self._closed for literal in said]
        terms = [literal.atom.terms for literal in said]
        one = form(rule.head.atom.terms, tuple(zip(terms, needed, strict=True)))
        relations = [
            self._relation(literal if there else literal.negation)
            for literal, there in zip(said, needed, strict=True)
        ]
        names = self.names
        row = (at, *[names.setdefault(name, len(names)) for name in one.constants])
        head = self._relation(rule.head)
        return Plan(one, row, head, (*relations, *[ANY] * one.unbound))


@lru_cache(maxsize=8)
def numbered(program: Program, world: World) -> Numbered:
    """The program in numbers, made once for all that is asked of it."""
    return Numbered(program, world)
