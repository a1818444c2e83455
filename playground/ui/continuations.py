"""The continuations of one answer: gone on from other tokens, they grow into a tree.

In:  continuations(turns, 3), of turns in which " Paris" was clicked and changed into " Lyon"
Out: (Continuation(0, (("The", 0.59), …, (" Paris", 0.97), …)),
      Continuation(3, (("The", 0.59), …, (" Lyon", 0.002), …)))

Each is a run of the same conversation, asked with how its answer begins, so that the log has them
all. The probability of a token that was chosen is the one it had where it was an alternative.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from playground.core import Question, TokenDistribution, TokenDistributions, Trace
from playground.explain.token_odds import ranked
from playground.ui.conversation import Turn
from playground.ui.going_on import goes_on

Token = tuple[str, float | None]
"""A token's text and its probability, None where nobody knows it: it was given, not written."""


@dataclass(frozen=True)
class Continuation:
    """A turn's answer from its beginning, token by token."""

    turn: int
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(text for text, _ in self.tokens)


@dataclass(frozen=True)
class Odds:
    """How likely tokens are one after the other: `log_p` is the sum of ln p over `n` of them."""

    log_p: float
    n: int

    @property
    def mean(self) -> float:
        """The geometric mean of their probabilities, by which long and short ones compare."""
        return math.exp(self.log_p / self.n) if self.n else 1.0


@dataclass(frozen=True)
class Branch:
    """Tokens that all continuations through here have in common, and how they go on after them.

    `turns` are those that end here.
    """

    tokens: tuple[Token, ...]
    branches: "tuple[Branch, ...]" = ()
    turns: tuple[int, ...] = ()


def joint(tokens: Sequence[Token]) -> Odds:
    """The joint probability of tokens, as far as theirs are known."""
    known = [p for _, p in tokens if p is not None]
    return Odds(sum(math.log(max(p, 5e-324)) for p in known), len(known))


def common(paths: Sequence[tuple[Token, ...]]) -> int:
    """How many tokens they all begin with."""
    at = 0
    for column in zip(*paths, strict=False):
        if len({text for text, _ in column}) > 1:
            break
        at += 1
    return at


def grown(found: Sequence[Continuation]) -> Branch:
    """The tree of some continuations, one at least; a branch a text, in the order of the turns."""
    paths = [one.tokens for one in found]
    fork = common(paths)
    ends = tuple(one.turn for one in found if len(one.tokens) == fork)
    groups: dict[str, list[Continuation]] = {}
    for one in found:
        if len(one.tokens) > fork:
            rest = replace(one, tokens=one.tokens[fork:])
            groups.setdefault(rest.tokens[0][0], []).append(rest)
    return Branch(paths[0][:fork], tuple(map(grown, groups.values())), ends)


def continuations(turns: Sequence[Turn], number: int) -> tuple[Continuation, ...]:
    """The turns that went on from the same answer as turn `number`, that answer first.

    None where it has no tokens or nothing was gone on from; of two that say the same, the first.
    """
    runs = [run for one in turns if (run := _run(one))]
    chosen = next((run for run in runs if run.turn == number), None)
    if chosen is None:
        return ()
    family = [run for run in runs if _same(run, chosen)]
    parents = {run.turn: _parent(run, family) for run in family}
    root = chosen
    while parent := parents[root.turn]:
        root = parent
    paths: dict[int, tuple[Token, ...]] = {}
    for run in family:
        parent = parents[run.turn]
        if run.turn == root.turn:
            paths[run.turn] = run.path
        elif parent and parent.turn in paths:
            before = paths[parent.turn]
            paths[run.turn] = _grafted(run, parent, before)
    grown_here = [Continuation(turn, path) for turn, path in paths.items()]
    different = {
        one.text: one for one in [*reversed(grown_here), Continuation(number, paths[number])]
    }
    found = sorted(different.values(), key=lambda one: one.turn)
    return tuple(found) if len(found) > 1 else ()


@dataclass(frozen=True)
class _Run:
    """A written answer of a turn; `before` and `chosen` are what it was told to begin with."""

    turn: int
    trace: Trace
    tokens: tuple[TokenDistribution, ...]
    before: str
    chosen: str

    @property
    def begin(self) -> str:
        return self.trace.question.options.get("begin", "")

    @property
    def path(self) -> tuple[Token, ...]:
        given: tuple[Token, ...] = ((self.begin, None),) if self.begin else ()
        return (*given, *((one.token, one.p) for one in self.tokens))


def _run(turn: Turn) -> _Run | None:
    for trace in turn.traces():
        written = [one for one in trace.evidence if isinstance(one, TokenDistributions)]
        if trace.mode == "probabilistic" and goes_on(trace) and len(written) == 1:
            return _Run(turn.number, trace, written[0].tokens, *(turn.begun or ("", "")))
    return None


def _same(one: _Run, other: _Run) -> bool:
    """Whether two were asked the same of the same model, but for how the answer begins."""
    return one.trace.solver == other.trace.solver and _bare(one) == _bare(other)


def _bare(run: _Run) -> Question:
    question = run.trace.question
    options = {name: value for name, value in question.options.items() if name != "begin"}
    return replace(question, options=options)


def _parent(run: _Run, family: Sequence[_Run]) -> _Run | None:
    """The earlier one in which the other token was chosen, or that the beginning was put before."""
    if not run.chosen:
        return None
    earlier = [
        one
        for one in family
        if one.turn < run.turn and run.begin != one.begin and run.before.startswith(one.begin)
    ]
    for one in sorted(earlier, key=lambda one: (-len(one.begin), one.turn)):
        if _place(run, one) is not None:
            return one
    return None


def _place(run: _Run, parent: _Run) -> int | None:
    """At which token of the parent the run took another one."""
    text = parent.begin
    for at, token in enumerate(parent.tokens):
        if text == run.before and (not run.before or run.chosen in dict(ranked(token))):
            return at
        text += token.token
    return None


def _grafted(run: _Run, parent: _Run, path: tuple[Token, ...]) -> tuple[Token, ...]:
    """The parent's tokens up to where they part, the token that was chosen, and what followed."""
    at = _place(run, parent) or 0
    shared = len(path) - len(parent.tokens) + at
    p = dict(ranked(parent.tokens[at])).get(run.chosen)
    return (*path[:shared], (run.chosen, p), *((one.token, one.p) for one in run.tokens))
