"""Random theories of one-place predicates, and what they mean by brute force over all worlds.

A world is told by which kinds of things there are, a kind being what holds of it, and by the kind
of each name; no other world differs from all of these in what such a theory says (Löwenheim 1915).
It shares no code with the engine, and takes "there is one" for what it says, without a name.

In:  Said("some", ((RED, True), (BIG, False)))
Out: .holds: in which of the worlds somebody is red and not big, one truth value each
"""

from dataclasses import dataclass
from itertools import product

import numpy

from playground.deduction.program import Atom, Either, Literal, Program, Rule, Sentence
from playground.deduction.reading.english.identity import made_one

QUALITIES = ("is red", "is big", "is kind")
NAMES = ("alma", "bodo")
KINDS = tuple(product((False, True), repeat=len(QUALITIES)))
WORLDS = [
    (there, dict(zip(NAMES, named, strict=True)))
    for bits in product((False, True), repeat=len(KINDS))
    if (there := tuple(kind for kind, one in zip(KINDS, bits, strict=True) if one))
    for named in product(there, repeat=len(NAMES))
]


def _meets(kind, parts):
    return all(kind[QUALITIES.index(quality)] == so for quality, so in parts)


_SOME = {}


def some(parts):
    """In which worlds there is one that has, and has not, these qualities."""
    key = tuple(sorted(parts))
    if key not in _SOME:
        _SOME[key] = numpy.array([any(_meets(kind, key) for kind in there) for there, _ in WORLDS])
    return _SOME[key]


_OF = {}


def of(name, quality, so):
    """In which worlds a name has a quality, or has it not."""
    key = name, quality, so
    if key not in _OF:
        _OF[key] = numpy.array([_meets(named[name], [(quality, so)]) for _, named in WORLDS])
    return _OF[key]


@dataclass(frozen=True)
class Said:
    """A clause: of `names` one has its quality, or each thing has one of `all`; or `some` is so.

    `names` are (name, quality, whether it has it); `all` and `some` (quality, whether). Or `same`:
    the two NAMES are of one, which says of the world no more than that both have one kind.
    """

    names: tuple = ()
    all: tuple = ()
    some: tuple = ()
    same: bool = False

    @property
    def holds(self):
        """One truth value for each of WORLDS."""
        if self.some:
            return some(self.some)
        if self.same:
            return numpy.array([len(set(named.values())) == 1 for _, named in WORLDS])
        found = numpy.zeros(len(WORLDS), dtype=bool)
        for one in self.names:
            found = found | of(*one)
        if self.all:
            found = found | ~some([(quality, not so) for quality, so in self.all])
        return found


def clause(random):
    """A random statement."""
    how = random.random()
    if how < 0.08:
        return Said(same=True)
    if how < 0.2:
        return Said(some=_parts(random, random.randint(1, 3)))
    names = {
        (random.choice(NAMES), random.choice(QUALITIES)): random.random() < 0.5
        for _ in range(random.randint(1, 2) if how < 0.6 else random.random() < 0.15)
    }
    listed = tuple((name, quality, so) for (name, quality), so in names.items())
    every = () if how < 0.6 else _parts(random, random.choice((1, 2, 2, 2, 3)))
    return Said(listed, every)


def _parts(random, count):
    return tuple((one, random.random() < 0.5) for one in random.sample(QUALITIES, count))


def program(random, said):
    """The statements as the reader would give them: rules, choices and made-up names."""
    sentences, rules, eithers = [], [], []
    for number, one in enumerate(said):
        text = f"Sentence {number}."
        sentences.append(Sentence(text, 20 * number, 20 * number + len(text)))
        if one.some:
            rules += [Rule(_of(f"!one {number}", *part), (), number) for part in one.some]
            continue
        if one.same:
            both = made_one({name: name.title() for name in NAMES}, dict.fromkeys(QUALITIES, 1))
            rules += [Rule(head, body, number) for head, body in both.rules]
            continue
        literals = literals_of(one)
        random.shuffle(literals)
        if len(literals) > 1 and random.random() < 0.3:
            eithers.append(Either(tuple(literals), (), number))
        else:
            head, *rest = literals
            rules.append(Rule(head, tuple(part.negation for part in rest), number))
    return Program(tuple(sentences), tuple(rules), shown(), tuple(eithers))


def literals_of(said):
    """The literals of a clause; `?x` stands for anyone."""
    return [_of(*one) for one in said.names] + [_of("?x", *part) for part in said.all]


def shown():
    """How names are written, the made-up ones too."""
    made = {f"!one {number}": f"one {number}" for number in range(20)}
    return {**{name: name.title() for name in NAMES}, **made}


def _of(name, quality, so):
    return Literal(Atom(quality, (name,)), so)
