"""First stop: how the text was cut into tokens, and the number each has in the vocabulary.

In:  tokens(inside)
Out: Tokens("WordPiece", (Piece("[CLS]", 101, "special"), Piece("play", 2377, "word"),
     Piece("##ful", 3993, "piece"), …))
"""

from playground.explain.units import goes_on
from playground.explain.walk.stops import Piece, Tokens
from playground.models.inside import Inside


def tokens(inside: Inside) -> Tokens:
    """The tokens in their order."""
    follows = goes_on(inside.tokens)
    found = []
    for token, number, on in zip(inside.tokens, inside.numbers, follows, strict=True):
        part = "special" if number in inside.special else "piece" if on else "word"
        found.append(Piece(token, number, part))
    return Tokens(inside.cutting, tuple(found))
