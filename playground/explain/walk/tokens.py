"""First stop: how the text was cut into tokens, and the number each has in the vocabulary.

In:  tokens(inside)
Out: Tokens("WordPiece", (Piece("[CLS]", 101, "special"), Piece("play", 2377, "word"),
     Piece("##ful", 3993, "piece"), …))
"""

from playground.explain.walk.stops import Piece, Tokens
from playground.models.inside import Inside

SPACES = (" ", "▁")
"""What a token begins with that begins a word, where that is what is marked."""


def tokens(inside: Inside) -> Tokens:
    """The tokens in their order; which of them go on a word, the vocabulary's own marks say."""
    goes_on = any(token.startswith("##") for token in inside.tokens)
    marked = any(token.startswith(SPACES) for token in inside.tokens)
    found: list[Piece] = []
    for token, number in zip(inside.tokens, inside.numbers, strict=True):
        part = "word"
        if number in inside.special:
            part = "special"
        elif goes_on:
            part = "piece" if token.startswith("##") else "word"
        elif marked and found and found[-1].part != "special":
            goes = found[-1].token[-1:].isalnum() and token[:1].isalnum()
            part = "piece" if goes else "word"
        found.append(Piece(token, number, part))
    return Tokens(inside.cutting, tuple(found))
