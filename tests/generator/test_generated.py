"""Generated examples: their answers are the engine's, and every step of a gold proof is one."""

import json
from itertools import product

import pytest
from click.testing import CliRunner

from playground.__main__ import main
from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.program import Literal, Rule
from playground.deduction.reading.reader import read, read_question
from playground.generator.examples import examples

LANGUAGES = ("en", "zh")
in_both = pytest.mark.parametrize(
    ("world", "language"), list(product(("closed", "open"), LANGUAGES))
)


@in_both
def test_every_answer_is_the_engine_s(world, language):
    for one in examples(60, depth=5, world=world, seed=1, language=language):
        question = Question(
            "deduction", one["text"], one["context"], options={"world": world, "logic": "forward"}
        )
        assert [deduce(question)[1].text] == one["answers"]


@in_both
def test_every_step_of_a_proof_is_a_sentence_of_the_text_or_follows(world, language):
    for one in examples(60, depth=5, world=world, seed=2, language=language):
        check(one, world)


def check(one: dict, world: str) -> None:
    """Follow the steps of a gold proof, one by one."""
    program = read(one["context"])
    rules = {program.sentences[rule.sentence].text: rule for rule in program.rules}
    cited: list[Rule] = []
    proved: list[Literal] = []
    for step in one["proof"]:
        if step in rules and rules[step].body:
            cited.append(rules[step])
            continue
        literal = read_question(step, program).literal
        said = step in rules and rules[step].head == literal
        assumed = world == "closed" and not literal.positive
        follows = bool(cited) and any(
            literal == cited[-1].head.filled(names)
            and all(part.filled(names) in proved for part in cited[-1].body)
            for names in fillings(cited[-1], program.names)
        )
        assert said or follows or assumed, (step, one)
        proved.append(literal)
    asked = read_question(one["text"], program).literal
    if one["proof"]:
        assert proved[-1] == (asked if one["answers"] == ["True"] else asked.negation)
    else:
        assert one["answers"] == ["Unknown"] or world == "closed"


def fillings(rule: Rule, names):
    terms = [term for part in (rule.head, *rule.body) for term in part.atom.terms]
    variables = sorted({term for term in terms if term.startswith("?")})
    constants = [name for name in names if not name.startswith("is ")]
    for chosen in product(constants, repeat=len(variables)):
        yield dict(zip(variables, chosen, strict=True))


def test_the_depths_come_in_turns():
    made = examples(8, depth=3, world="open", seed=0, language="en")
    assert [one["depth"] for one in made] == [0, 1, 2, 3, 0, 1, 2, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_writes_examples_that_clingo_answers_without_a_fault(tmp_path, language):
    call = ["generate", "deduction", "--n", "20", "--depth", "2", "--world", "closed"]
    made = CliRunner().invoke(main, [*call, "--seed", "5", "--language", language])
    assert made.exit_code == 0
    assert len(made.stdout.splitlines()) == 20
    assert (
        made.stdout
        == CliRunner().invoke(main, [*call, "--seed", "5", "--language", language]).stdout
    )
    file = tmp_path / "made.jsonl"
    file.write_text(made.stdout, encoding="utf-8")
    scored = CliRunner().invoke(main, ["evaluate", str(file), "--mode", "rules", "--json"])
    assert json.loads(scored.stdout)["accuracy"] == 1.0


def test_a_depth_that_no_theory_has_is_refused():
    assert CliRunner().invoke(main, ["generate", "deduction", "--depth", "99"]).exit_code == 2
