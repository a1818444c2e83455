"""What the engine answers to questions about generated theories, each with its proof.

Run: python -m tests.logic.engine_answers   (prints them as JSON, and which files answered)
"""

import json
import sys
from dataclasses import asdict
from random import Random

from playground.logic import proof, reader, solve
from playground.logic.chaining import chain, firing, tables
from playground.logic.generator.theories import questions, theory


def answers(theories: int) -> list[object]:
    """Label and proof of every question, as plain values."""
    found: list[object] = []
    for seed in range(theories):
        random = Random(seed)
        made = theory(
            random, ("open", "closed")[seed % 2], (), language=("en", "zh")[seed % 3 // 2]
        )
        program = reader.read(made.text)
        [model] = solve.models(program, made.world, at_most=2)
        for asked in questions(random, made, 8):
            label = model.label(asked.literal)
            holds = asked.literal if label == "True" else asked.literal.negation
            shown = (
                None
                if label == "Unknown"
                else asdict(proof.prove(holds, proof.derive(model), program, program.names))
            )
            found.append([made.text, asked.text, label, shown])
    return found


if __name__ == "__main__":
    files = [module.__file__ for module in (reader, proof, solve, chain, firing, tables)]
    json.dump({"files": files, "answers": answers(int(sys.argv[1]))}, sys.stdout)
