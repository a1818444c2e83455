"""Questions whose answer a text does not say, but its numbers give."""

import pytest

from playground.text.reckoning import to_reckon


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("How many apples does Tom have now?", "Tom has 5 apples. He gives 2 apples to Mary."),
        ("How many pens are left?", "There were ten pens. Lee took three of them."),
        ("How much did they pay in total?", "Ann paid 4 euros. Bo paid 6 euros."),
        ("How many more books than Bo has Ann?", "Ann has 9 books. Bo has 4 books."),
        ("小明现在有几个苹果？", "小明有5个苹果。他给了小红2个苹果。"),
        ("一共有多少本书？", "甲有三本书。乙有四本书。"),
    ],
)
def test_a_sum_or_a_difference_has_to_be_worked_out(question: str, context: str) -> None:
    assert to_reckon(question, context)


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("How many apples does Tom have?", "Tom has 5 apples. He gives 2 apples to Mary."),
        ("How many apples does Tom have now?", "Tom had 5 apples. Now he has 3."),
        ("How much is the total?", "Tea 3 euros. Cake 4 euros. Total: 7 euros."),
        ("How many pens are left?", "There are 7 pens left of 10."),
        ("How many live there now?", "The village has 412 people."),
        ("Who is left?", "Ten came and 9 went. Ann stayed."),
    ],
)
def test_what_a_sentence_says_need_not_be_worked_out(question: str, context: str) -> None:
    assert not to_reckon(question, context)
