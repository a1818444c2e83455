"""A question to start from, and what to look at in its answers.

In:  Example("backwards", "The proof runs a rule backwards. …", "Bob is not big.", "All big …")
Out: a card of the front page that fills the form with one click
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from playground.wording.said import Language

Group = Literal["best", "worst", "rules alone", ""]


@dataclass(frozen=True)
class Example:
    """A question with what it is asked about. `look` says what to look at in its answers.

    `about` is the task it is an example of, `task` the one that the form is set to. One without a
    `group` is shown under its task alone.
    """

    name: str
    look: str
    text: str
    context: str = ""
    group: Group = ""
    about: str = "deduction"
    task: str = "auto"
    options: Mapping[str, str] = field(default_factory=dict)
    language: Language = "en"
