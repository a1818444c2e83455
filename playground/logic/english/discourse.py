"""Of whom a sentence speaks: its names, its variables, and whom its pronouns mean.

In:  introduce("someone"), name(["lamp"], definite=True), pronoun("they"), pronoun("it")
Out: "?someone", "lamp", "?someone", "lamp"
"""

from dataclasses import dataclass

from playground.logic.english.chunks import DEGREES, Unread


@dataclass(frozen=True)
class Referent:
    """Something the sentence has spoken of. `word` is how it was brought in: "someone", "dog"."""

    term: str
    word: str
    subject: bool

    @property
    def variable(self) -> bool:
        """Whether it stands for anyone or anything."""
        return self.term.startswith("?")

    def fits(self, pronoun: str) -> bool:
        """Whether the pronoun may mean it: "it" is no person, "he" and "she" no thing."""
        if pronoun == "it":
            return self.word != "someone"
        return pronoun in {"they", "them"} or self.word != "something"


class Discourse:
    """What has been spoken of so far, from the sentence's first word on.

    `at_subject` says whether a subject is being read; `subject` is the last one that was.
    """

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.at_subject = True
        self.subject = ""
        self._referents: list[Referent] = []

    def introduce(self, word: str) -> str:
        """A new variable for "someone", "a dog" …"""
        taken = {referent.term for referent in self._referents}
        terms = (f"?{word}{number or ''}" for number in range(len(taken) + 1))
        term = next(term for term in terms if term not in taken)
        self._referents.append(Referent(term, word, self.at_subject))
        return term

    def name(self, words: list[str], *, definite: bool = False) -> str:
        """A name: "Bob", "bald eagle". With `definite` ("the dog") it may be "a dog" of before."""
        shown = " ".join(words)
        if not DEGREES.isdisjoint(map(str.lower, words)):
            raise Unread(f"“{shown}” is not read as a name.")
        term = shown.lower()
        for referent in self._referents:
            if definite and referent.variable and referent.word == term:
                return referent.term
        if not definite and len(words) > 2 and shown.islower():
            raise Unread(f"“{shown}” is not read as a name.")
        self.names.setdefault(term, f"the {shown}" if definite else shown)
        if all(referent.term != term for referent in self._referents):
            word = "the" if definite else "name"
            self._referents.append(Referent(term, word, self.at_subject))
        return term

    def noun(self, noun: str) -> None:
        """Remember that a word stood as a noun, so that it is said with an article."""
        article = "an" if noun[0] in "aeiou" else "a"
        self.names.setdefault(f"is {noun}", f"is {article} {noun}")

    def pronoun(self, word: str) -> str:
        """Whom a pronoun means: the one variable that is a subject, else the first subject.

        Raises Unread where that may be two, or none.
        """
        if word.endswith(("self", "selves")) and self.subject:
            return self.subject
        fitting = [one for one in self._referents if one.fits(word)]
        fitting = [one for one in fitting if one.variable and one.subject] or fitting
        if not fitting:
            raise Unread(f"whom “{word}” means is not said before.")
        plain = fitting[0] is self._referents[0] and not fitting[0].variable
        if len(fitting) > 1 and (not plain or word in {"they", "them"}):
            raise Unread(f"whom “{word}” means may be two of them.")
        return fitting[0].term
