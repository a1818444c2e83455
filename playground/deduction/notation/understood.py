"""How each sentence of a text was understood, to be looked at and copied.

In:  understood("Bob is big. All big people are kind. Perhaps so.")
Out: Understanding((Sense(Sentence("Bob is big.", …), ("Bob is big.",), ("big(bob).",),
                          ("big(bob)",), ("Big(bob)",)), …), …)

Said back in plain words (as Attempto does), and as clingo, TPTP and first-order logic write it.
What words say besides ("north of" goes on and on) is a sense of no sentence.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from playground.deduction.engines.first_order.program import all_of, formulas_of
from playground.deduction.formulas import SOME, Formula, Quantified, free_names
from playground.deduction.notation.asp import clingo_choice, clingo_rule, clingo_things
from playground.deduction.notation.fol import fol, tptp
from playground.deduction.notation.symbols import Symbols, legend, symbols
from playground.deduction.program import (
    SUPPOSED,
    Either,
    Literal,
    Rule,
    Sentence,
    variables_of,
)
from playground.deduction.reading.chinese.words import has_chinese
from playground.deduction.reading.ordering.text import comparisons_read
from playground.deduction.reading.reader import read
from playground.deduction.reading.relations import of_words
from playground.deduction.wording.saying import say, say_choice, say_rule

_EXISTS = re.compile(r"A certain (?P<noun>.+) is (?P<one>an? (?P=noun))\.")
NOTATIONS = ("said", "clingo", "tptp", "fol")
OF_WORDS = Sentence("", 0, 0)
"""The sentence of what words say besides: none."""


@dataclass(frozen=True)
class Sense:
    """What a sentence says, in plain words and as clingo, TPTP and first-order logic write it.

    A line each; none where the sentence was not read (its `why`), or says nothing that a rule
    could use. What is only likely is a comment, after % or #.
    """

    sentence: Sentence
    said: tuple[str, ...] = ()
    clingo: tuple[str, ...] = ()
    tptp: tuple[str, ...] = ()
    fol: tuple[str, ...] = ()


@dataclass(frozen=True)
class Understanding:
    """The senses of a text's sentences in their order, and what has to stand before them.

    `things` is the line of clingo that names all there are, `legend` says what the numbered words
    stand for that are not of Latin letters.
    """

    senses: tuple[Sense, ...]
    things: str = ""
    legend: tuple[str, ...] = ()


class _Words(NamedTuple):
    """The world, how the text writes its terms, and their words in Latin and in any letters."""

    world: str
    names: Mapping[str, str]
    latin: Symbols
    letters: Symbols


def understood(text: str, world: str = "open") -> Understanding:
    """How a text was understood. Raises InputError where it is longer than the limits."""
    program = comparisons_read(read(text))
    program = program.with_more(of_words(program, ()))
    words = _Words(world, program.names, symbols(program), symbols(program, latin=False))
    formulas = _some(formulas_of(program))
    stated: dict[int, list[Rule | Either]] = defaultdict(list)
    for rule in program.rules:
        if not rule.contraposed:
            stated[rule.sentence].append(rule)
    for either in program.eithers:
        stated[either.sentence].append(either)
    senses = [
        _sense(sentence, stated[at], formulas.get(at, ()), words)
        for at, sentence in [*enumerate(program.sentences), (SUPPOSED, OF_WORDS)]
        if sentence is not OF_WORDS or stated[at]
    ]
    names = [one for literal in program.literals for one in literal.atom.terms if one[:1] != "?"]
    called = (words.latin.names[one] for one in names)
    things = clingo_things((line for one in senses for line in one.clingo), called)
    return Understanding(tuple(senses), things, tuple(legend(words.latin, program.names)))


def whole(found: Understanding, notation: str) -> str:
    """The text in one notation, `said`, `clingo`, `tptp` or `fol`, each sentence in a comment."""
    mark = "#" if notation in {"fol", "said"} else "%"
    lines = [] if notation in {"fol", "said"} else [f"% {one}" for one in found.legend]
    lines += [found.things] if notation == "clingo" and found.things else []
    for number, sense in enumerate(found.senses, start=1):
        text = " ".join(sense.sentence.text.split())
        why = f" (not read: {sense.sentence.why})" if sense.sentence.why else ""
        lines.append(f"{mark} {text or 'By what the words mean.'}{why}")
        written: tuple[str, ...] = getattr(sense, notation)
        if notation == "tptp":
            lines += [_axiom(one, number, at) for at, one in enumerate(written, start=1)]
        else:
            lines += written
    return "\n".join(lines) + "\n"


def _axiom(formula: str, number: int, at: int) -> str:
    return formula if formula.startswith("%") else f"fof(s{number}_{at}, axiom, {formula})."


def _sense(
    sentence: Sentence,
    stated: Sequence[Rule | Either],
    formulas: Sequence[Formula],
    words: _Words,
) -> Sense:
    rules = [one for one in stated if isinstance(one, Rule)]
    eithers = [one for one in stated if isinstance(one, Either)]
    weight = min((one.weight for one in rules), default=1.0)
    likely = "" if weight == 1.0 else f"{weight:g} :: "
    clingo = [clingo_rule(one, words.latin, words.world) for one in rules]
    clingo += [line for one in eithers for line in clingo_choice(one, words.latin, words.world)]
    return Sense(
        sentence,
        tuple(f"{likely}{one}" for one in dict.fromkeys(_said(rules, eithers, words.names))),
        tuple(dict.fromkeys(clingo)),
        tuple(f"{likely and '% '}{likely}{tptp(one, words.latin)}" for one in formulas),
        tuple(f"{likely and '# '}{likely}{fol(one, words.letters)}" for one in formulas),
    )


def _said(
    rules: Sequence[Rule], eithers: Sequence[Either], names: Mapping[str, str]
) -> Iterator[str]:
    """What rules and choices say, in plain words; the existence of someone first."""
    for rule in rules:
        if not rule.body and (there_is := _EXISTS.fullmatch(say(rule.head, names))):
            yield f"There is {there_is['one']}."
    for rule in rules:
        said = say_rule(rule.head, rule.body, names)
        if not _EXISTS.fullmatch(said):
            yield said if rule.body else _of_all(said, [rule.head])
    for either in eithers:
        said = say_choice(either, names)
        yield said if either.body else _of_all(said, either.options)


def _of_all(said: str, literals: Iterable[Literal]) -> str:
    """What literals say of X, said of everyone or of everything; of names alone as it is."""
    free = variables_of(literals)
    if not free:
        return said
    if has_chinese(said):
        return f"对于任何X，{said}"
    return f"For every{'one' if '?someone' in free else 'thing'} X: {said}"


def _some(formulas: Mapping[int, Sequence[Formula]]) -> dict[int, tuple[Formula, ...]]:
    """The formulas of each sentence, with “some” for a name that the reader made up for it alone.

    "Some dogs bark." is said of a certain dog, a Skolem constant; it is ∃x (Dog(x) ∧ Bark(x)).
    """
    of = {at: Counter(chain.from_iterable(map(_made_up, some))) for at, some in formulas.items()}
    shared = Counter(chain.from_iterable(of.values()))
    return {
        at: _existential(some, [one for one in of[at] if shared[one] == 1])
        for at, some in formulas.items()
    }


def _made_up(formula: Formula) -> Iterator[str]:
    return (one for one in free_names(formula) if one.startswith("!"))


def _existential(formulas: Sequence[Formula], names: Sequence[str]) -> tuple[Formula, ...]:
    if not names:
        return tuple(formulas)
    about = [one for one in formulas if not set(_made_up(one)).isdisjoint(names)]
    whole = all_of(about)
    for name in reversed(names):
        whole = Quantified(SOME, name, whole)
    return (whole, *(one for one in formulas if one not in about))
