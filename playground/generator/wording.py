"""What a generated theory is made of, and what a language must be able to say of it.

In:  Property("red").literal("ada", positive=False), english.statement("Ada", …, False)
Out: not is red(ada), "Ada is not red."

The modules english.py and chinese.py are Wordings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from playground.deduction.program import Atom, Literal


@dataclass(frozen=True)
class Property:
    """What can be said of a subject; `kind` is `adjective`, `noun`, `can` or `verb`.

    `is red`, `is a wumpus`, `can fly`, and with an object `chases the cat`.
    """

    word: str
    kind: str = "adjective"
    object: str = ""

    def literal(self, subject: str, positive: bool = True) -> Literal:
        """The literal that says so of a constant or variable."""
        if self.kind == "verb":
            return Literal(Atom(self.word, (subject, plain(self.object))), positive)
        verb = "can" if self.kind == "can" else "is"
        return Literal(Atom(f"{verb} {self.word}", (subject,)), positive)


@dataclass(frozen=True)
class Line:
    """A sentence with the rule it says."""

    text: str
    head: Literal
    body: tuple[Literal, ...] = ()


class Wording(Protocol):
    """The words of a language and the sentences it makes of them.

    Words are drawn all different; `strange` ones of a large `vocabulary`, or ones that nobody has
    used. SPACE stands between two sentences.
    """

    SPACE: str

    def names(
        self, random: Random, count: int, vocabulary: Sequence[str], strange: bool, nouns: bool
    ) -> list[str]:
        """Names as they stand inside a sentence; with `nouns` also such as "the lamp"."""
        ...

    def adjectives(
        self, random: Random, count: int, vocabulary: Sequence[str], strange: bool
    ) -> list[str]:
        """Adjectives."""
        ...

    def kinds(self, random: Random, count: int, *, alike: bool = False) -> list[str]:
        """Nouns that nobody has used; where they are `alike` they may end alike."""
        ...

    def ability(self, random: Random) -> str:
        """What one can do, without an object."""
        ...

    def verbs(self, random: Random, count: int) -> list[str]:
        """Verbs that take an object."""
        ...

    def statement(self, name: str, one: Property, positive: bool) -> str:
        """The sentence that says (or denies) a property of a name."""
        ...

    def inverted(self, name: str, one: Property, positive: bool) -> str:
        """The question whether."""
        ...

    def rule(
        self,
        random: Random,
        names: Sequence[str],
        body: Sequence[Property],
        head: Property,
        negation: float,
    ) -> Line:
        """A rule from properties to one more, each denied or not; `negation`: how often."""
        ...

    def every(self, random: Random, kind: Property, what: Property, positive: bool) -> Line:
        """What is so of all of a kind, or of none."""
        ...


def plain(name: str) -> str:
    """The constant of a name: "The bald eagle" is `bald eagle`."""
    return name.lower().removeprefix("the ")
