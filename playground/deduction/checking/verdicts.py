"""What a text makes of statements: follows, contradicts, not supported, or cannot be told.

In:  Verdicts(the program of "Bob is big. All big people are kind.", "open", readings)
Out: .of("Bob is kind.") == Verdict("follows", "Bob is kind.", Proof(…))

A fact is looked up in the model of the text. A rule follows where the text says it, in whatever
words, or where its conclusion follows once its conditions are supposed (supposing.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from playground.core import Proof, StepVerdict
from playground.deduction.deciding import decide, forward_is_all
from playground.deduction.engines.classical import Claim, Undecided
from playground.deduction.engines.solve import World
from playground.deduction.explaining.conflict import contradictory
from playground.deduction.explaining.proof import assumes, derive, prove
from playground.deduction.limits import MAX_SUPPOSED
from playground.deduction.program import Literal, Program, Rule, Statement, variables_of
from playground.deduction.reading.english.reading import Reading, speaks_of_some
from playground.deduction.settled import settle
from playground.deduction.supposing import suppose
from playground.deduction.wording.saying import say, say_rule
from playground.errors import InputError

_ORDER: tuple[StepVerdict, ...] = ("contradicts", "not-supported", "unread", "follows")
"""Of several things that are said at once, the first of these that one of them is."""
MOST_VARIABLES = 2
"""A rule of the text with more is not looked for in what is said of names."""


@dataclass(frozen=True)
class Verdict:
    """What came of a statement; `reading` says it as it was understood."""

    kind: StepVerdict
    reading: str = ""
    proof: Proof | None = None
    why: str = ""


class Verdicts:
    """The models of a text, solved once for all the names in the statements about it.

    With `logical` what its rules leave open, as they run forwards, is decided in classical logic.

    Raises InputError where the program is larger than the limits.
    """

    def __init__(
        self,
        program: Program,
        world: World,
        readings: Sequence[Reading],
        *,
        logical: bool = False,
    ) -> None:
        self._program = program
        self._logical = logical
        self._world: World = world
        self._names = dict(program.names)
        for reading in readings:
            self._names = {**dict(reading.names), **self._names}
        said = [(rule.head, rule.body) for rule in program.rules]
        said += (statement for reading in readings for statement in reading.rules)
        self._constants = constants(said)
        self._settled = settle(program, world, tuple(self._constants))
        self._models = self._settled.models
        self._derivations = derive(self._models[0]) if self._models else {}
        self._no_model = "" if self._models else self._why_no_model()
        self._rules = {_form(rule.head, rule.body): rule for rule in program.rules}
        self._unread = [one.text for one in program.sentences if not one.read]
        self._supposed = 0

    def of(self, reading: Reading, *, denied: bool = False) -> Verdict:
        """The verdict on a statement, or on its denial."""
        rules = reading.rules
        if speaks_of_some(reading):
            return Verdict("unread", why="Not checked: it says that there is one, and not which.")
        if denied:
            if len(rules) > 1 or _is_rule(rules[0]):
                return Verdict("unread", why="Not read: it denies a rule, or several facts.")
            rules = ((rules[0][0].negation, ()),)
        parts = [say_rule(head, body, self._names) for head, body in rules]
        said = " ".join(parts)
        if self._no_model:
            return Verdict("unread", said, why=self._no_model)
        found = [self._mind_unread(self._verdict(rule)) for rule in rules]
        at = min(range(len(found)), key=lambda number: _ORDER.index(found[number].kind))
        if len(found) == 1:
            return replace(found[0], reading=said)
        if found[at].kind != "follows":
            return replace(found[at], reading=said, why=f"{parts[at]} {found[at].why}")
        proofs = tuple(one.proof for one in found if one.proof)
        return Verdict("follows", said, Proof(said, "together", premises=proofs))

    def _verdict(self, statement: Statement) -> Verdict:
        head, body = statement
        return self._of_rule(head, body) if _is_rule(statement) else self._of_fact(head)

    def _of_fact(self, literal: Literal) -> Verdict:
        label = self._settled.label(literal)
        if label == "Unknown" and (found := self._logically(literal, ())):
            return found
        if label == "Unknown":
            several = self._settled.several
            why = "The text does not decide." if several else "Neither it nor its opposite follows."
            return Verdict("not-supported", why=why)
        holds = literal if label == "True" else literal.negation
        proof = self._settled.proof(holds, self._names)
        if proof is None:
            return Verdict("unread", why="Not checked: it holds, but no proof by cases was found.")
        if label == "True":
            return Verdict("follows", proof=proof)
        return Verdict("contradicts", proof=proof, why=f"The text gives: {proof.conclusion}")

    def _of_rule(self, head: Literal, body: tuple[Literal, ...]) -> Verdict:
        """A rule of the text, or one that comes of several; or one that the text speaks against."""
        same = self._rules.get(_form(head, body)) or self._general(head, body)
        if same:
            sentence = self._program.sentences[same.sentence]
            said = say_rule(head, body, self._names)
            proof = Proof(said, "fact", sentence.text, sentence.start, sentence.end)
            return Verdict("follows", proof=proof)
        if self._supposed == MAX_SUPPOSED:
            return Verdict("unread", why=f"Not checked: it is beyond {MAX_SUPPOSED} other rules.")
        self._supposed += 1
        try:
            found = suppose(head, body, self._program, self._world, self._names)
        except InputError as error:
            return Verdict("unread", why=f"Not checked: {error}")
        if found and found.holds:
            return Verdict("follows", proof=found.proof)
        against = found.proof if found else self._exception(head, body)
        if against:
            return Verdict(
                "contradicts",
                proof=against,
                why=f"Where its conditions hold, the text gives: {against.conclusion}",
            )
        if logically := self._logically(head, body):
            return logically
        return Verdict("not-supported", why="No rule of the text says so, nor several together.")

    def _general(self, head: Literal, body: tuple[Literal, ...]) -> Rule | None:
        """The rule of the text that says this of all, where it is said of some by name."""
        said, named = _form(head, body), constants([(head, body)])
        for rule in self._program.rules:
            variables = variables_of((rule.head, *rule.body))
            ways = product(named, repeat=len(variables)) if len(variables) <= MOST_VARIABLES else ()
            for way in ways:
                put = dict(zip(variables, way, strict=True))
                one = (rule.head.filled(put), tuple(each.filled(put) for each in rule.body))
                if _form(*one) == said:
                    return rule
        return None

    def _logically(self, head: Literal, body: tuple[Literal, ...]) -> Verdict | None:
        """The verdict of classical logic, where it has one."""
        rule = _is_rule((head, body))
        claim = Claim(((*body, head.negation),), none=True) if rule else Claim(((head,),))
        if not self._logical or forward_is_all(self._program, claim):
            return None
        said = say_rule(head, body, self._names)
        denied = f"There is an exception: {said}" if rule else say(head.negation, self._names)
        try:
            label, proof = decide(claim, self._program, said, denied, self._names)
        except Undecided as limit:
            return Verdict("unread", why=f"Not checked: {limit}.")
        if proof is None:
            return None
        if label == "True":
            return Verdict("follows", proof=proof)
        return Verdict("contradicts", proof=proof, why=f"The text gives: {proof.conclusion}")

    def _exception(self, head: Literal, body: tuple[Literal, ...]) -> Proof | None:
        """Why the conclusion is false of someone for whom all the conditions hold."""
        variables = variables_of((head, *body))
        if len(variables) != 1 or len(self._models) > 1:
            return None
        [variable] = variables
        for name in self._constants:
            opposite, *conditions = (
                literal.filled({variable: name}) for literal in (head.negation, *body)
            )
            if all(map(self._is_true, (*conditions, opposite))):
                return prove(opposite, self._derivations, self._program, self._names)
        return None

    def _is_true(self, literal: Literal) -> bool:
        """Whether it holds; while a sentence is unread, not because nothing says otherwise."""
        model = self._models[0]
        return literal in model.holding if self._unread else model.label(literal) == "True"

    def _mind_unread(self, verdict: Verdict) -> Verdict:
        """Keep a verdict only as far as no unread sentence of the text could change it."""
        silent = verdict.kind == "not-supported" or (verdict.proof and assumes(verdict.proof))
        if not self._unread or not silent:
            return verdict
        count = len(self._unread)
        return Verdict(
            "unread",
            why=f"It cannot be told: {count} sentence{'s' if count > 1 else ''} of the text could "
            f"not be read, such as “{self._unread[0]}”",
        )

    def _why_no_model(self) -> str:
        found = contradictory(self._program, self._world, self._constants)
        if found is None:
            return "Not checked: no way the world may be fits the text (“not” in a circle)."
        literal = found[0]
        return (
            f"Not checked: the text contradicts itself; “{say(literal, self._names)}” and "
            f"“{say(literal.negation, self._names)}” both follow from it."
        )


def _is_rule(statement: Statement) -> bool:
    """Whether it says something of more than what it names."""
    head, body = statement
    return bool(body) or any(term.startswith("?") for term in head.atom.terms)


def _form(head: Literal, body: tuple[Literal, ...]) -> tuple[Literal, frozenset[Literal]]:
    """A rule with its variables numbered, so that rules in other words are the same."""
    literals = [head, *sorted(body, key=lambda one: (one.atom.relation, not one.positive))]
    numbers = {term: f"?{number}" for number, term in enumerate(variables_of(literals))}
    first, *rest = (one.filled(numbers) for one in literals)
    return first, frozenset(rest)


def constants(statements: Iterable[Statement]) -> list[str]:
    """The terms of statements that are no variables, in their order."""
    return [term for term in _terms(statements) if not term.startswith("?")]


def _terms(statements: Iterable[Statement]) -> dict[str, None]:
    """The terms of statements, in their order."""
    literals = (literal for head, body in statements for literal in (head, *body))
    return dict.fromkeys(term for literal in literals for term in literal.atom.terms)
