"""The rules by which a question about a text is answered, in the language of both.

In:  rules_of(Question("question-answering", "谁卖茶？", "李娜卖茶。"))
Out: CHINESE
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from playground.answering.chinese import in_chinese
from playground.answering.listed import listed
from playground.core import Question, Span
from playground.text import answering, hearsay, premises, yes_no
from playground.text.answering import Found
from playground.text.chinese import answering as chinese_answering
from playground.text.chinese import hearsay as chinese_hearsay
from playground.text.chinese import listing as chinese_listing
from playground.text.chinese import points as chinese_points
from playground.text.chinese import premises as chinese_premises
from playground.text.chinese import questions as chinese_questions
from playground.text.chinese import yes_no as chinese_yes_no
from playground.text.chinese.parsed import parsed
from playground.text.points import LEAST
from playground.text.premises import Missing
from playground.text.prose import sentences
from playground.text.yes_no import Verdict


@dataclass(frozen=True)
class Rules:
    """What one language has; each takes the question's text, then its context.

    `missing` takes the best sentence too, `listed` the span that was found, `only_said` a
    place of the context. A piece with fewer
    points than `least` is no answer.
    """

    asks_whether: Callable[[str], bool]
    decide: Callable[[str, str], Verdict | None]
    answer: Callable[[str, str], Found]
    missing: Callable[[str, str, str], Missing | None]
    listed: Callable[[str, str, Span], tuple[Span, ...]]
    only_said: Callable[[str, str, int], str]
    least: float


def rules_of(question: Question) -> Rules:
    """The rules for Chinese where the question and its text are Chinese, else those for English."""
    return CHINESE if in_chinese(question) else ENGLISH


def _listed_in_chinese(question: str, context: str, found: Span) -> tuple[Span, ...]:
    ask = chinese_questions.read(question)
    if not ask.several:
        return (found,)
    for home in parsed(context):
        start, end = found.start - home.start, found.end - home.start
        if start >= 0 and end <= len(home.text):
            places = chinese_listing.around(home.words, start, end)
            moved = [(home.start + first, home.start + last) for first, last in places]
            return tuple(replace(found, start=a, end=b, text=context[a:b]) for a, b in moved)
    return (found,)


ENGLISH = Rules(
    yes_no.asks,
    lambda question, context: yes_no.decide(question, sentences(context)),
    answering.answer,
    premises.missing,
    listed,
    hearsay.only_said,
    LEAST,
)
CHINESE = Rules(
    chinese_yes_no.asks,
    chinese_yes_no.decide,
    chinese_answering.answer,
    lambda question, context, _: chinese_premises.missing(question, context),
    _listed_in_chinese,
    chinese_hearsay.only_said,
    chinese_points.LEAST,
)
