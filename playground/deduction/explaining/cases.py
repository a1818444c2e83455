"""Proofs that go through cases: what holds in every way the world may be, and why.

In:  the program of "Bob is red or blue. Red people are kind. Blue people are kind.", `is kind`(bob)
Out: Proof("Bob is kind.", "cases", premises=(
         Proof("Bob is red or Bob is blue.", "fact", "Bob is red or blue.", 0, 19),
         Proof("If Bob is red then Bob is kind.", "case", premises=(Proof("Bob is kind.", …),)),
         Proof("If Bob is blue then Bob is kind.", "case", premises=(…,))))

The first premise says what the cases are, then comes one for each option: `case` shows the goal
with the option `supposed`, another says that the option is false (`refuted`: with it supposed, the
two premises contradict each other). An option that is the goal itself needs none. In the closed
world where "not" runs in a circle the options are a statement and its opposite (`either-way`).

Adding an option to a program as a fact leaves every model of it in which the option holds, so what
holds in all models of each such program holds in all of the whole. In the open world that finds
every proof there is; in the closed one an option may allow models that the whole does not.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from playground.core import Proof
from playground.deduction.engines.solve import models
from playground.deduction.explaining.conflict import contradictory
from playground.deduction.explaining.proof import Derivation, derive, premise, prove
from playground.deduction.limits import MAX_CASES
from playground.deduction.model import Model, World
from playground.deduction.program import Either, Literal, Program, unstated
from playground.deduction.wording.saying import say, say_either, say_rule

Derivations = Mapping[Literal, Derivation]
Supposed = tuple[Literal, ...]


def prove_in_all(
    literal: Literal,
    program: Program,
    world: World,
    names: tuple[str, ...],
    shown: Mapping[str, str],
) -> Proof | None:
    """A proof of a literal that is true in all models of a program; None where none is found.

    `names` as in solve.models, `shown` as in saying.say. At most MAX_CASES cases are tried. Raises
    InputError where the program is too large or takes too long.
    """
    return _Cases(program, world, names, shown).proof(literal, ())


def prove_contradiction(
    program: Program, world: World, names: tuple[str, ...], shown: Mapping[str, str]
) -> Proof | None:
    """Why a program with "or" has no model, as a proof by `contradiction`, or `cases` of those."""
    return _Cases(program, world, names, shown).contradiction(None, ())


def chosen(literal: Literal, derivations: Derivations) -> Iterator[Either]:
    """Every "or" whose option a derivation takes, those nearest to the literal first."""
    for derivation in _used(literal, derivations).values():
        if derivation and derivation.instance.either:
            yield derivation.instance.either


def _used(literal: Literal, derivations: Derivations) -> dict[Literal, Derivation | None]:
    """All that a proof of a literal is made of; None for what is assumed."""
    used = {literal: derivations.get(literal)}
    waiting = [literal]
    while waiting:
        derivation = used[waiting.pop(0)]
        for part in derivation.instance.body if derivation else ():
            if part not in used:
                used[part] = premise(part, derivations)
                waiting.append(part)
    return used


def _plain(model: Model) -> Derivations:
    """Derivations that take no option of any "or"."""
    return _derived(model, lambda _: False)


def _open(model: Model, plain: Derivations) -> Derivations:
    """Derivations that may take an option of an "or" of which none is plain."""
    return _derived(model, lambda either: not any(one in plain for one in either.options))


def _derived(model: Model, takes: Callable[[Either], bool]) -> Derivations:
    kept = {
        literal: tuple(one for one in fired if one.either is None or takes(one.either))
        for literal, fired in model.reasons.items()
    }
    return derive(Model(model.world, {literal: fired for literal, fired in kept.items() if fired}))


@dataclass(frozen=True)
class _Split:
    """What the cases are: options of which one holds, and the proof of that."""

    options: tuple[Literal, ...]
    proof: Proof


class _Cases:
    """One search for a proof; `_left` is how many cases it may still try."""

    def __init__(
        self, program: Program, world: World, names: tuple[str, ...], shown: Mapping[str, str]
    ) -> None:
        self._program = program
        self._world: World = world
        self._names = names
        self._shown = shown
        self._left = MAX_CASES

    def proof(self, goal: Literal, supposed: Supposed) -> Proof | None:
        """A proof of the goal, or (where nothing can be as supposed) of a contradiction."""
        self._left -= 1
        if self._left < 0:
            return None
        program = self._with(supposed)
        found = models(program, self._world, at_most=2, names=self._names)
        if not found:
            return self.contradiction(goal, supposed)
        model = found[0]
        if model.label(goal) != "True" or (len(found) > 1 and self._against(program, goal)):
            return None
        plain = _plain(model)
        if goal in plain or goal not in model.holding:
            leaf = self._open_leaf(program, goal, plain) if len(found) > 1 else None
            if leaf is None:
                return prove(goal, plain, program, self._shown)
            both = Proof(self._or((leaf.negation, leaf)), "either-way")
            return self._by(_Split((leaf.negation, leaf), both), goal, supposed)
        split = self._split(program, _open(model, plain), plain, (goal,), several=len(found) > 1)
        return self._by(split, goal, supposed) if split else None

    def contradiction(self, goal: Literal | None, supposed: Supposed) -> Proof | None:
        """Why nothing can be as supposed: then anything follows, the goal too, if there is one."""
        program = self._with(supposed)
        found = contradictory(program, self._world, self._names)
        if found is None:
            return None
        literal, model = found
        plain, pair = _plain(model), (literal, literal.negation)
        conclusion = say(goal, self._shown) if goal else "The text contradicts itself."
        if all(one in plain for one in pair):
            premises = tuple(prove(one, plain, program, self._shown) for one in pair)
            return Proof(conclusion, "contradiction", premises=premises)
        split = self._split(program, _open(model, plain), plain, pair, several=False)
        return self._by(split, goal, supposed) if split else None

    def _with(self, supposed: Supposed) -> Program:
        facts = tuple(unstated(literal) for literal in supposed)
        return replace(self._program, rules=(*self._program.rules, *facts))

    def _against(self, program: Program, literal: Literal) -> bool:
        """Whether a literal is not true in all models."""
        given = literal.negation
        return bool(models(program, self._world, at_most=1, names=self._names, given=given))

    def _open_leaf(
        self, program: Program, goal: Literal, derivations: Derivations
    ) -> Literal | None:
        """What a proof assumes although not all models do."""
        assumed = (one for one, how in _used(goal, derivations).items() if how is None)
        return next((one for one in assumed if self._against(program, one)), None)

    def _split(
        self,
        program: Program,
        derivations: Derivations,
        plain: Derivations,
        goals: tuple[Literal, ...],
        *,
        several: bool,
    ) -> _Split | None:
        """An "or" that the goals rest on, and that holds in all models whatever the options are."""
        for either in (one for goal in goals for one in chosen(goal, derivations)):
            if all(
                (one in plain or (self._world == "closed" and not one.positive))
                and not (several and self._open_leaf(program, one, plain))
                for one in either.body
            ):
                body = tuple(prove(one, plain, program, self._shown) for one in either.body)
                sentence = program.sentences[either.sentence]
                said = self._or(either.options, exclusive=either.exclusive)
                by = "rule" if body else "fact"
                proof = Proof(said, by, sentence.text, sentence.start, sentence.end, body)
                return _Split(either.options, proof)
        return None

    def _by(self, split: _Split, goal: Literal | None, supposed: Supposed) -> Proof | None:
        """The goal, or a contradiction, in each case."""
        premises = [split.proof]
        for option in split.options:
            if option != goal:
                found = self._case(option, goal, supposed)
                if found is None:
                    return None
                premises.append(found)
        said = say(goal, self._shown) if goal else "The text contradicts itself."
        return Proof(said, "cases", premises=tuple(premises))

    def _case(self, option: Literal, goal: Literal | None, supposed: Supposed) -> Proof | None:
        """That the option brings the goal, or that it does not hold."""
        denial = self._denial(option.negation, supposed)
        if denial:
            return denial
        within = (*supposed, option)
        found = self.proof(goal, within) if goal else self.contradiction(None, within)
        if found is None or goal is None or found.by == "contradiction":
            no = say(option.negation, self._shown)
            if found and found.by == "contradiction":
                return Proof(no, "refuted", premises=found.premises)
            return found and Proof(no, "refuted", premises=(found,))
        return Proof(say_rule(goal, (option,), self._shown), "case", premises=(found,))

    def _denial(self, denial: Literal, supposed: Supposed) -> Proof | None:
        """A proof that an option is false, where that takes no case and no assumption."""
        program = self._with(supposed)
        for model in models(program, self._world, at_most=1, names=self._names):
            plain = _plain(model)
            if denial in plain and not plain[denial].assumed:
                return prove(denial, plain, program, self._shown)
        return None

    def _or(self, options: tuple[Literal, ...], *, exclusive: bool = False) -> str:
        return say_either(options, self._shown, exclusive=exclusive)
