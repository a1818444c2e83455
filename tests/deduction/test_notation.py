"""How a text was understood: said back, and written as clingo, TPTP and first-order logic.

The prover E (Schulz 2002) reads the axioms, clingo the program, and the formulas are read back.
"""

import shutil
import subprocess

import clingo
import pytest
from hypothesis import given, settings
from theories import literals, reference_label, reference_models, theories

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.notation.understood import NOTATIONS, understood, whole
from playground.deduction.reading.formulas import read_formulas
from playground.deduction.wording.saying import say

E = shutil.which("eprover")


@pytest.mark.parametrize(
    ("sentence", "said", "clingo_", "tptp", "fol"),
    [
        ("Bob is big.", "Bob is big.", "big(bob).", "big(bob)", "Big(bob)"),
        ("All dogs bark.", "If X is a dog then X barks.", "bark(X) :- dog(X).",
         "![X]: (dog(X) => bark(X))", "∀x (Dog(x) → Bark(x))"),
        ("No dog sings.", "If X is a dog then X does not sing.", "-sing(X) :- dog(X).",
         "![X]: (dog(X) => ~ sing(X))", "∀x (Dog(x) → ¬Sing(x))"),
        ("Bob is red or blue.", "Bob is red or Bob is blue.", "red(bob) ; blue(bob).",
         "red(bob) | blue(bob)", "Red(bob) ∨ Blue(bob)"),
        ("If a dog is big then it is red or brown.",
         "If X is a dog and X is big then X is red or X is brown.",
         "red(X) ; brown(X) :- dog(X), big(X).", "![X]: ((dog(X) & big(X)) => (red(X) | brown(X)))",
         "∀x ((Dog(x) ∧ Big(x)) → (Red(x) ∨ Brown(x)))"),
        ("Everyone is kind.", "For everyone X: X is kind.", "kind(X) :- thing(X).",
         "![X]: kind(X)", "∀x Kind(x)"),
        ("Ann is probably kind.", "0.75 :: Ann is kind.", "% 0.75 :: kind(ann).",
         "% 0.75 :: kind(ann)", "# 0.75 :: Kind(ann)"),
        ("José likes Zoë.", "José likes Zoë.", "like(jose, zoe).", "like(jose,zoe)",
         "Like(josé, zoë)"),
        ("小明喜欢小红。", "小明喜欢小红。", "r1(n1, n2).", "r1(n1,n2)", "喜欢(小明, 小红)"),
    ],
)  # fmt: skip
def test_a_sentence_is_said_back_and_written_for_others(
    sentence: str, said: str, clingo_: str, tptp: str, fol: str
) -> None:
    [sense] = understood(sentence).senses
    assert [*sense.said, *sense.clingo, *sense.tptp, *sense.fol] == [said, clingo_, tptp, fol]


def test_some_is_said_of_a_certain_one_and_is_an_existential_formula() -> None:
    [sense] = understood("Some dogs bark.").senses
    assert sense.said == ("There is a dog.", "A certain dog barks.")
    assert sense.fol == ("∃x (Bark(x) ∧ Dog(x))",)


def test_what_words_mean_besides_stands_last_and_is_no_sentence() -> None:
    last = understood("The box is north of the shed.").senses[-1]
    assert last.sentence.text == ""
    assert "If X is north of Y then Y is south of X." in last.said


def test_what_is_not_read_stands_there_with_its_reason_and_says_nothing() -> None:
    found = understood("Bob is big. Perhaps so.")
    assert found.senses[1].said == found.senses[1].tptp == ()
    for notation in NOTATIONS:
        assert "Perhaps so. (not read:" in whole(found, notation)


