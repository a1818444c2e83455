"""Questions in plain English read as formulas over the vocabulary of the premises."""

import pytest

from playground.logic.english.chunks import Unread
from playground.logic.first_order.formulas import written
from playground.logic.first_order.question import read_asked
from playground.logic.first_order.reading import read_formulas
from playground.logic.first_order.words import learn

PREMISES = read_formulas(
    """∀x (Paints(x) → Patient(x))  # All who paint landscapes are patient with others.
    ∀x (Paints(x) ⊕ Runs(x))  # People either paint landscapes or run in the early morning.
    ∀x (Runs(x) → ¬Lazy(x))  # Nobody who runs in the early morning is lazy at work.
    Patient(oldNora) ∧ Lazy(oldNora)  # Old Nora is patient with others and lazy at work.
    Lazy(tom) ∧ Baker(tom)  # Tom Hobbs is a lazy baker.
    Visits(oldNora, lisbon)  # Old Nora visits Lisbon every summer.
    Visits(oldNora, porto)  # Old Nora visits Porto every winter.
    TaughtBy(tom, oldNora)  # Tom Hobbs was taught by Old Nora."""
)


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("Old Nora paints landscapes.", "Paints(oldNora)"),
        ("Old Nora does not run in the morning.", "¬Runs(oldNora)"),
        ("Is Old Nora lazy?", "Lazy(oldNora)"),
        ("Old Nora visits Lisbon.", "Visits(oldNora, lisbon)"),
        ("Nora visits Lisbon or Porto.", "Visits(oldNora, lisbon) ∨ Visits(oldNora, porto)"),
        ("Old Nora and Tom are lazy.", "Lazy(oldNora) ∧ Lazy(tom)"),
        ("Tom Hobbs is patient.", "Patient(tom)"),
        ("Tom never visits Porto.", "¬Visits(tom, porto)"),
        ("Old Nora is lazy and Tom runs in the morning.", "Lazy(oldNora) ∧ Runs(tom)"),
        ("Tom is a patient baker.", "Patient(tom) ∧ Baker(tom)"),
        ("Tom was taught by a baker.", "∃y (TaughtBy(tom, y) ∧ Baker(y))"),
        ("There is a baker who visits Porto.", "∃x (Baker(x) ∧ Visits(x, porto))"),
        ("There are no patient bakers.", "¬∃x (Patient(x) ∧ Baker(x))"),
        ("Old Nora visits Madrid.", "Visits(oldNora, madrid)"),
        ("Old Nora plays chess.", "PlaysChess(oldNora)"),
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
        ("If someone is lazy, then they paint landscapes.", "∀x (Lazy(x) → Paints(x))"),
        ("It is not true that Tom is lazy.", "¬Lazy(tom)"),
        ("All who paint landscapes are lazy.", "∀x (Paints(x) → Lazy(x))"),
        ("Not all bakers are lazy.", "¬∀x (Baker(x) → Lazy(x))"),
        ("No patient people are lazy at work.", "∀x (Patient(x) → ¬Lazy(x))"),
        ("Old Nora is not patient and lazy.", "¬(Patient(oldNora) ∧ Lazy(oldNora))"),
        ("Old Nora is not patient and is lazy.", "¬Patient(oldNora) ∧ Lazy(oldNora)"),
    ],
)
def test_the_surest_reading_of_a_question(text: str, formula: str) -> None:
    assert written(read_asked(text, PREMISES)[0].formula) == formula


def test_what_may_be_meant_comes_with_how_sure_it_is() -> None:
    readings = read_asked("Old Nora is not patient and lazy.", PREMISES)
    others = {written(one.formula) for one in readings}
    assert "¬Patient(oldNora) ∧ Lazy(oldNora)" in others
    assert [one.sure for one in readings] == sorted((one.sure for one in readings), reverse=True)
    assert all(0 < one.sure <= 1 for one in readings)


def test_what_belongs_to_a_name_is_not_said_of_it() -> None:
    formulas = [written(one.formula) for one in read_asked("Old Nora's horse is lazy.", PREMISES)]
    assert "Lazy(oldNora)" not in formulas


def test_a_name_that_no_predicate_speaks_of_makes_a_reading_less_sure() -> None:
    [plain, *_] = read_asked("Tom is a baker.", PREMISES)
    readings = read_asked("Tom is a baker in Madrid.", PREMISES)
    [named] = [one for one in readings if one.formula == plain.formula]
    assert named.sure < 0.7 * plain.sure


def test_a_relation_keeps_the_places_that_its_names_have_in_the_formulas() -> None:
    lines = read_formulas("Covers(lid, jar)  # The jar is covered by the lid.")
    [first, *_] = read_asked("Is the jar covered by the lid?", lines)
    assert written(first.formula) == "Covers(lid, jar)"


def test_a_predicate_whose_name_denies_is_denied() -> None:
    lines = read_formulas("NotRipe(pear)  # The pear is not ripe.\nRed(plum)  # The plum is red.")
    assert written(read_asked("The plum is ripe.", lines)[0].formula) == "¬NotRipe(plum)"


def test_words_are_learnt_from_what_the_formulas_say() -> None:
    lines = read_formulas(
        "∀x (Early(x) → Swim(x))  # All who rise before dawn bathe in the lake.\n"
        "Swim(ida)  # Ida bathes in the lake."
    )
    [(name, sure), *_] = learn(lines).meant(("ris", "dawn"), 1)
    assert (name, sure > 0.7) == ("Early", True)


def test_words_mean_what_they_mean_where_a_sentence_has_them_side_by_side() -> None:
    premises = read_formulas(
        """∀x (Mails(x) → Member(x))  # All who get letters every week are members of the club.
        ∀x (Reads(x) → Mails(x))  # All who read letters get letters every week.
        ∀x (Late(x) → Reads(x))  # All who are late every week read letters.
        Late(nora)  # Nora is late every week."""
    )
    assert learn(premises).meant(("get", "letter", "every", "week"), 1)[0][0] == "Mails"
    [surest, *_] = read_asked("Nora gets letters every week.", premises)
    assert written(surest.formula) == "Mails(nora)"


def test_he_after_and_begins_what_is_not_denied() -> None:
    [surest, *_] = read_asked("Old Nora is not patient and she is lazy.", PREMISES)
    assert written(surest.formula) == "¬Patient(oldNora) ∧ Lazy(oldNora)"


def test_a_long_question_is_left() -> None:
    with pytest.raises(Unread, match="words"):
        read_asked("Old Nora is lazy" + " and lazy" * 80, PREMISES)


def test_a_question_that_may_be_read_in_too_many_ways_is_left() -> None:
    with pytest.raises(Unread, match="too many ways"):
        read_asked("Tom " + "and Old Nora visits Porto to Tom " * 11, PREMISES)
