"""Where the deduction model's theories come from: the generator, and example files labelled anew.

In:  Files.find(Path("data")).draw(Random(0), STAGES[-1], vocabulary)
Out: Theory(text="If the owl likes the goat then …", world="closed", rounds=Rounds(…), …)

Of a file's examples only the texts are used: the reader turns them into programs, forward chaining
answers every question that can be asked of them, in either world, and in half of the draws their
words are exchanged for others.
"""

import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from playground.deduction.program import Atom, Literal, Program, Rule
from playground.deduction.reading.english.inflection import third
from playground.deduction.reading.reader import read
from playground.generator.rounds import rounds
from playground.generator.theories import Theory, contradicts, theory
from playground.generator.vocabulary import ADJECTIVES, NAMES, NOUNS, VERBS
from playground.generator.wording import Property
from playground.train.files import find

RULETAKER = "ruletaker.train.jsonl.gz"
PROOFWRITER = "proofwriter-owa.train.jsonl.gz"
HELD_OUT = 150
"""So many texts at the head of each file are kept from training; the temperatures need them."""


@dataclass(frozen=True)
class Stage:
    """What is drawn in a stretch of the training: shares of the files, the rest from the generator.

    `negation` is the share of negated conditions and `rules` the most rules of a generated theory.
    A stage ends when nine answers of ten are right over 25 steps.
    """

    negation: float
    rules: int
    ruletaker: float = 0.0
    proofwriter: float = 0.0


STAGES = (
    Stage(negation=0.0, rules=4),
    Stage(negation=0.2, rules=8, ruletaker=0.1),
    Stage(negation=0.3, rules=12, ruletaker=0.35, proofwriter=0.25),
    Stage(negation=0.3, rules=12, ruletaker=0.3, proofwriter=0.35),
)


class Files:
    """The texts of the example files, each read into a program when it is first drawn."""

    def __init__(self, ruletaker: Sequence[str], proofwriter: Sequence[str]) -> None:
        self.ruletaker = list(ruletaker)
        self.proofwriter = list(proofwriter)
        self._programs: dict[str, Program] = {}

    @classmethod
    def find(cls, data: Path) -> "Files":
        """The training texts under `data`. Raises InputError where a file is missing."""
        return cls(contexts(data, RULETAKER)[HELD_OUT:], contexts(data, PROOFWRITER)[HELD_OUT:])

    def draw(self, random: Random, stage: Stage, words: Sequence[str]) -> Theory:
        """A theory of the stage, from a file or the generator."""
        while True:
            draw = random.random()
            if draw < stage.ruletaker:
                text, world = random.choice(self.ruletaker), _world(random, 0.9)
            elif draw < stage.ruletaker + stage.proofwriter:
                text, world = random.choice(self.proofwriter), _world(random, 0.6)
            else:
                rules = random.randint(min(3, stage.rules), stage.rules)
                return theory(random, _world(random, 0.5), words, stage.negation, rules)
            if text not in self._programs:
                self._programs[text] = read(text)
            program = self._programs[text]
            if random.random() < 0.5:
                program = exchanged(random, program)
            made = relabelled(program, world)
            if made is not None:
                return made


def contexts(data: Path, name: str) -> list[str]:
    """The different texts of an example file, in its order. Raises InputError without the file."""
    path = find(data, "deduction", name)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(dict.fromkeys(json.loads(line)["context"] for line in lines))


def relabelled(program: Program, world: str) -> Theory | None:
    """The program with what can be asked of it; None where it is not read whole."""
    if any(not sentence.read for sentence in program.sentences):
        return None
    constants = [name for name in program.names if not name.startswith("is ")]
    shown = {name: program.names[name] for name in constants}
    asked: dict[Property, None] = {}
    for rule in program.rules:
        for literal in (rule.head, *rule.body):
            relation, terms = literal.atom.relation, literal.atom.terms
            if len(terms) == 1:
                asked[Property(relation.removeprefix("is "))] = None
            else:
                objects = shown.values() if terms[1].startswith("?") else (shown[terms[1]],)
                asked.update(dict.fromkeys(Property(relation, "verb", one) for one in objects))
    settled = rounds(program, world, constants)
    if not settled.complete or contradicts(program, settled):
        return None
    text = " ".join(sentence.text for sentence in program.sentences)
    return Theory(text, program, tuple(shown.values()), tuple(asked), world, settled)


def exchanged(random: Random, program: Program) -> Program:
    """The same program about other names, in other adjectives and verbs."""
    relations = {
        literal.atom.relation for rule in program.rules for literal in (rule.head, *rule.body)
    }
    old_adjectives = sorted(one.removeprefix("is ") for one in relations if one.startswith("is "))
    old_verbs = sorted(one for one in relations if not one.startswith("is "))
    constants = sorted(program.names)
    nouns = [one for one in constants if program.names[one].lower().startswith("the ")]
    new = dict(zip(old_adjectives, random.sample(ADJECTIVES, len(old_adjectives)), strict=True))
    new |= dict(zip(old_verbs, random.sample(VERBS, len(old_verbs)), strict=True))
    new |= dict(zip(nouns, random.sample(NOUNS, len(nouns)), strict=True))
    others = [one for one in constants if one not in nouns]
    new |= dict(
        zip(others, (one.lower() for one in random.sample(NAMES, len(others))), strict=True)
    )
    written = new | {third(verb): third(new[verb]) for verb in old_verbs}
    pattern = re.compile(
        r"\b(?:" + "|".join(sorted(map(re.escape, written), key=len, reverse=True)) + r")\b", re.I
    )

    def write(match: re.Match[str]) -> str:
        word = written[match[0].lower()]
        return word.capitalize() if match[0][0].isupper() else word

    def rename(literal: Literal) -> Literal:
        verb = literal.atom.relation
        relation = f"is {new[verb[3:]]}" if verb.startswith("is ") else new[verb]
        return Literal(
            Atom(relation, tuple(new.get(term, term) for term in literal.atom.terms)),
            literal.positive,
        )

    sentences = tuple(replace(one, text=pattern.sub(write, one.text)) for one in program.sentences)
    rules = tuple(
        Rule(rename(rule.head), tuple(map(rename, rule.body)), rule.sentence)
        for rule in program.rules
    )
    names = {new[name]: pattern.sub(write, shown) for name, shown in program.names.items()}
    return Program(sentences, rules, names)


def _world(random: Random, closed: float) -> str:
    return "closed" if random.random() < closed else "open"
