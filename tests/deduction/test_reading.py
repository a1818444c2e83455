"""What sentences say: one table of sentences and their literals, one of sentences left unread."""

import pytest

from playground.deduction.limits import (
    MAX_CHARACTERS,
    MAX_THEORY_CHARACTERS,
    MAX_THEORY_SENTENCES,
    MAX_WORDS,
)
from playground.deduction.program import Sentence
from playground.deduction.reading.reader import Asked, read, read_question
from playground.deduction.wording.saying import say
from playground.errors import InputError
from tests.stopwatch import seconds

READ = {
    "Bob is big.": "is big(bob)",
    "bob IS Big": "is big(bob)",
    "Unit7 is a robot.": "is robot(unit7)",
    "The dog chases the cat.": "chase(dog, cat)",
    "The cow does not eat the mouse.": "not eat(cow, mouse)",
    "The cow doesn't eat the mouse.": "not eat(cow, mouse)",
    "The river flows past the mill.": "flow past(river, mill)",
    "The switch turns the lamp on.": "turn on(switch, lamp)",
    "Bob gives up.": "give up(bob)",
    "Bob flies.": "fly(bob)",
    "Bob has the key.": "have(bob, key)",
    "The bird can fly.": "can fly(bird)",
    "The bird cannot fly.": "not can fly(bird)",
    "The bird can't see Bob.": "not can see(bird, bob)",
    "The lamp is glowing.": "is glowing(lamp)",
    "The phone is fully charged.": "is fully charged(phone)",
    "Bob isn’t kind.": "not is kind(bob)",
    "The bald eagle chases Mary Ann Jones.": "chase(bald eagle, mary ann jones)",
    "Bob's dog is big.": "is big(bob's dog)",
    "Bob is afraid of the dog.": "is afraid of(bob, dog)",
    "The lamp is on the table.": "is on(lamp, table)",
    "Bob likes pizza.": "like(bob, pizza)",
    "Bob and Alice are kind.": "is kind(bob); is kind(alice)",
    "Bob is big, kind and not green.": "is big(bob); is kind(bob); not is green(bob)",
    "Bob is a big dog.": "is big(bob); is dog(bob)",
    "Bob is big and chases the cat.": "is big(bob); chase(bob, cat)",
    "Bob likes the cat and the dog.": "like(bob, cat); like(bob, dog)",
    "Everyone likes Bob.": "like(?someone, bob)",
    "Nobody likes the captain.": "not like(?someone, captain)",
    "The captain likes all big dogs.": "like(captain, ?dog) if is big(?dog), is dog(?dog)",
    "Red things are kind.": "is kind(?something) if is red(?something)",
    "All big, round people are nice.": (
        "is nice(?someone) if is big(?someone), is round(?someone)"
    ),
    "Smart, cold and quiet people are not red.": (
        "not is red(?someone) if is smart(?someone), is cold(?someone), is quiet(?someone)"
    ),
    "Every wumpus is a tumpus.": "is tumpus(?wumpus) if is wumpus(?wumpus)",
    "Jompuses are yumpuses.": "is yumpus(?jompus) if is jompus(?jompus)",
    "Each zumpus is not bitter.": "not is bitter(?zumpus) if is zumpus(?zumpus)",
    "No dog is kind.": "not is kind(?dog) if is dog(?dog)",
    "All men are mortal.": "is mortal(?man) if is man(?man)",
    "Wolves howl.": "howl(?wolf) if is wolf(?wolf)",
    "A dog is an animal.": "is animal(?dog) if is dog(?dog)",
    "Anyone who likes the lamp is brave.": "is brave(?someone) if like(?someone, lamp)",
    "People who are round and red are young.": (
        "is young(?someone) if is round(?someone), is red(?someone)"
    ),
    "If someone is red and not kind then they are cold.": (
        "is cold(?someone) if is red(?someone), not is kind(?someone)"
    ),
    "If someone is red or blue then they are kind.": (
        "is kind(?someone) if is red(?someone); is kind(?someone) if is blue(?someone)"
    ),
    "If something sees the cat and the cat is green then it is rough.": (
        "is rough(?something) if see(?something, cat), is green(cat)"
    ),
    "If the bear sees the dog and someone does not see the bear then they are blue.": (
        "is blue(?someone) if see(bear, dog), not see(?someone, bear)"
    ),
    "If the circuit is complete then the current runs through the circuit.": (
        "run through(current, circuit) if is complete(circuit)"
    ),
    "If Bob is red, he is kind and he likes the cat.": (
        "is kind(bob) if is red(bob); like(bob, cat) if is red(bob)"
    ),
    "If people like Bob and chase the cat then they sleep.": (
        "sleep(?someone) if like(?someone, bob), chase(?someone, cat)"
    ),
    "If someone likes a dog then the dog likes them.": (
        "like(?dog, ?someone) if like(?someone, ?dog), is dog(?dog)"
    ),
    "If someone likes someone then they like themselves.": None,
}

