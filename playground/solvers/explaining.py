"""Beside an answer: other proofs, the sentences that are enough, the nearest miss, what would do.

In:  explain(is kind(bob), …), where nothing says that Bob is big
Out: [Step("Looked for the nearest miss", "“Bob is kind.” lacks “Bob is big.”", (NearMiss(…),)),
      Step("What would make it true", "“Bob is kind.” follows once “Bob is big.” is said", …)]

None of it changes the answer. Each part is bounded (limits.py) and says where it was cut short.
"""

from collections.abc import Iterator, Mapping, Sequence

from playground.core import Step
from playground.logic.program import Literal, Program
from playground.logic.proof import prove
from playground.logic.reader import say
from playground.logic.solve import Model
from playground.logic.why.all_proofs import Derivations, enough, ways
from playground.logic.why.attempts import follow_back
from playground.logic.why.flip import flips
from playground.logic.why.near_miss import near_miss


def explain(
    literal: Literal,
    models: Sequence[Model],
    derivations: Derivations,
    program: Program,
    names: Mapping[str, str],
    *,
    options: Mapping[str, str],
) -> list[Step]:
    """Why the literal that was asked about is so, or is not; nothing where models differ.

    `derivations` are of the one model, at least those below the literal and its opposite; `names`
    as in `say`. Of the options `proofs` counts: `all` shows every proof.
    """
    if len(models) != 1:
        return []
    [model] = models
    label = model.label(literal)
    holds = literal.negation if label == "False" else literal
    if holds in model.reasons:
        every = options.get("proofs") == "all"
        return list(_why(holds, model, derivations, program, names, every=every))
    goal = literal if label == "Unknown" else holds.negation
    return list(_why_not(goal, model, program, names, both=label == "Unknown"))


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
        yield Step(title, "" if found.fewest else "Fewer might do; the search was cut.", (found,))
    if every:
        other = ways(holds, derivations, model)
        count = len(other.found)
        proofs = tuple(prove(holds, one, program, names) for one in other.found)
        detail = "The shortest first." if count > 1 else "There is no other."
        if not other.all:
            detail = "The shortest first; the search for more was cut."
        yield Step(f"Found {count} proof{'' if count == 1 else 's'}", detail, proofs)


def _why_not(
    goal: Literal, model: Model, program: Program, names: Mapping[str, str], *, both: bool
) -> Iterator[Step]:
    attempts = follow_back(goal, program, model)
    miss = near_miss(goal, attempts, program, model, names)
    said = say(goal, names)
    lacks = f"“{said}” lacks {' '.join(f'“{one}”' for one in miss.missing)}"
    detail = lacks if attempts[goal] else f"No sentence says or concludes “{said}”"
    misses = [miss]
    if both and (against := follow_back(goal.negation, program, model))[goal.negation]:
        misses.append(near_miss(goal.negation, against, program, model, names))
    yield Step("Looked for the nearest miss", detail, tuple(misses))
    if flip := flips(goal, attempts, program, model.world, names):
        once = "it is said" if flip.fact == said else f"“{flip.fact}” is said"
        yield Step("What would make it true", f"“{said}” follows once {once}", (flip,))
    else:
        yield Step("What would make it true", "No single fact that was tried would")
