"""How a message is taken apart, wherever it is typed: what it tells, asks and orders."""

import pytest
from command import call, objects

from playground.core import Question, Trace
from playground.errors import InputError
from playground.library import ask
from playground.parting import Message, joined, parted, split, without_order
from playground.route import Route, ruled
from playground.ui.desk import pose

MARIE = (
    "Marie was born in Lyon in 1867. She won the prize in Physics in 1903 and in Chemistry in 1911."
)
WHEN = "When did she win the prize in Chemistry?"


@pytest.mark.parametrize("text", ["Is Bob kind?", "Bob is kind."])
def test_one_sentence_asks_with_or_without_a_question_mark(text: str) -> None:
    assert split(text, "", "auto", "auto") == Message("", text)


def test_of_several_sentences_the_last_asks() -> None:
    message = split("Bob is big. All big people are kind. Is Bob kind?", "", "auto", "auto")
    assert message == Message("Bob is big. All big people are kind.", "Is Bob kind?")


@pytest.mark.parametrize(
    ("data", "rest"),
    [
        ('{"age": 12}', "How old is Ann?"),
        ('{"age": 12}', "how old is Ann"),
        ("[1, 2, 3]", "Is 2 in it?"),
        ('[{"age": 12}]', "Ann's age"),
    ],
)
def test_what_stands_behind_json_asks_about_it(data: str, rest: str) -> None:
    assert split(f"{data} {rest}", "", "auto", "auto") == Message(data, rest)


@pytest.mark.parametrize("text", ["[1, 2, 3] is a list.", '{"age": 12} is an object.', "[1] works"])
def test_a_sentence_that_begins_with_json_is_not_cut(text: str) -> None:
    assert split(text, "", "auto", "auto") == Message("", text)


def test_tell_and_ask_overrule() -> None:
    text = "Bob is big. Bob is kind."
    assert split(text, "", "auto", "tell") == Message(text, "")
    assert split(text, "", "auto", "ask") == Message("", text)


def test_a_text_none_of_whose_sentences_is_a_fact_is_asked_about_whole() -> None:
    text = "What a strange evening! Nobody, it seems, wanted to leave."
    assert split(text, "", "auto", "auto") == Message("", text)


def test_a_task_without_facts_is_asked_about_the_whole_text() -> None:
    text = "The film is slow. The end is good."
    assert split(text, "", "sentiment", "auto") == Message("", text)


def test_a_question_about_what_stands_before_it_is_taken_apart_from_it():
    told = "Maria was born in Rome. She teaches Greek and lives in Milan."
    assert split(f"{told} Where does Maria live?", "", "auto", "auto").told == told
    assert split(f"{told} Is Maria a teacher?", "", "auto", "auto").told == told
    asked = split("All birds fly. Does Tweety fly? Tweety is a bird.", "", "auto", "auto")
    assert asked == Message("All birds fly. Tweety is a bird.", "Does Tweety fly?")
    assert split("如果下雨，地就湿。现在下雨了。地湿吗？", "", "auto", "auto").asked == "地湿吗？"
    assert not split("The soup was cold. Can you believe it?", "", "auto", "auto").told
    assert not split("The soup was cold. Would I come back?", "", "auto", "auto").told


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        ("Hi! Who wrote Hamlet?", "", "Who wrote Hamlet?"),
        ("Good morning! Is a whale a fish?", "", "Is a whale a fish?"),
        ("你好！谁发明了电话？", "", "谁发明了电话？"),
        ("Hello! Bob is big. Is Bob big?", "Bob is big.", "Is Bob big?"),
    ],
)
def test_a_greeting_before_a_question_is_not_told(text: str, told: str, asked: str) -> None:
    assert split(text, "", "auto", "auto") == Message(told, asked)


@pytest.mark.parametrize(
    "text",
    ["I don't understand logic. Can you help me?", "I am bored. Tell me a joke."],
)
def test_what_is_told_to_the_one_who_answers_is_no_fact(text: str) -> None:
    assert split(text, "", "auto", "auto") == Message("", text)


def test_a_text_beside_a_document_is_asked_about_whole_unless_it_ends_in_a_question() -> None:
    document = "The harbour was built in 1871."
    text = "What an evening! Nobody wanted to leave."
    assert split(text, document, "auto", "auto") == Message("", text)
    asked = split("It was a stormy year. Who built it?", document, "auto", "auto")
    assert asked.asked == "Who built it?"


def test_a_message_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(InputError, match="at most 200,000"):
        split("a" * 2_000_000, "", "auto", "auto")


