"""How the answer to a question about a generated theory is reasoned, sentence by sentence.

In:  reasoned(theory("Bob is big. All big people are kind. …"), Asked("Is Bob kind?", …))
Out: ["Bob is kind if Bob is big.", "Bob is big.", "Bob is kind."]

Where each thing is led from one kind to the next and no way forks, the walk goes forwards from
what is said of it. Else it goes backwards, with the goal in mind: a rule that concludes what is
sought, what meets its conditions, what follows. Where nothing proves it, the rules that could are
tried, each up to a condition that is not met. A rule is not quoted but said of whom it is about,
what it concludes first: so each sentence begins with what the ones before have named, and its end
can be looked up in the text.
"""

from collections.abc import Iterator
from itertools import chain

from playground.deduction.program import Atom, Literal, Rule
from playground.generator.rounds import bind
from playground.generator.theories import WORDINGS, Asked, Theory
from playground.generator.wording import Property, plain

SILENT = "Nothing settles it."
"""The last sentence before the answer Unknown."""


def reasoned(theory: Theory, asked: Asked) -> list[str]:
    """The sentences before the answer; of the text, or following from it, but where it is silent.

    What is not so in the closed world, since nothing proves it, is said to be not so.
    """
    walk = _Walk(theory)
    start = walk.only_start(asked.literal)
    lines = walk.forwards(start, asked) if start else walk.backwards(asked)
    return list(dict.fromkeys(lines))


