"""What was said by key and values, in words of one language.

In:  title(Step("read tokens", {"tokens": 2, "how": Said("read whole")}))
Out: "Read 2 tokens"; with "zh": "读了 2 个词元"

In the table a blank is `{name}`, or `{name:form}` with what stands there:

    {p:.3f}                    a number, written as Python's format says; one without a form with
                               commas between thousands
    {n:sentence|sentences}     a number with what is counted: "1 sentence", "1,200 sentences"
    {found:; }                 a list, with what stands between; without, things said follow one
                               another as sentences, and texts are listed with commas

A text is put in as it stands, and None leaves its blank empty.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from playground.core import Said, Step
from playground.wording.table import WORDS

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")

_BETWEEN_SENTENCES = {"en": " ", "zh": ""}
_BETWEEN_TEXTS = {"en": ", ", "zh": "、"}


class Count(int):
    """A number for words with a blank such as `{n:answer|answers}`: 1 answer, 1,204 answers."""

    def __format__(self, form: str) -> str:
        return _said(int(self), form, "en")


def worded(said: Said | None, language: Language = "en") -> str:
    """The words of it; "" for nothing. Raises KeyError where the table has no such key or blank."""
    return _filled(_words(said.key, language), said.values, language) if said else ""


def title(step: Step, language: Language = "en") -> str:
    """The title of a step. Raises KeyError as `worded` does."""
    return _filled(_words(step.key, language).partition("\n")[0], step.values, language)


def detail(step: Step, language: Language = "en") -> str:
    """What is said under a step's title, or "". Raises KeyError as `worded` does."""
    return _filled(_words(step.key, language).partition("\n")[2], step.values, language)


def _words(key: str, language: Language) -> str:
    return WORDS[key][LANGUAGES.index(language)]


def _filled(words: str, values: Mapping[str, object], language: Language) -> str:
    return words.format_map({name: _Blank(value, language) for name, value in values.items()})


class _Blank:
    """A value as `str.format` asks for it, with the form that stands after the blank's name."""

    def __init__(self, value: object, language: Language) -> None:
        self._value, self._language = value, language

    def __format__(self, form: str) -> str:
        return _said(self._value, form, self._language)


def _said(value: object, form: str, language: Language) -> str:
    match value:
        case None:
            return ""
        case Said():
            return worded(value, language)
        case str():
            return value
        case int() if "|" in form:
            one, several = form.split("|")
            return f"{value:,} {one if value == 1 else several}"
        case int() | float():
            return format(value, form or ",")
        case Sequence():
            sentences = all(isinstance(one, Said) for one in value)
            between = (_BETWEEN_SENTENCES if sentences else _BETWEEN_TEXTS)[language]
            return (form or between).join(_said(one, "", language) for one in value)
    raise TypeError(f"{value!r} is nothing that can be said")
