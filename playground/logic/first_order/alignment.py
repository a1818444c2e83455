"""Which predicate of its formula each word of a sentence speaks of, counted over all sentences.

In:  aligned([Pair((("drink", True), ("coffee", False), ("depend", True)), (DRINKS, DEPENDS))], …)
Out: {"drink": {DRINKS: 1.9, NOTHING: 0.1}, …}: how often each word speaks of each predicate

A hidden Markov model over the words of each sentence, whose states are the predicates of its
formula and one for words that speak of none, as Vogel, Ney and Tillmann (1996) align two languages:
words side by side speak of one predicate, and predicates come in the order of the formula.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Symbol = tuple[str, int]
"""A predicate: its name and its number of places."""
NOTHING: Symbol = ("", 0)
"""What a word speaks of that speaks of no predicate."""
Counts = dict[str, dict[Symbol, float]]
Marked = tuple[tuple[str, dict[Symbol, float]], ...]
"""A sentence: each word with how likely it speaks of each predicate where it stands."""

_ROUNDS = 6
_NAMED = 1.0
"""How often a word counts as seen with a predicate whose name has it."""
_SEEN = 0.02
"""How often every word counts as seen with every predicate."""
_EMPTY_WORD = 0.1
"""How likely a word speaks of nothing, before anything is known."""


@dataclass(frozen=True)
class Pair:
    """The words of a sentence, each with whether a phrase begins there, and its predicates."""

    words: tuple[tuple[str, bool], ...]
    symbols: tuple[Symbol, ...]


def aligned(
    pairs: Sequence[Pair], in_name: Callable[[str, Symbol], bool]
) -> tuple[Counts, list[Marked]]:
    """How often each word speaks of each predicate; `in_name`: whether a name has a word.

    And the sentences word by word, each with how likely it speaks of each predicate there.
    """
    marked: list[Marked] = []
    prior: Counts = defaultdict(dict)
    for pair in pairs:
        for word, _ in pair.words:
            prior[word][NOTHING] = _SEEN
            for symbol in pair.symbols:
                prior[word][symbol] = _SEEN + (_NAMED if in_name(word, symbol) else 0.0)
    counts = prior
    for _ in range(_ROUNDS):
        totals: dict[Symbol, float] = defaultdict(float)
        for found in counts.values():
            for symbol, count in found.items():
                totals[symbol] += count
        new = {word: dict(found) for word, found in prior.items()}
        marked = []
        for pair in pairs:
            shares = _posterior(pair, counts, totals)
            states = (*pair.symbols, NOTHING)
            marked.append(
                tuple(
                    (word, dict(zip(states, found, strict=True)))
                    for (word, _), found in zip(pair.words, shares, strict=True)
                )
            )
            for word, found in marked[-1]:
                for symbol, share in found.items():
                    new[word][symbol] += share
        counts = new
    return counts, marked


def _posterior(pair: Pair, counts: Counts, totals: dict[Symbol, float]) -> list[list[float]]:
    """For each word the chance of each state, by the forward-backward algorithm."""
    if not pair.words:
        return []
    states = (*pair.symbols, NOTHING)
    size = len(states)
    emitted = [
        [counts[word][symbol] / totals[symbol] for symbol in states] for word, _ in pair.words
    ]
    within, across = _moves(size, 0.85), _moves(size, 0.15)
    start = [0.5**at for at in range(size - 1)] + [_EMPTY_WORD]
    forward = [_normal([s * e for s, e in zip(start, emitted[0], strict=True)])]
    for at in range(1, len(emitted)):
        moves = across if pair.words[at][1] else within
        before = forward[-1]
        forward.append(
            _normal(
                [
                    emitted[at][to] * sum(before[one] * moves[one][to] for one in range(size))
                    for to in range(size)
                ]
            )
        )
    back = [1.0] * size
    found = [forward[-1]]
    for at in range(len(emitted) - 1, 0, -1):
        moves = across if pair.words[at][1] else within
        back = _normal(
            [
                sum(moves[one][to] * emitted[at][to] * back[to] for to in range(size))
                for one in range(size)
            ]
        )
        found.append(_normal([f * b for f, b in zip(forward[at - 1], back, strict=True)]))
    return found[::-1]


def _moves(size: int, stay: float) -> list[list[float]]:
    """How likely the next word speaks of each predicate: of the same, or rather of one after it."""
    rows = []
    for one in range(size):
        row = [
            (0.7 ** (to - one - 1) if to > one else 0.4 ** (one - to)) if to != one else 0.0
            for to in range(size - 1)
        ] + [0.0]
        if one == size - 1:
            row = [1.0] * (size - 1) + [0.0]
        whole = sum(row) or 1.0
        row = [(1 - stay - _EMPTY_WORD * (1 - stay)) * part / whole for part in row]
        row[-1] = _EMPTY_WORD * (1 - stay)
        row[one] += stay
        rows.append(row)
    return rows


def _normal(row: list[float]) -> list[float]:
    whole = sum(row) or 1.0
    return [part / whole for part in row]
