"""Free text: the nearest reading of a sentence is suggested, taken where one says so, corrected."""

import json

import pytest

from playground.core import Answer, Spans, Step, Suggestions
from playground.core import Question as Asked
from playground.deduction.reading.nearby import last_name, named, nearby
from playground.deduction.reading.vocabulary import vocabulary
from playground.engine import ask as run
from playground.errors import InputError
from playground.models.pool import Pool
from playground.ui.export.parts import part
from playground.wording.said import detail, title, worded

TEXT = (
    "Eric has been blue because he's green with envy. "
    "You'll find that blue people are often quite rough with others. "
    "Nora is rough. All rough people are cold."
)
FREE = TEXT.split(".", maxsplit=1)[0]


def ask(
    text: str, context: str = TEXT, nearest: str = "true", **options: str
) -> tuple[list[Step], Answer]:
    options = {"nearest": nearest, **options} if nearest else options
    trace = run(Asked("deduction", text, context, options=options), "rules", Pool())
    if trace.error:
        raise InputError(trace.error.message)
    assert trace.answer
    return list(trace.steps), trace.answer


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        ("Eric has been blue because he's green with envy.", "Eric is blue and green."),
        ("Eric is not only green but round as well.", "Eric is green and round."),
        ("Eric is never rough or feeling blue.", "Eric is not rough and not blue."),
        ("Those green in the face tend to be rough.", "If someone is green then they are rough."),
        (
            "Blue people are round and green which makes them rough.",
            "If someone is blue, round and green then they are rough.",
        ),
        ("Anyone is rough if he is blue.", "If someone is blue then they are rough."),
        (
            "Fellows who are blue and green will be rough.",
            "If someone is blue and green then they are rough.",
        ),
        (
            "Whoever is big is going to be blue or green.",
            "If someone is big then they are blue or green.",
        ),
    ],
)
def test_the_likeliest_reading_comes_first(sentence: str, candidate: str) -> None:
    words = vocabulary(["Eric is big."], {"big", "blue", "green", "round", "rough"})
    assert nearby(sentence, words)[0] == candidate


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He's also round.", "Eric is also round."),
        ("She is round.", "Eric is round."),
        ("That rain has left him blue.", "That rain has left Eric blue."),
        ("It left her blue.", "It left Eric blue."),
        ("His back is round.", "His back is round."),
        ("Her back is round.", "Her back is round."),
        ("Anyone is rough if he is blue.", "Anyone is rough if he is blue."),
        ("He and Eric are round.", "He and Eric are round."),
    ],
)
def test_a_pronoun_stands_for_the_last_name_before_it(sentence: str, told: str) -> None:
    words = vocabulary(["Nora is small.", "Eric is big."])
    assert named(sentence, last_name("Nora is small. Eric is big.", words), words) == told


@pytest.mark.parametrize(
    ("text", "properties"),
    [
        (["You'll see that sad people can be tired."], {"sad", "tired"}),
        (["Ann is blue and wise, they say."], {"blue", "wise"}),
        (["It is a universal truth that Ann is blue."], {"blue"}),
        (
            ["Ann has a red colour and is nice.", "Red and nice people have a colour."],
            {"red", "nice"},
        ),
        (["A kind natured and rough person is blue."], {"rough", "blue"}),
        (["Just as you might expect, blue people are big."], {"blue", "big"}),
    ],
)
def test_properties_are_known_by_what_stands_beside_them(
    text: list[str], properties: set[str]
) -> None:
    assert vocabulary(text).properties == properties


@pytest.mark.parametrize(
    "sentence",
    [
        "Perhaps so.",
        "Eric and Nora are blue.",
        "Nora's old dog is blue.",
        "They say it rained.",
        "Whoever is blue knows why.",
    ],
)
def test_what_says_too_little_or_too_much_has_no_reading(sentence: str) -> None:
    words = vocabulary(["Eric is big.", "Nora is big."], {"blue"})
    assert nearby(sentence, words) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Few big folks end up blue.",
        "Some big folks end up blue.",
        "Most big folks are quite blue you know.",
        "Two big people got blue.",
        "Hardly any big person gets blue.",
        "Almost every big person gets to be blue.",
        "Only big people get to be blue, folks.",
        "Big people may well turn blue.",
        "Big people rarely get blue.",
        "Big people were blue once.",
        "Kind people never get to be big or blue.",
        "Eric could well have been blue.",
        "Eric used to be blue back then.",
        "Maybe Eric, that chap, feels blue.",
        "Eric would be blue without his coat.",
        "Eric isn't really what you'd call blue.",
        "I seriously doubt that Eric is blue.",
        "They hope Eric gets blue.",
        "Eric pretends to be blue.",
        "Eric wants to get blue.",
        "Eric failed to be big and blue.",
    ],
)
def test_no_candidate_says_more_than_its_sentence_of_how_many_whether_or_when(
    sentence: str,
) -> None:
    words = vocabulary(["Eric is big.", "Nora is kind."], {"big", "blue", "kind"})
    assert nearby(sentence, words) == []


@pytest.mark.parametrize("question", ["Is Bob kind?", "Bob is kind."])
def test_what_is_asked_is_a_property_however_it_is_asked(question: str) -> None:
    text = "Bob is big. You'll find that big people are often quite kind to others. Ann is round."
    assert ask(question, text)[1].text == "True"


