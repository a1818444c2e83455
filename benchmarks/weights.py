"""How large a weighted text may be: square grids of places with links that each hold half the time.

    python -m benchmarks.weights [--most 7]

A row a grid: whether ProbLog found the exact probability that the far corner is reached, what it
is (or its bounds), and the seconds of the whole. All proofs share draws with others.
"""

import argparse
import time
from itertools import product

from playground.deduction.engines.weighted.likely import likely
from playground.deduction.program import Atom, Literal, Program, Rule


def grid(side: int) -> Program:
    """A square of places, each link between neighbours one draw for both directions."""

    def reached(x: int, y: int) -> Literal:
        return Literal(Atom("is reached", (f"p{x}x{y}",)))

    rules = [Rule(reached(0, 0), (), 0)]
    for x, y, (right, down) in product(range(side), range(side), ((1, 0), (0, 1))):
        if x + right < side and y + down < side:
            one, other = reached(x, y), reached(x + right, y + down)
            number = len(rules)
            rules += [Rule(other, (one,), number, 0.5), Rule(one, (other,), number, 0.5)]
    return Program((), tuple(rules))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=7, help="places on a side of the largest grid")
    most = parser.parse_args().most
    print("| side | draws | by | probability | seconds |\n|---:|---:|---|---|---:|")
    for side in range(2, most + 1):
        program = grid(side)
        goal = Literal(Atom("is reached", (f"p{side - 1}x{side - 1}",)))
        start = time.perf_counter()
        found = likely(program, "open", goal)
        seconds = time.perf_counter() - start
        p = f"{found.true:.4f}"
        if found.left:
            p += f" to {found.true + found.left:.4f}"
        print(f"| {side} | {len(found.ground.draws)} | {found.how} | {p} | {seconds:.1f} |")


if __name__ == "__main__":
    main()
