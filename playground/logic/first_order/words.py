"""Which words of plain English speak of which predicate: learnt from formulas that say theirs.

In:  the premises "∀x (Drinks(x) → Dependent(x))  # All who drink coffee depend on caffeine." …
Out: learn(…).meant(("drink", "coffee"), 1) == [("Drinks", 0.97), ("Dependent", 0.1)]

Each word of a sentence is aligned with the predicates of its formula (alignment.py),
and a predicate's name, split at its capitals, says what it is of. A phrase means the predicates of
which most of its words speak, each word weighed by how much it says.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import takewhile

from playground.logic.english.chunks import is_function_word
from playground.logic.first_order.alignment import NOTHING, Marked, Pair, Symbol, aligned
from playground.logic.first_order.formulas import Predicate, Term, free_names, predicates
from playground.logic.first_order.names import Names, Token, name_words
from playground.logic.first_order.reading import Premise
from playground.logic.first_order.small_words import EMPTY, NUMBERS, TURNING, WITHIN

_LIGHT = 0.25
"""What a preposition or an adverb weighs beside another word."""
_UNKNOWN = 0.5
"""What a word that the formulas do not know weighs beside another."""
_OTHERS = 0.2
"""How much the share of words that speak of other predicates alone counts against one."""
_BY_NAME, _ALL_OF_NAME = 0.95, 0.3
"""How sure a phrase means the predicate whose name it is, or at least has in it."""
_EVEN = 0.5
"""How far a word of several predicates counts for the likeliest: 0 by its share, 1 in full."""
_VERBATIM = 0.9
"""How sure a phrase that a sentence has word for word means what it means there."""
_ALIKE = 0.6
"""How much of the longer of two words must begin alike for them to be of one family."""


def stem(word: str) -> str:
    """A word without its ending, near enough to tell that two are of one family."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    for ending, put in (("ies", "y"), ("ves", "f"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if low.endswith(ending) and len(low) - len(ending) >= 3 and not low.endswith("ss"):
            low = low.removesuffix(ending) + put
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeols":
        low = low[:-1]
    return low.removesuffix("e")


