"""The lab's texts: the same for a seed, held out for good, with gaps that can be checked."""

from random import Random

import pytest

from playground.deduction.reading.reader import read
from playground.errors import InputError
from playground.lab.corpora import WRITTEN, corpus, own
from playground.lab.corpora.theories import BAR, every_word, shuffled, student_theory
from playground.lab.cutting import words


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_seed_gives_the_same_text_and_nothing_held_out_is_trained_on(
    name: str, language: str
) -> None:
    made = corpus(name, language, 120, 3)
    assert made == corpus(name, language, 120, 3)
    assert len(made.unseen) == 200
    assert made.unseen == corpus(name, language, 40, 3).unseen
    assert not {one.text for one in made.unseen} & {one.text for one in made.trained}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["scenes", "errands"])
def test_a_gap_is_the_place_in_its_line_where_the_right_word_stands(
    name: str, language: str
) -> None:
    for line in corpus(name, language, 60, 0).lines:
        if line.gap:
            after = line.text.removeprefix(line.gap.beginning).lstrip()
            assert after.startswith(line.gap.right)
            assert line.gap.right not in line.gap.wrong


def test_a_theory_is_in_plain_words_that_the_grammar_reads_and_strangers_share_none() -> None:
    random = Random(1)
    known = set(every_word())
    for depth in (0, 2, 4):
        familiar = student_theory(random, "en", depth).text
        strange = student_theory(random, "en", depth, strangers=True).text
        theory, _, question = strange.partition(BAR)
        assert all(one.read for one in read(theory).sentences)
        assert not known & set(words(familiar, "en")) & set(words(f"{theory} {question}", "en"))


def test_whether_a_question_denies_something_tells_nothing_of_its_answer() -> None:
    random = Random(3)
    for depth in (0, 3):
        lines = [student_theory(random, "en", depth) for _ in range(300)]
        denied = [("not" in one.text.partition(BAR)[2].split(), one.label) for one in lines]
        right = sum(denies == (label == "False") for denies, label in denied)
        assert 120 < right < 180  # who looks for “not” alone; 150 is chance, 30 three deviations


def test_a_shuffled_theory_has_the_same_sentences_and_the_same_question() -> None:
    line = student_theory(Random(2), "zh", 1)
    other = shuffled(line, Random(5))
    assert other.text != line.text
    assert sorted(other.text) == sorted(line.text)
    assert other.text.partition(BAR)[2] == line.text.partition(BAR)[2]


def test_a_text_of_ones_own_needs_twenty_sentences_and_knows_its_language() -> None:
    with pytest.raises(InputError, match="has 3 sentences"):
        own("One is here. Two are here. Three are here.")
    made = own("".join(f"小猫看见了第{at}只小鸟。" for at in range(25)))
    assert (made.language, len(made.unseen), len(made.trained)) == ("zh", 3, 22)
