"""How likely a literal is in a weighted text: exact where that can be, else between bounds.

In:  likely(the program of "Bob is red. 70% of red things are kind.", "open", is kind(bob))
Out: Likely(true=0.7, false=0.0, neither=0.3, left=0.0, how="problog", ways=(…one proof…, …), …)

ProbLog works out the outcomes of all draws at once (weighing.py). Where it takes too long, the
likeliest are looked at one by one (bounds.py); where an outcome may leave the text undecided, all
are (every_outcome.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from playground.deduction.deciding import forward_is_all
from playground.deduction.engines.classical import Claim
from playground.deduction.engines.weighted.bounds import bounds
from playground.deduction.engines.weighted.every_outcome import count, in_classical_logic
from playground.deduction.engines.weighted.ground import Ground, ground
from playground.deduction.engines.weighted.weighing import Odds, weigh
from playground.deduction.explaining.weighted_proofs import Ways, likeliest
from playground.deduction.limits import MAX_OUTCOMES, MAX_WEIGHING_SECONDS
from playground.deduction.model import World
from playground.deduction.program import Literal, Program
from playground.errors import InputError

_ROUNDING = 1e-9


@dataclass(frozen=True)
class Likely:
    """How probable it is that a literal is true, that it is false, and that neither is said.

    Each may be more by `left` at most; together they are 1. `clash` is the share of the outcomes in
    which the text contradicts itself: they are left out, and where it is 1 so is all else. `how` is
    `problog`, `bounds`, `outcomes` or, where there are too many of these, `forward`. `ways` are
    proofs of the literal and of its denial, and `adds` what each adds to those before it, where
    that was worked out.
    """

    true: float
    false: float
    neither: float
    left: float
    clash: float
    how: str
    ground: Ground
    ways: tuple[Ways, Ways]
    adds: tuple[tuple[float, ...], tuple[float, ...]] = ((), ())


def likely(
    program: Program,
    world: World,
    literal: Literal,
    seconds: float = MAX_WEIGHING_SECONDS,
    *,
    claim: Claim | None = None,
) -> Likely:
    """How likely a positive literal without variables is.

    `seconds` is how long ProbLog may take; `claim` is the same in classical logic, None where rules
    run forwards only. Raises InputError where the program is larger than the limits.
    """
    if claim is None or forward_is_all(program, claim):
        return _forward(program, world, literal, seconds)
    odds = in_classical_logic(program, claim)
    if odds is not None:
        found = _of_every_outcome(program, world, literal, odds)
        same = None if program.eithers else _forward(program, world, literal, seconds)
        alike = same and abs(same.true - found.true) + abs(same.false - found.false) < _ROUNDING
        return same if same and alike and same.how == "problog" else found
    found = _forward(program, world, literal, seconds)
    # Whatever rules turned around add, they take nothing away.
    return replace(found, left=found.left + found.neither, neither=0.0, how="forward")


def _forward(program: Program, world: World, literal: Literal, seconds: float) -> Likely:
    if program.eithers or ground(program, world, literal, whole=True).circular:
        return _of_every_outcome(program, world, literal)
    spelled = ground(program, world, literal)
    ways = (likeliest(spelled, spelled.goal), likeliest(spelled, spelled.denial))
    odds = weigh(spelled, [[way.clauses for way in one.found] for one in ways], seconds)
    if odds is None:
        return _between(spelled, ways)
    sound = _sound(odds.clash)
    adds = (_adds(odds.proofs[0], sound), _adds(odds.proofs[1], sound))
    true, false = odds.true / sound, odds.false / sound
    neither = max(0.0, 1 - true - false) if odds.clash < 1 else 0.0
    return Likely(true, false, neither, 0.0, odds.clash, "problog", spelled, ways, adds)


def _of_every_outcome(
    program: Program, world: World, literal: Literal, classical: Odds | None = None
) -> Likely:
    odds = classical or count(program, world, literal)
    if odds is None:
        raise InputError(
            "“or”, or a “not” that runs in a circle, leaves the text open, and its weights have "
            f"more than {MAX_OUTCOMES:,} outcomes to look at. Ask with fewer weights."
        )
    sound = _sound(odds.clash)
    true, false = odds.true / sound, odds.false / sound
    neither = max(0.0, 1 - true - false) if odds.clash < 1 else 0.0
    nothing = Ways((), False)
    spelled = ground(program, world, literal, whole=True)
    return Likely(true, false, neither, 0.0, odds.clash, "outcomes", spelled, (nothing, nothing))


def _between(spelled: Ground, ways: tuple[Ways, Ways]) -> Likely:
    found = bounds(spelled)
    if found is None:
        return Likely(0.0, 0.0, 0.0, 1.0, 0.0, "bounds", spelled, ways)
    false, neither = found.false, found.neither
    if spelled.world == "closed":
        false, neither = false + neither, 0.0
    return Likely(found.true, false, neither, found.left, found.clash, "bounds", spelled, ways)


def _sound(clash: float) -> float:
    """The share of the outcomes in which the text does not contradict itself; 1 for none."""
    return 1.0 if clash >= 1 else 1 - clash


def _adds(reached: Sequence[float], sound: float) -> tuple[float, ...]:
    """What each proof adds, from how probable it is that it or one before it holds."""
    return tuple(max(0.0, after - before) / sound for before, after in pairwise((0.0, *reached)))
