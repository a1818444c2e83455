"""First stop as HTML: the text as it was cut, a box a token, pieces of one word side by side.

In:  tokens_stop(Tokens("WordPiece", (Piece("play", 2377, "word"), Piece("##ful", …))), frame)
Out: {"cutting": "WordPiece", "n": "2", "all": "30,522"}, '<div class="cut-up">…</div>…'
"""

from collections import Counter

from playground.explain.walk.stops import Frame, Tokens
from playground.ui.walk.chips import chip
from playground.ui.words.page import say

NAMES = {"BPE": "Byte-pair encoding (BPE)"}


def tokens_stop(stop: Tokens, frame: Frame) -> tuple[dict[str, str], str]:
    """The tokens with their numbers, and how many are words, pieces and marks."""
    shown = stop.pieces[: len(frame.tokens)]
    boxes = "".join(
        chip(
            one.token.removeprefix("##") if one.part == "piece" else one.token,
            at,
            at == frame.place.token,
            f"<small>{one.number}</small>",
            one.part,
        )
        for at, one in enumerate(shown)
    )
    counts = Counter(one.part for one in shown)
    said = (("word", "walk words"), ("piece", "walk pieces"), ("special", "walk marks"))
    told = " · ".join(say(key, n=str(counts[part])) for part, key in said if counts[part])
    blanks = {
        "cutting": NAMES.get(stop.cutting, stop.cutting),
        "n": f"{len(shown):,}",
        "all": f"{frame.vocabulary:,}",
    }
    return blanks, f'<div class="cut-up chips">{boxes}</div><p class="quiet">{told}</p>'
