"""An Unknown beside a phrase that may say more: "drinks coffee" of who "drinks coffee every day".

In:  Answer("Unknown") to "Does Rina drink coffee?", of a text with the phrase "drink coffee daily"
Out: an abstention that names that phrase

A phrase that the grammar cannot take apart is one property (english/phrases.py), so what follows
from its words alone is not seen. An answer with a proof stands; one without is withheld where the
text has a phrase with the words of what is asked, or what is asked is one with the text's.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, combinations, product

from playground.answering.deduction.unread import proved
from playground.answering.quoting import quoted
from playground.core import Answer, abstain
from playground.deduction.program import Literal, Program
from playground.deduction.reading.english.inflection import has_article
from playground.deduction.reading.english.tenses import PREFIXES
from playground.text.stems import STOP, stem
from playground.wording.as_written import as_written

_MOST = 80
"""Relations of a text up to which all are held against each other."""
_NOW = frozenset(("today", "tonight", "tomorrow", "yesterday", "now"))
_ALL = frozenset(("all", "every", "each", "any", "everything", "everyone", "everybody"))


def mind_phrases(
    answer: Answer, program: Program, asked: Sequence[Literal], phrases: frozenset[str], world: str
) -> Answer:
    """The answer; a silence where it has no proof, and a phrase may say more than is read."""
    if answer.abstained or proved(answer):
        return answer
    whole = frozenset(map(_bare, program.phrases | phrases))
    sought, said = [*map(_Said, asked)], _said(program)
    every = combinations([*sought, *said], 2) if len(said) <= _MOST else ()
    pairs = chain(product(sought, said), every)
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


class _Said:
    """A literal, its relation without tense and auxiliary, and the stems of all its words."""

    __slots__ = ("_words", "bare", "literal")

    def __init__(self, literal: Literal) -> None:
        self.literal, self.bare = literal, _bare(literal.atom.relation)
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Worked out once, when it is first compared."""
        if self._words is None:
            named = (_content(one) for one in self.literal.atom.terms[1:] if one[0] not in "?!")
            self._words = _content(self.bare).union(*named)
        return self._words


@lru_cache(maxsize=8)
def _said(program: Program) -> tuple[_Said, ...]:
    """The literals of a program, one for each relation and its objects; many questions ask one."""
    atoms = {(_bare(one.atom.relation), one.atom.terms[1:]): one for one in program.literals}
    return tuple(map(_Said, atoms.values()))


def _shown(one: _Said, other: _Said) -> list[str]:
    return sorted({one.literal.atom.relation, other.literal.atom.relation})


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
    return literal.positive and has_article(program.names.get(literal.atom.relation, ""))


def _near(one: _Said, other: _Said, whole: frozenset[str]) -> bool:
    """Whether two literals are of other relations whose words are the same, or some of them."""
    mine, its = one.bare, other.bare
    terms, more_terms = one.literal.atom.terms, other.literal.atom.terms
    if mine == its:  # “steals” beside “steals the money”
        alike = _plain(one) == _plain(other)
        return alike and len(terms) != len(more_terms) and not mine.startswith(("become", "get"))
    phrase = mine in whole or its in whole
    if not phrase and not _content(its) <= one.words:  # so the words of both cannot be the same
        return False
    words, more = one.words, other.words
    if not (terms and more_terms and words and more):
        return False
    if _NOW & {*mine.split(), *its.split()} and terms[0] == more_terms[0]:
        return True
    if words == more:
        return phrase or len(terms) == len(more_terms)
    if not phrase:
        return False
    heads = stem(mine.split()[0]) == stem(its.split()[0])
    quantified = bool(_ALL & {*mine.split(), *its.split()})
    return words <= more or more <= words or (quantified and heads)


def _plain(said: _Said) -> str:
    return said.literal.atom.relation.removeprefix("did ")


@lru_cache(maxsize=4_096)
def _bare(relation: str) -> str:
    for prefix in PREFIXES:
        relation = relation.removeprefix(prefix)
    return relation


@lru_cache(maxsize=4_096)
def _content(text: str) -> frozenset[str]:
    """The stems of its content words."""
    return frozenset(stem(word) for word in text.split() if word not in STOP)
