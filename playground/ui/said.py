"""HTML of what was said, in both languages of the page.

In:  drawn(Said("one piece"))
Out: '<span class="say" lang="en">The whole …</span><span class="say" lang="zh">整段…</span>'
"""

from collections.abc import Mapping, Sequence

from playground.core import Said, Step
from playground.ui.drawn import short
from playground.ui.words.page import both
from playground.ui.words.steps import chinese
from playground.wording.said import Language, detail, title, worded


def drawn(said: Said | None) -> str:
    """What was said, cut where it is very long; once where both languages have the same words."""
    return _both(plain(said, "en"), plain(said, "zh"))


def problem(message: str) -> str:
    """What is wrong, cut where it is very long; in Chinese too where it is a sentence of ours."""
    return _both(message, chinese(message))


def drawn_title(step: Step) -> str:
    """The title of a step."""
    return _both(plain_step(step, "en")[0], plain_step(step, "zh")[0])


def drawn_detail(step: Step, most: int | None = None) -> str:
    """The detail of a step, of each language the first `most` characters."""
    return _both(plain_step(step, "en")[1][:most], plain_step(step, "zh")[1][:most])


def plain(said: Said | None, language: Language) -> str:
    """The words of what was said, in one language; no HTML."""
    return worded(said) if language == "en" else worded(said and _said(said), language)


def plain_step(step: Step, language: Language) -> tuple[str, str]:
    """The title and the detail of a step, in one language; no HTML."""
    one = step if language == "en" else _step(step)
    return title(one, language), detail(one, language)


def _both(english: str, other: str) -> str:
    return short(english) if english == other else both(short(english), short(other))


def _step(step: Step) -> Step:
    """A step whose English texts, where it was written in English, are Chinese as far as can be."""
    if step.key != "step as written":
        return Step(step.key, _values(step.values))
    said = {
        name: chinese(one) if isinstance(one, str) else one for name, one in step.values.items()
    }
    return Step(step.key, _values(said))


def _said(said: Said) -> Said:
    if said.key == "as written":
        return Said(said.key, {"text": chinese(str(said.values["text"]))})
    return Said(said.key, _values(said.values))


def _values(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _value(one) for name, one in values.items()}


def _value(value: object) -> object:
    match value:
        case Said():
            return _said(value)
        case str():
            return value
        case Sequence():
            return [_value(one) for one in value]
    return value
