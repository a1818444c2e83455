"""Formulas: how they are read, what is refused with a reason, and what follows from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from playground.deduction.engines.first_order.program import formulas_of
from playground.deduction.engines.first_order.proving import Undecided, contradiction
from playground.deduction.formulas import (
    ALL,
    AND,
    EITHER,
    IMPLIES,
    OR,
    SAME,
    SOME,
    Equal,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
    written,
)
from playground.deduction.limits import MAX_FORMULA_DEPTH
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.formulas import read_formula, read_formulas
from playground.deduction.reading.reader import read

A, B, C = (Predicate(name, (Term("x"),)) for name in "ABC")


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("(∀x A(x)) → B(x)", Joined(IMPLIES, Quantified(ALL, "x", A), B)),
        ("Likes(bob, mother(x))", Predicate("Likes", (Term("bob"), Term("mother", (Term("x"),))))),
        ("A(x) → B(x) → C(x)", Joined(IMPLIES, A, Joined(IMPLIES, B, C))),
        ("A(x) ∧ B(x) ∨ C(x)", Joined(OR, Joined(AND, A, B), C)),
        ("A(x) ⊕ B(x) → C(x)", Joined(IMPLIES, Joined(EITHER, A, B), C)),
        ("A(x) ↔ ¬B(x)", Joined(SAME, A, Not(B))),
        ("∀x A(x) ∧ B(y)", Joined(AND, Quantified(ALL, "x", A), Predicate("B", (Term("y"),)))),
        ("∀x A(x) → B(x)", Quantified(ALL, "x", Joined(IMPLIES, A, B))),
        ("∃x ∃y R(x, y)", read_formula("exists x, y R(x, y)")),
        ("a ≠ b", Not(Equal(Term("a"), Term("b")))),
        ("forall x (not A(x) or B(x) and C(x))", read_formula("∀x (¬A(x) ∨ (B(x) ∧ C(x)))")),
        ("notable(x)", Predicate("notable", (Term("x"),))),
        ("Risk-averse(l-2021) ∨ Raining", read_formula("(Risk-averse(l-2021)) | [Raining]")),
    ],
)
def test_a_formula_is_read(text: str, formula: Formula) -> None:
    assert read_formula(text) == formula


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A(x) ∧", "breaks off at its end"),
        ("A(x))", "goes wrong at “.”"),
        ("A(x) B(x)", "goes wrong at “B”"),
        ("A(x) ? B(x)", "“?” is no sign"),
        ("¬" * (MAX_FORMULA_DEPTH + 1) + "A", "nested"),
        ("∀" + "x," * MAX_FORMULA_DEPTH + "x A(x)", "nested"),
        ("A(" * 300 + "x" + ")" * 300, "nested"),
        ("A ∧ " * 400 + "A", "characters"),
    ],
)
def test_what_is_no_formula_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(Unread, match=why):
        read_formula(text)


def test_every_line_has_its_place() -> None:
    text = "  A(bob)  # Bob is a.\n\n# a heading\nB(bob) ∧\n"
    one, two = read_formulas(text)
    assert one.formula == read_formula("A(bob)")
    assert text[one.sentence.start : one.sentence.end] == one.sentence.text == "A(bob)"
    assert text[two.sentence.start : two.sentence.end] == "B(bob) ∧"
    assert two.formula is None
    assert "breaks off" in two.sentence.why


@pytest.mark.parametrize(
    ("text", "formula"),
    [("A(x).", "A(x)"), ("A(x) ∧ B(x))", "A(x) ∧ B(x)"), ("∀x (A(x) → (B(x))", "∀x (A(x) → B(x))")],
)
def test_the_end_of_a_line_is_mended(text: str, formula: str) -> None:
    [line] = read_formulas(text)
    assert (line.formula, line.mended) == (read_formula(formula), True)


def test_what_may_be_mended_in_several_ways_is_left() -> None:
    [line] = read_formulas("A(x)) ∧ B(x)")
    assert line.formula is None


def formulas() -> some.SearchStrategy[Formula]:
    variables = some.sampled_from(("x", "y"))
    terms = some.builds(Term, some.sampled_from(("x", "y", "bob")))
    atoms = some.builds(Predicate, some.just("P"), some.tuples(terms)) | some.builds(
        Equal, terms, terms
    )
    signs = some.sampled_from((AND, OR, IMPLIES, SAME, EITHER))
    return some.recursive(
        atoms,
        lambda inner: (
            some.builds(Not, inner)
            | some.builds(Joined, signs, inner, inner)
            | some.builds(Quantified, some.sampled_from((ALL, SOME)), variables, inner)
        ),
        max_leaves=8,
    )


@given(formulas())
def test_what_is_written_is_equivalent_to_what_it_reads_as(formula: Formula) -> None:
    again = read_formula(written(formula))
    assert contradiction([Not(Joined(SAME, formula, again))]) is not None


def refutes(*texts: str) -> tuple[int, ...] | None:
    return contradiction([read_formula(text) for text in texts])


def test_a_contradiction_names_only_what_it_needs() -> None:
    assert refutes("∀x (Red(x) → Kind(x))", "Red(bob)", "Big(bob)", "¬Kind(bob)") == (0, 1, 3)
    assert refutes("Red(bob)", "¬Red(ann)") is None
    assert refutes("A ⊕ B", "A", "B") == (0, 1, 2)


def test_equal_things_have_the_same_properties() -> None:
    assert refutes("bob = rob", "Red(bob)", "¬Red(rob)") == (0, 1, 2)
    assert refutes("Red(bob)", "¬Red(rob)") is None


def test_a_bound_variable_is_no_constant_of_the_same_name() -> None:
    assert refutes("∃x Red(x)", "¬Red(x)") is None
    assert refutes("∀x Red(x)", "¬Red(x)") == (0, 1)


def test_a_name_may_stand_for_relations_of_several_lengths() -> None:
    assert refutes("Play(ann)", "¬Play(ann, chess)", "play(ann) = ann") is None


def test_the_prover_gives_up_after_its_share_of_work() -> None:
    endless = (
        "∀x ∃y L(x, y)",
        "∀x, y, z (L(x, y) ∧ L(y, z) → L(x, z))",
        "∀x ¬L(x, x)",
        "∀x, y (L(x, y) → ∃z (L(x, z) ∧ L(z, y)))",
    )
    with pytest.raises(Undecided):
        contradiction([read_formula(text) for text in endless], work=20_000)


def test_plain_english_as_formulas() -> None:
    program = read("All red people like Bob. Ann is not red.")
    said = [written(one) for found in formulas_of(program).values() for one in found]
    assert said == ["∀?someone (is red(?someone) → like(?someone, bob))", "¬is red(ann)"]
