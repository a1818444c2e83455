"""fastText (Bojanowski et al. 2017): a word's point is the mean of those of its letters' n-grams.

In:  ngrams("cooks")
Out: ["<co", "coo", "ook", "oks", "ks>", "<coo", "cook", "ooks", "oks>", …]

So a word that was never seen has a point too, by the n-grams that it shares with others. Words are
given as by skip-gram. The original puts n-grams into two million drawers by a hash; the few of a
small corpus have one each. Chinese words are short: their n-grams begin with single characters.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from playground.lab.vectors.skip_gram import SkipGram


def ngrams(word: str) -> list[str]:
    """The n-grams of a word between < and >: of 3 to 5 letters, of 1 to 2 where they are signs."""
    if any("一" <= sign <= "鿿" for sign in word):
        return [word[at : at + n] for n in (1, 2) for at in range(len(word) - n + 1)]
    framed = f"<{word}>"
    return [framed[at : at + n] for n in (3, 4, 5) for at in range(len(framed) - n + 1)]


class FastText(SkipGram):
    """Skip-gram whose given word is the mean of its own point and those of its n-grams."""

    def __init__(self, vocabulary: Sequence[str], width: int) -> None:
        super().__init__(len(vocabulary), width)
        parts = dict.fromkeys(one for word in vocabulary for one in ngrams(word))
        self.places = {one: len(vocabulary) + at for at, one in enumerate(parts)}
        self.parts = nn.EmbeddingBag(len(vocabulary) + len(parts), width, mode="mean")
        nn.init.uniform_(self.parts.weight, -0.5 / width, 0.5 / width)
        del self.vectors
        self.made_of = [
            torch.tensor([at, *(self.places[one] for one in ngrams(word))])
            for at, word in enumerate(vocabulary)
        ]

    def points(self, given: Tensor) -> Tensor:
        """The means: batch × width."""
        words, back = torch.unique(given, return_inverse=True)
        bags = [self.made_of[at] for at in words.tolist()]
        starts = torch.tensor([0, *(len(one) for one in bags[:-1])]).cumsum(0)
        return self.parts(torch.cat(bags), starts)[back]  # type: ignore[no-any-return]

    @torch.no_grad()
    def every(self) -> Tensor:
        """The point of each word of the vocabulary."""
        return self.points(torch.arange(len(self.made_of)))

    @torch.no_grad()
    def unseen(self, word: str) -> Tensor | None:
        """The point of a word that is in no vocabulary; None where it shares no n-gram."""
        known = [self.places[one] for one in ngrams(word) if one in self.places]
        return self.parts(torch.tensor([known]))[0] if known else None
