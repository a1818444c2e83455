"""Theories without end as text to learn from, each with a question that the rules have answered.

In:  student_theory(Random(7), "en", depth=1)
Out: Line("Bob is red. Every fox is a lion. Red things are kind. | Bob is kind.", label="True")

Closed world and short. English words that the generator invents are replaced by a few plain ones,
so that a network which reads one token a word has met every word; with `strangers` the names and
kinds are others, which are in its vocabulary and which no theory it learnt from has.
"""

import re
from random import Random

from playground.generator.theories import INVERTED, WORDINGS, Theory, answer_of, theory
from playground.generator.vocabulary import ADJECTIVES, NAMES, NOUNS
from playground.generator.wording import Property, plain
from playground.lab.corpora.line import Line

BAR = " | "
"""Between a theory and its question."""
MOST_CHARACTERS = {"en": 400, "zh": 140}
RULES = 5
FAMILIAR, STRANGE = slice(0, None, 4), slice(2, None, 4)
"""Which of the generator's plain names, nouns and adjectives there are; no word is in both."""


def student_theory(random: Random, language: str, depth: int, *, strangers: bool = False) -> Line:
    """A theory in which something follows in the round `depth`, and a question about that or about
    what does not follow, as likely True as False.

    Whether the question denies something tells nothing of its answer. Were it drawn from all
    questions of a depth it would: of what is settled late most holds, and a network that sees only
    "not" is right on nine of ten.
    """
    holds, positive = random.choice((True, False)), random.choice((True, False))
    while True:
        made = theory(random, "closed", (), negation=0.0, rules=RULES, language=language)
        if len(made.text) > MOST_CHARACTERS[language]:
            continue
        if asked := _asked(random, made, depth, holds=holds, positive=positive):
            text = f"{made.text}{BAR}{asked}"
            return Line(_plainly(text, made, random, strangers=strangers), str(holds == positive))


def _asked(random: Random, made: Theory, depth: int, *, holds: bool, positive: bool) -> str:
    """A question about what holds from that round on or, of what never does, is settled last but
    not later; "" where the theory has none."""
    found: dict[bool, dict[int, list[tuple[str, Property]]]] = {True: {}, False: {}}
    for name in made.names:
        for one in made.properties:
            literal = one.literal(plain(name), True)
            answer, settled = answer_of(made.rounds, literal, made.world)
            found[answer == "True"].setdefault(settled, []).append((name, one))
    late = max((one for one in found[False] if one <= depth), default=None)
    if depth not in found[True] or late is None:
        return ""
    name, one = random.choice(found[True][depth] if holds else found[False][late])
    turns = positive or one.kind in ("adjective", "noun")
    wording = WORDINGS[made.language]
    say = wording.inverted if turns and random.random() < INVERTED else wording.statement
    return say(name, one, positive)


def shuffled(line: Line, random: Random) -> Line:
    """The same theory and question, its sentences in another order."""
    text, _, question = line.text.rpartition(BAR)
    sentences = re.findall(r"[^.。]+[.。]", text)
    random.shuffle(sentences)
    space = " " if "." in text else ""
    whole = space.join(one.strip() for one in sentences)
    return Line(f"{whole}{BAR}{question}", line.label)


def every_word() -> tuple[str, ...]:
    """The plain English words of both kinds, singular and plural, for a vocabulary."""
    words = []
    for part in (FAMILIAR, STRANGE):
        nouns = _nouns(part)
        words += [*NAMES[part], *ADJECTIVES[part], *nouns, *(f"{one}s" for one in nouns)]
    return tuple(words)


def _nouns(part: slice) -> list[str]:
    """Nouns with a plain plural, and with "a" before them."""
    plain = (one for one in NOUNS if one[0] not in "aeio" and one[-1] not in "sxf")
    return [one for one in plain if one not in ("mouse", "sheep")][part]


def _plainly(text: str, made: Theory, random: Random, *, strangers: bool) -> str:
    """The text with plain words for those that were invented; Chinese stays as it is."""
    if made.language != "en":
        return text
    part = STRANGE if strangers else FAMILIAR
    pools = {"name": NAMES[part], "adjective": ADJECTIVES[part], "noun": _nouns(part)}
    drawn = {kind: iter(random.sample(pool, len(pool))) for kind, pool in pools.items()}
    kinds = {one.word: one.kind for one in made.properties if one.kind in pools}
    kinds |= {name.removeprefix("the "): "name" for name in made.names}
    kinds |= {
        one.object.removeprefix("the "): "name" for one in made.properties if one.kind == "verb"
    }
    renamed: dict[str, str] = {}
    for word, kind in kinds.items():
        new = next(drawn[kind])
        renamed[word] = new
        renamed |= {word + end: f"{new}s" for end in ("s", "es") if kind == "noun"}
    renamed |= {one.capitalize(): new.capitalize() for one, new in renamed.items()}
    longest = "|".join(sorted(map(re.escape, renamed), key=len, reverse=True))
    said = re.sub(rf"\b(?:[Tt]he )?({longest})\b", lambda found: renamed[found[1]], text)
    return re.sub(r"\b[Tt]he (?=[A-Z])", "", said)
