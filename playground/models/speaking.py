"""Which language model of this machine has learnt a language, and what is asked of such a one.

In:  speaker("en"), speaker("zh")
Out: "embedded/smollm2", "embedded/gemma-3-270m"; for the second "" where Gemma was not brought
"""

from playground.core import Question
from playground.models.by_choice import GEMMA, is_here
from playground.models.gguf_file import SMOLLM2
from playground.text.language import detect


def speaker(language: str) -> str:
    """The id of the model to ask in a language, given by its code; "" where there is none."""
    if language in ("", "en"):
        return SMOLLM2
    return GEMMA if is_here(GEMMA) else ""


def language_of(question: Question) -> str:
    """The code of the language a question is asked in: as its option says, else as it seems."""
    return question.options.get("language", "").lower() or detect(question.text)


def is_for_a_speaker(question: Question) -> bool:
    """Whether a language model answers where no model was named.

    That is a question without a text, and one in a language that the small networks do not read.
    """
    if question.task != "question-answering":
        return False
    if not any(letter.isalnum() for letter in question.context):
        return True
    return speaker(language_of(question)) == GEMMA
