"""How often the deduction network's right answers flip, by kind of edit, over generated theories.

    python -m benchmarks.pokes --count 40 --depth 3

A row a kind: edits of answers that were right, flips, Wilson's interval. The rules work out anew
what is right after each edit.
"""

import argparse
from collections import defaultdict

from playground.core import Mode, Question, Trace
from playground.engine import ask
from playground.generator.examples import examples
from playground.models.pool import Pool
from playground.poke.held import Poked, before, edits_of, flips, poked
from playground.poke.theory import KINDS


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--depth", type=int, default=3)
    parser.add_argument("--solver", default="embedded")
    given = parser.parse_args()
    models = Pool()

    def asks(question: Question, mode: Mode, solver: str) -> Trace:
        return ask(question, mode, models, solver=solver)

    found: dict[str, list[Poked]] = defaultdict(list)
    for one in examples(given.count, depth=given.depth, world="open", seed=1, language="en"):
        options = {"world": "open", "logic": one["logic"]}
        question = Question("deduction", one["text"], one["context"], options=options)
        trace = asks(question, "probabilistic", given.solver)
        was, ruled = before(trace, asks)
        for kind in KINDS if was.answer == was.right else ():
            found[kind] += poked(trace, edits_of(kind, question, was.answer, ruled), was, asks)
    for kind, some in found.items():
        share = flips(some)
        print(f"{kind:<12} {share.right:>4} of {share.n:>4}  {share.low:.3f} – {share.high:.3f}")


if __name__ == "__main__":
    main()
