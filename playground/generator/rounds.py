"""When forward chaining settles each rule and literal: what the deduction model is trained on.

In:  the program of "Bob is big. All big people are kind. If Bob is not red then Bob is nice.",
     the closed world, the constants ["bob"]
Out: is kind(bob) holds from round 1; is red(bob) fails from round 0; rule 2 fires in round 1

A round looks at what the rounds before have settled: a rule fires once its whole body holds and
fails once one literal of it has failed; a literal holds with its first rule and fails with its
last. When nothing moves, the literals that only prove one another (the unfounded set of Van
Gelder, Ross and Schlipf 1991) fail together. What stays open then, negation in a circle, is in no
table, and `complete` is False.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from playground.deduction.program import Atom, Literal, Program, Rule

Key = tuple[int, str]  # a rule's index and the constant for its variable, "" where it has none


@dataclass(frozen=True)
class Settled:
    """What a rule or literal came to, and in which round (facts: round 0)."""

    holds: bool
    round: int


@dataclass(frozen=True)
class Rounds:
    """What each literal and each rule, by index and constant, came to."""

    literals: dict[Literal, Settled]
    rules: dict[Key, Settled]
    complete: bool

    def settled(self, literal: Literal) -> Settled:
        """What a literal came to where all is settled; one that nothing concludes failed."""
        return self.literals.get(literal, Settled(False, 0))


@dataclass
class _Ground:
    """A program without variables. A body is literals and whether each must hold or fail."""

    heads: dict[Key, Literal] = field(default_factory=dict)
    bodies: dict[Key, list[tuple[Literal, bool]]] = field(default_factory=dict)
    concluding: dict[Literal, list[Key]] = field(default_factory=dict)


def rounds(program: Program, world: str, constants: Sequence[str]) -> Rounds:
    """Chain forward over a program whose rules have at most one variable each.

    In the `closed` world a negative head concludes nothing and a negative literal holds when its
    atom fails; in the `open` world a negative literal must itself be concluded.
    """
    ground = _ground(program, world, constants)
    literals = {
        literal: Settled(False, 0)
        for body in ground.bodies.values()
        for literal, _ in body
        if literal not in ground.concluding
    }
    rules: dict[Key, Settled] = {}
    turn = 0
    while True:
        now = _rules_settled(ground, literals, rules, turn)
        rules |= now
        found = _literals_settled(ground, literals, rules, now, turn)
        if not now and not found:
            found = dict.fromkeys(_unfounded(ground, literals, rules), Settled(False, turn))
            if not found:
                return Rounds(literals, rules, complete=len(rules) == len(ground.bodies))
        literals |= found
        turn += 1


def bind(literal: Literal, constant: str) -> Literal:
    """The literal with the constant in the place of its variable."""
    atom = literal.atom
    terms = tuple(constant if term.startswith("?") else term for term in atom.terms)
    return Literal(Atom(atom.relation, terms), literal.positive)


def _ground(program: Program, world: str, constants: Sequence[str]) -> _Ground:
    ground = _Ground()
    for index, rule in enumerate(program.rules):
        for constant in constants if _has_variable(rule) else [""]:
            key, head = (index, constant), bind(rule.head, constant)
            body = [bind(literal, constant) for literal in rule.body]
            ground.heads[key] = head
            if world == "closed":
                ground.bodies[key] = [(Literal(one.atom), one.positive) for one in body]
            else:
                ground.bodies[key] = [(one, True) for one in body]
            if head.positive or world == "open":
                ground.concluding.setdefault(head, []).append(key)
    return ground


def _rules_settled(
    ground: _Ground, literals: dict[Literal, Settled], rules: dict[Key, Settled], turn: int
) -> dict[Key, Settled]:
    """The rules that fire or fail in this round."""
    now = {}
    for key, body in ground.bodies.items():
        if key in rules:
            continue
        good = [
            literals[literal].holds == wanted if literal in literals else None
            for literal, wanted in body
        ]
        if False in good or None not in good:
            now[key] = Settled(False not in good, turn)
    return now


def _literals_settled(
    ground: _Ground,
    literals: dict[Literal, Settled],
    rules: dict[Key, Settled],
    now: dict[Key, Settled],
    turn: int,
) -> dict[Literal, Settled]:
    """The literals that hold or fail in this round, because of the rules that just did."""
    found = {}
    for literal in {ground.heads[key] for key in now}:
        concluding = ground.concluding.get(literal, [])
        if literal in literals or not concluding:
            continue
        if any(key in rules and rules[key].holds for key in concluding):
            found[literal] = Settled(True, turn)
        elif all(key in rules for key in concluding):
            found[literal] = Settled(False, turn)
    return found


def _unfounded(
    ground: _Ground, literals: dict[Literal, Settled], rules: dict[Key, Settled]
) -> set[Literal]:
    """The open literals that no open rule can conclude without one of themselves."""
    founded = {literal for literal, one in literals.items() if one.holds}
    waiting = [key for key in ground.bodies if key not in rules]
    grown = True
    while grown:
        grown = False
        for key in waiting:
            needed = (literal for literal, wanted in ground.bodies[key] if wanted)
            if ground.heads[key] not in founded and all(one in founded for one in needed):
                founded.add(ground.heads[key])
                grown = True
    return {one for one in ground.concluding if one not in literals and one not in founded}


def _has_variable(rule: Rule) -> bool:
    literals = (rule.head, *rule.body)
    return any(term.startswith("?") for one in literals for term in one.atom.terms)
