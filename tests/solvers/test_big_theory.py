"""A hundred thousand facts and a thousand rules from files, answered in seconds with one proof."""

import time
from pathlib import Path
from random import Random

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Answer, Proof, Question
from playground.deduction.limits import MAX_THEORY_CHARACTERS
from playground.text.documents import read

FACTS, RULES = 100_000, 1_000
SECONDS = 60
"""Of the processor; it takes about a tenth of them on a machine that does nothing else."""


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The facts as a table of triples, the rules as sentences."""
    random, folder = Random(0), tmp_path_factory.mktemp("big")
    rows = ["subject,relation,object"]
    rows += [
        f"unit{random.randrange(20_000)},likes,unit{random.randrange(20_000)}"
        for _ in range(FACTS - 2)
    ]
    rows += ["unit77,is,red", "unit77,likes,unit4"]
    (folder / "facts.csv").write_text("\n".join(rows))
    rules = [
        f"If someone likes Unit{n} and they are red then they are kind{n}." for n in range(400)
    ]
    rules += [f"All kind{n} people are calm{n}." for n in range(400)]
    rules += [f"If someone is calm{n} and not old then they are nice{n}." for n in range(200)]
    (folder / "rules.txt").write_text("\n".join(rules))
    files = (folder / "rules.txt", folder / "facts.csv")
    return "\n".join(read(Path(file), MAX_THEORY_CHARACTERS).text for file in files)


def answer(text: str, context: str, world: str) -> Answer:
    start = time.process_time()
    _, found = deduce(Question("deduction", text, context, options={"world": world}))
    assert time.process_time() - start < SECONDS
    return found


def test_the_proof_of_one_question_is_cut_from_the_whole(context: str) -> None:
    found = answer("Is Unit77 nice4?", context, "closed")
    assert found.text == "True"
    [proof] = found.evidence
    assert isinstance(proof, Proof)
    assert proof.sentence == "If someone is calm4 and not old then they are nice4."
    assert [one.conclusion for one in proof.premises] == ["Unit77 is calm4.", "Unit77 is not old."]
    assert context[proof.start : proof.end] == proof.sentence


@pytest.mark.parametrize(("text", "expected"), [("Is Unit78 nice4?", "Unknown")])
def test_what_does_not_follow_is_answered_as_soon(context: str, text: str, expected: str) -> None:
    assert answer(text, context, "open").text == expected
