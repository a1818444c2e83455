"""Everyday ways of saying: who speaks, what was and what is, lists, letters, kin and places."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question

OF_THE_FEE = "Everyone who paid the fee may enter. Ann paid the fee. Bob did not pay the fee."
OF_THE_TRIP = "No one who failed the exam can join the trip. Omar failed the exam. Lena is kind."
OF_THE_STREET = "If the street is wet, it rained. The street is wet."
OF_ME = "I am a student. All students get a discount. My sister is taller than me."
OF_THE_CRIME = (
    "Either the butler or the cook did it. The butler was in Oslo. Whoever was in Oslo "
    "didn't do it."
)
OF_THE_TEST = "Every pupil except Paul passed the test. Paul is a pupil. Mia is a pupil."
OF_HANNAH = "Hannah is Otto's mother. Otto is Pia's father. Rob is Otto's brother."
OF_SQUARES = "Shape A is a square. Shape B is a circle. All squares are rectangles."
OF_THE_KEY = "The key is in the chest or the bag. It is not in the bag."
OF_LIARS = "Nobody trusts liars. Sam is a liar. Gina is a nurse."


def answer(text: str, context: str):
    return deduce(Question("deduction", text, context))[1]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("May Ann enter?", OF_THE_FEE, "True"),
        ("May Bob enter?", OF_THE_FEE, "Unknown"),
        ("Can Omar join the trip?", OF_THE_TRIP, "False"),
        ("Can Lena join the trip?", OF_THE_TRIP, "Unknown"),
        ("Did it rain?", OF_THE_STREET, "True"),
    ],
)
def test_a_condition_may_be_of_what_was_and_a_conclusion_of_what_is(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Do I get a discount?", OF_ME, "True"),
        ("Who gets a discount?", OF_ME, "the speaker"),
        ("Is my sister taller than me?", OF_ME, "True"),
        ("Am I taller than my sister?", OF_ME, "False"),
        ("Have I been to Oslo?", "I have never been to Oslo.", "False"),
        ("May I enter?", "Everyone who paid may enter. I paid.", "True"),
        ("Do I like Bob?", "Bob likes me. I like everyone who likes me.", "True"),
        ("Is Bob guilty?", "I think Bob is guilty.", "Unknown"),
    ],
)
def test_who_says_i_is_the_speaker(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Who did it?", OF_THE_CRIME, "the cook"),
        ("Did the butler do it?", OF_THE_CRIME, "False"),
        ("Who did it?", "Only one of Al, Bo and Cy did it. Al and Bo did not do it.", "Cy"),
        ("Is the key in the chest?", OF_THE_KEY, "True"),
        ("Is Sam at work?", "Sam is either at home or at work. Sam is not at home.", "True"),
        ("When is the party?", "The party is on Monday or Friday. It is not on Monday.", "Friday"),
        ("Does Ann like nuts?", "Ann does not like figs or nuts.", "False"),
        ("Where is the bag?", "The figs are in the bag. The bag is on the shelf.", "the shelf"),
    ],
)
def test_one_of_a_list_is_left_where_the_others_are_not(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did Mia pass the test?", OF_THE_TEST, "True"),
        ("Did Paul pass the test?", OF_THE_TEST, "False"),
        ("Is Hannah Pia's grandmother?", OF_HANNAH, "True"),
        ("Is Rob Pia's uncle?", OF_HANNAH, "True"),
        ("Is Otto Hannah's son?", OF_HANNAH, "True"),
        ("Are Tom and Joe siblings?", "Tom, Ann and Joe are siblings.", "True"),
        ("Is Rome in Europe?", "Rome is in Italy. Italy is in Europe.", "True"),
        ("Who is a pilot?", "Sue is Bill's wife. Bill's wife is a pilot.", "Sue"),
        ("Is Tom immortal?", "Tom is a man. All men are mortal.", "False"),
        ("Is my cat quick?", "My cat is black. Black cats are quick.", "True"),
        ("Does Pia speak French?", "Nobody speaks French. Pia is French.", "False"),
    ],
)
def test_exceptions_kin_and_places_are_followed(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does Gina trust Sam?", OF_LIARS, "False"),
        ("Does Sam trust Gina?", OF_LIARS, "Unknown"),
        ("Does Ben love Rex?", "Everyone loves dogs. Rex is a dog. Ben is a boy.", "True"),
        ("Is Jo a vegan?", "Vegans don't eat meat. Jo eats ham. Ham is meat.", "False"),
        ("Does Tom chase Jerry?", "Cats chase mice. Tom is a cat. Jerry is a mouse.", ""),
        ("Is Bob kind?", "Everyone who likes cats is kind. Tom is a cat. Bob likes Tom.", ""),
    ],
)
def test_what_is_denied_or_felt_of_a_kind_is_so_of_each_and_else_left_open(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is x a C?", "All A are B. All B are C. x is an A.", "True"),
        ("Are some A C?", "Some A are B. All B are C.", "True"),
        ("Are all C A?", "All A are B. All B are C.", "Unknown"),
        ("Is P true?", "If P then Q. Not Q.", "False"),
        ("C?", "A implies B. B implies C. A.", "True"),
        ("Q?", "P or Q. Not P.", "True"),
        ("Is shape A a rectangle?", OF_SQUARES, "True"),
        ("Is shape B a rectangle?", OF_SQUARES, "Unknown"),
        ("Is A to the left of C?", "A is to the left of B. B is to the left of C.", "True"),
        ("Which box is the heaviest?", "Box A is heavier than box B.", "Box-A"),
    ],
)
def test_letters_stand_for_kinds_claims_and_parts_of_names(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


def test_a_kind_that_the_text_never_speaks_of_is_not_sought() -> None:
    said = answer("Which languages does Nora speak?", "Nora speaks French and German.")
    assert said.abstained
    assert "it is a language" in str(said.why)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the shop closed today?", "The shop is closed on Mondays. Today is Monday.", "True"),
        ("Is the shop open today?", "The shop is closed on Mondays. Today is Monday.", "False"),
        ("Is the shop open today?", "The shop is closed on Mondays. Today is Friday.", "Unknown"),
        ("Does Tom work today?", "Tom does not work on Sundays. Today is Sunday.", "False"),
    ],
)
def test_what_is_so_on_a_weekday_is_so_today(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_what_is_so_in_the_present_is_so_today() -> None:
    context = (
        "The shop is open unless it is Sunday. Today is Monday. If it is Monday, it is not Sunday."
    )
    assert answer("Is the shop open today?", context).text == "True"


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("小明高兴吗？", "除非下雨，小明都高兴。没有下雨。", "True"),
        ("谁写了这封信？", "这封信是李华写的。", "李华"),
        ("爸爸去了上海吗？", "爸爸去了北京或者上海。爸爸没有去北京。", "True"),
        ("谁打破了花瓶？", "不是小王就是小李打破了花瓶。小王没有打破花瓶。", "小李"),
        ("北京在亚洲吗？", "北京在中国。中国在亚洲。", "True"),
    ],
)
def test_the_same_is_read_in_chinese(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the lamp in the attic?", "There is a lamp in the attic.", "True"),
        ("Is the lamp old?", "Zoe has an old lamp.", "True"),
        ("Does Zoe have an old lamp?", "Zoe has a lamp. The lamp is old.", "True"),
        ("Does Zoe have an old lamp?", "The lamp is old. Zoe has a lamp.", "Unknown"),
        (
            "Does Zoe have an old lamp?",
            "If Zoe is rich, she has a lamp. The lamp is old.",
            "Unknown",
        ),
    ],
)
def test_the_lamp_is_the_one_that_a_lamp_brought_in(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_of_two_lamps_neither_is_the_lamp() -> None:
    two = "Zoe has a lamp. Rob has a lamp. The lamp is old."
    assert answer("Does Zoe have an old lamp?", two).text != "True"


@pytest.mark.parametrize("times", ["twice", "half", "three times", "nearly"])
def test_how_much_more_is_not_taken_for_a_quality(times: str) -> None:
    found = answer("Is Tom older than Zoe?", f"Tom is {times} as old as Zoe. Zoe is 10.")
    assert found.abstained


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Sam Zoe's brother?", "Zoe has two brothers, Sam and Rob.", "True"),
        ("Who are Zoe's brothers?", "Zoe's brothers are Sam and Rob.", "Sam, Rob"),
        ("Does Zoe have a brother?", "Sam and Rob are Zoe's brothers.", "True"),
        ("Is Sam Zoe's brother?", "Zoe has no brothers.", "False"),
        ("Does Zoe have an old cat?", "Zoe has a cat called Momo. Momo is old.", "True"),
        ("Is Otto a king?", "There was a king named Otto.", "Unknown"),
    ],
)
def test_who_is_brought_in_by_name_is_what_they_are_to_somebody(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is my cat old?", "My cat is called Momo. Momo is old.", "True"),
        ("Is Momo old?", "My cat's name is Momo. My cat is old.", "True"),
        ("Is the judge ill?", "The judge is Mrs Vale. Mrs Vale is ill.", "True"),
        ("Is Rob kind?", "The judge is Rob. The judge is kind.", "True"),
        ("Who is the judge?", "The judge is Rob. The judge is kind.", "Rob, kind"),
    ],
)
def test_a_description_and_a_name_may_be_of_one(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


OF_THE_NURSES = "All nurses are kind except Mr Hale. Mr Hale is a nurse. Ms Lind is a nurse."


@pytest.mark.parametrize(
    ("text", "expected"), [("Is Mr Hale kind?", "False"), ("Is Ms Lind kind?", "True")]
)
def test_an_exception_may_stand_at_the_end(text: str, expected: str) -> None:
    assert answer(text, OF_THE_NURSES).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("阿珍有弟弟吗？", "阿强是阿珍的弟弟。", "True"),
        ("阿强是阿珍的弟弟吗？", "阿珍没有弟弟。", "False"),
        ("阿强是阿珍的弟弟吗？", "阿珍有两个弟弟，阿强和阿福。", "True"),
        ("小宝是阿珍的儿子吗？", "阿珍有一个儿子，叫小宝。", "True"),
        ("阿珍快乐吗？", "阿强是阿珍的弟弟。所有有弟弟的人都快乐。", "True"),
    ],
)
def test_whose_brother_somebody_is_has_one_in_chinese_too(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected
