"""Generated theories in plain English: a Wording.

In:  statement("Ada", Property("kind"), positive=False), inverted("Ada", Property("fly", "can"), …)
Out: "Ada is not kind.", "Can Ada fly?"
"""

from collections.abc import Sequence
from random import Random

from playground.deduction.program import Literal
from playground.deduction.reading.english.inflection import third, with_article
from playground.generator import vocabulary as words
from playground.generator.wording import Line, Property, plain

SPACE = " "


def names(
    random: Random, count: int, vocabulary: Sequence[str], strange: bool, nouns: bool
) -> list[str]:
    """Names as they stand inside a sentence: "the lamp", "Ada", "Thaig"."""
    return words.names(random, count, vocabulary, strange, nouns)


def adjectives(random: Random, count: int, vocabulary: Sequence[str], strange: bool) -> list[str]:
    """Adjectives; strange ones are any words."""
    return words.words(random, words.ADJECTIVES, vocabulary, strange, count)


def kinds(random: Random, count: int, *, alike: bool = False) -> list[str]:
    """Nouns that nobody has used: "wumpus"."""
    return words.invented(random, count, random.choice(("us", "us", "", "er")) if alike else "")


def ability(random: Random) -> str:
    """What one can do: "push"."""
    return random.choice(words.VERBS)


def verbs(random: Random, count: int) -> list[str]:
    """Verbs that take an object."""
    return random.sample(words.VERBS, count)


def statement(name: str, one: Property, positive: bool) -> str:
    """The sentence that says (or denies) a property of a name."""
    return _sentence(_clause(name, one, positive))


def inverted(name: str, one: Property, positive: bool) -> str:
    """The question whether: "Is Bob not kind?"; "Can Bob fly?", "Does Bob see the cat?"."""
    no = "" if positive else "not "
    if one.kind == "verb":
        return f"Does {name} {one.word} {one.object}?"
    return f"{'Can' if one.kind == 'can' else 'Is'} {name} {no}{_noun_phrase(one)}?"


def rule(
    random: Random, names: Sequence[str], body: Sequence[Property], head: Property, negation: float
) -> Line:
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
    return Line(_sentence(text), literal, tuple(literals))


def every(random: Random, kind: Property, what: Property, positive: bool) -> Line:
    """ "Every wumpus is a tumpus.", "Each wumpus is not kind.", "Wumpuses are kind." """
    forms = ("every ", "each ", "all ", "") if positive else ("every ", "each ", "", "")
    form = random.choice(
        forms[: 2 + positive] if what.kind == "can" else forms
    )  # "Owls can" may be a name
    if form in ("every ", "each "):
        text = _clause(f"{form}{kind.word}", what, positive)
    else:
        text = _clause(f"{form}{third(kind.word)}", what, positive, many=True)
    return Line(_sentence(text), what.literal("?thing", positive), (kind.literal("?thing"),))


def _bare(random: Random, body: Sequence[Property], head: Property, positive: bool) -> Line:
    """ "All big, round people are nice." """
    every = "all " if random.random() < 0.5 else ""
    qualities = ", ".join(one.word for one in body)
    things = random.choice(("people", "things"))
    text = f"{every}{qualities} {things} are {'' if positive else 'not '}{head.word}"
    conditions = tuple(one.literal("?someone") for one in body)
    return Line(_sentence(text), head.literal("?someone", positive), conditions)


def _clause(subject: str, one: Property, positive: bool, many: bool | None = None) -> str:
    """Subject and predicate; `many` says of a subject other than "they" that it is a plural."""
    plural = subject == "they" if many is None else many
    if one.kind == "verb" and positive:
        return f"{subject} {one.word if plural else third(one.word)} {one.object}"
    if one.kind == "verb":
        return f"{subject} {'do' if plural else 'does'} not {one.word} {one.object}"
    if one.kind == "can":
        return f"{subject} {'can' if positive else 'cannot'} {one.word}"
    said = third(one.word) if many and one.kind == "noun" else _noun_phrase(one)
    return f"{subject} {'are' if plural else 'is'} {'' if positive else 'not '}{said}"


def _noun_phrase(one: Property) -> str:
    """What stands after "is": "red", "a wumpus"."""
    return with_article(one.word) if one.kind == "noun" else one.word


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."
