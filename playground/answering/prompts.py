"""What a language model is told: the messages of each task, in one place.

In:  deduction(Question("deduction", "Is Bob kind?", "Bob is big. …"), ("True", "False", "Unknown"))
Out: [Message("system", "You decide what follows from facts and rules. …"),
      Message("user", "Facts and rules:\\nBob is big. …\\n\\nQuestion: Is Bob kind?")]
"""

from collections.abc import Mapping, Sequence

from playground.core import Question
from playground.errors import InputError
from playground.json_text import read_json
from playground.models.writing import Message

NOT_THERE = "not in the text"
"""What a model is asked to answer where the text does not say."""

WORLDS = {
    "open": "The text need not tell everything: what neither follows from it nor is denied by it "
    "is Unknown.",
    "closed": "The text tells everything: what does not follow from it is False.",
}


def deduction(question: Question, options: Sequence[str]) -> list[Message]:
    """Reason in short sentences over facts and rules, then choose one of the options."""
    world = WORLDS[question.options.get("world", "open")]
    return [
        Message(
            "system",
            "You decide what follows from facts and rules. Use nothing else, even where they are "
            f"odd. {world}\n"
            "Reason step by step. Write each step as a short sentence of its own, in the words of "
            "the text. Then write “Answer:” and one of the answers on the last line.\n"
            "An example: from “Ann is old. Old people are wise.” and “Is Ann wise?” you write\n"
            "Ann is old.\nOld people are wise.\nSo Ann is wise.\nAnswer: True",
        ),
        Message(
            "user",
            f"Facts and rules:\n{question.context}\n\nQuestion: {question.text}\n"
            f"{_answers(options)}",
        ),
    ]


def reasoner(question: Question) -> list[Message]:
    """World and logic, facts and rules, the question: as the reasoner was trained on them."""
    world = question.options.get("world", "open")
    logic = f" Logic: {question.options.get('logic', 'classical')}." if world == "open" else ""
    told = f"World: {world}.{logic}\n\n{question.context}\n\nQuestion: {question.text}"
    return [Message("user", told)]


def reading(context: str, sentences: Mapping[str, str]) -> list[Message]:
    """Rewrite some sentences of a text, each under its number, in the English the grammar reads."""
    return [
        Message(
            "system",
            "You rewrite sentences so that a program can read them. Keep what they mean, and use "
            "one word for one thing everywhere. The program reads these forms only, in the present "
            "tense:\n"
            "Bob is big. Bob is not kind. Bob likes Ann. Bob does not like Ann. The bird can fly.\n"
            "If someone is big and not kind then they are rough. If someone likes Ann then they "
            "are wise. All big, old people are kind. No dog is kind. Is Bob kind?\n"
            "Write every sentence on a line after its number. Where one says several things, write "
            "several short ones on its line. An example:\n"
            "1: Poor Bob, already cold and rough, has turned blue.\n"
            "2: Whoever is cold ends up sad too.\n"
            "becomes\n"
            "1: Bob is cold. Bob is rough. Bob is blue.\n"
            "2: If someone is cold then they are sad.",
        ),
        Message("user", f"Text:\n{context}\n\nRewrite:\n{_numbered(sentences)}"),
    ]


def repair(unread: Mapping[str, str]) -> Message:
    """What the program says of lines it cannot read."""
    return Message(
        "user",
        f"The program cannot read these:\n{_numbered(unread)}\nWrite them again, each after its "
        "number, in the forms above.",
    )


def question_answering(question: Question) -> list[Message]:
    """Answer from the text, or from what the model knows where there is no text."""
    if question.context.strip():
        order = "Answer the question from the text alone, step by step."
        short = f"in the words of the text and as short as can be, or “{NOT_THERE}”"
        asked = f"Text:\n{question.context}\n\nQuestion: {question.text}"
    else:
        order, short = "Answer the question step by step.", "as short as can be"
        asked = f"Question: {question.text}"
    if question.choices:
        short, asked = "one of the answers", f"{asked}\n{_answers(question.choices)}"
    order = f"{order} Then write “Answer:” and the answer on the last line, {short}."
    return [Message("system", order), Message("user", asked)]


def sentiment(text: str, labels: Sequence[str]) -> list[Message]:
    """One word for how the writer feels."""
    order = f"What does the writer of a text feel? Answer with one word: {' or '.join(labels)}."
    return [Message("system", order), Message("user", f"Text:\n{text}")]


def summarization(text: str, sentences: int) -> list[Message]:
    """A summary of so many sentences."""
    count = f"{sentences} sentence{'s' * (sentences != 1)}"
    order = (
        f"Summarize the text in {count}, in the language of the text. Say nothing that it does not "
        "say, and write the summary alone."
    )
    return [Message("system", order), Message("user", f"Text:\n{text}")]


def translation(text: str, source: str, target: str) -> list[Message]:
    """A translation between two languages, given by name."""
    order = f"Translate from {source} into {target}. Write the translation alone."
    return [Message("system", order), Message("user", text)]


def extraction(text: str, labels: Sequence[str]) -> list[Message]:
    """The names in a text, one a line with its kind before it."""
    order = (
        f"Find the names in the text. Write one a line, its kind before it: {', '.join(labels)}. "
        "Write every name as the text writes it, and nothing else. An example:\n"
        "person: Ada Lind\nplace: Oslo\nWhere there is no name, write: none"
    )
    return [Message("system", order), Message("user", f"Text:\n{text}")]


def chat(question: Question) -> list[Message]:
    """The message, after the earlier turns or with the text it is about.

    Earlier turns are a JSON list of {"role", "content"} in the context. Raises InputError where one
    of them has another role, or no text.
    """
    message = Message("user", question.passage[1])
    if not question.context.strip() or not question.text.strip():
        return [message]
    turns = _turns(question.context)
    if turns is None:
        return [Message("user", f"{question.context}\n\n{question.text}")]
    return [*turns, message]


INTRODUCED = (
    Message("user", "Hi!"),
    Message("assistant", "Hello! I am a small language model. What would you like to talk about?"),
)
"""A turn before the first of small talk: without it SmolLM2 takes “hello” for a text to correct."""


def _turns(context: str) -> list[Message] | None:
    """The messages of a JSON list; None where the context is a text."""
    try:
        turns = read_json(context)
    except ValueError:
        return None
    if not isinstance(turns, list) or not all(isinstance(turn, dict) for turn in turns):
        return None
    return [_turn(number, turn) for number, turn in enumerate(turns, start=1)]


def _turn(number: int, turn: Mapping[str, object]) -> Message:
    match turn:
        case {"role": ("system" | "user" | "assistant") as role, "content": str(text)}:
            return Message(role, text)
    raise InputError(
        f"Turn {number} of the conversation is no message; it takes a role (system, user or "
        "assistant) and a content, as in {“role”: “user”, “content”: “Hello”}."
    )


def _numbered(lines: Mapping[str, str]) -> str:
    return "\n".join(f"{number}: {line}" for number, line in lines.items())


def _answers(options: Sequence[str]) -> str:
    return "Answers:\n" + "\n".join(f"- {option}" for option in options)
