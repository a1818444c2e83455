"""A text solved for a question: what holds in all the ways the world may be, and why.

In:  settle(the program of "Bob is big. All big people are kind.", "open", ()), `is kind`(bob)
Out: .label(…) == "True", .proof(…, names) == Proof("Bob is kind.", "rule", …)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from playground.core import Proof, StableModels
from playground.deduction.engines.solve import models as find_models
from playground.deduction.explaining.cases import prove_in_all
from playground.deduction.explaining.proof import derive, prove
from playground.deduction.limits import MAX_DIFFERENCES, MAX_FLIPPED_RULES, MAX_MODELS
from playground.deduction.model import Model, World
from playground.deduction.program import Literal, Program, atomic, unstated
from playground.deduction.wording.saying import say

_ALL = "?all"
"""The relation of a rule that is none of the text's: no word begins with a question mark."""


@dataclass(frozen=True)
class Settled:
    """A program with the first two of its models; `names` are those reasoned about beside its own.

    Without a model the text contradicts itself, and nothing is to be asked of it.
    """

    program: Program
    world: World
    names: tuple[str, ...]
    models: tuple[Model, ...]

    @property
    def several(self) -> bool:
        """Whether the text allows the world to be in more than one way."""
        return len(self.models) > 1

    def label(self, literal: Literal) -> str:
        """`True` or `False` where a literal is so in all models, else `Unknown`."""
        label = self.models[0].label(literal)
        if label == "Unknown":
            return label
        holds = literal if label == "True" else literal.negation
        return "Unknown" if self._against(holds) else label

    def proof(self, literal: Literal, shown: Mapping[str, str]) -> Proof | None:
        """Why a literal is true in all models; None where no proof is found.

        `shown` as in saying.say.
        """
        if self.several or self.program.eithers:
            return prove_in_all(literal, self.program, self.world, self.names, shown)
        return prove(literal, derive(self.models[0].about(literal)), self.program, shown)

    def proof_of_all(self, literals: tuple[Literal, ...], shown: Mapping[str, str]) -> Proof | None:
        """Why several literals are true in all models, as one proof; None as for one of them."""
        proofs: list[Proof] = []
        for literal in literals:
            proof = self.proof(literal, shown)
            if proof is None:
                return None
            proofs.append(proof)
        if len(proofs) == 1:
            return proofs[0]
        said = " ".join(say(literal, shown) for literal in literals)
        return Proof(said, "together", premises=tuple(proofs))

    def differing(self, literal: Literal, shown: Mapping[str, str]) -> StableModels | None:
        """Two models of which one says what the other does not, by what holds in one alone.

        What was asked comes first. None where no model says anything of it.
        """
        pair = self.apart(literal)
        if pair is None:
            return None
        model, other = pair
        holds = literal if model.label(literal) == "True" else literal.negation
        sides = [_only(model, other, holds), _only(other, model, holds.negation)]
        return StableModels(
            tuple(tuple(say(one, shown) for one in side[:MAX_DIFFERENCES]) for side in sides)
        )

    def apart(self, literal: Literal) -> tuple[Model, Model] | None:
        """A model that says a literal or its opposite, and one that does not say so.

        None where all say the same, or where the first MAX_MODELS say nothing of it.
        """
        for model in self._first():
            label = model.label(literal)
            if label != "Unknown":
                other = self._against(literal if label == "True" else literal.negation)
                return (model, other) if other else None
        return None

    def lacking(self, literal: Literal) -> Model | None:
        """A model in which a literal is not true: of two that differ on it, that one of them."""
        pair = self.apart(literal) or self.models
        lacking = (model for model in pair if model.label(literal) != "True")
        return next(lacking, None) or self._against(literal)

    def _first(self) -> Iterator[Model]:
        """The first models, more than two only where these are not enough."""
        yield from self.models
        yield from self._more if self.several else ()

    @cached_property
    def _more(self) -> list[Model]:
        most = max(2, min(MAX_MODELS, MAX_FLIPPED_RULES // (len(self.program.rules) + 1)))
        return find_models(self.program, self.world, at_most=most, names=self.names)[2:]

    def instances(
        self, terms: tuple[str, ...], literals: tuple[Literal, ...]
    ) -> list[tuple[tuple[str, ...], tuple[Literal, ...]]]:
        """The names for `terms` with which all of the literals hold, and these with their names.

        The literals are made the body of one more rule, whose head the engine then works out. With
        several models only names that do in all of them; other variables may differ.
        """
        rule = unstated(atomic(_ALL, *terms), *literals)
        program = replace(self.program, rules=(*self.program.rules, rule))
        more = settle(program, self.world, self.names)
        model = more.models[0]
        found = [one for one in model.holding if one.atom.relation == _ALL]
        places = {name: number for number, name in enumerate(self.program.names)}
        found.sort(key=lambda one: [places.get(term, len(places)) for term in one.atom.terms])
        reasons = derive(model.about(*found))
        return [
            (one.atom.terms, reasons[one].instance.body)
            for one in found
            if more.label(one) == "True"
        ]

    def _against(self, literal: Literal) -> Model | None:
        """A model in which a literal is not true."""
        if not self.several:
            return None
        given = literal.negation
        found = find_models(self.program, self.world, at_most=1, names=self.names, given=given)
        return found[0] if found else None


@lru_cache(maxsize=8)
def settle(program: Program, world: World, names: tuple[str, ...]) -> Settled:
    """Solve a text once for all the questions about the same names.

    Raises InputError where the program is too large or takes too long.
    """
    return Settled(
        program, world, names, tuple(find_models(program, world, at_most=2, names=names))
    )


def _only(model: Model, other: Model, first: Literal) -> list[Literal]:
    """What holds in one model and not in another; `first` leads where it is true there."""
    rest = sorted(set(model.holding) - set(other.holding) - {first}, key=str)
    return [first, *rest] if model.label(first) == "True" else rest
