"""Who has a thing after it was handed on."""

import pytest

from playground.text.chinese.last_hands import keeper as keeper_in_chinese
from playground.text.last_hands import keeper, no_longer

BOOK = "Mary gave the book to John, who lent it to Kim."


@pytest.mark.parametrize(
    ("question", "context", "who"),
    [
        ("Who has the book?", BOOK, "Kim"),
        ("Who owns the book?", BOOK, "John"),
        ("Who has the bike now?", "Lena sold her bike to Omar, and Omar gave it to Ada.", "Ada"),
        ("Who has the book?", "Mary gave John the book.", "John"),
        ("Who has the book?", "Mary has the book. John gave Kim a pen.", ""),
        ("Who gave the book to John?", BOOK, ""),
    ],
)
def test_the_last_who_got_it_has_it(question: str, context: str, who: str) -> None:
    found = keeper(question, context)
    assert (context[slice(*found)] if found else "") == who


def test_whoever_borrows_a_thing_does_not_own_it() -> None:
    told = "Ann lent the car to Bo."
    at = told.index("Bo")
    assert no_longer("Who owns the car?", told, at, at + 2)
    assert not no_longer("Who owns the car?", told, 0, 3)
    assert not no_longer("Who has the car?", told, at, at + 2)


@pytest.mark.parametrize(
    ("question", "context", "who"),
    [
        ("谁得到了鱼？", "小红把剩下的鱼送给了隔壁的王奶奶。", "隔壁的王奶奶"),
        ("伞在谁那里？", "小刚把伞借给了小美，小美又把它借给了小强。", "小强"),
        ("书给了谁？", "小刚把书给了小美。", "小美"),
        ("谁得到了一等奖？", "小丽得到了一等奖。", ""),
        ("谁卖茶？", "李娜把茶卖给了小王。", ""),
    ],
)
def test_the_last_who_got_it_has_it_in_chinese(question: str, context: str, who: str) -> None:
    found = keeper_in_chinese(question, context)
    assert (context[slice(*found)] if found else "") == who
