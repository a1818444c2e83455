"""Of whom a sentence speaks: its names, its variables, and whom its pronouns mean.

In:  introduce("someone"), name(["lamp"], definite=True), pronoun("they"), pronoun("it")
Out: "?someone", "lamp", "?someone", "lamp"
"""

import re
from dataclasses import dataclass

from playground.deduction.reading.english.chunks import COUNTS, DEGREES, ForEach, Unread
from playground.deduction.reading.english.gender import is_person, may_mean
from playground.deduction.reading.english.inflection import with_article
from playground.deduction.reading.english.letters import as_written
from playground.deduction.reading.english.lexicon import only_adverb, superlative
from playground.deduction.reading.english.weather import WEATHER

SOME = "!"
"""Begins the name that is made up for one that a sentence says there is: `!dog` of "some dog"."""
_ONE = {"someone": "one", "something": "thing"}
_LETTER = re.compile(r"[XYZ]\d?")
_MIXED = re.compile(
    r"\b[A-Z]\w*(?!\w*['’]s)\s+(?!(?:von|van|der|den|la|le|al|bin|ibn|dos|da|y)\b)[a-z]\w+ "
    r"(?:.* )?[A-Z]"
)
"""“Tom said Boston”: words between names, of which one is a verb that is not seen as one."""
_SUBJECT_FORM = {"him": "he", "her": "she", "them": "they"}


def certain(word: str) -> str:
    """How one that there is is called: "a certain dog"."""
    return f"a certain {_ONE.get(word, word)}"


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
        """Whether "they", "he", "she" or "it" may mean it; "it" is no person, "he" no thing."""
        if pronoun == "they" or self.word == "letter":
            return True
        if self.word in _ONE:
            return (pronoun == "it") == (self.word == "something")
        return may_mean(pronoun, self.term if self.word == "name" else f"the {self._noun}")

    @property
    def _noun(self) -> str:
        return self.term if self.word == "the" else self.word


class Discourse:
    """What has been spoken of so far, from the sentence's first word on.

    `at_subject` says whether a subject is being read; `subject` is the last one that was. With
    `letters` X, Y and Z stand for anyone, as in "If X likes Y then Y likes X."
    """

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.at_subject = True
        self.subject = ""
        self.letters = False
        self._referents: list[Referent] = []
        self._pronouns: dict[str, str] = {}

    def introduce(self, word: str, *, some: bool = False, apart: bool = False) -> str:
        """A new variable for "someone", "a dog" …; with `some` one that there is, as a name.

        Raises Unread where there may be another one for each of those that a variable stands for;
        a subject that stands `apart` is beside them: "All cats and some dogs purr."
        """
        taken = {referent.term for referent in self._referents}
        mark = SOME if some else "?"
        terms = (f"{mark}{word}{number or ''}" for number in range(len(taken) + 1))
        term = next(term for term in terms if term not in taken)
        if some:
            beside = apart and self.at_subject
            if not beside and any(referent.variable for referent in self._referents):
                raise ForEach(
                    f"“{word}” may be another one for each, which the rules do not follow."
                )
            self.names[term] = certain(word)
        self._referents.append(Referent(term, word, self.at_subject))
        return term

    def name(self, words: list[str], *, definite: bool = False) -> str:
        """A name: "Bob", "bald eagle". With `definite` ("the dog") it may be "a dog" of before."""
        shown = " ".join(words).replace("My-", "my ").replace("Our-", "our ")
        if not DEGREES.isdisjoint(map(str.lower, words)):
            raise Unread(f"“{shown}” is not read as a name.")
        term = shown.lower()
        if self.letters and _LETTER.fullmatch(shown):
            term = f"?{term}"
            if all(referent.term != term for referent in self._referents):
                self._referents.append(Referent(term, "letter", self.at_subject))
            return term
        _mind_words(words, definite=definite)
        if not definite and _MIXED.search(shown):
            raise Unread(f"“{shown}” is not read as a name.")
        for referent in self._referents:
            if definite and referent.variable and referent.word == term:
                return referent.term
        if not definite and len(words) > 2 + (words[0] in COUNTS) and shown.islower():
            raise Unread(f"“{shown}” is not read as a name.")
        self.names.setdefault(term, f"{'the ' * definite}{as_written(shown)}")
        if all(referent.term != term for referent in self._referents):
            word = "the" if definite else "name"
            self._referents.append(Referent(term, word, self.at_subject))
        return term

    def noun(self, noun: str) -> None:
        """Remember that a word stood as a noun, so that it is said with an article."""
        self.names.setdefault(f"is {noun}", f"is {with_article(noun)}")

    def pronoun(self, word: str, *, other: bool = False) -> str:
        """Whom a pronoun means: a variable that is a subject, else the sentence's first.

        `other`: it is an object, and so not who does it. What was "he" once is not "it" after
        that; "he" is sooner Bob than the cat. Raises Unread where it may be two, or none.
        """
        if word == WEATHER:
            self.names["it"] = "it"
            return "it"
        if word.endswith(("self", "selves")) and self.subject:
            return self.subject
        said = _SUBJECT_FORM.get(word, word)
        fitting = [
            one
            for one in self._referents
            if one.fits(said)
            and said in {"they", self._pronouns.get(one.term, said)}
            and not (other and one.term == self.subject)
        ]
        fitting = [one for one in fitting if one.variable and one.subject] or fitting
        if not fitting or self._may_be_no_person(fitting, said):
            raise Unread(f"whom “{word}” means is not said before.")
        named = [one for one in fitting if one.word == "name"]
        if said in {"he", "she"} and len(named) == 1:
            fitting = named
        begins = fitting[0] is self._referents[0] and not fitting[0].variable
        if len(fitting) > 1 and (said == "they" or named or not begins):
            raise Unread(f"whom “{word}” means may be two of them.")
        if said != "they":
            self._pronouns[fitting[0].term] = said
        return fitting[0].term

    def _may_be_no_person(self, fitting: list[Referent], said: str) -> bool:
        """Whether "he" may be said of one name alone, another being a woman's: "Ann", "Italy"."""
        names = {one.term for one in self._referents if one.word == "name"}
        unknown = [one for one in fitting if one.word == "name" and not is_person(one.term)]
        ruled_out = names - {one.term for one in self._referents if one.fits(said)}
        return said in {"he", "she"} and bool(ruled_out and unknown)


def _mind_words(words: list[str], *, definite: bool) -> None:
    """Raise Unread where one of the words is part of no name."""
    if adverb := next((one for one in words if only_adverb(one.lower())), ""):
        raise Unread(f"the adverb “{adverb}” is not read.")
    if {"more", "less", "fewer", "much"} & set(map(str.lower, words[:1])):
        raise Unread(f"“{words[0]}” says how much, which is not read.")
    if definite and (most := next((one for one in words if superlative(one.lower())), "")):
        raise Unread(f"“{most}” compares with all others, which is not read.")
    if words[1:] and words[-1].lower() in {"of", "with", "about"}:
        raise Unread(f"“{' '.join(words)}” is not read as a name.")
    if words[-1].endswith(("'s", "’s")):
        raise Unread(f"“{words[-1]}” does not say what of theirs.")
    if "like" in map(str.lower, words):
        raise Unread("“like” says what somebody is as, and is no part of a name.")
