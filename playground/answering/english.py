"""Whether a solver that reads English can read what it is given.

In:  unread(Question("sentiment", "¿Dónde está la biblioteca de la ciudad?"))
Out: Said("reads English", {"language": Said("language es")})
"""

from playground.core import Question, Said
from playground.tasks import find_task
from playground.text import language


def unread(question: Question) -> Said | None:
    """Why a text in another language is not read; None where it may be English.

    The option `language` decides; else the text with its question, and a question by itself too.
    """
    if said := question.options.get("language", ""):
        code = said.lower()
        return None if code == "en" else Said("chosen language", {"language": language.named(code)})
    asks = find_task(question.task).reads_context
    texts = (
        (f"{question.text}\n{question.context}", question.text) if asks else question.passage[1:]
    )
    codes = map(language.detect, texts)
    code = next((one for one in codes if one not in {"", "en"}), "")
    return Said("reads English", {"language": language.named(code)}) if code else None
