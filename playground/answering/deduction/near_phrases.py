"""An Unknown beside a phrase that may say more: "drinks coffee" of who "drinks coffee every day".

In:  Answer("Unknown") to "Does Rina drink coffee?", of a text with the phrase "drink coffee daily"
Out: an abstention that names that phrase

A phrase that the grammar cannot take apart is one property (english/phrases.py), so what follows
from its words alone is not seen. An answer with a proof stands; one without is withheld where the
text has a phrase with the words of what is asked, or what is asked is one with the text's.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from playground.answering.deduction.unread import proved
from playground.answering.quoting import quoted
from playground.core import Answer, abstain
from playground.deduction.program import Literal, Program
from playground.text.stems import STOP, stem
from playground.wording.as_written import as_written

_PREFIXES = ("is ", "was ", "did ", "can ", "may ", "must ", "should ", "will be ", "will ")
_MOST = 80
"""Relations of a text up to which all are held against each other."""
_ALL = frozenset(("all", "every", "each", "any", "everything", "everyone", "everybody"))


def mind_phrases(
    answer: Answer, program: Program, asked: Sequence[Literal], phrases: frozenset[str], world: str
) -> Answer:
    """The answer; a silence where it has no proof, and a phrase may say more than is read."""
    if answer.abstained or proved(answer):
        return answer
    whole = frozenset(map(_bare, program.phrases | phrases))
    said = _said(program)
    every = combinations([*asked, *said], 2) if len(said) <= _MOST else ()
    pairs = [*product(asked, said), *every]
    near = [_shown(one, two) for one, two in pairs if _near(one, two, whole)]
    together = _together(program) if near else set()
    found = next((one for one in near if frozenset(one) not in together), [])
    found = found or (_frames(program) if whole else [])
    found = found or (sorted(whole)[:1] if world == "closed" else [])
    if not found:
        return answer
    words = quoted(found)
    why = f"What {words} say together is not worked out, since a phrase is taken as one property."
    return abstain(as_written(why), *answer.evidence)


def _together(program: Program) -> set[frozenset[str]]:
    """The pairs of relations of which one rule speaks, so that the text says how they go."""
    return {
        frozenset((one.atom.relation, two.atom.relation))
        for rule in program.rules
        for one, two in combinations((rule.head, *rule.body), 2)
    }


def _said(program: Program) -> list[Literal]:
    """The literals of a program, one for each relation and its objects."""
    found = [one for rule in program.rules for one in (rule.head, *rule.body)]
    found += [one for either in program.eithers for one in (*either.options, *either.body)]
    return list({(_bare(one.atom.relation), one.atom.terms[1:]): one for one in found}.values())


def _shown(one: Literal, other: Literal) -> list[str]:
    return sorted({one.atom.relation, other.atom.relation})


def _frames(program: Program) -> list[str]:
    """A kind that rules ask for and nothing is said to be: "players" of no player."""
    rules = [(rule.head, rule.body) for rule in program.rules]
    rules += [(one, either.body) for either in program.eithers for one in either.options]
    kinds = {one.atom.relation for _, body in rules for one in body if _is_kind(one, program)}
    there: set[str] = set()
    while True:
        more = {
            head.atom.relation
            for head, body in rules
            if head.positive and not any(one.atom.relation in kinds - there for one in body)
        }
        if more <= there:
            break
        there |= more
    return sorted(kinds - there)[:1]


def _is_kind(literal: Literal, program: Program) -> bool:
    shown = program.names.get(literal.atom.relation, "")
    return literal.positive and shown.startswith(("is a ", "is an "))


def _near(one: Literal, other: Literal, whole: frozenset[str]) -> bool:
    """Whether two literals are of other relations whose words are the same, or some of them."""
    mine, its = (_bare(two.atom.relation) for two in (one, other))
    if mine == its or not one.atom.terms or not other.atom.terms:
        return False
    words, more = _stems(one), _stems(other)
    if words == more:
        alike = len(one.atom.terms) == len(other.atom.terms)
        return bool(words) and (alike or bool({mine, its} & whole))
    if not words or not more or not {mine, its} & whole:
        return False
    heads = stem(mine.split()[0]) == stem(its.split()[0])
    quantified = bool(_ALL & {*mine.split(), *its.split()})
    return words <= more or more <= words or (quantified and heads)


def _bare(relation: str) -> str:
    for prefix in _PREFIXES:
        relation = relation.removeprefix(prefix)
    return relation


def _stems(literal: Literal) -> frozenset[str]:
    terms = (one for one in literal.atom.terms[1:] if one[0] not in "?!")
    return frozenset(_content((_bare(literal.atom.relation), *terms)))


def _content(texts: Iterable[str]) -> Iterable[str]:
    return (stem(word) for text in texts for word in text.split() if word not in STOP)
