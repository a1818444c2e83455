"""Whether the steps of our proofs are those that the makers of a data set wrote down.

Takes files of examples with gold steps (JSON lines with `context`, `text`, `world`, `proof`: a list
of sentences). A step of ours that is none of theirs is put to the engine as a statement of its own.
Run: python -m benchmarks.gold_steps prontoqa.dev.jsonl.gz …
"""

import gzip
import json
import sys
from collections import Counter
from typing import Any

from playground.answering.deduction.answer import deduce
from playground.core import Proof, Question
from playground.deduction.checking.follow import check_steps
from playground.deduction.explaining.proof import nodes


def compare(example: dict[str, Any]) -> Counter[str]:
    """The sentences of our proof of one example: how many are theirs, and what the others are."""
    options = {"world": example["world"]}
    _, answer = deduce(Question("deduction", example["text"], example["context"], options=options))
    found = Counter({"right" if answer.text in example["answers"] else "wrong": 1})
    gold = set(example["proof"])
    proofs = [one for one in answer.evidence if isinstance(one, Proof)]
    for node in (node for proof in proofs for node in nodes(proof)):
        for said in {node.conclusion, node.sentence or node.conclusion}:
            if said in gold:
                found["gold"] += 1
            else:
                steps = check_steps(example["context"], said, example["world"]).steps
                follow = bool(steps) and all(step.verdict == "follows" for step in steps)
                found["follows" if follow else "does not follow"] += 1
    return found


def main(files: list[str]) -> None:
    if not files:
        print("no file with gold steps is named; see the first lines of this file")
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            found = sum((compare(json.loads(line)) for line in lines), Counter[str]())
        counts = ", ".join(f"{count} {kind}" for kind, count in found.most_common())
        print(f"{file.rpartition('/')[2]}: {counts}")


if __name__ == "__main__":
    main(sys.argv[1:])