class _Walk:
    """The rules of a theory by what they conclude, and how a literal is said."""

    def __init__(self, theory: Theory) -> None:
        self._theory = theory
        self._open = theory.world == "open"
        self._said: dict[Atom, tuple[str, Property]] = {
            one.literal(plain(name)).atom: (name, one)
            for name in theory.names
            for one in theory.properties
        }
        self._nouns = {
            one.literal("").atom.relation for one in theory.properties if one.kind == "noun"
        }
        self._constants = [plain(name) for name in theory.names]

    # --- forwards ------------------------------------------------------------------------------

    def only_start(self, goal: Literal) -> Rule | None:
        """The one fact about the goal's subject, where every way from it goes by kinds alone."""
        rules = self._theory.program.rules
        facts = [one for one in rules if not one.body and one.head.atom.terms[0] == self._of(goal)]
        ladder = all(
            len(one.body) == 1 and one.body[0].positive and one.body[0].atom.relation in self._nouns
            for one in rules
            if one.body
        )
        ups = [one.body[0] for one in rules if one.body and self._goes_up(one)]
        forks = len(set(ups)) < len(ups)
        return facts[0] if ladder and len(facts) == 1 and not forks else None

    def forwards(self, start: Rule, asked: Asked) -> Iterator[str]:
        """From what the subject is, kind by kind, to what is asked or to the last kind."""
        yield self._text(start)
        here = start.head
        while here.atom != asked.literal.atom:
            ways = [
                one
                for one in self._theory.program.rules
                if one.body and bind(one.body[0], self._of(here)) == here
            ]
            ends = [one for one in ways if self._bound(one, here).atom == asked.literal.atom]
            ups = [one for one in ways if self._goes_up(one)]
            if not ends and not ups:
                yield self._silent(asked)
                return
            rule = (ends or ups)[0]
            yield self._of_all(rule, here)
            here = self._bound(rule, here)
            yield self._say(here)

    def _goes_up(self, rule: Rule) -> bool:
        return rule.head.positive and rule.head.atom.relation in self._nouns

    def _bound(self, rule: Rule, here: Literal) -> Literal:
        return bind(rule.head, self._of(here))

    @staticmethod
    def _of(literal: Literal) -> str:
        return literal.atom.terms[0]

    # --- backwards -----------------------------------------------------------------------------

    def backwards(self, asked: Asked) -> Iterator[str]:
        """From what is asked to the facts."""
        if self._holds(asked.literal):
            yield from self._shown(asked.literal, ())
        elif self._holds(asked.literal.negation):
            yield from self._shown(asked.literal.negation, ())
        else:
            for rule, constant in self._concluding(asked.literal.atom):
                yield from self._tried(rule, constant, (asked.literal.atom,))
            yield SILENT

    def _holds(self, literal: Literal) -> bool:
        settled = self._theory.rounds.settled
        if self._open:
            return settled(literal).holds
        return settled(Literal(literal.atom)).holds == literal.positive

    def _shown(self, literal: Literal, above: tuple[Atom, ...]) -> Iterator[str]:
        """How something that is so comes to be so."""
        program = self._theory.program
        said = [one for one in program.rules if not one.body and one.head == literal]
        if said:
            yield self._text(said[0])
            return
        if literal.atom in above:  # what only proves itself is not so
            return
        above = (*above, literal.atom)
        if self._open or literal.positive:
            _, index, constant = min(
                (settled.round, index, constant)
                for (index, constant), settled in self._theory.rounds.rules.items()
                if settled.holds and bind(program.rules[index].head, constant) == literal
            )
            yield self._of_one(program.rules[index], constant)
            for one in program.rules[index].body:
                yield from self._shown(bind(one, constant), above)
        else:
            for rule, constant in self._concluding(literal.atom):
                yield from self._tried(rule, constant, above)
        yield self._say(literal)

    def _tried(self, rule: Rule, constant: str, above: tuple[Atom, ...]) -> Iterator[str]:
        """A rule that does not fire, up to the first condition that is not met."""
        yield self._of_one(rule, constant)
        for one in rule.body:
            condition = bind(one, constant)
            if self._holds(condition):
                yield from self._shown(condition, above)
                continue
            if self._holds(condition.negation):
                yield from self._shown(condition.negation, above)
                return
            if condition.atom not in above:
                for other, which in self._concluding(condition.atom):
                    if bind(other.head, which).positive == condition.positive:
                        yield from self._tried(other, which, (*above, condition.atom))
            yield f"Nothing says that {_inside(self._say(condition))}"
            return

    def _concluding(self, atom: Atom) -> Iterator[tuple[Rule, str]]:
        """The rules that conclude something of an atom, with each name they may be about."""
        for rule in self._theory.program.rules:
            if rule.body and (self._open or rule.head.positive):
                literals = (rule.head, *rule.body)
                terms = chain.from_iterable(one.atom.terms for one in literals)
                free = any(term.startswith("?") for term in terms)
                for constant in self._constants if free else [""]:
                    if bind(rule.head, constant).atom == atom:
                        yield rule, constant

    # --- saying --------------------------------------------------------------------------------

    def _text(self, rule: Rule) -> str:
        return self._theory.program.sentences[rule.sentence].text

    def _of_all(self, rule: Rule, here: Literal) -> str:
        """ "Every owl is brave.": a rule about what `here` says its subject is."""
        _, kind = self._said[here.atom]
        _, one = self._said[self._bound(rule, here).atom]
        say = WORDINGS[self._theory.language].statement
        return say(f"every {kind.word}", one, rule.head.positive)

    def _of_one(self, rule: Rule, constant: str) -> str:
        """ "Bob is kind if Bob is big and Bob is not sad.": a rule, said of whom it is about."""
        conditions = (self._say(bind(one, constant)) for one in rule.body)
        met = " and ".join(_inside(one).rstrip(".") for one in conditions)
        return f"{self._say(bind(rule.head, constant)).rstrip('.')} if {met}."

    def _say(self, literal: Literal) -> str:
        name, one = self._said[literal.atom]
        return WORDINGS[self._theory.language].statement(name, one, literal.positive)

    def _silent(self, asked: Asked) -> str:
        return SILENT if self._open else self._say(Literal(asked.literal.atom, positive=False))


def _inside(sentence: str) -> str:
    """A sentence as it stands inside another: "The cat is red." is "the cat is red."."""
    return sentence[0].lower() + sentence[1:] if sentence.startswith("The ") else sentence
