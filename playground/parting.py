"""What a message tells, what it asks and what of it is an order: parted alike wherever it is typed.

In:  split("Bob is big. Is Bob kind?", "", "auto", "auto")
     without_order(Question("translation", "Translate into Spanish: The cat sleeps."))
Out: Message(told="Bob is big.", asked="Is Bob kind?")
     Question("translation", "The cat sleeps.", options={"target_language": "es"})

The page, the command line, programs and assistants all ask through this.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from playground import chinese_requests
from playground.core import Question
from playground.errors import InputError
from playground.route import Route
from playground.tasks import MAX_CHARACTERS, find_task
from playground.text import requests, yes_no
from playground.text.data_forms import json_at_the_head
from playground.text.fact_questions import asks_for_a_fact
from playground.text.instruction import instruction, material
from playground.text.kind import kind

Manner = Literal["auto", "tell", "ask"]

_RHETORICAL = re.compile(r"^\s*(?:\w+n['’]t|can|could|would|should)\b|\bI\b", re.IGNORECASE)


@dataclass(frozen=True)
class Message:
    """A message taken apart: the sentences it tells, and the question it asks; either may be ""."""

    told: str
    asked: str


def split(text: str, context: str, task: str, manner: Manner) -> Message:
    """Take a message apart. One sentence asks; of several the last, or the only question beside
    facts and rules, and the others tell.

    `manner` overrules. What is told to the one who answers is no fact (“I am lost. Can you help
    me?”). A text of several sentences none of which reads as a fact or a rule is a
    text to ask about, unless it ends in a question about the others, or about what the box has.
    Raises InputError where it is too long.
    """
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"The message has {len(text):,} characters; at most {MAX_CHARACTERS:,} are taken. "
            "Shorten it, or ask about a part of it."
        )
    text = text.strip()
    if manner == "tell":
        return Message(text, "")
    if manner == "ask" or (task != "auto" and not find_task(task).reads_context):
        return Message("", text)
    if task == "auto" and (instruction(text) or requests.ends_in_one(text)):
        return Message("", text)
    data = json_at_the_head(text)
    rest = text[len(data) :].strip()
    if data and (rest.endswith(("?", "？")) or asks_for_a_fact(rest) or _orders(data, rest)):
        return Message(data, rest)
    from playground.deduction.reading.english.tenses import is_story
    from playground.deduction.reading.ordering.text import arrangement
    from playground.deduction.reading.reader import read
    from playground.deduction.reading.taken_apart import told_and_asked

    program = read(text, phrases=False)
    sentences = arrangement(program).sentences
    if len(sentences) < 2:
        return Message("", text)
    told, asked = told_and_asked(text, arrangement(read(text)).sentences)
    asks = asked.endswith(("?", "？")) and (context.strip() or _asks_about_the_rest(asked))
    if (
        task == "auto"
        and not asks
        and (is_story(program) or not any(one.read for one in sentences))
    ):
        return Message("", text)
    told = requests.without_greeting(told)
    return Message("" if kind(told) == "greeting" else told, asked)


def joined(context: str, told: str) -> str:
    """The box after something was told: a line more."""
    return f"{context.rstrip()}\n{told}".strip() if told else context


def parted(question: Question, choose: Callable[[str, str], Route]) -> Question:
    """The question as it is put to the minds: what its text tells is in the context, and where it
    has no task, or "auto", it is of the one that `choose` picks for a text and a context.

    Raises InputError where it is too long.
    """
    task = question.task or "auto"
    if question.options.get("form") != "fol":  # formulas have full stops of their own
        message = split(question.text, question.context, task, "auto")
        context = joined(question.context, message.told)
        question = replace(question, text=message.asked, context=context)
    return posed(question, choose(question.text, question.context) if task == "auto" else None)


def posed(question: Question, route: Route | None) -> Question:
    """The question of the task that was picked, or of its own, without an order for that task."""
    if route is None:
        return without_order(question)
    options = {**question.options, **route.options}
    return replace(question, task=route.task, text=route.text, options=options)


def without_order(question: Question) -> Question:
    """The question without the order for its own task that its text begins with, which may say
    options; any other is left as it is.
    """
    order = instruction(question.text)
    if order is None or order.task != question.task:
        return question
    text = material(order, question.context)
    return replace(question, text=text, options={**question.options, **order.options})


def _orders(data: str, rest: str) -> bool:
    """Whether what stands behind an object of JSON may want something of it: it does not go on with
    a verb, as in “[1, 2] is a list.”"""
    return "{" in data and rest != "" and not re.match(r"[a-z.,;:]", rest)


def _asks_about_the_rest(text: str) -> bool:
    """Whether the last sentence of a text asks about those before it: it asks for a fact, and not
    the one who is to answer.
    """
    if chinese_requests.asks(text):
        return True
    whether = yes_no.asks(text) and text.endswith("?") and not _RHETORICAL.search(text)
    return (asks_for_a_fact(text) or whether) and not requests.YOU.search(text)
