"""How probable each answer is: a weighted text as a ProbLog program, exact or stopped in time.

In:  weigh(ground(…"Bob is red. 70% of red things are kind."…, is kind(bob)), ())
Out: Odds(true=0.7, false=0.0, clash=0.0, proofs=())

The clauses go to ProbLog (De Raedt, Kimmig and Toivonen 2007; compiled to an SDD, Vlasselaer and
others 2014) as numbers without any variable, so no word of a text can become a piece of a program.
It works in a process of its own (problog_child.py), which ends with the time limit.
"""

import json
import math
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playground.deduction.engines.weighted.ground import Clause, Ground
from playground.deduction.limits import MAX_WEIGHING_SECONDS

ROUNDING = 1e-12
PATIENCE = 6
"""How many times its seconds of a processor ProbLog may take by the clock: on a busy machine."""
CHILD = Path(__file__).with_name("problog_child.py")


@dataclass(frozen=True)
class Odds:
    """How probable it is that a literal holds, that it is false, and that the text contradicts
    itself; the first two leave out the outcomes of the last. What is missing to 1 is unknown.

    `proofs` says of each group of proofs that was asked about how probable it is that its first
    holds, or one of its first two, and so on, in outcomes without contradiction.
    """

    true: float
    false: float
    clash: float
    proofs: tuple[tuple[float, ...], ...] = ()


def weigh(
    ground: Ground,
    groups: Sequence[Sequence[Sequence[Clause]]] = (),
    seconds: float = MAX_WEIGHING_SECONDS,
) -> Odds | None:
    """The exact odds of the goal, and of groups of proofs, each given as its clauses.

    In the closed world the goal is false wherever it does not hold. None where ProbLog has not
    ended after so many seconds of a processor, or ran out of memory. The clauses must not be
    `circular`.
    """
    found = _run("\n".join(source(ground, groups)), seconds)
    if found is None:
        return None
    ways = tuple(
        tuple(found[f"u{group}_{number}"] for number in range(len(proofs)))
        for group, proofs in enumerate(groups)
    )
    false = found["f"] if ground.world == "open" else max(0.0, 1 - found["t"] - found["c"])
    return Odds(_exact(found["t"]), _exact(false), _exact(found["c"]), ways)


def _exact(p: float) -> float:
    """A probability without the rounding error next to 0 and 1."""
    return float(round(p)) if abs(p - round(p)) < ROUNDING else p


def _run(source: str, seconds: float) -> dict[str, float] | None:
    """The probability of each query of a ProbLog program; None where it was stopped."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(CHILD), str(math.ceil(seconds))],
            input=source,
            capture_output=True,
            text=True,
            timeout=PATIENCE * seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    if done.stdout:
        found: dict[str, float] = json.loads(done.stdout)
        return found
    if done.returncode < 0 or "MemoryError" in done.stderr:
        return None
    raise RuntimeError(f"ProbLog ended without an answer: {done.stderr.strip()[-500:]}")


def source(ground: Ground, groups: Sequence[Sequence[Sequence[Clause]]]) -> Iterator[str]:
    """A program in ProbLog's language: literals are a0, a1 …, draws w0, w1 …"""
    for number, draw in enumerate(ground.draws):
        yield f"{draw.weight:.17f}::w{number}."
    for clause in ground.clauses:
        yield _line(f"a{clause.head}", _conditions(clause))
    yield "c :- fail."
    for one, other in ground.clashes:
        yield _line("c", [f"a{one}", f"a{other}"])
    sound = [r"\+c"] if ground.clashes else []
    for name, literal in (("t", ground.goal), ("f", ground.denial)):
        yield _line(name, ["fail" if literal is None else f"a{literal}", *sound])
    names = ["t", "f", "c"]
    for group, proofs in enumerate(groups):
        for number, proof in enumerate(proofs):
            leaves = [part for clause in proof for part in _conditions(clause)[len(clause.needs) :]]
            names.append(f"u{group}_{number}")
            yield _line(names[-1], [*dict.fromkeys(leaves), *sound])
            if number:
                yield _line(names[-1], [f"u{group}_{number - 1}"])
    yield from (f"query({name})." for name in names)


def _conditions(clause: Clause) -> list[str]:
    """What a clause needs, then what it lacks and its draw: what no other clause can give it."""
    draw = [] if clause.draw is None else [f"w{clause.draw}"]
    return [
        *(f"a{one}" for one in clause.needs),
        *(rf"\+a{one}" for one in clause.lacks),
        *draw,
    ]


def _line(head: str, conditions: Sequence[str]) -> str:
    return f"{head} :- {', '.join(conditions)}." if conditions else f"{head}."
