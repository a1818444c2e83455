"""Theories without end: facts and rules in English or Chinese, their program, and what follows.

In:  theory(Random(7), "closed", vocabulary=("amber", "lofty", …))
Out: Theory(text="Bob is amber. All amber things are lofty. …", program=Program(…), …)

Three families, after RuleTaker, ProofWriter and PrOntoQA: properties ("If someone is red and not
kind then they are cold."), relations ("If something sees the cat and the cat is green then it is
rough.") and kinds ("Every wumpus is a tumpus."). Names, nouns, verbs and adjectives are drawn anew
for each theory, and said as a language says them (wording.py). The answers are those of forward
chaining (rounds.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from playground.deduction.program import Literal, Program, Rule, Sentence
from playground.errors import InputError
from playground.generator import chinese, english
from playground.generator.rounds import Rounds, bind, rounds
from playground.generator.wording import Line, Property, Wording, plain

INVERTED = 0.15
"""The share of questions put as "Is Bob kind?"; the others say "Bob is kind."."""

MAX_DEPTH = 10
"""The deepest question worth looking for: of a hundred theories about one has it."""

WORDINGS: dict[str, Wording] = {"en": english, "zh": chinese}
"""The languages of theories, by their codes in ISO 639-1."""


@dataclass(frozen=True)
class Theory:
    """A text, the program it means, its names as written, what can be asked, what follows."""

    text: str
    program: Program
    names: tuple[str, ...]
    properties: tuple[Property, ...]
    world: str
    rounds: Rounds
    language: str = "en"


@dataclass(frozen=True)
class Asked:
    """A question with its answer, and the round of forward chaining that settles it."""

    text: str
    literal: Literal
    answer: str
    depth: int


def theory(
    random: Random,
    world: str,
    vocabulary: Sequence[str],
    negation: float = 0.25,
    rules: int = 8,
    *,
    language: str = "en",
) -> Theory:
    """A theory with one answer to every question: no contradiction, no negation in a circle.

    `vocabulary` are words that an English theory may use for names and adjectives, `negation` is
    the share of negated conditions, `rules` the most rules of a theory of the first two families.
    Raises InputError for a language that is none of WORDINGS.
    """
    if language not in WORDINGS:
        raise InputError(f"There are no theories in “{language}”; choose {' or '.join(WORDINGS)}.")
    wording = WORDINGS[language]
    while True:
        family = random.choices(("properties", "relations", "kinds"), (3, 4, 3))[0]
        if family == "kinds":
            lines, names, asked = _kinds(random, wording, vocabulary, negation)
        else:
            related = family == "relations"
            lines, names, asked = _properties(
                random, wording, vocabulary, negation, rules, related=related
            )
        random.shuffle(lines)
        made = _theory(lines, names, asked, world, language)
        if made is not None:
            return made


def questions(random: Random, theory: Theory, count: int) -> list[Asked]:
    """At most `count` different questions, the answers and depths that are there equally often."""
    wording = WORDINGS[theory.language]
    groups: dict[str, dict[int, list[Asked]]] = {}
    for name in theory.names:
        for asked in theory.properties:
            positive = random.random() < 0.6
            literal = asked.literal(plain(name), positive)
            answer, depth = answer_of(theory.rounds, literal, theory.world)
            turned = random.random() < INVERTED and (
                positive or asked.kind in ("adjective", "noun")
            )
            say = wording.inverted if turned else wording.statement
            question = Asked(say(name, asked, positive), literal, answer, depth)
            groups.setdefault(answer, {}).setdefault(depth, []).append(question)
    drawn: list[Asked] = []
    while groups and len(drawn) < count:
        answer = random.choice(list(groups))
        depth = random.choice(list(groups[answer]))
        group = groups[answer][depth]
        drawn.append(group.pop(random.randrange(len(group))))
        if not group:
            del groups[answer][depth]
        if not groups[answer]:
            del groups[answer]
    return drawn


def answer_of(settled: Rounds, literal: Literal, world: str) -> tuple[str, int]:
    """True, False or Unknown, and the round that settles it (the later of two for Unknown)."""
    said = settled.settled(Literal(literal.atom))
    if world == "closed":
        return str(said.holds == literal.positive), said.round
    denied = settled.settled(Literal(literal.atom, positive=False))
    if said.holds == denied.holds:
        return "Unknown", max(said.round, denied.round)
    return str(said.holds == literal.positive), (said if said.holds else denied).round


def contradicts(program: Program, settled: Rounds) -> bool:
    """Whether some atom both holds and is denied by a rule that fires."""
    held = {literal for literal, one in settled.literals.items() if one.holds}
    heads = (
        bind(program.rules[index].head, constant)
        for (index, constant), one in settled.rules.items()
        if one.holds
    )
    return any(Literal(head.atom, not head.positive) in held for head in heads)


# --- the families ------------------------------------------------------------------------------


def _properties(
    random: Random,
    wording: Wording,
    vocabulary: Sequence[str],
    negation: float,
    rules: int,
    *,
    related: bool,
) -> tuple[list[Line], list[str], list[Property]]:
    """Facts and rules about a few names, as RuleTaker has them."""
    strange = random.random() < 0.5
    nouns = related or random.random() < 0.15
    names = wording.names(random, random.randint(2, 5), vocabulary, strange, nouns)
    asked = _sayable(random, wording, vocabulary, names, strange=strange, related=related)
    lines: list[Line] = []
    concluded: list[Property] = []
    for _ in range(random.randint(max(1, rules // 3), rules)):
        first = random.choice(concluded if concluded and random.random() < 0.6 else asked)
        more = random.choices(asked, k=random.choices((0, 1, 2), (4, 5, 1))[0])
        body = list(dict.fromkeys([first, *more]))
        rest = [one for one in asked if one not in body]
        if not rest:
            continue
        fresh = [one for one in rest if one not in concluded]
        head = random.choice(fresh if fresh and random.random() < 0.75 else rest)
        concluded.append(head)
        lines.append(wording.rule(random, names, body, head, negation))
    for name in names:
        for one in random.sample(asked, random.randint(0, max(1, len(asked) // 2))):
            positive = random.random() >= negation * 0.6
            lines.append(
                Line(wording.statement(name, one, positive), one.literal(plain(name), positive))
            )
    return lines, names, asked


def _sayable(
    random: Random,
    wording: Wording,
    vocabulary: Sequence[str],
    names: list[str],
    *,
    strange: bool,
    related: bool,
) -> list[Property]:
    """What a theory's sentences say of its names."""
    count = random.randint(2, 5) if related else random.randint(4, 9)
    asked = [Property(word) for word in wording.adjectives(random, count, vocabulary, strange)]
    if random.random() < 0.15:
        asked[0] = Property(wording.kinds(random, 1)[0], "noun")
        asked[1] = Property(wording.ability(random), "can")
    if related:
        verbs = wording.verbs(random, random.randint(2, 4))
        pairs = [Property(verb, "verb", name) for verb in verbs for name in names]
        asked += random.sample(pairs, min(len(pairs), random.randint(4, 8)))
    return asked


