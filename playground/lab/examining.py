"""The prover marks the student: how many theories a trained model judges as the rules do, by depth.

In:  examine(unpack(look.state), count=40)
Out: Mark("as trained", depth=0, right=31, n=40), …, Mark("other names", depth=5, right=19, n=40)

It learnt from theories whose questions are settled in the rounds 0 to 2 of forward chaining. Here
are new ones, down to round 5; the same with names and kinds that it never met; and the same with
their sentences in another order. Half of all answers are True: understanding nothing earns a half.
"""

from collections.abc import Iterator
from random import Random

from playground.errors import InputError
from playground.lab.corpora.theories import shuffled, student_theory
from playground.lab.examples import examples
from playground.lab.experiment import LABEL
from playground.lab.marks import KINDS, OTHER_NAMES, OTHER_ORDER, Mark
from playground.lab.saving import Kept

DEPTHS = range(6)
SEED = "an examination that no training text has"


def examine(kept: Kept, count: int = 40, kinds: tuple[str, ...] = KINDS) -> Iterator[Mark]:
    """Marks, kind by kind and depth by depth. Raises InputError for who learnt no theories."""
    one = kept.experiment
    if one.corpus != "theories" or one.job != LABEL:
        raise InputError(
            "Only a model that learnt whether a theory's question is true is examined."
        )
    learner = kept.learner()
    for kind in kinds:
        random = Random(f"{SEED} {kind} {one.language}")
        for depth in DEPTHS:
            strange = kind == OTHER_NAMES
            lines = [
                student_theory(random, one.language, depth, strangers=strange) for _ in range(count)
            ]
            if kind == OTHER_ORDER:
                lines = [shuffled(line, random) for line in lines]
            asked = examples(lines, kept.cut, LABEL, kept.labels)
            said = learner.says([example.row for example in asked])
            right = sum(
                int(logs[-1].argmax()) == example.wanted[-1]
                for logs, example in zip(said, asked, strict=True)
            )
            yield Mark(kind, depth, right, count)
