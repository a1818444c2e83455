"""Questions whose answer a text does not say, but its numbers give."""

import pytest

from playground.text.reckoning import of_another_number, to_reckon


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("How many apples does Tom have now?", "Tom has 5 apples. He gives 2 apples to Mary."),
        ("How many pens are left?", "There were ten pens. Lee took three of them."),
        ("How much did they pay in total?", "Ann paid 4 euros. Bo paid 6 euros."),
        ("How many more books than Bo has Ann?", "Ann has 9 books. Bo has 4 books."),
        ("小明现在有几个苹果？", "小明有5个苹果。他给了小红2个苹果。"),
        ("一共有多少本书？", "甲有三本书。乙有四本书。"),
        ("How many pens do they have together?", "Ann has 5 pens and Bo has 3 pens."),
        ("How old is my sister?", "My sister is four years younger than me. I am 22 years old."),
        ("How old is his brother?", "Ravi is 30. His brother is five years older."),
        ("How old is Kim?", "Kim is twice as old as Lee. Lee is 6."),
        ("What is x?", "x is an integer. x > 3 and x < 5."),
        ("我哥哥几岁？", "我哥哥比我大三岁，我今年十岁。"),
        ("How many days to cover half of it?", "It takes 48 days to cover the lake."),
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
        ("How old is Ann?", "Tom is 12. Ann is 15, three years older than Tom."),
        ("How old is Lee?", "Kim is twice as old as Lee. Lee is 6."),
        ("What is x?", "x = 4 and y is larger."),
        ("What is B?", "Plan B is cheaper: 5 euros a month."),
        ("How much is it now?", "It cost 5 euros and rose to 8 euros."),
        ("价格现在是多少？", "价格从十元涨到了十二元。"),
        ("小红多高？", "小明比小红高五厘米，小红身高一米四。"),
        ("Who is left?", "Ten came and 9 went. Ann stayed."),
    ],
)
def test_what_a_sentence_says_need_not_be_worked_out(question: str, context: str) -> None:
    assert not to_reckon(question, context)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many brothers has Tom?", "Each sister has one brother."),
        ("How much does the ball cost?", "A bat and a ball cost $1.10 in total."),
        ("How much does the bat cost?", "The bat costs $1 more than the ball."),
        ("How old is Kim?", "Kim is 3 years older than Lee."),
        ("How much do I pay?", "Pencils cost 2 dollars each."),
        ("How much did he pay?", "Tom bought 3 apples at $2 each."),
        ("小明多大？", "小明比小红大3岁。"),
    ],
)
def test_the_number_of_several_of_a_difference_or_of_each_is_none_of_one(
    question: str, sentence: str
) -> None:
    assert of_another_number(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much does the ball cost?", "The ball costs $0.05."),
        ("How much do a bat and a ball cost?", "A bat and a ball cost $1.10 in total."),
        ("How much do they cost in total?", "A bat and a ball cost $1.10 in total."),
        ("How much more does the bat cost?", "The bat costs $1 more than the ball."),
        ("How much does one pencil cost?", "Pencils cost 2 dollars each."),
        ("How much does each pencil cost?", "Pencils cost 2 dollars each."),
        ("How far is it?", "It is more than 3 miles."),
        ("How many vice presidents are there?", "Two of them, Al and Bo, are elected together."),
        (
            "How many interceptions did he throw?",
            "He had 45 total touchdowns and 10 interceptions.",
        ),
        ("Who has more?", "Ann has 3 more than Bo."),
    ],
)
def test_what_is_said_of_what_is_asked_about_is_an_answer(question: str, sentence: str) -> None:
    assert not of_another_number(question, sentence)
