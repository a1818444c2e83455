"""How near translations are to their references: BLEU and chrF over a whole file (sacrebleu).

In:  scores(["La casa vieja."], [["La casa vieja.", "La vieja casa."]], "es")
Out: {"bleu": 100.0, "chrf": 100.0}
"""

from collections.abc import Sequence
from itertools import zip_longest


def scores(
    said: Sequence[str], references: Sequence[Sequence[str]], target: str
) -> dict[str, float | None]:
    """BLEU (Papineni et al. 2002) and chrF (Popović 2015), 0 to 100, against all references.

    `target` is the language's code: Chinese is counted by characters. None of nothing.
    """
    from sacrebleu import corpus_bleu, corpus_chrf

    if not said:
        return {"bleu": None, "chrf": None}
    streams = list(zip_longest(*references))  # one a rank of reference; None where there is none
    tokens = "zh" if target.lower().startswith("zh") else "13a"
    return {
        "bleu": round(corpus_bleu(said, streams, tokenize=tokens).score, 2),
        "chrf": round(corpus_chrf(said, streams).score, 2),
    }
