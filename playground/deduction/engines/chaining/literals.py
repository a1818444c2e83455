"""The way from literals to numbers and back.

In:  is big(bob) and is kind(bob), in a text that does not speak of ann; is red(ann)
Out: (1, (0,)) and (2, (0,)); (ANY, (-1,))
"""

from collections.abc import Iterable

from playground.deduction.engines.chaining.numbered import ANY, Fact, Numbered
from playground.deduction.engines.chaining.tables import Fired, Names
from playground.deduction.model import Instance
from playground.deduction.program import Atom, Literal

_KEPT = 10_000
"""At most so many instances are kept for a text."""


class Literals:
    """The relations of a text, and the names of it and of what is asked."""

    def __init__(self, known: Numbered, asked: Iterable[str]) -> None:
        self._known = known
        self._numbers = known.names
        if not self._numbers.keys() >= (names := dict.fromkeys(asked)).keys():
            everyone = dict.fromkeys((*self._numbers, *names))
            self._numbers = {name: number for number, name in enumerate(everyone)}
        self.names = list(self._numbers)

    def place(self, literal: Literal) -> Fact:
        """A literal in numbers; a relation that the text does not have is ANY."""
        (relation, terms), positive = literal
        fact = tuple([self._numbers.get(term, -1) for term in terms])
        return self._known.relations.get((relation, len(terms), positive), ANY), fact

    def literal(self, relation: str, positive: bool, fact: Names) -> Literal:
        """A fact of a relation as a literal."""
        return Literal(Atom(relation, tuple([self.names[name] for name in fact])), positive)

    def instance(self, head: Literal, fired: Fired) -> Instance:
        """The rule that fired for a literal, with names for its variables.

        It is kept for whoever asks about the text again.
        """
        kept = self._known.instances
        instance = kept.get(fired)
        if instance is None:
            instance = self._instance(head, fired)
            if len(kept) < _KEPT and self._numbers is self._known.names:
                kept[fired] = instance
        return instance

    def _instance(self, head: Literal, fired: Fired) -> Instance:
        at = fired[0]
        rule = self._known.rules[at]
        plan = self._known.plans.get(at)
        if plan is None:
            return Instance(rule, head, (), (0, at))
        words = (*plan.form.constants, *[self.names[number] for number in fired[1:]])
        filled = plan.form.filled
        body = [
            Literal(Atom(relation, filled[terms](words)), positive)
            for (relation, terms), positive in rule.body
        ]
        return Instance(rule, head, tuple(body), (1, *fired))
