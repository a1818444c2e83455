"""Proofs in classical logic: by contraposition; where that does not do, by cases and contradiction.

In:  Classical(the program of "All dogs are big. Rex is not big.", …).claim(is dog(rex), …)
Out: Proof("Rex is not a dog.", "contrapositive", "All dogs are big.", 0, 17,
           premises=(Proof("Rex is not big.", "fact", …),))

A sentence says that of some literals one holds: a rule that its conditions fail or its conclusion
holds. Where all but one are denied the last one follows, as by a rule (`contrapositive` where the
sentence puts it the other way around). Where nothing more follows so, the opposite of what is to be
shown is supposed, and then a statement or its opposite, until two premises contradict each other;
that finds what every proof needs, within MAX_CASES cases.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from playground.core import Proof
from playground.deduction.engines.classical import Claim
from playground.deduction.engines.solve import models
from playground.deduction.explaining.proof import Derivation, derive, prove, prove_each
from playground.deduction.limits import MAX_CASES, MAX_FITTING
from playground.deduction.model import Model
from playground.deduction.program import SUPPOSED, Literal, Program, Rule, unstated
from playground.deduction.wording.saying import letters, say, say_either, say_rule
from playground.errors import InputError

Supposed = tuple[Literal, ...]


def both_ways(program: Program) -> Program:
    """The program with each rule turned around in every way, and each "or" as such rules."""
    rules = list(program.rules)
    for either in program.eithers:
        clause = (*(one.negation for one in either.body), *either.options)
        rules += _turned(clause, either.sentence, either.options)
        rules += either.denials
    for rule in (*program.rules, *(one for either in program.eithers for one in either.denials)):
        clause = (*(one.negation for one in rule.body), rule.head)
        rules += _turned(clause, rule.sentence, (), but=rule.head)
    said: dict[tuple[Literal, frozenset[Literal], int], Rule] = {}
    for rule in rules:
        said.setdefault((rule.head, frozenset(rule.body), rule.sentence), rule)
    return replace(program, rules=tuple(said.values()), eithers=())


def _turned(
    clause: tuple[Literal, ...],
    sentence: int,
    forwards: tuple[Literal, ...],
    but: Literal | None = None,
) -> Iterator[Rule]:
    """A rule for each literal of a clause, which holds where all others are denied."""
    for head in dict.fromkeys(clause):
        body = tuple(one.negation for one in clause if one != head)
        if head != but and head not in body:
            yield Rule(head, body, sentence, contraposed=head not in forwards)


class Classical:
    """One search for a proof in a text; `names` as in solve.models, `shown` as in saying.say."""

    def __init__(self, program: Program, names: tuple[str, ...], shown: Mapping[str, str]) -> None:
        self._text = program
        self._program = both_ways(program)
        self._names = names or (next(letters()),)  # there is always somebody
        self._shown = shown
        self._left = MAX_CASES

    def claim(self, claim: Claim, *, holds: bool, said: str) -> Proof | None:
        """Why a claim holds, or does not; `said` says which. None where no proof is found."""
        try:
            if holds != claim.none:
                return self._some(claim, said)
            premises = [self._none(way, said) for way in claim.ways]
            found = tuple(one for one in premises if one)
            if len(found) < len(premises):
                return None
            return found[0] if len(found) == 1 else Proof(said, "together", premises=found)
        except InputError:  # the cores are small; where one is not after all, it has no drawn proof
            return None

    def contradiction(self) -> Proof | None:
        """Why the text cannot be true; None where no proof is found."""
        try:
            return self._proof(None, ())
        except InputError:
            return None

    def _some(self, claim: Claim, said: str) -> Proof | None:
        """That one of the ways is so of somebody: who it is, or that it cannot be of nobody."""
        derivations = self._follows(())
        for way in claim.ways:
            for literals in self._filled(way):
                if all(one in derivations for one in literals):
                    proofs = prove_each(literals, derivations, self._program, self._shown)
                    whole = len(proofs) == 1 and proofs[0].conclusion == said
                    return proofs[0] if whole else Proof(said, "together", premises=tuple(proofs))
        denials = (_turned(tuple(one.negation for one in way), SUPPOSED, ()) for way in claim.ways)
        rules = tuple(rule for denial in denials for rule in denial)
        supposing = Classical(self._text, self._names, self._shown)
        supposing._program = replace(self._program, rules=(*self._program.rules, *rules))
        found = supposing._proof(None, ())
        return found and Proof(said, "refuted", premises=_within(found))

    def _filled(self, way: tuple[Literal, ...]) -> Iterator[tuple[Literal, ...]]:
        """The literals of a way with every choice of names."""
        variables = Claim((way,)).variables
        for some in product(self._names, repeat=len(variables)):
            filled = dict(zip(variables, some, strict=True))
            yield tuple(one.filled(filled) for one in way)

    def _none(self, way: tuple[Literal, ...], said: str) -> Proof | None:
        """That a way is so of nobody: with its other literals supposed, the last one is not so."""
        anyone = dict(zip(Claim((way,)).variables, letters(), strict=False))
        *body, last = (one.filled(anyone) for one in way)
        supposing = Classical(self._text, (*self._names, *anyone.values()), self._shown)
        found = supposing._proof(last.negation, tuple(body))
        if found is None or not (body or anyone):
            return found
        rule = say_rule(way[-1].negation, way[:-1], self._shown)
        return Proof(rule if body else said, "case", premises=(found,))

    def _proof(self, goal: Literal | None, supposed: Supposed) -> Proof | None:
        """A proof of the goal or (where there is none to show) that nothing can be as supposed."""
        derivations = self._follows(supposed)
        if goal is not None and goal in derivations:
            return prove(goal, derivations, self._program, self._shown)
        if found := self._clash(goal, derivations):
            return found
        if goal is not None:
            within = self._follows((*supposed, goal.negation))
            if found := self._clash(goal, within):
                return replace(found, by="refuted")
        return self._cases(goal, supposed, derivations)

    def _cases(
        self, goal: Literal | None, supposed: Supposed, derivations: Mapping[Literal, Derivation]
    ) -> Proof | None:
        """The goal in both of two cases, of what leads furthest."""
        best: tuple[tuple[int, int], Literal] | None = None
        for option in self._open(derivations)[:MAX_FITTING]:
            self._left -= 1
            if self._left < 0:
                return None
            both = [self._follows((*supposed, one)) for one in (option, option.negation)]
            settled = sum(goal in one or bool(_opposed(one)) for one in both)
            score = settled, min(map(len, both))
            if best is None or score > best[0]:
                best = score, option
            if settled == len(both):
                break
        if best is None:
            return None
        options = (best[1], best[1].negation)
        premises = [Proof(say_either(options, self._shown), "excluded-middle")]
        for option in options:
            found = self._proof(goal, (*supposed, option))
            if found is None:
                return None
            if found.by == "contradiction":
                denied = say(option.negation, self._shown)
                premises.append(Proof(denied, "refuted", premises=found.premises))
            elif goal is None:
                denied = say(option.negation, self._shown)
                premises.append(Proof(denied, "refuted", premises=(found,)))
            else:
                case = say_rule(goal, (option,), self._shown)
                premises.append(Proof(case, "case", premises=(found,)))
        return Proof(self._said(goal), "cases", premises=tuple(premises))

    def _clash(
        self, goal: Literal | None, derivations: Mapping[Literal, Derivation]
    ) -> Proof | None:
        """That a literal and its opposite both follow, by the shortest proofs."""
        pairs = _opposed(derivations)
        if not pairs:
            return None
        steps = {one: derivations[one].steps + derivations[one.negation].steps for one in pairs}
        literal = min(pairs, key=lambda one: (steps[one], one))
        pair = (literal, literal.negation)
        premises = prove_each(pair, derivations, self._program, self._shown)
        return Proof(self._said(goal), "contradiction", premises=tuple(premises))

    def _follows(self, supposed: Supposed) -> Mapping[Literal, Derivation]:
        """All that follows without any case."""
        facts = tuple(unstated(literal) for literal in supposed)
        program = replace(self._program, rules=(*self._program.rules, *facts))
        found: list[Model] = models(
            program, "open", at_most=1, names=self._names, contradictions=True
        )
        return derive(found[0])

    def _open(self, derivations: Mapping[Literal, Derivation]) -> list[Literal]:
        """What the rules speak of and neither follows nor is denied, in the order of the text."""
        found: dict[Literal, None] = {}
        for rule in self._program.rules:
            for literal in (rule.head, *rule.body):
                for (filled,) in self._filled((Literal(literal.atom),)):
                    if filled not in derivations and filled.negation not in derivations:
                        found[filled] = None
        return list(found)

    def _said(self, goal: Literal | None) -> str:
        return say(goal, self._shown) if goal else "The text contradicts itself."


def _opposed(derivations: Mapping[Literal, Derivation]) -> list[Literal]:
    """The literals that hold together with their denials."""
    return [one for one in derivations if one.positive and one.negation in derivations]


def _within(proof: Proof) -> tuple[Proof, ...]:
    """The two premises of a contradiction, or else the proof by cases itself."""
    return proof.premises if proof.by == "contradiction" else (proof,)
