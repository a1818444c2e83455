"""Beside an answer: other proofs, the sentences that are enough, the nearest miss, what would do.

In:  explain(is kind(bob), a settled text that does not say that Bob is big, …)
Out: steps with the titles "Looked for the nearest miss", where “Bob is kind.” lacks “Bob is big.”,
     and "What would make it true": it follows once “Bob is big.” is said; with a NearMiss, a Flip

None of it changes the answer. Each part is bounded (limits.py) and says where it was cut short.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from playground.core import Step
from playground.deduction.engines.solve import Model
from playground.deduction.explaining.all_proofs import Derivations, enough, ways
from playground.deduction.explaining.attempts import follow_back
from playground.deduction.explaining.flip import flips
from playground.deduction.explaining.near_miss import near_miss
from playground.deduction.explaining.proof import derive, prove
from playground.deduction.program import Literal, Program
from playground.deduction.settled import Settled
from playground.deduction.wording.saying import say
from playground.wording.as_written import step_as_written


def explain(
    literal: Literal, settled: Settled, names: Mapping[str, str], *, options: Mapping[str, str]
) -> list[Step]:
    """Why the literal that was asked about is so, or is not; nothing of a proof through cases.

    `names` as in `say`. Of the options `proofs` counts: `all` shows every proof.
    """
    model = settled.models[0]
    label = settled.label(literal)
    holds = literal.negation if label == "False" else literal
    if label == "Unknown":
        both = settled.world == "open"
        return list(_why_not(literal, settled, names, both=both))
    if holds not in model.reasons:
        return list(_why_not(holds.negation, settled, names, both=False))
    found = derive(model.about(holds))
    if settled.several or any(one.instance.either for one in found.values()):
        return []
    every = options.get("proofs") == "all"
    return list(_why(holds, model, found, settled.program, names, every=every))


def _why(
    holds: Literal,
    model: Model,
    derivations: Derivations,
    program: Program,
    names: Mapping[str, str],
    *,
    every: bool,
) -> Iterator[Step]:
    found = enough(holds, derivations, model, program)
    some, total = len(found.sentences), len(program.sentences)
    title = f"Enough for it: {some} of {total} sentence{'' if total == 1 else 's'}"
    if some:
        yield step_as_written(
            title, "" if found.fewest else "Fewer might do; the search was cut.", (found,)
        )
    if every:
        other = ways(holds, derivations, model)
        count = len(other.found)
        proofs = tuple(prove(holds, one, program, names) for one in other.found)
        detail = "The shortest first." if count > 1 else "There is no other."
        if not other.all:
            detail = "The shortest first; the search for more was cut."
        yield step_as_written(f"Found {count} proof{'' if count == 1 else 's'}", detail, proofs)


def _why_not(
    goal: Literal, settled: Settled, names: Mapping[str, str], *, both: bool
) -> Iterator[Step]:
    """What the goal lacks in a model in which it is not true, and what it takes in all of them."""
    program, model = settled.program, settled.lacking(goal)
    if model is None:
        return
    attempts = follow_back(goal, program, model)
    miss = near_miss(goal, attempts, program, model, names)
    said = say(goal, names)
    lacks = f"“{said}” lacks {' '.join(f'“{one}”' for one in miss.missing)}"
    detail = lacks if attempts[goal] else f"No sentence says or concludes “{said}”"
    misses = [miss]
    if both and (other := settled.lacking(goal.negation)):
        against = follow_back(goal.negation, program, other)
        if against[goal.negation]:
            misses.append(near_miss(goal.negation, against, program, other, names))
    where = " in one of the worlds" if settled.several else ""
    misses = [replace(one, in_one_world=settled.several) for one in misses]
    yield step_as_written(f"Looked for the nearest miss{where}", detail, tuple(misses))
    title = f"What would make it true{' in all of them' if settled.several else ''}"
    if flip := flips(goal, attempts, program, settled.world, names):
        once = "it is said" if flip.fact == said else f"“{flip.fact}” is said"
        yield step_as_written(title, f"“{said}” follows once {once}", (flip,))
    else:
        yield step_as_written(title, "No single fact that was tried would")
