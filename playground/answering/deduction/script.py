"""A question in traditional script, asked in simplified script and answered in its own.

In:  simplified_of(Question("deduction", "誰最高？", "小紅比小明高。")), own_script(an answer, …)
Out: Question("deduction", "谁最高？", "小红比小明高。"); “小紅” where the answer has “小红”

The rules know Chinese words in simplified script. One character stands for one, so that places in
the text stay what they are.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from playground.core import Question
from playground.deduction.reading.chinese.words import has_chinese
from playground.text.chinese.script import simplified


def simplified_of(question: Question) -> Question:
    """The question in simplified script; itself where it is in no other."""
    texts = (question.text, question.context, *question.choices)
    if not any(map(_may_be_traditional, texts)):
        return question
    text, context, *choices = map(simplified, texts)
    if (text, context, *choices) == texts:
        return question
    return replace(question, text=text, context=context, choices=tuple(choices))


def own_script(answered: Any, asked: Question, plain: Question) -> Any:
    """What was answered to the `plain` question, with the characters of the one that was asked."""
    texts = (
        (asked.text, plain.text),
        (asked.context, plain.context),
        *zip(asked.choices, plain.choices, strict=True),
    )
    own: dict[str, str] = {}
    for written, simple in texts:
        for one, other in zip(written, simple, strict=True):
            if one != other:
                own.setdefault(other, one)
    return _written(answered, str.maketrans(own))


def _may_be_traditional(text: str) -> bool:
    """Whether a character is none of the simplified ones of the standard GB 2312."""
    if text.isascii() or not has_chinese(text):
        return False
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _written(value: Any, own: Mapping[int, str]) -> Any:
    """A value with all its texts in other characters."""
    match value:
        case str():
            return value.translate(own)
        case tuple() | list():
            return type(value)(_written(one, own) for one in value)
        case dict():
            return {name: _written(one, own) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: _written(getattr(value, one.name), own) for one in fields(value)}
        return replace(value, **parts)
    return value
