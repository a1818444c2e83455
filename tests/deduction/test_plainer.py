"""Ways of saying that have a plainer one."""

import pytest

from playground.deduction.reading.english.plainer import plainer
from playground.deduction.reading.reader import read


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Bob is no longer kind.", "Bob is not kind."),
        ("Bob is anything but kind.", "Bob is not kind."),
        ("The lake is far from clean.", "The lake is not clean."),
        ("Bob is far from the sea.", "Bob is far from the sea."),
        ("Bob is kind only when he is big.", "Bob is kind only if he is big."),
        ("Bob is too kind.", "Bob is kind."),
        ("Students who study hard pass exams.", "Every student who studies hard passes exams."),
        ("Men who love dogs love cats.", "Every man who loves dogs loves cats."),
        ("Dogs that chase cats like milk.", "Dogs that chase cats like milk."),
        ("Children who play outside are happy.", "Children who play outside are happy."),
        ("Bob is big (and kind).", "Bob is big and kind."),
        ("All friends of Bob are kind.", "Everyone who is a friend of Bob is kind."),
        ("Tom is the father of Bob.", "Tom is a father of Bob."),
        ("Bats are a kind of mammal.", "Bats are mammals."),
        ("Is Rex a sort of dog?", "Is Rex a dog?"),
        ("Everyone over 18 can vote.", "Everyone who is older than 18 can vote."),
        ("The heat is at least 30.", "The heat is not lower than 30."),
        ("Ann is 12 or younger.", "Ann is not older than 12."),
        ("Is Tom over 18?", "Is Tom older than 18?"),
        ("Tom is 20 years old.", "Tom is 20."),
        ("If it rains, the ground will be wet.", "If it rains, the ground is wet."),
        ("If Bob runs then he won't win.", "If Bob runs then he does not win."),
        ("The birds will sing if Bob is late.", "The birds sing if Bob is late."),
        ("Bob will be big.", "Bob will be big."),
        ("Bob is kind.", "Bob is kind."),
    ],
)
def test_it_is_said_in_plainer_words(sentence: str, plain: str) -> None:
    assert plainer(sentence) == plain


def test_who_is_somebodys_father_is_a_father() -> None:
    heads = [rule.head.atom for rule in read("Tom is the father of Bob.").rules]
    assert [(one.relation, one.terms) for one in heads] == [
        ("is father of", ("tom", "bob")),
        ("is father", ("tom",)),
    ]
