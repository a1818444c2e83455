"""Whether rules that read English and Chinese read a question's text as Chinese, or not at all.

In:  in_chinese(Question("sentiment", "这家店很好。")), unread(Question("sentiment", "Это хорошо."))
Out: True, Said("reads English and Chinese", {"language": Said("language ru")})
"""

import re

from playground.answering import english
from playground.core import Question, Said
from playground.tasks import find_task
from playground.text import language

_CHINESE = re.compile("[\u3400-\u9fff]")


def in_chinese(question: Question) -> bool:
    """Whether a text, and a question about it, are in Chinese; the option `language` decides."""
    if said := question.options.get("language", ""):
        return said.lower() == "zh"
    if not find_task(question.task).reads_context:
        return language.detect(question.passage[1]) == "zh"
    asks = _CHINESE.search(question.text) is not None
    return asks and language.detect(question.context) == "zh"


def unread(question: Question) -> Said | None:
    """Why rules for both languages do not read a text that is not Chinese; None where they may."""
    foreign = english.foreign(question)
    if foreign == "zh":
        return Said("asked in another language")
    if not foreign:
        return None
    values = {"language": language.named(foreign)}
    if question.options.get("language"):
        return Said("chosen language of two", values)
    return Said("reads English and Chinese", values)