def _kinds(
    random: Random, wording: Wording, vocabulary: Sequence[str], negation: float
) -> tuple[list[Line], list[str], list[Property]]:
    """A ladder of invented kinds with a property on many rungs, as PrOntoQA has it."""
    strange = random.random() < 0.3
    names = wording.names(random, random.choice((1, 1, 1, 2, 3)), vocabulary, strange, nouns=False)
    length = random.randint(3, 11)
    kinds = [Property(word, "noun") for word in wording.kinds(random, length + 2, alike=True)]
    strange = random.random() < 0.5
    drawn = wording.adjectives(random, length + 2, vocabulary, strange)
    qualities = [Property(word) for word in drawn]
    if random.random() < 0.3:
        qualities[0] = Property(wording.ability(random), "can")
        qualities[1] = Property(wording.verbs(random, 1)[0], "verb", random.choice(names))
    ladder, aside = kinds[:length], kinds[length:]
    lines = [wording.every(random, low, high, True) for low, high in pairwise(ladder)]
    for kind, one in zip(kinds, qualities, strict=True):
        if random.random() < 0.85:
            lines.append(wording.every(random, kind, one, random.random() >= negation * 1.5))
    for kind in aside:  # a distractor says of another kind what a rung says, or the opposite
        lines.append(wording.every(random, kind, random.choice(qualities), random.random() < 0.5))
    for name in names:
        start = random.choice(ladder[: max(1, length - 2)])
        lines.append(Line(wording.statement(name, start, True), start.literal(plain(name))))
    return lines, names, kinds + qualities


def _theory(
    lines: list[Line], names: list[str], properties: list[Property], world: str, language: str
) -> Theory | None:
    """The lines as one text and program; None where not every question has one answer."""
    sentences, start = [], 0
    space = WORDINGS[language].SPACE
    for line in lines:
        sentences.append(Sentence(line.text, start, start + len(line.text)))
        start += len(line.text) + len(space)
    rules = tuple(Rule(line.head, line.body, index) for index, line in enumerate(lines))
    program = Program(tuple(sentences), rules)
    terms = {
        term for rule in rules for literal in (rule.head, *rule.body) for term in literal.atom.terms
    }
    spoken = [name for name in names if plain(name) in terms]  # some names got no sentence
    settled = rounds(program, world, [plain(name) for name in spoken])
    if not spoken or not settled.complete or contradicts(program, settled):
        return None
    text = space.join(line.text for line in lines)
    return Theory(text, program, tuple(spoken), tuple(properties), world, settled, language)
