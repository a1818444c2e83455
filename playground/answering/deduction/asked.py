"""What a question asks of a text, in the text's own terms, and what words say besides.

In:  meant("Is Bob married to Ann?", the program of "Ann is married to Bob.")
Out: Meant(is married to(bob, ann) as asked, the program with “who is married to X has X married to
     them”, a step that says so)

Whatever engine answers is asked this.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from playground.answering.deduction.as_told import as_told
from playground.answering.deduction.rule_question import as_such
from playground.core import Step
from playground.deduction.compound import Compound, read_compound, read_rules
from playground.deduction.engines.classical import names_of
from playground.deduction.program import Literal, Program, Rule, Sentence, unstated
from playground.deduction.reading.comparing import compares_number, of_numbers
from playground.deduction.reading.english.definite import descriptive
from playground.deduction.reading.english.future import asks_later
from playground.deduction.reading.english.opposites import opposites
from playground.deduction.reading.english.tenses import of_the_past
from playground.deduction.reading.measures import of_measures
from playground.deduction.reading.reader import Asked, read_question
from playground.deduction.reading.relations import of_words
from playground.deduction.wording.saying import say_rule
from playground.wording.as_written import step_as_written

Claimed = Asked | Compound | tuple[Asked, ...]
"""One statement or names that are sought, several at once or of anyone, or several rules."""


@dataclass(frozen=True)
class Meant:
    """What is asked, the program with what words say besides, and what an answer says of that.

    `note` is "" where there is nothing to say.
    """

    asked: Claimed
    program: Program
    note: str
    steps: tuple[Step, ...]


def meant(question: str, program: Program) -> Meant | Sentence:
    """What is asked of a text; a sentence that says why where the question cannot be read."""
    asked = _asked(question, program)
    if isinstance(asked, Sentence):
        return asked
    note = ""
    if isinstance(asked, Asked):
        asked, program, note = as_told(asked, program, later=asks_later(question))
        asked, but = as_such(question, asked, program)
        note = note or but
    known = of_words(program, literals_of(asked))
    steps = (_words_step(known),) if known else ()
    return Meant(asked, _with_asked(program.with_more(known), asked), note, steps)


def _asked(question: str, program: Program) -> Claimed | Sentence:
    """What is asked: one statement, several at once or of anyone, or several rules."""
    asked = read_question(question, program)
    if not isinstance(asked, Sentence):
        return asked
    return read_compound(question, program) or read_rules(question, program) or asked


def literals_of(asked: Claimed) -> list[Literal]:
    """All literals of which it is asked."""
    if isinstance(asked, Compound):
        return [one for way in asked.ways for one in way]
    rules = [asked] if isinstance(asked, Asked) else asked
    return [literal for one in rules for literal in (one.literal, *one.conditions)]


def _words_step(known: Sequence[Rule]) -> Step:
    """What is taken to follow from the words for relations alone."""
    said = "\n".join(say_rule(one.head, one.body, {}) for one in known)
    return step_as_written("Used what words for relations mean", said)


def _with_asked(program: Program, asked: Claimed) -> Program:
    """The program with what words say besides: "the cat" that only the question speaks of is one
    of the text's cats, whoever is 20 is older than the 18 that it asks about, and opposites.
    """
    literals = literals_of(asked)
    past = [*of_the_past(program, literals)]
    if not isinstance(asked, Asked):
        return program.with_more(past)
    said = [*opposites(program, literals)]
    said += [
        unstated(one)
        for term in asked.literal.atom.terms
        if term in asked.names and term not in spoken_of(program)
        for one in descriptive(term, asked.names[term], program.names)
    ]
    said += of_measures(program, literals)
    if compares_number(asked.literal):
        said += of_numbers(program, [asked.literal])
    return program.with_more([*said, *past])


@lru_cache(maxsize=8)
def spoken_of(program: Program) -> frozenset[str]:
    """The names of which a text says something."""
    return frozenset(names_of(program))
