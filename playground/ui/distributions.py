"""A distribution in words of one language: its title and the names of its outcomes.

In:  title_of(Distribution("“BBC” is", (("organization", 0.98), ("none", 0.02))), "zh")
Out: "“BBC” 是"; names_of(…) gives ["机构", "都不是"]
"""

import re
from html import escape

from playground.core import Distribution
from playground.ui.words.page import WORDS, both, outcome_word, word
from playground.ui.words.steps import chinese
from playground.wording.said import Language

_KIND = re.compile(r"“(.*)” is", re.DOTALL)
"""The title of those that say of which kind a name is: their outcomes are labels."""


def title_of(one: Distribution, language: Language) -> str:
    """What it is the distribution of."""
    if (known := f"distribution {one.title}") in WORDS:
        return word(known, language)
    if found := _KIND.fullmatch(one.title):
        return word("distribution kind", language).format(name=found[1])
    return chinese(one.title) if language == "zh" else one.title


def names_of(one: Distribution, language: Language) -> list[str]:
    """The names of the outcomes, in their order."""
    kinds = _KIND.fullmatch(one.title)
    return [(label_of if kinds else outcome_word)(name, language) for name, _ in one.outcomes]


def label_of(label: str, language: Language) -> str:
    """A label, or several parted by commas; as it is where the page has no word for one."""
    keys = [f"label {one}" for one in label.split(", ")]
    known = all(key in WORDS for key in keys)
    return ", ".join(word(key, language) for key in keys) if known else label


def in_both(english: str, chinese: str) -> str:
    """HTML of two texts that are not HTML yet; once where they are the same."""
    return escape(english) if english == chinese else both(escape(english), escape(chinese))
