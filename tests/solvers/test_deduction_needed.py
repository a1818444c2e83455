"""What one needs, has not, hands on or is called by: what newcomers write of tickets and kin."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.ui.words.steps import chinese
from playground.wording.said import worded


def answer(text: str, context: str):
    return deduce(Question("deduction", text, context))[1]


@pytest.mark.parametrize(
    "needed",
    [
        "You need a ticket to enter.",
        "Everyone needs a ticket to enter.",
        "No one without a ticket may enter.",
        "Nobody may enter without a ticket.",
        "Without a ticket nobody may enter.",
        "You may not enter without a ticket.",
        "You can enter only if you have a ticket.",
        "Only people with a ticket may enter.",
        "Only those who have a ticket may enter.",
        "If you have no ticket, you cannot enter.",
        "People who have no ticket may not enter.",
    ],
)
def test_who_has_not_what_is_needed_cannot(needed: str) -> None:
    text = f"{needed} Bob has no ticket. Ann has a ticket."
    assert answer("May Bob enter?", text).text == "False"
    assert answer("May Ann enter?", text).text in {"Unknown", ""}


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Bob sad?", "People who do not have a dog are sad. Bob has no dog.", "True"),
        ("Is Bob sad?", "If Bob has no money, he is sad. Bob has no money.", "True"),
        ("Must Ann wait?", "Everyone without a ticket must wait. Ann has a ticket.", "Unknown"),
        ("Can Tim vote?", "Only adults may vote. Tim is not an adult.", "False"),
        ("May Tim swim?", "If you have no cap, you cannot swim. Tim has no cap.", "False"),
        ("Does Bob have a card?", "Only people with a card may park. Bob may park.", "True"),
        ("Can Pingu fly?", "Birds can fly, but penguins cannot. Pingu is a penguin.", "False"),
        ("Can Rex bark?", "Unlike cats, dogs can bark. Rex is a dog.", "True"),
        ("Can Ann swim?", "Tom can swim but Ann cannot.", "False"),
        ("Did Ravi learn well?", "Everyone who learns well passes. Ravi did not pass.", "False"),
        ("Does the ice melt?", "If you heat ice, it melts. Ben heats the ice.", "True"),
        ("Is Kim full?", "If Kim is ill, she eats. If she eats, she is full. Kim is ill.", "True"),
    ],
)
def test_what_newcomers_write_is_read(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Bill Jack's grandfather?", "Jack's father is Tom. Tom's father is Bill.", "True"),
        ("Is Jack's father Tom?", "Jack's father is Tom.", "True"),
        ("Is Jack's car Italian?", "Jack's car is Italian.", "True"),
        ("Is Jack's father kind?", "Tom is Jack's father. Tom is kind.", "True"),
        ("Is Ali's wife a judge?", "Ali is Mia's husband. Mia is a judge.", "True"),
        ("Does Jack's dog bark?", "Rex is Jack's dog. All dogs bark.", "True"),
    ],
)
def test_whose_somebody_is_found_by_what_the_text_says(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "why"),
    [
        ("Is Jack's mother kind?", "Tom is Jack's father. Tom is kind.", "does not say who"),
        ("Is Tom's sister tall?", "Eva and Lea are Tom's sisters. Eva is tall.", "names several"),
        ("Does John have the book?", "Mary gave the book to John.", "is not worked out"),
        ("Does Tom have a car?", "Tom sold his car to Ann.", "is not worked out"),
        ("May Bob go?", "Who has a pass may go. Ann gave Bob a pass.", "is not worked out"),
        ("Is Al glad?", "Who eats ripe figs is glad. Al eats figs.", "is not worked out"),
    ],
)
def test_what_is_not_worked_out_is_left_open_with_its_reason(
    text: str, context: str, why: str
) -> None:
    silent = answer(text, context.replace("Who ", "Everyone who "))
    assert silent.abstained
    said = worded(silent.why, "en")
    assert why in said
    assert chinese(said) != said


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Where is Bob?", "Bob is at home or at work. Bob is not at work.", "at home"),
        ("Where is Bob?", "Bob is at home.", "at home"),
        ("Where is Bob?", "Bob is in the kitchen.", "the kitchen"),
        ("Where are the keys?", "The keys are in the box or on the sill. They are not on the sill.",
         "in the box"),
        ("Does Ben sit next to Ann?", "Ann sits next to Ben.", "True"),
        ("Is Ann next to Ben?", "Ann sits next to Ben.", "True"),
        ("Does the lake stand near the inn?", "The inn stands near the lake.", "Unknown"),
    ],
)  # fmt: skip
def test_where_one_is(text: str, context: str, expected: str) -> None:
    found = answer(text, context)
    assert found.text == expected
    assert found.evidence or expected == "Unknown"


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did Al pass?", "Whoever scores at least 50 points passes. Al scored 62 points.", "True"),
        ("Is Jo in?", "Jo is in only if Jo has at least 50 marks. Jo has 49 marks.", "False"),
        ("Did Jo score more than 50 points?", "Jo scored 49 points.", "False"),
        ("Does Bob pay tax?", "Whoever earns over $1,000 pays tax. Bob earns $2,500.", "True"),
        ("Is Ann glad?", "People with at least two dogs are glad. Ann has three dogs.", "True"),
        ("Is Ann glad?", "People with more than two dogs are glad. Ann has two dogs.", "Unknown"),
        ("Does Mia get in free?", "People under 12 get in free. Mia is 10 years old.", "True"),
        ("Is school closed?", "If the heat is over 30, school is closed. The heat is 35.", "True"),
        ("Does Al weigh less than 60 kg?", "Bob weighs less than 60 kg. Al weighs 70 kg.", "False"),
    ],
)  # fmt: skip
def test_amounts_are_held_against_bounds(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("either", "other"),
    [
        ("The door is red or the window is open.", "The window is closed."),
        ("The window is dead or the door is red.", "The window is alive."),
        ("Either the door is red or the lamp is on.", "The lamp is off."),
    ],
)
def test_an_opposite_rules_out_one_of_two(either: str, other: str) -> None:
    assert answer("Is the door red?", f"{either} {other}").text == "True"


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did the dog bark?", "If the bell rings, the dog barks. The bell rings.", "True"),
        ("Did Bob wake?", "If Bob wakes, Bob drinks tea. Bob does not drink tea.", "False"),
        ("What do zebras eat?", "Lions eat meat. Zebras eat grass.", "grass"),
        ("What do mice eat?", "Cats chase mice. Mice eat cheese.", "cheese"),
        ("Was Bob rich?", "Bob is rich.", "Unknown"),
    ],
)
def test_a_question_is_put_in_the_terms_of_its_text(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_an_unknown_says_that_the_text_tells_it_of_the_past() -> None:
    found = answer("Does the dog bark?", "If the bell rings, the dog barks. The bell rang.")
    assert found.text == "Unknown"
    assert "of the past" in worded(found.why, "en")


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Does Lena win?", "Everyone who meets their target wins. Lena meets her target.", "True"),
        ("Does Kim do her homework?", "Every pupil does his homework. Kim is a pupil.", "True"),
        ("Was Tom sad?", "Everyone who loses his key is sad. Tom lost his key.", "True"),
        ("Is Ann sad?", "Everyone who loses his key is sad. Ann loses Tom's key.", "Unknown"),
        ("Is Emma Sarah's daughter?", "Sarah is Emma's mother. Emma is Lucy's mother.", "True"),
        ("Is Rita Dan's father?", "Dan is the son of Rita. Rita is Omar's sister.", "False"),
        ("Is Lee Pat's son?", "Pat is Lee's mother.", "Unknown"),
        ("Is shape A red?", "If a shape is round then it is red. Shape A is round.", "True"),
        ("May Pia eat this cake?", "No one may eat this cake.", "False"),
        ("Does Bob smile?", "Bob is happy now. Happy people smile.", "True"),
    ],
)
def test_what_is_his_is_said_of_each(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is it off?", "The switch is on or off. The switch is not on.", "True"),
        ("Does she sleep?", "Nina is tired. Tired people sleep.", "True"),
        ("Is she tired?", "Nina is tired. Max is awake.", ""),
        ("Must cars stop?", "When the light is red, cars must stop. The light is red.", "True"),
        ("Does Emma like apples?", "Emma likes all fruits. Apples are fruits.", "True"),
        ("Was Mozart clever?", "Mozart was a composer. All composers were clever.", "True"),
        ("Is Karl honest?", "No honest person steals. Karl stole the money.", ""),
        ("Who is in the middle?", "Al, Ben and Cy sit in a row. Ben is between Al and Cy.", "Ben"),
        ("Who has the most nuts?", "Al has more nuts than Ben. Ben has more nuts than Cy.", "Al"),
        ("Who runs the slowest?", "Al runs faster than Ben. Ben runs faster than Cy.", "Cy"),
        ("Is it cold?", "It is raining and it is cold.", "True"),
        ("Does Rita stay?", "Al goes to the fair. If Al goes, Rita stays.", "True"),
    ],
)  # fmt: skip
def test_what_newcomers_ask_of_few_words(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Does Bob work today?", "Bob works on Mondays. Today is Tuesday."),
        ("Did Bob die today?", "Bob died on a Monday. Today is Monday."),
        ("Is Ann happy?", "Bob comes from Bonn. If Bob comes, Ann is happy."),
        ("Does the water have legs?", "Everyone who runs has legs. The water runs into the sea."),
        ("Does she love Juliet?", "Romeo loves Juliet."),
        ("Is she tall?", "Anna's son is tall."),
        ("Is it kind?", "Mary is kind."),
        ("Does Tim pay less?", "Adults under 30 pay less. Tim is 5. Tim is a child."),
        ("Is Bob a thief?", "As Ann claims, Bob is a thief."),
        ("Is Bob rich?", "Bob is rich, so Ann says."),
        ("Is Bob guilty?", "Statement 1: Bob is guilty. Statement 1 is false."),
        ("Is Ann a man?", "Ann, a man, and a woman came."),
        ("Is Bob kind?", "Everyone, a doctor, is kind. Bob is tall."),
        ("Did Bob smoke?", "Bob does not smoke."),
        ("May Bob swim?", "Bob can swim."),
        ("Can Tim read?", "Tim needs a book to read. Tim has no book."),
        ("Does the bank work next to Tom?", "Tom works next to the bank."),
    ],
)
def test_what_the_writer_did_not_mean_is_neither_true_nor_false(text: str, context: str) -> None:
    assert answer(text, context).text in {"", "Unknown"}
