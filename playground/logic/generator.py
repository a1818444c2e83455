"""Theories without end: facts and rules in plain English, their program, and what follows.

In:  theory(Random(7), "closed", vocabulary=("amber", "lofty", …))
Out: Theory(text="Bob is amber. All amber things are lofty. …", program=Program(…), …)

Three families, after RuleTaker, ProofWriter and PrOntoQA: properties ("If someone is red and not
kind then they are cold."), relations ("If something sees the cat and the cat is green then it is
rough.") and kinds ("Every wumpus is a tumpus."). Names, nouns, verbs and adjectives are drawn anew
for each theory (vocabulary.py). The answers are those of forward chaining (rounds.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from playground.logic import vocabulary as words
from playground.logic.inflection import third
from playground.logic.program import Atom, Literal, Program, Rule, Sentence
from playground.logic.rounds import Rounds, bind, rounds

INVERTED = 0.15
"""The share of questions put as "Is Bob kind?"; the others say "Bob is kind."."""


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

    @property
    def noun_phrase(self) -> str:
        """What stands after "is": "red", "a wumpus"."""
        return words.with_article(self.word) if self.kind == "noun" else self.word


@dataclass(frozen=True)
class Theory:
    """A text, the program it means, its names as written, what can be asked, what follows."""

    text: str
    program: Program
    names: tuple[str, ...]
    properties: tuple[Property, ...]
    world: str
    rounds: Rounds


@dataclass(frozen=True)
class Asked:
    """A question with its answer, and the round of forward chaining that settles it."""

    text: str
    literal: Literal
    answer: str
    depth: int


@dataclass(frozen=True)
class _Line:
    """A sentence with the rule it says."""

    text: str
    head: Literal
    body: tuple[Literal, ...] = ()


def theory(
    random: Random,
    world: str,
    vocabulary: Sequence[str],
    negation: float = 0.25,
    rules: int = 8,
) -> Theory:
    """A theory with one answer to every question: no contradiction, no negation in a circle.

    `negation` is the share of negated conditions, `rules` the most rules of a theory of the first
    two families.
    """
    while True:
        family = random.choices(("properties", "relations", "kinds"), (3, 4, 3))[0]
        if family == "kinds":
            lines, names, asked = _kinds(random, vocabulary, negation)
        else:
            related = family == "relations"
            lines, names, asked = _properties(random, vocabulary, negation, rules, related)
        random.shuffle(lines)
        made = _theory(lines, names, asked, world)
        if made is not None:
            return made


def questions(random: Random, theory: Theory, count: int) -> list[Asked]:
    """At most `count` different questions, the answers and depths that are there equally often."""
    groups: dict[str, dict[int, list[Asked]]] = {}
    for name in theory.names:
        for asked in theory.properties:
            positive = random.random() < 0.6
            literal = asked.literal(plain(name), positive)
            answer, depth = answer_of(theory.rounds, literal, theory.world)
            turned = random.random() < INVERTED and (
                positive or asked.kind in ("adjective", "noun")
            )
            say = inverted if turned else statement
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


def plain(name: str) -> str:
    """The constant of a name: "The bald eagle" is `bald eagle`."""
    return name.lower().removeprefix("the ")


def statement(name: str, asked: Property, positive: bool) -> str:
    """The sentence that says (or denies) a property of a name."""
    return _sentence(_clause(name, asked, positive))


def inverted(name: str, asked: Property, positive: bool) -> str:
    """The question whether: "Is Bob not kind?"; "Can Bob fly?", "Does Bob see the cat?"."""
    no = "" if positive else "not "
    if asked.kind == "verb":
        return f"Does {name} {asked.word} {asked.object}?"
    return f"{'Can' if asked.kind == 'can' else 'Is'} {name} {no}{asked.noun_phrase}?"


# --- the families ------------------------------------------------------------------------------


def _properties(
    random: Random, vocabulary: Sequence[str], negation: float, rules: int, related: bool
) -> tuple[list[_Line], list[str], list[Property]]:
    """Facts and rules about a few names, as RuleTaker has them."""
    strange = random.random() < 0.5
    nouns = related or random.random() < 0.15
    names = words.names(random, random.randint(2, 5), vocabulary, strange, nouns)
    asked = _sayable(random, vocabulary, strange, names, related)
    lines: list[_Line] = []
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
        lines.append(_rule(random, names, body, head, negation))
    for name in names:
        for one in random.sample(asked, random.randint(0, max(1, len(asked) // 2))):
            positive = random.random() >= negation * 0.6
            lines.append(_Line(statement(name, one, positive), one.literal(plain(name), positive)))
    return lines, names, asked


def _sayable(
    random: Random, vocabulary: Sequence[str], strange: bool, names: list[str], related: bool
) -> list[Property]:
    """What a theory's sentences say of its names."""
    count = random.randint(2, 5) if related else random.randint(4, 9)
    asked = [
        Property(word) for word in words.words(random, words.ADJECTIVES, vocabulary, strange, count)
    ]
    if random.random() < 0.15:
        asked[0] = Property(words.invented(random, 1)[0], "noun")
        asked[1] = Property(random.choice(words.VERBS), "can")
    if related:
        verbs = random.sample(words.VERBS, random.randint(2, 4))
        pairs = [Property(verb, "verb", name) for verb in verbs for name in names]
        asked += random.sample(pairs, min(len(pairs), random.randint(4, 8)))
    return asked


