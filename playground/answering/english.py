"""Whether a network that has learnt English can read what it is given.

In:  unread(Question("sentiment", "¿Dónde está la biblioteca de la ciudad?"))
Out: Said("reads English", {"language": Said("language es")})
"""

from playground.core import Question, Said
from playground.models.by_choice import GEMMA, is_here
from playground.tasks import find_task
from playground.text import language


def unread(question: Question) -> Said | None:
    """Why a text in another language is not read; None where it may be English.

    Of Chinese it is said who reads it: the rules, and the language model that comes by choice.
    """
    code = foreign(question)
    if not code:
        return None
    values: dict[str, object] = {"language": language.named(code)}
    if code == "zh":
        more = Said("and a language model too", {"model": GEMMA}) if is_here(GEMMA) else None
        return Said("the rules read Chinese", {**values, "more": more})
    return Said("chosen language" if question.options.get("language") else "reads English", values)


def foreign(question: Question) -> str:
    """The code of the language that a text is in; "" where it may be English.

    The option `language` decides; else the text with its question, and a question by itself too.
    """
    if said := question.options.get("language", ""):
        return "" if said.lower() == "en" else said.lower()
    asks = find_task(question.task).reads_context
    texts = (
        (f"{question.text}\n{question.context}", question.text) if asks else question.passage[1:]
    )
    return next((code for code in map(language.detect, texts) if code not in {"", "en"}), "")
