"""Questions for yes or no: which ones they are, and what a sentence says to them."""

import pytest

from playground.text.prose import sentences
from playground.text.yes_no import asks, decide

MILL = "Ingrid Olsen opened the mill on Bridge Street in 1987. It sells flour and oats."


@pytest.mark.parametrize("question", ["Did it rain?", "Is the mill open?", "Can Ada swim?"])
def test_a_question_that_begins_with_its_verb_asks_for_yes_or_no(question: str) -> None:
    assert asks(question)


@pytest.mark.parametrize("question", ["Who is Ada?", "Is it red or blue?", "The mill is old."])
def test_a_question_word_or_a_choice_asks_for_more(question: str) -> None:
    assert not asks(question)


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("Did Ingrid Olsen open the mill in 1987?", MILL, "yes"),
        ("Did the mill open in 1987?", MILL, "yes"),
        ("Does the mill sell flour?", MILL, "yes"),
        ("Did the mill open in 1993?", MILL, "no"),
        ("Was the bridge repaired?", "The bridge was not repaired.", "no"),
        ("Was the bridge built by Otto?", "Otto built the bridge.", "yes"),
        ("Was the bridge built in 1871?", "Otto Lind built the bridge in 1871.", "yes"),
        ("Did Otto build the bridge?", "The bridge was built by Otto in 1871.", "yes"),
        ("Is the library open?", "The library in Mill Street is open.", "yes"),
        ("Does the hotel have a pool?", "The hotel has no pool.", "no"),
        ("Are dogs allowed?", "No dogs are allowed.", "no"),
        ("Did Ada go to Bergen?", "Ada went to Bergen by train.", "yes"),
        ("Will coffee be provided?", "Coffee will be provided, lunch won't.", "yes"),
        ("Did Ann win?", "Ann won and Ben did not.", "yes"),
        ("Did the dog leave?", "Tom saw Ann and the dog left.", "yes"),
    ],
)
def test_a_sentence_says_yes_or_no(question: str, context: str, answer: str) -> None:
    verdict = decide(question, sentences(context))
    assert verdict is not None
    assert verdict.answer == answer


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("Did Otto open the mill?", MILL),
        ("Did Ada help Otto?", "Otto helped Ada."),
        ("Did the mill close?", "The mill may close."),
        ("Did Ada buy the boat?", "Ada wanted to buy the boat."),
        ("Did Ada pay the bill?", "Ada forgot to pay the bill."),
        ("Did Ada pay the bill?", "Ada's brother paid the bill."),
        ("Did Ada leave?", "Ada, who did not pay the bill, left."),
        ("Did Otto die in Bergen?", "Otto was born in Bergen and died in Oslo."),
        ("Did Ada fly from Oslo to Rome?", "Ada flew from Rome to Oslo."),
        ("Is the library open?", "It is false that the library is open."),
        ("Is the library open?", "Is the library open? Ask Otto."),
        ("Is the library open?", "The library was open."),
        ("Is the library open?", "Either the museum or the library is open."),
        ("Does the hotel have a pool?", "The hotel lacks a pool."),
        ("Does the hotel have a pool?", "The hotel stands near a pool."),
        ("Are dogs allowed?", "All pets but dogs are allowed."),
        ("Does the drug cause pain?", "The drug stopped causing pain."),
        ("Is the drug safe?", "The drug is safer than aspirin."),
        ("Is the drug safe?", "The drug is anything but safe."),
        ("Will Mrs Hill be there?", "Mrs Hill will be away, so Mr Dean leads the group."),
        ("Are dogs allowed?", "Dogs are not allowed on the beach."),
        ("Is the shop open?", "The shop is closed on Mondays."),
        ("Is the pool open?", "Tom says the pool is closed."),
        ("Is the pool open?", "If it rains, the sauna is open and the pool is closed."),
        ("Was the match cancelled?", "The match was not cancelled because it rained."),
        ("May I park?", "Please do not park in front of the gate."),
        ("Does Ann need a visa?", "Tom needs a visa and Ann needs a passport."),
        ("Do children have a packed lunch?", "Children should bring a packed lunch."),
        ("Should I bring money?", "You do not need money."),
    ],
)
def test_what_is_not_said_is_left_open(question: str, context: str) -> None:
    assert decide(question, sentences(context)) is None


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("Do children need a packed lunch?", "Children should bring a packed lunch.", "yes"),
        ("Do children need a hat?", "Children must wear boots and bring a drink and a hat.", "yes"),
        ("Do I need a ticket?", "Please bring a ticket.", "yes"),
        ("Should I bring food?", "Please do not bring food.", "no"),
        ("May I park in front of the gate?", "Please do not park in front of the gate.", "no"),
        ("Can I smoke in the rooms?", "Smoking is not allowed in the rooms.", "no"),
        ("May I smoke?", "No smoking.", "no"),
        ("Can I bring my dog into the hotel?", "Dogs are allowed in the hotel.", "yes"),
        ("Is the shop open on Monday?", "The shop is closed on Monday.", "no"),
        ("Is the shop open?", "They do not need money, as the shop is closed.", "no"),
        ("Will lunch be provided?", "Coffee will be provided, lunch won't.", "no"),
        ("Do animal cells have lungs?", "Plant cells have lungs; animal cells do not.", "no"),
        ("Are towels included?", "Breakfast is included, towels are not.", "no"),
        ("Can guests swim?", "Members can swim; guests can't.", "no"),
    ],
)
def test_a_sentence_says_it_in_other_words(question: str, context: str, answer: str) -> None:
    verdict = decide(question, sentences(context))
    assert verdict is not None
    assert verdict.answer == answer
    assert verdict.why.endswith("it in other words")


def test_the_number_that_stands_in_its_place_is_told() -> None:
    verdict = decide("Did the mill open in 1993?", sentences(MILL))
    assert verdict is not None
    assert (verdict.why, verdict.instead) == ("another number", "1987")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Maria bought a red car last year.", "Did Maria buy a car?"),
        ("The old bridge was built in 1990 by the city.", "Was the bridge built in 1990?"),
    ],
)
def test_an_adjective_more_leaves_the_one_thing_what_it_is(text: str, question: str) -> None:
    verdict = decide(question, sentences(text))
    assert verdict is not None
    assert verdict.answer == "yes"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The old bridge fell in 1990. The new bridge stands.", "Did the bridge fall in 1990?"),
        ("Maria bought a toy car.", "Did Maria buy a car?"),
        ("Maria did not buy a red car.", "Did Maria buy a car?"),
        ("All red cars are fast.", "Are cars fast?"),
        ("Tom met the former president.", "Did Tom meet the president?"),
    ],
)
def test_an_adjective_that_may_change_what_is_said_leaves_it_open(text: str, question: str) -> None:
    assert decide(question, sentences(text)) is None
