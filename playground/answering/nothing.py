"""Nothing to answer from: the context is empty, which is a reason to be silent and no mistake.

In:  Question("question-answering", "What is the capital of France?")
Out: empty(question) is True, and NO_TEXT is why there is no answer
"""

from playground.core import Question, Said
from playground.text.kind import kind
from playground.text.own_subject import shares_a_word

NO_TEXT = Said("no text to answer from")


def why_nothing(question: Question) -> Said:
    """Why nothing answers a question without a text; of a sum, that nobody here works it out."""
    return Said("nobody counts") if kind(question.text) == "sum" else NO_TEXT


def empty(question: Question) -> bool:
    """Whether the context says nothing: no letter and no digit; or nothing of a sum that is
    asked.
    """
    if kind(question.text) == "sum" and not shares_a_word(question.text, question.context):
        return True
    return not any(letter.isalnum() for letter in question.context)