def content(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The stems of the words that say something, in their order; a constant says nothing here."""
    return tuple(
        stem(part)
        for token in tokens
        if not token.name and token.low not in EMPTY
        for part in token.low.replace("–", "-").split("-")
        if part
    )


def weight(word: str) -> float:
    """How much a stem says: prepositions and adverbs less than the others."""
    return _LIGHT if is_function_word(word) and word not in NUMBERS else 1.0


@dataclass(frozen=True)
class Words:
    """For each stem the share of each predicate in it; and the constants of the formulas.

    `seen`: the sentences that each stem stands in, and where.
    """

    shares: dict[str, dict[Symbol, float]]
    symbols: tuple[Symbol, ...]
    names: Names
    places: dict[tuple[str, str], frozenset[int]]
    seen: dict[str, list[tuple[Marked, int]]]
    _near: dict[str, str] = field(default_factory=dict)

    def meant(self, said: Sequence[str], places: int) -> list[tuple[str, float]]:
        """The predicates of so many places that stems speak of, the surest (0 to 1) first."""
        totals: dict[str, float] = defaultdict(float)
        whole = 0.0
        for word in said:
            shares = self.shares.get(self._known(word), {})
            whole += self.weight(word) * (1.0 if shares else _UNKNOWN)
            most = max((one for part, one in shares.items() if part[0]), default=1.0) ** _EVEN
            for (name, size), share in shares.items():
                if size == places and name:
                    totals[name] += self.weight(word) * share / most
        order = tuple(map(self._known, said))
        known = set(order)
        there = self._there(order)
        found = {
            name: max(
                total / whole - _OTHERS * self._of_others(known, (name, places)),
                self._named(known, name),
                there.get((name, places), 0.0),
            )
            for name, total in totals.items()
        }
        return sorted(found.items(), key=lambda one: -one[1])[:4]

    def _there(self, said: tuple[str, ...]) -> dict[Symbol, float]:
        """How surely stems speak of each predicate where they stand side by side in a sentence.

        The surer the more of what the sentence says of the predicate they are.
        """
        found: dict[Symbol, float] = {}
        for sentence, at in self.seen.get(said[0], ()) if len(said) > 1 else ():
            part = sentence[at : at + len(said)]
            if tuple(word for word, _ in part) == said:
                for symbol in part[0][1].keys() - {NOTHING}:
                    sure = _VERBATIM * _share(part, symbol) * _covered(part, sentence, symbol)
                    found[symbol] = max(found.get(symbol, 0.0), sure)
        return found

    def _of_others(self, said: set[str], symbol: Symbol) -> float:
        """The share of words that speak of other predicates alone."""
        whole = sum(map(self.weight, said)) or 1.0
        others = (
            self.weight(word)
            for word in said
            if word in self.shares and self.shares[word].get(symbol, 0.0) < 0.1
        )
        return sum(others) / whole

    def _named(self, said: set[str], name: str) -> float:
        """How much of what is said a predicate's name says, and it no more."""
        parts = name_parts(name) - TURNING
        whole = _ALL_OF_NAME if parts and parts <= said else 0.0
        return whole + (_BY_NAME - whole) * len(said & parts) / len(said | parts)

    def speaks(self, said: Sequence[str], name: str) -> bool:
        """Whether any of these stems speaks of a predicate of one place."""
        return any(self.shares.get(word, {}).get((name, 1), 0.0) > 0.1 for word in said)

    def weight(self, word: str) -> float:
        """How much a stem says: little where it is one of no predicate, or a preposition."""
        return weight(word) * (1 - self.shares.get(self._known(word), {}).get(NOTHING, 0.0))

    def fits(self, name: str, terms: Sequence[Term]) -> float:
        """How well the places of constants in a predicate fit those in the formulas, 0 to 1."""
        seen = [(at, self.places.get((name, term.name))) for at, term in enumerate(terms)]
        return 0.6 ** sum(found is not None and at not in found for at, found in seen)

    def unknown(self, said: Sequence[str], known: float = 0.0) -> float:
        """The share of what is said in words that the formulas do not know.

        `known` is the weight of what else is said, in names that they know.
        """
        whole = sum(map(weight, said)) + known
        new = sum(weight(word) for word in said if self._known(word) not in self.shares)
        return new / whole if whole else 0.0

    def says_nothing(self, said: Sequence[str]) -> bool:
        """Whether stems are all of no predicate, like "people" where everything is one."""
        return all(self.weight(word) <= 0.5 * weight(word) for word in said)

    def _known(self, word: str) -> str:
        """The word of the premises that is this one or nearly so."""
        if word in self.shares or len(word) < 4:
            return word
        if word not in self._near:
            ranked = [(_alike(word, other), other) for other in self.shares]
            near, other = max(ranked, default=(0.0, word))
            self._near[word] = other if near >= _ALIKE else word
        return self._near[word]


@lru_cache(maxsize=32)
def learn(premises: tuple[Premise, ...]) -> Words:
    """The words of the premises' sentences, spread over the predicates of their formulas."""
    read = [(one, one.formula) for one in premises if one.formula is not None]
    constants = dict.fromkeys(name for _, formula in read for name in free_names(formula))
    names = Names([(one.english, dict.fromkeys(free_names(formula))) for one, formula in read])
    pairs = [
        Pair(
            tuple(_phrased(names.tokens(one.english))),
            tuple(dict.fromkeys(_symbol(part) for part in predicates(formula))),
        )
        for one, formula in read
    ]
    symbols = tuple(
        dict.fromkeys(_symbol(part) for _, formula in read for part in predicates(formula))
    )
    named = {symbol: name_parts(symbol[0]) for symbol in symbols}
    counts, sentences = aligned(pairs, lambda word, symbol: _in_name(word, symbol[0]))
    shares = {
        word: {part: count / sum(found.values()) for part, count in found.items()}
        for word, found in counts.items()
    }
    for word in {one for stems in named.values() for one in stems} - shares.keys():
        having = [symbol for symbol in symbols if word in named[symbol]]
        shares[word] = {symbol: 1 / len(having) for symbol in having}
    places: dict[tuple[str, str], set[int]] = defaultdict(set)
    for part in (part for _, formula in read for part in predicates(formula)):
        for at, term in enumerate(part.terms):
            places[part.name, term.name].add(at)
    fixed = {key: frozenset(found) for key, found in places.items() if key[1] in constants}
    seen: dict[str, list[tuple[Marked, int]]] = defaultdict(list)
    for sentence in sentences:
        for at, (word, _) in enumerate(sentence):
            seen[word].append((sentence, at))
    return Words(shares, symbols, names, fixed, seen)


def _share(said: Marked, symbol: Symbol) -> float:
    """How much of what words say of any predicate they say of this one."""
    whole = sum(weight(word) * (1 - shares[NOTHING]) for word, shares in said)
    return sum(weight(word) * shares[symbol] for word, shares in said) / whole if whole else 0.0


def _covered(said: Marked, sentence: Marked, symbol: Symbol) -> float:
    """How much of what a sentence says of a predicate these words of it are."""
    part, whole = (
        sum(weight(word) for word, shares in one if shares[symbol] > 0.5)
        for one in (said, sentence)
    )
    return part / whole if whole else 1.0


def _phrased(tokens: Sequence[Token]) -> Iterator[tuple[str, bool]]:
    """The stems of a sentence, each with whether a small word stands before it."""
    begins = True
    for token in tokens:
        if token.low in EMPTY:
            begins = begins or token.low not in WITHIN
            continue
        for word in content((token,)):
            yield word, begins
            begins = False


@cache
def name_parts(name: str) -> frozenset[str]:
    """The stems in a predicate's name: "WorkAtPool" has work, at and pool."""
    return frozenset(stem(part) for part in name_words(name))


@cache
def _in_name(word: str, name: str) -> bool:
    """Whether a predicate's name has a word, or the beginning of it: "FavTeam" has favourite."""
    parts = name_parts(name)
    shortened = any(len(part) >= 3 and word.startswith(part) for part in parts)
    return word in parts or shortened or (len(word) >= 4 and word in name.lower())


def denies(name: str) -> bool:
    """Whether a predicate's name turns round what its other words say: "NotHealthy"."""
    return bool(TURNING & {part.lower() for part in name_words(name)})


def _symbol(part: Predicate) -> Symbol:
    return part.name, len(part.terms)


def _alike(one: str, other: str) -> float:
    """The share of the longer word's letters with which both begin; 0 of fewer than four."""
    pairs = zip(one, other, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return common / max(len(one), len(other)) if common >= 4 else 0.0
