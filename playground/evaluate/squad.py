"""How near an answer is to a reference, as SQuAD measures it (Rajpurkar et al. 2016).

In:  f1("the red house", "A red house!")
Out: 1.0; words count, in any order, without case, punctuation and articles
"""

import re
import string
from collections import Counter
from collections.abc import Callable

from playground.evaluate.predictions import Prediction

PUNCTUATION = str.maketrans("", "", string.punctuation)


def words(text: str) -> list[str]:
    """Lower-case words without punctuation and without a, an, the."""
    return re.sub(r"\b(a|an|the)\b", " ", text.lower().translate(PUNCTUATION)).split()


def f1(said: str, reference: str) -> float:
    """Harmonic mean of precision and recall over words; 0 where none is shared."""
    ours, theirs = words(said), words(reference)
    shared = (Counter(ours) & Counter(theirs)).total()
    return 2 * shared / (len(ours) + len(theirs)) if shared else 0.0


def exact_match(said: str, reference: str) -> bool:
    """Whether both are the same words in the same order."""
    return words(said) == words(reference)


def score(measure: Callable[[str, str], float], prediction: Prediction) -> float:
    """How near a prediction is to the nearest reference; silence is right where there is none."""
    references = prediction.example.answers
    if prediction.text is None:
        return float(prediction.error is None and not references)
    return max((float(measure(prediction.text, one)) for one in references), default=0.0)
