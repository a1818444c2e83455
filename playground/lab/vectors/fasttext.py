"""fastText (Bojanowski et al. 2017): a word's point is made of those of its letters' n-grams.

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
    """Skip-gram whose given word is the sum of its own point and those of its n-grams, by √n.

    The original has the mean, and moves each of the n by the whole step: by √n the word comes as
    far as there, and lies in the same direction.
    """

    def __init__(self, vocabulary: Sequence[str], width: int) -> None:
        super().__init__(len(vocabulary), width)
        parts = dict.fromkeys(one for word in vocabulary for one in ngrams(word))
        self.places = {one: len(vocabulary) + at for at, one in enumerate(parts)}
        self.parts = nn.EmbeddingBag(len(vocabulary) + len(parts), width, mode="sum")
        nn.init.uniform_(self.parts.weight, -0.5 / width, 0.5 / width)
        del self.vectors
        self.made_of = [
            torch.tensor([at, *(self.places[one] for one in ngrams(word))])
            for at, word in enumerate(vocabulary)
        ]

    def points(self, given: Tensor) -> Tensor:
        """The sums by √n: batch × width."""
        words, back = torch.unique(given, return_inverse=True)
        bags = [self.made_of[at] for at in words.tolist()]
        sizes = torch.tensor([len(one) for one in bags])
        sums = self.parts(torch.cat(bags), sizes.cumsum(0) - sizes)
        return (sums / sizes[:, None].sqrt())[back]  # type: ignore[no-any-return]

    @torch.no_grad()
    def every(self) -> Tensor:
        """The point of each word of the vocabulary."""
        return self.points(torch.arange(len(self.made_of)))

    @torch.no_grad()
    def unseen(self, word: str) -> Tensor | None:
        """The point of a word that is in no vocabulary; None where it shares no n-gram."""
        known = [self.places[one] for one in ngrams(word) if one in self.places]
        return self.parts(torch.tensor([known]))[0] if known else None