def test_in_the_closed_world_a_condition_that_is_denied_is_negation_as_failure() -> None:
    rule = "If someone is not red then they are kind."
    assert understood(rule, "open").senses[0].clingo == ("kind(X) :- -red(X).",)
    assert understood(rule, "closed").senses[0].clingo == ("kind(X) :- not red(X), thing(X).",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The door is open. The shop opens.", {"open(door).", "open_2(shop)."}),
        ("Bob sings. Bob sings Carmen.", {"sing(bob).", "sing_2(bob, carmen)."}),
        ("X is big.", {"big(x_2)."}),
        ("小明会游泳。小红会游泳。", {"r1(n1).", "r1(n2)."}),
    ],
)
def test_each_relation_and_name_has_a_word_of_its_own(text: str, words: set[str]) -> None:
    assert {line for sense in understood(text).senses for line in sense.clingo} == words


def test_a_word_that_is_numbered_is_told_before_all() -> None:
    assert whole(understood("小明会游泳。"), "tptp").startswith("% r1(X): X能游泳\n% n1: 小明\n")


@pytest.mark.skipif(E is None, reason="the prover E is not installed")
@settings(max_examples=60)
@given(theories(), literals)
def test_the_axioms_prove_to_e_what_follows_here(program, literal) -> None:
    text, asked = " ".join(one.text for one in program.sentences), say(literal, {})
    answer = deduce(Question("deduction", asked, text))[1]
    if answer.abstained:
        return  # nothing was given, or the text contradicts itself, from which E proves all
    found = understood(f"{text} {asked}")
    *axioms, claim = whole(found, "tptp").splitlines()
    claim = claim.removesuffix(").").partition(" axiom, ")[2]
    theory = "\n".join(axioms[:-1])
    proved = [_follows(theory, one) for one in (claim, f"~ ({claim})")]
    assert proved == [answer.text == "True", answer.text == "False"]


def _follows(axioms: str, claim: str) -> bool:
    problem = f"{axioms}\nfof(claim, conjecture, {claim}).\n"
    command = [str(E), "--auto", "-s", "--cpu-limit=20", "-"]
    ended = subprocess.run(command, input=problem, capture_output=True, text=True, check=False)
    verdict = ended.stdout.partition("SZS status ")[2].split()
    assert verdict[:1] in (["Theorem"], ["CounterSatisfiable"]), ended.stdout + ended.stderr
    return verdict[0] == "Theorem"


@settings(max_examples=200)
@given(theories(), literals)
def test_the_program_has_for_clingo_the_models_of_the_definition(program, literal) -> None:
    text, asked = " ".join(one.text for one in program.sentences), say(literal, {})
    for world in ("open", "closed"):
        defined = reference_models(program, world, literal.atom.terms)
        label = reference_label(defined, world, literal)
        found = understood(f"{text} {asked}", world)
        claim = found.senses[-1].clingo[0].removesuffix(".")
        source = "\n".join(line for one in found.senses[:-1] for line in one.clingo)
        models = _models(f"{source}\n{found.things}")
        if not models or label is None:
            assert label is None or models
        elif world == "open":
            opposite = claim[1:] if claim.startswith("-") else f"-{claim}"
            holds = [all(one in model for model in models) for one in (claim, opposite)]
            assert holds == [label == "True", label == "False"]
        else:
            so = [claim.removeprefix("-") in model for model in models]
            assert set(so) == {(label == "True") != claim.startswith("-")}


def _models(source: str) -> list[set[str]]:
    control = clingo.Control(["--warn=none", "0"])
    control.add("base", [], source)
    control.ground([("base", [])])
    found: list[set[str]] = []
    with control.solve(yield_=True) as models:
        for model in models:
            found.append({str(one).replace(",", ", ") for one in model.symbols(shown=True)})
    return found


@settings(max_examples=100)
@given(theories())
def test_the_formulas_are_read_back_one_by_one(program) -> None:
    found = understood(" ".join(one.text for one in program.sentences))
    lines = read_formulas(whole(found, "fol"))
    assert [one.sentence.text for one in lines] == [
        one for each in found.senses for one in each.fol
    ]
    assert all(one.formula for one in lines)
