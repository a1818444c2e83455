"""Weights that are set beside a text and not said in it.

In:  set_weights(read("Bob is red. Red people are kind."), "2=0.7")
Out: the same program, the rules of its second sentence with weight 0.7
"""

import re
from dataclasses import replace

from playground.deduction.program import Program
from playground.errors import InputError

_ONE = re.compile(r"(\d{1,6})\s*=\s*(\d+(?:\.\d*)?|\.\d+)\s*(%?)")


def set_weights(program: Program, said: str) -> Program:
    """The program with the weight of some sentences set: "2=0.7, 5=30%", counted from 1.

    A weight that the sentence itself says no longer counts. Raises InputError where that is not the
    form, there is no such sentence, it was not read, or it says "or".
    """
    weights = weights_of(said)
    for number in weights:
        _check(program, number)
    if not weights:
        return program
    rules = tuple(
        replace(rule, weight=weights.get(rule.sentence + 1, rule.weight)) for rule in program.rules
    )
    return replace(program, rules=rules)


def weights_of(said: str) -> dict[int, float]:
    """The option `weights` as number of a sentence → probability. Raises InputError."""
    return dict(_one(piece.strip()) for piece in re.split(r"[,;\n]", said) if piece.strip())


def _one(piece: str) -> tuple[int, float]:
    """The number of a sentence, and its weight."""
    mark = _ONE.fullmatch(piece)
    weight = float(mark[2]) / (100 if mark[3] else 1) if mark else -1.0
    if mark is None or not 0 <= weight <= 1:
        raise InputError(
            f"The option weights has “{piece[:40]}”; write the number of a sentence and a "
            "probability from 0 to 1, such as 2=0.7, with commas between several."
        )
    return int(mark[1]), weight


def _check(program: Program, number: int) -> None:
    count = len(program.sentences)
    if not 1 <= number <= count:
        raise InputError(
            f"The option weights speaks of sentence {number}, and the text has {count} "
            f"sentence{'' if count == 1 else 's'}."
        )
    if not program.sentences[number - 1].read:
        raise InputError(f"Sentence {number} could not be read, so it takes no weight. Change it.")
    if any(either.sentence == number - 1 for either in program.eithers):
        raise InputError(f"Sentence {number} says “or”, and such a sentence takes no weight.")
