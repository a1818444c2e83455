"""What strangers tell of kinds and of those in them: exceptions, names, days, what will be."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question

BIRDS = (
    "Birds can fly. Penguins are birds. Penguins cannot fly. Robins are birds. Pip is a penguin. "
)
"""No penguin flies, and nothing says that it cannot be so."""


def answer(text: str, context: str):
    return deduce(Question("deduction", text, context))[1]


def said(text: str, context: str) -> str:
    found = answer(text, context)
    return "silent" if found.abstained else found.text


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Can Pip fly?", BIRDS, "False"),
        ("Can penguins fly?", BIRDS, "False"),
        ("Can robins fly?", BIRDS, "True"),
        ("Can birds fly?", BIRDS, "True"),
        ("Can all birds fly?", BIRDS, "False"),
        ("Can Rob fly?", f"{BIRDS} Rob is a bird.", "True"),
        ("Can Rex fly?", f"{BIRDS} Rex is a bird or a penguin.", "Unknown"),
        ("Is Rex a bird?", f"{BIRDS} Rex cannot fly.", "Unknown"),
        ("Can penguins fly?", "Birds can fly, but penguins cannot. Penguins are birds.", "False"),
        ("Can Pip fly?", "All birds can fly, but penguins cannot. Penguins are birds. "
         "Pip is a penguin.", "False"),
        ("Does Pip swim?", "No bird swims. Penguins are birds. Penguins swim. Pip is a penguin.",
         "silent"),
        ("Do penguins fly?", "All birds fly. Penguins are birds. No penguin flies.", "silent"),
        ("Can penguins fly?", "Birds can fly. Penguins are birds. Penguins cannot fly.", "False"),
        ("Are penguins free?", "Whoever can fly is free. Birds can fly. Penguins are birds. "
         "Penguins cannot fly.", "Unknown"),
        ("Does Fifi like Tom?", "Dogs like cats. Poodles are dogs. Poodles do not like cats. "
         "Fifi is a poodle. Tom is a cat.", "False"),
    ],
)  # fmt: skip
def test_a_kind_may_have_an_exception_that_is_told(text, context, expected):
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is my cat lazy?", "My cat Luna is black. Luna is lazy.", "True"),
        ("Is Luna my cat?", "My cat Luna is black.", "True"),
        ("Is Rex old?", "Our dog Rex barks. Our dog is old.", "True"),
        ("Does Rex bark?", "Tom's dog Rex is old. Tom's dog barks.", "True"),
        ("Is Mrs Brown old?", "Our teacher Mrs. Brown is strict. Our teacher is old.", "True"),
        ("Is my brother tall?", "My brother Tom is tall. My brother Jim is short.", "silent"),
        ("Is Rex big?", "The dog Rex chases is big.", "Unknown"),
        ("我的妹妹喜欢画画吗？", "我的妹妹叫小雨。小雨喜欢画画。", "True"),
        ("我的猫喜欢鱼吗？", "我有一只猫。猫都喜欢鱼。", "True"),
    ],
)
def test_who_is_called_by_name_is_what_is_said_before_the_name(text, context, expected):
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does Tina go home?", "When the bell rings, the students go home. The bell rings. "
         "Tina is a student.", "True"),
        ("Is Mr Gray on strike?", "The teachers are on strike. Mr Gray is a teacher.", "True"),
        ("Does Rex surround the house?", "The dogs surround the house. Rex is a dog.", "Unknown"),
        ("Is the red book heavy?", "The books are heavy. The red book is a book.", "True"),
        ("Did Tom buy a ball?", "The boys bought a ball. Tom is a boy.", "Unknown"),
        ("Is the glass on the table?", "The glasses are on the table. Tom has a glass.", "Unknown"),
        ("Does Dora have a car?", "Everyone in the office has a car. Dora works in the office.",
         "True"),
        ("Is Dora in the office?", "Nobody in the office sings. Dora works in the office.",
         "Unknown"),
        ("Is Vera a winner?", "All and only the winners get medals. Vera gets a medal.", "True"),
        ("Is Tom patient?", "Everyone who collects stamps is patient. Tom collects a stamp.",
         "Unknown"),
        ("May Ken drive?", "You may drive only if you have a licence. Ken does not have a licence.",
         "False"),
    ],
)  # fmt: skip
def test_what_is_said_of_several_is_said_of_each(text, context, expected):
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the shop open on Sunday?", "The shop is open every day except Sunday.", "False"),
        ("Is the shop open on Monday?", "The shop is open every day except Sunday.", "True"),
        ("Does Tom work on Friday?", "Tom works from Tuesday to Saturday.", "True"),
        ("Does Tom work on Monday?", "Tom works from Tuesday to Saturday.", "Unknown"),
        ("Is the shop open on Monday?", "The shop is open on Mondays.", "True"),
        ("Is the shop open on Mondays?", "The shop is open on Monday.", "Unknown"),
        ("Is the shop open on Monday?", "The shop is not open every day.", "Unknown"),
        ("Is Lidl open on Monday?", "No shop is open every day. Lidl is a shop.", "Unknown"),
    ],
)
def test_days_that_are_told_together_are_each_of_them(text, context, expected):
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Will Dad call me?", "Either Mum or Dad will call me. Mum will not call me.", "True"),
        ("Will Ann win?", "Either Tom or Ann will win. Tom wins.", "False"),
        ("Will Tom be happy?", "Tom will come. Everyone who comes is happy.", "True"),
        ("Is Tom happy?", "Tom will come. Everyone who comes is happy.", "Unknown"),
        ("Will Ann sleep?", "Ann was ill. Tom will come. Everyone who is ill sleeps.", "Unknown"),
    ],
)
def test_what_will_be_is_asked_of_what_will_be(text, context, expected):
    assert said(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is p true?", "If p then q. Not q.", "False"),
        ("q?", "p or q. Not p.", "True"),
        ("Is p true?", "p if and only if q. Not q.", "False"),
        ("Is Kim guilty?", "Not both Pat and Kim are guilty. Pat is guilty.", "False"),
        ("Is Max late?", "At most one of Leo and Max is late. Leo is late.", "False"),
        ("Is Max late?", "At most one of Leo and Max is late. Leo is not late.", "Unknown"),
        ("Is Rita happy?", "Being rich is necessary for being happy. Rita is rich.", "Unknown"),
        ("Is Rita rich?", "Being rich is necessary for being happy. Rita is happy.", "True"),
        ("Does Ivo speak Dutch?", "Ivo speaks neither English nor Dutch.", "False"),
        ("Did Ann fail?", "At least two students failed. Ann is a student.", "Unknown"),
        ("Where is Paul?", "Paul is in trouble. Paul is in Rome.", "Rome"),
        ("谁更大？", "小王比小李大。", "小王"),
        ("谁大？", "小明是大的。小红比小明高。", "小明"),
        ("小狗在房间里吗？", "小狗在盒子里。盒子在房间里。", "True"),
        ("猫在房间里吗？", "猫不在盒子里。盒子在房间里。", "Unknown"),
    ],
)
def test_logic_and_places_as_they_are_told(text, context, expected):
    assert said(text, context) == expected
