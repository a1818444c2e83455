"""Which words of plain English speak of which predicate: learnt from formulas that say theirs.

In:  the premises "∀x (Drinks(x) → Dependent(x))  # All who drink coffee depend on caffeine." …
Out: Words(…).meant("drinks a lot of coffee", 1) == ("Drinks", 0.83)

A predicate's name is split at its capitals; and each word of a sentence is spread over the
predicates of its formula, then counted again by what the other sentences say of it, as IBM's Model
1 aligns two languages (Brown et al. 1993), with a leaning to the order that both are written in.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from playground.logic.chunks import is_function_word
from playground.logic.first_order import Predicate, free_names, predicates
from playground.logic.first_order_reading import Premise

Symbol = tuple[str, int]
"""A predicate: its name and its number of places."""

_ROUNDS = 6
_NAMED = 4.0
"""How much likelier a word speaks of a predicate whose name has it."""
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DENYING = frozenset(("not", "nev", "no", "non", "un"))
"""What in a predicate's name turns it round; a phrase that speaks of it may say either."""
_EMPTY = frozenset(
    ("people", "person", "someone", "something", "thing", "things", "everyone", "who", "that")
)


def words(text: str) -> list[str]:
    """The words of a text as they are written, without signs."""
    return _WORD.findall(text)


def stem(word: str) -> str:
    """A word without its ending, near enough to tell that two are of one family."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    for ending, put in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low.removesuffix(ending) + put
            break
    return low.removesuffix("e")[:6]


def content(text: str) -> list[str]:
    """The stems of the words that say something, in their order."""
    return [
        stem(part)
        for word in words(text)
        if not is_function_word(word.lower()) and word.lower() not in _EMPTY
        for part in re.split(r"[-.]", word)
        if part
    ]


def name_parts(name: str) -> frozenset[str]:
    """The stems in a predicate's name: "WorkAtPool" has work, at and pool."""
    return frozenset(stem(part) for part in _PART.findall(name))


@dataclass(frozen=True)
class Words:
    """For each stem the share of each predicate in it; and the constants of the formulas."""

    shares: dict[str, dict[Symbol, float]]
    symbols: tuple[Symbol, ...]
    constants: dict[str, str]

    def meant(self, phrase: str, places: int) -> tuple[str, float]:
        """The predicate of so many places that a phrase speaks of, and how surely: 0 to 1."""
        said = content(phrase)
        if not said:
            return "", 0.0
        ranked = sorted(
            ((self._share(said, one), one[0]) for one in self.symbols if one[1] == places),
            reverse=True,
        )
        if not ranked:
            return "", 0.0
        best, name = ranked[0]
        if self._says_more(phrase) or _DENYING & name_parts(name):
            return name, 0.0
        second = max((share for share, _ in ranked[1:]), default=0.0)
        return name, best - second / 2

    def _says_more(self, phrase: str) -> bool:
        """Whether a phrase has a name or a number that the premises do not have."""
        return any(
            (word[0].isupper() or word[0].isdigit()) and not self.shares.keys() & set(content(word))
            for word in words(phrase)
            if content(word)
        )

    def _share(self, said: Sequence[str], symbol: Symbol) -> float:
        return sum(self.shares.get(one, {}).get(symbol, 0.0) for one in said) / len(said)


def learn(premises: Iterable[Premise]) -> Words:
    """The words of the premises' sentences, spread over the predicates of their formulas."""
    read = [(one, one.formula) for one in premises if one.formula is not None]
    pairs = [
        (content(one.english), [_symbol(part) for part in predicates(formula)])
        for one, formula in read
    ]
    symbols = tuple(dict.fromkeys(part for _, parts in pairs for part in parts))
    constants = {
        squashed(name): name for _, formula in read for name in dict.fromkeys(free_names(formula))
    }
    named = {symbol: name_parts(symbol[0]) for symbol in symbols}
    shares: dict[str, dict[Symbol, float]] = {}
    for _ in range(_ROUNDS):
        counts: dict[str, dict[Symbol, float]] = defaultdict(lambda: defaultdict(float))
        for said, parts in pairs:
            for at, word in enumerate(said):
                weights = [
                    (_NAMED if word in named[part] else 1.0)
                    * _near((at + 0.5) / len(said), (place + 0.5) / len(parts))
                    * shares.get(word, {}).get(part, 0.0 if shares else 1.0)
                    for place, part in enumerate(parts)
                ]
                whole = sum(weights) or 1.0
                for part, weight in zip(parts, weights, strict=True):
                    counts[word][part] += weight / whole
        shares = {
            word: {part: count / sum(found.values()) for part, count in found.items()}
            for word, found in counts.items()
        }
    written = shares.keys()
    for stem_of_name in {one for stems in named.values() for one in stems} - written:
        having = [symbol for symbol in symbols if stem_of_name in named[symbol]]
        shares[stem_of_name] = {symbol: 1 / len(having) for symbol in having}
    return Words(shares, symbols, constants)


def squashed(text: str) -> str:
    """A name without spaces, signs and capitals: "New York" and newYork alike."""
    return "".join(one for one in text.lower() if one.isalnum())


def _symbol(part: Predicate) -> Symbol:
    return part.name, len(part.terms)


def _near(one: float, other: float) -> float:
    """How near two places are, each in 0..1 of its own row."""
    return max(0.1, 1 - 1.5 * abs(one - other))
