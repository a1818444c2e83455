"""Beam search: the likeliest texts of a network that says how likely each next token is.

In:  search(step, sentences=1, start=0, end=1, beams=4, longest=20)
Out: [[Hypothesis(ids=(17, 4, 1), log_p=-0.92), …]], one list a sentence, the best first

At each step every beam is continued by every token and the best few of them all are kept. A text
that ends is put aside, with the logarithm of its probability divided by its length (Wu et al. 2016
with the exponent 1), as longer texts are less probable only for being long.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.stopping import go_on

if TYPE_CHECKING:
    from torch import Tensor

Step = Callable[["Tensor", "Tensor"], "Tensor"]
"""From the last tokens (rows,) and the rows of the call before that they continue (rows,) to the
natural logarithms (rows, vocabulary) of the next token's probabilities.

A sentence has `beams` rows one after the other; sentences that are done have none. In the first
call the tokens are all `start`, and row i belongs to sentence i // beams.
"""


@dataclass(frozen=True)
class Hypothesis:
    """A text as token ids with its end token, its log-probability, and that per token."""

    ids: tuple[int, ...]
    log_p: float

    @property
    def score(self) -> float:
        """What hypotheses are compared by."""
        return self.log_p / len(self.ids)


def search(
    step: Step, *, sentences: int, start: int, end: int, beams: int, longest: Sequence[int]
) -> list[list[Hypothesis]]:
    """The best `beams` texts of each sentence, best first; one that reaches `longest` is cut there.

    `longest` gives each sentence's greatest number of tokens, at least 1.
    """
    import torch

    done: list[list[Hypothesis]] = [[] for _ in range(sentences)]
    going = list(range(sentences))
    said: list[list[tuple[int, ...]]] = [[()] * beams for _ in going]
    sums = torch.full((sentences, beams), -torch.inf)
    sums[:, 0] = 0  # all beams begin alike: only the first may go on
    tokens = torch.full((sentences * beams,), start)
    rows = torch.arange(sentences * beams)
    while going:
        go_on()
        log_p = step(tokens, rows)
        words = log_p.shape[1]
        totals = (sums.view(-1, 1) + log_p).view(len(going), -1)
        best, places = totals.topk(min(2 * beams, totals.shape[1]), dim=1)
        kept: list[tuple[int, list[tuple[int, ...]], list[float], list[int]]] = []
        for place, sentence in enumerate(going):
            texts: list[tuple[int, ...]] = []
            scores: list[float] = []
            parents: list[int] = []
            for rank, (total, at) in enumerate(
                zip(best[place].tolist(), places[place].tolist(), strict=True)
            ):
                if total == -torch.inf or len(texts) == beams:
                    break
                parent, token = divmod(at, words)
                text = (*said[sentence][parent], token)
                if token == end or len(text) == longest[sentence]:
                    if rank < beams:
                        done[sentence].append(Hypothesis(text, total))
                else:
                    texts.append(text)
                    scores.append(total)
                    parents.append(place * beams + parent)
            done[sentence] = sorted(done[sentence], key=lambda one: -one.score)[:beams]
            if texts and not _decided(done[sentence], scores[0] / len(texts[0]), beams):
                spare = beams - len(texts)
                kept.append(
                    (
                        sentence,
                        texts + texts[:1] * spare,
                        scores + [-torch.inf] * spare,
                        parents + parents[:1] * spare,
                    )
                )
        going = [sentence for sentence, *_ in kept]
        for sentence, texts, _, _ in kept:
            said[sentence] = texts
        sums = torch.tensor([scores for _, _, scores, _ in kept])
        tokens = torch.tensor([text[-1] for _, texts, _, _ in kept for text in texts])
        rows = torch.tensor([row for *_, parents in kept for row in parents])
    return done


def _decided(done: Sequence[Hypothesis], best: float, beams: int) -> bool:
    """Whether enough texts have ended, and none that goes on is better now than the worst."""
    return len(done) == beams and done[-1].score >= best
