"""Questions to start from; each is one click on the page.

In:  EXAMPLES[0].about, EXAMPLES[0].text
Out: "deduction", "The captain is happy."

Those of the front page stand in three groups: each mind at its best, where one of them fails, and
what rules alone can say. Each says in a line what to look at, and tests hold it to that. An English
page has those in English, a Chinese one those in Chinese; all sentences are our own.
"""

from collections.abc import Iterator

from playground.ui.example import Example, Group
from playground.ui.examples_chinese import CHINESE
from playground.ui.examples_english import ENGLISH
from playground.wording.said import Language

EXAMPLES = (*ENGLISH, *CHINESE)
GROUPS: tuple[Group, ...] = ("best", "worst", "rules alone")


def of(task: str, language: Language) -> Iterator[tuple[int, Example]]:
    """The examples of a task in a language with their numbers; for `auto` the front page's."""
    for number, one in enumerate(EXAMPLES):
        mine = one.group if task == "auto" else one.about == task
        if mine and one.language == language:
            yield number, one


def example_of(text: str, context: str) -> Example | None:
    """The example that asks this of this, if one does."""
    asked = (text.strip(), context.strip())
    return next((one for one in EXAMPLES if (one.text, one.context) == asked), None)


def chips(task: str, language: Language) -> list[tuple[int, Example]]:
    """Those for the row under the question: all of a task, for `auto` the first of each."""
    if task != "auto":
        return list(of(task, language))
    firsts: dict[str, tuple[int, Example]] = {}
    for number, one in enumerate(EXAMPLES):
        if one.language == language and one.about != "chat":
            firsts.setdefault(one.about, (number, one))
    return list(firsts.values())
