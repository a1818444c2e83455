"""What in a text speaks against the feeling that a network gives it.

In:  against("It stopped working after two days.", "neutral"), against("1 star", "positive")
Out: Said("complains plainly", …), Said("rates it otherwise", …)

A network that has learnt sentences about films takes "it stopped working" for a plain statement and
"one star" for a star. Where a saying or a rating of our rules says otherwise, it had better be
silent, and so it is where the rating is all there is.
"""

import re

from playground.core import Said
from playground.explain import chinese_feelings, ratings, sayings, unmeant, vader
from playground.text.prose import sentences

_CONTRAST = re.compile(
    r"\b(?:but|yet|although|though|however|still|while|despite)\b", re.IGNORECASE
)


def against(text: str, label: str) -> Said | None:
    """Why a label is not to be trusted for an English text; None where nothing speaks against it.

    Sayings count where the label is neutral, or the text has one sentence alone, and no "but" after
    them.
    """
    rating = ratings.find(text)
    if rating and rating.label not in (label, "neutral"):
        return Said("rates it otherwise", {"text": rating.text, "label": Said(f"feels {label}")})
    if unmeant_so := otherwise_meant(text, label):
        return unmeant_so
    if len(sentences(text)) == 1 and (twice := _twice(text, label)):
        return twice
    found = sayings.find(text)
    total = sum(one.weight for one in found)
    felt = "positive" if total > 0 else "negative"
    if not found or not total or felt == label:
        return None
    if label != "neutral" and (len(sentences(text)) > 1 or _CONTRAST.search(text[found[-1].end :])):
        return None
    values = {"text": text[found[0].start : found[0].end], "label": Said(f"feels {label}")}
    if total < 0:
        return Said("complains plainly", values)
    return Said("praises plainly", values)


def _twice(text: str, label: str) -> Said | None:
    """That a text denies twice, of which networks make one denial, where its label says so too."""
    score = vader.score(text)
    twice = vader.twice_denied(score)
    felt = "positive" if score.sum > 0 else "negative"
    if twice is None or felt == label:
        return None
    return Said("denies twice", {"word": twice.word, "label": Said(f"feels {label}")})


def otherwise_meant(text: str, label: str, *, chinese: bool = False) -> Said | None:
    """Why a label is not what a text means: praise beside a mishap, an expectation that was wrong.

    None where nothing says so, or the label fits what the text means.
    """
    if praise := unmeant.ironic(text, label, chinese=chinese):
        return Said("praise beside a mishap", {"text": praise})
    score = chinese_feelings.score if chinese else vader.score
    if hedge := unmeant.hedged(text):
        return Said("only takes back", {"text": hedge})
    denied = unmeant.denied(text, lambda part: score(part).sum, chinese=chinese)
    if denied and denied[1] != label:
        return Said("expected otherwise", {"text": denied[0], "label": Said(f"feels {label}")})
    return None


def only_rates(text: str) -> Said | None:
    """Why a network that has learnt no ratings leaves a text to the rules; None for other texts."""
    if not ratings.alone(text):
        return None
    rating = ratings.find(text)
    return Said("only rates", {"text": rating.text if rating else text})