ASKED = {
    "Is Bob kind?": "is kind(bob)",
    "Is Stella a yumpus?": "is yumpus(stella)",
    "Is the lamp on the table?": "is on(lamp, table)",
    "Does the dog chase the cat?": "chase(dog, cat)",
    "Does the river flow past the mill?": "flow past(river, mill)",
    "Can the bird fly?": "can fly(bird)",
}

UNREAD = {
    "If Bob is ill then lab tests or imaging is needed.": "a verb or a thing",
    "If it is red then it is big.": "whom “it” means",
    "The red or blue dog is big.": "stand alone",
    "Only red or blue things are big.": "“or” before a noun",
    "If a red or blue dog barks then Bob is sad.": "“or” before a noun",
    "If Tim likes Bob then he is kind.": "may be two of them",
    "The cat likes Rex and it is glad.": "may be two of them",
    "Only kind people like everyone.": "“only” with “every”",
    "Bob either likes everyone or is sad.": "“either” with “every”",
    "Bob likes everyone if and only if he is kind.": "“if and only if” with “every”",
    "Bob does not like nobody.": "“not” with “nobody”",
    "Nobody likes nobody.": "can be read in two ways",
    "If someone likes nobody then they are sad.": "does not name one thing",
    "Bob likes Ann or nobody.": "in a list",
    "It is not the case that all dogs like some cat.": "another one for each",
    "It is not the case that Bob is either red or blue.": "must be facts",
    "Bob is either food or clothes.": "a verb or a thing",
    "Bob is a man who lived in York.": "verb",
    "Dogs chased the cat.": "one of them or all",
    "A kind natured person is nice.": "two parts",
    "Perhaps so.": "Perhaps",
    "Bob was big and is kind.": "was",
    "Most dogs are big.": "Most",
    "Bob likes the cat very much.": "very",
    "Bob is very.": "very",
    "Dogs bark and chase cats.": "a verb or a thing",
    "Bob is not big and kind.": "not",
    "He is kind.": "not said before",
    "If someone sees someone and they are red then they are kind.": None,
    "Is Bob big?": "states nothing",
    "Bob is (big).": "sign",
    "<img src=x onerror=alert(1)>": "sign",
    "bob likes alice": "its verb",
}


def literal_words(literal):
    atom = literal.atom
    return f"{'' if literal.positive else 'not '}{atom.relation}({', '.join(atom.terms)})"


def rule_words(rule):
    body = ", ".join(map(literal_words, rule.body))
    return literal_words(rule.head) + (f" if {body}" if body else "")


@pytest.mark.parametrize(("text", "says"), [(k, v) for k, v in READ.items() if v])
def test_a_sentence_says(text, says):
    program = read(text)
    assert program.sentences[0].why == ""
    assert "; ".join(map(rule_words, program.rules)) == says


@pytest.mark.parametrize(("text", "asks"), ASKED.items())
def test_a_question_asks(text, asks):
    asked = read_question(text)
    assert isinstance(asked, Asked)
    assert literal_words(asked.literal) == asks


