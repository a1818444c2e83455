"""A program in numbers, made once for all that is asked of it: facts in tables, rules as plans.

In:  the program of "Bob is big. All big people are kind.", world "closed"
Out: Numbered with .names == {"bob": 0}, .facts == [{}, {(0,): (0,)}, {}], one plan in one stratum:
     from relation 1, is big, to relation 2, is kind; relation 0 is that of all names
"""

from collections import defaultdict
from functools import lru_cache

from playground.logic.chaining.plans import Condition, Plan
from playground.logic.chaining.strata import strata
from playground.logic.chaining.tables import Fired, Names, Table
from playground.logic.model import World
from playground.logic.program import Literal, Program, Rule

ANY = 0
"""The relation of all names: for variables that no other condition binds."""

Fact = tuple[int, Names]
"""A relation and its names."""


class Numbered:
    """`names` and `relations` (with their arity and sign) by number, and what the text says.

    `facts` has a table for each relation, `more` the further sentences that say a fact, `plans` the
    rules that are no facts by their index. `order` is None where a "not" runs in a circle.
    """

    def __init__(self, program: Program, world: World) -> None:
        self.rules = program.rules
        self._closed = world == "closed"
        self.names: dict[str, int] = {}
        self.relations = {("", -1, True): ANY}  # a key that no literal has
        self.facts: list[Table] = [{}]
        self.more: dict[Fact, list[Fired]] = defaultdict(list)
        self.plans: dict[int, Plan] = {}
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
        self.asks_any = any(
            relation == ANY for plan in self.plans.values() for _, relation in plan.needs
        )
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
        literals = (rule.head, *rule.body)
        terms = dict.fromkeys([term for literal in literals for term in literal.atom.terms])
        variables = tuple([term for term in terms if term.startswith("?")])
        names = self.names
        constants = {
            term: names.setdefault(term, len(names)) for term in terms if not term.startswith("?")
        }
        body = [self._condition(literal) for literal in dict.fromkeys(rule.body)]
        bound = {term for one in body if one.needed for term in one.terms}
        body += [Condition(ANY, (one,)) for one in variables if one not in bound]
        head = Condition(self._relation(rule.head), rule.head.atom.terms)
        return Plan(at, head, tuple(body), constants, variables)

    def _condition(self, literal: Literal) -> Condition:
        needed = literal.positive or not self._closed
        relation = self._relation(literal if needed else literal.negation)
        return Condition(relation, literal.atom.terms, needed)


@lru_cache(maxsize=8)
def numbered(program: Program, world: World) -> Numbered:
    """The program in numbers. It does not change with what is found or asked."""
    return Numbered(program, world)
