"""Whether a question is one that a network which has learnt True and False can answer at all.

In:  refused(Question("deduction", "Who is kind?", context="Bob is kind."))
Out: Said("one statement only"); None where it can
"""

import re

from playground.answering.deduction import statement_choices
from playground.core import Answer, Question, Said, abstain
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.reader import Asked, read, read_question
from playground.deduction.reading.sentences import pieces
from playground.deduction.wording.saying import say
from playground.text.verbs import AUXILIARY

_ASKS = re.compile(rf"\s*(?:{AUXILIARY}|true or false)\b", re.IGNORECASE)
_SEEKS = re.compile(r"\s*(?:who|whom|what|which|where|how)\b", re.IGNORECASE)
NOTHING_GIVEN = Said("nothing was given")


def refused(question: Question) -> Said | None:
    """Why it is not asked: nothing is given (which in the closed world makes all of it false), a
    sentence is Chinese, or no one statement is asked about.
    """
    given = any(letter.isalnum() for letter in question.context)
    if not given and question.options.get("world") != "closed":
        return NOTHING_GIVEN
    for sentence in (*pieces(question.context), *pieces(question.text)):
        if is_chinese(sentence.text):
            return Said("reads English only", {"sentence": sentence.text})
    if len(question.text.split()) < 2:
        return Said("no statement")
    asked = read_question(question.text)
    seeks = isinstance(asked, Asked) and asked.sought
    if seeks or statement_choices.asks(question) or _SEEKS.match(question.text):
        return Said("one statement only")
    return None


def unlike(text: str) -> Said | None:
    """Why a network that has learnt questions of a form is not asked one that has none of them:
    “dose rex bark?” it takes for anything.
    """
    asks = text.rstrip().endswith("?") and not _ASKS.match(text)
    if asks and not isinstance(read_question(text), Asked):
        return Said("no form of question", {"question": text})
    return None


def unknown_name(context: str) -> Said | None:
    """Why a network that knows a name by its capital letter is not asked about “bob”."""
    program = read(context)
    facts = (rule.head.atom for rule in program.rules if not rule.body)
    subjects = (one.terms[0] for one in facts if one.terms)
    small = next((one for one in subjects if one.isalpha() and program.names.get(one) == one), "")
    alone = small and re.search(rf"(?:^|[.!?]\s+){re.escape(small)}\b", context)
    return Said("name in small letters", {"name": small}) if alone else None


def stated(text: str, context: str) -> str:
    """The statement that a question asks about: "Rex barks." of "Does Rex bark?"; else the text."""
    program = read(context)
    asked = read_question(text, program)
    if not isinstance(asked, Asked) or not asked.plain or not text.rstrip().endswith("?"):
        return text
    return say(asked.literal, {**asked.names, **program.names})


def unless_nothing(answer: Answer, context: str) -> Answer:
    """The answer; a silence for an Unknown where no facts and rules were given."""
    return abstain(NOTHING_GIVEN) if answer.text == "Unknown" and not context.strip() else answer
