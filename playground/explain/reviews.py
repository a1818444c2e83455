"""Whether a text tells how something was, so that its feeling is what is asked for.

In:  tells_how_it_was("The teacher explains very clearly but gives far too much homework.")
Out: True; False of "The train leaves at nine.", of a question and of a greeting

By the words of feeling that the lexicon has; `chinese_requests.reviews` reads Chinese ones.
"""

import re

from playground.explain import vader

FACES = 100
"""Characters that are looked at for a face."""
FEW = 60
"""Words of a text at most that tells how something was; a longer one tells more."""
_ASKS = re.compile(
    r"\?|\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^\s*please\b|\bplease\W*$"
    r"|\b(?:i|we) (?:need|want|would like)\b|\bi['’]d like\b",
    re.IGNORECASE,
)
"""What is news, or a request."""
_STATES = re.compile(
    r"\s*(?:the|this|that|these|those|my|our|his|her|their|i|it|we|they|he|she|a|an|some|no)\b"
    r"[^.!]*?\b(?:is|are|was|were|has|have|had|did|does|do|\w+n['’]t|could|would|\w{2,}ed)\b",
    re.IGNORECASE,
)
_OF_ORDERS = frozenset("please help no like want thank thanks share matter certain".split())
"""Words of the lexicon that stand in requests as well: “No details, please.”"""


def tells_how_it_was(text: str) -> bool:
    """Whether an English text that asks for nothing has a word of feeling in it."""
    if _ASKS.search(text) or len(text.split()) > FEW:
        return False
    felt = (one for one in vader.score(text).firings if one.rule in {"lexicon", "saying", "rating"})
    return any(one.word.lower() not in _OF_ORDERS for one in felt)


def is_face(text: str) -> bool:
    """Whether it is “😀”, “:)” or the like."""
    return any(one.rule == "lexicon" for one in vader.score(text[:FACES]).firings)


def states(text: str) -> bool:
    """Whether an English text begins with a whole statement, not with an order or a bare noun."""
    return _STATES.match(text) is not None