def test_that_somebody_is_a_person_is_no_property() -> None:
    known = {"cold", "person", "round"}
    words = vocabulary(["All who ache will be cold people.", "Eric is round."], known)
    assert words.properties == {"cold", "round"}
    [first, *_] = nearby("You may expect a round person to be cold.", words)
    assert first == "If someone is round then they are cold."


def test_a_reading_is_shown_and_the_answer_says_that_it_rests_on_it() -> None:
    steps, found = ask("Is Eric green?")
    assert (found.text, title(steps[0])) == (
        "True",
        "Took 2 sentences for the nearest reading",
    )
    [spans] = steps[0].evidence
    assert isinstance(spans, Spans)
    assert [one.label for one in spans.spans] == [
        "Eric is blue and green.",
        "If someone is blue then they are rough.",
    ]
    assert all(TEXT[one.start : one.end] == one.text for one in spans.spans)
    assert "rests on a nearest reading" in worded(found.why)
    assert "as “Eric is blue and green.”" in worded(found.why)
    assert "rough" not in worded(found.why)


def test_an_answer_that_needs_no_reading_rests_on_none() -> None:
    _, found = ask("Is Nora cold?")
    assert (found.text, "nearest reading" in worded(found.why)) == ("True", False)


def test_unknown_is_withheld_where_a_reading_may_say_less_than_its_sentence() -> None:
    _, found = ask("Is Eric big?")
    assert found.abstained
    assert "may say less" in worded(found.why)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Is Ann rough?", "Blue people who are green with envy are rough."),
        ("Is Nora big?", "Big Nora is round."),
        ("Is Ann kind?", "Any blue fellow is kind."),
    ],
)
def test_in_free_text_a_sentence_says_also_what_the_grammar_does_not_read(
    question: str, read: str
) -> None:
    free = "Ann, as you may guess, is quite blue and green. Big men are round."
    assert ask(question, f"{free} {read}")[1].text == "True"
    assert ask(question, f"Ann is blue and green. Big men are round. {read}")[1].text != "True"


def test_unless_one_says_so_free_text_is_left_unread_and_its_readings_are_suggested() -> None:
    steps, found = ask("Is Eric green?", nearest="")
    assert found.abstained
    assert (title(steps[0]), title(steps[-1])) == (
        "Read 2 of 4 sentences",
        "Could suggest a reading of 2 sentences",
    )
    [suggestions] = steps[-1].evidence
    assert isinstance(suggestions, Suggestions)
    assert [(one.text, one.label) for one in suggestions.readings] == [
        (f"{FREE}.", "Eric is blue and green."),
        (
            "You'll find that blue people are often quite rough with others.",
            "If someone is blue then they are rough.",
        ),
    ]


def test_a_suggestion_that_is_accepted_is_the_only_one_that_is_used() -> None:
    readings = json.dumps({f"{FREE}.": "Eric is blue and green."})
    steps, found = ask("Is Eric green?", nearest="", readings=readings)
    assert found.text == "True"
    assert title(steps[-1]) == "Could suggest a reading of 1 sentence"
    assert ask("Is Eric rough?", nearest="", readings=readings)[1].abstained


def test_what_is_read_has_no_suggestion_though_it_may_mean_more() -> None:
    text = "Ann is blue. Big Nora is round. Big men are round."
    steps, _ = ask("Is Ann blue?", text, nearest="")
    assert not [one for step in steps for one in step.evidence if isinstance(one, Suggestions)]


CONDITION = "If Ann is talented, then she can either win or inspire others, but not both."


@pytest.mark.parametrize("nearest", ["", "true"])
@pytest.mark.parametrize(
    "sentence",
    [
        CONDITION,
        "Ann seems talented when she is rested, they say.",
        "You'd call Ann talented unless she is tired.",
        "Ann is likely to be talented if rested.",
    ],
)
def test_a_condition_about_someone_becomes_no_fact(sentence: str, nearest: str) -> None:
    text = f"{sentence} Talented people are kind. Rested people are big. Nora is rested and tired."
    steps, found = ask("Is Ann talented?", text, nearest)
    assert found.abstained
    assert title(steps[0]) == "Read 3 of 4 sentences"
    assert not [one for step in steps for one in step.evidence if isinstance(one, Suggestions)]


def test_a_reading_can_be_corrected() -> None:
    readings = json.dumps({f"{FREE}.": "Eric is kind."})
    assert ask("Is Eric kind?", readings=readings)[1].text == "True"
    steps, found = ask("Is Eric kind?", readings=readings, nearest="")
    assert (found.text, "(as you said)" in detail(steps[0])) == ("True", True)
    _, found = ask("Is Eric green?", readings=json.dumps({f"{FREE}.": ""}))
    assert found.abstained


@pytest.mark.parametrize(
    ("readings", "why"),
    [("{", "not JSON"), ("[1]", "not a JSON object"), ('{"So.": "Bob is big."}', "no sentence")],
)
def test_readings_of_another_form_are_refused(readings: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        ask("Is Eric kind?", readings=readings)


def test_an_export_says_what_was_suggested_and_not_used() -> None:
    steps, _ = ask("Is Eric green?", nearest="")
    [suggestions] = steps[-1].evidence
    found = part(suggestions, "en")
    assert found.title == "Perhaps meant, and not used"
    assert found.rows[0] == (0, f"“{FREE}.” → “Eric is blue and green.”")
