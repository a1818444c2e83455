"""How the answer to a question about a generated English theory is reasoned, sentence by sentence.

In:  reasoned(theory("Bob is big. All big people are kind. …"), Asked("Is Bob kind?", …))
Out: ["Bob is kind if Bob is big.", "Bob is big.", "Bob is kind."]

It goes backwards, with the goal in mind and depth first, as SLD resolution does: what the text says
of it, or the first rule that concludes it, what meets its conditions, what follows; where a
condition is not met, the next rule. So what comes next can always be looked up in the text: no line
needs to know which way will lead to the end. A rule is not quoted but said of whom it is about,
what it concludes first.
"""

from collections.abc import Generator, Iterator, Sequence
from itertools import chain

from playground.deduction.program import Atom, Literal, Rule
from playground.generator import english
from playground.generator.rounds import bind
from playground.generator.theories import Asked, Theory
from playground.generator.wording import Property, plain

SILENT = "Nothing settles it."
"""The last sentence before the answer Unknown."""


def reasoned(theory: Theory, asked: Asked) -> list[str]:
    """The sentences before the answer; of the text, or following from it, but where it is silent.

    What is not so in the closed world, since nothing proves it, is said to be not so. There are
    none where the search goes round in a circle.
    """
    try:
        return list(dict.fromkeys(_Search(theory).lines(asked)))
    except _Circular:
        return []


class _Circular(Exception):  # noqa: N818 - a way out of a search, no error
    """What is sought could only be found by seeking it."""


class _Search:
    """The rules of a theory by what they conclude, and how a literal is said."""

    def __init__(self, theory: Theory) -> None:
        self._theory = theory
        self._open = theory.world == "open"
        self._said: dict[Atom, tuple[str, Property]] = {
            one.literal(plain(name)).atom: (name, one)
            for name in theory.names
            for one in theory.properties
        }
        self._constants = [plain(name) for name in theory.names]

    def lines(self, asked: Asked) -> Iterator[str]:
        """From what is asked to the facts. Raises _Circular as `_sought` does."""
        if (yield from self._sought(asked.literal, ())) is None:
            yield SILENT

    def _sought(self, literal: Literal, above: Sequence[Atom]) -> Generator[str, None, bool | None]:
        """Whether something is so, None where nothing settles it.

        Looked at are the facts, then the rules that conclude it or its opposite, in the order of
        the text, until one fires. Raises _Circular where a search from here, what is sought
        `above` left out, finds less than there is.
        """
        for rule in self._theory.program.rules:
            if not rule.body and rule.head.atom == literal.atom:
                yield self._text(rule)
                return rule.head == literal
        within = (*above, literal.atom)
        for rule, constant in self._concluding(literal.atom):
            conditions = [bind(one, constant) for one in rule.body]
            if any(one.atom in within for one in conditions):
                continue
            yield self._of_one(rule, constant)
            if (yield from self._met(conditions, within)):
                head = bind(rule.head, constant)
                yield self._say(head)
                return head == literal
        no = Literal(literal.atom, positive=False)
        if self._holds(no.negation) or (self._open and self._holds(no)):
            raise _Circular
        yield f"Nothing says that {_inside(self._say(literal))}" if self._open else self._say(no)
        return None if self._open else not literal.positive

    def _met(
        self, conditions: Sequence[Literal], above: Sequence[Atom]
    ) -> Generator[str, None, bool]:
        """Whether all conditions of a rule are so, one after the other up to one that is not."""
        for one in conditions:
            if not (yield from self._sought(one, above)):
                return False
        return True

    def _holds(self, literal: Literal) -> bool:
        settled = self._theory.rounds.settled
        if self._open:
            return settled(literal).holds
        return settled(Literal(literal.atom)).holds == literal.positive

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

    def _of_one(self, rule: Rule, constant: str) -> str:
        """ "Bob is kind if Bob is big and Bob is not sad.": a rule, said of whom it is about."""
        conditions = (self._say(bind(one, constant)) for one in rule.body)
        met = " and ".join(_inside(one).rstrip(".") for one in conditions)
        return f"{self._say(bind(rule.head, constant)).rstrip('.')} if {met}."

    def _say(self, literal: Literal) -> str:
        name, one = self._said[literal.atom]
        return english.statement(name, one, literal.positive)


def _inside(sentence: str) -> str:
    """A sentence as it stands inside another: "The cat is red." is "the cat is red."."""
    return sentence[0].lower() + sentence[1:] if sentence.startswith("The ") else sentence
