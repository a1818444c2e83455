"""A logic program as values: what the grammar writes and clingo reads.

"If someone is red and not kind then they are cold." is
Rule(head=Literal(Atom("is cold", ("?someone",))),
     body=(Literal(Atom("is red", ("?someone",))),
           Literal(Atom("is kind", ("?someone",)), positive=False)),
     sentence=4)
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import permutations
from typing import NamedTuple


class Atom(NamedTuple):
    """A relation over up to two terms: `is big`, ("bob",) or `chase`, ("dog", "cat").

    Relations are normal forms: a verb in its base form with its particle (`flow past`), `is` with
    an adjective or singular noun (`is angry with`), `can`, `may`, `must`, `should` or `will` with a
    verb; of the past `was big` and `did chase` (tenses.py). A thing that goes with its verb stands
    in it, `have a tail`, `give a book to` (quantities.py, giving.py). A term that begins with `?`
    is a variable.
    """

    relation: str
    terms: tuple[str, ...]


class Literal(NamedTuple):
    """An atom or its negation; a tuple, since literals are looked up all the time."""

    atom: Atom
    positive: bool = True

    @property
    def negation(self) -> "Literal":
        """The opposite of it."""
        return Literal(self.atom, not self.positive)

    def filled(self, names: Mapping[str, str]) -> "Literal":
        """The literal with other terms in the places of some, such as names for variables."""
        if not names:
            return self
        terms = tuple([names.get(term, term) for term in self.atom.terms])
        return Literal(Atom(self.atom.relation, terms), self.positive)


Statement = tuple[Literal, tuple[Literal, ...]]
"""A conclusion and its conditions."""
Options = tuple[tuple[Literal, ...], tuple[Literal, ...], bool]
"""The options of an "or", its conditions, and whether only one may hold, as in Either."""


def atomic(relation: str, *terms: str) -> Literal:
    """That a relation holds of some terms; its denial is the `negation` of it."""
    return Literal(Atom(relation, terms))


SUPPOSED = -1
"""The sentence of a fact that no text states: it is supposed, to see what would follow."""


@dataclass(frozen=True)
class Rule:
    """`head` holds where every literal of `body` does; a fact has an empty body.

    `sentence` is the index of the sentence in the text that says so, or SUPPOSED; `weight` is how
    likely it is that the rule holds, where the sentence says so ("probably"). A `contraposed` rule
    is one turned around: who is not big is no dog, of "All dogs are big."
    """

    head: Literal
    body: tuple[Literal, ...]
    sentence: int
    weight: float = 1.0
    contraposed: bool = False


def unstated(head: Literal, *body: Literal) -> Rule:
    """A rule that no sentence states: what words say besides, or what is supposed."""
    return Rule(head, body, SUPPOSED)


@dataclass(frozen=True)
class Either:
    """At least one of `options` holds where every literal of `body` does.

    "Bob is red or blue." With `exclusive` ("either … or") exactly one does.
    """

    options: tuple[Literal, ...]
    body: tuple[Literal, ...]
    sentence: int
    exclusive: bool = False

    @property
    def denials(self) -> tuple[Rule, ...]:
        """Where it is exclusive: one option denies each of the others."""
        return tuple(
            Rule(other.negation, (*self.body, one), self.sentence)
            for one, other in permutations(self.options, 2)
            if self.exclusive
        )

    def filled(self, names: Mapping[str, str]) -> "Either":
        """The same with other terms in the places of some, such as names for variables."""
        options, body = (
            tuple(literal.filled(names) for literal in one) for one in (self.options, self.body)
        )
        return Either(options, body, self.sentence, self.exclusive)


@dataclass(frozen=True)
class Sentence:
    """A sentence of the text, code points `start` to `end`; `why` says why it was not read.

    `reading` is the plain sentence that it is taken for, where the grammar could not read itself.
    One that is `left_open` is not read, and leaves open what is (english/left_open.py). Before one
    that is `run_on` no full stop stands (run_on.py).
    """

    text: str
    start: int
    end: int
    why: str = ""
    reading: str = ""
    left_open: bool = False
    run_on: bool = False

    @property
    def read(self) -> bool:
        """Whether the grammar could read it."""
        return not self.why


@dataclass(frozen=True)
class Program:
    """What a text says: its sentences in order, read or not, and the rules of those that were.

    `names` is how the text writes a term or a noun: "dog" as "the dog", "is robot" as "is a robot".
    `phrases` are the relations that stand for a whole phrase (english/phrases.py).
    """

    sentences: tuple[Sentence, ...]
    rules: tuple[Rule, ...]
    names: Mapping[str, str] = field(default_factory=dict, compare=False)
    eithers: tuple[Either, ...] = ()
    phrases: frozenset[str] = frozenset()

    @cached_property
    def literals(self) -> tuple[Literal, ...]:
        """Every literal of its rules, then of its choices, as often as it stands there."""
        ruled = [one for rule in self.rules for one in (rule.head, *rule.body)]
        chosen = [one for either in self.eithers for one in (*either.options, *either.body)]
        return (*ruled, *chosen)

    @cached_property
    def relations(self) -> frozenset[str]:
        """The relations that it speaks of."""
        return frozenset(one.atom.relation for one in self.literals)

    def with_more(self, more: Sequence[Rule | Either]) -> "Program":
        """The program with more rules and choices; itself where there are none."""
        if not more:
            return self
        rules = (*self.rules, *(one for one in more if isinstance(one, Rule)))
        eithers = (*self.eithers, *(one for one in more if isinstance(one, Either)))
        return replace(self, rules=rules, eithers=eithers)

    def __hash__(self) -> int:
        """Of its size and last rules alone, so that a big program is a key at no cost."""
        return hash((len(self.sentences), len(self.rules), self.rules[-2:]))


def variables_of(literals: Iterable[Literal]) -> tuple[str, ...]:
    """The variables of some literals, each once, in their order."""
    terms = (term for literal in literals for term in literal.atom.terms)
    return tuple(dict.fromkeys(term for term in terms if term.startswith("?")))
