"""An n-gram model (Shannon 1951): count which token followed which two, and nothing else.

In:  model = Counts(vocabulary=300, order=3); model.learn([[1, 17, 5, 2], …])
Out: model.says([1, 17]) is a distribution over the 300, which sums to 1

    p(word | two before) = share of it among all that followed these two,

mixed with the same for one word before and for none, where the longer was seen too seldom to be
trusted (Witten and Bell 1991: as much trust in the shorter as there were different followers).
What stands farther back than the order does not exist for it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

Row = tuple[int, ...]


class Counts:
    """How often each token followed each run of at most `order` − 1 tokens."""

    def __init__(self, vocabulary: int, order: int = 3) -> None:
        self.vocabulary, self.order = vocabulary, order
        self._followers: defaultdict[Row, Counter[int]] = defaultdict(Counter)
        self._said: dict[Row, Tensor] = {}

    @property
    def parameters(self) -> int:
        """The numbers it keeps: one a run and follower."""
        return sum(map(len, self._followers.values()))

    def learn(self, rows: Iterable[Sequence[int]]) -> None:
        """Count the tokens of rows, each with what stands before it in its row."""
        self._said.clear()
        for row in rows:
            for at in range(1, len(row)):
                for length in range(min(self.order, at + 1)):
                    self._followers[tuple(row[at - length : at])][row[at]] += 1

    def says(self, before: Sequence[int]) -> Tensor:
        """The distribution of the next token, by the vocabulary's numbers."""
        run = tuple(before[-(self.order - 1) :])
        if run not in self._said:
            self._said[run] = self._mixed(run)
        return self._said[run]

    def _mixed(self, before: Row) -> Tensor:
        """From the shortest run to the longest that was seen, each mixed with the one before."""
        p = torch.full((self.vocabulary,), 1 / self.vocabulary)
        for length in range(len(before) + 1):
            followers = self._followers.get(before[len(before) - length :])
            if not followers:
                break
            seen, different = followers.total(), len(followers)
            p *= different / (seen + different)
            p[list(followers)] += torch.tensor([*followers.values()]) / (seen + different)
        return p

    def rows(self) -> Tensor:
        """What was counted as rows of numbers: the run, filled up with −1, follower and count."""
        found = [
            [*(-1,) * (self.order - 1 - len(run)), *run, follower, count]
            for run, followers in self._followers.items()
            for follower, count in followers.items()
        ]
        return torch.tensor(found, dtype=torch.int32).reshape(-1, self.order + 1)

    def take(self, rows: Tensor) -> None:
        """Have counted what `rows` of another say."""
        self._followers.clear()
        self._said.clear()
        for *run, follower, count in rows.tolist():
            self._followers[tuple(one for one in run if one >= 0)][follower] = count
