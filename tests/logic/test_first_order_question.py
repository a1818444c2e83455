"""Questions in plain English read as formulas over the vocabulary of the premises."""

import pytest

from playground.logic.chunks import Unread
from playground.logic.first_order import written
from playground.logic.first_order_question import read_asked
from playground.logic.first_order_reading import read_formulas

PREMISES = read_formulas(
    """∀x (Paints(x) → Patient(x))  # All who paint landscapes are patient with others.
    ∀x (Paints(x) ⊕ Runs(x))  # People either paint landscapes or run in the early morning.
    ∀x (Runs(x) → ¬Lazy(x))  # Nobody who runs in the early morning is lazy at work.
    Patient(oldNora) ∧ Lazy(oldNora)  # Old Nora is patient with others and lazy at work.
    Visits(oldNora, lisbon)  # Old Nora visits Lisbon every summer."""
)


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("Old Nora paints landscapes.", "Paints(oldNora)"),
        ("Old Nora does not run in the morning.", "¬Runs(oldNora)"),
        ("Is Old Nora lazy?", None),
        ("Old Nora visits Lisbon.", "Visits(oldNora, lisbon)"),
        (
            "Old Nora either paints landscapes or is lazy at work.",
            "Paints(oldNora) ⊕ Lazy(oldNora)",
        ),
        (
            "Old Nora is neither patient with others nor a person who is lazy.",
            "¬(Patient(oldNora) ∨ Lazy(oldNora))",
        ),
        (
            "If Old Nora is not lazy, then she paints landscapes and runs in the morning.",
            "¬Lazy(oldNora) → (Paints(oldNora) ∧ Runs(oldNora))",
        ),
        ("All who paint landscapes are lazy.", "∀x (Paints(x) → Lazy(x))"),
        ("No patient people are lazy at work.", "∀x (Patient(x) → ¬Lazy(x))"),
        ("Old Nora is not patient and lazy.", None),
        ("Old Nora sings.", None),
        ("Young Olga paints landscapes.", None),
        ("Old Nora visits Madrid.", None),
    ],
)
def test_a_question_is_read_or_left(text: str, formula: str | None) -> None:
    if formula is None:
        with pytest.raises(Unread):
            read_asked(text, PREMISES)
    else:
        assert written(read_asked(text, PREMISES)) == formula


def test_a_long_question_is_left() -> None:
    with pytest.raises(Unread, match="words"):
        read_asked("Old Nora is lazy" + " and lazy" * 60, PREMISES)
