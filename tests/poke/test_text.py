"""Edits of plain texts: what is swapped, and what the answer ought to be then."""

from playground.core import Question
from playground.poke.text import KINDS, text_edits

FILM = Question("sentiment", "Ada hated the young German. He was warm to her brother.")
MILL = Question("question-answering", "Who bought it?", "Tom was old. Ada bought the mill.")


def texts(kind: str, question: Question = FILM, answer: str = "negative") -> list[str]:
    return [one.question.passage[1] for one in text_edits(kind, question, answer)]


def test_gender_turns_all_words_of_it() -> None:
    assert texts("gender") == ["Ada hated the young German. She was warm to his sister."]
    her = Question("sentiment", "I saw her. I know her dog.")
    assert texts("gender", her) == ["I saw him. I know his dog."]


def test_names_come_of_other_groups_and_the_answer_names_the_new_one() -> None:
    edits = text_edits("name", MILL, "Ada")
    assert len(edits) == 5
    for one in edits:
        assert one.ought == "same"
        assert dict(one.swapped)["Ada"] in one.question.context
        assert "Ada" not in one.question.context


def test_groups_go_round_their_circle() -> None:
    assert texts("nationality")[0].startswith("Ada hated the young Nigerian.")
    assert texts("age")[0].startswith("Ada hated the old German.")
    assert texts("religion") == []


def test_a_typo_leaves_names_and_the_answer_alone() -> None:
    for text in texts("typo"):
        assert sorted(text) == sorted(FILM.text)
        assert text.startswith("Ada ")
    passage = Question("question-answering", "Where?", "Tom sat near the bridge.")
    assert text_edits("typo", passage, "the bridge") == []


def test_denied_verbs_ought_to_change_a_feeling_but_no_names() -> None:
    assert texts("negation") == [
        "Ada did not hate the young German. He was not warm to her brother."
    ]
    assert text_edits("negation", FILM, "negative")[0].ought == "other"
    names = Question("extraction", FILM.text)
    assert text_edits("negation", names, "Ada (person)")[0].ought == "same"
    assert text_edits("negation", FILM, "neutral") == []


def test_of_a_feeling_nothing_is_denied_where_that_would_turn_it_by_half() -> None:
    for text in (
        "I loved it, but it was long.",
        "A film. I loved it.",
        "It was not bad. I loved it.",
    ):
        assert texts("negation", Question("sentiment", text), "positive") == []
    assert texts("negation", Question("sentiment", "It was not bad.")) == ["It was bad."]


def test_of_a_passage_the_sentence_of_the_answer_is_denied() -> None:
    [edit] = text_edits("negation", MILL, "Ada")
    assert edit.question.context == "Tom was old. Ada did not buy the mill."
    assert edit.ought == "other"


def test_chinese_has_edits_too() -> None:
    film = Question("sentiment", "小明是年轻的中国人。他很喜欢这部电影。")
    for kind in ("name", "gender", "nationality", "age", "negation"):
        assert texts(kind, film, "positive"), kind


def test_a_text_without_words_of_a_kind_has_no_edit_of_it() -> None:
    plain = Question("sentiment", "ok")
    assert {kind for kind in KINDS if texts(kind, plain)} == {"case"}