def test_what_was_told_becomes_a_line_of_the_box() -> None:
    assert joined("Bob is big.\n", "Ann is tall.") == "Bob is big.\nAnn is tall."
    assert joined("", "Ann is tall.") == "Ann is tall."


@pytest.mark.parametrize(
    ("task", "text", "about", "options"),
    [
        (
            "translation",
            "Translate into Spanish: The cat sleeps.",
            "The cat sleeps.",
            {"target_language": "es"},
        ),
        (
            "summarization",
            "Summarize in one sentence: It rained. We left.",
            "It rained. We left.",
            {"sentences": "1"},
        ),
        (
            "summarization",
            "用两句话概括：下雨了。我们走了。",
            "下雨了。我们走了。",
            {"sentences": "2"},
        ),
        ("sentiment", "Is this review positive or negative? We loved it.", "We loved it.", {}),
        ("extraction", "List all names: Ada met Carl.", "Ada met Carl.", {}),
        ("translation", "The cat sleeps. Translate this into Spanish.", "The cat sleeps.", {}),
    ],
)
def test_an_order_is_taken_off_by_hand_as_it_is_when_the_task_is_picked(
    task: str, text: str, about: str, options: dict[str, str]
) -> None:
    by_hand = without_order(Question(task, text))
    assert by_hand.text == about
    assert by_hand.options.items() >= options.items()
    assert pose(text, "", task, {}) == by_hand
    route = ruled(text, "")
    assert route
    assert (route.task, route.text, dict(route.options)) == (task, about, dict(by_hand.options))


def test_an_order_about_the_context_leaves_no_text_and_what_it_says_counts() -> None:
    asked = pose("Sum this up in two sentences.", MARIE, "summarization", {"sentences": "5"})
    assert (asked.text, asked.context, dict(asked.options)) == ("", MARIE, {"sentences": "2"})


def test_an_order_for_another_task_than_the_chosen_one_is_a_part_of_the_text() -> None:
    asked = Question("sentiment", "Translate into Spanish: I love it.")
    assert without_order(asked) == asked
    chat = Question("chat", "Translate into Spanish: I love it.")
    assert without_order(chat) == chat


def never(text: str, context: str) -> Route:
    raise AssertionError(f"a task was looked for: {text}, {context}")


def test_what_a_question_tells_stands_in_its_context_whichever_task_was_named() -> None:
    asked = parted(Question("question-answering", f"{MARIE} {WHEN}"), never)
    assert (asked.text, asked.context) == (WHEN, MARIE)
    formulas = Question("deduction", "All x. P(x). Is it?", options={"form": "fol"})
    assert parted(formulas, never) == formulas
    one = Question("deduction", "Is Bob kind?", "Bob is big.")
    assert parted(one, never) == one


@pytest.mark.usefixtures("db")
def test_command_and_library_part_a_message_as_the_page_does() -> None:
    message = split(f"{MARIE} {WHEN}", "", "auto", "auto")
    [of_command] = objects(call("ask", "--mode", "rules", "--json", f"{MARIE} {WHEN}"))
    [of_library] = ask(f"{MARIE} {WHEN}", mode="rules")
    assert of_command["question"]["text"] == of_library.question.text == message.asked == WHEN
    assert of_command["question"]["context"] == of_library.question.context == message.told == MARIE
    assert of_command["question"]["task"] == of_library.question.task == "question-answering"
    assert said(of_library) == of_command["answer"]["text"] == "1911"


@pytest.mark.usefixtures("db")
def test_command_and_library_take_off_an_order_of_a_named_task() -> None:
    text = "Summarize in one sentence: It rained on the mill. The mill lost its roof. We left."
    of_task = ("ask", "--mode", "rules", "--json", "--task", "summarization")
    [of_command] = objects(call(*of_task, text))
    [of_library] = ask(text, task="summarization", mode="rules")
    assert of_command["question"]["options"] == {"sentences": "1"}
    assert said(of_library) == of_command["answer"]["text"]
    assert said(of_library).count(".") == 1
    assert "Summarize" not in said(of_library)


def said(trace: Trace) -> str:
    assert trace.answer
    return trace.answer.text


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. "])
def test_the_mark_of_a_list_before_the_question_is_no_fact(mark: str) -> None:
    text = f"{mark}Lisa is Mark's mother\n{mark}Mark is Peter's father\n{mark}Who is Peter's aunt?"
    message = split(text, "", "auto", "auto")
    assert message == Message(text[: text.rindex("\n")], "Who is Peter's aunt?")
