"""Which clauses of a Chinese sentence deny what they say."""

import pytest

from playground.text.chinese.polarity import clauses, denies
from playground.text.chinese.segmenter import segment


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("他住在北京。", []),
        ("他没去北京，而是去了西安。", ["他没去北京，"]),
        ("票价是二十元不是三十元。", ["不是三十元。"]),
        ("妹妹不再住在苏州，现在住在无锡。", ["妹妹不再住在苏州，"]),
        ("李强从来没去过新疆。", ["李强从来没去过新疆。"]),
        ("没有人从村里来。", ["没有人从村里来。"]),
        ("除了周一，每天营业。", ["除了周一，"]),
        ("他不仅去了北京，没多久还去了上海。", []),
        ("他不得不去北京，不久就回来了。", []),
    ],
)
def test_a_clause_is_so_or_denied(sentence: str, denied: list[str]) -> None:
    found = clauses(segment(sentence))
    assert [sentence[one.start : one.end] for one in found if one.denied] == denied


def test_what_is_refused_begins_after_its_word() -> None:
    [clause] = clauses(segment("刘洋拒绝签合同。"))
    assert clause.refused == 4
    assert not clause.denied


def test_a_question_may_ask_what_is_not_so() -> None:
    assert denies(segment("他不住在哪里？"))
    assert denies(segment("谁拒绝签合同？"))
    assert not denies(segment("他住在哪里？"))