@pytest.mark.parametrize(("text", "why"), [(k, v) for k, v in UNREAD.items() if v])
def test_a_sentence_that_says_more_than_the_rules_hold_is_left_unread(text, why):
    program = read(text)
    assert not program.rules
    assert why in program.sentences[0].why


@pytest.mark.parametrize("text", [k for k, v in READ.items() if v and " if " not in v])
def test_a_literal_is_said_in_a_sentence_that_says_it(text):
    program = read(text)
    for rule in program.rules:
        if "?" not in literal_words(rule.head):
            again = read_question(say(rule.head, program.names))
            assert isinstance(again, Asked)
            assert again.literal == rule.head


def test_names_are_said_as_the_text_writes_them():
    program = read("The captain likes Unit7. Alma is an engineer.")
    said = [say(rule.head, program.names) for rule in program.rules]
    assert said == ["The captain likes Unit7.", "Alma is an engineer."]


def test_the_text_settles_what_a_sentence_leaves_open():
    assert rule_words(read("Alice is red. alice likes pizza").rules[1]) == "like(alice, pizza)"
    tweety = read("Tweety is a bird. Birds can fly.")
    assert rule_words(tweety.rules[1]) == "can fly(?bird) if is bird(?bird)"
    assert rule_words(read("James can swim.").rules[0]) == "can swim(james)"
    big = read("Fido is big. Fido is a dog. Big dogs bark.")
    assert rule_words(big.rules[2]) == "bark(?dog) if is big(?dog), is dog(?dog)"


def test_a_name_with_an_adjective_before_it_may_be_no_name():
    big = read("Big Bob is young. Bob is red. All big people are kind.")
    assert [sentence.read for sentence in big.sentences] == [False, True, True]
    assert "may be a name" in big.sentences[0].why
    assert all(sentence.read for sentence in read("Mary Ames is big. Mary is kind.").sentences)


def test_a_question_is_split_at_a_name_of_the_text():
    program = read("The bald eagle is red.")
    asked = read_question("Does the bald eagle like pizza?", program)
    assert literal_words(asked.literal) == "like(bald eagle, pizza)"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("Is Bob big? Is Bob red?", "more than one sentence"),
        ("Is Bob big and red?", "several things"),
        ("Who is big or red?", "leaves open"),
        ("Who is someone?", "form"),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(text, why):
    asked = read_question(text)
    assert isinstance(asked, Sentence)
    assert any(part in asked.why for part in why.split("|"))


def test_sentences_keep_their_place_in_code_points():
    text = "  Zoë 🐍 is odd.\n- Bob is big; Dr. Ada is kind!\r\n2) “Perhaps.”  Is it?"
    found = read(text).sentences
    assert [sentence.text for sentence in found] == [
        "Zoë 🐍 is odd.",
        "Bob is big;",
        "Dr. Ada is kind!",
        "“Perhaps.”",
        "Is it?",
    ]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_an_unread_sentence_keeps_its_place_among_the_others():
    program = read("Bob is big. Perhaps so. Bob is red.")
    assert [sentence.read for sentence in program.sentences] == [True, False, True]
    assert [rule.sentence for rule in program.rules] == [0, 2]


def test_a_sentence_of_too_many_words_is_left_unread():
    assert "words" in read("Bob is big" + " and red" * MAX_WORDS).sentences[0].why


def test_a_text_over_the_limits_is_refused():
    with pytest.raises(InputError, match="characters"):
        read("x" * (MAX_THEORY_CHARACTERS + 1))
    with pytest.raises(InputError, match="sentences"):
        read("Bob is big. " * (MAX_THEORY_SENTENCES + 1))


def test_a_long_run_of_marks_is_walked_over_once():
    assert seconds(lambda: read("!" * (MAX_CHARACTERS - 1) + "a")) < 20


def test_words_of_the_text_cannot_become_a_piece_of_the_program():
    program = read("X is p0(1). #script (python) import os. #end. Bob is :- big.")
    assert not program.rules
    assert all(not sentence.read for sentence in program.sentences)
