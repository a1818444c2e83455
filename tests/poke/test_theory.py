"""Edits of facts and rules: the grammar reads the same from those that are to say the same."""

import pytest

from playground.core import Question
from playground.deduction.explaining.rests_on import rests_on
from playground.deduction.reading.reader import read
from playground.engine import ask
from playground.errors import InputError
from playground.models.pool import Pool
from playground.poke.edit import marked, swapped
from playground.poke.theory import KINDS, theory_edits

ENGLISH = Question(
    "deduction",
    "Bob is kind.",
    "Bob is big. The cat chases Bob. All big people are kind. Ann is not red.",
)
CHINESE = Question(
    "deduction", "小红是快乐的吗？", "小明喜欢小红。所有勇敢的人都是快乐的。小红是勇敢的。"
)


def contexts(kind: str, question: Question = ENGLISH, proof: tuple[int, ...] = (0, 2)) -> list[str]:
    return [one.question.context for one in theory_edits(kind, question, proof)]


def truth(question: Question) -> str:
    answer = ask(question, "rules", Pool()).answer
    assert answer
    return answer.text


@pytest.mark.parametrize(
    ("question", "proof"), [(ENGLISH, (0, 2)), (CHINESE, (1, 2))], ids=["English", "Chinese"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_edits_and_the_rules_read_all_of_them(
    kind: str, question: Question, proof: tuple[int, ...]
) -> None:
    edits = [one.question for one in theory_edits(kind, question, proof)]
    assert 2 <= len(edits) <= 5
    assert len({(one.context, one.text) for one in edits}) == len(edits)
    for one in edits:
        assert (one.context, one.text) != (question.context, question.text)
        assert all(sentence.read for sentence in read(one.context).sentences)
        assert kind in ("remove", "deny") or truth(one) == "True"


def test_the_same_question_has_the_same_edits() -> None:
    assert contexts("rename") == contexts("rename")


def test_shuffled_sentences_are_the_same_sentences() -> None:
    for text in contexts("shuffle"):
        assert sorted(one.text for one in read(text).sentences) == sorted(
            one.text for one in read(ENGLISH.context).sentences
        )


def test_names_change_in_the_question_too() -> None:
    for one in theory_edits("rename", ENGLISH, ()):
        name = one.question.text.removesuffix(" is kind.")
        assert f"{name} is big." in one.question.context
        assert "Bob" not in one.question.text


def test_without_a_premise_nothing_follows() -> None:
    assert contexts("remove")[0] == "The cat chases Bob. All big people are kind. Ann is not red."
    edits = theory_edits("remove", ENGLISH, (0, 2))
    assert [truth(one.question) for one in edits] == ["Unknown", "Unknown"]


def test_a_premise_is_denied_in_its_own_words() -> None:
    first, second = contexts("deny")
    assert first.startswith("Bob is not big.")
    assert "All big people are not kind." in second
    assert truth(theory_edits("deny", ENGLISH, (0, 2))[1].question) == "False"
    assert contexts("deny", proof=(3,))[0].endswith("Ann is red.")


def test_a_paraphrase_turns_a_verb_around() -> None:
    assert "Bob is chased by the cat. Everyone who is big is kind." in contexts("paraphrase")[0]


def test_sentences_that_lean_on_the_one_before_stay_in_their_order() -> None:
    leaning = Question("deduction", "Bob is big.", "Ann is red. Bob is big, and so is Carl.")
    for one in theory_edits("shuffle", leaning, ()):
        assert truth(one.question) == "True"


def test_what_is_set_by_hand_is_left_alone() -> None:
    weighted = Question("deduction", "Bob is big.", "Bob is big.", options={"weights": "1=0.7"})
    with pytest.raises(InputError, match="weights"):
        theory_edits("shuffle", weighted, ())


def test_a_proof_rests_on_sentences() -> None:
    assert rests_on(ask(ENGLISH, "rules", Pool())) == (0, 2)
    unknown = Question("deduction", "Ann is big.", ENGLISH.context)
    assert rests_on(ask(unknown, "rules", Pool())) == ()


def test_an_edit_is_marked_word_by_word_or_sentence_by_sentence() -> None:
    assert marked("Bob is big.", "Ann is big.") == (
        ("gone", "Bob"), ("new", "Ann"), ("same", " is big."),
    )  # fmt: skip
    assert marked("A is b. C is d.", "C is d. A is b.", by_sentence=True) == (
        ("new", "C is d. "), ("same", "A is b. "), ("gone", "C is d. "),
    )  # fmt: skip


def test_words_are_swapped_at_once_with_their_article_and_capital() -> None:
    pairs = (("he", "she"), ("she", "he"), ("German", "American"), ("American", "German"))
    assert swapped("He met a German; she an American.", pairs) == (
        "She met an American; he a German."
    )
    assert swapped("There he is.", pairs) == "There she is."