def _rule(
    random: Random, names: list[str], body: list[Property], head: Property, negation: float
) -> _Line:
    """A rule about someone or something, about one name, or about all that is so."""
    signs = [random.random() >= negation for _ in body]
    positive = random.random() >= negation * 0.5
    bare = all(signs) and all(one.kind == "adjective" for one in (*body, head))
    if bare and random.random() < 0.4:
        return _bare(random, body, head, positive)
    first, again = random.choice((("someone", "they"), ("something", "it")))
    subject = "?someone"
    if random.random() < 0.2:
        first = again = random.choice(names)
        subject = plain(first)
    other = next((one.object for one in body if one.object), "")
    text, said, affirmed = "", "", True
    literals: list[Literal] = []
    for one, sign in zip(body, signs, strict=True):
        turned = bool(text and other) and random.random() < 0.4
        who = other if turned else again if text else first
        whom = plain(other) if turned else subject
        short = one.kind == "adjective" and said == whom and (affirmed or not sign)
        short = short and random.random() < 0.7
        clause = f"{'' if sign else 'not '}{one.word}" if short else _clause(who, one, sign)
        text += f" and {clause}" if text else clause
        said, affirmed = whom if one.kind == "adjective" else "", sign
        literals.append(one.literal(whom, sign))
    turned = random.random() < (0.35 if other else 0.08)
    who = (other or random.choice(names)) if turned else again
    literal = head.literal(plain(who) if turned else subject, positive)
    text = f"if {text} then {_clause(who, head, positive)}"
    return _Line(_sentence(text), literal, tuple(literals))


def _bare(random: Random, body: list[Property], head: Property, positive: bool) -> _Line:
    """ "All big, round people are nice." """
    every = "all " if random.random() < 0.5 else ""
    qualities = ", ".join(one.word for one in body)
    things = random.choice(("people", "things"))
    text = f"{every}{qualities} {things} are {'' if positive else 'not '}{head.word}"
    conditions = tuple(one.literal("?someone") for one in body)
    return _Line(_sentence(text), head.literal("?someone", positive), conditions)


def _kinds(
    random: Random, vocabulary: Sequence[str], negation: float
) -> tuple[list[_Line], list[str], list[Property]]:
    """A ladder of invented kinds with a property on many rungs, as PrOntoQA has it."""
    strange = random.random() < 0.3
    names = words.names(random, random.choice((1, 1, 1, 2, 3)), vocabulary, strange, nouns=False)
    length = random.randint(3, 11)
    ending = random.choice(("us", "us", "", "er"))
    kinds = [Property(word, "noun") for word in words.invented(random, length + 2, ending)]
    strange = random.random() < 0.5
    drawn = words.words(random, words.ADJECTIVES, vocabulary, strange, length + 2)
    qualities = [Property(word) for word in drawn]
    if random.random() < 0.3:
        qualities[0] = Property(random.choice(words.VERBS), "can")
        qualities[1] = Property(random.choice(words.VERBS), "verb", random.choice(names))
    ladder, aside = kinds[:length], kinds[length:]
    lines = [_every(random, low, high, True) for low, high in pairwise(ladder)]
    for kind, one in zip(kinds, qualities, strict=True):
        if random.random() < 0.85:
            lines.append(_every(random, kind, one, random.random() >= negation * 1.5))
    for kind in aside:  # a distractor says of another kind what a rung says, or the opposite
        lines.append(_every(random, kind, random.choice(qualities), random.random() < 0.5))
    for name in names:
        start = random.choice(ladder[: max(1, length - 2)])
        lines.append(_Line(statement(name, start, True), start.literal(plain(name))))
    return lines, names, kinds + qualities


def _every(random: Random, kind: Property, what: Property, positive: bool) -> _Line:
    """ "Every wumpus is a tumpus.", "Each wumpus is not kind.", "Wumpuses are kind." """
    forms = ("every ", "each ", "all ", "") if positive else ("every ", "each ", "", "")
    form = random.choice(
        forms[: 2 + positive] if what.kind == "can" else forms
    )  # "Owls can" may be a name
    if form in ("every ", "each "):
        text = _clause(f"{form}{kind.word}", what, positive)
    else:
        text = _clause(f"{form}{third(kind.word)}", what, positive, many=True)
    return _Line(_sentence(text), what.literal("?thing", positive), (kind.literal("?thing"),))


def _theory(
    lines: list[_Line], names: list[str], properties: list[Property], world: str
) -> Theory | None:
    """The lines as one text and program; None where not every question has one answer."""
    sentences, start = [], 0
    for line in lines:
        sentences.append(Sentence(line.text, start, start + len(line.text)))
        start += len(line.text) + 1
    rules = tuple(Rule(line.head, line.body, index) for index, line in enumerate(lines))
    program = Program(tuple(sentences), rules)
    terms = {
        term for rule in rules for literal in (rule.head, *rule.body) for term in literal.atom.terms
    }
    spoken = [name for name in names if plain(name) in terms]  # some names got no sentence
    settled = rounds(program, world, [plain(name) for name in spoken])
    if not spoken or not settled.complete or contradicts(program, settled):
        return None
    text = " ".join(line.text for line in lines)
    return Theory(text, program, tuple(spoken), tuple(properties), world, settled)


def _clause(subject: str, one: Property, positive: bool, many: bool | None = None) -> str:
    """Subject and predicate; `many` says of a subject other than "they" that it is a plural."""
    plural = subject == "they" if many is None else many
    if one.kind == "verb" and positive:
        return f"{subject} {one.word if plural else third(one.word)} {one.object}"
    if one.kind == "verb":
        return f"{subject} {'do' if plural else 'does'} not {one.word} {one.object}"
    if one.kind == "can":
        return f"{subject} {'can' if positive else 'cannot'} {one.word}"
    said = third(one.word) if many and one.kind == "noun" else one.noun_phrase
    return f"{subject} {'are' if plural else 'is'} {'' if positive else 'not '}{said}"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."
